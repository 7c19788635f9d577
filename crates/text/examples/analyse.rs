//! `analyse FILE` times the analyser on the lines of a file; without one, it prints `form/tag/byte` for those of standard input.
#![expect(clippy::unwrap_used, reason = "a tool for the workshop, which may panic")]

use std::io::{BufRead, BufWriter, Write};
use std::time::Instant;

use jikji_text::{Analyser, Dictionary};

fn main() {
    let mut args = std::env::args().skip(1);
    let begun = Instant::now();
    let analyser = Analyser::with_dictionary(Dictionary::embedded().unwrap());
    let opened = begun.elapsed();
    if let Some(file) = args.next() {
        let text = std::fs::read_to_string(file).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        println!("opened in {opened:?}, {}", memory());
        for _ in 0..3 {
            let begun = cpu();
            let morphemes: usize = lines.iter().map(|line| analyser.analyse(line).len()).sum();
            let took = cpu() - begun;
            let begun = cpu();
            let terms: usize = lines.iter().map(|line| analyser.terms(line).len()).sum();
            let millis = (cpu() - begun) * 2048.0 * 1000.0 / text.len() as f64;
            println!(
                "{morphemes} morphemes, {:.0} a second of CPU; {terms} terms, {millis:.3} ms of CPU for 2 KB",
                morphemes as f64 / took
            );
        }
        return;
    }
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap();
        let found = analyser.analyse(&line);
        let shown: Vec<String> = found
            .iter()
            .map(|morpheme| format!("{}/{}/{}", morpheme.form, morpheme.tag, morpheme.span.start))
            .collect();
        writeln!(out, "{}", shown.join(" ")).unwrap();
    }
}

/// Seconds of CPU that this thread took so far.
fn cpu() -> f64 {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    stat.split(' ').next().unwrap().parse::<f64>().unwrap() / 1e9
}

/// The memory of the process now, and the most it ever had.
fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let lines = status.lines().filter(|line| line.starts_with("VmRSS") || line.starts_with("VmHWM"));
    lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join(", ")
}
