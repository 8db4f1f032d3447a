//! The words of results.

use super::{Text, text};

/// A binding that is in force.
pub const BOUND: Text = text("绑定好了", "It is bound");
/// A binding that begins later.
pub const BOUND_LATER: Text = text(
    "约好了，到那天\u{200b}自动生效",
    "It is arranged and begins on that day",
);
/// A binding that was ended.
pub const UNBOUND: Text = text("解除好了", "The binding is ended");
/// Until when a binding that was ended still works.
pub const UNBOUND_FROM: Text = text(
    "{0}用{1}的账户，最后一天是{2}。过了这一天的零点，就不能再用了。",
    "{0} can use {1}’s account until {2}, and from the midnight after it no more.",
);
/// A bill that was paid.
pub const PAID: Text = text("{0}\u{a0}元\u{200b}付好了", "{0}\u{a0}yuan paid");
/// A payment that was returned.
pub const RETURNED: Text = text("{0}\u{a0}元\u{200b}退好了", "{0}\u{a0}yuan returned");
/// An account that was paid out.
pub const WITHDRAWN: Text = text("{0}\u{a0}元\u{200b}取出来了", "{0}\u{a0}yuan paid out");
/// An account that moves along with the insurance.
pub const GOES_ALONG: Text = text(
    "钱跟着转走，\u{200b}不取现",
    "The money goes along, and none is paid out",
);
/// A quota that was set.
pub const SET_ASIDE: Text = text("{0}\u{a0}元\u{200b}定好了", "{0}\u{a0}yuan set aside");
/// A quota that was given up.
pub const GIVEN_UP: Text = text("额度解除好了", "The quota is given up");
/// Money that came in.
pub const CREDITED: Text = text("{0}\u{a0}元\u{200b}进账了", "{0}\u{a0}yuan came in");
/// Somebody who is insured in another place.
pub const MOVED: Text = text("参保地换好了", "Insured elsewhere from now on");
/// Anything else.
pub const WRITTEN: Text = text("记下了", "It is written down");
/// Where it was taken back later.
pub const UNDONE: Text = text("这条记录后来撤回了。", "This was taken back later.");
/// To what took it back.
pub const SEE_UNDO: Text = text("看撤回的记录", "See the record that did so");
/// Where the money came from.
pub const WHERE_FROM: Text = text("钱从哪里来", "Where the money comes from");
/// Where the money goes back to.
pub const WHERE_BACK: Text = text("钱回到哪里", "Where the money goes back to");
/// What would let a relative's account pay more.
pub const MORE_AID: Text = text(
    "怎样能用上\u{200b}家里人的钱",
    "How a relative’s account could pay",
);
/// What comes next.
pub const NEXT: Text = text("接下来", "What happens next");
/// Why it came out so.
pub const WHY: Text = text("为什么是这样", "Why it came out so");
/// The card stays one's own.
pub const OWN_CARD: Text = text(
    "看病买药时，用{0}自己的医保卡或医保码。钱可以共济，卡不能共用。",
    "{0} shows their own card or code. Money can be shared, cards can’t.",
);
/// What a kin account is for.
pub const ONLY_SHOWN: Text = text(
    "看病买药时，可以替{0}出示医保码，钱还是{0}自己付。要用账户里的钱，请再绑定一次，选“家庭共济”。",
    "{0}’s code can be shown for them; the bill is still theirs to pay. To share money, bind once \
     more and choose “Family sharing”.",
);
/// What pays before.
pub const POOL_FIRST: Text = text(
    "先报销，剩下的再用个人账户里的钱付。不够的部分另外付。",
    "The bill is reimbursed first; what is left comes from personal accounts, and the rest is paid \
     otherwise.",
);
/// How a quota is spent.
pub const SPEND_QUOTA: Text = text(
    "{0}看病买药时，选用医保钱包付，就能用到这份额度。",
    "{0} spends it by paying from the wallet, for care and medicine.",
);
/// What follows when the money goes along to another place.
pub const COVERED_THERE: Text = text(
    "{0}在新的地方参上保以后，回来换参保地：以后的账按新地方的规则算。",
    "Once {0} is insured in the new place, come back and change the place: from then on its rules hold.",
);
/// To where the insured place is changed.
pub const MOVE: Text = text("换参保地", "Change the insured place");
/// To how it is done in earnest.
pub const REALLY: Text = text("真要办的时候怎么办", "How to do it in earnest");
/// How to do it in earnest.
pub const FOR_REAL: Text = text(
    "真要办理：打开“国家医保服务平台”App，找“个人账户家庭共济”，或去参保地的医保窗口。",
    "To do it in earnest: open the app “国家医保服务平台” and find “个人账户家庭共济”, or go to the \
     window where you are insured.",
);
/// To a payment.
pub const PAY: Text = text("给{0}付一张账单", "Pay a bill for {0}");
/// What still works after a binding was ended.
pub const UNTIL_THEN: Text = text(
    "最后一天过完以前，账单还可以照样付。以前付过的账单要退，钱还是回到原来的账户。",
    "Until the last day is over, bills can still be paid. If an earlier bill is returned, the money \
     goes back to the account that paid.",
);
/// The bill may be needed.
pub const KEEP_BILL: Text = text(
    "收好收费单，退费时要用。",
    "Keep the bill: a refund needs it.",
);
/// Where a refund goes.
pub const WAY_BACK: Text = text(
    "万一要退，钱从哪里来的，就回到哪里去。",
    "If it is returned, each yuan goes back to where it came from.",
);
/// To a refund of it.
pub const REFUND: Text = text("退这一笔", "Return this payment");
/// What to look at after a refund.
pub const KEEP_SLIP: Text = text(
    "真的退费时，过几天到医保 App 里看看余额，对一对数。",
    "After a real refund, look at the balance in the insurance app some days later.",
);
/// To accepting a transfer.
pub const ACCEPT: Text = text("收下这一笔", "Accept the transfer");
/// To the record.
pub const SEE_RECORD: Text = text("看这条记录", "See the record");
