//! The browser's own storage, by way of gloo-storage.

use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::{JsCast, JsValue};

use super::{PREFIX, Storage, StoreError};

/// `localStorage`. It is there only where [`BrowserStorage::open`] found that it works.
#[derive(Clone, Copy, Debug)]
pub struct BrowserStorage(());

impl BrowserStorage {
    /// The browser's storage, after a write that shows that it can be used: gloo-storage stops
    /// the program where there is none.
    ///
    /// # Errors
    /// [`StoreError::Blocked`] where the browser allows none.
    pub fn open() -> Result<BrowserStorage, StoreError> {
        let storage = web_sys::window()
            .and_then(|window| window.local_storage().ok().flatten())
            .ok_or(StoreError::Blocked)?;
        let trial = "gongji.trial";
        match storage
            .set_item(trial, "1")
            .map_err(|error| refusal(&error))
        {
            Ok(()) => storage
                .remove_item(trial)
                .map_err(|error| refusal(&error))?,
            // A full storage can still be read.
            Err(StoreError::Full) => {}
            Err(_) => return Err(StoreError::Blocked),
        }
        Ok(BrowserStorage(()))
    }
}

impl Storage for BrowserStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        LocalStorage::raw()
            .get_item(key)
            .map_err(|error| refusal(&error))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreError> {
        LocalStorage::raw()
            .set_item(key, value)
            .map_err(|error| refusal(&error))
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        LocalStorage::raw()
            .remove_item(key)
            .map_err(|error| refusal(&error))
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let storage = LocalStorage::raw();
        let length = storage.length().map_err(|error| refusal(&error))?;
        let mut keys = Vec::new();
        for index in 0..length {
            let key = storage.key(index).map_err(|error| refusal(&error))?;
            keys.extend(key.filter(|key| key.starts_with(PREFIX)));
        }
        Ok(keys)
    }
}

/// What the browser's own error means.
fn refusal(error: &JsValue) -> StoreError {
    let (name, message) = match error.dyn_ref::<js_sys::Error>() {
        Some(error) => (String::from(error.name()), String::from(error.message())),
        None => (String::new(), String::new()),
    };
    match name.as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StoreError::Full,
        "SecurityError" => StoreError::Blocked,
        _ => StoreError::Refused(message),
    }
}
