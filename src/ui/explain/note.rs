//! What has to be said about a check besides its verdict.

use super::names::place;
use crate::engine::Note;
use crate::ui::text::{Lang, Said, day, text};

/// A note as a sentence.
pub fn note(it: &Note) -> Said {
    match it {
        Note::Assumed => Said::from(text(
            "没有来源明说这里也是这样，按一般做法推定。",
            "No source says that it is so here too; it is inferred from what is usual.",
        )),
        Note::NoLocalRule(region) => {
            let name = place(*region);
            Said::new(|lang| match lang {
                Lang::Zh => format!("还没有{}自己的规则，用的是全国的。", name.pick(lang)),
                Lang::En => {
                    format!(
                        "No rules of {} itself are known, so the country’s are used.",
                        name.pick(lang)
                    )
                }
            })
        }
        Note::LastChecked(on) => Said::new(|lang| {
            let on = day(lang, *on);
            match lang {
                Lang::Zh => format!("这条规则上次核对是在{on}，后来可能变了。真正办之前再问一次。"),
                Lang::En => format!(
                    "This rule was last checked on {on} and may have changed since. Ask again \
                     before you act."
                ),
            }
        }),
        Note::OnlyWarns => Said::from(text(
            "这一条的来源可信程度低，所以只提醒，不拦着。",
            "The sources of this rule are weak, so it warns and does not refuse.",
        )),
        Note::WhatIf => Said::from(text(
            "这里用的是假设的规则，不是真实的规则。",
            "This is a supposed rule, not a real one.",
        )),
        Note::ReadingsDiffer => Said::from(text(
            "几处来源说法不一，按另一种说法，这一条的结果不同。",
            "The sources disagree, and under the other reading this comes out otherwise.",
        )),
        Note::UnknownButHarmless => Said::from(text(
            "有一项还不知道，不过不影响这次的结论。",
            "One detail is not known, and the conclusion stands without it.",
        )),
    }
}
