"""`python -m training.calibrate`: how sure a model must be before a label of its counts.

It is asked about the requests that are kept from training. The threshold of a field is the least
share of probability above which labels are right as often as `PRECISION` wants; where no share will
do, or too few labels show it, the field is never asked. The result belongs to these weights alone:
it is written under their sha256 into `generators/lexicon/thresholds.json`.
"""

import argparse
import json
import math
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from domain.errors import LLMasOSError
from domain.ontology import LANGS
from generators.intents.call import TOOLS
from generators.reading.model_reader import ASKED, NEVER, THRESHOLDS, UNSTATED
from inference.config import EngineConfig
from inference.loader import load_model
from inference.types import LabelScorer
from training.corpus.questions import Question, kept_questions

PRECISION: Final = 0.98
_FEWEST: Final = 20
"""Fewer labels than that above a threshold show nothing."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A label that a model gave: its share of the probability, and whether it is right."""

    share: float
    is_right: bool


def judgements(model: LabelScorer, questions: Iterable[Question]) -> dict[str, list[Judgement]]:
    """Field → the labels that a model gave; that nothing is stated is no label."""
    found: dict[str, list[Judgement]] = {}
    for question in questions:
        labels = labels_of(question.about)
        scores = model.score(question.prompt, labels)
        best = max(range(len(labels)), key=lambda at: scores[at])
        total = math.fsum(math.exp(score - scores[best]) for score in scores)
        nothing = "none" if question.about == "tool" else UNSTATED
        if labels[best] != nothing:
            judged = Judgement(1 / total, labels[best] == question.answer)
            found.setdefault(question.about, []).append(judged)
    return found


def labels_of(about: str) -> Sequence[str]:
    """The labels that the reader offers for a question."""
    if about == "tool":
        return TOOLS
    kind, _, field = about.partition(".")
    return (*ASKED[kind][field], UNSTATED)


def threshold(judged: Sequence[Judgement], precision: float = PRECISION) -> tuple[float, int]:
    """The least share above which enough labels are right, and how many labels that leaves.

    Returns:
        (`NEVER`, 0) where no share will do.
    """
    ordered = sorted(judged, key=lambda one: -one.share)
    right, best = 0, (NEVER, 0)
    for at, one in enumerate(ordered, 1):
        right += one.is_right
        is_last_of_its_share = at == len(ordered) or ordered[at].share < one.share
        if is_last_of_its_share and right >= precision * at:
            best = (one.share, at)
    return best


def thresholds(found: Mapping[str, Sequence[Judgement]]) -> dict[str, float]:
    """Field → threshold, rounded up to three digits."""
    result: dict[str, float] = {}
    for about, judged in sorted(found.items()):
        share, size = threshold(judged)
        result[about] = _rounded(share) if size >= _FEWEST else NEVER
    return result


def _rounded(share: float) -> float:
    return min(NEVER, math.ceil(share * 1000) / 1000)


def main(arguments: Sequence[str]) -> int:
    """Ask, keep the thresholds and print them; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m training.calibrate", description=__doc__)
    parser.add_argument("--model", help="a folder or a bundled name; else the default")
    chosen = parser.parse_args(arguments)
    try:
        model = load_model(chosen.model, config=EngineConfig(slots=32))
    except LLMasOSError as error:
        print(error.detail, error.hint or "", file=sys.stderr)
        return error.exit_code
    try:
        questions = (question for lang in LANGS for question in kept_questions(lang))
        found = thresholds(judgements(model, questions))
        weights = model.identity.weights_sha256
    finally:
        model.close()
    known = json.loads(THRESHOLDS.read_text("utf-8")) | {weights: found}
    THRESHOLDS.write_text(json.dumps(known, indent=2, sort_keys=True) + "\n", "utf-8")
    print(json.dumps(found, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
