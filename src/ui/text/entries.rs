//! What an entry of the journal did, in a few words.

use super::{Said, Text, text, words};
use crate::engine::{Account, Effect, Event, Person, PersonId, Request, State};
use crate::ledger::{Cause, Entry};
use crate::money::Money;

const JOIN: Text = text("添加家人", "Add a person");
const AMEND: Text = text("更改家人的情况", "Change what is known");
const BIND: Text = text("绑定", "Bind");
const UNBIND: Text = text("解绑", "Unbind");
const PAY: Text = text("付账", "Pay");
const PREMIUM: Text = text("交居民医保费", "Pay a premium");
const SWEEP: Text = text("月底扣居民医保费", "Premium at month end");
const REPAY: Text = text("返还垫付的保费", "Premium repaid");
const RETURN: Text = text("转账没收，退回", "Transfer gone back");
const WALLET_OPEN: Text = text("开通医保钱包", "Open a wallet");
const WALLET_SEND: Text = text("转到医保钱包", "Send to a wallet");
const WALLET_ACCEPT: Text = text("收下转账", "Accept a transfer");
const WALLET_CASH_OUT: Text = text("钱包取现", "Cash from a wallet");
const QUOTA_SET: Text = text("定共济额度", "Set a quota");
const QUOTA_DISSOLVE: Text = text("解除共济额度", "Give up a quota");
const INSURE: Text = text("买商业保险", "Buy commercial insurance");
const CREDIT: Text = text("个人账户进账", "Credit to the account");
const MOVE: Text = text("换参保地", "Insured elsewhere");
const WITHDRAW: Text = text("取出个人账户", "Pay out an account");
/// Returning a payment.
pub const REFUND: Text = text("退费", "Refund");
const COVERAGE: Text = text("参保状态", "Coverage");
const WAIT: Text = text("日子往后", "Time passes");
const CALCULATE: Text = text("计算", "Calculate");
const UNDO: Text = text("撤回", "Take back");

/// What an entry did: 付账，门诊.
pub fn what(entry: &Entry) -> Said {
    match &entry.cause {
        Cause::Request(request) => asked(request),
        Cause::Undo { entry } => Said::new(|lang| {
            lang.pick(
                format!("撤回第 {entry} 条"),
                format!("Take back record {entry}"),
            )
        }),
    }
}

/// What a request asks for: 付账，门诊.
pub fn asked(request: &Request) -> Said {
    let called = called(request);
    if let Request::Pay(pay) = request {
        with(called, words::care(pay.care))
    } else if let Request::Coverage(change) = request {
        with(called, words::coverage(change.state))
    } else {
        called.into()
    }
}

/// What a request is called, without more about it: 付账.
const fn called(request: &Request) -> Text {
    match request {
        Request::Join(_) => JOIN,
        Request::Amend(_) => AMEND,
        Request::Bind(_) => BIND,
        Request::Unbind(_) => UNBIND,
        Request::Pay(_) => PAY,
        Request::Premium(_) => PREMIUM,
        Request::Withdraw(_) => WITHDRAW,
        Request::Refund(_) => REFUND,
        Request::Coverage(_) => COVERAGE,
        Request::Wait(_) => WAIT,
        Request::Due(it) => match it.event {
            Event::Sweep(_) => SWEEP,
            Event::Repay { .. } => REPAY,
            Event::Return(_) => RETURN,
        },
        Request::Calculate(_) => CALCULATE,
        Request::WalletOpen(_) => WALLET_OPEN,
        Request::WalletSend(_) => WALLET_SEND,
        Request::WalletAccept(_) => WALLET_ACCEPT,
        Request::WalletCashOut(_) => WALLET_CASH_OUT,
        Request::QuotaSet(_) => QUOTA_SET,
        Request::QuotaDissolve(_) => QUOTA_DISSOLVE,
        Request::Insure(_) => INSURE,
        Request::Credit(_) => CREDIT,
        Request::Move(_) => MOVE,
    }
}

/// The kind of an entry: its word in an address, and what it is called.
pub fn kind(entry: &Entry) -> (&'static str, Text) {
    match &entry.cause {
        Cause::Undo { .. } => ("undo", UNDO),
        Cause::Request(request) => {
            let word = match request.as_ref() {
                Request::Due(it) => match it.event {
                    Event::Sweep(_) => "sweep",
                    Event::Repay { .. } => "repay",
                    Event::Return(_) => "return",
                },
                other => other.name(),
            };
            (word, called(request))
        }
    }
}

fn with(what: Text, more: Text) -> Said {
    Said::new(|lang| {
        let (what, more) = (what.pick(lang), more.pick(lang));
        lang.pick(
            format!("{what}，{more}"),
            format!("{what}: {}", more.to_ascii_lowercase()),
        )
    })
}

