//! The questions of a payment that only matter where a wallet or a relative's account is to help.
//!
//! Whether each matters is asked from the engine: with the answer that helps least, does the clause
//! stop what helps? Where it doesn't, nobody is asked.

use super::interview::{Interview, Known};
use super::question::{Input, Question};
use crate::engine::request::Pay;
use crate::engine::{Account, PersonId, Request, Verdict};
use crate::money::Money;
use crate::policy::{ClauseId, Places, Region};
use crate::sorted::by_key;
use crate::ui::components::Choice;
use crate::ui::text::{Said, pay as words};

/// Where the patient is insured.
const HOME: &str = "home";
/// Somewhere else.
const ELSEWHERE: &str = "elsewhere";
/// Every holder's account or quota, the earliest first.
const ANY: &str = "any";

/// Asks whether the wallet pays, where the treatment was, whether the staff were told, and whose
/// account is to help.
pub(super) fn ask(interview: &mut Interview<'_>, request: &mut Pay) -> Option<()> {
    ask_wallet(interview, request)?;
    ask_holder(interview, request)?;
    ask_place(interview, request)?;
    ask_request(interview, request)
}

/// Whether a clause stops what helps, or could; nothing where that is not in play at all.
fn stops(known: &Known<'_>, request: Pay, clause: ClauseId) -> bool {
    match known.verdict(&Request::Pay(request), clause) {
        Some(Verdict::Warn | Verdict::Fail | Verdict::Refer | Verdict::Unknown(_)) => true,
        Some(Verdict::Pass) | None => false,
    }
}

fn in_play(known: &Known<'_>, request: &Pay) -> bool {
    if request.wallet {
        return spends(known, request);
    }
    let verdict = known.verdict(&Request::Pay(request.clone()), ClauseId::PayBound);
    verdict == Some(Verdict::Pass)
}

/// Whether a wallet or a quota pays some of it.
fn spends(known: &Known<'_>, request: &Pay) -> bool {
    let split = known.split(&Request::Pay(request.clone()));
    split.is_some_and(|it| it.wallet.is_positive() || it.quota.is_positive())
}

/// Whether a quota pays some of it.
fn spends_quotas(known: &Known<'_>, request: &Pay) -> bool {
    let split = known.split(&Request::Pay(request.clone()));
    split.is_some_and(|it| it.quota.is_positive())
}

/// Whether the wallet pays is asked where it makes a difference, and then whether it is taken there.
fn ask_wallet(interview: &mut Interview<'_>, request: &mut Pay) -> Option<()> {
    let known = interview.known;
    let from_wallet = Pay {
        wallet: true,
        ..request.clone()
    };
    if !spends(&known, &from_wallet) {
        return Some(());
    }
    let question = Question::yes_or_no("wallet", words::WALLET, words::WALLET_LABEL)
        .hint(held(&known, &request.patient))
        .explained(words::WALLET_WHY, words::WALLET_WHY_TEXT);
    request.wallet = interview.ask_yes(question)?;
    let refusing = Pay {
        wallet_supported: false,
        ..from_wallet
    };
    if request.wallet && stops(&known, refusing, ClauseId::WalletSupported) {
        let question = Question::yes_or_no("supported", words::SUPPORTED, words::SUPPORTED_LABEL)
            .hint(words::SUPPORTED_HINT)
            .detail_of("wallet");
        request.wallet_supported = interview.ask_yes(question)?;
    }
    Some(())
}

/// What is in the patient's wallet, and what relatives have set aside for them.
fn held(known: &Known<'_>, patient: &PersonId) -> Said {
    let state = known.state;
    let wallet = state.balance(&Account::Wallet(patient.clone()));
    let quotas = state.quotas.iter().filter(|it| it.beneficiary == *patient);
    let quotas = quotas.map(|it| state.balance(&it.account()));
    words::held(
        &known.name(patient),
        wallet,
        Money::sum(quotas).unwrap_or(Money::ZERO),
    )
}

/// Who has set something aside for the patient that isn't spent, the earliest first.
fn granters(known: &Known<'_>, patient: &PersonId) -> Vec<PersonId> {
    let quotas = known.state.quotas.iter();
    let quotas = quotas.filter(|it| it.beneficiary == *patient);
    let left = quotas.filter(|it| known.state.balance(&it.account()).is_positive());
    left.map(|it| it.holder.clone()).collect()
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
    let (holders, matters, title, hint) = if request.wallet {
        (
            granters(&known, &request.patient),
            spends_quotas(&known, request),
            words::GRANTER,
            words::ANY_GRANTER_HINT,
        )
    } else {
        (
            holders(&known, &request.patient),
            in_play(&known, request),
            words::HOLDER,
            words::ANY_HOLDER_HINT,
        )
    };
    if holders.len() < 2 || !matters {
        return Some(());
    }
    let mut choices = vec![Choice::new(ANY, words::ANY_HOLDER).with_hint(hint)];
    choices.extend(
        holders
            .iter()
            .map(|it| Choice::new(it.as_str(), words::only(&known.name(it)))),
    );
    let question =
        Question::new("holder", title, words::HOLDER_LABEL, Input::One(choices)).preset(ANY);
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
    let (filing, why) = if request.wallet {
        (ClauseId::WalletFiling, words::WHERE_WHY_WALLET)
    } else {
        (ClauseId::PayFiling, words::WHERE_WHY_TEXT)
    };
    let far = Pay {
        place: far_from(home),
        ..request.clone()
    };
    if !in_play(&known, request) || !stops(&known, far, filing) {
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
    .explained(words::WHERE_WHY, why)
    .preset(HOME);
    if interview.ask_fork(question, &[HOME])? == HOME {
        return Some(());
    }
    let question =
        Question::new("place", words::PLACE, words::WHERE_LABEL, Input::Place).detail_of("where");
    request.place = interview.ask(question)?.place();
    if !stops(&known, request.clone(), filing) {
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
