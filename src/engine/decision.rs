//! A decision: what comes out, why, what it does, and what would change it.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::account::Posting;
pub use super::fact::{Compared, FactId, FactValue};
use super::state::{Binding, Payment, Quota, Transfer};
use super::{Calculation, Pending, Person, PersonId};
use crate::money::Money;
use crate::policy::rule::Coverage;
use crate::policy::{ClauseId, ClauseRef, Region};

/// What comes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It goes through.
    Allowed,
    /// It goes through, with something that has to be known.
    Warned,
    /// The rules known here don't decide it: the office does.
    Referred,
    /// Some fact is missing that decides it.
    Undetermined,
    /// It does not go through.
    Denied,
}

impl Outcome {
    /// Whether something happens.
    pub fn goes_through(self) -> bool {
        match self {
            Outcome::Allowed | Outcome::Warned => true,
            Outcome::Referred | Outcome::Undetermined | Outcome::Denied => false,
        }
    }

    /// The word for it in scenarios.
    pub fn word(self) -> &'static str {
        match self {
            Outcome::Allowed => "allowed",
            Outcome::Warned => "warned",
            Outcome::Referred => "referred",
            Outcome::Undetermined => "undetermined",
            Outcome::Denied => "denied",
        }
    }
}

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// In order.
    Pass,
    /// Goes through, but this has to be known; in a payment, often that no aid is paid.
    Warn,
    /// Not told: these facts are needed.
    Unknown(Vec<FactId>),
    /// The office decides.
    Refer,
    /// Not in order.
    Fail,
}

impl Verdict {
    /// The outcome that this verdict asks for.
    pub fn outcome(&self) -> Outcome {
        match self {
            Verdict::Pass => Outcome::Allowed,
            Verdict::Warn => Outcome::Warned,
            Verdict::Unknown(_) => Outcome::Undetermined,
            Verdict::Refer => Outcome::Referred,
            Verdict::Fail => Outcome::Denied,
        }
    }
}

/// What has to be said about a check besides its verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// No source states the clause for this region; it is inferred.
    Assumed,
    /// The region has no rules of its own here, so the country's are used.
    NoLocalRule(Region),
    /// The clause was last checked before the decision's date.
    LastChecked(NaiveDate),
    /// The sources are weak, so the clause warns where it would refuse.
    OnlyWarns,
    /// The value is a what-if of a scenario.
    WhatIf,
    /// The other reading of the clause gives another verdict.
    ReadingsDiffer,
    /// What is missing only bears on a warning, so the decision stands without it.
    UnknownButHarmless,
}

/// Which part of the request a check can stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bearing {
    /// All of it.
    Whole,
    /// Only the aid; the payment goes through without.
    Aid,
}

/// One clause held against the facts.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// What the clause is about.
    pub clause: ClauseId,
    /// The clause that was read; none where none is in force.
    pub read: Option<ClauseRef>,
    /// What came of it.
    pub verdict: Verdict,
    /// What it can stop.
    pub bearing: Bearing,
    /// What it looked at.
    pub compared: Vec<Compared>,
    /// What else has to be said.
    pub notes: Vec<Note>,
}

/// A dispute that touches a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    /// The dispute's number.
    pub id: String,
    /// Whether the two readings give different results in this case.
    pub matters: bool,
    /// What comes out under the resolved reading.
    pub resolved: Outcome,
    /// What comes out under the literal reading.
    pub literal: Outcome,
}

/// Changes under which the engine itself says yes: one, or where no single one is enough, two that
/// are needed together.
#[derive(Clone, Debug, PartialEq)]
pub struct Remedy {
    /// What has to change; all of it.
    pub changes: Vec<Change>,
}

impl Remedy {
    /// The name of the change, where a single one is enough.
    pub fn single(&self) -> Option<&str> {
        match self.changes.as_slice() {
            [change] => Some(&change.name),
            _ => None,
        }
    }
}

/// One change of the request, of a fact, of the bindings or of the date.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Its name: a field (`relation`), a person's fact (`li.region`), `at`, or `unbind`.
    pub name: String,
    /// What would have to be so; several values where each alone would do.
    pub values: Vec<FactValue>,
}

/// How a payment, premium or refund is split, in yuan. For a refund it is what goes back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Split {
    /// The pooled fund.
    pub pool: Money,
    /// The patient's own personal account.
    pub own: Money,
    /// Other people's personal accounts.
    pub aid: Money,
    /// The wallet.
    pub wallet: Money,
    /// Quotas.
    pub quota: Money,
    /// Cash.
    pub cash: Money,
    /// Aid by holder.
    pub aid_by: BTreeMap<PersonId, Money>,
}

