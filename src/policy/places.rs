//! The provinces and cities, and what they are called.

use std::sync::OnceLock;

use super::Region;
use super::parts::{Place, Places};

static PLACES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/places.bin"));

impl Places {
    /// The places that this build knows; none should they be unreadable.
    pub fn standard() -> &'static Places {
        static READ: OnceLock<Places> = OnceLock::new();
        READ.get_or_init(|| postcard::from_bytes(PLACES).unwrap_or_default())
    }

    /// All places, in the order of their codes.
    pub fn iter(&self) -> impl Iterator<Item = &Place> {
        self.0.iter()
    }

    /// The place of that code, if there is one.
    pub fn get(&self, region: Region) -> Option<&Place> {
        let index = self.0.binary_search_by_key(&region, |it| it.region).ok()?;
        self.0.get(index)
    }
}
