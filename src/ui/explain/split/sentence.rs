//! The split in one sentence, with exact amounts.

use super::model::Split;
use crate::engine::{Account, Effect, PersonId, Posting};
use crate::money::Money;
use crate::ui::explain::names::Names;
use crate::ui::text::{Lang, Said, yuan};

/// How money was split, in one sentence: what each source paid, or got back.
pub fn split_sentence(effects: &[Effect], postings: &[Posting], names: &Names) -> Option<Said> {
    let refund = effects
        .iter()
        .any(|it| matches!(it, Effect::Retained { .. }));
    let patient = effects.iter().find_map(|it| match it {
        Effect::Paid(payment) => Some(payment.patient.clone()),
        _ => None,
    });
    if !refund && patient.is_none() {
        return None;
    }
    let moved = postings.iter().filter(|it| match refund {
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

/// What of a payment came back since and what it still takes; none where nothing came back.
pub fn net_sentence(split: &Split) -> Option<Said> {
    if split.back.is_empty() {
        return None;
    }
    let back = Money::sum(split.back.iter().map(|it| it.amount)).ok()?;
    let kept = split.total.minus(back).ok()?;
    Some(Said::new(|lang| {
        let [total, back, kept] = [split.total, back, kept].map(|it| yuan(lang, it));
        lang.pick(
            format!("当时付 {total}，后来退回 {back}，实际付 {kept}。"),
            format!("{total} was paid, {back} has come back since, so {kept} is paid in the end."),
        )
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