/// Something that becomes true when a decision is carried out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// A person is there from now on.
    Joined {
        /// Who.
        person: Person,
        /// Whether the balance of the personal account is known.
        account_known: bool,
        /// Whether there is a wallet.
        wallet_open: bool,
    },
    /// A person is not there any more, since their joining was taken back.
    Left {
        /// Who.
        person: PersonId,
    },
    /// The facts about a person are these from now on.
    Amended {
        /// The facts.
        person: Person,
        /// Whether the balance of the personal account is known.
        account_known: bool,
    },
    /// A person is insured there from now on.
    Moved {
        /// Who.
        person: PersonId,
        /// Where.
        region: Region,
    },
    /// A person's coverage is this from now on.
    CoverageSet {
        /// Whose.
        person: PersonId,
        /// What.
        state: Coverage,
    },
    /// There is a binding.
    Bound(Binding),
    /// A binding ends at that moment.
    BindingEnds {
        /// The binding's number.
        binding: u32,
        /// From then on it is no longer in force.
        end: NaiveDateTime,
    },
    /// A binding is what it was before an entry that was taken back.
    BindingRestored {
        /// The binding as it was.
        binding: Binding,
    },
    /// A binding never was.
    BindingVoided {
        /// The binding's number.
        binding: u32,
    },
    /// There is a payment.
    Paid(Payment),
    /// A payment never was.
    PaymentVoided {
        /// The payment's reference.
        reference: String,
    },
    /// Of a payment so much is left.
    Retained {
        /// The payment's reference.
        reference: String,
        /// What is left of each line.
        lines: Vec<Money>,
        /// What is left of each source's part.
        parts: Vec<Money>,
    },
    /// A personal account is closed.
    AccountClosed {
        /// Whose.
        person: PersonId,
    },
    /// A personal account is open again, since its closing was taken back.
    AccountReopened {
        /// Whose.
        person: PersonId,
    },
    /// Something takes place later.
    Scheduled(Pending),
    /// Something that was scheduled has had its time, whether it went through or not.
    Settled(Pending),
    /// Something that was scheduled does not take place, since its scheduling was taken back.
    Unscheduled(Pending),
    /// Something that took place is scheduled still, since that was taken back.
    Held(Pending),
    /// A person has a wallet from now on.
    WalletOpened {
        /// Who.
        person: PersonId,
    },
    /// A person has no wallet, since its opening was taken back.
    WalletUnopened {
        /// Who.
        person: PersonId,
    },
    /// Money was sent to a wallet.
    Sent(Transfer),
    /// Money was never sent to a wallet.
    Unsent(Transfer),
    /// A holder has set money aside for a beneficiary.
    Granted(Quota),
    /// What was set aside is given up.
    Dissolved(Quota),
}

/// What is done when a decision goes through.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// What becomes true.
    pub effects: Vec<Effect>,
    /// What is posted; the sum is zero.
    pub postings: Vec<Posting>,
    /// How a payment or refund is split.
    pub split: Option<Split>,
}

/// A decision in the making: the checks of one reading, and what is done if they let it through.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Draft {
    pub checks: Vec<Check>,
    pub plan: Plan,
}

impl Draft {
    /// The gravest outcome that any check asks for.
    pub fn outcome(&self) -> Outcome {
        let outcomes = self.checks.iter().map(|check| check.verdict.outcome());
        outcomes.max().unwrap_or(Outcome::Allowed)
    }
}

/// What comes out of a request, why, what it does, and what would change it.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// What comes out.
    pub outcome: Outcome,
    /// All clauses that were held against the facts, in order.
    pub checks: Vec<Check>,
    /// What is done; empty unless the outcome goes through.
    pub plan: Plan,
    /// Undetermined: the facts that its checks miss.
    pub missing: Vec<FactId>,
    /// Undetermined: the smallest sets of facts of which each would settle it, whatever they turn
    /// out to be.
    pub asks: Vec<Vec<FactId>>,
    /// The disputes that touch it.
    pub disputes: Vec<Touched>,
    /// Denied, or paid without aid: the changes that would change that, single ones before pairs.
    pub remedies: Vec<Remedy>,
    /// What was calculated, where that was asked for.
    pub calculation: Option<Calculation>,
}

impl Decision {
    /// The clauses that failed, limited, warned, or could not be told.
    pub fn because(&self) -> Vec<ClauseId> {
        let mut ids: Vec<ClauseId> = self
            .checks
            .iter()
            .filter(|check| check.verdict != Verdict::Pass)
            .map(|check| check.clause)
            .collect();
        ids.dedup();
        ids
    }

    /// Whether a payment goes through with less aid than it could have had.
    pub fn aid_is_limited(&self) -> bool {
        aid_is_limited(&self.checks)
    }
}

/// Whether checks leave a payment less aid than it could have had.
pub(super) fn aid_is_limited(checks: &[Check]) -> bool {
    checks
        .iter()
        .any(|check| check.bearing == Bearing::Aid && check.verdict == Verdict::Warn)
}
