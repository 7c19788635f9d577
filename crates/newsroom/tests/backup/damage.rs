//! Whatever is wrong with a backup, it is refused, and nothing is touched.

use std::fs;

use jikji_newsroom::Error;
use jikji_store::{Error as StoreError, Store};

use crate::Room;
use crate::packing::{Files, packed, sealed, sums, unpacked};

/// Restores, and sees that it is refused without a trace; gives why.
async fn refused(room: &Room, what: &str) -> Error {
    let Err(error) = room.restore("bad.jikji", "r").await else { panic!("{what}: was restored") };
    assert_eq!(room.lying_about(), ["bad.jikji", "p.jikji"], "{what}: nothing is touched");
    error
}

#[tokio::test]
async fn damage_anywhere_in_the_file_is_found() {
    let room = Room::new().await;
    room.back_up("p.jikji", false).await.unwrap();
    let good = fs::read(room.place("p.jikji")).unwrap();
    let len = good.len();
    let edges = (0..64).chain(len - 64..len);
    for at in edges.chain((0..len).step_by(97)) {
        let mut bad = good.clone();
        bad[at] ^= 1 << (at % 8);
        fs::write(room.place("bad.jikji"), bad).unwrap();
        let error = refused(&room, &format!("byte {at} of {len}")).await;
        assert!(matches!(error, Error::BackupDamaged { .. }), "byte {at} of {len}: {error}");
    }
    for cut in [0, 1, 39, 40, 41, len / 2, len - 41, len - 40, len - 1] {
        fs::write(room.place("bad.jikji"), &good[..cut]).unwrap();
        let error = refused(&room, &format!("cut to {cut}")).await;
        assert!(matches!(error, Error::BackupDamaged { .. }), "cut to {cut}: {error}");
    }
    fs::write(room.place("bad.jikji"), [good.as_slice(), b"more"].concat()).unwrap();
    assert!(matches!(refused(&room, "more behind it").await, Error::BackupDamaged { .. }));
    fs::write(room.place("bad.jikji"), "한 편의 글이지 백업이 아니다. ".repeat(50)).unwrap();
    assert!(matches!(refused(&room, "something else").await, Error::BackupDamaged { .. }));
    fs::remove_file(room.place("bad.jikji")).unwrap();
    assert!(room.restore("bad.jikji", "r").await.is_err(), "nothing at all");
}

#[tokio::test]
async fn a_backup_of_a_later_program_is_left_alone() {
    let room = Room::new().await;
    room.back_up("p.jikji", false).await.unwrap();
    let mut files = unpacked(&room.place("p.jikji"));
    let json = String::from_utf8(files[0].1.clone()).unwrap();
    // Of a later manifest only the format must be where it is.
    files[0].1 = br#"{ "format": 2, "something": "new" }"#.to_vec();
    packed(&files, &room.place("bad.jikji"));
    assert!(matches!(refused(&room, "format").await, Error::NewerBackup { found: 2, known: 1, .. }));

    files[0].1 = json.into_bytes();
    let database = &mut files.iter_mut().find(|(name, _)| name == "paper.db").unwrap().1;
    let row = format!("schema{}", Store::newest_schema());
    let at = database.windows(row.len()).position(|window| window == row.as_bytes()).unwrap();
    database[at + row.len() - 1] = b'9';
    files.push(("SHA256SUMS".into(), sums(&files)));
    packed(&files, &room.place("bad.jikji"));
    let error = refused(&room, "schema").await;
    assert!(matches!(error, Error::Store(StoreError::NewerSchema { found: 9, .. })), "{error}");
}

#[tokio::test]
async fn a_backup_that_was_packed_anew_is_held_against_its_own_words() {
    let room = Room::new().await;
    room.back_up("p.jikji", false).await.unwrap();
    let good = unpacked(&room.place("p.jikji"));
    let with = |change: &dyn Fn(&mut Files), summed: bool| {
        let mut files = good.clone();
        let before = sums(&files);
        change(&mut files);
        let list = if summed { sums(&files) } else { before };
        files.push(("SHA256SUMS".into(), list));
        packed(&files, &room.place("bad.jikji"));
    };
    let place = |name: &str| good.iter().position(|(there, _)| there.starts_with(name)).unwrap();
    let (media, database) = (place("media/"), place("paper.db"));

    with(&|files| files[media].1[7] ^= 1, false);
    assert!(matches!(refused(&room, "a picture").await, Error::BackupDamaged { .. }));
    with(&|files| drop(files.remove(media)), false);
    assert!(matches!(refused(&room, "a picture less").await, Error::BackupDamaged { .. }));
    with(&|files| files.swap(media, database), false);
    assert!(matches!(refused(&room, "another order").await, Error::BackupDamaged { .. }));
    with(&|files| drop(files.remove(database)), true);
    assert!(matches!(refused(&room, "no database").await, Error::BackupDamaged { .. }));
    with(&|files| files.swap(0, 1), true);
    assert!(matches!(refused(&room, "no manifest in front").await, Error::BackupDamaged { .. }));
    for name in ["../evil", "/tmp/evil", "media/../../evil", "paper.lock", "theme/../paper.toml", "media/.x", "evil"] {
        with(&|files| files.push((name.into(), b"x".to_vec())), true);
        assert!(matches!(refused(&room, name).await, Error::BackupDamaged { .. }), "{name}");
    }
    with(&|files| files.push(files[media].clone()), true);
    refused(&room, "a file twice").await;
    with(
        &|files| {
            let json = String::from_utf8(files[0].1.clone()).unwrap();
            files[0].1 = json.replace("\"seq\": ", "\"seq\": 9").into_bytes();
        },
        true,
    );
    assert!(matches!(refused(&room, "another end of the log").await, Error::BackupDamaged { .. }));
    with(
        &|files| {
            let (old, new) = ("둑길에 가로등".as_bytes(), "둑길에 반딧불".as_bytes());
            let bytes = &mut files[database].1;
            while let Some(at) = bytes.windows(old.len()).position(|window| window == old) {
                bytes[at..at + new.len()].copy_from_slice(new);
            }
        },
        true,
    );
    let error = refused(&room, "a text rewritten").await;
    assert!(matches!(error, Error::Unproven(jikji_store::Fault::RowChanged { .. })), "{error}");

    let mut files = good.clone();
    packed(&files, &room.place("bad.jikji"));
    assert!(matches!(refused(&room, "no list").await, Error::BackupDamaged { .. }));
    files.push(("SHA256SUMS".into(), sums(&files)));
    files.push(("theme/late.css".into(), Vec::new()));
    packed(&files, &room.place("bad.jikji"));
    assert!(matches!(refused(&room, "a file behind the list").await, Error::BackupDamaged { .. }));
    sealed(b"not compressed at all".to_vec(), &room.place("bad.jikji"));
    assert!(matches!(refused(&room, "a seal on something else").await, Error::BackupDamaged { .. }));

    // The helper packs well: what is not changed is restored.
    with(&|_| {}, true);
    room.restore("bad.jikji", "r").await.unwrap();
}
