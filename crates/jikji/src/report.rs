//! Reports in JSON. That of `read` and `import`, `{"pages":[{...}]}`, is written page by page so that memory stays flat.

use std::io::Write;

use serde::Serialize;

/// Writes a report that is one object, on one line.
pub(crate) fn object<T: Serialize>(mut out: impl Write, report: &T) -> std::io::Result<()> {
    serde_json::to_writer(&mut out, report)?;
    writeln!(out)
}

/// A report being written.
pub(crate) struct Report<W: Write> {
    out: W,
    empty: bool,
}

#[derive(Serialize)]
struct Unread<'a> {
    source: &'a str,
    error: &'a str,
}

impl<W: Write> Report<W> {
    /// Begins the report.
    pub(crate) fn new(mut out: W) -> std::io::Result<Self> {
        write!(out, "{{\"pages\":[")?;
        Ok(Self { out, empty: true })
    }

    /// Adds a page.
    pub(crate) fn page<T: Serialize>(&mut self, page: &T) -> std::io::Result<()> {
        write!(self.out, "{}", if self.empty { "\n" } else { ",\n" })?;
        self.empty = false;
        Ok(serde_json::to_writer(&mut self.out, page)?)
    }

    /// Ends the report. Files that were not taken are listed under `unread`; without any the key is absent.
    pub(crate) fn finish(mut self, failed: &[(String, String)]) -> std::io::Result<()> {
        write!(self.out, "\n]")?;
        if !failed.is_empty() {
            let unread: Vec<Unread<'_>> = failed.iter().map(|(source, error)| Unread { source, error }).collect();
            write!(self.out, ",\"unread\":")?;
            serde_json::to_writer(&mut self.out, &unread)?;
        }
        writeln!(self.out, "}}")?;
        self.out.flush()
    }
}
