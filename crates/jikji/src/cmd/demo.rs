//! `jikji demo`: the demo paper, made when absent, opened when present.

use std::process::ExitCode;

use jikji_news::{Actor, Email, Role, SystemClock};
use jikji_newsroom::{NewStaff, Paper, Secret, Setup};
use jikji_store::PaperDir;

use super::staff::link;
use crate::args::Demo;
use crate::config::{self, Config};
use crate::serving::{read_config, serve_paper};

/// The address and name of who makes the demo paper.
const EDITOR: (&str, &str) = ("editor@saenaru.example", "서이든");

pub(crate) async fn run(args: Demo) -> anyhow::Result<ExitCode> {
    let dir = PaperDir::new(&args.dir);
    if dir.is_free()? {
        let setup = Setup { clock: std::sync::Arc::new(SystemClock), zone: Config::default().zone() };
        let fill = async |paper: &Paper| jikji_demo::lay_out(paper).await;
        Paper::found::<jikji_demo::Error>(&dir, config::TEMPLATE, &jikji_demo::masthead()?, &setup, fill).await?;
        say!("견본 신문을 만들었습니다: {}", args.dir.display());
    }
    let key = invite_editor(&dir).await?;
    serve_paper(dir, "demo", args.listen, |address| {
        let studio = match &key {
            Some(key) => format!("편집국장으로 들어가기(한 번 쓰는 링크): {}", link(address, key)),
            None => format!("편집국: {address}/studio"),
        };
        format!("견본 신문이 나왔습니다: {address}/\n{studio}")
    })
    .await
}

/// A link for an editor-in-chief who keeps the staff too, until somebody used one: no account has a password that is known.
async fn invite_editor(dir: &PaperDir) -> anyhow::Result<Option<Secret>> {
    let setup = Setup { clock: std::sync::Arc::new(SystemClock), zone: read_config(dir)?.zone() };
    let paper = Paper::open(dir.clone(), "demo", setup).await?;
    let email: Email = EDITOR.0.parse()?;
    let reader = paper.reader();
    let came_in = match reader.staff_at(&email).await? {
        Some(staff) => reader.credential(staff.id).await?.is_some(),
        None => false,
    };
    let key = if came_in {
        None
    } else {
        let new = NewStaff {
            email,
            name: EDITOR.1.to_owned(),
            roles: [Role::EditorInChief, Role::Reporter, Role::Administrator].into(),
            sections: Default::default(),
            publishes_directly: false,
            reporter: None,
        };
        Some(paper.invite_staff(new, Actor::command("demo")).await?.1)
    };
    paper.close().await?;
    Ok(key)
}
