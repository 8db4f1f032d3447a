//! Checks that look at several clauses at once: their days, what they override, what is missing.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Problem;
use super::clause::Clause;
use super::pack::Pack;
use super::regions::{NATION, layers_above};
use super::rule::ClauseId;

/// Where a clause was read, for problems and for what overrides it.
#[derive(Clone, Copy)]
struct Placed<'a> {
    pack: &'a Pack,
    clause: &'a Clause,
}

/// All clauses by id and region, in the order of their first days.
type Index<'a> = BTreeMap<(ClauseId, &'a str), Vec<Placed<'a>>>;

/// Checks the packs against each other.
pub fn check(packs: &[Pack], problems: &mut Vec<Problem>) {
    one_pack_a_region(packs, problems);
    let index = index(packs);
    for placed in index.values() {
        days(placed, problems);
    }
    // A pack that was read only in part would be blamed for what the reader left out of it.
    let whole = packs.iter().all(|pack| pack.whole);
    for ((id, region), placed) in &index {
        for one in placed {
            overrides(*one, *id, region, &index, whole, problems);
        }
    }
    if whole {
        nation_has_all(packs, &index, problems);
    }
}

/// Notes a problem of a pack.
fn note(problems: &mut Vec<Problem>, pack: &Pack, line: usize, message: String) {
    problems.push(Problem {
        file: pack.path.clone(),
        line,
        message,
    });
}

/// Two packs of one region would hide each other.
fn one_pack_a_region(packs: &[Pack], problems: &mut Vec<Problem>) {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for pack in packs {
        let Some(region) = &pack.region else { continue };
        match seen.get(region.value.as_str()) {
            Some(first) => {
                let message = format!(
                    "region {} already has the pack {first}; put the clauses there",
                    region.value
                );
                note(problems, pack, region.line, message);
            }
            None => {
                seen.insert(&region.value, &pack.path);
            }
        }
    }
}

/// Sorts the clauses of all packs.
fn index(packs: &[Pack]) -> Index<'_> {
    let mut index = Index::new();
    for pack in packs {
        let Some(region) = &pack.region else { continue };
        for clause in &pack.clauses {
            let key = (clause.id, region.value.as_str());
            index.entry(key).or_default().push(Placed { pack, clause });
        }
    }
    for placed in index.values_mut() {
        placed.sort_by_key(|one| one.clause.from.value);
    }
    index
}

/// Each clause must begin on the very day on which the one before it ends.
fn days(placed: &[Placed<'_>], problems: &mut Vec<Problem>) {
    for (earlier, later) in placed.iter().zip(placed.iter().skip(1)) {
        let name = later.clause.id.name();
        let from = &later.clause.from;
        let message = match earlier.clause.to.as_ref().map(|to| to.value) {
            _ if earlier.clause.from.value == from.value => {
                format!(
                    "{name} from {} stands here a second time; remove one of them",
                    from.value
                )
            }
            Some(to) if to == from.value => continue,
            Some(to) if to < from.value => format!(
                "{name} has a gap: it ends on {to} and goes on only from {}; close it",
                from.value
            ),
            Some(_) | None => format!(
                "{name} overlaps the clause from {}; give that one `to = {}`",
                earlier.clause.from.value, from.value
            ),
        };
        note(problems, later.pack, from.line, message);
    }
}

/// Whether two clauses hold on a common day.
fn share_a_day(a: &Clause, b: &Clause) -> bool {
    let before =
        |from: NaiveDate, other: &Clause| other.to.as_ref().is_none_or(|to| from < to.value);
    before(a.from.value, b) && before(b.from.value, a)
}

/// A clause must name the nearest layer above that it takes the place of, and no other.
fn overrides(
    one: Placed<'_>,
    id: ClauseId,
    region: &str,
    index: &Index<'_>,
    whole: bool,
    problems: &mut Vec<Problem>,
) {
    let name = id.name();
    let nearest = layers_above(region).into_iter().find(|layer| {
        let above = index.get(&(id, layer.as_str()));
        above.is_some_and(|above| above.iter().any(|it| share_a_day(it.clause, one.clause)))
    });
    let (line, message) = match (&one.clause.overrides, nearest) {
        (Some(named), Some(layer)) if named.value != layer => (
            named.line,
            format!("{name} takes the place of {layer}'s; write `overrides = \"{layer}\"`"),
        ),
        (Some(named), None) if whole => {
            let message = format!(
                "{name} overrides nothing: no less specific layer has it then; remove `overrides`"
            );
            (named.line, message)
        }
        (None, Some(layer)) => {
            let message = format!(
                "{name} takes the place of {layer}'s clause; add `overrides = \"{layer}\"`"
            );
            (one.clause.line, message)
        }
        (Some(_), _) | (None, None) => return,
    };
    note(problems, one.pack, line, message);
}

/// Every clause but the local ones must hold in the whole country to this day, so that a region
/// without a pack has it.
fn nation_has_all(packs: &[Pack], index: &Index<'_>, problems: &mut Vec<Problem>) {
    let is_national = |pack: &&Pack| pack.region.as_ref().is_some_and(|it| it.value == NATION);
    let Some(pack) = packs.iter().find(is_national) else {
        let message = "no pack has `region = \"000000\"`; add one for the whole country".to_owned();
        problems.push(Problem {
            file: "src/policy/packs".to_owned(),
            line: 1,
            message,
        });
        return;
    };
    let everywhere = ClauseId::ALL
        .iter()
        .filter(|id| !ClauseId::LOCAL.contains(id));
    for id in everywhere {
        let last = index.get(&(*id, NATION)).and_then(|placed| placed.last());
        match last.map(|last| (last, &last.clause.to)) {
            None => {
                let message = format!("the national pack has no {}; add it", id.name());
                note(problems, pack, 1, message);
            }
            Some((last, Some(to))) => {
                let message = format!(
                    "{} ends on {} and none follows in the whole country; add one from then",
                    id.name(),
                    to.value
                );
                note(problems, last.pack, to.line, message);
            }
            Some((_, None)) => {}
        }
    }
}
