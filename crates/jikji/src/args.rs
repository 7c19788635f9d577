//! The command line.

pub(crate) mod staff;

pub(crate) mod words;

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Parser, Subcommand};
use jikji_store::LogHead;

use crate::cmd::lab::Lab;
use words::{Related, Words};

const EXIT_CODES: &str = "끝남 값:\n  0  다 되었음\n  1  되지 않았음(까닭은 표준 오류에)\n  2  명령을 잘못 적음\n  \
                          3  일부만 되었음(읽지 못한 파일이나 끊어진 주소가 있음, doctor가 권할 것이 있음)\n  4  다른 프로그램이 그 신문을 쓰고 있음\n  \
                          5  디스크가 가득 참\n  6  신문이나 백업이 손상됨";

/// 직지: 한 프로그램으로 된 신문. 독자 사이트, 편집국, 사진, 배너, 날씨를 프로그램 하나로 돌립니다.
#[derive(Debug, Parser)]
#[command(name = "jikji", version, after_help = EXIT_CODES, max_term_width = 100)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// 견본 신문을 만들어 보여 줍니다(처음 써 보는 분은 이것부터)
    #[command(after_help = "보기:\n  jikji demo\n  jikji demo --dir /srv/demo --listen 0.0.0.0:8080")]
    Demo(Demo),
    /// 새 신문을 만듭니다
    #[command(after_help = "보기:\n  jikji init my-paper\n  jikji init my-paper --masthead masthead.toml\n\n\
        masthead.toml의 이름: name, registration_number, registered_on, publisher, editor, address, phone, email,\n\
        youth_protection_officer, 그리고 있으면 company, first_published_on, business_number")]
    Init(Init),
    /// 신문의 제호와 발행 정보를 보거나 새로 적습니다
    #[command(after_help = "보기:\n  jikji masthead --paper my-paper > masthead.toml\n  \
        jikji masthead --paper my-paper masthead.toml")]
    Masthead(MastheadArgs),
    /// 신문을 독자에게 보여 줍니다
    #[command(after_help = "보기:\n  jikji serve --paper my-paper --listen 127.0.0.1:8080\n\n\
        설정은 신문 폴더의 paper.toml에 적거나 환경 변수로 줍니다: JIKJI_WEATHER_HIDE_AFTER=never")]
    Serve(Serve),
    /// 구성원을 초대하고 봅니다(독자에게 보여 주는 동안에도 됩니다)
    Staff {
        #[command(subcommand)]
        what: staff::Staff,
    },
    /// 기계가 쓸 토큰을 만들고 봅니다(독자에게 보여 주는 동안에도 됩니다)
    Token {
        #[command(subcommand)]
        what: staff::Token,
    },
    /// 저장해 둔 기사 페이지를 임시 신문에 실어 보여 줍니다
    #[command(
        after_help = "보기:\n  jikji show article-page.txt\n  curl -s https://paper.example/news/article.html?no=1 | jikji show -"
    )]
    Show(Show),
    /// 저장해 둔 기사 페이지를 읽어 알아들은 것을 찍습니다(아무것도 저장하지 않음)
    #[command(after_help = "보기:\n  jikji read article-page.txt\n  jikji read --json *.html > report.json")]
    Read(Read),
    /// 우리말 분석과 검색의 품질을 아무 글로나 재 봅니다
    Lab {
        #[command(subcommand)]
        what: Lab,
    },
    /// 다른 곳의 기사를 신문에 들여옵니다
    Import {
        #[command(subcommand)]
        what: Import,
    },
    /// 신문을 다른 모양으로 내보냅니다
    Export {
        #[command(subcommand)]
        what: Export,
    },
    /// 신문 전체를 파일 하나에 백업합니다(독자에게 보여 주는 동안에도 됩니다)
    #[command(after_help = "보기:\n  jikji backup --paper my-paper my-paper.jikji\n  \
        jikji backup --paper my-paper --force /backup/latest.jikji\n\n\
        데이터베이스, 사진, 설정, 테마가 모두 들어갑니다. 다 쓴 뒤 다시 읽어 확인하고서야 그 이름으로 놓습니다.")]
    Backup(Backup),
    /// 백업에서 신문을 되살립니다
    #[command(after_help = "보기:\n  jikji restore my-paper.jikji restored-paper\n\n\
        먼저 백업을 끝까지 확인합니다. 손상되었거나 더 새로운 직지의 것이면 아무것도 건드리지 않습니다.")]
    Restore(Restore),
    /// 변경 기록이 고쳐지지 않았음을 증명합니다(독자에게 보여 주는 동안에도 됩니다)
    #[command(
        after_help = "보기:\n  jikji verify --paper my-paper\n  jikji verify --paper my-paper --known 128:5f0c…\n\n\
        찍힌 기록의 끝(번호:해시)을 다른 곳에 적어 두었다가 --known으로 주면, 끝이 통째로 잘려 나간 것도 알아냅니다."
    )]
    Verify(Verify),
    #[command(
        after_help = "보기:\n  jikji words --paper my-paper\n  jikji words --paper my-paper add 셩자오 --kind 사람\n  \
        jikji words --paper my-paper approve 나루페이\n  jikji words --paper my-paper synonym X 트위터\n\n\
        올린 낱말은 다음 글과 다음 검색부터 한 낱말로 압니다. 색인을 다시 만들지 않아도 됩니다."
    )]
    Words(Words),
    /// 검색 색인을 처음부터 다시 만듭니다
    #[command(after_help = "보기:\n  jikji reindex --paper my-paper\n\n\
        serve는 쓸 수 없는 색인을 스스로 다시 만들므로, 보통은 필요하지 않습니다. 독자에게 보여 주는 동안에 다시 만들려면\n\
        신문 폴더의 index/를 지우세요. 다음 기사가 나갈 때 새로 만듭니다.")]
    Reindex(Reindex),
    #[command(after_help = "보기:\n  jikji related --paper my-paper show 12\n  \
        jikji related --paper my-paper pin 12 34\n  jikji related --paper my-paper ban 12 56")]
    Related(Related),
    /// 신문을 살펴보고 할 일을 알려 줍니다(아무것도 고치지 않음)
    #[command(after_help = "보기:\n  jikji doctor --paper my-paper\n  jikji doctor --paper my-paper --json\n\n\
        0으로 끝나면 할 일이 없고, 3이면 권할 것이 있고, 6이면 손상된 것이 있습니다.")]
    Doctor(Doctor),
}

