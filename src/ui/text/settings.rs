//! The words of the settings, the simulated date and the sample families.

use chrono::NaiveDate;

use super::{Lang, Said, Text, counted, day, text};

/// The settings.
pub const SETTINGS: Text = text("设置", "Settings");
/// The language, in both.
pub const LANGUAGE: Text = text("语言 Language", "Language 语言");
/// Chinese, in itself.
pub const CHINESE: Text = text("中文", "中文");
/// English, in itself.
pub const ENGLISH: Text = text("English", "English");
/// The mode for older people.
pub const ELDER: Text = text("长辈版", "Large text");
/// The usual mode.
pub const ELDER_OFF: Text = text("普通版", "Usual");
/// See [`ELDER`].
pub const ELDER_ON: Text = text("长辈版", "Large text and buttons");
/// See [`ELDER`].
pub const ELDER_HINT: Text = text("字大、按钮大、一列到底", "Everything large, in one column");
/// How large.
pub const TEXT_SIZE: Text = text("字有多大", "How large?");
/// See [`TEXT_SIZE`].
pub const LARGE: Text = text("大", "Large");
/// See [`TEXT_SIZE`].
pub const LARGER: Text = text("更大", "Larger");
/// See [`TEXT_SIZE`].
pub const LARGEST: Text = text("最大", "Largest");
/// Light or dark.
pub const THEME: Text = text("明暗", "Light or dark");
/// As the device has it.
pub const DEVICE: Text = text("跟随手机", "As on this device");
/// See [`THEME`].
pub const LIGHT: Text = text("白纸黑字", "Dark on light");
/// See [`THEME`].
pub const DARK: Text = text("深色", "Light on dark");
/// How strong the contrast is.
pub const CONTRAST: Text = text("对比度", "Contrast");
/// See [`CONTRAST`].
pub const NORMAL: Text = text("普通", "Usual");
/// See [`CONTRAST`].
pub const HIGH: Text = text("高对比", "High");
/// See [`CONTRAST`].
pub const HIGH_HINT: Text = text(
    "只有黑白，边线更重",
    "Black and white only, with heavier lines",
);
/// What is kept.
pub const DATA: Text = text("您的数据", "Your data");
/// Where it is kept.
pub const DATA_WHERE: Text = text(
    "家人和记录只存在这台设备上。换手机或清除浏览器数据后就没有了。",
    "People and records are kept on this device alone. They are gone when you change phones or clear \
     the browser’s data.",
);
/// To clear everything.
pub const CLEAR: Text = text("清除全部数据", "Clear everything");
/// The question before.
pub const CLEAR_ASK: Text = text("真的要清除吗？", "Clear everything?");
/// Yes.
pub const CLEAR_YES: Text = text("清除全部", "Clear everything");
/// No.
pub const CLEAR_NO: Text = text("不清除，返回", "Go back and keep it");
/// To the stories.
pub const STORIES: Text = text(
    "只想看演示？看编好的故事，不动您家的记录",
    "Only to watch: stories, which leave your family as it is",
);
/// The simulated date.
pub const DATE: Text = text("模拟日期", "Simulated date");
/// How many questions there are.
pub const ONE_QUESTION: Text = text("1 个问题", "1 question");
/// The question.
pub const DATE_ASK: Text = text(
    "想看\u{200b}哪一天的规则？",
    "Which day’s rules do you want?",
);
/// See [`DATE_ASK`].
pub const DATE_HINT: Text = text("例如 2026 年 4 月 1 日", "For example 2026, 4 and 1");
/// What a change of it does.
pub const DATE_EFFECT: Text = text(
    "往后拨，到期的绑定会结束。写下新的记录以后，就不能再往回拨了。",
    "Bindings that end by then are over. Once a new record is written, the date can’t go back.",
);
/// Takes it.
pub const DATE_GO: Text = text("换到这一天", "Go to this day");
/// Takes the real one.
pub const DATE_TODAY: Text = text("用今天", "Use today");
/// The sample families.
pub const SAMPLES: Text = text("示例家庭", "Sample families");
/// The heading.
pub const SAMPLES_ASK: Text = text("选一个示例家庭", "Choose a sample family");
/// What they are.
pub const SAMPLES_WHAT: Text = text(
    "四个城市，规则各不相同。名字都是编的。",
    "Four cities with different rules. All names are invented.",
);
/// What a press does where there is a family.
pub const SAMPLES_REPLACE: Text = text(
    "换成示例以前，会先问您一次。",
    "You’ll be asked once before a sample takes their place.",
);
/// The question before.
pub const REPLACE_ASK: Text = text("换成示例家庭吗？", "Put the sample in their place?");
/// Yes.
pub const REPLACE_YES: Text = text("换成示例", "Take the sample");
/// No.
pub const REPLACE_NO: Text = text("不换，返回", "Go back and keep mine");

