//! Passwords: which are fit, and how they are hashed.

use std::sync::Arc;
use std::time::Duration;

use argon2::Argon2;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use jikji_news::Staff;
use tokio::sync::Semaphore;

use crate::{Error, Result};

/// The fewest characters of a password.
const SHORTEST: usize = 8;
/// The most bytes: far above any sentence, and below what would keep a processor busy.
const LONGEST: usize = 1024;
/// How many are hashed at once. Each takes 19 MiB and a core for some 20 ms.
const AT_ONCE: usize = 2;
/// How long somebody waits for their turn.
const PATIENCE: Duration = Duration::from_secs(8);

/// A hash that no password has, with the cost of all others: who does not exist is told so no sooner than who does.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5bm9ib2R5$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// What people choose first, in lower case; also with figures or signs behind.
const COMMON: &[&str] = &[
    "password",
    "passw0rd",
    "qwerty",
    "qwertyuiop",
    "asdfgh",
    "asdfghjkl",
    "zxcvbn",
    "zxcvbnm",
    "1q2w3e4r",
    "1q2w3e4r5t",
    "q1w2e3r4",
    "1qaz2wsx",
    "qazwsx",
    "abcdef",
    "abcdefgh",
    "abcd1234",
    "abc123",
    "a1b2c3d4",
    "iloveyou",
    "welcome",
    "letmein",
    "master",
    "admin",
    "administrator",
    "sunshine",
    "princess",
    "football",
    "baseball",
    "superman",
    "computer",
    "internet",
    "samsung",
    "korea",
    "seoul",
    "newspaper",
    "editor",
    "reporter",
    "jikji",
    "changeme",
    "secret",
    "login",
    "test",
    "testtest",
    "guest",
    "qlalfqjsgh",
    "dkdlel",
    "tkfkdgo",
    "rlawjddms",
    "gksrnr",
    "eoalsrnr",
    "dkssud",
    "비밀번호",
    "암호",
    "대한민국",
    "사랑해",
    "사랑해요",
    "안녕하세요",
    "가나다라",
    "가나다라마바사",
    "신문",
    "편집국",
];

/// What is wrong with a password that somebody chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordFault {
    /// Too few characters.
    #[error("비밀번호는 여덟 자 이상이어야 합니다")]
    TooShort,
    /// Too many bytes.
    #[error("비밀번호가 너무 깁니다(1,024바이트까지)")]
    TooLong,
    /// Everybody's first guess.
    #[error("너무 흔한 비밀번호입니다. 낱말 서넛을 이어 붙이면 외우기 쉽고 맞히기 어렵습니다")]
    Common,
    /// A name that everybody knows.
    #[error("이름이나 전자우편, 신문 이름으로 만든 비밀번호는 쓸 수 없습니다")]
    Known,
}

/// Whether a password is fit for somebody at a paper of this name.
pub(crate) fn check(password: &str, staff: &Staff, paper: &str) -> Result<(), PasswordFault> {
    if password.chars().count() < SHORTEST {
        return Err(PasswordFault::TooShort);
    }
    if password.len() > LONGEST {
        return Err(PasswordFault::TooLong);
    }
    let folded = password.to_lowercase();
    // A word with a year and an exclamation mark is still that word.
    let bare = folded.trim_matches(|letter: char| !letter.is_alphabetic());
    if COMMON.contains(&bare) || COMMON.contains(&folded.as_str()) || is_run(&folded) {
        return Err(PasswordFault::Common);
    }
    let known = [staff.name.as_str(), staff.email.as_str(), staff.email.local(), paper];
    let mut known = known.iter().map(|word| word.to_lowercase()).filter(|word| word.chars().count() > 1);
    if known.any(|word| bare == word || folded == word || folded.replace(&word, "").chars().count() < 4) {
        return Err(PasswordFault::Known);
    }
    Ok(())
}

