//! The words of the people pages.
