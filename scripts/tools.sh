# Finds or installs what building and testing need, in the versions pinned here,
# in rust-toolchain.toml, Cargo.toml and package-lock.json. Every function looks
# first and touches the network only for what is missing. Sourced, not run.

set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."

TRUNK_VERSION=0.21.14
MUTANTS_VERSION=27.1.0
NODE_MAJOR=20
TOOLS="$PWD/.tools"
export PATH="$TOOLS/bin:$PWD/node_modules/.bin:$PATH"

# A tool's own stack says nothing about this project and would hide its message.
export RUST_LIB_BACKTRACE=0

say() { printf '\n==> %s\n' "$*"; }

fail() {
  printf '\nStopped: %s\n' "$*" >&2
  exit 1
}

# step "Doing this" "about how long" command...
step() {
  local what="$1" about="$2" begun=$SECONDS status=0
  shift 2
  say "$what (about $about)"
  "$@" || status=$?
  [ "$status" -ne 0 ] || printf '    done in %d s\n' "$((SECONDS - begun))"
  return "$status"
}

pinned_rust() { sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml; }
pinned_wasm_split() { sed -n 's/^wasm_split_helpers = { version = "=\([^"]*\)".*/\1/p' Cargo.toml; }
pinned_wasm_bindgen() { sed -n 's/^wasm-bindgen = "=\(.*\)"/\1/p' Cargo.toml; }

# has_version COMMAND VERSION: the second word of --version is that version.
has_version() {
  local printed
  printed="$("$1" --version 2>/dev/null)" || return 1
  [ "$(printf '%s' "$printed" | awk 'NR == 1 { print $2 }')" = "$2" ]
}

need_rust() {
  local rust
  rust="$(pinned_rust)"
  command -v rustup >/dev/null ||
    fail "rustup is missing: install it, open a new shell and run this again."
  if ! rustup run "$rust" rustc --version >/dev/null 2>&1; then
    if [ "$(rustup run stable rustc --version 2>/dev/null | awk '{ print $2 }')" = "$rust" ]; then
      # The stable toolchain is the pinned one under another name.
      export RUSTUP_TOOLCHAIN=stable
    else
      step "Installing Rust $rust" "1 minute" \
        rustup toolchain install "$rust" --profile minimal ||
        fail "Rust $rust could not be installed: connect to the network and run this again."
    fi
  fi
  need_rust_parts "${RUSTUP_TOOLCHAIN:-$rust}"
  need_linker
}

need_rust_parts() {
  local toolchain="$1" part
  for part in rustfmt clippy; do
    rustup component list --toolchain "$toolchain" --installed | grep -q "^$part" ||
      step "Installing $part" "10 seconds" rustup component add --toolchain "$toolchain" "$part" ||
      fail "$part could not be installed: connect to the network and run this again."
  done
  rustup target list --toolchain "$toolchain" --installed | grep -qx wasm32-unknown-unknown ||
    step "Installing Rust's wasm32 target" "10 seconds" \
      rustup target add --toolchain "$toolchain" wasm32-unknown-unknown ||
    fail "Rust's wasm32 target could not be installed: connect to the network and run this again."
}

need_linker() {
  command -v cc >/dev/null || need_debian "a C compiler, with which Rust links" gcc libc6-dev
}

# cargo_tool CRATE VERSION ABOUT FLAGS...: a tool that runs for seconds is not
# worth minutes of optimisation, which is most of what its installation takes.
# The build folder is kept until the end, so that a broken-off run goes on.
cargo_tool() {
  local crate="$1" version="$2" about="$3"
  shift 3
  step "Installing $crate $version into .tools" "$about on 2 cores" env \
    CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=256 CARGO_PROFILE_RELEASE_DEBUG=0 \
    CARGO_PROFILE_RELEASE_STRIP=symbols CARGO_PROFILE_RELEASE_BUILD_OVERRIDE_OPT_LEVEL=0 \
    cargo install "$crate" --version "$version" --no-default-features --root "$TOOLS" \
    --target-dir "$TOOLS/build" --force "$@" ||
    fail "$crate $version could not be installed: connect to the network and run this again."
  rm -rf "$TOOLS/build"
}

