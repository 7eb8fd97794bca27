import json

import pytest

from domain.asset import Character
from domain.ontology import LANGS
from generators.attempts import MAX_ATTEMPTS
from inference.types import Request
from tests.generators.scripted import ScriptedModel
from training.corpus.documents import WRITTEN_KINDS
from training.evaluating.baselines import by_model, by_template, measure_baseline
from training.evaluating.cases import GenerationCase
from training.evaluating.outputs import RecordingModel, body_of, outputs_of, prompts_of, speakers
from training.evaluating.seen import Seen
from training.evaluating.wording import sentence_key
from training.evaluating.writing import measure_writing

NOTHING = Seen(frozenset(), frozenset(), 0)
CASE = GenerationCase("case-1", "en", "dialogue", "who are you?", {}, "zh")


def test_the_prompts_of_cases_come_first() -> None:
    prompts = prompts_of("dialogue", "en", [CASE])
    assert [next(prompts).id, next(prompts).id] == ["case-1", ""]


def test_outputs_carry_their_drafts() -> None:
    made = list(outputs_of(ScriptedModel(), "dialogue", "en", [CASE], 3))
    assert len(made) == 3
    for one in made:
        assert one.body is not None
        assert one.first is not None
        assert one.first is one.last
        assert list(one.first) == ["topic", "lines"]


def test_attempts_that_fail_are_recorded_and_end_without_a_body() -> None:
    def nonsense(_: Request) -> str:
        return "no JSON"

    model = RecordingModel(ScriptedModel(nonsense))
    [made] = outputs_of(model, "dialogue", "en", [CASE], 1)
    assert made.body is None
    assert made.error is not None
    assert made.first is None
    assert [len(said) for said in model.said.values()] == [MAX_ATTEMPTS]


def test_validity_counts_what_was_kept() -> None:
    def nonsense(request: Request) -> str | None:
        return "no JSON" if request.id.split("/")[1] == "dialogue" else None

    measured = measure_writing(ScriptedModel(nonsense), [CASE], NOTHING, 1)
    valid = {(row.lang, row.kind): row.value for row in measured.rows if row.metric == "valid"}
    assert valid["en", "dialogue"] == 0.0
    assert valid["en", "scene"] == 1.0
    assert len(valid) == len(WRITTEN_KINDS) * len(LANGS)
    assert any(miss.startswith("case-1 en “who are you?”") for miss in measured.misses)
    metrics = {row.metric for row in measured.rows if row.writer == "model"}
    assert metrics >= {"novelty", "novelty_filled", "skeletons", "distinct"}


def test_novelty_is_measured_against_what_was_seen() -> None:
    def always(request: Request) -> str | None:
        if request.id.split("/")[1] != "dialogue":
            return None
        topic = request.schema["properties"]["topic"]["const"] if request.schema else ""
        return json.dumps({"topic": topic, "lines": ["Good day to you, friend of the road."]})

    seen = Seen(frozenset({sentence_key("Good day to you, friend of the road.")}), frozenset(), 1)
    measured = measure_writing(ScriptedModel(always), [CASE], seen, 2)
    rows = {(row.metric, row.lang, row.kind): row.value for row in measured.rows}
    assert rows["novelty", "en", "dialogue"] == 0.0
    assert rows["skeletons", "en", "dialogue"] == 1.0
    assert rows["distinct", "en", "dialogue"] == 0.5


def test_baselines_are_measured_by_their_first_drafts() -> None:
    rows = measure_baseline("template", by_template, [CASE], NOTHING, 4)
    assert {row.writer for row in rows} == {"template"}
    figures = {(row.metric, row.lang, row.kind): row.value for row in rows}
    assert figures["attributes_named", "en", "item"] == 1.0
    assert figures["skeletons", "zh", "dialogue"] == 1.0


def test_a_baseline_is_asked_once_and_what_is_no_draft_gives_no_figure() -> None:
    model = ScriptedModel(lambda _: "no JSON")
    assert measure_baseline("uniform", by_model(model), [CASE], NOTHING, 2) == []
    assert {request.id.rpartition("/")[2] for batch in model.batches for request in batch} == {"1"}


@pytest.mark.parametrize("lang", LANGS)
def test_there_are_people_to_be_spoken_to(lang: str) -> None:
    assert lang in LANGS
    people = speakers("en" if lang == "en" else "zh")
    assert len({one.name for one in people}) > 15
    assert isinstance(body_of(1, "character", "en"), Character)
