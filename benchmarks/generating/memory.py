"""`python -m benchmarks.generating.memory`: does the engine keep anything of what it has done?

It serves thousands of small requests of several kinds in a process of its own, which prints its
resident memory along the way as JSON. Every prompt is new, and so is every third grammar.
"""

import gc
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Final

import torch

from benchmarks.generating.engine_rows import open_engine
from benchmarks.generating.model import UnendingTokenizer, random_llama, whole_words
from benchmarks.report import ROOT
from inference.engine import Engine, EngineConfig
from inference.types import Request

MARKS: Final = (1_000, 10_000)
_STATM: Final = Path("/proc/self/statm")
_SLOTS: Final = 32
_WAVE: Final = 500
_PROMPT_TOKENS: Final = 8
_SEED: Final = 11


def resident_bytes() -> int:
    """Resident memory of this process.

    Raises:
        OSError: this is not Linux.
    """
    gc.collect()
    return int(_STATM.read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


def resident_after(marks: Sequence[int] = MARKS) -> list[int] | None:
    """Resident bytes of a new process after so many requests; None where it cannot be read.

    Raises:
        RuntimeError: the process failed.
    """
    if not _STATM.exists():
        return None
    command = [sys.executable, "-m", __spec__.name, *map(str, marks)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"The memory run failed: {done.stderr[-2000:]}")
    return json.loads(done.stdout)


def _serve(engine: Engine, prompts: list[str], first: int) -> None:
    """One wave: a third free text, a third with choices never seen before, a third cancelled."""
    handles = [
        engine.submit(_request(prompt, first + index)) for index, prompt in enumerate(prompts)
    ]
    for handle in handles[2::3]:
        handle.cancel()
    for handle in handles:
        handle.result()


def _request(prompt: str, number: int) -> Request:
    choices = (f"{number:x}", f"{number:x}!") if number % 3 == 1 else None
    return Request(str(number), prompt, number, 8 if choices else 2, choices=choices)


def main(marks: list[int]) -> None:
    """Print the resident bytes after each of so many requests."""
    torch.set_num_threads(1)
    source = Random(_SEED)
    tokenizer = UnendingTokenizer()
    vocabulary = whole_words(tokenizer)
    engine = open_engine(random_llama(), tokenizer, EngineConfig(slots=_SLOTS))
    seen: list[int] = []
    served = 0
    for mark in marks:
        while served < mark:
            count = min(_WAVE, mark - served)
            prompts = [
                tokenizer.decode(source.choices(vocabulary, k=_PROMPT_TOKENS)) for _ in range(count)
            ]
            _serve(engine, prompts, served)
            served += count
        seen.append(resident_bytes())
    engine.close()
    print(json.dumps(seen))


if __name__ == "__main__":
    main([int(mark) for mark in sys.argv[1:]])
