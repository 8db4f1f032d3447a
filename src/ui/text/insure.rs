//! The words of buying commercial insurance from a personal account.

use super::flow::fill;
use super::{Said, Text, text};
use crate::policy::rule::Product;

/// Whose account.
pub const HOLDER: Text = text("用谁的\u{200b}个人账户买？", "From whose personal account?");
/// Its label.
pub const HOLDER_LABEL: Text = text("谁出钱", "Paid by");
/// What helps to answer it.
pub const HOLDER_HINT: Text = text(
    "只有参加职工医保的人才有个人账户",
    "Only employee insurance has a personal account",
);
/// Who is insured.
pub const INSURED: Text = text("给谁买？", "Who is to be insured?");
/// Its label.
pub const INSURED_LABEL: Text = text("给谁买", "Who is insured");
/// What kind.
pub const PRODUCT: Text = text("买哪一种保险？", "Which kind of insurance?");
/// Its label.
pub const PRODUCT_LABEL: Text = text("哪一种", "Kind");
/// How much.
pub const PREMIUM: Text = text("保费是多少钱？", "How much is the premium?");
/// Its label.
pub const PREMIUM_LABEL: Text = text("保费", "Premium");
/// What helps to answer it.
pub const PREMIUM_HINT: Text = text("例如 300.00", "Such as 300.00");
/// Which papers are at hand.
pub const PAPERS: Text = text("去买的时候，带了哪些材料？", "Which papers are at hand?");
/// Whether the insurer has a contract.
pub const PARTNER: Text = text(
    "这家保险公司和\u{200b}医保经办机构\u{200b}有协议吗？",
    "Does the insurer have a contract with the insurance office?",
);
/// Its label.
pub const PARTNER_LABEL: Text = text("有协议", "Has a contract");
/// What helps to answer it.
pub const PARTNER_HINT: Text = text(
    "要问参保地的医保经办窗口",
    "The office of the insured place can tell",
);
/// The button that does it.
pub const BUTTON: Text = text("看能不能买", "See whether it can be bought");
/// The heading where it is refused.
pub const NOT_BOUGHT: Text = text("现在不能这样买", "It can’t be bought like this");

/// What helps to choose a kind.
pub const fn product_hint(it: Product) -> Text {
    match it {
        Product::Health => text("看病住院能赔的", "Pays for care and hospital stays"),
        Product::Accident => text("意外受伤能赔的", "Pays after an accident"),
        Product::Other => text(
            "例如养老险、车险、理财型的",
            "Such as for pensions, cars or savings",
        ),
    }
}

/// The owner of the account.
pub fn oneself(name: &Said) -> Said {
    fill(text("{0}自己", "{0}, whose account it is"), &[name])
}
