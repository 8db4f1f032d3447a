#!/usr/bin/env bash
# Builds a release. The Makefile calls it only when something changed.
# usage: scripts/build.sh split DIR    in several parts, for a site
#        scripts/build.sh whole DIR    in one part, for a single file
source "$(dirname "$0")/tools.sh"

parts="$1" dir="$2"
need_build_tools
# Views of one type instead of thousands are much less code, and the messages of the standard
# library and of crates then name no folder of the machine that built them.
export RUSTFLAGS="--cfg erase_components --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo ${RUSTFLAGS:-}"
features=()
rm -rf target/split
if [ "$parts" = split ]; then
  features=(--features split)
  PATH="$PWD/scripts/split:$PATH"
fi
mkdir -p target
touch target/.build-begun
step "Building the release into $dir/" "2 minutes at first, 30 seconds after a change" \
  trunk build --release --dist "$dir" "${features[@]+"${features[@]}"}" ||
  fail "The release did not build: mend what is reported above and run this again."
# What was edited during the build is newer than this and is built next time.
touch -r target/.build-begun "$dir/index.html"
