//! What was asked, in words: one row for each thing that was told.

use chrono::NaiveDate;

use crate::engine::Request;
use crate::engine::request::{Bind, Join, Pay, Premium, Refund, Unbind, Withdraw};
use crate::engine::{Person, PersonId};
use crate::money::Money;
use crate::policy::Region;
use crate::policy::rule::{Channel, Rate};
use crate::ui::explain::Names;
use crate::ui::text::{Lang, Said, Text, day, text, words};

/// A row: what was asked, and what was answered.
pub(super) type Told = (Text, Said);

/// The rows of a request.
pub(super) fn told(request: &Request, names: &Names) -> Vec<Told> {
    match request {
        Request::Join(it) => join(it),
        Request::Amend(it) => person(&it.person, it.account),
        Request::Bind(it) => bind(it, names),
        Request::Unbind(it) => unbind(it, names),
        Request::Pay(it) => pay(it, names),
        Request::Premium(it) => premium(it, names),
        Request::Withdraw(it) => withdraw(it, names),
        Request::Refund(it) => refund(it),
        Request::Coverage(it) => vec![
            (WHO, somebody(&it.person, names)),
            (COVERAGE, words::coverage(it.state).into()),
        ],
        Request::Wait(_) => Vec::new(),
    }
}

const WHO: Text = text("谁", "Who");
const SCHEME: Text = text("参保种类", "Insurance");
const REGION: Text = text("参保地", "Insured place");
const COVERAGE: Text = text("参保状态", "Insurance status");
const BALANCE: Text = text("个人账户余额", "Personal account balance");
const WALLET: Text = text("医保钱包余额", "Wallet balance");
const HOLDER: Text = text("共济人", "Holder");
const BENEFICIARY: Text = text("被共济人", "Beneficiary");
const RELATION: Text = text(
    "被共济人是共济人的",
    "What the beneficiary is to the holder",
);
const INSTRUMENT: Text = text("开通的是", "Set up");
const START: Text = text("开始日期", "First day");
const END: Text = text("结束日期", "Last day");
const CHANNEL: Text = text("在哪里办", "Where it was done");
const PAPERS: Text = text("带的材料", "Papers");
const LIMIT: Text = text("约定的额度", "Agreed amount");
const BY: Text = text("谁来办的", "Who asked for it");
const PATIENT: Text = text("病人", "Patient");
const VENUE: Text = text("在哪里看病买药", "Where");
const TOTAL: Text = text("账单总金额", "The whole bill");
const POOL: Text = text("统筹基金付", "From the pooled fund");
const PLACE: Text = text("看病的地方", "Place of treatment");
const FILED: Text = text("异地就医备案", "Filed beforehand");
const ASKED: Text = text("说明要用家庭共济", "Aid was asked for");
const ACCOUNT: Text = text("指定用谁的账户", "Whose account was chosen");
const AGENT: Text = text("代办的人", "Who went for the patient");
const AMOUNT: Text = text("金额", "Amount");
const YEAR: Text = text("哪一年的保费", "Year");
const GROUND: Text = text("原因", "Ground");
const PAYMENT: Text = text("退哪一笔付款", "Payment");
const ITEMS: Text = text("退哪几项", "Items");
const TODAY: Text = text("当天", "The same day");
const OPEN: Text = text("没有写，一直有效", "None, it goes on");
const YES: Text = text("是", "Yes");
const NO: Text = text("没有", "No");
const ALL: Text = text("还没退的全部", "All that is left");
const UNKNOWN: Text = text("还不知道", "Not known");

fn somebody(id: &PersonId, names: &Names) -> Said {
    Said::same(names.get(id))
}

fn money(amount: Money) -> Said {
    Said::new(|lang| {
        lang.pick(
            format!("{} 元", amount.grouped()),
            format!("{} yuan", amount.grouped()),
        )
    })
}

fn on(date: Option<NaiveDate>, otherwise: Text) -> Said {
    date.map_or_else(
        || otherwise.into(),
        |date| Said::new(|lang| day(lang, date)),
    )
}

fn place(region: Option<Region>) -> Said {
    region.map_or_else(|| UNKNOWN.into(), words::place)
}

fn join(it: &Join) -> Vec<Told> {
    let mut rows = person(&it.person, it.account);
    rows.extend(it.wallet.map(|amount| (WALLET, money(amount))));
    rows
}

fn person(it: &Person, account: Option<Money>) -> Vec<Told> {
    let scheme = it.scheme.map_or(UNKNOWN, words::scheme);
    let scheme = match it.status.map(words::status) {
        None => scheme.into(),
        Some(status) => Said::new(|lang| {
            let (scheme, status) = (scheme.pick(lang), status.pick(lang));
            lang.pick(
                format!("{scheme}（{status}）"),
                format!("{scheme} ({status})"),
            )
        }),
    };
    let mut rows = vec![
        (WHO, Said::same(it.shown())),
        (SCHEME, scheme),
        (REGION, place(it.region)),
        (COVERAGE, words::coverage(it.coverage).into()),
    ];
    rows.extend(account.map(|amount| (BALANCE, money(amount))));
    rows
}

