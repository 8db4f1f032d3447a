//! What went wrong, as people read it: what happened, why, and what to do.

use super::{Lang, Said, Text, day, text};
use crate::engine::RequestError;
use crate::ledger::LedgerError;
use crate::money::MoneyError;
use crate::store::StoreError;

/// What is wrong with an amount that was typed.
pub const fn money(error: MoneyError) -> Text {
    match error {
        MoneyError::Empty => text("请填金额，例如 638.00", "Enter an amount, such as 638.00"),
        MoneyError::NotANumber => text(
            "金额只能写数字和小数点，例如 638.00 或 1,234.50",
            "Write the amount in figures, such as 638.00 or 1,234.50",
        ),
        MoneyError::TooManyDecimals => text(
            "金额最多写到分，也就是小数点后两位，例如 638.00",
            "Write the amount to the fen, with at most two decimals, such as 638.00",
        ),
        MoneyError::Negative => text(
            "金额不能小于零，请去掉前面的减号",
            "An amount can’t be below zero: take away the minus sign",
        ),
        MoneyError::Zero => text(
            "金额要大于零，例如 638.00",
            "Enter more than zero, such as 638.00",
        ),
        MoneyError::TooLarge => text(
            "金额最多是 10,000,000.00\u{a0}元，请看看是不是多写了几位",
            "An amount can be at most 10,000,000.00\u{a0}yuan: see whether there are digits too many",
        ),
        MoneyError::Overflow => text(
            "几个金额加起来太大，算不了，请看看是不是多写了几位",
            "These amounts are too large to add up: see whether there are digits too many",
        ),
    }
}

/// Why a request can't be decided on.
pub fn request(error: &RequestError) -> Said {
    match error {
        RequestError::UnknownPerson(id) => both(
            format!("家里没有“{id}”这个人，可能在别处已经去掉了。请回到首页重新选人"),
            format!("There is nobody called “{id}” here any more. Go home and choose again"),
        ),
        RequestError::PersonExists(id) => both(
            format!("“{id}”已经在家里了。请回到首页点他的名字来改"),
            format!("“{id}” is here already. Go home and open the name to change it"),
        ),
        RequestError::UnknownRegion(region) => both(
            format!("没有代码是 {region} 的省或市。请从列表里重新选一个"),
            format!("No province or city has the code {region}. Choose one from the list"),
        ),
        RequestError::UnknownPayment(reference) => both(
            format!("没有找到编号是 {reference} 的付款。请在记录里看看编号"),
            format!("No payment has the number {reference}. Look the number up in the records"),
        ),
        RequestError::UnknownItem(id) => both(
            format!("这张账单里没有“{id}”这一项。请重新选要退的项目"),
            format!("The bill has no item “{id}”. Choose the items to return again"),
        ),
        RequestError::RepeatedItem(id) => both(
            format!("账单里有两项都叫“{id}”。请给其中一项换个名字"),
            format!("Two items of the bill are called “{id}”. Give one of them another name"),
        ),
        RequestError::SamePerson(_) => Said::from(text(
            "共济人和被共济人选了同一个人。请选两个不同的人",
            "The same person was chosen twice. Choose two different people",
        )),
        RequestError::BeforeLastEntry { last, .. } => Said::new(|lang| {
            let last = day(lang, last.date());
            match lang {
                Lang::Zh => format!(
                    "这一天早于最后一笔记录（{last}），记录只能往后写。请选 {last} 或以后的日子"
                ),
                Lang::En => format!(
                    "This lies before the last record of {last}, and records only go forward. \
                     Choose {last} or later"
                ),
            }
        }),
        RequestError::Amount { error, .. } | RequestError::Sum(error) => money(*error).into(),
        RequestError::Rate { .. } => Said::from(text(
            "报销比例要在 0 到 100 之间，例如 60",
            "The rate must be between 0 and 100, such as 60",
        )),
        RequestError::TotalOrItems => Said::from(text(
            "总金额和分项只能写一种。请留下其中一种",
            "Give either the total or the items, and clear the other",
        )),
        RequestError::PoolOrRate => Said::from(text(
            "统筹基金付的金额和比例只能写一种。请留下其中一种",
            "Give either the amount or the rate of the pooled fund, and clear the other",
        )),
        RequestError::AmountOrItems => Said::from(text(
            "退费可以写金额，也可以选项目，只能用一种。请留下其中一种",
            "Return either an amount or items, and clear the other",
        )),
        RequestError::NameTooLong(_) => Said::from(text(
            "称呼最多 30 个字，请写短一些",
            "A name has at most 30 characters: make it shorter",
        )),
        RequestError::StatusWithoutEmployee(_) => Said::from(text(
            "只有职工医保才分在职、灵活就业和退休。请改参保种类，或清空这一项",
            "Only employee insurance tells working from retired. Change the insurance or clear this",
        )),
        RequestError::AccountWithoutEmployee(_) => Said::from(text(
            "只有职工医保才有个人账户。请改参保种类，或清空余额",
            "Only employee insurance has a personal account. Change the insurance or clear the balance",
        )),
        RequestError::AccountClosed(_) => Said::from(text(
            "这个个人账户已经取完并注销，不再有余额。请清空余额，或先撤回那次支取",
            "This personal account was paid out and closed. Clear the balance, or take the payout back first",
        )),
        RequestError::NotDue(_) => Said::from(text(
            "这一笔还没到时候，或者已经办过了。请看看记录",
            "This is not due, or has taken place already. Look at the records",
        )),
    }
}

