//! Paying a bill: for whom, where, how much, what the pooled fund pays, with whose card.
//!
//! What only matters where a wallet or a relative's account helps is asked in `aid.rs`.

use super::aid;
use super::answer::Answer;
use super::conversation::Conversation;
use super::facts::{people, who};
use super::interview::Interview;
use super::papers;
use super::question::{Input, Question};
use crate::engine::request::Pay;
use crate::engine::{PersonId, Request};
use crate::policy::rule::{Care, Credential, Document, Venue};
use crate::policy::{ClauseId, kind};
use crate::ui::components::Choice;
use crate::ui::text::pay as words;
use crate::ui::text::refused::NOT_PAID;
use crate::ui::text::words::{credential, venue};

/// A hospital or pharmacy that isn't a designated one.
const UNDESIGNATED: &str = "undesignated";
/// Somebody else: whoever it is, is asked next.
const OTHER: &str = "other";
/// How the bill is written down: line by line.
pub(super) const ITEMS: &str = "items";
/// How the bill is written down: its total alone.
pub(super) const TOTAL: &str = "total";

/// How a payment is asked for.
pub(super) const TALK: Conversation = Conversation {
    ask,
    usual: 6,
    button: words::BUTTON,
    refused: NOT_PAID,
    nothing: |_| None,
    questions: &[
        ("venue", "venue"),
        ("designated", "venue"),
        ("agent", "agent"),
        ("documents", "papers"),
        ("pool", "pool"),
        ("holder", "holder"),
        ("items", "items"),
        ("filed", "filed"),
        ("credential", "credential"),
        ("credential_of", "credential"),
        ("place", "where"),
        ("request_aid", "request"),
        ("wallet_supported", "supported"),
    ],
    supposes: None,
};

/// Asks what a payment needs.
fn ask(interview: &mut Interview<'_>) -> Option<Request> {
    let known = interview.known;
    let patient = interview.ask_person(
        who(&known, "patient", words::PATIENT, words::PATIENT_LABEL).hint(words::PATIENT_HINT),
    )?;
    let mut request = plain(patient);
    ask_venue(interview, &mut request)?;
    ask_bill(interview, &mut request)?;
    ask_pool(interview, &mut request)?;
    ask_credential(interview, &mut request)?;
    ask_agent(interview, &mut request)?;
    aid::ask(interview, &mut request)?;
    Some(Request::Pay(request))
}

/// A payment with what holds where nothing else is said.
pub(super) fn plain(patient: PersonId) -> Pay {
    Pay {
        patient,
        venue: Venue::Hospital,
        total: None,
        items: Vec::new(),
        pool: None,
        pool_rate: None,
        care: Care::Outpatient,
        designated: true,
        place: None,
        filed: false,
        emergency: false,
        credential_of: None,
        credential: Credential::ECode,
        request_aid: false,
        holder: None,
        agent: None,
        documents: Vec::new(),
        wallet: false,
        wallet_supported: true,
    }
}

pub(super) fn ask_venue(interview: &mut Interview<'_>, request: &mut Pay) -> Option<()> {
    let choices = Venue::ALL.iter().map(|it| {
        let choice = Choice::new(it.word(), words::venue(*it));
        choice.with_hint(words::venue_hint(*it))
    });
    let mut choices: Vec<Choice> = choices.collect();
    choices
        .push(Choice::new(UNDESIGNATED, words::UNDESIGNATED).with_hint(words::UNDESIGNATED_HINT));
    let question = Question::new(
        "venue",
        words::VENUE,
        words::VENUE_LABEL,
        Input::One(choices),
    )
    .hint(words::VENUE_HINT);
    let word = interview.ask_word(question)?;
    request.designated = word != UNDESIGNATED;
    request.venue = if request.designated {
        Venue::parse(&word)?
    } else {
        let choices = [Venue::Hospital, Venue::Pharmacy];
        let choices = choices.map(|it| Choice::new(it.word(), venue(it)));
        let input = Input::One(choices.into());
        let question = Question::new(
            "venue-kind",
            words::VENUE_KIND,
            words::VENUE_KIND_LABEL,
            input,
        )
        .detail_of("venue");
        Venue::parse(&interview.ask_word(question)?)?
    };
    request.care = match request.venue {
        Venue::Hospital | Venue::InternetHospital => Care::Outpatient,
        Venue::Pharmacy | Venue::OnlinePharmacy => Care::Purchase,
    };
    Some(())
}

/// The total, unless the lines were chosen.
fn ask_bill(interview: &mut Interview<'_>, request: &mut Pay) -> Option<()> {
    if interview.chosen("bill") == Some(ITEMS) {
        let question = Question::new(ITEMS, words::ITEMS, words::BILL_LABEL, Input::Items)
            .hint(words::ITEMS_HINT)
            .detour(words::TO_TOTAL, "bill", TOTAL);
        if let Answer::Items(items) = interview.ask(question)? {
            request.items = items;
        }
        return Some(());
    }
    let input = Input::Amount { may_be_zero: false };
    let question = Question::new(TOTAL, words::TOTAL, words::BILL_LABEL, input)
        .hint(words::TOTAL_HINT)
        .explained(words::TOTAL_WHERE, words::TOTAL_WHERE_TEXT)
        .detour(words::TO_ITEMS, "bill", ITEMS);
    request.total = Some(interview.ask_amount(question)?);
    Some(())
}

/// The pooled fund pays an amount.
const AMOUNT: &str = "amount";
/// The pooled fund pays a rate.
const RATE: &str = "rate";
/// The pooled fund pays nothing.
const NOTHING: &str = "nothing";
/// It isn't known what the pooled fund pays.
const UNKNOWN: &str = "unknown";

