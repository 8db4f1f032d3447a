//! How near two places are, as far as their codes tell.

use crate::policy::Region;
use crate::policy::rule::Territory;

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
