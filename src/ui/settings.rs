//! How the app looks and speaks, and the day that it pretends it is.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::text::Lang;
use crate::store::from_json;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the device has it.
    #[default]
    Device,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// How strong the contrast is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contrast {
    /// As the device has it.
    #[default]
    Device,
    /// As designed.
    Normal,
    /// Black and white.
    High,
}

/// How large the text is for older people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextSize {
    /// Large.
    #[default]
    Large,
    /// Larger.
    Larger,
    /// As large as it gets.
    Largest,
}

/// What a person has chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language.
    pub lang: Lang,
    /// Whether text and targets are large.
    pub elder: bool,
    /// How large they then are.
    pub text: TextSize,
    /// Light or dark.
    pub theme: Theme,
    /// How strong the contrast is.
    pub contrast: Contrast,
    /// The simulated date; today where absent.
    pub date: Option<NaiveDate>,
}

impl Settings {
    /// The attributes of `<html>`; without a value the attribute is taken away.
    pub fn attributes(&self) -> [(&'static str, Option<&'static str>); 5] {
        let theme = match self.theme {
            Theme::Device => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        };
        let contrast = match self.contrast {
            Contrast::Device => None,
            Contrast::Normal => Some("normal"),
            Contrast::High => Some("high"),
        };
        let text = match self.text {
            TextSize::Large => None,
            TextSize::Larger => Some("26"),
            TextSize::Largest => Some("30"),
        };
        [
            ("lang", Some(self.lang.code())),
            ("data-theme", theme),
            ("data-contrast", contrast),
            ("data-mode", self.elder.then_some("elder")),
            ("data-text", text.filter(|_| self.elder)),
        ]
    }

    /// Reads what was kept; what can't be read is as if it had never been chosen.
    pub fn read(json: &str) -> Settings {
        from_json(json).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_survive_and_old_ones_open() {
        let chosen = Settings {
            elder: true,
            theme: Theme::Dark,
            ..Settings::default()
        };
        let kept = serde_json::to_string(&chosen).unwrap();
        assert_eq!(Settings::read(&kept), chosen);
        assert_eq!(Settings::read(r#"{"lang":"en"}"#).lang, Lang::En);
        assert_eq!(Settings::read("?"), Settings::default());
    }
}
