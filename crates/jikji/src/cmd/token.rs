//! `jikji token`: what machines show instead of a password. Works beside a serving process.

use std::process::ExitCode;

use jiff::SignedDuration;
use jikji_news::{Actor, TokenId};
use jikji_newsroom::NewToken;
use jikji_store::{PaperDir, Store};

use super::staff::{member, open};
use crate::args::staff::{CreateToken, InPaper, RevokeToken, Token};
use crate::serving::read_config;

pub(crate) async fn run(what: Token) -> anyhow::Result<ExitCode> {
    match what {
        Token::Create(args) => create(args).await?,
        Token::List(args) => list(args).await?,
        Token::Revoke(args) => revoke(args).await?,
    }
    Ok(ExitCode::SUCCESS)
}

async fn create(args: CreateToken) -> anyhow::Result<()> {
    let paper = open(&args.at, "token create").await?;
    let staff = member(&paper, &args.staff).await?;
    let new = NewToken {
        staff: staff.id,
        name: args.name,
        scopes: args.scopes.into_iter().collect(),
        lasts: SignedDuration::from_hours(24 * i64::from(args.days)),
    };
    let (id, secret) = paper.create_token(&new, Actor::command("token")).await?;
    say!(
        "{}의 토큰 {}번입니다. 다시 볼 수 없으니 지금 옮겨 적으세요. {}일 동안 쓸 수 있습니다.",
        staff.name,
        id.0,
        args.days
    );
    say!("{}", secret.reveal());
    paper.close().await?;
    Ok(())
}

async fn list(args: InPaper) -> anyhow::Result<()> {
    let dir = PaperDir::new(&args.paper);
    let zone = read_config(&dir)?.zone();
    let reader = Store::look(&dir).await?;
    let day = |moment: jiff::Timestamp| moment.to_zoned_datetime(zone.clone()).date();
    for token in reader.tokens().await? {
        let owner = reader.staff(token.staff).await?.map(|staff| staff.email.to_string()).unwrap_or_default();
        let scopes: Vec<&str> = token.scopes.iter().map(|scope| scope.key()).collect();
        let state = match (token.revoked_at, token.used_at) {
            (Some(at), _) => format!("{} 폐지", day(at)),
            (None, Some(at)) => format!("{} 씀", day(at)),
            (None, None) => "쓴 적 없음".to_owned(),
        };
        let (id, until) = (token.id.0, day(token.expires_at));
        say!("{id}\t{owner}\t{}\t{}\t{until}까지\t{state}", scopes.join(","), token.name);
    }
    reader.close().await?;
    Ok(())
}

async fn revoke(args: RevokeToken) -> anyhow::Result<()> {
    let paper = open(&args.at, "token revoke").await?;
    paper.revoke_token(TokenId(args.id), Actor::command("token")).await?;
    say!("토큰 {}번은 이제 쓸 수 없습니다.", args.id);
    paper.close().await?;
    Ok(())
}
