"""How fast a finished history is read into an empty database: by us, and by Ponder.

Both read the same logs of the same contracts from the same anvil, each into the database that it
takes by default: ours SQLite, Ponder's PGlite. A rate is logs by wall-clock seconds, from the first
request to the last row.
"""

import tempfile
import time
from pathlib import Path
from typing import Any

from api.work.indexing import index_up_to, next_block
from benchmarks.mixed_chain import EVENTS, MixedChain, mixed_chain
from benchmarks.ponder import ponder_seconds
from benchmarks.report import show
from domain.errors import ToolMissing
from store.db import open_database
from store.migrations import migrate

_REPEATS = 3
_DEPTH = 64


def our_seconds(chain: MixedChain) -> float:
    """Wall-clock seconds that we take for the whole history."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'world.db'}"
        migrate(url)
        database = open_database(url)
        begun = time.perf_counter()
        while next_block(database, chain.deployment) <= chain.head:
            index_up_to(chain.client, chain.deployment, database, chain.head, chain.head, _DEPTH)
        seconds = time.perf_counter() - begun
        database.close()
        return seconds


def rows(events: int = EVENTS, *, with_ponder: bool = True) -> list[dict[str, Any]]:
    """`{job, path, per_s, logs, seconds}` for each path: ours the best of three, Ponder once."""
    with mixed_chain(events) as chain:
        ours = min(our_seconds(chain) for _ in range(_REPEATS))
        found = [_row("ours", chain.logs, ours)]
        if with_ponder:
            try:
                found.append(_row("ponder", chain.logs, ponder_seconds(chain)))
            except ToolMissing as error:
                print(f"Ponder was not measured: {error.detail}")
        return found


def _row(path: str, logs: int, seconds: float) -> dict[str, Any]:
    return {
        "job": "backfill",
        "path": path,
        "per_s": round(logs / seconds),
        "logs": logs,
        "seconds": round(seconds, 3),
    }


if __name__ == "__main__":
    show(rows())
