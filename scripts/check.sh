#!/usr/bin/env bash
# Checks what needs no run: the format, the lints of both targets, the page.
source "$(dirname "$0")/tools.sh"

need_node_modules
need_rust
step "Checking the format" "5 seconds" cargo fmt --check ||
  fail "The format differs: run 'cargo fmt' and run this again."
step "Linting the native build" "1 minute at first" \
  cargo clippy --locked --all-targets -- -D warnings ||
  fail "Clippy objects to the native build: mend what is reported above."
step "Linting the wasm32 build" "1 minute at first" \
  cargo clippy --locked --target wasm32-unknown-unknown --lib --bins --features split -- -D warnings ||
  fail "Clippy objects to the wasm32 build: mend what is reported above."
step "Checking index.html" "2 seconds" html-validate index.html ||
  fail "index.html is not valid: mend what is reported above."
