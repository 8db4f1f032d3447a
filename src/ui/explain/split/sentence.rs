//! The split in one sentence, with exact amounts.

use crate::engine::{Account, Effect, PersonId, Plan};
use crate::money::Money;
use crate::ui::explain::names::Names;
use crate::ui::text::{Lang, Said, yuan};

/// The split of a plan in one sentence; none where no money is split.
pub fn split_sentence(plan: &Plan, names: &Names) -> Option<Said> {
    let refund = plan
        .effects
        .iter()
        .any(|it| matches!(it, Effect::Retained { .. }));
    let patient = plan.effects.iter().find_map(|it| match it {
        Effect::Paid(payment) => Some(payment.patient.clone()),
        _ => None,
    });
    plan.split
        .as_ref()
        .filter(|_| refund || patient.is_some())?;
    let moved = plan.postings.iter().filter(|it| match refund {
        true => it.amount.is_positive(),
        false => it.amount.is_negative(),
    });
    let moved: Vec<(Account, Money)> = moved
        .map(|it| (it.account.clone(), it.amount.max(it.amount.negated())))
        .collect();
    Some(Said::new(|lang| {
        let clauses: Vec<String> = moved
            .iter()
            .map(|(account, money)| {
                let money = yuan(lang, *money);
                if refund {
                    going_back(lang, account, &money, names)
                } else {
                    paying(lang, account, &money, patient.as_ref(), names)
                }
            })
            .collect();
        sentence(lang, &clauses)
    }))
}

fn sentence(lang: Lang, clauses: &[String]) -> String {
    let joined = clauses.join(lang.pick("，", "; "));
    crate::ui::explain::names::sentence(
        lang,
        lang.pick(format!("{joined}。"), format!("{joined}.")),
    )
}

fn paying(
    lang: Lang,
    account: &Account,
    money: &str,
    patient: Option<&PersonId>,
    names: &Names,
) -> String {
    match (account, lang) {
        (Account::Pool, Lang::Zh) => format!("统筹基金付 {money}"),
        (Account::Pool, Lang::En) => format!("the pooled fund pays {money}"),
        (Account::Personal(it), Lang::Zh) if Some(it) == patient => {
            format!("{}自己的个人账户付 {money}", names.get(it))
        }
        (Account::Personal(it), Lang::En) if Some(it) == patient => {
            format!("{}’s own account pays {money}", names.get(it))
        }
        (Account::Personal(it), Lang::Zh) => format!("{}的个人账户帮忙付 {money}", names.get(it)),
        (Account::Personal(it), Lang::En) => {
            format!("{}’s account helps with {money}", names.get(it))
        }
        (Account::Cash(it), Lang::Zh) => format!("{}自己付现金 {money}", names.get(it)),
        (Account::Cash(it), Lang::En) => format!("{} pays {money} in cash", names.get(it)),
        (other, Lang::Zh) => format!("{}付 {money}", said(lang, other, names)),
        (other, Lang::En) => format!("{} pays {money}", said(lang, other, names)),
    }
}

fn going_back(lang: Lang, account: &Account, money: &str, names: &Names) -> String {
    match (account, lang) {
        (Account::Cash(it), Lang::Zh) => format!("退给{}现金 {money}", names.get(it)),
        (Account::Cash(it), Lang::En) => format!("{money} goes back to {} in cash", names.get(it)),
        (Account::Pool, Lang::En) => format!("{money} goes back to the pooled fund"),
        (other, Lang::Zh) => format!("退回{} {money}", said(lang, other, names)),
        (other, Lang::En) => format!("{money} goes back to {}", said(lang, other, names)),
    }
}

fn said(lang: Lang, account: &Account, names: &Names) -> String {
    crate::ui::explain::names::account(account, names)
        .pick(lang)
        .to_owned()
}
