//! What the picture, the table and the sentence of a split have in common.

use super::returns::{Return, returns};
use crate::engine::{
    Account, Check, Decision, Effect, FactId, Payment, PaymentKind, PersonId, Posting, State,
    Verdict,
};
use crate::ledger::{Entry, Ledger};
use crate::money::Money;
use crate::policy::{ClauseId, ClauseRef};

/// What the split is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A bill that is paid.
    Bill,
    /// A premium that is paid, of residents' or of commercial insurance.
    Premium,
    /// A payment that is returned.
    Refund,
}

/// What kind of source a part comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The pooled fund.
    Pool,
    /// The patient's own personal account.
    Own,
    /// Another's personal account.
    Aid,
    /// A wallet.
    Wallet,
    /// What a relative has set aside.
    Quota,
    /// Cash.
    Cash,
}

/// One part: what a source pays, or gets back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What kind of source it is.
    pub source: Source,
    /// The source.
    pub account: Account,
    /// What it pays, or gets back.
    pub amount: Money,
    /// What it had paid.
    pub paid: Money,
    /// What it still pays: after a refund, or after all that came back of a payment since.
    pub kept: Money,
    /// What is in the account after it, where that is a balance.
    pub balance: Option<Money>,
    /// The clauses that decided on it.
    pub clauses: Vec<ClauseRef>,
}

/// A split.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// What it is of.
    pub kind: Kind,
    /// Whom it is paid to, or who returns it.
    pub other: Account,
    /// The whole of it.
    pub total: Money,
    /// The parts, in the order of their use.
    pub parts: Vec<Part>,
    /// What came back of a payment since.
    pub back: Vec<Return>,
}

impl Split {
    /// Whether it says what goes back.
    pub fn is_returned(&self) -> bool {
        self.kind == Kind::Refund
    }
}

/// The split of a decision. `entry` is the number under which it was written, or none where it is
/// only considered; balances are those after it.
pub fn of_decision(decision: &Decision, entry: Option<u64>, ledger: &Ledger) -> Option<Split> {
    let balance = |account: &Account| match entry {
        Some(entry) => balance_after(ledger, entry, account),
        None => balance_in(ledger.state(), account, &decision.plan.postings),
    };
    build(
        &decision.plan.effects,
        &decision.plan.postings,
        &decision.checks,
        (ledger, entry),
        balance,
    )
}

/// The split of an entry, with the clauses that it keeps; none where it takes another one back.
pub fn of_entry(entry: &Entry, ledger: &Ledger) -> Option<Split> {
    entry.request()?;
    let checks: Vec<Check> = entry.clauses.iter().map(|it| kept_check(*it)).collect();
    let balance = |account: &Account| balance_after(ledger, entry.number, account);
    let place = (ledger, Some(entry.number));
    build(&entry.effects, &entry.postings, &checks, place, balance)
}

/// A clause that an entry keeps, as a check whose facts are not kept.
fn kept_check(read: ClauseRef) -> Check {
    Check {
        clause: read.id,
        read: Some(read),
        verdict: Verdict::Pass,
        bearing: crate::engine::Bearing::Whole,
        compared: Vec::new(),
        notes: Vec::new(),
    }
}

fn build(
    effects: &[Effect],
    postings: &[Posting],
    checks: &[Check],
    (ledger, entry): (&Ledger, Option<u64>),
    balance: impl Fn(&Account) -> Option<Money>,
) -> Option<Split> {
    let (payment, kept) = effects.iter().find_map(|effect| match effect {
        Effect::Paid(payment) => Some((payment, None)),
        Effect::Retained {
            reference, parts, ..
        } => {
            let payment = ledger.state().payments.get(reference)?;
            Some((payment, Some(parts)))
        }
        _ => None,
    })?;
    let kind = match (kept.is_some(), payment.kind) {
        (true, _) => Kind::Refund,
        (false, PaymentKind::Bill) => Kind::Bill,
        (false, PaymentKind::Premium | PaymentKind::Insurance) => Kind::Premium,
    };
    let back = match (kind, entry) {
        (Kind::Bill | Kind::Premium, Some(entry)) => returns(ledger, entry, payment),
        (Kind::Bill | Kind::Premium, None) | (Kind::Refund, _) => Vec::new(),
    };
    let mut parts = Vec::new();
    for (index, it) in payment.parts.iter().enumerate() {
        let source = source_of(&it.account, &payment.patient);
        let account = destination(&it.account, postings);
        let (amount, kept) = match kept {
            None => (it.paid, it.paid.minus(came_back(&back, index)?).ok()?),
            Some(kept) => {
                let kept = kept.get(index).copied().unwrap_or(Money::ZERO);
                (returned(postings, &account), kept)
            }
        };
        parts.push(Part {
            source,
            amount,
            paid: it.paid,
            kept,
            balance: balance(&account),
            account,
            clauses: clauses(kind, source, &it.account, payment, checks),
        });
    }
    let total = Money::sum(parts.iter().map(|it| it.amount)).ok()?;
    let mut others = postings.iter();
    let other = others.find(|it| match kind {
        Kind::Bill | Kind::Premium => it.amount.is_positive(),
        Kind::Refund => it.amount.is_negative(),
    })?;
    Some(Split {
        kind,
        other: other.account.clone(),
        total,
        parts,
        back,
    })
}

