"""`python -m benchmarks.inference`: the engine against every path that transformers offers.

One fixed workload, one model of random weights, one thread, the same temperature; only tokens that
a request asked for count. Each number of slots has its own turns, and one by one takes part in all
of them, so that `ratio_to_sequential` compares what was measured side by side. Exits 1 if a figure
falls short of what the project promises. Only a full run is written to the results.
"""

import argparse
import logging
import sys
from collections.abc import Sequence
from typing import Any

import torch

from benchmarks.generating import checks, engine_rows, transformers_rows
from benchmarks.generating.checks import Check
from benchmarks.generating.first_token import steps_to_first_token
from benchmarks.generating.measure import Contender, Task, Timing, race
from benchmarks.generating.memory import MARKS, resident_after
from benchmarks.generating.model import UnendingTokenizer, random_llama, whole_words
from benchmarks.generating.workload import read_workload
from benchmarks.report import show, write

_REQUESTS = {1: 16, 8: 64, 32: 192, 128: 512}
"""How many requests of the workload run with so many slots: enough to refill them, in bounded time.

The order of the file is random, so its beginning stands for the whole."""
_SCHEMA_REQUESTS = {1: 8, 8: 48, 32: 96, 128: 256}
_FORCING_GAINS = {8: 1.25, 128: 1.0}
_GRAMMAR_SHARE = 0.2
_FIRST_TOKEN_STEPS = 3
_RESIDENT_GROWTH = 1.02
_TURNS = 2


class Benchmark:
    """The model and its workload, and what was measured so far."""

    def __init__(self, turns: int, portion: float, only: Sequence[str]) -> None:
        """Read the workload.

        Args:
            turns: repeats of each contender.
            portion: how much of the workload runs.
            only: names of paths; all if there are none.
        """
        self.turns = turns
        self.only = only
        self.portion = portion
        self.tokenizer = UnendingTokenizer()
        self.vocabulary = whole_words(self.tokenizer)
        self.workload = read_workload()
        self.model = random_llama()
        self.timings: list[Timing] = []
        self.rows: list[dict[str, Any]] = []
        self.checks: list[Check] = []

    def measure(self, slots: int) -> None:
        """Time all paths at so many slots."""
        count = self._portion(_REQUESTS[slots])
        contenders = engine_rows.free_text(self.model, self.tokenizer, slots, count)
        if slots > 1:
            contenders += transformers_rows.batched(self.model, slots, count)
        constrained = self._portion(_SCHEMA_REQUESTS[slots])
        contenders += engine_rows.under_schema(self.model, self.tokenizer, slots, constrained)
        chosen = [each for each in contenders if not self.only or each.path in self.only]
        yardstick = transformers_rows.sequential(self.model, self._portion(_REQUESTS[1]))
        sequential, *timed = race([yardstick, *chosen], self.turns, self.tasks)
        if slots == 1:
            timed = [sequential, *timed]
        self.timings += timed
        rows = [_row(timing, sequential) for timing in timed]
        show(rows)
        self.rows += rows
        if slots == max(_REQUESTS):
            self.checks += checks.of_free_text(self.timings, sequential, slots)

    def tasks(self, contender: Contender, turn: int) -> list[Task]:
        """What a contender runs in a turn."""
        loads = self.workload[: contender.requests]
        words = [load.words(self.vocabulary, turn) for load in loads]
        constrained = contender.schema is not None
        return [
            Task(
                self.tokenizer.decode(ids),
                ids,
                engine_rows.SCHEMA_TOKENS if constrained else load.output_tokens,
                load.seed,
                contender.schema,
            )
            for ids, load in zip(words, loads, strict=True)
        ]

    def check_grammar(self, slots: int) -> None:
        """Measure what grammars take of the time."""
        count = self._portion(_SCHEMA_REQUESTS[slots])
        contender = engine_rows.under_schema(self.model, self.tokenizer, slots, count)[0]
        share = engine_rows.grammar_share(
            self.model,
            self.tokenizer,
            slots,
            self.tasks(contender, -1),
            self.tasks(contender, 0),
        )
        self.checks.append(checks.at_most(f"share of grammars at {slots}", share, _GRAMMAR_SHARE))

    def check_first_token(self) -> None:
        """Count the steps until a person sees the first token."""
        steps = steps_to_first_token(self.model, self.tokenizer, self.vocabulary)
        self.checks.append(
            checks.at_most("steps to the first token", max(steps), _FIRST_TOKEN_STEPS)
        )

    def check_memory(self) -> None:
        """Measure how resident memory grows."""
        marks = [self._portion(mark) for mark in MARKS]
        resident = resident_after(marks)
        if resident is None:
            print("resident memory: not measured, this is not Linux")
            return
        check = f"resident memory after {marks[1]} / {marks[0]} requests"
        self.checks.append(checks.at_most(check, resident[1] / resident[0], _RESIDENT_GROWTH))

    def _portion(self, requests: int) -> int:
        return max(1, round(requests * self.portion))


def _row(timing: Timing, sequential: Timing) -> dict[str, Any]:
    requests = len(timing.outputs)
    return {
        "path": timing.contender.path,
        "slots": timing.contender.slots,
        "requests": requests,
        "tok_per_cpu_s": round(timing.per_cpu_s, 1),
        "tok_per_s": round(timing.tokens / timing.wall_s, 1),
        "requests_per_s": round(requests / timing.wall_s, 2),
        "ratio_to_sequential": round(timing.per_cpu_s / sequential.per_cpu_s, 2),
        "settings": timing.contender.settings,
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark; 0 if every check passed."""
    options = _options(arguments)
    torch.set_num_threads(1)
    # It warns of a sampler that it does not know to be safe, for every batch anew.
    logging.getLogger("ContinuousBatchingLogger").setLevel(logging.ERROR)
    benchmark = Benchmark(
        1 if options.quick else _TURNS, 1 / 8 if options.quick else 1, options.only
    )
    for slots in options.slots:
        benchmark.measure(slots)
    if not options.only:
        benchmark.checks += checks.of_forcing(benchmark.timings, _FORCING_GAINS)
        for slots in _FORCING_GAINS:
            benchmark.check_grammar(slots)
        benchmark.check_first_token()
        benchmark.check_memory()
    checked = [check.row() for check in benchmark.checks]
    if options.quick or options.only or options.slots != list(_REQUESTS):
        show(checked)
    else:
        write("inference", benchmark.rows, checked)
    failed = [check for check in benchmark.checks if not check.passed]
    for check in failed:
        print(f"FAILED: {check.check} is {check.value:.4g}, must be {check.sense} {check.bound:g}")
    return 1 if failed else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks.inference", description=__doc__)
    parser.add_argument(
        "--only", nargs="+", default=[], help="paths to time; then no further checks"
    )
    parser.add_argument("--slots", nargs="+", type=int, default=list(_REQUESTS))
    parser.add_argument("--quick", action="store_true", help="an eighth of the work, in one turn")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