#[derive(Debug, Subcommand)]
pub(crate) enum Import {
    /// 저장해 둔 기사 페이지(텍스트 또는 HTML)를 들여옵니다
    #[command(after_help = "보기:\n  jikji import page --paper my-paper saved-pages/\n  \
        jikji import page --paper my-paper --json a.html b.txt > report.json\n  cat a.txt | jikji import page --paper my-paper -")]
    Page(ImportPage),
}

#[derive(Debug, Subcommand)]
pub(crate) enum Export {
    /// 파일만 올려 두는 곳 어디에나 올릴 수 있는 웹사이트로 내보냅니다
    #[command(after_help = "보기:\n  jikji export site --paper my-paper public\n  \
        jikji export site --paper my-paper public --json > report.json\n\n\
        독자가 받는 그대로 적고, 안에서 서로 잇는 주소를 모두 확인합니다. 끊어진 것이 있으면 3으로 끝납니다.\n\
        독자에게 보여 주는 동안에는 되지 않습니다. 그때는 백업을 되살린 폴더에서 내보내세요.")]
    Site(ExportSite),
}

#[derive(Debug, clap::Args)]
pub(crate) struct Demo {
    /// 견본 신문의 폴더. 없으면 만들고, 있으면 그대로 엽니다(덮어쓰지 않습니다)
    #[arg(long, default_value = "demo-paper", value_name = "폴더")]
    pub dir: PathBuf,
    /// 들을 주소
    #[arg(long, value_name = "주소:포트")]
    pub listen: Option<SocketAddr>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Init {
    /// 만들 폴더. 없거나 비어 있어야 합니다
    #[arg(value_name = "폴더")]
    pub dir: PathBuf,
    /// 제호와 발행 정보를 담은 TOML 파일. 주지 않으면 터미널에서 묻고, 터미널이 아니면 비워 둡니다
    #[arg(long, value_name = "파일.toml")]
    pub masthead: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct MastheadArgs {
    /// 신문 폴더
    #[arg(long, env = "JIKJI_PAPER", value_name = "폴더")]
    pub paper: PathBuf,
    /// 새 발행 정보를 담은 TOML 파일. 주지 않으면 지금 것을 찍습니다. 앞의 것은 이력에 남습니다
    #[arg(value_name = "파일.toml")]
    pub file: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Serve {
    /// 신문 폴더
    #[arg(long, env = "JIKJI_PAPER", value_name = "폴더")]
    pub paper: PathBuf,
    /// 들을 주소. 주지 않으면 paper.toml의 listen, 그것도 없으면 127.0.0.1:8080
    #[arg(long, value_name = "주소:포트")]
    pub listen: Option<SocketAddr>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Show {
    /// 기사 페이지 파일들. `-`는 표준 입력
    #[arg(required = true, value_name = "파일")]
    pub files: Vec<PathBuf>,
    /// 들을 주소. 주지 않으면 비어 있는 포트를 씁니다
    #[arg(long, value_name = "주소:포트", default_value = "127.0.0.1:0")]
    pub listen: SocketAddr,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Read {
    /// 기사 페이지 파일이나 폴더. `-`는 표준 입력
    #[arg(required = true, value_name = "파일")]
    pub files: Vec<PathBuf>,
    /// JSON으로 찍습니다: {"pages":[...]}
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct ImportPage {
    /// 신문 폴더
    #[arg(long, env = "JIKJI_PAPER", value_name = "폴더")]
    pub paper: PathBuf,
    /// 기사 페이지 파일이나 폴더. `-`는 표준 입력
    #[arg(required = true, value_name = "파일")]
    pub files: Vec<PathBuf>,
    /// 결과를 JSON으로 찍습니다: {"pages":[...]}
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct ExportSite {
    /// 신문 폴더
    #[arg(long, env = "JIKJI_PAPER", value_name = "폴더")]
    pub paper: PathBuf,
    /// 내보낼 폴더. 없거나 비어 있어야 합니다
    #[arg(value_name = "폴더")]
    pub out: PathBuf,
    /// 결과를 JSON으로 찍습니다
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Backup {
    /// 신문 폴더
    #[arg(long, env = "JIKJI_PAPER", value_name = "폴더")]
    pub paper: PathBuf,
    /// 만들 백업 파일
    #[arg(value_name = "파일")]
    pub file: PathBuf,
    /// 그 이름의 파일이 있으면 바꿉니다. 새 백업이 다 되고 나서 바꿉니다
    #[arg(long)]
    pub force: bool,
    /// 결과를 JSON으로 찍습니다
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Restore {
    /// 백업 파일
    #[arg(value_name = "파일")]
    pub file: PathBuf,
    /// 되살릴 폴더. 없거나 비어 있어야 합니다
    #[arg(value_name = "폴더")]
    pub dir: PathBuf,
    /// 결과를 JSON으로 찍습니다
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Verify {
    /// 신문 폴더
    #[arg(long, env = "JIKJI_PAPER", value_name = "폴더")]
    pub paper: PathBuf,
    /// 전에 적어 둔 기록의 끝. 지금 기록에 그대로 있어야 합니다
    #[arg(long, value_name = "번호:해시")]
    pub known: Option<LogHead>,
    /// 결과를 JSON으로 찍습니다
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Doctor {
    /// 신문 폴더
    #[arg(long, env = "JIKJI_PAPER", value_name = "폴더")]
    pub paper: PathBuf,
    /// 결과를 JSON으로 찍습니다
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Reindex {
    /// 신문 폴더
    #[arg(long, env = "JIKJI_PAPER", value_name = "폴더")]
    pub paper: PathBuf,
}
