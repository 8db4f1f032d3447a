//! What is read at one breath.

use crate::ui::text::Lang;
use crate::ui::text::shell::YUAN;

/// The sentences of lines, without what nobody can pronounce.
pub(super) fn sentences(lines: &[String]) -> Vec<String> {
    let mut sentences = Vec::new();
    for line in lines {
        let mut sentence = String::new();
        let mut characters = line.chars().peekable();
        while let Some(it) = characters.next() {
            match it {
                // Where a heading may break.
                '\u{200b}' => {}
                it if it.is_whitespace() => {
                    if !sentence.is_empty() && !sentence.ends_with(' ') {
                        sentence.push(' ');
                    }
                }
                it => sentence.push(it),
            }
            let follows = characters.peek().is_none_or(|next| next.is_whitespace());
            if matches!(it, '。' | '！' | '？' | '；')
                || (matches!(it, '.' | '!' | '?' | ';') && follows)
            {
                finish(&mut sentences, &mut sentence);
            }
        }
        finish(&mut sentences, &mut sentence);
    }
    sentences
}

fn finish(sentences: &mut Vec<String>, sentence: &mut String) {
    let said = std::mem::take(sentence);
    let said = said.trim();
    // A dash in a table, a dot between two links. The tables of all letters would be some kilobytes.
    if said.contains(|it: char| !it.is_ascii_punctuation() && !matches!(it, '—' | '·' | '→')) {
        sentences.push(said.to_owned());
    }
}

/// A figure of a table as money, after what it is: the unit stands at the head of its column alone.
pub(super) fn figure(label: Option<String>, text: &str, lang: Lang) -> String {
    let is_amount = text.ends_with(|it: char| it.is_ascii_digit());
    let unit = if is_amount { YUAN.pick(lang) } else { "" };
    let label = label.unwrap_or_default();
    let label = label.replace(lang.pick("（元）", " (yuan)"), "");
    let colon = if label.is_empty() {
        ""
    } else {
        lang.pick("：", ": ")
    };
    format!("{label}{colon}{text}{unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(line: &str, expected: &[&str]) {
        assert_eq!(sentences(&[line.to_owned()]), expected);
    }

    #[test]
    fn a_breath_is_a_sentence() {
        reads(
            "不用登录。也不用\u{200b}身份证！",
            &["不用登录。", "也不用身份证！"],
        );
        reads(
            "No login. No  number; try",
            &["No login.", "No number;", "try"],
        );
        reads(" — ", &[]);
        reads("·", &[]);
    }

    #[test]
    fn money_stays_in_one_piece() {
        reads("个人账户余额 2,980.60元", &["个人账户余额 2,980.60元"]);
        reads(
            "It has 2,980.60\u{a0}yuan. Fine",
            &["It has 2,980.60 yuan.", "Fine"],
        );
        let label = || Some("付后余额（元）".to_owned());
        assert_eq!(
            figure(label(), "2,980.60", Lang::Zh),
            "付后余额：2,980.60元"
        );
        assert_eq!(figure(label(), "—", Lang::Zh), "付后余额：—");
        assert_eq!(figure(None, "62.00", Lang::En), "62.00 yuan");
    }
}
