#!/usr/bin/env bash
# Builds the release into dist/. The Makefile calls it only when something changed.
source "$(dirname "$0")/tools.sh"

need_build_tools
mkdir -p target
touch target/.build-begun
step "Building the release into dist/" "2 minutes at first, 30 seconds after a change" \
  trunk build --release ||
  fail "The release did not build: mend what is reported above and run this again."
# What was edited during the build is newer than this and is built next time.
touch -r target/.build-begun dist/index.html
