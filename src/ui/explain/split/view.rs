//! A split as a picture whose parts open, and as a table.

use leptos::prelude::*;

use super::geometry::{Step, percent, steps};
use super::model::{Kind, Part, Source, Split, of_decision};
use crate::engine::Decision;
use crate::money::Money;
use crate::ui::app::App;
use crate::ui::components::amount;
use crate::ui::explain::clause::clause_card;
use crate::ui::explain::names::{Names, account};
use crate::ui::text::{Said, Text, say, t, text};

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
    split.map(|split| split_view(split, &names))
}

/// A split as a picture, whose parts open to their clauses, and as a table.
pub fn split_view(split: Split, names: &Names) -> AnyView {
    let how = match split.kind {
        Kind::Bill | Kind::Premium => HOW,
        Kind::Refund => HOW_BACK,
    };
    let how = (split.parts.len() > 1).then(|| view! { <p>{t(how)}</p> });
    let table = table(&split, names);
    view! { <div class="stack">{how}{picture(split, names)}{table}</div> }.into_any()
}

fn picture(split: Split, names: &Names) -> AnyView {
    let total = match split.kind {
        Kind::Bill => TOTAL,
        Kind::Premium => TOTAL_PREMIUM,
        Kind::Refund => TOTAL_BACK,
    };
    let amounts: Vec<Money> = split.parts.iter().map(|part| part.amount).collect();
    let kind = split.kind;
    let parts = split.parts.into_iter().zip(steps(&amounts));
    let parts: Vec<AnyView> = parts
        .map(|(it, step)| part(kind, it, step, names))
        .collect();
    view! {
        <ol class="split">
            <li class="split__total"><span>{t(total)}</span>{amount(split.total, "")}</li>
            {parts}
        </ol>
    }
    .into_any()
}

fn part(kind: Kind, part: Part, step: Step, names: &Names) -> AnyView {
    let class = match (part.amount.is_zero(), part.source) {
        (true, _) => "part part--none",
        (false, Source::Aid | Source::Wallet) => "part part--aid",
        (false, Source::Pool | Source::Own | Source::Cash) => "part",
    };
    let name = account(&part.account, names);
    let why = why(kind, part.source, part.amount.is_zero());
    let cards = part
        .clauses
        .iter()
        .map(|it| clause_card(Some(*it), Vec::new(), Vec::new(), names.clone()));
    let cards: Vec<AnyView> = cards.collect();
    view! {
        <li><details class=class>
            <summary>
                <span class="part__name">
                    {say(name)}
                    <span class="part__who">{t(why)}</span>
                </span>
                <span class="part__amount">{amount(part.amount, "")}</span>
                {stair(part.source, step)}
            </summary>
            <div class="part__body stack">{balance(kind, &part)}{cards}</div>
        </details></li>
    }
    .into_any()
}

/// Why this source, in a few words.
const fn why(kind: Kind, source: Source, nothing: bool) -> Text {
    match (kind, source, nothing) {
        (Kind::Refund, _, true) => text("留下的部分仍然要用到", "Still needed for what is kept"),
        (Kind::Refund, Source::Pool, false) => {
            text("留下的部分少报销一些", "It pays less for what is kept")
        }
        (Kind::Refund, Source::Aid | Source::Wallet, false) => {
            text("帮忙的钱，回到帮忙的人", "Help goes back to who helped")
        }
        (Kind::Refund, Source::Own | Source::Cash, false) => {
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
        (Kind::Bill | Kind::Premium, Source::Cash, _) => {
            text("剩下的自己付", "The rest, paid by oneself")
        }
    }
}

/// The bar of a part: the whole as a track, and on it what this part pays.
fn stair(source: Source, step: Step) -> AnyView {
    let (x, width) = (percent(step.start), percent(step.width));
    let (class, fill) = match source {
        Source::Pool => (None, Some("url(#p-pool)")),
        Source::Own => (None, Some("url(#p-own)")),
        Source::Aid | Source::Wallet => (Some("fill-aid"), None),
        Source::Cash => (None, Some("url(#p-cash)")),
    };
    let bar = (step.width > 0).then(|| {
        view! {
            <rect class=class fill=fill x=x.clone() width=width.clone() height="100%"></rect>
            <rect class="stair__edge" x=x width=width height="100%"></rect>
        }
    });
    view! {
        <svg class="stair" width="100%" height="20" aria-hidden="true" focusable="false">
            <rect class="fill-cash stair__track" width="100%" height="100%"></rect>
            {bar}
        </svg>
    }
    .into_any()
}

/// What is in the account afterwards.
fn balance(kind: Kind, part: &Part) -> Option<AnyView> {
    let left = part.balance?;
    let said = Said::new(|lang| {
        let left = crate::ui::explain::names::amount(lang, left);
        match kind {
            Kind::Bill | Kind::Premium => lang.pick(
                format!("付完以后，账户里还有 {left}。"),
                format!("{left} is left in the account afterwards."),
            ),
            Kind::Refund => lang.pick(
                format!("退完以后，账户里有 {left}。"),
                format!("{left} is in the account afterwards."),
            ),
        }
    });
    Some(view! { <p>{say(said)}</p> }.into_any())
}

/// The same as a table.
fn table(split: &Split, names: &Names) -> AnyView {
    let (first, columns): (Text, &[Text]) = match split.kind {
        Kind::Bill | Kind::Premium => (FROM, &[AMOUNT, BALANCE]),
        Kind::Refund => (BACK_TO, &[PAID, KEPT, RETURNED, BALANCE_BACK]),
    };
    let figures = |part: &Part| match split.kind {
        Kind::Bill | Kind::Premium => vec![Some(part.amount), part.balance],
        Kind::Refund => vec![
            Some(part.paid),
            Some(part.kept),
            Some(part.amount),
            part.balance,
        ],
    };
    let rows: Vec<AnyView> = split
        .parts
        .iter()
        .map(|part| {
            row(
                "",
                say(account(&part.account, names)).into_any(),
                figures(part),
                columns,
            )
        })
        .collect();
    let sum = |of: fn(&Part) -> Money| Money::sum(split.parts.iter().map(of)).ok();
    let sums = match split.kind {
        Kind::Bill | Kind::Premium => vec![Some(split.total), None],
        Kind::Refund => vec![
            sum(|it| it.paid),
            sum(|it| it.kept),
            Some(split.total),
            None,
        ],
    };
    let foot = row("ledger__sum", t(SUM).into_any(), sums, columns);
    let heads: Vec<AnyView> = columns
        .iter()
        .map(|it| view! { <th scope="col" class="num">{t(*it)}</th> }.into_any())
        .collect();
    view! {
        <table class="ledger">
            <caption>{t(TABLE)}</caption>
            <thead><tr><th scope="col">{t(first)}</th>{heads}</tr></thead>
            <tbody>{rows}</tbody>
            <tfoot>{foot}</tfoot>
        </table>
    }
    .into_any()
}

/// A row of figures; what isn't there is left empty, and not zero.
fn row(
    class: &'static str,
    head: AnyView,
    figures: Vec<Option<Money>>,
    columns: &[Text],
) -> AnyView {
    let class = Some(class).filter(|class| !class.is_empty());
    let cells: Vec<AnyView> = figures
        .into_iter()
        .zip(columns)
        .map(|(figure, column)| match figure {
            Some(figure) => {
                let label = t(*column);
                view! { <td class="num" data-label=label>{figure.grouped()}</td> }.into_any()
            }
            None => view! { <td class="num"></td> }.into_any(),
        })
        .collect();
    view! { <tr class=class><th scope="row">{head}</th>{cells}</tr> }.into_any()
}
