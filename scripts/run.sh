#!/usr/bin/env bash
# Builds what is missing or changed and serves it.
# usage: scripts/run.sh PORT
source "$(dirname "$0")/tools.sh"

need_node
# Said now rather than after the minutes that a first build takes.
node scripts/serve.mjs --probe "$1" || exit 1
"${MAKE:-make}" --no-print-directory --silent dist/index.html
say "Serving dist/"
exec node scripts/serve.mjs dist "$1"
