"""Measures of a model at its job: through the real generators, over prompts that it never saw."""

import json
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, Final

from domain.asset import Body, Character, Dialogue, Quest
from domain.ontology import LANGS, Lang
from generators.attempts import Failed
from generators.generate import Ask, Made, generate
from generators.reply import Message, replies
from generators.specs import SpecKind
from inference.types import Completion, ModelIdentity, Replay, Request, TextModel
from training.agreement import agrees
from training.corpus.documents import Document, document

_SECRET: Final = b"evaluation"
_STREAM: Final = "evaluation"


@dataclass(frozen=True, slots=True)
class Row:
    """One figure. `kind` and `lang` say what it is about; `all` stands for every one."""

    metric: str
    lang: str
    kind: str
    value: float

    def as_json(self) -> dict[str, Any]:
        """As a flat row of the results file."""
        return {
            "metric": self.metric, "lang": self.lang, "kind": self.kind, "value": self.value,
        }  # fmt: skip


@dataclass(slots=True)
class Measured:
    """Figures, what failed in one line each, and texts as they came."""

    rows: list[Row] = field(default_factory=list[Row])
    misses: list[str] = field(default_factory=list[str])
    samples: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])


class CountingModel:
    """A text model that notes which requests had to be made again."""

    def __init__(self, model: TextModel) -> None:
        """Speak for `model`."""
        self._model = model
        self.again: set[str] = set()

    @property
    def identity(self) -> ModelIdentity:
        """Whose words these are."""
        return self._model.identity

    def generate(self, requests: Sequence[Request]) -> list[Completion]:
        """Pass the requests on; an id ends in the number of the attempt."""
        for request in requests:
            name, _, attempt = request.id.rpartition("/")
            if attempt != "1":
                self.again.add(name)
        return self._model.generate(requests)

    def score(self, prompt: str, labels: Sequence[str]) -> list[float]:
        """Pass the question on."""
        return self._model.score(prompt, labels)

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """Pass the texts on."""
        return self._model.embed(texts)

    def check(self, request: Request, token_ids: Sequence[int]) -> Replay:
        """Pass the tokens on."""
        return self._model.check(request, token_ids)

    def close(self) -> None:
        """Close the model."""
        self._model.close()


def measure_validity(model: TextModel, kinds: Iterable[SpecKind], tries: int) -> Measured:
    """How many of `tries` prompts per kind and language end in something that may be kept.

    `valid_first` counts what the first draft gave, `valid` what some attempt gave, `distinct` the
    share of different names or first lines, `agrees` the share whose prose speaks of what the
    fields name, `per_s` finished pieces a second in one batch.
    """
    measured = Measured()
    for kind in kinds:
        for lang in LANGS:
            asks = [document(_STREAM, index, kind, lang) for index in range(tries)]
            counting = CountingModel(model)
            started = time.perf_counter()
            results = _answers(counting, kind, lang, asks)
            seconds = time.perf_counter() - started
            made = [one for one in results if not isinstance(one, Failed)]
            first = tries - len(counting.again | _failed_ids(results))
            for metric, value in (
                ("valid_first", first / tries),
                ("valid", len(made) / tries),
                ("distinct", len({_name_of(one) for one in made}) / max(1, len(made))),
                ("agrees", sum(agrees(_body_of(one)) for one in made) / max(1, len(made))),
                ("per_s", len(made) / seconds),
            ):
                measured.rows.append(Row(metric, lang, kind, round(value, 4)))
            measured.misses += [
                f"{kind} {lang} “{ask.asked}”: {result.error.detail}"
                for ask, result in zip(asks, results, strict=True)
                if isinstance(result, Failed)
            ]
            measured.samples += [
                {"kind": kind, "prompt": ask.asked, **_shown(result)}
                for ask, result in zip(asks[:4], results[:4], strict=True)
                if not isinstance(result, Failed)
            ]
    return measured


