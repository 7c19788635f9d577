//! A paper's own theme over the built-in one, and what happens when it is wrong.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use jikji_render::pages::{ArticlePage, ErrorPage};
use jikji_render::{Page, Renderer};

fn theme(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn open(folder: &tempfile::TempDir) -> Renderer {
    Renderer::new(Some(folder.path().to_owned())).unwrap()
}

#[test]
fn an_own_template_replaces_the_built_in_one() {
    let folder = theme(&[("templates/error.html", "<p>{{ status }} {{ t('home') }}</p>")]);
    let renderer = open(&folder);
    assert_eq!(renderer.check(), []);
    let page = ErrorPage::samples().remove(0);
    assert_eq!(renderer.render(&page).unwrap(), "<p>400 첫 화면</p>");
    assert!(renderer.render(&ArticlePage::samples()[0]).unwrap().contains("<h1"));
}

#[test]
fn a_template_that_cannot_be_read_is_left_out_and_named_with_its_line() {
    let folder = theme(&[("templates/error.html", "<p>\n{% if %}\n</p>")]);
    let renderer = open(&folder);
    let fault = &renderer.faults()[0];
    assert_eq!((fault.template.as_str(), fault.line), ("error.html", Some(2)));
    assert!(renderer.render(&ErrorPage::samples()[0]).unwrap().contains("<h1"));
}

#[test]
fn a_template_that_fails_is_replaced_by_the_built_in_one() {
    for wrong in ["{{ no_such_field }}", "{{ t('no-such-message') }}", "{{ asset_url('x.css') }}"] {
        let folder = theme(&[("templates/error.html", wrong)]);
        let renderer = open(&folder);
        let faults = renderer.check();
        assert!(
            faults.iter().any(|fault| fault.template == "error.html" && fault.line == Some(1)),
            "{wrong}: {faults:?}"
        );
        assert!(renderer.render(&ErrorPage::samples()[0]).unwrap().contains("<h1"), "{wrong}");
    }
}

#[test]
fn a_template_that_never_ends_is_stopped() {
    let endless = "{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}";
    let folder = theme(&[("templates/error.html", endless)]);
    assert!(open(&folder).render(&ErrorPage::samples()[0]).unwrap().contains("<h1"));
}

#[test]
fn own_sheets_come_last_and_own_drawings_replace() {
    let folder = theme(&[
        ("css/99-own.css", "@layer paper { :root { --accent: #00f; } }"),
        ("favicon.svg", "<svg/>"),
        ("logo.svg", "<svg/>"),
    ]);
    let renderer = open(&folder);
    let sheet = String::from_utf8_lossy(&renderer.assets().named("site.css").unwrap().bytes).into_owned();
    assert!(sheet.trim_end().ends_with("--accent: #00f; } }"));
    let html = renderer.render(&ArticlePage::samples()[0]).unwrap();
    assert!(html.contains(&format!("<img src=\"{}\" alt=\"물빛신문\">", renderer.assets().url("logo.svg").unwrap())));
    assert_eq!(renderer.assets().named("favicon.svg").unwrap().bytes.as_ref(), b"<svg/>");
}

#[test]
fn a_folder_that_is_not_there_is_the_built_in_theme() {
    let renderer = Renderer::new(Some("/no/such/folder".into())).unwrap();
    assert_eq!((renderer.check(), renderer.faults().len()), (vec![], 0));
}

#[test]
fn files_are_found_under_their_hash_and_under_an_old_one() {
    let renderer = Renderer::new(None).unwrap();
    let address = renderer.assets().url("site.css").unwrap();
    let path = address.strip_prefix("/assets/").unwrap();
    let sheet = renderer.asset(path).unwrap();
    assert!(sheet.immutable && sheet.content_type.starts_with("text/css"));
    let outdated = renderer.asset("0123456789abcdef/site.css").unwrap();
    assert!(!outdated.immutable && outdated.etag() == sheet.etag());
    for none in ["site.css", "x/none.css", "", "/", "../x"] {
        assert!(renderer.asset(none).is_none(), "{none}");
    }
    // Every file that a sheet names is there, under its hash.
    let text = String::from_utf8_lossy(&sheet.bytes).into_owned();
    let named: Vec<&str> =
        text.split("url(\"").skip(1).filter_map(|rest| rest.split_once('"').map(|(url, _)| url)).collect();
    assert!(named.len() >= 16);
    for url in named {
        let asset = url.strip_prefix("/assets/").and_then(|path| renderer.asset(path));
        assert!(asset.is_some_and(|asset| asset.immutable), "{url}");
    }
}
