//! How near two places are, as far as their codes tell.

use super::PersonId;
use super::decision::{FactId, Verdict};
use crate::policy::Region;
use crate::policy::rule::Territory;

/// A place that counts, and the fact that tells it.
pub(super) struct Side {
    fact: FactId,
    region: Option<Region>,
}

impl Side {
    /// Where somebody is insured.
    pub fn of(person: &PersonId, region: Option<Region>) -> Side {
        Side {
            fact: FactId::of(person, "region"),
            region,
        }
    }

    /// A place that the request names.
    pub fn field(name: &str, region: Option<Region>) -> Side {
        Side {
            fact: FactId::field(name),
            region,
        }
    }

    /// Whether the place is not told as exactly as counts beside the other.
    fn is_open(&self, beside: &Side) -> bool {
        match (self.region, beside.region) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(here), Some(_)) => here.is_province(),
        }
    }
}

/// Whether two places are as near as `territory` asks.
///
/// # Errors
/// The facts that have to be told first: places that nobody has told, and places told by their
/// province only where the rule asks for the city.
pub(super) fn near(territory: Territory, one: &Side, other: &Side) -> Result<bool, Vec<FactId>> {
    let known = match (territory, one.region, other.region) {
        (Territory::Nationwide, _, _) => Some(true),
        (_, Some(here), Some(there)) => near_enough(territory, here, there),
        (_, None, _) | (_, _, None) => None,
    };
    let open = || {
        let sides = [(one, other), (other, one)].into_iter();
        let open = sides.filter(|(side, beside)| side.is_open(beside));
        open.map(|(side, _)| side.fact.clone()).collect()
    };
    known.ok_or_else(open)
}

/// Whether something is open at all these people's places, where a place is open with its province
/// and with the country.
pub(super) fn open_to_all(open: &[Region], people: &[(&PersonId, Option<Region>)]) -> Verdict {
    let is_open = |it: &Region| it.layers().iter().any(|layer| open.contains(layer));
    let mut known = people.iter().filter_map(|(_, region)| *region);
    let untold = people.iter().filter(|(_, region)| region.is_none());
    let untold: Vec<FactId> = untold.map(|(id, _)| FactId::of(id, "region")).collect();
    if open.is_empty() || !known.all(|it| is_open(&it)) {
        Verdict::Fail
    } else if untold.is_empty() || is_open(&Region::NATION) {
        Verdict::Pass
    } else {
        Verdict::Unknown(untold)
    }
}

/// Whether two places are as near as `territory` asks; `None` where one of them is known by its
/// province only and the rule asks for the city.
pub fn near_enough(territory: Territory, one: Region, other: Region) -> Option<bool> {
    match territory {
        Territory::Nationwide => Some(true),
        Territory::SameProvince => Some(one.province() == other.province()),
        Territory::SamePoolingArea if one == other => Some(true),
        Territory::SamePoolingArea => {
            let vague =
                (one.is_province() || other.is_province()) && one.province() == other.province();
            if vague { None } else { Some(false) }
        }
    }
}
