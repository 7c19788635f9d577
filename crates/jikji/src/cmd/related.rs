//! `jikji related`: what an editor chose among the related articles of one.

use std::process::ExitCode;
use std::sync::Arc;

use jikji_news::{Actor, ArticleNumber, RelatedChoice, SystemClock};
use jikji_newsroom::{Error, Paper, Setup};
use jikji_store::{PaperDir, Store};

use crate::args::words::{Related, RelatedVerb};
use crate::serving::read_config;

pub(crate) async fn run(args: Related) -> anyhow::Result<ExitCode> {
    let dir = PaperDir::new(args.paper);
    let (article, choice) = match args.verb {
        RelatedVerb::Show { article } => {
            let reader = Store::look(&dir).await?;
            reader.article(article).await?.ok_or(Error::NoArticle(article))?;
            let choice = reader.related_choice(article).await?;
            reader.close().await?;
            (article, choice)
        }
        verb => choose(dir, verb).await?,
    };
    tell(article, &choice);
    Ok(ExitCode::SUCCESS)
}

async fn choose(dir: PaperDir, verb: RelatedVerb) -> anyhow::Result<(ArticleNumber, RelatedChoice)> {
    let setup = Setup { clock: Arc::new(SystemClock), zone: read_config(&dir)?.zone() };
    let paper = Paper::open(dir, "related", setup).await?;
    let by = Actor::command("related");
    let chosen = match verb {
        RelatedVerb::Show { article } => (article, paper.reader().related_choice(article).await?),
        RelatedVerb::Pin { article, other } => (article, paper.pin_related(article, other, by).await?),
        RelatedVerb::Ban { article, other } => (article, paper.ban_related(article, other, by).await?),
        RelatedVerb::Leave { article, other } => (article, paper.leave_related(article, other, by).await?),
    };
    paper.close().await?;
    Ok(chosen)
}

fn tell(article: ArticleNumber, choice: &RelatedChoice) {
    if choice.is_empty() {
        say!("기사 {article}의 관련기사에는 고른 것이 없습니다.");
        return;
    }
    say!("기사 {article}의 관련기사에서 고른 것");
    for (word, numbers) in [("앞에 세움", &choice.pinned), ("뺌", &choice.banned)] {
        if !numbers.is_empty() {
            let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
            say!("  {word}: {}", numbers.join(", "));
        }
    }
}
