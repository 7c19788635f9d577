//! What `jikji words` and `jikji related` are asked.

use std::path::PathBuf;

use clap::Subcommand;
use jikji_news::ArticleNumber;
use jikji_text::WordKind;

/// 신문의 낱말과 같은말을 봅니다(독자에게 보여 주는 동안에도 됩니다). 고치려면 신문을 혼자 써야 합니다
#[derive(Debug, clap::Args)]
pub(crate) struct Words {
    /// 신문 폴더
    #[arg(long, env = "JIKJI_PAPER", value_name = "폴더")]
    pub paper: PathBuf,
    #[command(subcommand)]
    pub verb: Option<WordsVerb>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum WordsVerb {
    /// 이 신문의 낱말, 같은말, 제안된 낱말을 찍습니다(동사를 주지 않아도 같습니다)
    List {
        /// JSON으로 찍습니다
        #[arg(long)]
        json: bool,
    },
    /// 낱말을 올립니다. 다음 글과 다음 검색부터 압니다
    Add {
        /// 조사를 떼어 낸 낱말
        #[arg(required = true, value_name = "낱말")]
        words: Vec<String>,
        /// 무엇의 이름인지: 사람, 단체, 장소, 주제, 기타
        #[arg(long, value_name = "갈래", value_parser = kind)]
        kind: WordKind,
    },
    /// 낱말을 내립니다. 다시 제안되지 않습니다
    Drop {
        /// 올려 둔 낱말
        #[arg(required = true, value_name = "낱말")]
        words: Vec<String>,
    },
    /// 제안된 낱말을 올립니다
    Approve {
        /// 제안된 낱말
        #[arg(required = true, value_name = "낱말")]
        words: Vec<String>,
        /// 무엇의 이름인지. 주지 않으면 제안된 대로
        #[arg(long, value_name = "갈래", value_parser = kind)]
        kind: Option<WordKind>,
    },
    /// 제안된 낱말을 물리칩니다. 다시 제안되지 않습니다
    Reject {
        /// 제안된 낱말
        #[arg(required = true, value_name = "낱말")]
        words: Vec<String>,
    },
    /// 같은말을 정합니다: 어느 것으로 찾아도 모두 찾습니다. 낱말 하나만 주면 도로 거둡니다
    Synonym {
        /// 낱말
        #[arg(value_name = "낱말")]
        word: String,
        /// 같은 것의 다른 이름들
        #[arg(value_name = "다른 이름")]
        others: Vec<String>,
    },
}

/// 관련기사를 고릅니다: 앞에 세우거나 빼 둡니다. 보는 것은 독자에게 보여 주는 동안에도 됩니다
#[derive(Debug, clap::Args)]
pub(crate) struct Related {
    /// 신문 폴더
    #[arg(long, env = "JIKJI_PAPER", value_name = "폴더")]
    pub paper: PathBuf,
    #[command(subcommand)]
    pub verb: RelatedVerb,
}

#[derive(Debug, Subcommand)]
pub(crate) enum RelatedVerb {
    /// 고른 것을 찍습니다
    Show {
        /// 기사 번호
        #[arg(value_name = "기사", value_parser = article)]
        article: ArticleNumber,
    },
    /// 다른 기사를 관련기사의 맨 앞에 세웁니다
    Pin {
        /// 기사 번호
        #[arg(value_name = "기사", value_parser = article)]
        article: ArticleNumber,
        /// 앞에 세울 기사
        #[arg(value_name = "다른 기사", value_parser = article)]
        other: ArticleNumber,
    },
    /// 다른 기사를 관련기사에서 뺍니다
    Ban {
        /// 기사 번호
        #[arg(value_name = "기사", value_parser = article)]
        article: ArticleNumber,
        /// 뺄 기사
        #[arg(value_name = "다른 기사", value_parser = article)]
        other: ArticleNumber,
    },
    /// 세우거나 뺀 것을 거둡니다
    Leave {
        /// 기사 번호
        #[arg(value_name = "기사", value_parser = article)]
        article: ArticleNumber,
        /// 고른 것을 거둘 기사
        #[arg(value_name = "다른 기사", value_parser = article)]
        other: ArticleNumber,
    },
}

const KINDS: [(WordKind, &str, &str); 5] = [
    (WordKind::Person, "사람", "person"),
    (WordKind::Organisation, "단체", "organisation"),
    (WordKind::Place, "장소", "place"),
    (WordKind::Topic, "주제", "topic"),
    (WordKind::Other, "기타", "other"),
];

/// The kind of this name, Korean or English.
fn kind(name: &str) -> Result<WordKind, String> {
    let found = KINDS.iter().find(|(_, korean, english)| [*korean, *english].contains(&name));
    let known = || KINDS.map(|(_, korean, _)| korean).join(", ");
    found.map(|(kind, ..)| *kind).ok_or_else(|| format!("모르는 갈래입니다. 아는 것: {}", known()))
}

/// What a kind is called on a terminal.
pub(crate) fn kind_word(kind: WordKind) -> &'static str {
    KINDS.iter().find(|(known, ..)| *known == kind).map_or("기타", |(_, korean, _)| korean)
}

fn article(number: &str) -> Result<ArticleNumber, String> {
    number.parse().map_err(|()| "기사 번호는 1부터 시작하는 숫자입니다".to_owned())
}