fn bind(it: &Bind, names: &Names) -> Vec<Told> {
    let mut rows = vec![
        (HOLDER, somebody(&it.holder, names)),
        (BENEFICIARY, somebody(&it.beneficiary, names)),
        (RELATION, words::relation(it.relation).into()),
        (INSTRUMENT, words::instrument(it.instrument).into()),
        (START, on(it.start, TODAY)),
        (END, on(it.end, OPEN)),
        (CHANNEL, words::channel(it.channel).into()),
    ];
    if it.channel == Channel::Window {
        let papers: Vec<Text> = it.documents.iter().map(|it| words::document(*it)).collect();
        rows.push((PAPERS, joined(&papers)));
    }
    rows.extend(it.limit.map(|amount| (LIMIT, money(amount))));
    rows
}

fn joined(several: &[Text]) -> Said {
    if several.is_empty() {
        return NO.into();
    }
    Said::new(|lang| {
        let shown: Vec<&str> = several.iter().map(|it| it.pick(lang)).collect();
        shown.join(lang.pick("、", "; "))
    })
}

fn unbind(it: &Unbind, names: &Names) -> Vec<Told> {
    vec![
        (HOLDER, somebody(&it.holder, names)),
        (BENEFICIARY, somebody(&it.beneficiary, names)),
        (BY, somebody(&it.by, names)),
        (END, on(it.end, TODAY)),
    ]
}

fn pay(it: &Pay, names: &Names) -> Vec<Told> {
    let mut rows = vec![(PATIENT, somebody(&it.patient, names)), (VENUE, venue(it))];
    let items = Money::sum(it.items.iter().map(|item| item.amount)).ok();
    rows.extend(it.total.or(items).map(|amount| (TOTAL, money(amount))));
    rows.extend(it.pool.map(|amount| (POOL, money(amount))));
    rows.extend(it.pool_rate.map(|rate| (POOL, share(rate))));
    if let Some(region) = it.place {
        rows.push((PLACE, words::place(region)));
        rows.push((FILED, truth(it.filed)));
    }
    if it.request_aid {
        rows.push((ASKED, YES.into()));
    }
    rows.extend(
        it.holder
            .as_ref()
            .map(|holder| (ACCOUNT, somebody(holder, names))),
    );
    rows.extend(
        it.agent
            .as_ref()
            .map(|agent| (AGENT, somebody(agent, names))),
    );
    rows
}

fn truth(it: bool) -> Said {
    if it { YES.into() } else { NO.into() }
}

fn share(Rate(rate): Rate) -> Said {
    let percent = rate
        .checked_mul(rust_decimal::Decimal::ONE_HUNDRED)
        .unwrap_or(rate);
    Said::same(format!("{}%", percent.normalize()))
}

fn venue(it: &Pay) -> Said {
    let (venue, care) = (words::venue(it.venue), words::care(it.care));
    Said::new(|lang| match (lang, it.designated) {
        (Lang::Zh, true) => format!("{}，{}", venue.zh, care.zh),
        (Lang::Zh, false) => format!("{}（不是定点），{}", venue.zh, care.zh),
        (Lang::En, true) => format!("{}: {}", venue.en, care.en.to_ascii_lowercase()),
        (Lang::En, false) => {
            format!(
                "{} (not designated): {}",
                venue.en,
                care.en.to_ascii_lowercase()
            )
        }
    })
}

fn premium(it: &Premium, names: &Names) -> Vec<Told> {
    let holder = it.holder.as_ref().unwrap_or(&it.beneficiary);
    vec![
        (WHO, somebody(&it.beneficiary, names)),
        (AMOUNT, money(it.amount)),
        (YEAR, Said::same(it.year.to_string())),
        (ACCOUNT, somebody(holder, names)),
    ]
}

fn withdraw(it: &Withdraw, names: &Names) -> Vec<Told> {
    vec![
        (WHO, somebody(&it.person, names)),
        (GROUND, words::withdraw_ground(it.ground).into()),
    ]
}

fn refund(it: &Refund) -> Vec<Told> {
    let mut rows = vec![(PAYMENT, Said::same(it.of.clone()))];
    let items: Vec<&str> = it.items.iter().map(|item| item.id.as_str()).collect();
    match (it.amount, items.as_slice()) {
        (Some(amount), _) => rows.push((AMOUNT, money(amount))),
        (None, []) => rows.push((AMOUNT, ALL.into())),
        (None, items) => {
            rows.push((ITEMS, Said::new(|lang| items.join(lang.pick("、", ", ")))));
        }
    }
    rows
}
