//! What was asked, in words: one row for each thing that was told.

mod labels;

use chrono::NaiveDate;

use self::labels::*;
use crate::engine::request::{Bind, Insure, Item, Join, Pay, Premium, Refund, Unbind, Withdraw};
use crate::engine::{Event, Pending, Person, PersonId, Request};
use crate::money::Money;
use crate::policy::Region;
use crate::policy::rule::{Channel, Rate};
use crate::ui::explain::Names;
use crate::ui::text::refund::item;
use crate::ui::text::{Lang, Said, Text, day, percent, words, yuan};

/// A row: what was asked, and what was answered, in one line or several.
pub(in crate::ui::pages) type Told = (Text, Vec<Said>);

/// The rows of a request; of a refund by items, with what it returned of each.
pub(in crate::ui::pages) fn told(request: &Request, returned: &[Item], names: &Names) -> Vec<Told> {
    match request {
        Request::Join(it) => join(it),
        Request::Amend(it) => person(&it.person, it.account),
        Request::Bind(it) => bind(it, names),
        Request::Unbind(it) => unbind(it, names),
        Request::Pay(it) => pay(it, names),
        Request::Premium(it) => premium(it, names),
        Request::Withdraw(it) => withdraw(it, names),
        Request::Refund(it) => refund(it, returned),
        Request::Coverage(it) => vec![
            row(WHO, somebody(&it.person, names)),
            row(COVERAGE, words::coverage(it.state)),
        ],
        Request::Wait(_) | Request::Calculate(_) => Vec::new(),
        Request::Due(it) => due(it, names),
        Request::WalletOpen(it) => {
            let mut rows = vec![row(WHO, somebody(&it.person, names))];
            rows.extend(
                it.region
                    .map(|region| row(PLACE_OF_USE, words::place(region))),
            );
            rows
        }
        Request::WalletSend(it) => vec![
            row(SENDER, somebody(&it.from, names)),
            row(RECEIVER, somebody(&it.to, names)),
            row(RELATION_TO, words::relation(it.relation)),
            row(AMOUNT, money(it.amount)),
            row(IDENTITY, words::identity(it.identity)),
        ],
        Request::WalletAccept(it) => vec![row(TRANSFER, Said::same(it.of.clone()))],
        Request::WalletCashOut(it) => vec![
            row(WHO, somebody(&it.person, names)),
            row(AMOUNT, money(it.amount)),
        ],
        Request::QuotaSet(it) => vec![
            row(HOLDER, somebody(&it.holder, names)),
            row(BENEFICIARY, somebody(&it.beneficiary, names)),
            row(RELATION, words::relation(it.relation)),
            row(AMOUNT, money(it.amount)),
        ],
        Request::QuotaDissolve(it) => vec![
            row(HOLDER, somebody(&it.holder, names)),
            row(BENEFICIARY, somebody(&it.beneficiary, names)),
            row(BY, somebody(&it.by, names)),
        ],
        Request::Insure(it) => insure(it, names),
        Request::Credit(it) => vec![
            row(WHO, somebody(&it.person, names)),
            row(AMOUNT, money(it.amount)),
        ],
        Request::Move(it) => vec![
            row(WHO, somebody(&it.person, names)),
            row(REGION, words::place(it.region)),
        ],
    }
}

fn due(it: &Pending, names: &Names) -> Vec<Told> {
    match &it.event {
        Event::Sweep(it) => premium(it, names),
        Event::Return(it) => vec![
            row(SENDER, somebody(&it.from, names)),
            row(RECEIVER, somebody(&it.to, names)),
            row(AMOUNT, money(it.amount)),
        ],
        Event::Repay { person, amount } => vec![
            row(WHO, somebody(person, names)),
            row(AMOUNT, money(*amount)),
        ],
    }
}

fn row(key: Text, value: impl Into<Said>) -> Told {
    (key, vec![value.into()])
}

fn somebody(id: &PersonId, names: &Names) -> Said {
    Said::same(names.get(id))
}

fn money(amount: Money) -> Said {
    Said::new(|lang| yuan(lang, amount))
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
    rows.extend(it.wallet.map(|amount| row(WALLET, money(amount))));
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
        row(WHO, Said::same(it.shown())),
        row(SCHEME, scheme),
        row(REGION, place(it.region)),
        row(COVERAGE, words::coverage(it.coverage)),
    ];
    rows.extend(account.map(|amount| row(BALANCE, money(amount))));
    rows
}

fn bind(it: &Bind, names: &Names) -> Vec<Told> {
    let mut rows = vec![
        row(HOLDER, somebody(&it.holder, names)),
        row(BENEFICIARY, somebody(&it.beneficiary, names)),
        row(RELATION, words::relation(it.relation)),
        row(INSTRUMENT, words::instrument(it.instrument)),
        row(START, on(it.start, TODAY)),
        row(END, on(it.end, OPEN)),
        row(CHANNEL, words::channel(it.channel)),
        row(CONSENT, truth(it.consent)),
        row(IDENTITY, words::identity(it.identity)),
    ];
    if it.channel == Channel::Window {
        let papers: Vec<Text> = it.documents.iter().map(|it| words::document(*it)).collect();
        rows.push(row(PAPERS, joined(&papers)));
    }
    rows.extend(it.limit.map(|amount| row(LIMIT, money(amount))));
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
        row(HOLDER, somebody(&it.holder, names)),
        row(BENEFICIARY, somebody(&it.beneficiary, names)),
        row(BY, somebody(&it.by, names)),
        row(END, on(it.end, TODAY)),
    ]
}

