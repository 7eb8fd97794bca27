import json
from collections import Counter

import pytest

from domain.asset import Draft
from domain.ontology import LANGS, Lang
from generators.attempts import Refusal
from generators.door import keep
from generators.filling import PLACEHOLDER
from generators.plain import plain
from generators.specs import SPECS
from training.corpus.documents import (
    READING,
    TASKS,
    WRITTEN_KINDS,
    Task,
    WrittenKind,
    document,
    documents,
    written,
)

EACH: list[tuple[WrittenKind, Lang]] = [(kind, lang) for kind in WRITTEN_KINDS for lang in LANGS]
_KINDS = {"copy": "translation"}


@pytest.mark.parametrize(("kind", "lang"), EACH)
def test_every_text_passes_the_door_and_fits_its_bound(kind: WrittenKind, lang: Lang) -> None:
    for index in range(40):
        made = written("test", index, kind, lang)
        draft = Draft(kind, lang, json.loads(made.output), (), 1)
        assert not isinstance(keep(made.plan, draft), Refusal)
        assert len(made.output.encode()) <= SPECS[kind].max_tokens


def test_hardly_a_plan_is_given_up_for_another() -> None:
    plans = [
        written("plans", index, kind, lang).plans for kind, lang in EACH for index in range(70)
    ]
    assert plans.count(1) >= 0.995 * len(plans)


@pytest.mark.parametrize("task", TASKS)
def test_the_prompt_has_the_form_that_the_service_uses(task: Task) -> None:
    doc = next(doc for doc in documents("form", 0, 400) if doc.task == task)
    kind = _KINDS.get(task, task)
    assert doc.prompt.startswith(f"<|{kind}|><|{doc.lang}|>")
    assert doc.prompt.endswith("<|out|>")
    assert doc.prompt.count("<|") == 3 + (kind in ("translation", "read", "intent"))
    assert plain(doc.output) == doc.output


def test_a_writing_prompt_is_the_one_that_a_plan_asks_with() -> None:
    for kind, lang in EACH:
        made = written("test", 1, kind, lang)
        assert made.prompt == made.plan.request(1).prompt
        assert document("test", 1, kind, lang).prompt == made.prompt


def test_a_document_depends_on_seed_and_index_alone() -> None:
    stream = list(documents("test", 5, 6))
    assert stream == [document("test", index) for index in range(5, 11)]
    assert document("other", 5) != stream[0]


def test_the_stream_speaks_both_languages_and_does_every_task() -> None:
    seen = Counter((doc.task, doc.lang) for doc in documents("test", 0, 700))
    assert set(seen) == {(task, lang) for task in TASKS for lang in LANGS}


def test_a_mix_bounds_what_is_done() -> None:
    assert {doc.task for doc in documents("test", 0, 60, READING)} == set(READING)


def test_outputs_hardly_repeat() -> None:
    kinds: tuple[Task, ...] = ("item", "character", "quest", "scene", "story")
    made = [document("repeat", index, kinds[index % 5]).output for index in range(500)]
    assert len(set(made)) == len(made)


@pytest.mark.parametrize("lang", LANGS)
def test_both_sides_of_a_translation_hold_the_same_placeholders(lang: Lang) -> None:
    for index in range(150):
        doc = document("test", index, "translation", lang)
        source = doc.prompt.partition("<|ask|>")[0]
        assert Counter(PLACEHOLDER.findall(source)) == Counter(PLACEHOLDER.findall(doc.output))


def test_a_copy_says_its_source_again() -> None:
    for index in range(30):
        doc = document("test", index, "copy", "zh")
        source = doc.prompt.partition("<|zh|>")[2].partition("<|ask|>")[0]
        assert json.loads(doc.output) == {"text": source}
