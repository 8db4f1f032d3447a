//! What became true, in words.

use chrono::NaiveDateTime;

use super::names::{Names, fill, moment};
use crate::engine::{
    Binding, Effect, Event, Payment, PaymentKind, Pending, PersonId, Quota, Transfer,
    midnight_after,
};
use crate::money::Money;
use crate::policy::Region;
use crate::policy::rule::{Coverage, Instrument};
use crate::ui::text::{Lang, Said, Text, day, text, words, yuan};

/// An effect as a sentence.
pub fn effect(it: &Effect, names: &Names) -> Said {
    match it {
        Effect::Joined { person, .. } => one(&person.id, names, JOINED),
        Effect::Left { person } => one(person, names, LEFT),
        Effect::Amended { person, .. } => one(&person.id, names, AMENDED),
        Effect::CoverageSet { person, state } => coverage(person, *state, names),
        Effect::Moved { person, region } => moved(person, *region, names),
        Effect::Bound(binding) => bound(binding, names),
        Effect::BindingEnds { binding, end } => ends(*binding, *end, names),
        Effect::BindingRestored { binding } => {
            let again = bound(binding, names);
            Said::new(|lang| {
                let again = again.pick(lang);
                lang.pick(
                    format!("恢复成原来的样子：{again}"),
                    format!("As it was before: {again}"),
                )
            })
        }
        Effect::BindingVoided { binding } => voided(*binding, names),
        Effect::Paid(payment) => paid(payment, names),
        Effect::PaymentVoided { reference } => Said::new(|lang| {
            lang.pick(
                format!("付款 {reference} 撤回了，当作没有付过。"),
                format!("Payment {reference} was taken back, as if it had never been made."),
            )
        }),
        Effect::Retained {
            reference, lines, ..
        } => retained(reference, lines),
        Effect::AccountClosed { person } => one(person, names, CLOSED),
        Effect::AccountReopened { person } => one(person, names, REOPENED),
        Effect::Scheduled(pending) => later(
            pending,
            names,
            match pending.event {
                Event::Sweep(_) => SWEEP_SET,
                Event::Repay { .. } => REPAY_SET,
                Event::Return(_) => RETURN_SET,
            },
        ),
        Effect::Settled(pending) => later(
            pending,
            names,
            match pending.event {
                Event::Sweep(_) => SWEEP_OVER,
                Event::Repay { .. } => REPAY_OVER,
                Event::Return(_) => RETURN_OVER,
            },
        ),
        Effect::WalletOpened { person } => one(person, names, WALLET_OPENED),
        Effect::WalletUnopened { person } => one(person, names, WALLET_UNOPENED),
        Effect::Sent(it) => sent(it, names, SENT),
        Effect::Unsent(it) => sent(it, names, UNSENT),
        Effect::Granted(it) => quota(it, names, GRANTED),
        Effect::Dissolved(it) => quota(it, names, DISSOLVED),
        Effect::Unscheduled(pending) => later(pending, names, CALLED_OFF),
        Effect::Held(pending) => later(pending, names, HELD),
    }
}