# Trunk without its default features can download nothing by itself, which
# keeps every version in this project's hands.
need_trunk() {
  has_version trunk "$TRUNK_VERSION" || cargo_tool trunk "$TRUNK_VERSION" "3 minutes" --locked
}

need_wasm_bindgen() {
  local version
  version="$(pinned_wasm_bindgen)"
  has_version wasm-bindgen "$version" || cargo_tool wasm-bindgen-cli "$version" "1 minute"
}

# This tool prints no version, but cargo notes what it installed.
need_wasm_split() {
  local version
  version="$(pinned_wasm_split)"
  grep -qs "^\"wasm_split_cli_support $version " "$TOOLS/.crates.toml" ||
    cargo_tool wasm_split_cli_support "$version" "1 minute" --features build-binary
}

need_mutants() {
  cargo mutants --version 2>/dev/null | grep -qx "cargo-mutants $MUTANTS_VERSION" ||
    cargo_tool cargo-mutants "$MUTANTS_VERSION" "3 minutes" --locked
}

need_node() {
  local major
  command -v node >/dev/null && command -v npm >/dev/null ||
    fail "Node.js is missing: install Node.js $NODE_MAJOR or newer with npm and run this again."
  major="$(node -p 'process.versions.node.split(".")[0]')"
  [ "$major" -ge "$NODE_MAJOR" ] ||
    fail "Node.js is too old: install Node.js $NODE_MAJOR or newer and run this again."
}

# A copy of the lock file inside node_modules tells which versions are there.
need_node_modules() {
  local stamp=node_modules/.installed-from
  need_node
  cmp -s package-lock.json "$stamp" && return
  step "Installing the Node packages of package-lock.json" "10 seconds" \
    npm ci --loglevel=error ||
    fail "The Node packages could not be installed: connect to the network and run this again."
  cp package-lock.json "$stamp"
}

need_browser() {
  local missing=()
  command -v chromium >/dev/null || missing+=(chromium)
  command -v chromedriver >/dev/null || missing+=(chromium-driver)
  has_cjk_font || missing+=(fonts-noto-cjk)
  [ "${#missing[@]}" -eq 0 ] || need_debian "the browser that tests use" "${missing[@]}"
}

has_cjk_font() {
  if command -v fc-list >/dev/null; then
    [ -n "$(fc-list :lang=zh-cn family)" ]
  else
    dpkg -s fonts-noto-cjk >/dev/null 2>&1
  fi
}

# need_debian PURPOSE PACKAGES...
need_debian() {
  local purpose="$1" rooted=()
  shift
  command -v apt-get >/dev/null ||
    fail "$purpose is missing: install $* with your system's package manager and run this again."
  if [ "$(id -u)" -ne 0 ]; then
    may_use_sudo ||
      fail "$purpose is missing: run 'apt-get install $*' as root, then run this again."
    rooted=(sudo)
  fi
  step "Installing $purpose: $*" "1 minute" install_debian "${rooted[@]+"${rooted[@]}"}" -- "$@" ||
    fail "$* could not be installed: connect to the network, or run 'apt-get install $*' as root, and run this again."
}

# Asks for a password only where there is someone to type it.
may_use_sudo() {
  command -v sudo >/dev/null || return 1
  sudo -n true 2>/dev/null || [ -t 0 ]
}

# install_debian [sudo] -- PACKAGES...
install_debian() {
  local rooted=()
  while [ "$1" != -- ]; do
    rooted+=("$1")
    shift
  done
  shift
  "${rooted[@]+"${rooted[@]}"}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq &&
    "${rooted[@]+"${rooted[@]}"}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

need_build_tools() {
  need_node_modules
  need_rust
  need_trunk
  need_wasm_bindgen
  need_wasm_split
}
