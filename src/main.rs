//! Mounts the app.

fn main() {
    gongji::ui::mount();
}
