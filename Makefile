# Three targets for people: `make payroll` builds the program and runs the example company,
# `make demo-live` does so with time data pulled from a simulated server, `make test` runs every
# test. All install what is missing first, and say so.

SWIFT ?= swift
PROGRAM := .build/release/payroll-export
EXAMPLE := Examples/harbor-guard

.PHONY: payroll demo-live build check test test-long mutations fuzz lint format benchmark requirements \
  clean

payroll: build
	@status=0; $(PROGRAM) run --config $(EXAMPLE)/payroll.json \
	  --period 2026-10-25..2026-11-07 --snapshot $(EXAMPLE)/snapshot \
	  --out $(EXAMPLE)/runs/2026-11-07 || status=$$?; \
	if [ $$status -eq 2 ]; then \
	  echo "The example has three deliberate problems: the program asks for a person (exit 2)."; \
	elif [ $$status -ne 0 ]; then exit $$status; fi

demo-live: build
	@PROGRAM=$(PROGRAM) ./Examples/demo-live

build: requirements
	$(SWIFT) build -c release --product payroll-export --static-swift-stdlib

check: requirements
	@./.ci/check

test: requirements
	@./.ci/test

test-long: requirements
	@PAYROLL_TEST_LONG=1 ./.ci/test

mutations: requirements
	@./.ci/mutations

fuzz: requirements
	@./.ci/fuzz 30

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks Fuzzing

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests Benchmarks Fuzzing

benchmark: build
	./Benchmarks/run
	./Benchmarks/run-writer
	./Benchmarks/run-pull

requirements:
	@./.ci/requirements

clean:
	rm -rf .build $(EXAMPLE)/runs Benchmarks/data
