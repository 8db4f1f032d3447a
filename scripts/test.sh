#!/usr/bin/env bash
# Runs every test: native ones first, then the release build in the browser.
source "$(dirname "$0")/tools.sh"

# The laws are tried on more cases where nobody waits at a desk.
[ -z "${CI:-}" ] || export PROPTEST_CASES="${PROPTEST_CASES:-10000}"

need_build_tools
step "Building the native tests" "2 minutes at first" cargo test --locked --no-run ||
  fail "The tests did not build: mend what is reported above and run this again."
step "Running the native tests" "1 minute; 4 with CI set" cargo test --locked ||
  fail "A native test failed: it is named above."

shopt -s nullglob
browser_tests=(tests/browser/*.test.mjs)
if [ "${#browser_tests[@]}" -eq 0 ]; then
  say "There are no browser tests yet."
  exit 0
fi
need_browser
"${MAKE:-make}" --no-print-directory --silent dist/index.html
step "Running the browser tests" "10 minutes" node --test "${browser_tests[@]}" ||
  fail "A browser test failed: it is named above."