/// Whom an entry is about: one name, or from whom and to whom; an empty name where nobody.
pub fn who(entry: &Entry, state: &State) -> (String, Option<String>) {
    let name = |id: &PersonId| {
        let member = state.member(id);
        member.map_or_else(|| left(entry, id), |it| it.person.shown().to_owned())
    };
    let one = |id| (name(id), None);
    let pair = |from, to| (name(from), Some(name(to)));
    let nobody = || (String::new(), None);
    let request = match &entry.cause {
        Cause::Request(request) => request,
        Cause::Undo { .. } => return nobody(),
    };
    match request.as_ref() {
        Request::Join(it) => one(&it.person.id),
        Request::Amend(it) => one(&it.person.id),
        Request::Bind(it) => pair(&it.holder, &it.beneficiary),
        Request::Unbind(it) => pair(&it.holder, &it.beneficiary),
        Request::Pay(it) => one(&it.patient),
        Request::Premium(it) => one(&it.beneficiary),
        Request::Withdraw(it) => one(&it.person),
        Request::Refund(it) => {
            let payment = state.payments.get(&it.of);
            payment.map_or_else(nobody, |payment| one(&payment.patient))
        }
        Request::Coverage(it) => one(&it.person),
        Request::Wait(_) | Request::Calculate(_) => nobody(),
        Request::Due(it) => one(it.beneficiary()),
        Request::WalletOpen(it) => one(&it.person),
        Request::WalletSend(it) => pair(&it.from, &it.to),
        Request::WalletAccept(_) => {
            let transfer = entry.effects.iter().find_map(|effect| match effect {
                Effect::Settled(pending) => Some(pending),
                _ => None,
            });
            transfer.map_or_else(nobody, |it| pair(it.payer(), it.beneficiary()))
        }
        Request::WalletCashOut(it) => one(&it.person),
        Request::QuotaSet(it) => pair(&it.holder, &it.beneficiary),
        Request::QuotaDissolve(it) => pair(&it.holder, &it.beneficiary),
        Request::Insure(it) => one(&it.holder),
        Request::Credit(it) => one(&it.person),
        Request::Move(it) => one(&it.person),
    }
}

/// The name of somebody who is not there any more, as the entry itself gives it.
fn left(entry: &Entry, id: &PersonId) -> String {
    let person = entry.effects.iter().find_map(|effect| {
        if let Effect::Joined { person, .. } | Effect::Amended { person, .. } = effect {
            Some(person).filter(|person| person.id == *id)
        } else {
            None
        }
    });
    person.map_or_else(
        || id.as_str().to_owned(),
        |person: &Person| person.shown().to_owned(),
    )
}

/// How much money an entry is about: a bill, what was returned, an opening balance. Nothing where no
/// money moved, as where a balance goes along with its owner.
pub fn how_much(entry: &Entry) -> Option<Money> {
    let request = entry.request()?;
    let of = |wanted: fn(&Account) -> bool| {
        let postings = entry.postings.iter().filter(|it| wanted(&it.account));
        let mut amounts = postings.map(|it| it.amount).peekable();
        amounts.peek()?;
        let sum = Money::sum(amounts).ok()?;
        Some(if sum.is_negative() {
            sum.negated()
        } else {
            sum
        })
    };
    match request {
        Request::Pay(_) | Request::Refund(_) => of(|it| {
            matches!(
                it,
                Account::Provider | Account::PremiumCollection | Account::Insurer
            )
        }),
        Request::Premium(it) => Some(it.amount),
        Request::WalletSend(it) => Some(it.amount),
        Request::WalletAccept(_) => of(|it| matches!(it, Account::Wallet(_))),
        Request::WalletCashOut(it) => Some(it.amount),
        Request::QuotaSet(it) => Some(it.amount),
        Request::Insure(it) => Some(it.premium),
        Request::Credit(it) => Some(it.amount),
        Request::QuotaDissolve(_) => of(|it| matches!(it, Account::Personal(_))),
        Request::WalletOpen(_) => None,
        Request::Due(it) => (!entry.postings.is_empty()).then(|| it.amount()),
        Request::Withdraw(_) => of(|it| matches!(it, Account::Personal(_))),
        Request::Join(it) => it.account,
        Request::Amend(it) => it.account,
        Request::Bind(_)
        | Request::Unbind(_)
        | Request::Coverage(_)
        | Request::Move(_)
        | Request::Wait(_)
        | Request::Calculate(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::request::{Join, Withdraw};
    use crate::ledger::Ledger;
    use crate::policy::rule::{Scheme, WithdrawGround};
    use crate::policy::{Book, Policy, Reading, Region};

    #[test]
    fn a_balance_that_goes_along_is_no_amount_of_zero() {
        let policy = Policy::new(Book::standard(), Reading::Resolved);
        let at = "2026-03-12T09:00:00".parse().unwrap();
        for (transferable, amount) in [(true, None), (false, Some(Money::from_fen(100_000)))] {
            let mut ledger = Ledger::new();
            let person = Person {
                scheme: Some(Scheme::Employee),
                region: Region::parse("430100"),
                ..Person::unknown("wang")
            };
            let join = Request::Join(Join {
                person,
                account: Some(Money::from_fen(100_000)),
                wallet: None,
            });
            let withdraw = Request::Withdraw(Withdraw {
                person: PersonId::new("wang"),
                ground: WithdrawGround::Transfer,
                to_region: Region::parse("360100"),
                transferable: Some(transferable),
            });
            for request in [join, withdraw] {
                ledger.submit(&policy, at, request).unwrap();
            }
            let entry = ledger.entry(2).unwrap();
            assert_eq!(how_much(entry), amount, "{transferable}");
        }
    }
}
