//! `jikji staff`: who makes the paper. Works beside a serving process.

use std::collections::BTreeSet;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{anyhow, bail};
use jikji_news::{Actor, Email, Role, SectionId, Staff as Member, SystemClock};
use jikji_newsroom::{NewStaff, Paper, Secret, Setup};
use jikji_store::{PaperDir, Store};

use crate::args::staff::{InPaper, Invite, OfStaff, Staff};
use crate::serving::read_config;

pub(crate) async fn run(what: Staff) -> anyhow::Result<ExitCode> {
    match what {
        Staff::Invite(args) => invite(args).await?,
        Staff::List(args) => list(args).await?,
        Staff::Disable(args) => disable(args).await?,
        Staff::Recover(args) => recover(args).await?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Opens a paper for a short write, whether it is served or not.
pub(super) async fn open(at: &InPaper, command: &str) -> anyhow::Result<Paper> {
    let dir = PaperDir::new(&at.paper);
    let setup = Setup { clock: Arc::new(SystemClock), zone: read_config(&dir)?.zone() };
    Ok(Paper::open_beside(dir, command, setup).await?)
}

/// The member with an address.
pub(super) async fn member(paper: &Paper, email: &Email) -> anyhow::Result<Member> {
    paper
        .reader()
        .staff_at(email)
        .await?
        .ok_or_else(|| anyhow!("{email}을 쓰는 구성원이 없습니다. `jikji staff list`로 확인하세요"))
}

async fn invite(args: Invite) -> anyhow::Result<()> {
    let paper = open(&args.at, "staff invite").await?;
    let roles: BTreeSet<Role> = args.roles.into_iter().collect();
    let sections = sections(&paper, &args.sections).await?;
    if roles.contains(&Role::Desk) == sections.is_empty() {
        bail!("데스크에게는 맡을 섹션을 주고, 데스크가 아니면 주지 않습니다: --roles desk --sections 사회,경제");
    }
    let new = NewStaff {
        email: args.email,
        name: args.name,
        roles,
        sections,
        publishes_directly: args.publishes_directly,
        reporter: None,
    };
    let (staff, key) = paper.invite_staff(new, Actor::command("staff")).await?;
    say!("{}에게 줄 링크입니다. 한 번 쓸 수 있고 이레가 지나면 못 씁니다.", staff.name);
    tell_link(&args.at, &key)?;
    paper.close().await?;
    Ok(())
}

async fn sections(paper: &Paper, names: &[String]) -> anyhow::Result<BTreeSet<SectionId>> {
    let known = paper.reader().sections().await?;
    let find = |name: &String| {
        let section = known.iter().find(|section| section.name == *name || section.slug == *name);
        let names: Vec<&str> = known.iter().map(|section| section.name.as_str()).collect();
        section
            .map(|section| section.id)
            .ok_or_else(|| anyhow!("`{name}` 섹션이 없습니다. 있는 것: {}", names.join(", ")))
    };
    names.iter().map(find).collect()
}

/// The whole address where the paper knows its own, else that of the machine it is served on.
fn tell_link(at: &InPaper, key: &Secret) -> anyhow::Result<()> {
    let config = read_config(&PaperDir::new(&at.paper))?;
    let base = config.public_url().map_or_else(|| format!("http://{}", config.listen()), |url| url.as_str().to_owned());
    say!("{}", link(&base, key));
    Ok(())
}

/// The address that a key is used at.
pub(super) fn link(base: &str, key: &Secret) -> String {
    format!("{}/studio/invitations/{}", base.trim_end_matches('/'), key.reveal())
}

async fn list(args: InPaper) -> anyhow::Result<()> {
    let reader = Store::look(&PaperDir::new(&args.paper)).await?;
    let sections = reader.sections().await?;
    let staff = reader.all_staff().await?;
    if staff.is_empty() {
        say!("아직 아무도 없습니다. `jikji staff invite`로 초대하세요.");
    }
    for member in staff {
        let roles: Vec<&str> = member.roles.iter().map(|role| role.word()).collect();
        let of = sections.iter().filter(|section| member.sections.contains(&section.id));
        let of: Vec<&str> = of.map(|section| section.name.as_str()).collect();
        let state = match (member.disabled, reader.credential(member.id).await?) {
            (true, _) => "닫힘",
            (false, None) => "초대함",
            (false, Some(credential)) if credential.totp_secret.is_some() => "인증 번호 씀",
            (false, Some(_)) => "인증 번호 안 씀",
        };
        let directly = if member.publishes_directly { " 직접 출고" } else { "" };
        say!("{}\t{}\t{}{directly}\t{}\t{state}", member.email, member.name, roles.join("·"), of.join("·"));
    }
    reader.close().await?;
    Ok(())
}

async fn disable(args: OfStaff) -> anyhow::Result<()> {
    let paper = open(&args.at, "staff disable").await?;
    let staff = member(&paper, &args.email).await?;
    let staff = paper.disable_staff(staff.id, Actor::command("staff")).await?;
    say!("{}의 계정을 닫았습니다. 쓴 글과 기록은 남습니다.", staff.name);
    paper.close().await?;
    Ok(())
}

async fn recover(args: OfStaff) -> anyhow::Result<()> {
    let paper = open(&args.at, "staff recover").await?;
    let staff = member(&paper, &args.email).await?;
    let (staff, key) = paper.recover_account(staff.id, Actor::command("staff")).await?;
    say!("{}에게 줄 링크입니다. 한 번 쓸 수 있고 하루가 지나면 못 씁니다.", staff.name);
    tell_link(&args.at, &key)?;
    paper.close().await?;
    Ok(())
}
