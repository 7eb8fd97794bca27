"""What every benchmark writes: a table on the terminal, and rows in benchmarks/results."""

import json
import os
import platform
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "benchmarks" / "results"


def head() -> dict[str, Any]:
    """The first row: date, machine and commit."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short=12", "HEAD"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "commit": commit.stdout.strip() or "unknown",
    }


def show(*tables: Sequence[dict[str, Any]]) -> None:
    """Print rows as tables; the rows of one table have equal keys, an empty one is left out."""
    for rows in filter(None, tables):
        columns = list(rows[0])
        widths = [max(len(column), *(len(str(row[column])) for row in rows)) for column in columns]
        for line in ([*columns], *([str(row[column]) for column in columns] for row in rows)):
            print("  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)))


def write(name: str, *tables: Sequence[dict[str, Any]]) -> None:
    """Print rows as `show` does, and write them all after the first row.

    Args:
        name: of the file in benchmarks/results.
        tables: as for `show`.
    """
    show(*tables)
    path = save(name, *tables)
    print(f"written: {path.relative_to(ROOT)}")


def save(name: str, *tables: Sequence[dict[str, Any]]) -> Path:
    """Write rows after the first row, and print none of them; the file."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    path = RESULTS / f"{name}.json"
    written = [head(), *chain.from_iterable(tables)]
    path.write_text(json.dumps(written, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return path
