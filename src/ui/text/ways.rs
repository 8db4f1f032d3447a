//! The words of how things are really done.

use super::{Lang, Said, Text, text};
use crate::policy::rule::{Matter, Way};

/// What the pages are called.
pub const TITLE: Text = text("真正怎么办", "How it is really done");
/// What they are.
pub const WHAT: Text = text(
    "共济通只做演算。真要办理，用哪个 App、去哪个窗口、带什么，看这里。每一条都写明出自哪里。",
    "Gongji only rehearses. Here is which app to use, which window to go to and what to bring when \
     you do it in earnest. Each entry says where it comes from.",
);
/// How far to trust it.
pub const CHECK: Text = text(
    "App 的菜单常改名字。对不上的时候，打 12333 问参保地。",
    "Menus are renamed often. Where one doesn’t match, call 12333 and ask for the place where you \
     are insured.",
);
/// Where nothing is known.
pub const NONE: Text = text(
    "没有找到这里的办法。请打 12333 问参保地的医保经办机构。",
    "No way is known for this place. Call 12333 and ask the insurance office there.",
);
/// Back to the list.
pub const ALL: Text = text("全部事项", "All matters");
/// The same elsewhere.
pub const ELSEWHERE: Text = text("看别的地方怎么办", "See how it is done elsewhere");
/// What to take along.
pub const PAPERS: Text = text("要带", "Bring");
/// Its sources.
pub const SOURCES: Text = text("出处", "Sources");

/// What is done.
pub const fn matter(it: Matter) -> Text {
    match it {
        Matter::Bind => text("绑定家人", "Bind a relative"),
        Matter::Unbind => text("解除绑定", "End a binding"),
        Matter::Visit => text("看病时用共济", "Use it at a hospital"),
        Matter::Medicine => text("买药时用共济", "Use it at a pharmacy"),
        Matter::Premium => text("替家人交居民医保费", "Pay a relative’s premium"),
        Matter::Wallet => text("开通和使用医保钱包", "Open and use the wallet"),
        Matter::Insure => text("用个人账户买商业保险", "Buy commercial insurance"),
        Matter::AidRecords => text("查共济花了多少", "See what aid has paid"),
        Matter::PaidMonths => text("查医保缴了几个月", "See how many months are paid"),
        Matter::PoolUsed => text("查统筹用了多少", "See what the pool has paid"),
        Matter::Flexible => text("灵活就业参保和缴费", "Insure yourself as a flexible worker"),
    }
}

/// By which way.
pub const fn way(it: Way) -> Text {
    match it {
        Way::App => text("手机 App", "App"),
        Way::MiniProgram => text("小程序、公众号", "Mini-program"),
        Way::Site => text("网站", "Website"),
        Way::Window => text("窗口", "Window"),
        Way::Counter => text("柜台", "Counter"),
        Way::Phone => text("电话", "Phone"),
        Way::Machine => text("自助机", "Machine"),
        Way::Card => text("社保卡", "Card"),
    }
}

/// A matter with the number of its ways.
pub fn counted(it: Matter, ways: usize) -> Said {
    let title = matter(it);
    Said::new(|lang| match lang {
        Lang::Zh => format!("{}（{ways} 种办法）", title.zh),
        Lang::En => format!("{} ({})", title.en, super::counted(ways, "way", "ways")),
    })
}
