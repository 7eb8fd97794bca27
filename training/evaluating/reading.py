"""Reading: whether everything that a sentence states was read, and nothing that it does not."""

from collections.abc import Sequence
from typing import Any, Final

from domain.errors import InvalidInput
from generators.frame import Frame
from generators.intents.call import Question
from inference.types import LabelScorer
from training.evaluating.cases import GenerationCase, IntentCase
from training.evaluating.matching import same_args, same_value, says
from training.evaluating.readers import READERS, Reader, call_of, frame_of
from training.evaluating.rows import Measured, Tally

_WORDS: Final = frozenset({"name", "target", "giver", "place", "topic"})
"""Fields that are compared as words, not as values."""
_ONE: Final = {"edition": 1, "count": 1}
"""What is meant where nothing is said."""


def measure_fields(model: LabelScorer, cases: Sequence[GenerationCase]) -> Measured:
    """`fields`: the share of stated fields that were read; `cases`: of prompts without a miss."""
    measured = Measured()
    scored = [case for case in cases if case.kind != "translation"]
    for reader in READERS:
        fields, whole = Tally("fields", reader), Tally("cases", reader)
        for case in scored:
            oks = _fields_read(reader, case, model)
            fields.note(case.lang, case.kind, *oks.values())
            whole.note(case.lang, case.kind, all(oks.values()))
            wrong = [name for name, ok in oks.items() if not ok]
            if wrong and reader != "model":
                measured.misses.append(
                    f"{case.id} ({reader}) “{case.prompt}”: missed "
                    f"{ {name: case.expect[name] for name in wrong} }"
                )
        measured.rows += [*fields.rows(), *whole.rows()]
    return measured


def _fields_read(reader: Reader, case: GenerationCase, model: LabelScorer) -> dict[str, bool]:
    try:
        frame = frame_of(reader, case, model)
        got = _stated(frame)
    except InvalidInput:
        return dict.fromkeys(case.expect, False)
    return {name: _is_right(name, value, got) for name, value in case.expect.items()}


def _is_right(name: str, expected: Any, got: dict[str, Any]) -> bool:
    if name == "must_mention":
        return all(says(got["said"], words) for words in expected)
    if name == "speaker":
        return all(same_value(got.get(field), value) for field, value in expected.items())
    if name in _WORDS:
        return says(got.get(name, ""), expected)
    return same_value(got.get(name, _ONE.get(name)), expected)


def _stated(frame: Frame) -> dict[str, Any]:
    """What a frame pins down, words that must be mentioned among it."""
    said = [mention.text for mention in frame.mentions]
    said += [frame.hero_name, frame.target_name, frame.giver_name, frame.place, frame.name]
    got: dict[str, Any] = {
        name: value for name in frame.stated if (value := frame.value(name)) is not None
    }
    got |= {
        "name": frame.name,
        # A quest that leads somewhere is about that place.
        "target": frame.target_name or frame.place,
        "giver": frame.giver_name,
        "place": frame.place,
        "said": " ; ".join(said),
    }
    if frame.kind == "dialogue":
        got["topic"] = " ; ".join((*said, str(got.get("topic", ""))))
    return got


def measure_intents(model: LabelScorer, cases: Sequence[IntentCase]) -> Measured:
    """How sentences to the assistant are read.

    `intents`: the share of sentences whose tool and arguments are right, where one is meant;
    `tools`: of those whose tool is right; `false_calls`: the share of talk that becomes a call.
    The rows' kind is the tool.
    """
    measured = Measured()
    for reader in READERS:
        right, tools = Tally("intents", reader), Tally("tools", reader)
        false = Tally("false_calls", reader)
        for case in cases:
            call = call_of(reader, case, model)
            wrong = same_args(call.args, case.args, case.loose)
            if case.tool == "none":
                false.note(case.lang, case.tool, call.tool != "none")
                is_right = call.tool == "none"
            else:
                is_right = call.tool == case.tool and not wrong
                right.note(case.lang, case.tool, is_right)
                tools.note(case.lang, case.tool, call.tool == case.tool)
            if not is_right and reader != "model":
                asked = f", asked for {call.missing}" if isinstance(call, Question) else ""
                measured.misses.append(
                    f"{case.id} ({reader}) “{case.utterance}”: {call.tool} {dict(call.args)}{asked}"
                    f" for {case.tool} {dict(case.args)}"
                )
        measured.rows += [*right.rows(), *tools.rows(), *false.rows()]
    return measured