fn ask_pool(interview: &mut Interview<'_>, request: &mut Pay) -> Option<()> {
    let choices = vec![
        Choice::new(AMOUNT, words::POOL_AMOUNT).with_hint(words::POOL_AMOUNT_HINT),
        Choice::new(RATE, words::POOL_RATE),
        Choice::new(NOTHING, words::POOL_NOTHING).with_hint(words::POOL_NOTHING_HINT),
        Choice::new(UNKNOWN, words::POOL_UNKNOWN),
    ];
    let question = Question::new("pool", words::POOL, words::POOL_LABEL, Input::One(choices))
        .explained(words::POOL_WHERE, words::POOL_WHERE_TEXT);
    let mut how = interview.ask_fork(question, &[NOTHING])?;
    let mut fork = "pool";
    if how == UNKNOWN {
        let choices = vec![
            Choice::new(RATE, words::GUESS_RATE).with_hint(words::GUESS_RATE_HINT),
            Choice::new(NOTHING, words::GUESS_NOTHING).with_hint(words::GUESS_NOTHING_HINT),
        ];
        let input = Input::One(choices);
        let question = Question::new("pool-guess", words::GUESS, words::POOL_LABEL, input)
            .hint(words::GUESS_HINT)
            .detail_of("pool");
        how = interview.ask_fork(question, &[NOTHING])?;
        fork = "pool-guess";
    }
    match how.as_str() {
        AMOUNT => request.pool = Some(ask_pool_amount(interview, request)?),
        RATE => {
            let question =
                Question::new("pool-rate", words::RATE, words::POOL_LABEL, Input::Percent)
                    .hint(words::RATE_HINT)
                    .detail_of(fork);
            if let Answer::Rate(rate) = interview.ask(question)? {
                request.pool_rate = Some(rate);
            }
        }
        _ => {}
    }
    Some(())
}

/// What the pooled fund pays is never more than the bill.
fn ask_pool_amount(interview: &mut Interview<'_>, request: &Pay) -> Option<crate::money::Money> {
    let known = interview.known;
    let input = Input::Amount { may_be_zero: true };
    let question = Question::new(
        "pool-amount",
        words::POOL_HOW_MUCH,
        words::POOL_LABEL,
        input,
    )
    .hint(words::POOL_HOW_MUCH_HINT)
    .detail_of("pool");
    let answer = interview.ask_so_that(question, |answer| {
        let probe = Pay {
            pool: answer.amount(),
            ..request.clone()
        };
        let more = known.fails(&Request::Pay(probe), ClauseId::PayEntitlement);
        more.then(|| words::POOL_TOO_MUCH.into())
    })?;
    answer.amount()
}

/// One question for whose card or code it was, and for its kind where it was the patient's own.
pub(super) fn ask_credential(interview: &mut Interview<'_>, request: &mut Pay) -> Option<()> {
    let known = interview.known;
    let name = known.name(&request.patient);
    let kinds = [
        Credential::ECode,
        Credential::Card,
        Credential::IdCard,
        Credential::Face,
    ];
    let own = kinds.map(|it| Choice::new(it.word(), words::own(&name, credential(it))));
    let mut choices: Vec<Choice> = own.into();
    let others = people(&known, Some(&request.patient));
    if !others.is_empty() {
        choices.push(Choice::new(OTHER, words::OTHERS_CREDENTIAL));
    }
    let input = Input::One(choices);
    let label = words::CREDENTIAL_LABEL;
    let question = Question::new("credential", words::CREDENTIAL, label, input)
        .preset(Credential::ECode.word());
    let word = interview.ask_fork(question, &kinds.map(Credential::word))?;
    if word == OTHER {
        let input = Input::One(others);
        let question = Question::new("credential-of", words::CREDENTIAL_OF, label, input)
            .detail_of("credential");
        request.credential_of = Some(interview.ask_person(question)?);
    } else {
        request.credential = Credential::parse(&word)?;
    }
    Some(())
}

/// Medicine can be fetched by somebody else.
fn ask_agent(interview: &mut Interview<'_>, request: &mut Pay) -> Option<()> {
    let known = interview.known;
    let others = people(&known, Some(&request.patient));
    let fetched = request.care == Care::Purchase && request.venue == Venue::Pharmacy;
    if !fetched || others.is_empty() {
        return Some(());
    }
    let patient = request.patient.as_str();
    let mut choices = vec![Choice::new(
        patient,
        words::oneself(&known.name(&request.patient)),
    )];
    choices.extend(others.into_iter().map(|it| Choice { hint: None, ..it }));
    let question = Question::new(
        "agent",
        words::AGENT,
        words::AGENT_LABEL,
        Input::One(choices),
    )
    .hint(words::AGENT_HINT)
    .preset(patient);
    let agent = interview.ask_person(question)?;
    if agent == request.patient {
        return Some(());
    }
    request.agent = Some(agent);
    if known.fails(&Request::Pay(request.clone()), ClauseId::PayAgent) {
        let groups = known.rule::<kind::PayAgent>(&request.patient);
        let mut groups = groups.unwrap_or_default();
        for group in &mut groups {
            // The patient is the beneficiary: one card by two names is offered once.
            if group.contains(&Document::PatientId) {
                group.retain(|it| *it != Document::BeneficiaryId);
            }
        }
        let question = papers::question(words::AGENT_PAPERS, groups);
        request.documents = papers::read(&interview.ask(question)?);
    }
    Some(())
}