/// So many people and records, in English.
pub fn people_and_records(people: usize, records: usize) -> String {
    let people = counted(people, "person", "people");
    let records = counted(records, "record", "records");
    format!("{people} and {records}")
}

/// What is there: so many people and records.
pub fn there_are(people: usize, records: usize) -> Said {
    Said::new(|lang| {
        lang.pick(
            format!("您这里已经有 {people} 位家人和 {records} 条记录。"),
            format!(
                "You have {} here already.",
                people_and_records(people, records)
            ),
        )
    })
}

/// What clearing does.
pub fn will_clear(people: usize, records: usize) -> Said {
    Said::new(|lang| {
        lang.pick(
            format!("会清除 {people} 位家人、{records} 条记录，还有没填完的内容。清除以后找不回来。语言和字的大小不变。"),
            format!(
                "This clears {} and what is half filled in. They can’t be brought back. Language \
                 and text size stay.",
                people_and_records(people, records)
            ),
        )
    })
}

/// What clearing does to what can't be read.
pub const CLEAR_UNREADABLE: Text = text(
    "读不出来的那部分记录也会一起清除。",
    "The records that can’t be read are cleared as well.",
);

/// What taking a sample does.
pub fn will_replace(people: usize, records: usize, sample: &Said) -> Said {
    Said::new(|lang| {
        let sample = sample.pick(lang);
        lang.pick(
            format!("会清除现在的 {people} 位家人和 {records} 条记录，换成“{sample}”，日期回到今天。清除以后找不回来。"),
            format!(
                "This clears the {} here now and puts “{sample}” in their place, on today’s date. \
                 They can’t be brought back.",
                people_and_records(people, records)
            ),
        )
    })
}

/// The last entry, before which the date can't go.
pub fn not_before(last: NaiveDate) -> Said {
    Said::new(|lang| {
        let last = day(lang, last);
        lang.pick(
            format!("不能早于最后一笔记录：{last}。例如 2026 年 4 月 1 日"),
            format!("Not before the last record of {last}. For example 2026, 4 and 1"),
        )
    })
}

/// A date before the last entry was asked for.
pub fn too_early(asked: NaiveDate, last: NaiveDate, reference: &str, what: &Said) -> Said {
    Said::new(|lang| {
        let (asked, last, what) = (day(lang, asked), day(lang, last), what.pick(lang));
        match lang {
            Lang::Zh => format!(
                "{asked}早于最后一笔记录（{reference}，{last}，{what}），写下的账不会改。请选{last}或以后的日子"
            ),
            Lang::En => format!(
                "{asked} is before the last record ({reference}, {last}, {what}), and records are \
                 never rewritten. Choose {last} or later"
            ),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_and_one_record() {
        let said = there_are(1, 1);
        assert_eq!(
            said.pick(Lang::En),
            "You have 1 person and 1 record here already."
        );
        let said = there_are(2, 3);
        assert_eq!(
            said.pick(Lang::En),
            "You have 2 people and 3 records here already."
        );
    }
}
