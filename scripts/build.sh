#!/usr/bin/env bash
# Builds the release into dist/. The Makefile calls it only when something changed.
source "$(dirname "$0")/tools.sh"

need_build_tools
# Views of one type instead of thousands are much less code, and the messages of the standard
# library and of crates then name no folder of the machine that built them.
export RUSTFLAGS="--cfg erase_components --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo ${RUSTFLAGS:-}"
mkdir -p target
touch target/.build-begun
step "Building the release into dist/" "2 minutes at first, 30 seconds after a change" \
  trunk build --release ||
  fail "The release did not build: mend what is reported above and run this again."
# What was edited during the build is newer than this and is built next time.
touch -r target/.build-begun dist/index.html
