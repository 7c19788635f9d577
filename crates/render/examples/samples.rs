//! Writes every sample page and every file of the theme into a folder, to look at them in a browser.
//!
//! `cargo run -p jikji-render --example samples -- FOLDER`, then serve the folder: `python3 -m http.server -d FOLDER`.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use jikji_render::pages::{
    ArticlePage, ErrorPage, FrontPage, LatestPage, RelatedPage, ReporterPage, SearchPage, SectionPage, SeriesPage,
    SetupPage, TopicPage,
};
use jikji_render::{Page, Renderer};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args_os().nth(1).map(PathBuf::from).ok_or("which folder?")?;
    let renderer = Renderer::new(env::args_os().nth(2).map(PathBuf::from))?;
    for fault in renderer.check() {
        println!("{fault:?}");
    }
    write::<ArticlePage>(&renderer, &folder, "article")?;
    write::<FrontPage>(&renderer, &folder, "front")?;
    write::<SectionPage>(&renderer, &folder, "section")?;
    write::<SeriesPage>(&renderer, &folder, "series")?;
    write::<TopicPage>(&renderer, &folder, "topic")?;
    write::<SearchPage>(&renderer, &folder, "search")?;
    write::<ReporterPage>(&renderer, &folder, "reporter")?;
    write::<RelatedPage>(&renderer, &folder, "related")?;
    write::<LatestPage>(&renderer, &folder, "latest")?;
    write::<ErrorPage>(&renderer, &folder, "error")?;
    write::<SetupPage>(&renderer, &folder, "setup")?;
    for (name, asset) in renderer.assets().all() {
        let path = folder.join("assets").join(&asset.hash).join(name);
        fs::create_dir_all(path.parent().unwrap_or(&folder))?;
        fs::write(path, &asset.bytes)?;
    }
    Ok(())
}

fn write<P: Page>(renderer: &Renderer, folder: &Path, name: &str) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    for (number, sample) in P::samples().iter().enumerate() {
        match renderer.render(sample) {
            Ok(html) => fs::write(folder.join(format!("{name}-{number}.html")), html)?,
            Err(error) => println!("{name}-{number}: {error}"),
        }
    }
    Ok(())
}
