//! What became of a request that went through: what happened, what comes next, and why.

use chrono::TimeDelta;
use leptos::prelude::*;

use super::check::follows;
use crate::engine::{Binding, Decision, Effect, Event, Pending, PersonId, Request};
use crate::ledger::Entry;
use crate::money::Money;
use crate::policy::rule::{Matter, Venue};
use crate::ui::app::App;
use crate::ui::components::page::chapter;
use crate::ui::components::{Seal, button_link, leaf, link, page, progress, verdict};
use crate::ui::explain::{Disputes, Names, Reasons, Remedies, SplitView, effect, headline};
use crate::ui::pages::lost;
use crate::ui::route::{Flow, Route};
use crate::ui::text::done as words;
use crate::ui::text::words::outcome;
use crate::ui::text::{Said, entries, flow, paper, say, shell, t};

/// The result of an entry.
pub fn done(app: App, number: u64) -> AnyView {
    let entry = app
        .ledger
        .with_untracked(|ledger| ledger.entry(number).cloned());
    let decided = entry.and_then(|entry| Some((app.decision_of(number)?, entry)));
    let Some((decision, entry)) = decided else {
        return lost::lost();
    };
    let title = title(&entry, &decision);
    let sentence = sentence(&entry, &decision);
    let verdict = verdict(
        Seal::of(entry.outcome),
        outcome(entry.outcome),
        title.clone(),
        say(sentence).into_any(),
        Some(entry.reference()),
    );
    let name = entry.request().and_then(|it| Flow::parse(it.name()));
    let name = name.map(flow::flow);
    let margin = progress(name.unwrap_or(shell::NAME), flow::RESULT_STEP);
    let undone = app.ledger.with_untracked(|ledger| ledger.undone_by(number));
    let undone = undone.map(|by| {
        view! {
            <div class="inset"><p>
                {t(words::UNDONE)} " " {link("link", Route::Record(by), words::SEE_UNDO)}
            </p></div>
        }
    });
    let mut leaves = vec![leaf(margin, view! { {verdict}{undone} }.into_any())];
    if decision.plan.split.is_some() {
        let heading = match entry.request() {
            Some(Request::Refund(_)) => words::WHERE_BACK,
            _ => words::WHERE_FROM,
        };
        let split = view! { <SplitView decision=decision.clone() entry=Some(number) /> };
        leaves.push(chapter(heading, split.into_any()));
    }
    if !decision.remedies.is_empty() {
        let remedies = view! { <Remedies decision=decision.clone() /> };
        leaves.push(chapter(words::MORE_AID, remedies.into_any()));
    }
    leaves.push(chapter(words::NEXT, next(&entry)));
    if !decision.checks.is_empty() {
        let why = view! { <Reasons decision=decision.clone() /><Disputes decision=decision /> };
        leaves.push(chapter(words::WHY, why.into_any()));
    }
    page(title, leaves)
}

/// What happened, as a heading.
fn title(entry: &Entry, decision: &Decision) -> Said {
    let amount = Said::same(moved(decision).grouped());
    match entry.request() {
        Some(Request::Bind(_)) => {
            let later = bound(entry).is_some_and(|it| it.start > entry.at);
            let text = if later {
                words::BOUND_LATER
            } else {
                words::BOUND
            };
            text.into()
        }
        Some(Request::Unbind(_)) => words::UNBOUND.into(),
        Some(Request::Premium(_)) if entry.postings.is_empty() => words::WRITTEN.into(),
        Some(
            Request::Due(_)
            | Request::WalletOpen(_)
            | Request::WalletSend(_)
            | Request::WalletAccept(_)
            | Request::WalletCashOut(_)
            | Request::Coverage(_),
        ) => entries::what(entry),
        Some(Request::QuotaSet(it)) => {
            flow::fill(words::SET_ASIDE, &[&Said::same(it.amount.grouped())])
        }
        Some(Request::QuotaDissolve(_)) => words::GIVEN_UP.into(),
        Some(Request::Credit(_)) => flow::fill(words::CREDITED, &[&amount]),
        Some(Request::Move(_)) => words::MOVED.into(),
        Some(Request::Withdraw(_)) if entry.postings.is_empty() => words::GOES_ALONG.into(),
        Some(Request::Withdraw(_)) => flow::fill(words::WITHDRAWN, &[&amount]),
        Some(Request::Pay(_) | Request::Premium(_) | Request::Insure(_)) => {
            flow::fill(words::PAID, &[&amount])
        }
        Some(Request::Refund(_)) => flow::fill(words::RETURNED, &[&amount]),
        Some(Request::Join(_) | Request::Amend(_) | Request::Wait(_) | Request::Calculate(_))
        | None => words::WRITTEN.into(),
    }
}

