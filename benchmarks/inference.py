"""`python -m benchmarks.inference`: the engine against every path that transformers offers.

One fixed workload, one model of random weights, one thread, the same temperature; only tokens that
a request asked for count. Exits 1 if a figure falls short of what the project promises.
"""

import argparse
import logging
import sys
from collections.abc import Sequence
from typing import Any

import torch

from benchmarks.generating import engine_rows, transformers_rows
from benchmarks.generating.measure import Task, race, rows_of
from benchmarks.generating.model import UnendingTokenizer, random_llama, whole_words
from benchmarks.generating.workload import Load, read_workload
from benchmarks.report import write
from inference.engine import EngineConfig

_REQUESTS = {1: 32, 8: 64, 32: 192, 128: 512}
"""How many requests of the workload run with so many slots: enough to refill them, in bounded time.

The order of the file is random, so its beginning stands for the whole."""
_TURNS = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark; 0 if every check passed."""
    options = _options(arguments)
    torch.set_num_threads(1)
    logging.getLogger("ContinuousBatchingLogger").setLevel(logging.ERROR)
    text_tokenizer = UnendingTokenizer()
    vocabulary = whole_words(text_tokenizer)
    workload = read_workload()
    model = random_llama()

    def tasks_of(loads: Sequence[Load], turn: int) -> list[Task]:
        words = [load.words(vocabulary, turn) for load in loads]
        return [
            Task(text_tokenizer.decode(ids), ids, load.output_tokens, load.seed)
            for ids, load in zip(words, loads, strict=True)
        ]

    rows: list[dict[str, Any]] = []
    sequential: float | None = None
    for slots in options.slots:
        contenders = [
            *transformers_rows.contenders(model, slots),
            engine_rows.contender("engine", model, text_tokenizer, EngineConfig(slots=slots)),
            engine_rows.contender(
                "engine_free",
                model,
                text_tokenizer,
                EngineConfig(slots=slots, free_shapes=True),
            ),
        ]
        chosen = [each for each in contenders if not options.only or each.path in options.only]
        loads = workload[: _REQUESTS[slots] // (4 if options.quick else 1)]
        timed = race(chosen, 1 if options.quick else _TURNS, loads, tasks_of)
        for contender, timing in timed:
            if contender.path == "hf_sequential":
                sequential = timing.tokens / timing.cpu_s
        rows += rows_of(timed, len(loads), sequential)
        for row in rows[-len(timed) :]:
            print(row, flush=True)
    write("inference", rows)
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks.inference", description=__doc__)
    parser.add_argument("--only", nargs="+", default=[], help="names of paths")
    parser.add_argument("--slots", nargs="+", type=int, default=list(_REQUESTS))
    parser.add_argument("--quick", action="store_true", help="a quarter of the requests, one turn")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