/// Whether each character is the one before, or its neighbour: `11111111`, `12345678`, `hgfedcba`.
fn is_run(text: &str) -> bool {
    let codes: Vec<i64> = text.chars().map(|letter| i64::from(u32::from(letter))).collect();
    let steps: Vec<i64> = codes.iter().zip(codes.iter().skip(1)).map(|(one, next)| next - one).collect();
    steps.iter().filter(|step| step.abs() <= 1).count() * 4 >= steps.len() * 3
}

/// Hashes passwords, a few at once, away from the threads that answer readers.
pub(crate) struct Passwords {
    turns: Arc<Semaphore>,
}

impl Default for Passwords {
    fn default() -> Self {
        Self { turns: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

impl Passwords {
    /// The hash of a password in the PHC form: argon2id with 19 MiB, two passes, a salt of its own.
    pub async fn hash(&self, password: &str) -> Result<String> {
        let password = password.to_owned();
        let hashed =
            self.in_turn(move || Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string()));
        hashed.await?.map_err(|error| Error::Hash(error.to_string()))
    }

    /// Whether a password has this hash; without a hash it takes as long, and is `false`.
    pub async fn verify(&self, password: &str, hash: Option<&str>) -> Result<bool> {
        let (password, hash) = (password.to_owned(), hash.unwrap_or(NOBODY).to_owned());
        if password.len() > LONGEST {
            return Ok(false);
        }
        self.in_turn(move || Argon2::default().verify_password(password.as_bytes(), hash.as_str()).is_ok()).await
    }

    async fn in_turn<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let turn = tokio::time::timeout(PATIENCE, Arc::clone(&self.turns).acquire_owned()).await;
        let Ok(Ok(turn)) = turn else { return Err(Error::TooBusy) };
        let done = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            work()
        });
        done.await.map_err(|error| Error::Hash(error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_guesses_and_known_names_are_refused_and_sentences_welcome() {
        let staff = Staff {
            id: jikji_news::StaffId(1),
            email: "haruna@saenaru.example".parse().unwrap(),
            name: "하루나".into(),
            roles: Default::default(),
            sections: Default::default(),
            publishes_directly: false,
            reporter: None,
            disabled: false,
        };
        use PasswordFault::{Common, Known, TooLong, TooShort};
        let table = [
            ("", Err(TooShort)),
            ("물레천7", Err(TooShort)),
            ("Password1!", Err(Common)),
            ("12345678", Err(Common)),
            ("87654321", Err(Common)),
            ("aaaaaaaaaa", Err(Common)),
            ("대한민국2026", Err(Common)),
            ("1q2w3e4r", Err(Common)),
            ("haruna2026", Err(Known)),
            ("haruna@saenaru.example", Err(Known)),
            ("하루나하루나하루나", Err(Known)),
            ("새나루신문2026", Err(Known)),
            ("물레천에 비가 많이 왔다", Ok(())),
            ("korrekt pferd batterie", Ok(())),
            ("x7!kQ2#z", Ok(())),
        ];
        for (password, expected) in table {
            assert_eq!(check(password, &staff, "새나루신문"), expected, "{password}");
        }
        assert_eq!(check(&"나루 ".repeat(500), &staff, "새나루신문"), Err(TooLong));
        assert_eq!(check(&"강은 길고 ".repeat(40), &staff, "새나루신문"), Ok(()));
    }

    #[tokio::test]
    async fn a_hash_knows_its_password_and_nobody_has_none() {
        let passwords = Passwords::default();
        let hash = passwords.hash("물레천에 비가 많이 왔다").await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(passwords.verify("물레천에 비가 많이 왔다", Some(&hash)).await.unwrap());
        assert!(!passwords.verify("물레천에 비가 많이 왔다.", Some(&hash)).await.unwrap());
        assert!(!passwords.verify("", None).await.unwrap());
        assert!(argon2::password_hash::phc::PasswordHash::new(NOBODY).is_ok(), "it costs what others cost");
    }
}
