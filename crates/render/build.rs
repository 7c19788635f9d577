//! The theme and the catalogues are embedded: a file that comes or goes must build this crate anew.

fn main() {
    for folder in ["../../themes/default", "../../locales"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
