//! Related lists that are counted already, kept beside the index: a page only reads its own.
//!
//! One file, `related.redb`, of one row an article. It can be thrown away at any time: what is not kept is counted when it
//! is asked for. A list is *due* when it should be counted anew though it can be shown meanwhile.

mod packed;
mod refresh;

use std::fs;
use std::path::{Path, PathBuf};

use jikji_news::{ArticleNumber, RelatedList};
use redb::{Database, ReadableDatabase, ReadableTable, TableDefinition, WriteTransaction};

use crate::{Error, Position, Result};

/// By number, packed.
const LISTS: TableDefinition<'_, u64, &[u8]> = TableDefinition::new("related");

/// The epoch, then the last change.
const POSITION: TableDefinition<'_, &str, i64> = TableDefinition::new("position");

/// The file.
const FILE: &str = "related.redb";

/// Pages of the file that are held in memory, in bytes.
const CACHE: usize = 2 << 20;

/// A list as it is kept.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Kept {
    /// The list; empty while it was never counted.
    pub list: RelatedList,
    /// How many stories the paper had when it was counted; 0 where it never was.
    pub stories: u32,
    /// Whether it has to be counted anew.
    pub due: bool,
}

/// The lists of a paper.
#[derive(Debug)]
pub struct Lists {
    file: PathBuf,
    database: Database,
}

/// Changes of lists that are written together.
pub(crate) struct Writing<'a> {
    lists: &'a Lists,
    transaction: WriteTransaction,
}

impl Lists {
    /// Opens the lists of the folder, which is made if need be. A damaged file is thrown away, and so is one of another
    /// version.
    pub fn open(dir: &Path) -> Result<Self> {
        fs::create_dir_all(dir).map_err(|source| Error::Folder { dir: dir.to_owned(), source })?;
        let file = dir.join(FILE);
        let open = || Database::builder().set_cache_size(CACHE).create(&file);
        let database = match open() {
            Ok(database) => database,
            Err(redb::DatabaseError::DatabaseAlreadyOpen) => {
                return Err(Error::Lists { file, source: Box::new(redb::DatabaseError::DatabaseAlreadyOpen.into()) });
            }
            Err(_) => {
                fs::remove_file(&file).map_err(|source| Error::Folder { dir: dir.to_owned(), source })?;
                open().map_err(|error| Error::Lists { file: file.clone(), source: Box::new(error.into()) })?
            }
        };
        let lists = Self { file, database };
        // So that reading finds the tables.
        lists.write(|_| Ok(()))?;
        Ok(lists)
    }

    /// The list of an article; `None` where none is kept.
    pub fn get(&self, number: ArticleNumber) -> Result<Option<Kept>> {
        let read = || -> std::result::Result<_, redb::Error> {
            let table = self.database.begin_read()?.open_table(LISTS)?;
            Ok(table.get(key(number))?.and_then(|bytes| packed::unpack(bytes.value())))
        };
        read().map_err(|error| self.failed(error))
    }

    /// The last change that the lists take account of; `None` before the first.
    pub fn position(&self) -> Result<Option<Position>> {
        let read = || -> std::result::Result<_, redb::Error> {
            let table = self.database.begin_read()?.open_table(POSITION)?;
            let first = table.first()?;
            Ok(first.map(|(epoch, seq)| Position { epoch: epoch.value().to_owned(), seq: seq.value() }))
        };
        read().map_err(|error| self.failed(error))
    }

    /// The articles above which (none: of all) lists are due, the newest first: those that have to be counted anew, and
    /// those that were counted when the paper had a fifth fewer or more stories than it has now. So many at most.
    pub fn due(&self, below: Option<ArticleNumber>, stories: u32, count: usize) -> Result<Vec<ArticleNumber>> {
        let read = || -> std::result::Result<_, redb::Error> {
            let table = self.database.begin_read()?.open_table(LISTS)?;
            let mut due = Vec::new();
            for row in table.range(..below.map_or(u64::MAX, key))?.rev() {
                let (number, bytes) = row?;
                let number = i64::try_from(number.value()).ok().and_then(ArticleNumber::new);
                let head = packed::head(bytes.value());
                let drifted = head.is_none_or(|(due, then)| due || then.abs_diff(stories) > then.max(stories) / 5);
                due.extend(number.filter(|_| drifted));
                if due.len() == count {
                    break;
                }
            }
            Ok(due)
        };
        read().map_err(|error| self.failed(error))
    }

    /// Writes all or, after an error, nothing.
    fn write<T>(&self, act: impl FnOnce(&Writing<'_>) -> Result<T>) -> Result<T> {
        let transaction = self.database.begin_write().map_err(|error| self.failed(error.into()))?;
        let writing = Writing { lists: self, transaction };
        let result = act(&writing)?;
        // Reading wants the tables to be there.
        writing.table(|_| Ok(()))?;
        writing.positions(|_| Ok(()))?;
        writing.transaction.commit().map_err(|error| self.failed(error.into()))?;
        Ok(result)
    }

    fn failed(&self, source: redb::Error) -> Error {
        Error::Lists { file: self.file.clone(), source: Box::new(source) }
    }
}

/// The rows by number, while they are written.
type Rows<'a> = redb::Table<'a, u64, &'static [u8]>;

/// And the place in the log.
type Places<'a> = redb::Table<'a, &'static str, i64>;

impl Writing<'_> {
    /// The list of an article as it was written last.
    pub fn get(&self, number: ArticleNumber) -> Result<Option<Kept>> {
        self.table(|table| Ok(table.get(key(number))?.and_then(|bytes| packed::unpack(bytes.value()))))
    }

    /// Keeps the list of an article.
    pub fn put(&self, number: ArticleNumber, kept: &Kept) -> Result<()> {
        let bytes = packed::pack(kept);
        self.table(|table| Ok(table.insert(key(number), bytes.as_slice()).map(|_| ())?))
    }

    /// Forgets the list of an article.
    pub fn remove(&self, number: ArticleNumber) -> Result<()> {
        self.table(|table| Ok(table.remove(key(number)).map(|_| ())?))
    }

    /// Forgets all of them.
    pub fn clear(&self) -> Result<()> {
        self.table(|table| Ok(table.retain(|_, _| false)?))
    }

    /// Says what the lists take account of from now on.
    pub fn stand_at(&self, position: &Position) -> Result<()> {
        self.positions(|table| {
            table.retain(|_, _| false)?;
            Ok(table.insert(position.epoch.as_str(), position.seq).map(|_| ())?)
        })
    }

    fn table<T>(&self, act: impl FnOnce(&mut Rows<'_>) -> std::result::Result<T, redb::Error>) -> Result<T> {
        let table = self.transaction.open_table(LISTS).map_err(redb::Error::from);
        table.and_then(|mut table| act(&mut table)).map_err(|error| self.lists.failed(error))
    }

    fn positions<T>(&self, act: impl FnOnce(&mut Places<'_>) -> std::result::Result<T, redb::Error>) -> Result<T> {
        let table = self.transaction.open_table(POSITION).map_err(redb::Error::from);
        table.and_then(|mut table| act(&mut table)).map_err(|error| self.lists.failed(error))
    }
}

fn key(number: ArticleNumber) -> u64 {
    number.get().unsigned_abs()
}