const JOINED: Text = text("把{p}加进了家里。", "{p} joined the family.");
const LEFT: Text = text("{p}不再在家里。", "{p} is not in the family any more.");
const AMENDED: Text = text("改了{p}的情况。", "What is known of {p} was put right.");
const CLOSED: Text = text(
    "{p}的个人账户销户了。",
    "{p}’s personal account was closed.",
);
const REOPENED: Text = text(
    "{p}的个人账户恢复了。",
    "{p}’s personal account is open again.",
);
const WALLET_OPENED: Text = text("{p}开通了医保钱包。", "{p} has a medical wallet.");
const WALLET_UNOPENED: Text = text(
    "{p}的医保钱包撤回了，当作没有开通过。",
    "{p}’s wallet was taken back, as if it had never been opened.",
);
const COVERAGE_SET: Text = text(
    "{p}的参保状态变成“{state}”。",
    "{p}’s insurance is now “{state}”.",
);
const MOVED: Text = text(
    "{p}从现在起在{place}参保。",
    "{p} is insured in {place} from now on.",
);
const SWEEP_SET: Text = text(
    "定在{at}，从{p}的个人账户扣{b}的居民医保费 {amount}。",
    "At {at}, {b}’s resident premium of {amount} is to be taken from {p}’s personal account.",
);
const REPAY_SET: Text = text(
    "{amount} 在路上，{at}打到{p}的银行卡。",
    "{amount} is on its way, and arrives on {p}’s bank card at {at}.",
);
const SWEEP_OVER: Text = text(
    "定在{at}扣的{b}的居民医保费 {amount}，已经到过时候，不再等着扣。",
    "{b}’s premium of {amount}, set for {at}, has had its time and waits no longer.",
);
const REPAY_OVER: Text = text(
    "{amount} 打到了{p}的银行卡。",
    "{amount} arrived on {p}’s bank card.",
);
const RETURN_SET: Text = text(
    "{b}要在{at}以前收下，不收就退回{p}的个人账户。",
    "{b} has to accept it before {at}, or it goes back to {p}’s personal account.",
);
const RETURN_OVER: Text = text(
    "{p}转给{b}的 {amount} 不再在路上。",
    "The {amount} from {p} to {b} is no longer on its way.",
);
const SENT: Text = text("{p}转给{b} {amount}。", "{p} sent {amount} to {b}.");
const UNSENT: Text = text(
    "{p}转给{b}的 {amount} 撤回了，当作没有转过。",
    "The {amount} from {p} to {b} was taken back, as if it had never been sent.",
);
const GRANTED: Text = text(
    "{b}可以用{p}定的共济额度。",
    "{b} can spend the quota that {p} has set.",
);
const DISSOLVED: Text = text(
    "{p}给{b}的共济额度没有了，没用完的是{p}自己的。",
    "{p}’s quota for {b} is over, and what was left of it is {p}’s own.",
);
const CALLED_OFF: Text = text(
    "定在{at}的 {amount} 取消了。",
    "What was set for {at}, {amount}, is called off.",
);
const HELD: Text = text(
    "定在{at}的 {amount} 算没有办过，也不会自己再办。不要了，就把约它的那一笔也撤回。",
    "What was set for {at}, {amount}, is as if it had not taken place, and does not do so by \
     itself again. Take the record that set it back too.",
);

/// A sentence with its gaps filled.
fn filled(template: Text, value: impl Fn(&str, Lang) -> String) -> Said {
    Said::new(|lang| fill(template.pick(lang), |gap| value(gap, lang)))
}

fn one(person: &PersonId, names: &Names, template: Text) -> Said {
    filled(template, |_, _| names.get(person))
}

fn sent(it: &Transfer, names: &Names, template: Text) -> Said {
    filled(template, |gap, lang| match gap {
        "amount" => yuan(lang, it.amount),
        "b" => names.get(&it.to),
        _ => names.get(&it.from),
    })
}

fn quota(it: &Quota, names: &Names, template: Text) -> Said {
    filled(template, |gap, _| match gap {
        "b" => names.get(&it.beneficiary),
        _ => names.get(&it.holder),
    })
}

/// What takes place by itself: when, how much, and whose.
fn later(it: &Pending, names: &Names, template: Text) -> Said {
    filled(template, |gap, lang| match gap {
        "at" => moment(lang, it.due),
        "amount" => yuan(lang, it.amount()),
        "b" => names.get(it.beneficiary()),
        _ => names.get(it.payer()),
    })
}

fn coverage(person: &PersonId, state: Coverage, names: &Names) -> Said {
    filled(COVERAGE_SET, |gap, lang| match gap {
        "state" => words::coverage(state).pick(lang).to_owned(),
        _ => names.get(person),
    })
}

fn moved(person: &PersonId, region: Region, names: &Names) -> Said {
    filled(MOVED, |gap, lang| match gap {
        "place" => words::place(region).pick(lang).to_owned(),
        _ => names.get(person),
    })
}

