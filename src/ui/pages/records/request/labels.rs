//! What each row of a request is called, and the answers that are always the same.

use crate::ui::text::{Text, text};

pub(super) const WHO: Text = text("谁", "Who");
pub(super) const SCHEME: Text = text("参保种类", "Insurance");
pub(super) const REGION: Text = text("参保地", "Insured place");
pub(super) const COVERAGE: Text = text("参保状态", "Insurance status");
pub(super) const BALANCE: Text = text("个人账户余额", "Personal account balance");
pub(super) const WALLET: Text = text("医保钱包余额", "Wallet balance");
pub(super) const HOLDER: Text = text("共济人", "Holder");
pub(super) const BENEFICIARY: Text = text("被共济人", "Beneficiary");
pub(super) const RELATION: Text = text(
    "被共济人是共济人的",
    "What the beneficiary is to the holder",
);
pub(super) const INSTRUMENT: Text = text("开通的是", "Set up");
pub(super) const START: Text = text("开始日期", "First day");
pub(super) const END: Text = text("结束日期", "Last day");
pub(super) const CONSENT: Text = text("共济人本人同意", "The holder agreed");
pub(super) const IDENTITY: Text = text("怎样核实本人", "How it was proven");
pub(super) const CHANNEL: Text = text("在哪里办", "Where it was done");
pub(super) const PAPERS: Text = text("带的材料", "Papers");
pub(super) const LIMIT: Text = text("约定的额度", "Agreed amount");
pub(super) const BY: Text = text("谁来办的", "Who asked for it");
pub(super) const PATIENT: Text = text("病人", "Patient");
pub(super) const VENUE: Text = text("在哪里看病买药", "Where");
pub(super) const TOTAL: Text = text("账单总金额", "The whole bill");
pub(super) const BILL: Text = text("账单上的项目", "Items of the bill");
pub(super) const POOL: Text = text("统筹基金付", "From the pooled fund");
pub(super) const PLACE: Text = text("看病的地方", "Place of treatment");
pub(super) const FILED: Text = text("异地就医备案", "Filed beforehand");
pub(super) const ASKED: Text = text("说明要用家庭共济", "Aid was asked for");
pub(super) const BY_WALLET: Text = text("用医保钱包付", "From the wallet");
pub(super) const SUPPORTED: Text = text("这一家收医保钱包", "The wallet is taken here");
pub(super) const ACCOUNT: Text = text("指定用谁的账户", "Whose account was chosen");
pub(super) const CREDENTIAL_OF: Text = text("出示的是谁的卡或码", "Whose credential was shown");
pub(super) const AGENT: Text = text("代办的人", "Who went for the patient");
pub(super) const AMOUNT: Text = text("金额", "Amount");
pub(super) const SENDER: Text = text("谁转的", "From");
pub(super) const RECEIVER: Text = text("转给谁", "To");
pub(super) const RELATION_TO: Text = text("收的人是转的人的", "What the receiver is to the sender");
pub(super) const TRANSFER: Text = text("哪一笔转账", "Transfer");
pub(super) const PLACE_OF_USE: Text = text("在哪里用", "Place of use");
pub(super) const INSURED: Text = text("给谁买", "Who is insured");
pub(super) const PRODUCT: Text = text("什么保险", "Kind of insurance");
pub(super) const PARTNER: Text = text("有协议的保险公司", "The insurer has a contract");
pub(super) const TO_REGION: Text = text("转到哪里", "Where the insurance moves to");
pub(super) const TRANSFERABLE: Text = text("对方能接收余额", "The balance can go along");
pub(super) const YEAR: Text = text("哪一年的保费", "Year");
pub(super) const GROUND: Text = text("原因", "Ground");
pub(super) const PAYMENT: Text = text("退哪一笔付款", "Payment");
pub(super) const ITEMS: Text = text("退哪几项", "Items");
pub(super) const TODAY: Text = text("当天", "The same day");
pub(super) const OPEN: Text = text("没有写，一直有效", "None, it goes on");
pub(super) const YES: Text = text("是", "Yes");
pub(super) const NO: Text = text("没有", "No");
pub(super) const ALL: Text = text("还没退的全部", "All that is left");
pub(super) const UNKNOWN: Text = text("还不知道", "Not known");
