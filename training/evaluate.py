"""`python -m training.evaluate`: how well reader, writer and translator do their job.

Rows `{metric, lang, kind, value}`, with `reader` or `writer` where it matters, go to
`benchmarks/results/generation.json`; every miss is listed.
"""

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

from transformers import AutoModelForCausalLM

from domain.errors import LLMasOSError
from inference.config import EngineConfig
from inference.loader import load_model
from inference.pretrained import load_pretrained
from inference.registry import POCKET, read_registry
from inference.tokenizer import TextTokenizer
from inference.types import ModelIdentity, TextModel
from training.evaluating.baselines import by_model, by_template, measure_baseline, uniform_model
from training.evaluating.cases import generation_cases, intent_cases
from training.evaluating.likelihood import measure_likelihood
from training.evaluating.reading import measure_fields, measure_intents
from training.evaluating.rows import Measured, Row
from training.evaluating.seen import recipe_of, seen_by
from training.evaluating.speed import measure_speed
from training.evaluating.translating import measure_translation
from training.evaluating.writing import measure_writing
from training.export import machine_class

ROOT: Final = Path(__file__).resolve().parent.parent
RESULTS: Final = ROOT / "benchmarks" / "results" / "generation.json"
FROZEN: Final = ROOT / "tests" / "evaluation" / "frozen"
PARTS: Final = ("fields", "intents", "writing", "baselines", "likelihood", "translation", "speed")
_BASELINE_SHARE: Final = 20
"""A baseline makes one output for so many of the model's."""


def main(arguments: Sequence[str]) -> int:
    """Measure, print, write; the exit code tells only whether it could be measured."""
    chosen = _parser().parse_args(arguments)
    try:
        model = load_model(chosen.model, config=EngineConfig(slots=32))
        try:
            measured = _measured(chosen, model)
            head = _head(model.identity)
        finally:
            model.close()
        if "speed" in chosen.parts:
            measured.rows.append(measure_speed(chosen.model, max(2, min(chosen.outputs, 200))))
    except LLMasOSError as error:
        print(error.detail, error.hint or "", file=sys.stderr)
        return error.exit_code
    _print(measured, chosen.samples)
    _write(chosen.into, [head, *(row.as_json() for row in measured.rows)])
    return 0


def _measured(chosen: argparse.Namespace, model: TextModel) -> Measured:
    cases = generation_cases(chosen.generation)
    folder = folder_of(chosen.model)
    measured = Measured()
    if "fields" in chosen.parts:
        measured.add(measure_fields(model, cases))
    if "intents" in chosen.parts:
        measured.add(measure_intents(model, intent_cases(chosen.intents)))
    if "translation" in chosen.parts:
        count = max(1, chosen.outputs // 10)
        measured.add(measure_translation(model, cases, count, max(1, count // 4)))
    if "likelihood" in chosen.parts and folder is not None:
        network = load_pretrained(AutoModelForCausalLM, folder)
        tokenizer = TextTokenizer.from_folder(folder)
        measured.rows += measure_likelihood(network, tokenizer, max(1, chosen.outputs // 25))
    if "writing" in chosen.parts or "baselines" in chosen.parts:
        recipe, steps = recipe_of(folder, chosen.documents)
        seen = seen_by(recipe, steps, chosen.processes)
        measured.rows.append(Row("documents_compared", "all", "all", seen.documents))
        if "writing" in chosen.parts:
            measured.add(measure_writing(model, cases, seen, chosen.outputs))
        if "baselines" in chosen.parts:
            few = max(1, chosen.outputs // _BASELINE_SHARE)
            measured.rows += measure_baseline("template", by_template, cases, seen, few)
            if folder is not None:
                uniform = uniform_model(folder, EngineConfig(slots=32))
                try:
                    drafts = by_model(uniform)
                    measured.rows += measure_baseline("uniform", drafts, cases, seen, few)
                finally:
                    uniform.close()
    return measured


def folder_of(name: str | None) -> Path | None:
    """Where the files of a model lie; None for one that is not on this machine."""
    if name is not None and Path(name).expanduser().is_dir():
        return Path(name).expanduser()
    registry = read_registry(POCKET)
    found = registry.models.get(name or registry.default)
    return None if found is None else found.folder


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training.evaluate", description=__doc__)
    parser.add_argument("--model", help="a folder, a hub id or a bundled name; else the default")
    parser.add_argument(
        "--generation", type=Path, nargs="+", default=[FROZEN / "generation.jsonl"],
        help="files of prompts with what they state",
    )  # fmt: skip
    parser.add_argument(
        "--intents", type=Path, nargs="+", default=[FROZEN / "intents.jsonl"],
        help="files of sentences to the assistant with their calls",
    )  # fmt: skip
    parser.add_argument("--outputs", type=int, default=1000, help="texts per kind and language")
    parser.add_argument("--into", type=Path, default=RESULTS, help="where to write the rows")
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=list(PARTS))
    parser.add_argument(
        "--documents", type=int, help="compare with so many documents of training, not with all"
    )
    parser.add_argument("--processes", type=int, default=2, help="that compose those documents")
    parser.add_argument("--samples", action="store_true", help="print the first texts as they came")
    return parser


def _print(measured: Measured, samples: bool) -> None:
    for row in measured.rows:
        who = row.reader or row.writer
        print(f"{row.metric:20} {row.lang:4} {row.kind:16} {who:9} {row.value:10.4f}")
    print(f"{len(measured.misses)} missed" + "".join(f"\n  {miss}" for miss in measured.misses))
    for sample in measured.samples if samples else ():
        print(json.dumps(sample, ensure_ascii=False))


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


def _write(path: Path, rows: Sequence[dict[str, Any]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    path.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
