//! `jikji show`: saved pages in a throw-away paper.

use std::process::ExitCode;

use anyhow::bail;
use jikji_interchange::{Hint, read_page};
use jikji_news::{ArticleNumber, Masthead, SystemClock};
use jikji_newsroom::{Arrival, Error, Importer, Paper, Setup};
use jikji_store::PaperDir;

use crate::args::Show;
use crate::config::{self, Config};
use crate::serving::serve_paper;
use crate::sources::sources;

/// What stands in the duties of a paper that nobody publishes.
const STAND_IN: &str = "미리보기(발행하지 않은 임시 신문)";

/// The section of a page that names none: what is shown must stand somewhere.
const UNSORTED: &str = "미분류";

pub(crate) async fn run(args: Show) -> anyhow::Result<ExitCode> {
    let (found, failed) = sources(&args.files);
    for (name, why) in &failed {
        eprintln!("{name}: {why}");
    }
    let mut arrivals = Vec::new();
    for source in found {
        let read = source
            .bytes()
            .and_then(|bytes| read_page(&bytes, &source.name(), &Hint::default()).map_err(|error| error.to_string()));
        match read {
            Ok(mut page) => {
                page.section.get_or_insert_with(|| UNSORTED.to_owned());
                arrivals.push(Arrival { pictures: source.pictures(&page), page });
            }
            Err(why) => eprintln!("{}: {why}", source.name()),
        }
    }
    if arrivals.is_empty() {
        bail!("보여 줄 수 있는 기사 페이지가 없습니다");
    }
    let room = tempfile::Builder::new().prefix("jikji-show-").tempdir()?;
    let dir = PaperDir::new(room.path().join("paper"));
    let setup = Setup { clock: std::sync::Arc::new(SystemClock), zone: Config::default().zone() };
    let first = std::cell::Cell::new(None);
    let fill = async |paper: &Paper| {
        first.set(take_in(paper, &arrivals).await?);
        Ok::<(), Error>(())
    };
    Paper::found(&dir, config::TEMPLATE, &stand_in(&arrivals, &setup), &setup, fill).await?;
    let Some(first) = first.get() else {
        bail!("제목과 본문이 있는 기사 페이지가 없어 보여 줄 것이 없습니다");
    };
    let place = if arrivals.len() == 1 { format!("/articles/{first}") } else { "/".to_owned() };
    serve_paper(dir, "show", Some(args.listen), |address| {
        format!("임시 신문에 실었습니다: {address}{place}\n끝내면(Ctrl-C) 임시 신문은 사라집니다.")
    })
    .await
}

/// Takes the pages in; answers the number of the first that readers see.
async fn take_in(paper: &Paper, arrivals: &[Arrival]) -> Result<Option<ArticleNumber>, Error> {
    let mut importer = Importer::new(paper);
    let mut first = None;
    for arrival in arrivals {
        let imported = importer.add(arrival).await?;
        first = first.or(imported.state.is_public().then_some(imported.number));
        for remark in &imported.remarks {
            eprintln!("{}: {remark}", arrival.page.source);
        }
    }
    importer.commit().await?;
    Ok(first)
}

/// A masthead with the name the pages give their outlet; every duty says that it stands in for one, and the day is today.
fn stand_in(arrivals: &[Arrival], setup: &Setup) -> Masthead {
    let outlet = arrivals.iter().find_map(|arrival| {
        let byline = arrival.page.bylines.iter().find_map(|byline| byline.outlet.clone());
        byline.or_else(|| arrival.page.outlet.clone())
    });
    let word = || STAND_IN.to_owned();
    Masthead {
        name: outlet.unwrap_or_else(|| "임시 신문".to_owned()),
        registration_number: word(),
        registered_on: Some(setup.clock.now().to_zoned_datetime(setup.zone.clone()).date()),
        publisher: word(),
        editor: word(),
        address: word(),
        phone: word(),
        youth_protection_officer: word(),
        ..Masthead::default()
    }
}
