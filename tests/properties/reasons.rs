//! Every no has a reason that can be looked up, and whatever is offered as a way out is one.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use gongji::engine::request::{Amend, Bind, Pay, Refund, Unbind};
use gongji::engine::{Decision, FactValue, Outcome, PersonId, Request, Verdict};
use gongji::ledger::Ledger;
use gongji::policy::rule::{
    Channel, Coverage, Credential, Document, Identity, Instrument, ItemKind, Product, Relation,
    Scheme, Venue, WithdrawGround,
};
use gongji::policy::{Library, Policy};
use proptest::prelude::*;
use proptest::sample::Index;

use super::story::{story, tomorrow};
use super::tell::{Came, Told, tell};

proptest! {
    #[test]
    fn every_no_has_a_reason_and_every_remedy_helps(story in story(6), pick in any::<Index>()) {
        tell(&story, |told| {
            let Came::Asked { request, answer: Ok(receipt) } = &told.came else { return Ok(()) };
            let decision = &receipt.decision;
            if decision.outcome == Outcome::Denied {
                grounded(told, decision)?;
            }
            if decision.remedies.is_empty() {
                return Ok(());
            }
            let remedy = pick.get(&decision.remedies);
            let mut ways = vec![(told.before.clone(), told.at, request.clone())];
            for change in &remedy.changes {
                let value = pick.get(&change.values);
                let taken = |way| taken(told.policy, way, &change.name, value);
                ways = ways.into_iter().flat_map(taken).collect();
            }
            let mended = ways.into_iter().any(|(ledger, at, request)| {
                let then = ledger.consider(told.policy, at, &request);
                then.is_ok_and(|then| mends(decision, &then))
            });
            let checks = &decision.checks;
            prop_assert!(mended, "{remedy:?} doesn't help {request:?}: {checks:#?}");
            Ok(())
        })?;
    }
}

/// Who was refused is let through, and who got less aid than they could gets all of it.
fn mends(decision: &Decision, then: &Decision) -> bool {
    let denied = decision.outcome == Outcome::Denied;
    then.outcome.goes_through() && (denied || !then.aid_is_limited())
}

/// Some clause that is in force says no, and its sources are in the book.
fn grounded(told: &Told<'_>, decision: &Decision) -> Result<(), TestCaseError> {
    let library = Library::standard();
    let grounds = decision
        .checks
        .iter()
        .filter(|it| it.verdict == Verdict::Fail);
    let mut clauses = grounds.filter_map(|it| told.policy.by_reference(it.read?));
    let sound = clauses.any(|it| {
        let sourced = !it.sources.is_empty()
            && it
                .sources
                .iter()
                .all(|source| library.source(source).is_some());
        it.is_what_if() || (it.holds_on(told.at.date()) && it.decides && sourced)
    });
    prop_assert!(sound, "no clause says no: {:#?}", decision.checks);
    Ok(())
}

type Way = (Ledger, NaiveDateTime, Request);

/// What somebody does who takes a remedy, by its name: other answers in the request, other facts
/// about a person, another day, or without a binding.
fn taken(policy: &Policy<'_>, way: Way, name: &str, value: &FactValue) -> Vec<Way> {
    let (ledger, at, request) = way;
    if let Some((person, fact)) = name.split_once('.') {
        return amended(policy, (ledger, at, request), person, fact, value)
            .into_iter()
            .collect();
    }
    match (name, value, &request) {
        ("at", FactValue::Moment(moment), _) => vec![(ledger, *moment, request)],
        ("unbind", FactValue::Pair(holder, bound), Request::Bind(bind)) => {
            without(policy, (ledger, at), bind, (holder, bound))
        }
        _ => vec![(ledger, at, answered(&request, name, value).unwrap())],
    }
}

fn amended(
    policy: &Policy<'_>,
    (mut ledger, at, request): Way,
    person: &str,
    fact: &str,
    value: &FactValue,
) -> Option<Way> {
    let mut person = ledger
        .state()
        .member(&PersonId::new(person))?
        .person
        .clone();
    let mut account = None;
    match (fact, value) {
        ("scheme", FactValue::Word(word)) => person.scheme = Scheme::parse(word),
        ("region", FactValue::Place(place)) => person.region = Some(*place),
        ("coverage", FactValue::Word(word)) => person.coverage = Coverage::parse(word)?,
        ("account", FactValue::Amount(amount)) => account = Some(*amount),
        _ => return None,
    }
    let amend = Request::Amend(Amend { person, account });
    ledger.submit(policy, at, amend).ok()?;
    Some((ledger, at, request))
}

/// The holder ends what there is between the two today, a scheduled binding too, and tomorrow the
/// request is made again, with its days a day later.
fn without(
    policy: &Policy<'_>,
    (mut ledger, at): (Ledger, NaiveDateTime),
    bind: &Bind,
    (holder, bound): (&PersonId, &PersonId),
) -> Vec<Way> {
    let next = |day: NaiveDate| day + TimeDelta::days(1);
    let again = Request::Bind(Bind {
        start: bind.start.map(next),
        end: bind.end.map(next),
        ..bind.clone()
    });
    let unbind = Request::Unbind(Unbind {
        holder: holder.clone(),
        beneficiary: bound.clone(),
        by: holder.clone(),
        end: None,
    });
    let mut ended = true;
    while ended {
        let done = ledger.submit(policy, at, unbind.clone());
        ended = done.unwrap().entry.is_some();
    }
    vec![(ledger, tomorrow(at), again)]
}

