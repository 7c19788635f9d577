//! Why bytes are no article page.

/// A file that cannot be read. Each message is a sentence for the person who chose the file: what it is, and what to do. It does
/// not name the file; whoever opened it does.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// No byte, or nothing but blanks.
    #[error("빈 파일입니다. 기사 페이지를 다시 저장해 주세요.")]
    Empty,
    /// Larger than [`crate::SIZE_LIMIT`].
    #[error(
        "파일이 너무 큽니다({bytes}바이트). 기사 페이지는 {limit}바이트까지 읽습니다. 그림 없이 페이지만 저장해 주세요."
    )]
    TooLarge {
        /// The size of the file.
        bytes: usize,
        /// The size up to which pages are read.
        limit: usize,
    },
    /// A picture, a PDF, an archive: bytes that no text has.
    #[error(
        "글이 아닌 파일입니다({position}번째 바이트가 0x{byte:02X}). 그림이나 압축 파일이 아니라 페이지를 HTML이나 텍스트로 저장해 주세요."
    )]
    Binary {
        /// Where the first such byte stands, from 0.
        position: usize,
        /// That byte.
        byte: u8,
    },
    /// Text, but neither UTF-8 nor UTF-16 with its mark nor CP949.
    #[error(
        "글자를 읽을 수 없습니다({position}번째 바이트 0x{byte:02X}). UTF-8도 CP949(EUC-KR)도 아닙니다. UTF-8로 다시 저장해 주세요."
    )]
    NotText {
        /// Where the first byte that fits no character stands, from 0.
        position: usize,
        /// That byte.
        byte: u8,
    },
    /// Readable text that no rule of an article page fits.
    #[error(
        "아는 모양의 기사 페이지가 아닙니다. 날짜 줄, 날씨 줄, [매체=이름 기자] 바이라인, 관련기사 가운데 하나라도 있는 텍스트나, 기사 본문 표시가 있는 HTML이어야 합니다."
    )]
    NoKnownPage,
}
