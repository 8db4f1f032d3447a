//! A split as a picture whose parts open, and as a table.

use leptos::prelude::*;

use super::geometry::{Step, percent, steps};
use super::model::{Kind, Part, Source, Split, of_decision};
use crate::engine::Decision;
use crate::money::Money;
use crate::ui::app::App;
use crate::ui::explain::clause::clause_card;
use crate::ui::explain::markup::{Markup, all, amount, el, fixed, p, plain, show, with};
use crate::ui::explain::names::{Names, account};
use crate::ui::explain::table::Table;
use crate::ui::text::{Lang, Text, text, yuan};

const HOW: Text = text(
    "从上往下付：上面一份付不完的，接着由下一份付。点开能看到为什么。",
    "Paid from the top down: what one part can’t pay, the next one does. Open a part to see why.",
);
const HOW_BACK: Text = text(
    "留下的重新算一遍，多付的按原路退回。点开能看到为什么。",
    "What is kept is settled again, and the rest goes back the way it came. Open a part to see \
     why.",
);
const TOTAL: Text = text("账单总金额", "The whole bill");
const TOTAL_PREMIUM: Text = text("保费", "The premium");
const TOTAL_BACK: Text = text("退费总金额", "Returned in all");
const TABLE: Text = text("同样的数，用表格看", "The same as a table");
const FROM: Text = text("从哪里付", "From");
const BACK_TO: Text = text("退到哪里", "To");
const AMOUNT: Text = text("金额（元）", "Amount (yuan)");
const BALANCE: Text = text("付后余额（元）", "Balance after (yuan)");
const PAID: Text = text("原来付（元）", "Paid (yuan)");
const KEPT: Text = text("重算后（元）", "Settled again (yuan)");
const RETURNED: Text = text("退回（元）", "Returned (yuan)");
const BALANCE_BACK: Text = text("退后余额（元）", "Balance after (yuan)");
const SUM: Text = text("合计", "Total");

/// Where the money of a decision comes from or goes back to; nothing where no money is split.
#[component]
pub fn SplitView(
    /// The decision that split it.
    decision: Decision,
    /// The number of the entry that carries it out; none where it is only considered.
    entry: Option<u64>,
) -> impl IntoView {
    let app = App::here();
    let names = Names::here();
    let split = app
        .ledger
        .with_untracked(|ledger| of_decision(&decision, entry, ledger));
    split.map(|split| show("stack", move |lang| split_markup(lang, &split, &names)))
}

/// A split as a picture, whose parts open to their clauses, and as a table.
pub fn split_markup(lang: Lang, split: &Split, names: &Names) -> Markup {
    let how = match (split.parts.len(), split.kind) {
        (0 | 1, _) => Markup::default(),
        (_, Kind::Bill | Kind::Premium) => p("", HOW.pick(lang)),
        (_, Kind::Refund) => p("", HOW_BACK.pick(lang)),
    };
    all([how, picture(lang, split, names), table(lang, split, names)])
}

fn picture(lang: Lang, split: &Split, names: &Names) -> Markup {
    let total = match split.kind {
        Kind::Bill => TOTAL,
        Kind::Premium => TOTAL_PREMIUM,
        Kind::Refund => TOTAL_BACK,
    };
    let total = el("span", "", fixed(lang, total)).then(amount(lang, split.total));
    let amounts: Vec<Money> = split.parts.iter().map(|part| part.amount).collect();
    let parts = split.parts.iter().zip(steps(&amounts));
    let parts = parts.map(|(it, step)| el("li", "", part(lang, split, it, step, names)));
    el(
        "ol",
        "split",
        el("li", "split__total", total).then(parts.collect()),
    )
}

fn part(lang: Lang, split: &Split, part: &Part, step: Step, names: &Names) -> Markup {
    let class = match (part.amount.is_zero(), part.source) {
        (true, _) => "part part--none",
        (false, Source::Aid | Source::Wallet | Source::Quota) => "part part--aid",
        (false, Source::Pool | Source::Own | Source::Cash) => "part",
    };
    let name = account(&part.account, names);
    let why = why(split.kind, part.source, part.amount.is_zero());
    let name = plain(name.pick(lang)).then(el("span", "part__who", fixed(lang, why)));
    let line = all([
        el("span", "part__name", name),
        el("span", "part__amount", amount(lang, part.amount)),
        stair(part.source, step),
    ]);
    let cards = part.clauses.iter();
    let cards = cards
        .map(|it| clause_card(lang, Some(*it), &[], &[], names))
        .collect();
    let body = balance(lang, split.kind, part).then(cards);
    let inner = el("summary", "", line).then(el("div", "part__body stack", body));
    el("details", class, inner)
}

