//! The leaves that a page is made of, and the page's title.

use leptos::prelude::*;

use crate::ui::app::App;
use crate::ui::route::Route;
use crate::ui::text::shell as words;
use crate::ui::text::{Said, Text, say, t};

/// Where a heading may be broken: a space without width.
const BREAK: char = '\u{200b}';

/// Names the page in the browser's own title, `错误：` first where it shows errors.
pub fn titled(title: impl Into<Said>) {
    let app = App::here();
    let title = title.into();
    Effect::new(move |_| {
        let lang = app.lang();
        let error = if app.faulty.get() {
            words::ERROR.pick(lang)
        } else {
            ""
        };
        let name = words::NAME.pick(lang);
        // Where a heading may break is of no use in a title, and some voices stumble over it.
        let title = title.pick(lang).replace(BREAK, "");
        document().set_title(&format!("{error}{title} · {name}"));
    });
}

/// One leaf: the margin with headings and the way back, and beside it the body.
pub fn leaf(margin: AnyView, body: AnyView) -> AnyView {
    view! {
        <section class="leaf">
            <div class="leaf__margin">{margin}</div>
            <div class="leaf__body">{body}</div>
        </section>
    }
    .into_any()
}

/// A leaf whose margin is a heading of the second rank.
pub fn chapter(heading: Text, body: AnyView) -> AnyView {
    chapter_of(heading.into(), body)
}

/// A leaf whose margin is a heading of the second rank that was put together.
pub fn chapter_of(heading: Said, body: AnyView) -> AnyView {
    leaf(view! { <h2>{say(heading)}</h2> }.into_any(), body)
}

/// A way back to a page.
pub fn back(to: Route, label: Text) -> AnyView {
    view! { <a class="back" href=to.href()>{t(label)}</a> }.into_any()
}

/// Where one is: the flow, and which step of it.
pub fn progress(flow: impl Into<Said>, step: impl Into<Said>) -> AnyView {
    view! { <p class="progress"><strong>{say(flow)}</strong>{say(step)}</p> }.into_any()
}

/// A page of leaves, with its title.
pub fn page(title: impl Into<Said>, leaves: Vec<AnyView>) -> AnyView {
    titled(title);
    leaves.into_any()
}
