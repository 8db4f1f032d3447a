//! What was found on the medical wallet, in order or not.

use super::Facts;
use crate::policy::ClauseId;
use crate::policy::rule::Scheme;
use crate::ui::text::{Text, text};

/// Where the receiver has no wallet yet.
pub(super) const UNOPENED: Text = text(
    "{w1}还没有开通医保钱包。钱会转过去，开通以后才能用。",
    "{w1} has no medical wallet yet. The money is sent, and can be used once a wallet is open.",
);

/// Where quotas have come in the place of transfers.
pub(super) const ENDED: Text = text(
    "2026年1月9日起不再转账，改成给家人定共济额度。怎样定，请问参保地的经办机构。",
    "Since 9 January 2026 money is no longer sent: a quota is set for the relative in its place. \
     Ask the office where you are insured how.",
);

/// The sentence for a check that is in order.
pub(super) fn pass(clause: ClauseId, facts: &Facts<'_>) -> Option<Text> {
    Some(match clause {
        ClauseId::WalletTerritory if facts.is(1, "region") => text(
            "{w0}在{0}参保，{w1}在{1}参保，两个地方都开通了医保钱包。",
            "{w0} is insured in {0} and {w1} in {1}; wallets are open in both.",
        ),
        ClauseId::WalletTerritory => text("{0}开通了医保钱包。", "Wallets are open in {0}."),
        ClauseId::WalletIdentity => text("身份核实过了（{0}）。", "Identity was proven ({0})."),
        ClauseId::WalletRelation => text("{0}在能收的亲属里。", "{0}: a relative to send to."),
        ClauseId::WalletBalance if facts.is(0, "wallet") => text(
            "{w0}的医保钱包里有 {0}，家人定的额度还有 {1}，够付 {2}。",
            "{w0}’s wallet has {0} and the quotas from relatives {1}, enough for {2}.",
        ),
        ClauseId::WalletBalance => text(
            "{w0}的个人账户里有 {0}，够转 {1}。",
            "{w0} has {0}, enough to send {1}.",
        ),
        ClauseId::WalletActive => text(
            "{w0}的参保状态是“{0}”，没有问题。",
            "{w0}’s insurance is “{0}”, which is in order.",
        ),
        ClauseId::WalletAmountLimit => text(
            "转 {0}，没有超过（{need}）。",
            "{0} is within the limit ({need}).",
        ),
        ClauseId::WalletDailyCount => text(
            "今天的笔数没有超过（{need}）。",
            "The number of transfers today is within the limit ({need}).",
        ),
        ClauseId::WalletHours => text("这个时候能转。", "Money can be sent at this hour."),
        ClauseId::WalletPending if facts.is(1, "accepting") => text(
            "这一笔还在路上，可以收下。",
            "It is on its way and can be accepted.",
        ),
        ClauseId::WalletPending => text("能转过去：{need}。", "It can be sent: {need}."),
        ClauseId::WalletCashOut => text("钱包里的钱能取出 {1}。", "{1} can be taken out."),
        ClauseId::WalletSupported => text("这一家收医保钱包。", "The wallet is taken here."),
        ClauseId::WalletVenue | ClauseId::WalletFiling if facts.is_true(2) => text(
            "{w0}在{0}参保，在{1}看病，已经备案，可以用钱包。",
            "{w0} is insured in {0} and was treated in {1}; it was filed, so the wallet pays.",
        ),
        ClauseId::WalletVenue | ClauseId::WalletFiling if facts.is_true(3) => text(
            "是急诊，不用先备案，可以用钱包。",
            "It was an emergency, so nothing had to be filed and the wallet pays.",
        ),
        ClauseId::WalletVenue => text(
            "在{w0}参保的地方看病买药，可以用钱包。",
            "It is where {w0} is insured, so the wallet pays.",
        ),
        ClauseId::WalletFiling => text(
            "在参保的地方用，不用备案。",
            "Where one is insured, nothing has to be filed.",
        ),
        _ => return None,
    })
}