/// Why this source, in a few words.
const fn why(kind: Kind, source: Source, nothing: bool) -> Text {
    match (kind, source, nothing) {
        (Kind::Refund, _, true) => text("留下的部分仍然要用到", "Still needed for what is kept"),
        (Kind::Refund, Source::Pool, false) => {
            text("留下的部分少报销一些", "It pays less for what is kept")
        }
        (Kind::Refund, Source::Aid | Source::Quota, false) => {
            text("帮忙的钱，回到帮忙的人", "Help goes back to who helped")
        }
        (Kind::Refund, Source::Own | Source::Wallet | Source::Cash, false) => {
            text("付过的钱，退回原处", "Back to where it came from")
        }
        (Kind::Bill | Kind::Premium, Source::Pool, _) => text(
            "大家一起交的钱，按病人的待遇报销",
            "Everybody’s fund, by the patient’s entitlement",
        ),
        (Kind::Bill | Kind::Premium, Source::Own, _) => text("自己的账户", "Their own account"),
        (Kind::Bill | Kind::Premium, Source::Aid, _) => {
            text("家庭共济，家人帮忙付", "Family sharing: a relative helps")
        }
        (Kind::Bill | Kind::Premium, Source::Wallet, _) => text("医保钱包", "Medical wallet"),
        (Kind::Bill | Kind::Premium, Source::Quota, _) => {
            text("家人定的共济额度", "A quota from a relative")
        }
        (Kind::Bill | Kind::Premium, Source::Cash, _) => {
            text("剩下的自己付", "The rest, paid by oneself")
        }
    }
}

/// The bar of a part: the whole as a track, and on it what this part pays.
fn stair(source: Source, step: Step) -> Markup {
    let (x, width) = (percent(step.start), percent(step.width));
    let fill = match source {
        Source::Pool => ("fill", "url(#p-pool)"),
        Source::Own => ("fill", "url(#p-own)"),
        Source::Aid | Source::Wallet | Source::Quota => ("class", "fill-aid"),
        Source::Cash => ("fill", "url(#p-cash)"),
    };
    let rect = |own, x: &str, width: &str| {
        let attributes = [own, ("x", x), ("width", width), ("height", "100%")];
        with("rect", &attributes, Markup::default())
    };
    let mut bars = rect(("class", "fill-cash stair__track"), "0", "100%");
    if step.width > 0 {
        bars = bars
            .then(rect(fill, &x, &width))
            .then(rect(("class", "stair__edge"), &x, &width));
    }
    let attributes = [
        ("class", "stair"),
        ("width", "100%"),
        ("height", "20"),
        ("aria-hidden", "true"),
        ("focusable", "false"),
    ];
    with("svg", &attributes, bars)
}

/// What is in the account afterwards.
fn balance(lang: Lang, kind: Kind, part: &Part) -> Markup {
    let Some(left) = part.balance else {
        return Markup::default();
    };
    let left = yuan(lang, left);
    let said = match (kind, lang) {
        (Kind::Bill | Kind::Premium, Lang::Zh) => format!("付完以后，账户里还有 {left}。"),
        (Kind::Refund, Lang::Zh) => format!("退完以后，账户里有 {left}。"),
        (Kind::Bill | Kind::Premium, Lang::En) => {
            format!("{left} is left in the account afterwards.")
        }
        (Kind::Refund, Lang::En) => format!("{left} is in the account afterwards."),
    };
    p("", &said)
}

/// The same as a table.
fn table(lang: Lang, split: &Split, names: &Names) -> Markup {
    let (first, columns): (Text, &[Text]) = match split.kind {
        Kind::Bill | Kind::Premium => (FROM, &[AMOUNT, BALANCE]),
        Kind::Refund => (BACK_TO, &[PAID, KEPT, RETURNED, BALANCE_BACK]),
    };
    let shown = |figure: Option<Money>| figure.map_or_else(String::new, Money::grouped);
    let row = |paid, kept, amount, balance| match split.kind {
        Kind::Bill | Kind::Premium => vec![shown(amount), shown(balance)],
        Kind::Refund => vec![shown(paid), shown(kept), shown(amount), shown(balance)],
    };
    let rows = split.parts.iter().map(|it| {
        let name = account(&it.account, names).pick(lang).to_owned();
        (
            name,
            row(Some(it.paid), Some(it.kept), Some(it.amount), it.balance),
        )
    });
    let sum = |of: fn(&Part) -> Money| Money::sum(split.parts.iter().map(of)).ok();
    let sums = row(
        sum(|it| it.paid),
        sum(|it| it.kept),
        Some(split.total),
        None,
    );
    let columns: Vec<&str> = columns.iter().map(|it| it.pick(lang)).collect();
    let table = Table {
        caption: TABLE.pick(lang),
        caption_hidden: false,
        first: first.pick(lang),
        columns: &columns,
        rows: rows.collect(),
        sum: Some((SUM.pick(lang).to_owned(), sums)),
    };
    table.markup()
}
