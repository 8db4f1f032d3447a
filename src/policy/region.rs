//! Places, by their six-digit code of GB/T 2260.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A province or a city by its six-digit code; [`Region::NATION`] is the whole country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Region(pub(super) u32);

impl Region {
    /// The whole country, whose clauses hold where no more specific one does.
    pub const NATION: Region = Region(0);

    /// The region of a six-digit code. That the code exists is for [`super::Places`] to say.
    pub fn parse(code: &str) -> Option<Region> {
        let six_digits = code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit());
        if six_digits {
            code.parse().ok().map(Region)
        } else {
            None
        }
    }

    /// The province that this belongs to, which is itself for a province.
    pub fn province(self) -> Region {
        Region(self.0 / 10_000 * 10_000)
    }

    /// Whether this is a province and not one of its cities.
    pub fn is_province(self) -> bool {
        self.0 != 0 && self == self.province()
    }

    /// From the most specific layer to the least: the place, its province, the country.
    pub fn layers(self) -> [Region; 3] {
        [self, self.province(), Region::NATION]
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:06}", self.0)
    }
}

impl Serialize for Region {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            serializer.serialize_u32(self.0)
        }
    }
}

impl<'de> Deserialize<'de> for Region {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            return u32::deserialize(deserializer).map(Region);
        }
        let code = String::deserialize(deserializer)?;
        Region::parse(&code)
            .ok_or_else(|| serde::de::Error::custom(format!("`{code}` is not a six-digit code")))
    }
}
