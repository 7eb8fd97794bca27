# Every target sets up what it needs first; a set-up that is done costs a moment.
PYTHON ?= python3
BIN := .venv/bin
ENGINE ?= devnet
GROUP ?= runtime
# One thread a worker: two workers on two cores would otherwise fight for them.
TEST_ENV := OMP_NUM_THREADS=1 TOKENIZERS_PARALLELISM=false HF_HUB_OFFLINE=1
PYTEST_WORKERS ?= 2
# How often `make soak` asks whether company changes a byte; each run must find that it does not.
COMPANY_RUNS ?= 20
SOLIDITY := 'contracts/**/*.sol' 'tests/contracts/**/*.sol'

.PHONY: help setup setup-dev demo serve test lint chain-test bench soak clean
.DEFAULT_GOAL := help

help: ## show the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

setup: ## only the set-up (GROUP=dev for the tests' tools too)
	@$(PYTHON) setup_env.py $(GROUP)

setup-dev:
	@$(PYTHON) setup_env.py dev

demo: setup ## the main job, end to end on the embedded defaults, every step checked on the chain
	@$(BIN)/llmasos demo

serve: setup ## the service, its worker and the embedded chain, until Ctrl-C
	@$(BIN)/llmasos serve

lint: setup-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/basedpyright
	$(BIN)/lint-imports
	$(BIN)/python -m chain.node_runtime solhint --max-warnings 0 'contracts/**/*.sol'
	$(BIN)/python -m chain.node_runtime prettier --check $(SOLIDITY)

test: lint ## lint, types, import rules and all tests; what CI runs
	$(TEST_ENV) $(BIN)/python -m pytest -n $(PYTEST_WORKERS) --dist loadfile -m "not soak"

chain-test: setup-dev ## the contract and chain tests alone (ENGINE=devnet, ganache or anvil)
	$(TEST_ENV) LLMASOS_TEST_ENGINE=$(ENGINE) $(BIN)/python -m pytest tests/contracts tests/chain -m "not soak"

bench: setup-dev ## the benchmarks
	$(BIN)/python -m benchmarks.gas
	$(BIN)/python -m training.evaluate
	$(BIN)/python -m benchmarks.regeneration
	$(BIN)/python -m benchmarks.inference
	$(BIN)/python -m benchmarks.inference_gpu

soak: setup-dev ## the long runs
	$(TEST_ENV) $(BIN)/python -m pytest -m soak
	$(BIN)/python -m tests.contracts.mutants
	$(BIN)/python -m tests.contracts.analysis
	$(BIN)/python -m tests.contracts.symbolic
	for run in $$(seq $(COMPANY_RUNS)); do \
		echo "company, run $$run of $(COMPANY_RUNS)"; \
		$(TEST_ENV) LLMASOS_TEST_COMPANY=all $(BIN)/python -m pytest tests/inference/test_company.py \
			|| exit 1; \
	done

clean: ## remove the environments and what a demo or a test left
	rm -rf .venv node_modules .llmasos .cache out .pytest_cache .ruff_cache .hypothesis