/// The request with one other answer.
fn answered(request: &Request, name: &str, value: &FactValue) -> Option<Request> {
    match request.clone() {
        Request::Bind(bind) => answered_bind(bind, name, value).map(Request::Bind),
        Request::Pay(pay) => answered_pay(pay, name, value).map(Request::Pay),
        Request::Unbind(mut it) => {
            match (name, value) {
                ("by", FactValue::Somebody(person)) => it.by = person.clone(),
                ("end", FactValue::Day(day)) => it.end = Some(*day),
                _ => return None,
            }
            Some(Request::Unbind(it))
        }
        Request::Premium(mut it) => {
            match (name, value) {
                ("opt_in", FactValue::Truth(truth)) => it.opt_in = *truth,
                ("proof", FactValue::Truth(truth)) => it.proof = *truth,
                ("holder", FactValue::Somebody(person)) => it.holder = Some(person.clone()),
                _ => return None,
            }
            Some(Request::Premium(it))
        }
        Request::Withdraw(mut it) => {
            match (name, value) {
                ("ground", FactValue::Word(word)) => it.ground = WithdrawGround::parse(word)?,
                ("transferable", FactValue::Truth(truth)) => it.transferable = Some(*truth),
                _ => return None,
            }
            Some(Request::Withdraw(it))
        }
        Request::Refund(Refund { of, .. }) => match (name, value) {
            ("amount", FactValue::Amount(amount)) => Some(Request::Refund(Refund {
                of,
                amount: Some(*amount),
                items: Vec::new(),
            })),
            _ => None,
        },
        Request::Join(_)
        | Request::Amend(_)
        | Request::Coverage(_)
        | Request::Credit(_)
        | Request::Move(_)
        | Request::Wait(_)
        | Request::Due(_)
        | Request::Calculate(_)
        | Request::WalletOpen(_)
        | Request::WalletAccept(_)
        | Request::WalletCashOut(_) => None,
        Request::Insure(mut it) => {
            match (name, value) {
                ("insured", FactValue::Somebody(person)) => it.insured = person.clone(),
                ("product", FactValue::Word(word)) => it.product = Product::parse(word)?,
                ("documents", FactValue::Words(words)) => it.documents = papers(words)?,
                ("partner", FactValue::Truth(truth)) => it.partner = *truth,
                ("premium", FactValue::Amount(amount)) => it.premium = *amount,
                _ => return None,
            }
            Some(Request::Insure(it))
        }
        Request::WalletSend(mut it) => {
            match (name, value) {
                ("identity", FactValue::Word(word)) => it.identity = Identity::parse(word)?,
                ("amount", FactValue::Amount(amount)) => it.amount = *amount,
                _ => return None,
            }
            Some(Request::WalletSend(it))
        }
        Request::QuotaSet(mut it) => {
            match (name, value) {
                ("relation", FactValue::Word(word)) => it.relation = Relation::parse(word)?,
                ("amount", FactValue::Amount(amount)) => it.amount = *amount,
                _ => return None,
            }
            Some(Request::QuotaSet(it))
        }
        Request::QuotaDissolve(mut it) => {
            match (name, value) {
                ("by", FactValue::Somebody(person)) => it.by = person.clone(),
                _ => return None,
            }
            Some(Request::QuotaDissolve(it))
        }
    }
}

fn answered_bind(mut it: Bind, name: &str, value: &FactValue) -> Option<Bind> {
    match (name, value) {
        ("relation", FactValue::Word(word)) => it.relation = Relation::parse(word)?,
        ("start", FactValue::Day(day)) => it.start = Some(*day),
        ("end", FactValue::Day(day)) => it.end = Some(*day),
        ("consent", FactValue::Truth(truth)) => it.consent = *truth,
        ("identity", FactValue::Word(word)) => it.identity = Identity::parse(word)?,
        ("documents", FactValue::Words(words)) => it.documents = papers(words)?,
        ("channel", FactValue::Word(word)) => it.channel = Channel::parse(word)?,
        ("instrument", FactValue::Word(word)) => it.instrument = Instrument::parse(word)?,
        _ => return None,
    }
    Some(it)
}

fn answered_pay(mut it: Pay, name: &str, value: &FactValue) -> Option<Pay> {
    match (name, value) {
        ("credential_of", FactValue::Somebody(person)) => it.credential_of = Some(person.clone()),
        ("credential", FactValue::Word(word)) => it.credential = Credential::parse(word)?,
        ("documents", FactValue::Words(words)) => it.documents.extend(papers(words)?),
        ("agent", FactValue::Absent) => it.agent = None,
        ("designated", FactValue::Truth(truth)) => it.designated = *truth,
        ("venue", FactValue::Word(word)) => it.venue = Venue::parse(word)?,
        ("request_aid", FactValue::Truth(truth)) => it.request_aid = *truth,
        ("wallet_supported", FactValue::Truth(truth)) => it.wallet_supported = *truth,
        ("filed", FactValue::Truth(truth)) => it.filed = *truth,
        ("place", FactValue::Absent) => it.place = None,
        ("pool", FactValue::Absent) => it.pool = None,
        ("holder", FactValue::Somebody(person)) => it.holder = Some(person.clone()),
        ("items", FactValue::Word(word)) => {
            let kind = ItemKind::parse(word)?;
            it.items.iter_mut().for_each(|item| item.kind = kind);
        }
        _ => return None,
    }
    Some(it)
}

fn papers(words: &[&str]) -> Option<Vec<Document>> {
    words.iter().map(|word| Document::parse(word)).collect()
}
