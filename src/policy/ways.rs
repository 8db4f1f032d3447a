//! The words of the channels: what people do, and by which way.

use serde::{Deserialize, Serialize};

use super::words::{by_word, unknown_word};

words! {
    /// Something that people really do, at an office or with an app.
    Matter {
        /// 绑定.
        Bind = "bind",
        /// 解绑.
        Unbind = "unbind",
        /// 就医.
        Visit = "visit",
        /// 买药.
        Medicine = "medicine",
        /// 交居民医保费.
        Premium = "premium",
        /// 医保钱包.
        Wallet = "wallet",
        /// 买商业保险.
        Insure = "insure",
        /// 查共济花了多少.
        AidRecords = "aid_records",
        /// 查缴了几个月.
        PaidMonths = "paid_months",
        /// 查统筹用了多少.
        PoolUsed = "pool_used",
        /// 灵活就业参保、缴费.
        Flexible = "flexible",
    }
    /// By which way it is done.
    Way {
        /// 手机 App.
        App = "app",
        /// 小程序、公众号.
        MiniProgram = "mini_program",
        /// 网站.
        Site = "site",
        /// 经办窗口.
        Window = "window",
        /// 医院、药店、保险公司的柜台.
        Counter = "counter",
        /// 电话.
        Phone = "phone",
        /// 自助机.
        Machine = "machine",
        /// 社保卡本身.
        Card = "card",
    }
}
