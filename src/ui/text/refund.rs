//! The words of refunds.

use super::flow::{date, fill};
use super::{Lang, Said, Text, text};
use crate::engine::{Payment, PaymentKind};
use crate::money::Money;

/// Which payment.
pub const OF: Text = text("要退哪一笔？", "Which payment is to be returned?");
/// Its label.
pub const OF_LABEL: Text = text("退哪一笔", "Which payment");
/// How much of it.
pub const HOW: Text = text("退多少？", "How much of it?");
/// Its label.
pub const HOW_LABEL: Text = text("退多少", "How much");
/// All that is left.
pub const ALL: Text = text("全部退", "All of it");
/// Some items.
pub const ITEMS: Text = text("退其中几项", "Some items of it");
/// An amount.
pub const AMOUNT: Text = text("退一个金额", "An amount");
/// When an amount is the way.
pub const AMOUNT_HINT: Text = text("单子上没有分项时用这个", "Where the bill has no items");
/// Which items.
pub const WHICH_ITEMS: Text = text("退哪几项？", "Which items?");
/// What helps to answer it.
pub const WHICH_ITEMS_HINT: Text = text("可以选一项或几项", "Choose one or more");
/// Where none was chosen.
pub const NO_ITEM: Text = text("请至少选一项", "Choose at least one item");
/// An item that was paid in cash alone.
pub const ITEM_CASH: Text = text("现金付的", "Paid in cash");
/// Which amount.
pub const HOW_MUCH: Text = text("退多少钱？", "How much money?");
/// What helps to answer it.
pub const HOW_MUCH_HINT: Text = text("最多 {0}\u{a0}元", "At most {0}\u{a0}yuan");
/// Where it is more than is left.
pub const TOO_MUCH: Text = text(
    "这一笔最多还可以退 {0}\u{a0}元，请写少一些",
    "At most {0}\u{a0}yuan of this payment can be returned: write less",
);
/// The button that does it.
pub const BUTTON: Text = text("退费", "Return it");
/// Where there is no payment.
pub const NONE_TITLE: Text = text("现在没有可以退的", "There is nothing to return");
/// Why there is none.
pub const NONE: Text = text(
    "还没有付过账单，或者都已经全部退过了。",
    "No bill was paid yet, or all were returned in full.",
);

/// A payment, by its day and patient.
pub fn payment(it: &Payment, patient: &Said) -> Said {
    let pattern = match it.kind {
        PaymentKind::Bill => text("{0}，{1}", "{0}, {1}"),
        PaymentKind::Premium => text("{0}，{1}的居民医保费", "{0}, {1}’s premium"),
        PaymentKind::Insurance => text("{0}，{1}的商业保险", "{0}, {1}’s commercial insurance"),
    };
    fill(pattern, &[&date(it.at.date()), patient])
}

/// What of a payment can still be returned.
pub fn left(it: &Payment, left: Money) -> Said {
    if left.is_zero() {
        return text("已经全部退过", "Returned in full").into();
    }
    let number = Said::same(&*it.reference);
    let pattern = text(
        "编号 {1}，还可以退 {0}\u{a0}元",
        "No. {1}, {0}\u{a0}yuan can be returned",
    );
    fill(pattern, &[&Said::same(left.grouped()), &number])
}

/// An item, by its name; a number where it has none.
pub fn item(id: &str) -> Said {
    if id.bytes().all(|it| it.is_ascii_digit()) {
        return Said::new(|lang| match lang {
            Lang::Zh => format!("第 {id} 项"),
            Lang::En => format!("Item {id}"),
        });
    }
    Said::same(id)
}

/// A text about an amount.
pub fn at_most(pattern: Text, amount: Money) -> Said {
    fill(pattern, &[&Said::same(amount.grouped())])
}
