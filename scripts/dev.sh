#!/usr/bin/env bash
# Serves a debug build that follows every change of the sources.
# usage: scripts/dev.sh PORT
source "$(dirname "$0")/tools.sh"

need_node
node scripts/serve.mjs --probe "$1" || exit 1
need_build_tools
say "Building for development and serving on http://127.0.0.1:$1/ (about 1 minute at first)"
exec trunk serve --dist target/dev-site --port "$1"
