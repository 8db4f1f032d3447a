//! The questions of a payment that only matter where a relative's account is to help.
//!
//! Whether each matters is asked from the engine: with the answer that helps least, does the clause
//! stop the aid? Where it doesn't, nobody is asked.

use super::interview::{Interview, Known};
use super::question::{Input, Question};
use crate::engine::request::Pay;
use crate::engine::{PersonId, Request, Verdict};
use crate::policy::{ClauseId, Places, Region};
use crate::sorted::by_key;
use crate::ui::components::Choice;
use crate::ui::text::pay as words;

/// Where the patient is insured.
const HOME: &str = "home";
/// Somewhere else.
const ELSEWHERE: &str = "elsewhere";
/// Every holder's account, the earliest binding first.
const ANY: &str = "any";

/// Asks where the treatment was, whether the staff were told, and whose account is to help.
pub(super) fn ask(interview: &mut Interview<'_>, request: &mut Pay) -> Option<()> {
    ask_holder(interview, request)?;
    ask_place(interview, request)?;
    ask_request(interview, request)
}

/// Whether a clause stops the aid, or could; nothing where the aid is not in play at all.
fn stops(known: &Known<'_>, request: Pay, clause: ClauseId) -> bool {
    match known.verdict(&Request::Pay(request), clause) {
        Some(Verdict::Warn | Verdict::Fail | Verdict::Refer | Verdict::Unknown(_)) => true,
        Some(Verdict::Pass) | None => false,
    }
}

fn in_play(known: &Known<'_>, request: &Pay) -> bool {
    let verdict = known.verdict(&Request::Pay(request.clone()), ClauseId::PayBound);
    verdict == Some(Verdict::Pass)
}

/// Who has bound the patient, the earliest binding first.
fn holders(known: &Known<'_>, patient: &PersonId) -> Vec<PersonId> {
    let bindings = known.state.bindings.iter();
    let bindings =
        bindings.filter(|it| it.beneficiary == *patient && it.shares() && it.in_force(known.at));
    let mut holders: Vec<PersonId> = Vec::new();
    for binding in by_key(bindings, |it| (it.start, it.number)) {
        if !holders.contains(&binding.holder) {
            holders.push(binding.holder.clone());
        }
    }
    holders
}

fn ask_holder(interview: &mut Interview<'_>, request: &mut Pay) -> Option<()> {
    let known = interview.known;
    let holders = holders(&known, &request.patient);
    if holders.len() < 2 || !in_play(&known, request) {
        return Some(());
    }
    let mut choices = vec![Choice::new(ANY, words::ANY_HOLDER).with_hint(words::ANY_HOLDER_HINT)];
    choices.extend(
        holders
            .iter()
            .map(|it| Choice::new(it.as_str(), words::only(&known.name(it)))),
    );
    let question = Question::new(
        "holder",
        words::HOLDER,
        words::HOLDER_LABEL,
        Input::One(choices),
    )
    .preset(ANY);
    let word = interview.ask_word(question)?;
    request.holder = Some(word).filter(|word| word != ANY).map(PersonId::new);
    Some(())
}

fn ask_place(interview: &mut Interview<'_>, request: &mut Pay) -> Option<()> {
    let known = interview.known;
    let home = known
        .state
        .member(&request.patient)
        .and_then(|it| it.person.region);
    let far = Pay {
        place: far_from(home),
        ..request.clone()
    };
    if !in_play(&known, request) || !stops(&known, far, ClauseId::PayFiling) {
        return Some(());
    }
    let choices = vec![
        Choice::new(HOME, words::at_home(home)),
        Choice::new(ELSEWHERE, words::ELSEWHERE),
    ];
    let question = Question::new(
        "where",
        words::WHERE,
        words::WHERE_LABEL,
        Input::One(choices),
    )
    .explained(words::WHERE_WHY, words::WHERE_WHY_TEXT)
    .preset(HOME);
    if interview.ask_fork(question, &[HOME])? == HOME {
        return Some(());
    }
    let question =
        Question::new("place", words::PLACE, words::WHERE_LABEL, Input::Place).detail_of("where");
    request.place = interview.ask(question)?.place();
    if !stops(&known, request.clone(), ClauseId::PayFiling) {
        return Some(());
    }
    let question = Question::yes_or_no("filed", words::FILED, words::FILED_LABEL)
        .hint(words::FILED_HINT)
        .detail_of("place");
    request.filed = interview.ask_yes(question)?;
    if !request.filed {
        let question = Question::yes_or_no("emergency", words::EMERGENCY, words::EMERGENCY_LABEL)
            .hint(words::EMERGENCY_HINT)
            .detail_of("filed");
        request.emergency = interview.ask_yes(question)?;
    }
    Some(())
}

/// Some place in another province, to ask the engine whether places matter.
fn far_from(home: Option<Region>) -> Option<Region> {
    let home = home.map(Region::province);
    let mut places = Places::standard().iter().map(|it| it.region);
    places.find(|it| it.is_province() && Some(*it) != home)
}

fn ask_request(interview: &mut Interview<'_>, request: &mut Pay) -> Option<()> {
    let known = interview.known;
    if !in_play(&known, request) || !stops(&known, request.clone(), ClauseId::PayRequest) {
        return Some(());
    }
    let question = Question::yes_or_no("request", words::REQUEST, words::REQUEST_LABEL)
        .hint(words::REQUEST_HINT)
        .explained(words::REQUEST_WHY, words::REQUEST_WHY_TEXT);
    request.request_aid = interview.ask_yes(question)?;
    Some(())
}
