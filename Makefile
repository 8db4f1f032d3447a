# `make help` lists the commands. The work is done by scripts/.

PORT ?= 8080

# Folders are among the inputs, so that a removed file is noticed as well.
INPUTS := $(shell find src style build.rs Cargo.toml Cargo.lock rust-toolchain.toml index.html \
	Trunk.toml package-lock.json scripts/build.sh scripts/bundle-css.mjs scripts/place-parts.mjs \
	scripts/split 2>/dev/null)

.PHONY: help run dev test coverage-policy mutants check dist single screenshots clean
.NOTPARALLEL:

help: ## list these commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20

run: ## install what is missing, build, and serve on 127.0.0.1:8080 (PORT=… for another)
	@bash scripts/run.sh $(PORT)

dev: ## serve a debug build that reloads at every change
	@bash scripts/dev.sh $(PORT)

test: ## run every test, native and in the browser
	@bash scripts/test.sh

coverage-policy: ## see what each fact is good for and which scenarios try each clause
	@bash -c '. scripts/tools.sh; need_build_tools; \
		WRITE=1 cargo test --locked --quiet --test coverage written_down && \
		cargo test --locked --quiet --test coverage -- --nocapture --test-threads=1'

mutants: ## break the engine and the ledger place by place, and see which tests notice (hours)
	@bash -c '. scripts/tools.sh; need_build_tools; need_mutants; \
		RUST_MIN_STACK=33554432 PROPTEST_CASES=64 cargo mutants $(MUTANTS)'

check: ## check format, lints and the page; warnings are errors
	@bash scripts/check.sh

dist: dist/index.html ## build the release into dist/ and print its sizes
	@node scripts/sizes.mjs dist

single: target/whole/index.html ## join a release into single/gongji.html, which opens from disk
	@node scripts/single.mjs target/whole single/gongji.html

dist/index.html: $(INPUTS)
	@bash scripts/build.sh split dist

target/whole/index.html: $(INPUTS)
	@bash scripts/build.sh whole target/whole

screenshots: dist/index.html ## take pictures of the pages into screenshots/ (WAYS=… for some)
	@bash -c '. scripts/tools.sh; need_browser; node tests/browser/screenshots.mjs $(WAYS)'

clean: ## remove what was built; .tools and node_modules stay
	rm -rf dist single target screenshots
