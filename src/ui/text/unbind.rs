//! The words of ending a binding.

use chrono::NaiveDateTime;

use super::flow::{date, fill, listed};
use super::words::relation;
use super::{Said, Text, text};
use crate::engine::Binding;
use crate::policy::rule::Instrument;

/// Which binding.
pub const BINDING: Text = text("要解除哪一个绑定？", "Which binding is to end?");
/// Its label.
pub const BINDING_LABEL: Text = text("哪一个绑定", "Which binding");
/// Who asks for it.
pub const BY: Text = text("谁来解除？", "Who ends it?");
/// Its label.
pub const BY_LABEL: Text = text("谁来解除", "Who ends it");
/// What helps to answer it.
pub const BY_HINT: Text = text("不用另一方同意", "The other side need not agree");
/// The part of the holder.
pub const HOLDER_HINT: Text = text("共济人，出钱的一方", "The holder, who lends the money");
/// The part of the beneficiary.
pub const BENEFICIARY_HINT: Text = text(
    "被共济人，用钱的一方",
    "The beneficiary, who uses the money",
);
/// The part of others.
pub const OTHER_HINT: Text = text("不在这个绑定里", "Not part of this binding");
/// Which day is the last.
pub const END: Text = text("最后一天是哪天？", "Which day is the last?");
/// Its label.
pub const END_LABEL: Text = text("最后一天", "The last day");
/// What it means to end today.
pub const TODAY_HINT: Text = text(
    "今天还能用，今晚零点起失效",
    "It still works today and stops at midnight",
);
/// A later day.
pub const LATER: Text = text("以后的一天", "A later day");
/// Which later day.
pub const END_DAY: Text = text("到以后的\u{200b}哪一天为止？", "Until which later day?");
/// Where the last day lies before today.
pub const END_EARLY: Text = text(
    "最后一天不能早于今天，请写{0}或以后的日子",
    "The last day can’t be before today: write {0} or a later day",
);
/// Where the last day lies after the end that the binding has already.
pub const END_LATE: Text = text(
    "这个绑定本来就在那一天之前结束。请写一个更早的日子",
    "The binding ends before that day anyway: write an earlier day",
);
/// The button that does it.
pub const BUTTON: Text = text("解除绑定", "End the binding");
/// Where there is no binding.
pub const NONE_TITLE: Text = text("现在没有\u{200b}绑定可以解除", "There is no binding to end");
/// Why there is none.
pub const NONE: Text = text(
    "没有正在共济的，也没有约好以后开始的。",
    "None is in force, and none is to begin later.",
);

/// Who uses whose account.
pub fn binding(holder: &Said, beneficiary: &Said) -> Said {
    fill(
        text("{1}用{0}的账户", "{1} uses {0}’s account"),
        &[holder, beneficiary],
    )
}

/// What the two are to each other, and from when to when.
pub fn since(it: &Binding, at: NaiveDateTime) -> Said {
    let mut parts = vec![Said::from(relation(it.relation))];
    if it.instrument == Instrument::Kin {
        parts.push(super::words::instrument(it.instrument).into());
    }
    let from = if it.in_force(at) {
        text("{0}起", "since {0}")
    } else {
        text("{0}才开始", "from {0}")
    };
    parts.push(fill(from, &[&date(it.start.date())]));
    if let Some(last) = it.end.and_then(|end| end.date().pred_opt()) {
        parts.push(fill(text("到{0}为止", "until {0}"), &[&date(last)]));
    }
    listed(&parts)
}
