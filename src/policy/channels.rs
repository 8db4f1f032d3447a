//! How things are really done: with which app, at which window, by which phone.

use std::sync::OnceLock;

use super::parts::{Channel, Channels};
use super::region::Region;
use super::rule::Matter;

static CHANNELS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/channels.bin"));

impl Channels {
    /// The channels that this build knows; none should they be unreadable.
    pub fn standard() -> &'static Channels {
        static READ: OnceLock<Channels> = OnceLock::new();
        READ.get_or_init(|| postcard::from_bytes(CHANNELS).unwrap_or_default())
    }

    /// Every way of doing something, by place.
    pub fn of(&self, matter: Matter) -> impl Iterator<Item = &Channel> {
        self.0.iter().filter(move |it| it.matter == matter)
    }

    /// The ways of doing something that hold at a place: its own first, then its province's, then
    /// the country's.
    pub fn at(&self, matter: Matter, region: Region) -> Vec<&Channel> {
        let layers = region.layers();
        let mut found: Vec<&Channel> = Vec::new();
        for (index, layer) in layers.iter().enumerate() {
            let new = layers.iter().take(index).all(|earlier| earlier != layer);
            found.extend(self.of(matter).filter(|it| new && it.region == *layer));
        }
        found
    }
}
