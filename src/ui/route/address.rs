//! The address of a page, both ways.

use std::borrow::Cow;

use chrono::NaiveDate;
use percent_encoding::{
    AsciiSet, NON_ALPHANUMERIC, PercentEncode, percent_decode_str, utf8_percent_encode,
};

use super::{Calculator, Flow, Route, Wanted};
use crate::engine::PersonId;
use crate::policy::rule::Matter;
use crate::policy::{ClauseId, ClauseRef, Reading, Region};

impl Route {
    /// The page of an address's part after `#`, with or without the `#`.
    pub fn parse(hash: &str) -> Route {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let parts: Vec<Cow<'_, str>> = path.split('/').map(decode).collect();
        let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
        known(&parts).unwrap_or_else(|| Route::Lost(path.to_owned()))
    }

    /// The address, from the `#` on.
    pub fn href(&self) -> String {
        match self {
            Route::Home => "#/".to_owned(),
            Route::PersonNew => "#/people/new".to_owned(),
            Route::Person(id) => format!("#/people/{}", encode(id.as_str())),
            Route::Samples => "#/samples".to_owned(),
            Route::SampleLoad(name) => format!("#/samples/{}", encode(name)),
            Route::Date => "#/date".to_owned(),
            Route::Settings => "#/settings".to_owned(),
            Route::Clear => "#/settings/clear".to_owned(),
            Route::Start(flow) => format!("#/{}", flow.word()),
            Route::StartWith(flow, question, answer) => {
                format!("#/{}/{}/{}", flow.word(), encode(question), encode(answer))
            }
            Route::Ask(flow, question) => format!("#/{}/{}", flow.word(), encode(question)),
            Route::Done(entry) => format!("#/done/{entry}"),
            Route::Refused => "#/refused".to_owned(),
            Route::Letter(entry) => format!("#/done/{entry}/letter"),
            Route::RefusedLetter => "#/refused/letter".to_owned(),
            Route::May => "#/may".to_owned(),
            Route::Everything => "#/do".to_owned(),
            Route::Calculators => "#/calculate".to_owned(),
            Route::Calculate(it) => format!("#/calculate/{}", it.word()),
            Route::Money => "#/money".to_owned(),
            Route::MoneyOf(id) => format!("#/money/{}", encode(id.as_str())),
            Route::Records => "#/records".to_owned(),
            Route::RecordsOf(it) => {
                let mut address = String::from("#/records/of");
                for part in [&it.person, &it.kind, &it.year, &it.words] {
                    address.push('/');
                    address.extend(encode(part));
                }
                // What is empty at the end is left out, as where an address ends with a stroke.
                address.truncate(address.trim_end_matches('/').len());
                address
            }
            Route::Record(entry) => format!("#/records/{entry}"),
            Route::Receipt(entry) => format!("#/records/{entry}/receipt"),
            Route::Statement(year, None) => format!("#/statement/{year}"),
            Route::Statement(year, Some(whose)) => {
                format!("#/statement/{year}/{}", encode(whose.as_str()))
            }
            Route::TakeBack(entry) => format!("#/records/{entry}/undo"),
            Route::Audit => "#/records/audit".to_owned(),
            Route::AuditOf(day, reading) => {
                let day = day.map_or_else(|| OWN_DAY.to_owned(), |day| day.to_string());
                format!("#/records/audit/{day}/{}", reading_word(*reading))
            }
            Route::Rules => "#/rules".to_owned(),
            Route::Coverage => "#/rules/coverage".to_owned(),
            Route::Rule(it) => format!("#/rules/{}/{}/{}", it.id.name(), it.region, it.from),
            Route::Dispute(id) => format!("#/disputes/{}", encode(id)),
            Route::AllWays => "#/ways".to_owned(),
            Route::Ways(matter, None) => format!("#/ways/{}", matter.word()),
            Route::Ways(matter, Some(at)) => format!("#/ways/{}/{at}", matter.word()),
            Route::Stories => "#/stories".to_owned(),
            Route::Story(name) => format!("#/stories/{}", encode(name)),
            Route::StoryStep(name, step) => format!("#/stories/{}/{step}", encode(name)),
            Route::StoryTake(name) => format!("#/stories/{}/take", encode(name)),
            Route::Lost(path) => format!("#/{path}"),
        }
    }
}