def measure_fields(model: TextModel, cases_file: Path) -> Measured:
    """The share of hand-written cases, and of their single fields, that came out as stated.

    The metric is named after the file: `stated_fields`, `stated_fields.level`.
    """
    cases: list[dict[str, Any]] = [
        json.loads(line) for line in cases_file.read_text(encoding="utf-8").splitlines() if line
    ]
    asks = [Ask(c["kind"], c["prompt"], f"fields/{c['id']}", _SECRET, c["lang"]) for c in cases]
    measured = Measured()
    name_of_file = cases_file.stem
    honoured: dict[tuple[str, str, str], list[bool]] = {}
    for case, result in zip(cases, generate(model, asks), strict=True):
        got = {} if isinstance(result, Failed) else _fields_of(result)
        wrong = {name: got.get(name) for name, v in case["expect"].items() if got.get(name) != v}
        key = (case["lang"], case["kind"])
        honoured.setdefault((name_of_file, *key), []).append(not wrong)
        for name in case["expect"]:
            honoured.setdefault((f"{name_of_file}.{name}", *key), []).append(name not in wrong)
        if wrong:
            why = result.error.detail if isinstance(result, Failed) else f"got {wrong}"
            measured.misses.append(
                f"{case['id']} “{case['prompt']}”: expected {case['expect']}, {why}"
            )
    everything = [
        ok for (metric, _, _), oks in honoured.items() if metric == name_of_file for ok in oks
    ]
    measured.rows = [
        Row(metric, lang, kind, round(sum(oks) / len(oks), 4))
        for (metric, lang, kind), oks in sorted(honoured.items())
    ]
    measured.rows.append(
        Row(name_of_file, "all", "all", round(sum(everything) / len(everything), 4))
    )
    return measured


def measure_matches(model: TextModel, count: int) -> Measured:
    """Make assets in batches of all sizes and companies, then each alone: are the bytes equal?"""
    kinds = ("item", "character", "quest")
    asks: list[Ask] = []
    for index in range(count):
        kind, lang = kinds[index % 3], LANGS[index % 2]
        asked = document(f"{_STREAM}/matches", index, kind, lang).asked
        asks.append(Ask(kind, asked, f"matches/{index}", _SECRET, lang))
    order = list(range(count))
    rng = Random(count)
    rng.shuffle(order)
    together: dict[int, Made | Failed] = {}
    while order:
        size = min(len(order), rng.choice((1, 2, 3, 5, 8, 13, 21)))
        company, order = order[:size], order[size:]
        together.update(zip(company, generate(model, [asks[i] for i in company]), strict=True))
    measured = Measured()
    equal = 0
    for index, ask in enumerate(asks):
        alone, before = generate(model, [ask])[0], together[index]
        if isinstance(alone, Made) and _bytes_of(before) == alone.metadata:
            equal += 1
        else:
            measured.misses.append(f"{ask.kind} “{ask.prompt}” differs alone and in company")
    measured.rows.append(Row("matches", "all", "all", float(equal)))
    measured.rows.append(Row("matches_of", "all", "all", float(count)))
    return measured


def _bytes_of(result: Made | Failed) -> bytes | None:
    return result.metadata if isinstance(result, Made) else None


def _answers(
    model: TextModel, kind: SpecKind, lang: Lang, asks: Sequence[Document]
) -> Sequence[Made | Dialogue | Failed]:
    if kind != "dialogue":
        return generate(
            model,
            [
                Ask(kind, ask.asked, f"valid/{kind}/{lang}/{index}", _SECRET, lang)
                for index, ask in enumerate(asks)
            ],
        )
    return replies(
        model,
        [
            Message(_someone(index, lang), ask.asked, f"valid/{kind}/{lang}/{index}", _SECRET, lang)
            for index, ask in enumerate(asks)
        ],
    )


def _someone(index: int, lang: Lang) -> Character:
    fields = document(f"{_STREAM}/speakers", index, "character", lang).fields
    return Character.model_validate({"lang": lang, **fields})


def _failed_ids(results: Sequence[Made | Dialogue | Failed]) -> set[str]:
    return {one.request_id for one in results if isinstance(one, Failed)}


def _name_of(one: Made | Dialogue) -> str:
    return one.lines[0] if isinstance(one, Dialogue) else one.asset.name


def _body_of(one: Made | Dialogue) -> Body:
    return one if isinstance(one, Dialogue) else one.asset.body


def _shown(one: Made | Dialogue | Failed) -> dict[str, Any]:
    match one:
        case Made():
            return one.asset.body.model_dump(mode="json")
        case Dialogue():
            return one.model_dump(mode="json")
        case Failed():
            return {}


def _fields_of(made: Made) -> dict[str, Any]:
    body = made.asset.body
    fields = body.model_dump(mode="json")
    if isinstance(body, Quest):
        fields["count"] = body.objectives[0].count
        fields["target"] = body.objectives[0].target
    return fields
