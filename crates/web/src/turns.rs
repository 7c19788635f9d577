//! One at a time for each key, however many come: one render for each address, one answer for each request that came twice.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::OwnedMutexGuard;

/// What is under way.
pub(crate) struct Turns<K: Hash + Eq> {
    running: Mutex<HashMap<K, Arc<tokio::sync::Mutex<()>>>>,
}

impl<K: Hash + Eq> Default for Turns<K> {
    fn default() -> Self {
        Self { running: Mutex::default() }
    }
}

/// The right to be at work on a key. Others who come wait until it is let go.
pub(crate) struct Turn<'t, K: Hash + Eq> {
    turns: &'t Turns<K>,
    key: K,
    turn: Option<OwnedMutexGuard<()>>,
}

impl<K: Hash + Eq + Clone> Turns<K> {
    /// Waits for the right to be at work on a key.
    pub(crate) async fn turn(&self, key: &K) -> Turn<'_, K> {
        let lane = {
            let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(running.entry(key.clone()).or_default())
        };
        Turn { turns: self, key: key.clone(), turn: Some(lane.lock_owned().await) }
    }
}

impl<K: Hash + Eq> Drop for Turn<'_, K> {
    fn drop(&mut self) {
        let mut running = self.turns.running.lock().unwrap_or_else(PoisonError::into_inner);
        self.turn = None;
        // Ours and the map's: nobody waits.
        if running.get(&self.key).is_some_and(|lane| Arc::strong_count(lane) == 1) {
            running.remove(&self.key);
        }
    }
}