/// What happened, in one sentence.
fn sentence(entry: &Entry, decision: &Decision) -> Said {
    let names = Names::here();
    let last = entry.effects.iter().find_map(|effect| {
        if let Effect::BindingEnds { end, .. } = effect {
            Some(end.checked_sub_signed(TimeDelta::seconds(1))?.date())
        } else {
            None
        }
    });
    match (entry.request(), last) {
        (Some(Request::Unbind(it)), Some(last)) => {
            let name = |id| Said::same(names.get(id));
            let parts = [&name(&it.beneficiary), &name(&it.holder), &flow::date(last)];
            flow::fill(words::UNBOUND_FROM, &parts)
        }
        _ => headline(decision, &names),
    }
}

/// The money of a payment or refund in all.
fn moved(decision: &Decision) -> Money {
    let amounts = decision.plan.postings.iter().map(|it| it.amount);
    let credited = amounts.filter(|it| it.is_positive());
    Money::sum(credited).unwrap_or(Money::ZERO)
}

fn bound(entry: &Entry) -> Option<&Binding> {
    entry.effects.iter().find_map(|effect| {
        if let Effect::Bound(binding) = effect {
            Some(binding)
        } else {
            None
        }
    })
}

/// The payment that an entry made, by its reference.
fn paid(entry: &Entry) -> Option<String> {
    entry.effects.iter().find_map(|effect| {
        if let Effect::Paid(payment) = effect {
            Some(payment.reference.clone())
        } else {
            None
        }
    })
}

/// What an entry set for later.
fn scheduled(entry: &Entry) -> Option<&Pending> {
    entry.effects.iter().find_map(|effect| {
        if let Effect::Scheduled(pending) = effect {
            Some(pending)
        } else {
            None
        }
    })
}

