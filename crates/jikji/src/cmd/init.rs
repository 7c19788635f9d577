//! `jikji init`: makes an empty paper.

use std::fs;
use std::io::{BufRead, IsTerminal, Write, stdin, stdout};
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, bail};
use jikji_news::{Duty, Masthead, SystemClock};
use jikji_newsroom::{Error, Paper, Setup};
use jikji_store::PaperDir;

use crate::args::Init;
use crate::config::{self, Config};

pub(crate) async fn run(args: Init) -> anyhow::Result<ExitCode> {
    let dir = PaperDir::new(&args.dir);
    if !dir.is_free()? {
        bail!(jikji_store::Error::NotEmpty { path: args.dir });
    }
    let masthead = match &args.masthead {
        Some(file) => read_masthead(file)?,
        // Only a person at both ends can be asked; input that cannot come is never waited for.
        None if stdin().is_terminal() && stdout().is_terminal() => ask(&mut stdin().lock(), &mut stdout().lock())?,
        None => Masthead::default(),
    };
    let setup = Setup { clock: std::sync::Arc::new(SystemClock), zone: Config::default().zone() };
    let empty = async |_: &Paper| Ok::<(), Error>(());
    Paper::found(&dir, config::TEMPLATE, &masthead, &setup, empty).await?;
    say!("신문을 만들었습니다: {}", args.dir.display());
    tell_missing(&masthead);
    say!("보여 주기: jikji serve --paper {}", args.dir.display());
    Ok(ExitCode::SUCCESS)
}

/// Lists the duties that are not filled, if there are any.
pub(crate) fn tell_missing(masthead: &Masthead) {
    let missing = masthead.missing();
    if missing.is_empty() {
        return;
    }
    say!("법이 정한 발행 정보 가운데 빈 것이 있습니다. 채울 때까지 기사 대신 준비 안내를 보여 줍니다.");
    for duty in &missing {
        say!("  {:<26} {}", duty.key(), duty.word());
    }
    say!("채우기: jikji masthead --paper 폴더 masthead.toml");
}

/// Reads a masthead file; its faults are told with line and column. A date stands in quotes or, as TOML has it, without.
pub(crate) fn read_masthead(file: &Path) -> anyhow::Result<Masthead> {
    let mut text = fs::read_to_string(file).with_context(|| format!("{}을 읽을 수 없습니다", file.display()))?;
    loop {
        let error = match toml::from_str(&text) {
            Ok(masthead) => return Ok(masthead),
            Err(error) => error,
        };
        match error.span().filter(|span| text.get(span.clone()).is_some_and(is_day)) {
            Some(span) => {
                text.insert(span.end, '"');
                text.insert(span.start, '"');
            }
            None => bail!("{}에 잘못이 있습니다.\n{error}", file.display()),
        }
    }
}

fn is_day(text: &str) -> bool {
    text.parse::<jiff::civil::Date>().is_ok()
}

/// Asks for the masthead, a line each; an empty line leaves a hole.
fn ask(input: &mut impl BufRead, output: &mut impl Write) -> anyhow::Result<Masthead> {
    writeln!(output, "신문의 발행 정보를 적어 주세요. 모르는 것은 그냥 Enter를 누르고 나중에 채워도 됩니다.")?;
    let mut masthead = Masthead::default();
    for duty in Masthead::default().missing() {
        loop {
            write!(output, "{}: ", question(duty))?;
            output.flush()?;
            let mut line = String::new();
            if input.read_line(&mut line)? == 0 || line.trim().is_empty() {
                break;
            }
            match fill(&mut masthead, duty, line.trim()) {
                Ok(()) => break,
                Err(why) => writeln!(output, "  {why}")?,
            }
        }
    }
    Ok(masthead)
}

fn question(duty: Duty) -> String {
    match duty {
        Duty::RegistrationNumber => format!("{} (보기: 서울,아01234)", duty.word()),
        Duty::RegisteredOn => format!("{} (보기: 2019-03-04)", duty.word()),
        Duty::Address => format!("{} (주소)", duty.word()),
        _ => duty.word().to_owned(),
    }
}

fn fill(masthead: &mut Masthead, duty: Duty, text: &str) -> Result<(), String> {
    let place = match duty {
        Duty::RegisteredOn => {
            let day =
                jikji_text::parse_day(text).map_err(|_| format!("`{text}`는 날짜가 아닙니다. 보기: 2019-03-04"))?;
            masthead.registered_on = Some(day);
            return Ok(());
        }
        Duty::Name => &mut masthead.name,
        Duty::RegistrationNumber => &mut masthead.registration_number,
        Duty::Publisher => &mut masthead.publisher,
        Duty::Editor => &mut masthead.editor,
        Duty::Address => &mut masthead.address,
        Duty::Phone => &mut masthead.phone,
        Duty::YouthProtectionOfficer => &mut masthead.youth_protection_officer,
    };
    text.clone_into(place);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_asked_and_may_leave_holes() {
        let typed = "새나루신문\n가온,아00417\n언젠가\n2019.3.4.\n노을빛\n\n등대길 27\n";
        let mut asked = Vec::new();
        let masthead = ask(&mut typed.as_bytes(), &mut asked).unwrap();
        assert_eq!(masthead.registered_on, Some(jiff::civil::date(2019, 3, 4)));
        assert_eq!(masthead.address, "등대길 27");
        assert_eq!(masthead.missing(), [Duty::Editor, Duty::Phone, Duty::YouthProtectionOfficer]);
        assert!(String::from_utf8(asked).unwrap().contains("`언젠가`는 날짜가 아닙니다"));
    }
}
