//! What must come out of a step, and how what came out is held against it.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::engine::{Account, Decision, FactValue, Outcome, PersonId, Remedy, Split, State};
use crate::money::Money;
use crate::policy::ClauseId;

type ByPerson = BTreeMap<PersonId, Money>;

/// What must come out of a step. Only what is named is looked at.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    /// The outcome.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// Clauses that must be among those that failed, limited, warned or could not be told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub because: Vec<String>,
    /// Facts that must be among those still needed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asks: Vec<String>,
    /// Single changes that must be among those that would help.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remedies: Vec<String>,
    /// Disputes that must be among those that touch the decision.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub disputes: Vec<String>,
    /// How a payment or refund is split.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub split: Option<SplitForm>,
    /// Aid by holder.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub aid_by: ByPerson,
    /// Personal accounts after the step, less what is granted as quota.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub balances: ByPerson,
    /// Wallets after the step.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub wallets: ByPerson,
    /// Cash in (+) or out (−) since the start.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub cash: ByPerson,
    /// Money that is scheduled to come to a person and not there yet.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub pending: ByPerson,
    /// What a calculation gives.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub result: Map<String, Value>,
}

/// A split as a scenario writes it; a key left out is 0.00.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SplitForm {
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
}

impl From<&Split> for SplitForm {
    fn from(split: &Split) -> SplitForm {
        let Split {
            pool,
            own,
            aid,
            wallet,
            quota,
            cash,
            ..
        } = split.clone();
        SplitForm {
            pool,
            own,
            aid,
            wallet,
            quota,
            cash,
        }
    }
}

impl fmt::Display for SplitForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let SplitForm {
            pool,
            own,
            aid,
            wallet,
            quota,
            cash,
        } = self;
        write!(
            f,
            "pool {pool}, own {own}, aid {aid}, wallet {wallet}, quota {quota}, cash {cash}"
        )
    }
}

/// One thing that came out otherwise than expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// The key of the expectation.
    pub key: String,
    /// What was expected.
    pub expected: String,
    /// What came out.
    pub found: String,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: expected {}, got {}",
            self.key, self.expected, self.found
        )
    }
}

impl Expect {
    /// Whether all clauses and people that it names exist.
    pub(super) fn consistent(&self, known: impl Fn(&PersonId) -> bool) -> Result<(), String> {
        if let Some(name) = self
            .because
            .iter()
            .find(|name| ClauseId::parse(name).is_none())
        {
            return Err(format!("`because`: there is no clause `{name}`"));
        }
        let maps = [
            &self.aid_by,
            &self.balances,
            &self.wallets,
            &self.cash,
            &self.pending,
        ];
        let mut people = maps.into_iter().flat_map(BTreeMap::keys);
        match people.find(|id| !known(id)) {
            Some(id) => Err(format!("`expect`: there is no person `{id}`")),
            None => Ok(()),
        }
    }

    /// Everything that came out otherwise.
    pub fn mismatches(&self, decision: &Decision, state: &State) -> Vec<Mismatch> {
        let mut found = Vec::new();
        if let Some(outcome) = self.outcome.filter(|it| *it != decision.outcome) {
            let reasons: Vec<&str> = decision.because().iter().map(|it| it.name()).collect();
            found.push(Mismatch {
                key: "outcome".to_owned(),
                expected: outcome.word().to_owned(),
                found: format!(
                    "{} because of [{}]",
                    decision.outcome.word(),
                    reasons.join(", ")
                ),
            });
        }
        let because = decision
            .because()
            .iter()
            .map(|id| id.name().to_owned())
            .collect();
        among(&mut found, "because", &self.because, because);
        let sets = decision.asks.iter().flatten();
        let asks = sets.chain(&decision.missing).map(ToString::to_string);
        let asks = asks.collect();
        among(&mut found, "asks", &self.asks, asks);
        let remedies = decision.remedies.iter().filter_map(Remedy::single);
        let remedies = remedies.map(str::to_owned).collect();
        among(&mut found, "remedies", &self.remedies, remedies);
        let disputes = decision.disputes.iter().map(|it| it.id.clone()).collect();
        among(&mut found, "disputes", &self.disputes, disputes);
        let split = decision.plan.split.clone().unwrap_or_default();
        if let Some(expected) = self
            .split
            .as_ref()
            .filter(|it| **it != SplitForm::from(&split))
        {
            found.push(Mismatch {
                key: "split".to_owned(),
                expected: expected.to_string(),
                found: SplitForm::from(&split).to_string(),
            });
        }
        let aid_by = |id: &PersonId| split.aid_by.get(id).copied().unwrap_or(Money::ZERO);
        amounts(&mut found, "aid_by", &self.aid_by, aid_by);
        amounts(&mut found, "balances", &self.balances, |id| {
            state.balance(&Account::Personal(id.clone()))
        });
        amounts(&mut found, "wallets", &self.wallets, |id| {
            state.balance(&Account::Wallet(id.clone()))
        });
        amounts(&mut found, "cash", &self.cash, |id| {
            state.balance(&Account::Cash(id.clone()))
        });
        amounts(&mut found, "pending", &self.pending, |id| {
            state.balance(&Account::OnTheWay(id.clone()))
        });
        let calculation = decision.calculation.as_ref();
        results(
            &mut found,
            &self.result,
            calculation.map_or(&[], |it| &it.result),
        );
        found
    }
}

/// Each expected name must be among those that came out.
fn among(found: &mut Vec<Mismatch>, key: &str, expected: &[String], came: Vec<String>) {
    for name in expected.iter().filter(|name| !came.contains(name)) {
        found.push(Mismatch {
            key: key.to_owned(),
            expected: name.clone(),
            found: format!("[{}]", came.join(", ")),
        });
    }
}

fn amounts(
    found: &mut Vec<Mismatch>,
    key: &str,
    expected: &ByPerson,
    came: impl Fn(&PersonId) -> Money,
) {
    for (id, amount) in expected {
        if came(id) != *amount {
            found.push(Mismatch {
                key: format!("{key}.{id}"),
                expected: amount.to_string(),
                found: came(id).to_string(),
            });
        }
    }
}

/// Each result that is named must be what the calculation gives.
fn results(
    found: &mut Vec<Mismatch>,
    expected: &Map<String, Value>,
    came: &[(&'static str, FactValue)],
) {
    for (name, expected) in expected {
        let came = came.iter().find(|(known, _)| known == name);
        let came = came.map(|(_, value)| plain(value));
        // A number may be written with or without quotes.
        let expected = match expected {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let same_amount = |came: &str| {
            let amounts = [came, &expected].map(Money::parse);
            matches!(amounts, [Ok(one), Ok(other)] if one == other)
        };
        if !came
            .as_deref()
            .is_some_and(|came| came == expected || same_amount(came))
        {
            found.push(Mismatch {
                key: format!("result.{name}"),
                expected,
                found: came.unwrap_or_else(|| "nothing".to_owned()),
            });
        }
    }
}

/// A result as a scenario writes it.
fn plain(value: &FactValue) -> String {
    match value {
        FactValue::Amount(it) => it.to_string(),
        FactValue::Count(it) => it.to_string(),
        FactValue::Day(it) => it.to_string(),
        FactValue::Truth(it) => it.to_string(),
        other => format!("{other:?}"),
    }
}
