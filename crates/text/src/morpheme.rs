//! Morphemes, the smallest pieces of a text that mean something, and their tags.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use crate::word::WordKind;

/// One morpheme of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Morpheme {
    /// The dictionary's form: 흘렸다 is 흘리, 었, 다. Of a particle, number or sign it is what stands in the text. Letters
    /// that are less than a syllable are readable jamo (간 is 가 and ㄴ).
    pub form: String,
    /// What kind of morpheme it is.
    pub tag: MorphemeTag,
    /// Where it stands, in bytes on character borders. Morphemes that share syllables (흘렸 is 흘리 and 었) share a span;
    /// spans never go back.
    pub span: Range<usize>,
    /// What it names, where the dictionary or the paper's own words know.
    pub name: Option<WordKind>,
    /// Who knows it.
    pub origin: Origin,
}

/// Who knows a morpheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Origin {
    /// The dictionary.
    Dictionary,
    /// The paper's own words.
    Paper,
    /// The shape alone: numbers, Latin words, signs, and all that is analysed without a dictionary.
    Shape,
    /// No one: a guess from what stands around it. New names are mostly such.
    Guess,
}

macro_rules! tags {
    ($($(#[$doc:meta])* $tag:ident),+ $(,)?) => {
        /// The kind of a morpheme: the tags of the Sejong corpus, determiners told apart as KLUE does.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum MorphemeTag { $($(#[$doc])* $tag),+ }

        impl MorphemeTag {
            /// Every tag.
            pub const ALL: &[Self] = &[$(Self::$tag),+];

            /// Its usual name, such as `NNG`.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$tag => stringify!($tag)),+ }
            }
        }
    };
}

tags! {
    /// Common noun: 일반 명사.
    NNG,
    /// Proper noun: 고유 명사.
    NNP,
    /// Bound noun, units among them: 의존 명사 (것, 원, 명).
    NNB,
    /// Numeral: 수사 (하나, 만, 억).
    NR,
    /// Pronoun: 대명사.
    NP,
    /// Verb: 동사.
    VV,
    /// Adjective: 형용사.
    VA,
    /// Auxiliary predicate: 보조 용언.
    VX,
    /// The positive copula 이다.
    VCP,
    /// The negative copula 아니다.
    VCN,
    /// Determiner of quality: 새, 헌.
    MMA,
    /// Determiner that points: 그, 이, 전.
    MMD,
    /// Determiner of number: 한, 두, 몇.
    MMN,
    /// Adverb: 일반 부사.
    MAG,
    /// Adverb that joins sentences: 접속 부사.
    MAJ,
    /// Exclamation: 감탄사.
    IC,
    /// Particle of the subject: 이, 가.
    JKS,
    /// Particle of the complement: 이, 가 before 되다 and 아니다.
    JKC,
    /// Particle of the possessor: 의.
    JKG,
    /// Particle of the object: 을, 를.
    JKO,
    /// Adverbial particle: 에, 에서, 으로.
    JKB,
    /// Particle of address: 아, 야.
    JKV,
    /// Particle of quotation: 라고, 고.
    JKQ,
    /// Auxiliary particle: 은, 는, 도, 만.
    JX,
    /// Particle that joins nouns: 와, 과.
    JC,
    /// Ending before the last: 었, 겠, 시.
    EP,
    /// Ending of a sentence: 다.
    EF,
    /// Ending that joins clauses: 고, 어.
    EC,
    /// Ending that makes a noun: 기, ㅁ.
    ETN,
    /// Ending before a noun: 는, ㄴ, ㄹ.
    ETM,
    /// Prefix of nouns: 제, 신.
    XPN,
    /// Suffix that makes nouns: 들, 적.
    XSN,
    /// Suffix that makes verbs: 하, 되.
    XSV,
    /// Suffix that makes adjectives: 하, 스럽.
    XSA,
    /// Root: 어근.
    XR,
    /// Full stop, question mark, exclamation mark.
    SF,
    /// Comma, middle dot, colon, slash.
    SP,
    /// Quotes, brackets, dashes.
    SS,
    /// Ellipsis.
    SE,
    /// Hyphens and range signs.
    SO,
    /// Letters of other scripts.
    SL,
    /// Ideographs.
    SH,
    /// Other signs.
    SW,
    /// Numbers in digits.
    SN,
    /// What no rule reads.
    NA,
}

impl MorphemeTag {
    /// Whether it is a noun of any kind, pronouns and numerals among them.
    pub const fn is_noun(self) -> bool {
        matches!(self, Self::NNG | Self::NNP | Self::NNB | Self::NR | Self::NP)
    }

    /// Whether it is the stem of a verb or adjective.
    pub const fn is_predicate(self) -> bool {
        matches!(self, Self::VV | Self::VA | Self::VX | Self::VCP | Self::VCN)
    }

    /// Whether it is a particle.
    pub const fn is_particle(self) -> bool {
        matches!(
            self,
            Self::JKS | Self::JKC | Self::JKG | Self::JKO | Self::JKB | Self::JKV | Self::JKQ | Self::JX | Self::JC
        )
    }

    /// Whether it is an ending of a predicate.
    pub const fn is_ending(self) -> bool {
        matches!(self, Self::EP | Self::EF | Self::EC | Self::ETN | Self::ETM)
    }

    /// Whether it is a mark or sign, neither letter nor digit.
    pub const fn is_sign(self) -> bool {
        matches!(self, Self::SF | Self::SP | Self::SS | Self::SE | Self::SO | Self::SW)
    }
}

impl fmt::Display for MorphemeTag {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

impl FromStr for MorphemeTag {
    type Err = crate::Error;

    /// The tag of this name.
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let tag = Self::ALL.iter().find(|tag| tag.name() == name);
        tag.copied().ok_or_else(|| crate::Error::NotATag(name.to_owned()))
    }
}
