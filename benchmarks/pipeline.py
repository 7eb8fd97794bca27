"""`python -m benchmarks.pipeline`: from a validated asset to its row in the index, and back to it.

Writes `benchmarks/results/pipeline.json`: `mint_index` and `backfill` as rates by path,
`buy_visible` as a wait, `flatness` as the cost of an asset beside many others. `--small` measures
less, prints it, and writes nothing.
"""

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from benchmarks import backfill, buy_visible, flatness, mint_index
from benchmarks.mixed_chain import EVENTS
from benchmarks.report import save, show

Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is measured: assets, assets of the naive loop, logs, purchases, tokens, a sample."""

    assets: int
    naive: int
    events: int
    buys: int
    tokens: tuple[int, ...]
    sample: int


FULL: Final = Sizes(5_000, 200, EVENTS, 100, (1_000, 10_000, 100_000), 200)
SMALL: Final = Sizes(600, 40, 2_000, 20, (600, 1_200), 50)


def main() -> None:
    """Measure everything, one after the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="measure little, and write nothing")
    parser.add_argument("--no-ponder", action="store_true", help="leave Ponder out")
    parser.add_argument("--tokens", type=int, nargs="+", help="of the flatness, other numbers")
    options = parser.parse_args()
    sizes = SMALL if options.small else FULL
    tables: list[Rows] = []
    for rows in _measured(sizes, options):
        show(rows)
        tables.append(rows)
        if not options.small:
            # a run that is ended early leaves what it measured
            save("pipeline", *tables)


def _measured(sizes: Sizes, options: argparse.Namespace) -> Iterator[Rows]:
    """The tables, each as soon as it is measured."""
    measurements: tuple[Callable[[], Rows], ...] = (
        lambda: mint_index.rows("devnet", sizes.assets, sizes.naive),
        lambda: mint_index.rows("anvil", sizes.assets, sizes.naive),
        lambda: backfill.rows(sizes.events, with_ponder=not options.no_ponder),
        lambda: buy_visible.rows(sizes.buys),
        lambda: flatness.rows(options.tokens or sizes.tokens, sizes.sample),
    )
    for measure in measurements:
        yield measure()


if __name__ == "__main__":
    main()