/// The sentence for a check that failed.
pub(super) fn stop(clause: ClauseId, facts: &Facts<'_>) -> Option<Text> {
    Some(match clause {
        ClauseId::WalletTerritory if facts.is(1, "region") => text(
            "{w0}在{0}参保，{w1}在{1}参保，不是两个地方都开通了医保钱包。开通的有：{need}。\
             同一个省的，可以直接绑定。",
            "{w0} is insured in {0} and {w1} in {1}, and wallets are not open in both. Where they \
             are: {need}. Inside one province, bind directly.",
        ),
        ClauseId::WalletTerritory => text(
            "{0}还没有开通医保钱包。开通的有：{need}。请过些时候再看。",
            "Wallets are not open yet: {0}. Where they are: {need}. Look again later.",
        ),
        ClauseId::WalletIdentity => text(
            "转账前要核实身份。可以用：{need}。",
            "Prove who you are before you send money. What serves: {need}.",
        ),
        ClauseId::WalletRelation => text(
            "{0}不在能收的亲属里。能转给：{need}。",
            "{0}: not a relative to send to. Who is: {need}.",
        ),
        ClauseId::WalletBalance if facts.is(0, "wallet") && facts.absent(0) => text(
            "{w0}没有医保钱包，家人定的额度有 {1}，不够付 {2}，差的自己付了。",
            "{w0} has no wallet and {1} in quotas from relatives, not enough for {2}, so the rest \
             was paid in cash.",
        ),
        ClauseId::WalletBalance if facts.is(0, "wallet") => text(
            "{w0}的医保钱包里有 {0}，家人定的额度有 {1}，不够付 {2}，差的自己付了。",
            "{w0}’s wallet has {0} and the quotas from relatives {1}, not enough for {2}, so the \
             rest was paid in cash.",
        ),
        ClauseId::WalletBalance if facts.absent(0) => text(
            "{w0}没有个人账户，转不了。请换一位有个人账户的家人来转。",
            "{w0} has no personal account to send from. Choose a relative who has one.",
        ),
        ClauseId::WalletBalance => text(
            "{w0}的个人账户里只有 {0}，不够转 {1}。请转少一些。",
            "{w0} has only {0}, not enough to send {1}. Send less.",
        ),
        ClauseId::WalletActive if facts.is_word(1, Scheme::None.word()) => text(
            "{w0}还没有参加基本医保，现在不能办。先参保，再来办。",
            "{w0} has no basic medical insurance, so this can’t be done. Enrol first.",
        ),
        ClauseId::WalletActive => text(
            "{w0}的参保状态是“{0}”（{1}），现在不能办。先恢复参保。",
            "{w0}’s insurance is “{0}” ({1}), so this can’t be done. Resume it first.",
        ),
        ClauseId::WalletAmountLimit => text(
            "一笔转 {0} 太多了：{need}。请转少一些，或分几笔。",
            "{0} is too much at a time: {need}. Send less, or in several transfers.",
        ),
        ClauseId::WalletDailyCount => text(
            "今天已经转满了：{need}。请明天再转。",
            "No more can be sent today: {need}. Send it tomorrow.",
        ),
        ClauseId::WalletHours => text(
            "这个时候不能转：{need}。请到早上再转。",
            "Nothing can be sent at this hour: {need}. Send it in the morning.",
        ),
        ClauseId::WalletPending if facts.is(1, "accepting") && !facts.absent(0) => text(
            "收钱的人还没有开通医保钱包。先开通，再来收。",
            "The receiver has no medical wallet yet. Open one, then accept.",
        ),
        ClauseId::WalletPending if facts.is(1, "accepting") => text(
            "这一笔已经收过，或者已经退回去了，没有可以确认的。要钱，请家人再转一次。",
            "This was accepted already or has gone back, so there is nothing to accept. Ask for \
             it to be sent again.",
        ),
        ClauseId::WalletPending => text(
            "有一笔钱还在路上（等到{0}），要先收下或等它退回，再办这一件。",
            "Some money is still on its way (until {0}). It has to be accepted or go back first.",
        ),
        ClauseId::WalletCashOut => text(
            "钱包里的钱不能取现，留着看病买药、交居民医保费。",
            "Money in a wallet can’t be taken out as cash. It stays for care, medicine and \
             premiums.",
        ),
        ClauseId::WalletSupported => text(
            "这一家还不收医保钱包，所以没有用上。下次先在国家医保服务平台上查哪家收。",
            "The wallet isn’t taken here, so it was not used. Look up in the national app who \
             takes it.",
        ),
        ClauseId::WalletVenue => text(
            "{w0}在{0}参保，在{1}看病。没有备案，钱包只在参保的地方能用，所以没有用上。",
            "{w0} is insured in {0} and was treated in {1}. Without filing a wallet pays only \
             where one is insured, so it was not used.",
        ),
        ClauseId::WalletFiling => text(
            "{w0}在{1}看病，没有先备案，所以没有用上钱包。请先办异地就医备案，给钱的人不用办。",
            "{w0} was treated in {1} without filing, so the wallet was not used. File first; \
             whoever gave the money need not.",
        ),
        _ => return None,
    })
}