fn known(parts: &[&str]) -> Option<Route> {
    Some(match parts {
        [""] => Route::Home,
        ["people", "new"] => Route::PersonNew,
        ["people", id] => Route::Person(PersonId::new(*id)),
        ["samples"] => Route::Samples,
        ["samples", name] => Route::SampleLoad((*name).to_owned()),
        ["date"] => Route::Date,
        ["settings"] => Route::Settings,
        ["settings", "clear"] => Route::Clear,
        ["done", entry] => Route::Done(entry.parse().ok()?),
        ["refused"] => Route::Refused,
        ["done", entry, "letter"] => Route::Letter(entry.parse().ok()?),
        ["refused", "letter"] => Route::RefusedLetter,
        ["may"] => Route::May,
        ["do"] => Route::Everything,
        ["calculate"] => Route::Calculators,
        ["calculate", which] => Route::Calculate(Calculator::parse(which)?),
        ["money"] => Route::Money,
        ["money", id] => Route::MoneyOf(PersonId::new(*id)),
        ["records"] => Route::Records,
        ["records", "audit"] => Route::Audit,
        ["records", "audit", OWN_DAY, reading] => Route::AuditOf(None, reading_of(reading)?),
        ["records", "audit", day, reading] => {
            Route::AuditOf(Some(day.parse().ok()?), reading_of(reading)?)
        }
        ["records", "of", parts @ ..] if parts.len() <= 4 => {
            let mut parts = parts.iter().map(|it| (*it).to_owned());
            let mut part = || parts.next().unwrap_or_default();
            Route::RecordsOf(Wanted {
                person: part(),
                kind: part(),
                year: part(),
                words: part(),
            })
        }
        ["records", entry] => Route::Record(entry.parse().ok()?),
        ["records", entry, "receipt"] => Route::Receipt(entry.parse().ok()?),
        ["statement", year] => Route::Statement(year.parse().ok()?, None),
        ["statement", year, whose] => {
            Route::Statement(year.parse().ok()?, Some(PersonId::new(*whose)))
        }
        ["records", entry, "undo"] => Route::TakeBack(entry.parse().ok()?),
        ["rules"] => Route::Rules,
        ["rules", "coverage"] => Route::Coverage,
        ["rules", id, region, from] => Route::Rule(ClauseRef {
            id: ClauseId::parse(id)?,
            region: Region::parse(region)?,
            from: from.parse::<NaiveDate>().ok()?,
        }),
        ["ways"] => Route::AllWays,
        ["ways", matter] => Route::Ways(Matter::parse(matter)?, None),
        ["ways", matter, at] => Route::Ways(Matter::parse(matter)?, Some(Region::parse(at)?)),
        ["stories"] => Route::Stories,
        ["stories", name] => Route::Story((*name).to_owned()),
        ["stories", name, "take"] => Route::StoryTake((*name).to_owned()),
        ["stories", name, step] => Route::StoryStep((*name).to_owned(), step.parse().ok()?),
        ["disputes", id] => Route::Dispute((*id).to_owned()),
        [flow] => Route::Start(Flow::parse(flow)?),
        [flow, question, answer] => Route::StartWith(
            Flow::parse(flow)?,
            (*question).to_owned(),
            (*answer).to_owned(),
        ),
        [flow, question] => Route::Ask(Flow::parse(flow)?, (*question).to_owned()),
        _ => return None,
    })
}

/// In the place of a day: each entry by the rules of its own day.
const OWN_DAY: &str = "own";

const fn reading_word(reading: Reading) -> &'static str {
    match reading {
        Reading::Resolved => "resolved",
        Reading::Literal => "literal",
    }
}

fn reading_of(word: &str) -> Option<Reading> {
    let mut readings = [Reading::Resolved, Reading::Literal].into_iter();
    readings.find(|it| reading_word(*it) == word)
}

/// What a part of an address keeps as it is: letters, digits, `-`, `_` and `.`.
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.');

fn encode(part: &str) -> PercentEncode<'_> {
    utf8_percent_encode(part, KEPT)
}

/// Reads what [`encode`] wrote; what it can't have written stays as it is.
fn decode(part: &str) -> Cow<'_, str> {
    let decoded = percent_decode_str(part).decode_utf8();
    decoded.unwrap_or(Cow::Borrowed(part))
}
