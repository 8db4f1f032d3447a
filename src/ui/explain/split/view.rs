//! A split as a picture whose parts open, and as a table.

use leptos::prelude::*;

use super::model::{Kind, Part, Split, of_decision};
use super::picture::picture;
use super::sentence::net_sentence;
use crate::engine::Decision;
use crate::money::Money;
use crate::ui::app::App;
use crate::ui::explain::markup::{Markup, all, p, show};
use crate::ui::explain::names::{Names, account};
use crate::ui::explain::table::{Table, figures};
use crate::ui::text::{Lang, Text, text};

const HOW: Text = text(
    "从上往下付：上面一份付不完的，接着由下一份付。线越粗，付得越多。点开能看到为什么。",
    "Paid from the top down: what one part can’t pay, the next one does. The wider its band, the \
     more it pays. Open a part to see why.",
);
const HOW_BACK: Text = text(
    "留下的重新算一遍，多付的按原路退回。线越粗，退得越多。点开能看到为什么。",
    "What is kept is settled again, and the rest goes back the way it came. The wider its band, \
     the more goes back. Open a part to see why.",
);
const TABLE: Text = text("同样的数，用表格看", "The same as a table");
const FROM: Text = text("从哪里付", "From");
const BACK_TO: Text = text("退到哪里", "To");
const AMOUNT: Text = text("金额（元）", "Amount (yuan)");
const BALANCE: Text = text("付后余额（元）", "Balance after (yuan)");
const PAID: Text = text("原来付（元）", "Paid (yuan)");
const KEPT: Text = text("重算后（元）", "Settled again (yuan)");
const BACK: Text = text("退回（元）", "Back since (yuan)");
const IN_THE_END: Text = text("实付（元）", "In the end (yuan)");
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
    let net = net_sentence(split).map(|it| p("", it.pick(lang)));
    all([
        how,
        picture(lang, split, names),
        net.unwrap_or_default(),
        split_table(lang, split, names),
    ])
}

/// The same as a table.
pub fn split_table(lang: Lang, split: &Split, names: &Names) -> Markup {
    let plain = split.back.is_empty();
    let (first, columns): (Text, &[Text]) = match split.kind {
        Kind::Bill | Kind::Premium if plain => (FROM, &[AMOUNT, BALANCE]),
        Kind::Bill | Kind::Premium => (FROM, &[PAID, BACK, IN_THE_END]),
        Kind::Refund => (BACK_TO, &[PAID, KEPT, RETURNED, BALANCE_BACK]),
    };
    let shown = |figure: Option<Money>| figure.map_or_else(String::new, Money::grouped);
    let row = |paid: Option<Money>, kept: Option<Money>, amount, balance| match split.kind {
        Kind::Bill | Kind::Premium if plain => vec![shown(amount), shown(balance)],
        Kind::Bill | Kind::Premium => {
            let back = paid
                .zip(kept)
                .and_then(|(paid, kept)| paid.minus(kept).ok());
            vec![shown(paid), shown(back), shown(kept)]
        }
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
        rows: rows.map(figures).collect(),
        sum: Some(figures((SUM.pick(lang).to_owned(), sums))),
    };
    table.markup()
}
