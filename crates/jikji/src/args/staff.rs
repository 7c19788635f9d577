//! The command line of accounts: `staff` and `token`.

use std::path::PathBuf;

use clap::Subcommand;
use jikji_news::{Email, Role, TokenScope};

#[derive(Debug, Subcommand)]
pub(crate) enum Staff {
    /// 초대 링크를 만듭니다. 아직 들어오지 않은 사람을 다시 초대하면 앞의 링크는 못 쓰게 됩니다
    #[command(
        after_help = "보기:\n  jikji staff invite --paper my-paper --email haruna@paper.example --name 하루나 --roles reporter\n  \
        jikji staff invite --paper my-paper --email desk@paper.example --name 민다솜 --roles desk,reporter --sections 사회,경제\n\n\
        역할: reporter(기자) contributor(외부 필진) desk(데스크) editor-in-chief(편집국장) banners(광고 담당) administrator(관리자)\n\
        링크는 마지막 줄에 한 번만 찍습니다. 한 번 쓸 수 있고 이레가 지나면 못 씁니다."
    )]
    Invite(Invite),
    /// 구성원을 봅니다
    List(InPaper),
    /// 계정을 닫습니다. 접속은 곧바로 끊기고, 쓴 글과 기록은 남습니다
    Disable(OfStaff),
    /// 들어오지 못하는 사람에게 줄 링크를 만듭니다. 쓰면 비밀번호를 새로 정하고 인증 번호는 꺼집니다
    Recover(OfStaff),
}

#[derive(Debug, Subcommand)]
pub(crate) enum Token {
    /// 기계가 쓸 토큰을 만들어 마지막 줄에 한 번만 찍습니다
    #[command(
        after_help = "보기:\n  jikji token create --paper my-paper --staff haruna@paper.example --scopes articles,publish\n\n\
        범위: articles(글과 사진) publish(출고와 내림) front(메인 편집) banners(배너) words(낱말). 주인의 권한을 넘지 못합니다."
    )]
    Create(CreateToken),
    /// 토큰을 봅니다(토큰 자체는 남아 있지 않습니다)
    List(InPaper),
    /// 토큰을 못 쓰게 합니다
    Revoke(RevokeToken),
}

#[derive(Debug, clap::Args)]
pub(crate) struct InPaper {
    /// 신문 폴더
    #[arg(long, env = "JIKJI_PAPER", value_name = "폴더")]
    pub paper: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Invite {
    #[command(flatten)]
    pub at: InPaper,
    /// 들어올 때 쓸 전자우편
    #[arg(long, value_name = "주소")]
    pub email: Email,
    /// 동료가 보는 이름
    #[arg(long, value_name = "이름")]
    pub name: String,
    /// 역할, 쉼표로 이어서
    #[arg(long, value_name = "역할", value_delimiter = ',', required = true)]
    pub roles: Vec<Role>,
    /// 데스크가 맡을 섹션의 이름, 쉼표로 이어서
    #[arg(long, value_name = "섹션", value_delimiter = ',')]
    pub sections: Vec<String>,
    /// 직접 출고: 자기 글을 데스크 없이 출고할 수 있게 합니다
    #[arg(long)]
    pub publishes_directly: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct OfStaff {
    #[command(flatten)]
    pub at: InPaper,
    /// 구성원의 전자우편
    #[arg(long, value_name = "주소")]
    pub email: Email,
}

#[derive(Debug, clap::Args)]
pub(crate) struct CreateToken {
    #[command(flatten)]
    pub at: InPaper,
    /// 주인의 전자우편
    #[arg(long, value_name = "주소")]
    pub staff: Email,
    /// 범위, 쉼표로 이어서
    #[arg(long, value_name = "범위", value_delimiter = ',', required = true)]
    pub scopes: Vec<TokenScope>,
    /// 무엇에 쓰는지
    #[arg(long, value_name = "이름", default_value = "")]
    pub name: String,
    /// 며칠 동안 쓸 수 있는지
    #[arg(long, value_name = "날수", default_value_t = 365, value_parser = clap::value_parser!(u16).range(1..=3650))]
    pub days: u16,
}

#[derive(Debug, clap::Args)]
pub(crate) struct RevokeToken {
    #[command(flatten)]
    pub at: InPaper,
    /// `token list`가 보여 주는 번호
    #[arg(value_name = "번호")]
    pub id: i64,
}
