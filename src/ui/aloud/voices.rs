//! The voices of the device.

use js_sys::{Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use crate::ui::app::App;
use crate::ui::text::Lang;

/// How fast it is read, where 1 is usual.
const RATE: f32 = 0.9;

/// What can speak, and what it is speaking.
#[derive(Clone, Copy)]
pub(super) struct Voices {
    /// Nothing in a browser that can't speak.
    synthesis: StoredValue<Option<SpeechSynthesis>, LocalStorage>,
    /// Told when the list of voices changes: it is often empty at first.
    came: Trigger,
    /// What is being read. A browser forgets what nobody holds, and its end with it.
    queue: StoredValue<Vec<SpeechSynthesisUtterance>, LocalStorage>,
}

impl Voices {
    /// The voices, as they are and as they will be.
    pub fn follow() -> Voices {
        let came = Trigger::new();
        let synthesis = synthesis();
        if let Some(synthesis) = synthesis.clone() {
            let told = Closure::<dyn Fn()>::new(move || came.notify());
            let told: Function = told.into_js_value().unchecked_into();
            // What refuses a listener has all its voices from the beginning.
            drop(synthesis.add_event_listener_with_callback("voiceschanged", &told));
            let told = StoredValue::new_local(told);
            on_cleanup(move || {
                told.with_value(|told| {
                    drop(synthesis.remove_event_listener_with_callback("voiceschanged", told));
                });
            });
        }
        Voices {
            synthesis: StoredValue::new_local(synthesis),
            came,
            queue: StoredValue::new_local(Vec::new()),
        }
    }

    /// The device's own voice for a language, followed: the one nearest to it.
    pub fn of(self, lang: Lang) -> Option<SpeechSynthesisVoice> {
        self.came.track();
        let voices = self
            .synthesis
            .with_value(|it| it.as_ref().map(SpeechSynthesis::get_voices))?;
        let voices = voices
            .iter()
            .map(|it| it.unchecked_into::<SpeechSynthesisVoice>());
        let own = voices.filter(|it| it.local_service() && speaks(&it.lang(), lang).is_some());
        own.min_by_key(|it| speaks(&it.lang(), lang))
    }

    /// Reads sentences, and clears `reading` after the last. Whether there is anything to read, and
    /// a voice.
    pub fn say(self, app: App, sentences: &[String], reading: RwSignal<bool>) -> bool {
        let Some(voice) = untrack(|| self.of(app.lang())) else {
            return false;
        };
        self.hush();
        let queue = sentences.iter().filter_map(|sentence| {
            let spoken = SpeechSynthesisUtterance::new_with_text(sentence).ok()?;
            spoken.set_voice(Some(&voice));
            spoken.set_lang(&voice.lang());
            spoken.set_rate(RATE);
            Some(spoken)
        });
        let queue: Vec<SpeechSynthesisUtterance> = queue.collect();
        let Some(last) = queue.last() else {
            return false;
        };
        let ended = Closure::once_into_js(move || reading.try_set(false));
        last.set_onend(Some(ended.unchecked_ref()));
        self.synthesis.with_value(|it| {
            for (synthesis, spoken) in it
                .iter()
                .flat_map(|it| queue.iter().map(move |one| (it, one)))
            {
                synthesis.speak(spoken);
            }
        });
        self.queue.set_value(queue);
        true
    }

    /// Stops at once, and forgets what was still to come.
    pub fn hush(self) {
        self.queue.try_update_value(|queue| {
            for spoken in queue.drain(..) {
                // What is stopped ends too, perhaps when something else is read already.
                spoken.set_onend(None);
            }
        });
        self.synthesis.try_with_value(|it| {
            if let Some(synthesis) = it {
                synthesis.cancel();
            }
        });
    }
}

/// What the browser speaks with.
fn synthesis() -> Option<SpeechSynthesis> {
    let window = web_sys::window()?;
    let there = Reflect::get(&window, &"speechSynthesis".into()).is_ok_and(|it| it.is_object());
    there.then(|| window.speech_synthesis().ok()).flatten()
}

/// How near a voice's language is to the page's: the smaller the nearer, nothing where it is
/// another one. Android writes `zh_CN`; Cantonese is another language to those who only hear it.
fn speaks(tag: &str, lang: Lang) -> Option<usize> {
    let tag = tag.replace('_', "-").to_ascii_lowercase();
    let near: &[&str] = match lang {
        Lang::Zh => &["zh-cn", "cmn-hans-cn", "zh-hans", "cmn", "zh-tw", "zh-sg"],
        Lang::En => &["en-gb", "en-us", "en"],
    };
    let same = |own: &&str| {
        tag.strip_prefix(*own)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    near.iter()
        .position(same)
        .or_else(|| (lang == Lang::Zh && tag == "zh").then_some(near.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_voice_of_the_language() {
        for tag in ["zh-CN", "zh_CN", "zh-Hans-CN", "cmn-Hans-CN", "zh", "zh-TW"] {
            assert!(speaks(tag, Lang::Zh).is_some(), "{tag}");
            assert!(speaks(tag, Lang::En).is_none(), "{tag}");
        }
        for tag in ["zh-HK", "yue-Hant-HK", "en-US", "ja-JP", ""] {
            assert!(speaks(tag, Lang::Zh).is_none(), "{tag}");
        }
        assert!(speaks("zh-CN", Lang::Zh) < speaks("zh-TW", Lang::Zh));
        for tag in ["en-AU", "en", "en_GB"] {
            assert!(speaks(tag, Lang::En).is_some(), "{tag}");
        }
    }
}