fn paid(payment: &Payment, names: &Names) -> Said {
    let total = payment.total().unwrap_or(Money::ZERO);
    let (name, reference) = (names.get(&payment.patient), &payment.reference);
    let what = match payment.kind {
        PaymentKind::Bill => text("账单", "bill"),
        PaymentKind::Premium => text("居民医保费", "resident premium"),
        PaymentKind::Insurance => text("商业保险保费", "commercial insurance"),
    };
    Said::new(|lang| {
        let (what, total) = (what.pick(lang), yuan(lang, total));
        lang.pick(
            format!("{name}的{what} {total}付好了，付款编号 {reference}。"),
            format!("{name}’s {what} of {total} was paid; payment number {reference}."),
        )
    })
}

fn retained(reference: &str, lines: &[Money]) -> Said {
    let left = Money::sum(lines.iter().copied()).unwrap_or(Money::ZERO);
    if left.is_zero() {
        return Said::new(|lang| {
            lang.pick(
                format!("付款 {reference} 全部退完了。"),
                format!("All of payment {reference} is returned."),
            )
        });
    }
    Said::new(|lang| {
        let left = yuan(lang, left);
        lang.pick(
            format!("付款 {reference} 还有 {left}没有退。"),
            format!("Of payment {reference}, {left} is not returned."),
        )
    })
}

/// Until when a binding goes on that was ended; its last day still counts.
fn ends(binding: u32, end: NaiveDateTime, names: &Names) -> Said {
    let (holder, beneficiary) = names.of_binding(binding);
    let last = end
        .date()
        .pred_opt()
        .filter(|last| midnight_after(*last) == end);
    Said::new(|lang| match (last, lang) {
        (Some(last), Lang::Zh) => format!(
            "{beneficiary}用{holder}个人账户的绑定，到{}为止，那一天还能用。",
            day(lang, last)
        ),
        (Some(last), Lang::En) => format!(
            "{beneficiary} can use {holder}’s account through {}, and no longer.",
            day(lang, last)
        ),
        (None, Lang::Zh) => {
            format!(
                "{beneficiary}用{holder}个人账户的绑定，到{}就停。",
                moment(lang, end)
            )
        }
        (None, Lang::En) => {
            format!(
                "{beneficiary} can’t use {holder}’s account from {}.",
                moment(lang, end)
            )
        }
    })
}

fn voided(binding: u32, names: &Names) -> Said {
    let (holder, beneficiary) = names.of_binding(binding);
    Said::new(|lang| {
        lang.pick(
            format!("{beneficiary}用{holder}个人账户的绑定撤回了，当作没有过。"),
            format!("{beneficiary}’s binding to {holder} was taken back, as if it had never been."),
        )
    })
}

/// Who may use whose account, from when and until when.
fn bound(binding: &Binding, names: &Names) -> Said {
    let (holder, beneficiary) = (names.get(&binding.holder), names.get(&binding.beneficiary));
    let from = binding.start.date();
    // A binding that ends at midnight counts through the day before.
    let last = binding
        .end
        .map(|end| end.date())
        .and_then(|end| end.pred_opt());
    let whole_days = binding
        .end
        .is_none_or(|end| last.is_some_and(|it| midnight_after(it) == end));
    Said::new(|lang| {
        let from = day(lang, from);
        let what = match (binding.instrument, lang) {
            (Instrument::Aid, Lang::Zh) => format!("{beneficiary}可以用{holder}的个人账户"),
            (Instrument::Aid, Lang::En) => format!("{beneficiary} can use {holder}’s account"),
            (Instrument::Kin, Lang::Zh) => format!("{holder}可以替{beneficiary}出示医保码"),
            (Instrument::Kin, Lang::En) => format!("{holder} can show {beneficiary}’s code"),
        };
        let until = match (last.filter(|_| whole_days), binding.end, lang) {
            (Some(last), _, Lang::Zh) => format!("，到{}为止", day(lang, last)),
            (Some(last), _, Lang::En) => format!(", through {}", day(lang, last)),
            (None, Some(end), Lang::Zh) => format!("，到{}为止", moment(lang, end)),
            (None, Some(end), Lang::En) => format!(", until {}", moment(lang, end)),
            (None, None, Lang::Zh) => "，没有写结束日期".to_owned(),
            (None, None, Lang::En) => ", with no last day".to_owned(),
        };
        lang.pick(
            format!("从{from}起，{what}{until}。"),
            format!("From {from}, {what}{until}."),
        )
    })
}
