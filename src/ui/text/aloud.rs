//! The words of reading aloud.

use super::{Text, text};

/// Reads the page.
pub const READ: Text = text("读给我听", "Read aloud");
/// Stops reading.
pub const STOP: Text = text("停下，别读了", "Stop reading");
/// Why there is nothing to press.
pub const NO_VOICE: Text = text(
    "这台设备自己没有中文语音，所以没有“读给我听”的按钮。在手机的设置里下载中文语音，再打开共济通，按钮就会出现。",
    "This device has no English voice of its own, so there is no button to read pages aloud. Download \
     one in the device’s settings, open Gongji again, and the button will be there.",
);
