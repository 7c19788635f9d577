//! One render for each address, however many ask.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::OwnedMutexGuard;

use super::Key;

/// The renders under way.
#[derive(Default)]
pub(crate) struct Flights {
    running: Mutex<HashMap<Key, Arc<tokio::sync::Mutex<()>>>>,
}

/// The right to render an address. Others who ask wait until it is let go.
pub(crate) struct Turn<'f> {
    flights: &'f Flights,
    key: Key,
    turn: Option<OwnedMutexGuard<()>>,
}

impl Flights {
    /// Waits for the right to render an address.
    pub(crate) async fn turn(&self, key: &Key) -> Turn<'_> {
        let lane = {
            let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(running.entry(key.clone()).or_default())
        };
        Turn { flights: self, key: key.clone(), turn: Some(lane.lock_owned().await) }
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut running = self.flights.running.lock().unwrap_or_else(PoisonError::into_inner);
        self.turn = None;
        // Ours and the map's: nobody waits.
        if running.get(&self.key).is_some_and(|lane| Arc::strong_count(lane) == 1) {
            running.remove(&self.key);
        }
    }
}
