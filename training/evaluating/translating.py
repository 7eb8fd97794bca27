"""Translating: whether every name, number and label is kept."""

import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from random import Random
from typing import Any, Final

from domain.asset import Body
from domain.errors import LLMasOSError
from domain.ontology import LANGS, Lang
from generators.filling import fill
from generators.prose import prose_of, with_prose
from generators.reading.numerals import find_numerals
from generators.reading.script import script
from generators.spark.lots import Lots
from generators.spark.people import draw_person
from generators.translate import Translation, translate, translate_body
from inference.types import TextModel
from training.corpus.documents import WRITTEN_KINDS
from training.corpus.translations import draw_sides
from training.evaluating.cases import GenerationCase
from training.evaluating.matching import says
from training.evaluating.outputs import SECRET, STREAM, body_of
from training.evaluating.rows import ALL, Measured, Tally

_TOGETHER: Final = 16
_SLOT = re.compile(r"\{([a-z])([0-9]*)\}")
_MOST: Final = 60
"""The largest number that is put into a sentence."""


@dataclass(frozen=True, slots=True)
class _Text:
    """Something to be translated, and what must survive."""

    id: str
    text: str
    lang: Lang
    to: Lang
    names: tuple[str, ...]
    keep: tuple[str, ...]


def measure_translation(
    model: TextModel, cases: Sequence[GenerationCase], sentences: int, bodies: int
) -> Measured:
    """`translation_kept`: the share of names, numbers and labels that survive.

    `translated` is the share of texts of which anything came. A text that failed kept nothing.

    Args:
        model: who translates.
        cases: with what must be kept.
        sentences: how many of a stream of the evaluation's own, per language.
        bodies: how many whole assets, per language.
    """
    texts = [_of_case(case) for case in cases if case.kind == "translation"]
    texts += [_drawn(index, lang) for lang in LANGS for index in range(sentences)]
    measured, kept, done = Measured(), Tally("translation_kept"), Tally("translated")
    with ThreadPoolExecutor(_TOGETHER) as pool:
        for text, result in zip(texts, pool.map(partial(_translated, model), texts), strict=True):
            lost = _lost(text, result)
            kept.note(text.lang, "text", *(one not in lost for one in text.keep))
            done.note(text.lang, "text", isinstance(result, str))
            if lost or not isinstance(result, str):
                measured.misses.append(f"{text.id} “{text.text}” lost {lost}: {result}")
        whole = [(index, lang) for lang in LANGS for index in range(bodies)]
        for (index, lang), miss in zip(
            whole, pool.map(partial(_body_kept, model), whole), strict=True
        ):
            kept.note(lang, "body", miss is None)
            if miss is not None:
                measured.misses.append(f"body {index} {lang}: {miss}")
    measured.rows += [*kept.rows(), *(row for row in done.rows() if row.kind != ALL)]
    return measured


def _of_case(case: GenerationCase) -> _Text:
    keep = tuple(str(one) for one in case.expect.get("must_keep", ()))
    return _Text(case.id, case.prompt, case.lang, case.to, (), keep)


def _drawn(index: int, lang: Lang) -> _Text:
    """A sentence like those of the corpus, with new names and numbers."""
    rng = Random(f"{STREAM}/translation/{lang}/{index}")
    to: Lang = "en" if lang == "zh" else "zh"
    source, _ = draw_sides(rng, lang, to)
    lots = Lots(rng.getrandbits(64), "translation")
    values: dict[str, str] = {}
    for name, number in _SLOT.findall(source):
        is_number = bool(number)
        person = draw_person(lots, lang, None, name)
        values[name + number] = str(rng.randint(2, _MOST)) if is_number else person
    people = tuple(value for value in values.values() if not value.isdigit())
    text = fill(source, values, lang)
    return _Text(f"sentence {index} {lang}", text, lang, to, people, tuple(values.values()))


def _translated(model: TextModel, text: _Text) -> str | LLMasOSError:
    how = Translation.keyed(f"{STREAM}/translation/{text.id}", SECRET, text.names)
    try:
        return translate(model, text.text, text.to, how)
    except LLMasOSError as error:
        return error


def _lost(text: _Text, result: str | LLMasOSError) -> list[str]:
    if not isinstance(result, str):
        return list(text.keep)
    numbers = {numeral.value for numeral in find_numerals(script(result).folded)}
    return [
        one
        for one in text.keep
        if not (one.isdigit() and int(one) in numbers) and not says(result, one)
    ]


def _body_kept(model: TextModel, which: tuple[int, Lang]) -> str | None:
    """What a translated asset lost besides its prose; None if nothing."""
    index, lang = which
    to: Lang = "en" if lang == "zh" else "zh"
    kind = WRITTEN_KINDS[index % len(WRITTEN_KINDS)]
    body = body_of(index, kind, lang)
    how = Translation.keyed(f"{STREAM}/body/{lang}/{index}", SECRET)
    try:
        other = translate_body(model, body, to, how)
    except LLMasOSError as error:
        return error.detail
    return None if _bare(body) == _bare(other) else "a name, a number or a label"


def _bare(body: Body) -> dict[str, Any]:
    """A body without prose and language."""
    empty = with_prose(body, iter(["x"] * len(prose_of(body))), body.lang)
    return empty.model_dump(mode="json", exclude={"lang"})