/// Where a part comes from or goes back to. What a quota paid that was given up since, its owner
/// gets back, who has no other part in that payment.
pub(super) fn destination(account: &Account, postings: &[Posting]) -> Account {
    let moved = |it: &Account| postings.iter().any(|posting| posting.account == *it);
    match account {
        Account::Quota { holder, .. } if !moved(account) => {
            let owner = Account::Personal(holder.clone());
            if moved(&owner) {
                owner
            } else {
                account.clone()
            }
        }
        other => other.clone(),
    }
}

/// What came back of the part at that place.
fn came_back(back: &[Return], part: usize) -> Option<Money> {
    let own = back.iter().filter(|it| it.part == part);
    Money::sum(own.map(|it| it.amount)).ok()
}

/// What an account gets by these postings; nothing where it only gives.
fn returned(postings: &[Posting], account: &Account) -> Money {
    let own = postings.iter().filter(|it| it.account == *account);
    Money::sum(own.map(|it| it.amount)).map_or(Money::ZERO, Money::or_zero)
}

fn source_of(account: &Account, patient: &PersonId) -> Source {
    match account {
        Account::Pool => Source::Pool,
        Account::Personal(person) if person == patient => Source::Own,
        Account::Personal(_) => Source::Aid,
        Account::Wallet(_) => Source::Wallet,
        Account::Quota { .. } => Source::Quota,
        Account::Cash(_)
        | Account::Provider
        | Account::PremiumCollection
        | Account::Insurer
        | Account::Opening
        | Account::OnTheWay(_) => Source::Cash,
    }
}

/// Whether an account has a balance that people know and can look up.
fn has_balance(account: &Account) -> bool {
    account.never_negative()
}

fn balance_in(state: &State, account: &Account, postings: &[Posting]) -> Option<Money> {
    if !has_balance(account) {
        return None;
    }
    let own = postings.iter().filter(|it| it.account == *account);
    let change = Money::sum(own.map(|it| it.amount)).ok()?;
    state.balance(account).plus(change).ok()
}

/// What is in an account after an entry; nothing where it has no balance that people know.
pub fn balance_after(ledger: &Ledger, entry: u64, account: &Account) -> Option<Money> {
    if !has_balance(account) {
        return None;
    }
    let until = ledger.entries().iter().take_while(|it| it.number <= entry);
    let postings = until
        .flat_map(|it| &it.postings)
        .filter(|it| it.account == *account);
    Money::sum(postings.map(|it| it.amount)).ok()
}

/// The clauses that decided on a part, of those that were read.
fn clauses(
    kind: Kind,
    source: Source,
    account: &Account,
    payment: &Payment,
    checks: &[Check],
) -> Vec<ClauseRef> {
    let wanted: &[ClauseId] = match (kind, source) {
        (Kind::Refund, _) => &[ClauseId::RefundRoute, ClauseId::RefundPartial],
        (Kind::Premium, _) => &[
            ClauseId::PremiumMode,
            ClauseId::PremiumSingleAccount,
            ClauseId::InsureLimit,
        ],
        (Kind::Bill, Source::Pool) => &[ClauseId::PayEntitlement],
        (Kind::Bill, Source::Own) => &[ClauseId::PayOrder],
        (Kind::Bill, Source::Wallet | Source::Quota) => {
            &[ClauseId::WalletVenue, ClauseId::WalletBalance]
        }
        (Kind::Bill, Source::Aid) => &[
            ClauseId::PayBound,
            ClauseId::PayHolderBalance,
            ClauseId::PayLimit,
        ],
        (Kind::Bill, Source::Cash) => return limits(payment, checks),
    };
    let whose = match account {
        Account::Personal(person) => Some(person),
        _ => None,
    };
    pick(
        checks
            .iter()
            .filter(|check| wanted.contains(&check.clause) && concerns(check, whose)),
    )
}

/// What left this to be paid in cash: what limited the other sources, else the order of payment.
fn limits(payment: &Payment, checks: &[Check]) -> Vec<ClauseRef> {
    let warned = pick(checks.iter().filter(|check| check.verdict == Verdict::Warn));
    if !warned.is_empty() {
        return warned;
    }
    let outside = payment.lines.iter().any(|line| !line.shareable);
    let order = [ClauseId::PayOrder, ClauseId::WalletBalance];
    let last = |id: ClauseId| order.contains(&id) || (id == ClauseId::PayScope && outside);
    pick(checks.iter().filter(|check| last(check.clause)))
}

/// A check about several holders' accounts is there once for each: only their own concerns a part.
fn concerns(check: &Check, whose: Option<&PersonId>) -> bool {
    let per_holder = matches!(
        check.clause,
        ClauseId::PayHolderBalance | ClauseId::PayLimit
    );
    let about = check.compared.first().map(|it| &it.fact);
    match (per_holder, about) {
        (true, Some(FactId::Of(person, _))) => Some(person) == whose,
        (true, Some(FactId::Field(_)) | None) | (false, _) => true,
    }
}

fn pick<'a>(checks: impl Iterator<Item = &'a Check>) -> Vec<ClauseRef> {
    let mut read: Vec<ClauseRef> = Vec::new();
    for reference in checks.filter_map(|check| check.read) {
        if !read.contains(&reference) {
            read.push(reference);
        }
    }
    read
}