/// Why an entry can't be made.
pub fn ledger(error: &LedgerError) -> Said {
    match error {
        LedgerError::Request(error) => request(error),
        LedgerError::Sum(error) => money(*error).into(),
        LedgerError::CannotUndo {
            entry,
            because_of: Some(later),
        } => both(
            format!(
                "第 {entry} 条记录不能撤回，因为第 {later} 条是接着它写的。请先撤回第 {later} 条"
            ),
            format!(
                "Record {entry} can’t be taken back, as record {later} builds on it. Take that back first"
            ),
        ),
        LedgerError::CannotUndo {
            entry,
            because_of: None,
        } => both(
            format!(
                "第 {entry} 条记录不能撤回，因为它本身就是撤回，或者后来又有变化。请看看后面的记录"
            ),
            format!(
                "Record {entry} can’t be taken back, since it is itself one, or things changed since. See the later records"
            ),
        ),
        LedgerError::Negative { entry, .. } => both(
            format!("第 {entry} 条记录会让一个账户变成负数，所以没有写下。请看看余额"),
            format!(
                "Record {entry} would leave an account below zero, so it was not written. Look at the balances"
            ),
        ),
        LedgerError::OutOfOrder { entry }
        | LedgerError::Unbalanced { entry }
        | LedgerError::Dangling { entry } => both(
            format!("第 {entry} 条记录和前面的对不上，所以没有写下。请刷新本页再试"),
            format!(
                "Record {entry} doesn’t fit those before it, so it was not written. Reload the page and try again"
            ),
        ),
    }
}

/// Why something is not kept.
pub fn store(error: &StoreError) -> Said {
    match error {
        StoreError::Full => Said::from(text(
            "这台设备给网页的地方满了，新的记录没有存下来。请清理一些网站数据，再试一次",
            "The room that this device gives to web pages is full, so new records were not kept. \
             Clear the data of some other sites, then try again",
        )),
        StoreError::Blocked => Said::from(text(
            "浏览器不让网页存东西，可能是无痕窗口。关掉本页后，您填的都会没有。要留下来，请换普通窗口打开",
            "The browser keeps nothing, perhaps because this is a private window. All that you enter \
             is gone when you close the page. To keep it, open an ordinary window",
        )),
        StoreError::Refused(_) => Said::from(text(
            "浏览器这一次没有存下来。请再试一次；还不行，先把要紧的记在纸上",
            "The browser did not keep it this time. Try again; if that fails, note down what matters",
        )),
        StoreError::OtherTab => Said::from(text(
            "您在另一个窗口里刚写了记录，这里已经换成最新的。请看一看，再办一次",
            "Another window has just written records, and this one now shows them. Look, then do it again",
        )),
        StoreError::Newer { schema } => both(
            format!(
                "这些记录是新版的共济通写的（格式 {schema}），这一版只能看，不能改。请刷新本页换成新版"
            ),
            format!(
                "A newer Gongji wrote these records (format {schema}), so this one only shows them. Reload the page to get the newer one"
            ),
        ),
        StoreError::Damaged { .. } => Said::from(text(
            "有一部分记录读不出来，可能是存的时候断了。读不出来的原样留着，现在只能看，不能改。要重新开始，请到设置里清除全部数据",
            "Part of the records can’t be read, perhaps because writing was cut off. It is left as it is, \
             and nothing can be changed now. To start again, clear everything in the settings",
        )),
        StoreError::Unwritable(_) => Said::from(text(
            "这条记录没能写成文字，所以没有存下来。请刷新本页再试",
            "This record could not be written down, so it was not kept. Reload the page and try again",
        )),
    }
}

fn both(zh: String, en: String) -> Said {
    Said::new(|lang| lang.pick(&zh, &en).clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_amount_that_is_wrong_is_told_in_english_too() {
        let amounts = [
            MoneyError::Empty,
            MoneyError::NotANumber,
            MoneyError::TooManyDecimals,
            MoneyError::Negative,
            MoneyError::Zero,
            MoneyError::TooLarge,
            MoneyError::Overflow,
        ];
        assert!(amounts.iter().all(|it| !money(*it).en.is_empty()));
    }
}