fn pay(it: &Pay, names: &Names) -> Vec<Told> {
    let mut rows = vec![
        row(PATIENT, somebody(&it.patient, names)),
        row(VENUE, venue(it)),
    ];
    let items = Money::sum(it.items.iter().map(|item| item.amount)).ok();
    rows.extend(it.total.or(items).map(|amount| row(TOTAL, money(amount))));
    if !it.items.is_empty() {
        rows.push((BILL, listed(&it.items)));
    }
    rows.extend(it.pool.map(|amount| row(POOL, money(amount))));
    rows.extend(it.pool_rate.map(|rate| row(POOL, share(rate))));
    if let Some(region) = it.place {
        rows.push(row(PLACE, words::place(region)));
        rows.push(row(FILED, truth(it.filed)));
    }
    rows.extend(
        it.credential_of
            .as_ref()
            .map(|other| row(CREDENTIAL_OF, somebody(other, names))),
    );
    if it.request_aid {
        rows.push(row(ASKED, YES));
    }
    if it.wallet {
        rows.push(row(BY_WALLET, YES));
        rows.push(row(SUPPORTED, truth(it.wallet_supported)));
    }
    rows.extend(
        it.holder
            .as_ref()
            .map(|holder| row(ACCOUNT, somebody(holder, names))),
    );
    rows.extend(
        it.agent
            .as_ref()
            .map(|agent| row(AGENT, somebody(agent, names))),
    );
    rows
}

fn truth(it: bool) -> Said {
    if it { YES.into() } else { NO.into() }
}

fn share(rate: Rate) -> Said {
    Said::same(percent(rate))
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
        row(WHO, somebody(&it.beneficiary, names)),
        row(AMOUNT, money(it.amount)),
        row(YEAR, Said::same(it.year.to_string())),
        row(ACCOUNT, somebody(holder, names)),
    ]
}

fn insure(it: &Insure, names: &Names) -> Vec<Told> {
    let papers: Vec<Text> = it.documents.iter().map(|it| words::document(*it)).collect();
    vec![
        row(ACCOUNT, somebody(&it.holder, names)),
        row(INSURED, somebody(&it.insured, names)),
        row(PRODUCT, words::product(it.product)),
        row(AMOUNT, money(it.premium)),
        row(PAPERS, joined(&papers)),
        row(PARTNER, truth(it.partner)),
    ]
}

fn withdraw(it: &Withdraw, names: &Names) -> Vec<Told> {
    let mut rows = vec![
        row(WHO, somebody(&it.person, names)),
        row(GROUND, words::withdraw_ground(it.ground)),
    ];
    rows.extend(it.to_region.map(|it| row(TO_REGION, words::place(it))));
    rows.extend(it.transferable.map(|it| row(TRANSFERABLE, truth(it))));
    rows
}

fn refund(it: &Refund, returned: &[Item]) -> Vec<Told> {
    let what = match it.amount {
        Some(amount) => row(AMOUNT, money(amount)),
        None if it.items.is_empty() => row(AMOUNT, ALL),
        None => (ITEMS, listed(returned)),
    };
    vec![row(PAYMENT, Said::same(it.of.clone())), what]
}

/// Each item with what it is and what it cost, on a line of its own.
fn listed(items: &[Item]) -> Vec<Said> {
    let lines = items.iter().map(|it| {
        let (name, kind) = (item(&it.id), words::item_kind(it.kind));
        Said::new(|lang| {
            let (name, amount) = (name.pick(lang), yuan(lang, it.amount));
            match lang {
                Lang::Zh => format!("{name}，{}，{amount}", kind.zh),
                Lang::En => format!("{name}, {}, {amount}", kind.en.to_lowercase()),
            }
        })
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ITEMS: &str =
        r#"[{"id":"1","amount":"60.00","kind":"drug"},{"id":"挂号","amount":"8.00"}]"#;

    /// What the rows of a request say in a language.
    fn shown(lang: Lang, request: &str, returned: &[Item]) -> String {
        let request: Request = serde_json::from_str(request).unwrap();
        let rows = told(&request, returned, &Names::default());
        let lines = rows.iter().flat_map(|(_, lines)| lines);
        lines.map(|it| it.pick(lang)).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn every_item_of_a_bill_and_of_a_refund() {
        let bill = format!(r#"{{"pay":{{"patient":"li","venue":"hospital","items":{ITEMS}}}}}"#);
        let zh = "第 1 项，药品，60.00\u{a0}元|挂号，治疗，8.00\u{a0}元";
        let en = "Item 1, medicine, 60.00\u{a0}yuan|挂号, treatment, 8.00\u{a0}yuan";
        assert!(shown(Lang::Zh, &bill, &[]).contains(zh));
        assert!(shown(Lang::En, &bill, &[]).contains(en));
        let items: Vec<Item> = serde_json::from_str(ITEMS).unwrap();
        let refund = r#"{"refund":{"of":"P0001","items":[{"id":"1"},{"id":"挂号"}]}}"#;
        assert_eq!(shown(Lang::Zh, refund, &items), format!("P0001|{zh}"));
    }

    #[test]
    fn whose_credential_was_shown() {
        let bill = |more: &str| {
            format!(r#"{{"pay":{{"patient":"li","venue":"hospital","total":"9.00"{more}}}}}"#)
        };
        let request = serde_json::from_str(&bill(r#","credential_of":"wang""#)).unwrap();
        let names = Names::default();
        let row = (CREDENTIAL_OF, vec![Said::same("wang")]);
        assert!(told(&request, &[], &names).contains(&row));
        let own = serde_json::from_str(&bill("")).unwrap();
        assert!(
            !told(&own, &[], &names)
                .iter()
                .any(|(key, _)| *key == CREDENTIAL_OF)
        );
    }
}
