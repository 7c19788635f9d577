//! The masthead and the legal duties of a Korean internet newspaper.

use jiff::civil;
use serde::{Deserialize, Serialize};

/// What the paper must say of itself on every page: Act on the Promotion of Newspapers §21 (name, registration, publisher,
/// editor, place, telephone), Information and Communications Network Act §42-3 (youth protection officer). FACTS §2.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Masthead {
    /// 제호.
    pub name: String,
    /// 등록번호, as `서울,아01234`.
    pub registration_number: String,
    /// 등록연월일.
    pub registered_on: Option<civil::Date>,
    /// 발행인.
    pub publisher: String,
    /// 편집인; several with their fields in one line.
    pub editor: String,
    /// 발행소.
    pub address: String,
    /// 전화번호.
    pub phone: String,
    /// An address for readers; no legal duty.
    pub email: String,
    /// 청소년보호책임자.
    pub youth_protection_officer: String,
    /// 법인명, where it differs from the name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// 최초 발행일.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_published_on: Option<civil::Date>,
    /// 사업자등록번호.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub business_number: Option<String>,
}

/// A field of the masthead that the law demands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// 제호.
    Name,
    /// 등록번호.
    RegistrationNumber,
    /// 등록연월일.
    RegisteredOn,
    /// 발행인.
    Publisher,
    /// 편집인.
    Editor,
    /// 발행소.
    Address,
    /// 전화번호.
    Phone,
    /// 청소년보호책임자.
    YouthProtectionOfficer,
}

impl Duty {
    /// The key in a masthead file.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::RegistrationNumber => "registration_number",
            Self::RegisteredOn => "registered_on",
            Self::Publisher => "publisher",
            Self::Editor => "editor",
            Self::Address => "address",
            Self::Phone => "phone",
            Self::YouthProtectionOfficer => "youth_protection_officer",
        }
    }

    /// The word of the law.
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "제호",
            Self::RegistrationNumber => "등록번호",
            Self::RegisteredOn => "등록연월일",
            Self::Publisher => "발행인",
            Self::Editor => "편집인",
            Self::Address => "발행소",
            Self::Phone => "전화번호",
            Self::YouthProtectionOfficer => "청소년보호책임자",
        }
    }
}

impl Masthead {
    /// The duties that are not filled; while there is one, the paper shows its set-up page and no article.
    pub fn missing(&self) -> Vec<Duty> {
        let filled = |text: &str| !text.trim().is_empty();
        [
            (Duty::Name, filled(&self.name)),
            (Duty::RegistrationNumber, filled(&self.registration_number)),
            (Duty::RegisteredOn, self.registered_on.is_some()),
            (Duty::Publisher, filled(&self.publisher)),
            (Duty::Editor, filled(&self.editor)),
            (Duty::Address, filled(&self.address)),
            (Duty::Phone, filled(&self.phone)),
            (Duty::YouthProtectionOfficer, filled(&self.youth_protection_officer)),
        ]
        .into_iter()
        .filter_map(|(duty, filled)| (!filled).then_some(duty))
        .collect()
    }
}
