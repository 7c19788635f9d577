//! The command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Parser, Subcommand};

const EXIT_CODES: &str = "끝남 값:\n  0  다 되었음\n  1  되지 않았음(까닭은 표준 오류에)\n  2  명령을 잘못 적음\n  \
                          3  일부만 되었음(읽지 못한 파일이 있음)\n  4  다른 프로그램이 그 신문을 쓰고 있음\n  \
                          5  디스크가 가득 참";

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
    /// 저장해 둔 기사 페이지를 임시 신문에 실어 보여 줍니다
    #[command(
        after_help = "보기:\n  jikji show article-page.txt\n  curl -s https://paper.example/news/article.html?no=1 | jikji show -"
    )]
    Show(Show),
    /// 저장해 둔 기사 페이지를 읽어 알아들은 것을 찍습니다(아무것도 저장하지 않음)
    #[command(after_help = "보기:\n  jikji read article-page.txt\n  jikji read --json *.html > report.json")]
    Read(Read),
    /// 다른 곳의 기사를 신문에 들여옵니다
    Import {
        #[command(subcommand)]
        what: Import,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Import {
    /// 저장해 둔 기사 페이지(텍스트 또는 HTML)를 들여옵니다
    #[command(after_help = "보기:\n  jikji import page --paper my-paper saved-pages/\n  \
        jikji import page --paper my-paper --json a.html b.txt > report.json\n  cat a.txt | jikji import page --paper my-paper -")]
    Page(ImportPage),
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