fn next(entry: &Entry) -> AnyView {
    let home = || button_link(false, Route::Home, shell::HOME);
    let link_home = || link("link", Route::Home, shell::HOME);
    let return_it = || {
        let to = Route::StartWith(Flow::Refund, "of".to_owned(), paid(entry)?);
        Some(link("link", to, words::REFUND))
    };
    let shares = bound(entry).is_none_or(Binding::shares);
    let (steps, first, last) = match entry.request() {
        Some(Request::Bind(request)) if !shares => {
            let name = Said::same(Names::here().get(&request.beneficiary));
            (vec![flow::fill(words::ONLY_SHOWN, &[&name])], home(), None)
        }
        Some(Request::Bind(request)) => {
            let patient = &request.beneficiary;
            let name = Said::same(Names::here().get(patient));
            let steps = vec![
                flow::fill(words::OWN_CARD, &[&name]),
                words::POOL_FIRST.into(),
                words::FOR_REAL.into(),
            ];
            (steps, pay_for(patient, &name), Some(link_home()))
        }
        Some(Request::QuotaSet(request)) => {
            let patient = &request.beneficiary;
            let name = Said::same(Names::here().get(patient));
            let steps = vec![flow::fill(words::SPEND_QUOTA, &[&name])];
            (steps, pay_for(patient, &name), Some(link_home()))
        }
        Some(Request::Withdraw(request)) if entry.postings.is_empty() => {
            let name = Said::same(Names::here().get(&request.person));
            let steps = vec![flow::fill(words::COVERED_THERE, &[&name])];
            let who = request.person.as_str().to_owned();
            let to = Route::StartWith(Flow::Move, "person".to_owned(), who);
            (steps, link("button", to, words::MOVE), Some(link_home()))
        }
        Some(Request::Unbind(_)) => (vec![words::UNTIL_THEN.into()], home(), None),
        Some(Request::Pay(_)) => {
            let steps = vec![words::KEEP_BILL.into(), words::WAY_BACK.into()];
            (steps, home(), return_it())
        }
        Some(Request::Insure(_)) => (vec![words::WAY_BACK.into()], home(), return_it()),
        Some(Request::Refund(_)) => (vec![words::KEEP_SLIP.into()], home(), None),
        Some(Request::Premium(_) | Request::WalletSend(_)) => {
            let scheduled = scheduled(entry);
            let accept = scheduled.filter(|it| matches!(it.event, Event::Return(_)));
            let accept = accept.map(|it| {
                let to = Route::StartWith(Flow::WalletAccept, "of".to_owned(), it.reference());
                link("button", to, words::ACCEPT)
            });
            let told = scheduled.map(|it| effect(&Effect::Scheduled(it.clone()), &Names::here()));
            match accept {
                None => (told.into_iter().collect(), home(), None),
                Some(accept) => (told.into_iter().collect(), accept, Some(link_home())),
            }
        }
        Some(request @ (Request::Coverage(_) | Request::Move(_))) => {
            let told = entry.effects.iter().filter(|it| follows(request, it));
            let told = told.map(|it| effect(it, &Names::here()));
            (told.collect(), home(), None)
        }
        Some(
            Request::Join(_)
            | Request::Amend(_)
            | Request::Withdraw(_)
            | Request::Wait(_)
            | Request::Due(_)
            | Request::Calculate(_)
            | Request::WalletOpen(_)
            | Request::WalletAccept(_)
            | Request::WalletCashOut(_)
            | Request::QuotaDissolve(_)
            | Request::Credit(_),
        )
        | None => (Vec::new(), home(), None),
    };
    let steps = steps
        .into_iter()
        .map(|it| view! { <li>{say(it)}</li> }.into_any());
    let steps: Vec<AnyView> = steps.collect();
    let steps = (!steps.is_empty()).then(|| view! { <ol class="steps">{steps}</ol> });
    let record = button_link(true, Route::Record(entry.number), words::SEE_RECORD);
    let letter = button_link(true, Route::Letter(entry.number), paper::SEE_LETTER);
    let moved = !entry.postings.is_empty();
    let receipt =
        moved.then(|| button_link(true, Route::Receipt(entry.number), paper::SEE_RECEIPT));
    let really = entry.request().and_then(really_done);
    let really = really.map(|to| view! { <p>{link("link", to, words::REALLY)}</p> });
    view! { {steps}{really}<div class="buttons">{first}{record}{receipt}{letter}{last}</div> }
        .into_any()
}

/// To a bill of somebody who may now use another's money.
fn pay_for(patient: &PersonId, name: &Said) -> AnyView {
    let answer = patient.as_str().to_owned();
    let to = Route::StartWith(Flow::Pay, "patient".to_owned(), answer);
    link("button", to, flow::fill(words::PAY, &[name]))
}

/// Where it says how the same is done in earnest, at the place whose rules govern it.
pub fn really_done(request: &Request) -> Option<Route> {
    let (matter, person) = match request {
        Request::Bind(it) => (Matter::Bind, &it.holder),
        Request::Unbind(it) => (Matter::Unbind, &it.holder),
        Request::Pay(it) => match it.venue {
            Venue::Pharmacy | Venue::OnlinePharmacy => (Matter::Medicine, &it.patient),
            Venue::Hospital | Venue::InternetHospital => (Matter::Visit, &it.patient),
        },
        Request::Insure(it) => (Matter::Insure, &it.holder),
        _ => return None,
    };
    let ledger = App::here().ledger;
    let region = ledger.with_untracked(|it| it.state().member(person)?.person.region);
    Some(Route::Ways(matter, region))
}
