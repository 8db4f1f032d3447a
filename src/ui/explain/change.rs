//! The changes that the engine tries, as conditions of a sentence.

use crate::ui::text::{Text, text};

/// A change, by the name that the engine gives it.
pub struct Change {
    /// A field of the request, or after a dot a fact about a person.
    name: &'static str,
    /// Whether it can be done, or only helps where something was told wrong.
    pub in_your_power: bool,
    /// The condition, with gaps.
    pub condition: Text,
}

/// Something that can be done.
const fn doing(name: &'static str, condition: Text) -> Change {
    Change {
        name,
        in_your_power: true,
        condition,
    }
}

/// Something that is so or isn't.
const fn being(name: &'static str, condition: Text) -> Change {
    Change {
        name,
        in_your_power: false,
        condition,
    }
}

/// The changes by name, as conditions. `{v}` is the values, `{first}` the first of them, `{papers}`
/// what the window or the agent needs, `{p}` the person.
const CHANGES: &[Change] = &[
    doing(
        "end",
        text("结束日期改成{first}", "the last day is {first}"),
    ),
    doing(
        "start",
        text("改成从今天（{first}）开始", "it starts today ({first})"),
    ),
    doing("consent", text("共济人本人同意", "the holder agrees")),
    doing(
        "identity",
        text(
            "共济人先用{v}核实身份",
            "the holder proves who they are: {v}",
        ),
    ),
    doing(
        "documents",
        text(
            "带齐要的材料（{papers}）",
            "all papers are brought ({papers})",
        ),
    ),
    doing("channel", text("改用{v}办", "it is done {v}")),
    doing("instrument", text("开通的是{v}", "what is set up is {v}")),
    doing(
        "unbind",
        text("先结束{v}的绑定", "the binding by {v} is ended first"),
    ),
    doing("at", text("等到{first}再办", "you wait until {first}")),
    doing("by", text("由{v}自己来办", "{v} does it")),
    doing(
        "credential_of",
        text("出示{v}自己的卡或码", "{v}’s own credential is shown"),
    ),
    doing("credential", text("改用{v}", "this is shown instead: {v}")),
    doing("agent", text("病人自己去办", "the patient goes in person")),
    doing(
        "designated",
        text("去的是定点医院或定点药店", "the place is a designated one"),
    ),
    doing("venue", text("改在{v}用", "it is used here instead: {v}")),
    doing(
        "request_aid",
        text(
            "结算前先说一声要用家庭共济",
            "aid is asked for before paying",
        ),
    ),
    doing(
        "filed",
        text(
            "先办好异地就医备案",
            "the care elsewhere is filed beforehand",
        ),
    ),
    doing(
        "place",
        text(
            "在参保地看病",
            "the treatment is where the patient is insured",
        ),
    ),
    doing("insured", text("给{v}自己买", "{v} is the one insured")),
    doing("product", text("买的是{v}", "it is this: {v}")),
    doing(
        "premium",
        text("保费不超过 {v}", "the premium is no more than {v}"),
    ),
    doing(
        "partner",
        text("到有协议的保险公司买", "the insurer has a contract"),
    ),
    doing(
        "wallet_supported",
        text("去的是收医保钱包的一家", "the place takes the wallet"),
    ),
    doing(
        "pool",
        text(
            "统筹基金那一栏照着票据重新填",
            "the pooled fund’s part is copied from the bill again",
        ),
    ),
    doing(
        "holder",
        text("改用{v}的账户", "another account is used: {v}’s"),
    ),
    doing(
        "opt_in",
        text("选用个人账户交", "this way of paying is chosen"),
    ),
    doing(
        "proof",
        text("带上垫付的凭证", "proof of what was paid is shown"),
    ),
    doing(
        "amount",
        text("金额不超过 {v}", "the amount is no more than {v}"),
    ),
    being(
        "relation",
        text("关系其实是{v}", "the relation is really this: {v}"),
    ),
    being(
        "ground",
        text("原因其实是{v}", "the ground is really this: {v}"),
    ),
    doing(
        ".account",
        text(
            "{p}的个人账户里有足够的钱",
            "{p} has enough in the personal account",
        ),
    ),
    being(".scheme", text("{p}参加的是{v}", "{p} is in {v}")),
    being(".region", text("{p}的参保地是{v}", "{p} is insured in {v}")),
    being(
        ".coverage",
        text("{p}的参保状态是“{v}”", "{p}’s insurance is “{v}”"),
    ),
];

/// The change of that name: its own, or that of a person's fact.
pub fn change(name: &str) -> Option<&'static Change> {
    let suffix = name.rsplit_once('.').map(|(_, fact)| fact);
    CHANGES
        .iter()
        .find(|it| match (it.name.strip_prefix('.'), suffix) {
            (Some(fact), Some(suffix)) => fact == suffix,
            (None, None) => it.name == name,
            (Some(_), None) | (None, Some(_)) => false,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every name that `engine/candidates.rs` pushes, supposes or writes into a candidate.
    #[test]
    fn every_remedy_of_the_engine_has_words() {
        let source: String = include_str!("../../engine/candidates.rs")
            .split_whitespace()
            .collect();
        let quoted = |call: &str| -> Vec<String> {
            let calls = source.split(call).skip(1);
            calls
                .filter_map(|it| it.split('"').next())
                .map(str::to_owned)
                .collect()
        };
        let mut names = quoted("self.push(\"");
        names.extend(quoted("name:\""));
        names.extend(quoted("self.suppose(\""));
        assert!(names.len() >= 22, "only {names:?} were seen");
        names.extend(
            quoted("self.person(&member,\"")
                .iter()
                .map(|it| format!("li.{it}")),
        );
        names.push("li.account".to_owned());
        for name in names {
            assert!(change(&name).is_some(), "{name}");
        }
    }

    #[test]
    fn a_remedy_without_words_is_still_said() {
        assert!(change("moon_phase").is_none());
        assert!(change("li.moon_phase").is_none());
    }
}
