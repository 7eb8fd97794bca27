"""`python -m training.evaluate`: how well the bundled model does its job."""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

# Threads that wait for one another by spinning starve whatever else the machine does.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

from generators.specs import SPEC_KINDS
from inference.loader import load_model
from inference.types import ModelIdentity
from training.export import machine_class
from training.measures import Measured, measure_fields, measure_matches, measure_validity

ROOT: Final = Path(__file__).resolve().parent.parent
RESULTS: Final = ROOT / "benchmarks" / "results" / "generation.json"
CASES: Final = [
    ROOT / "tests" / "evaluation" / "stated_fields.jsonl",
    ROOT / "tests" / "evaluation" / "further_fields.jsonl",
]


def main(arguments: Sequence[str]) -> int:
    """Measure, print, write; the exit code is 1 where a check was missed."""
    chosen = _parser().parse_args(arguments)
    model = load_model(chosen.model)
    parts: list[Measured] = []
    try:
        if chosen.tries:
            parts.append(measure_validity(model, chosen.kinds, chosen.tries))
        parts += [measure_fields(model, cases) for cases in chosen.cases]
        if chosen.matches:
            parts.append(measure_matches(model, chosen.matches))
        head = _head(model.identity)
    finally:
        model.close()
    rows = [row for part in parts for row in part.rows]
    misses = [miss for part in parts for miss in part.misses]
    for row in rows:
        print(f"{row.metric:20} {row.lang:4} {row.kind:10} {row.value:10.4f}")
    print(f"{len(misses)} missed" + "".join(f"\n  {miss}" for miss in misses))
    if chosen.samples:
        for part in parts:
            for sample in part.samples:
                print(json.dumps(sample, ensure_ascii=False))
    if chosen.generation:
        _write(chosen.generation, [head, *(row.as_json() for row in rows)])
    return 1 if misses else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training.evaluate", description=__doc__)
    parser.add_argument("--model", help="a folder, a hub id or a bundled name; else the default")
    parser.add_argument("--generation", type=Path, default=RESULTS, help="where to write the rows")
    parser.add_argument("--tries", type=int, default=200, help="prompts per kind and language")
    parser.add_argument("--kinds", nargs="+", choices=SPEC_KINDS, default=list(SPEC_KINDS))
    parser.add_argument(
        "--cases", type=Path, nargs="*", default=CASES, help="JSON lines with stated fields"
    )
    parser.add_argument("--matches", type=int, default=50, help="assets to make alone as well")
    parser.add_argument("--samples", action="store_true", help="print the first texts as they came")
    return parser


def _head(identity: ModelIdentity) -> dict[str, Any]:
    return {
        "metric": "run",
        "date": datetime.now(UTC).date().isoformat(),
        "machine": machine_class(),
        "commit": _commit(),
        "model": identity.name,
        "weights_sha256": identity.weights_sha256,
        "numerics_class": identity.numerics_class,
    }


def _commit() -> str:
    done = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return done.stdout.strip() or "unknown"


def _write(path: Path, rows: list[dict[str, Any]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    path.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
