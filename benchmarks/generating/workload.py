"""The fixed workload: how long prompts and outputs are, and the seed of each request.

The lengths were drawn once by `python -m benchmarks.generating.workload` and are data since; the
head of the file says from which distributions. Words of a prompt follow from its seed.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, Final

FILE: Final = Path(__file__).resolve().parent.parent / "workloads" / "inference.json"
_SEED: Final = 20261122
_REQUESTS: Final = 512
_PER_LINE: Final = 8


@dataclass(frozen=True, slots=True)
class Lengths:
    """A log-normal distribution of token counts, rounded and clipped.

    Attributes:
        median: exp of the mean of the logarithm.
        sigma: standard deviation of the logarithm.
        least: shorter ones are lengthened to this.
        most: longer ones are cut to this.
    """

    median: float
    sigma: float
    least: int
    most: int

    def draw(self, source: Random) -> int:
        """One token count."""
        count = round(source.lognormvariate(math.log(self.median), self.sigma))
        return min(max(count, self.least), self.most)


PROMPTS: Final = Lengths(median=20, sigma=0.5, least=8, most=128)
OUTPUTS: Final = Lengths(median=72, sigma=0.35, least=24, most=192)
"""As the generators' requests have them, and somewhat wider: over the 100 prompts of
tests/evaluation/stated_fields.jsonl the bundled model reads 12 to 31 tokens (5th to 95th
percentile, median 18) and writes 51 to 92 (median 72)."""


@dataclass(frozen=True, slots=True)
class Load:
    """One request of the workload.

    Attributes:
        prompt_tokens: exactly.
        output_tokens: exactly; nothing ends an output earlier.
        seed: of the prompt's words and of the draws.
    """

    prompt_tokens: int
    output_tokens: int
    seed: int

    def words(self, vocabulary: Sequence[int], turn: int) -> list[int]:
        """Token ids of the prompt, drawn evenly from ids that are whole words.

        Args:
            vocabulary: ids to draw from.
            turn: a workload that runs again has other words, so that no cache has seen them.
        """
        source = Random(f"{self.seed}/{turn}")
        return [vocabulary[source.randrange(len(vocabulary))] for _ in range(self.prompt_tokens)]


def read_workload(path: Path = FILE) -> list[Load]:
    """All requests, in their order."""
    return [Load(*entry) for entry in json.loads(path.read_text("utf-8"))["requests"]]


def chosen() -> list[Load]:
    """Draw the workload; the same on every machine."""
    source = Random(_SEED)
    return [
        Load(PROMPTS.draw(source), OUTPUTS.draw(source), source.getrandbits(32))
        for _ in range(_REQUESTS)
    ]


def as_text(loads: Sequence[Load]) -> str:
    """The workload as JSON that a person can read, several requests a line."""
    about: dict[str, Any] = {
        "requests_are": ["prompt_tokens", "output_tokens", "seed"],
        "distribution": "log-normal, rounded and clipped",
        "prompt_tokens": _described(PROMPTS),
        "output_tokens": _described(OUTPUTS),
        "drawn_with_seed": _SEED,
    }
    entries = [
        json.dumps([load.prompt_tokens, load.output_tokens, load.seed], separators=(",", ":"))
        for load in loads
    ]
    lines = [",".join(entries[at : at + _PER_LINE]) for at in range(0, len(entries), _PER_LINE)]
    requests = ",\n".join(lines)
    return f'{{"about":{json.dumps(about)},\n"requests":[\n{requests}\n]}}\n'


def _described(lengths: Lengths) -> dict[str, float]:
    return {
        "median": lengths.median,
        "sigma": lengths.sigma,
        "least": lengths.least,
        "most": lengths.most,
    }


if __name__ == "__main__":
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(as_text(chosen()), "utf-8")
