import pytest

from generators.intents.context import Held, IntentContext
from generators.reading import model_reader
from tests.generators.scoring import ScoringModel
from tests.generators.scripted import IDENTITY
from training.evaluating.cases import GenerationCase, IntentCase
from training.evaluating.reading import measure_fields, measure_intents
from training.evaluating.rows import Measured

SURE = {"item.element": {"fire": 0.99}, "tool": {"show_inventory": 0.99}}


def wish(expect: dict[str, object], prompt: str = "a rare sword, level 12, glowing warm") -> object:
    return GenerationCase("case-1", "en", "item", prompt, expect, "zh")


def figures(measured: Measured) -> dict[tuple[str, str, str, str], float]:
    return {(row.metric, row.reader, row.lang, row.kind): row.value for row in measured.rows}


def fields_of(*cases: object, model: ScoringModel | None = None) -> Measured:
    known = [case for case in cases if isinstance(case, GenerationCase)]
    return measure_fields(model or ScoringModel({}), known)


def test_what_code_reads_counts_for_code() -> None:
    measured = fields_of(wish({"type": "sword", "level": 12}))
    assert figures(measured)["fields", "code", "en", "item"] == 1.0
    assert measured.misses == []


def test_a_field_that_was_missed_is_named() -> None:
    measured = fields_of(wish({"type": "sword", "material": "bone"}))
    found = figures(measured)
    assert found["fields", "code", "all", "all"] == 0.5
    assert found["cases", "code", "all", "all"] == 0.0
    assert "'material': 'bone'" in measured.misses[0]


def test_the_model_alone_reads_no_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    table = {IDENTITY.weights_sha256: model_reader.alike(0.9)}
    monkeypatch.setattr(model_reader, "_calibrated", lambda: table)
    case = wish({"element": "fire", "level": 12}, "a rare sword, level 12, with a thrummed quomble")
    found = figures(fields_of(case, model=ScoringModel(SURE)))
    assert found["fields", "model", "all", "all"] == 0.5
    assert found["fields", "both", "all", "all"] == 1.0


def test_a_prompt_that_cannot_be_read_misses_everything() -> None:
    found = figures(fields_of(wish({"type": "sword", "level": 12}, "a sword, level 900")))
    assert found["fields", "code", "all", "all"] == 0.0


def test_words_that_must_be_mentioned_are_looked_for() -> None:
    prompt = "Write a three-chapter tale of a baker who feeds a ghost."
    expect = {"chapters": 3, "must_mention": ["baker", "ghost"]}
    case = GenerationCase("s", "en", "story", prompt, expect, "zh")
    assert figures(fields_of(case))["fields", "code", "en", "story"] == 1.0
    other = GenerationCase("s", "en", "story", prompt, {"must_mention": ["whale"]}, "zh")
    assert figures(fields_of(other))["fields", "code", "en", "story"] == 0.0


def said(utterance: str, tool: str, **args: object) -> IntentCase:
    context = IntentContext(inventory=(Held("Iron Sword"),))
    return IntentCase("case-2", "en", utterance, context, tool, args, frozenset())


def test_a_call_is_right_with_all_its_arguments() -> None:
    cases = [
        said("sell my iron sword, at least 3 gold", "list_item", item="Iron Sword", price=3),
        said("sell my iron sword, at least 3 gold", "list_item", item="Iron Sword", price=4),
    ]
    measured = measure_intents(ScoringModel({}), cases)
    found = figures(measured)
    assert found["intents", "code", "en", "list_item"] == 0.5
    assert found["tools", "code", "en", "list_item"] == 1.0
    assert "'price': 4" in measured.misses[0]


def test_talk_that_becomes_a_call_is_a_false_one() -> None:
    cases = [said("what a fine morning", "none"), said("sell my iron sword for 3 gold", "none")]
    found = figures(measure_intents(ScoringModel({}), cases))
    assert found["false_calls", "code", "en", "none"] == 0.5
    assert ("intents", "code", "en", "none") not in found


def test_the_model_alone_names_the_tool() -> None:
    found = figures(measure_intents(ScoringModel(SURE), [said("my stuff?", "show_inventory")]))
    assert found["intents", "model", "en", "show_inventory"] == 1.0
