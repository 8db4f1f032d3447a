//! The words of the home pages.
