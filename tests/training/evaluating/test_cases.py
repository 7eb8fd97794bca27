import json
from pathlib import Path

import pytest

from domain.errors import InvalidInput
from training.evaluating.cases import generation_cases, intent_cases


def lines(folder: Path, *rows: object) -> Path:
    path = folder / "cases.jsonl"
    path.write_text("\n\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_cases_of_a_generation_are_read(tmp_path: Path) -> None:
    row = {"id": "1", "lang": "en", "kind": "item", "prompt": "an axe", "expect": {"type": "axe"}}
    translated = {**row, "kind": "translation", "expect": {"to": "zh", "must_keep": ["12"]}}
    first, second = generation_cases([lines(tmp_path, row, translated)])
    assert (first.kind, first.expect) == ("item", {"type": "axe"})
    assert second.to == "zh"


def test_cases_of_intents_are_read(tmp_path: Path) -> None:
    row = {
        "id": "1",
        "lang": "en",
        "utterance": "buy it",
        "context": {"listings": [{"item": "Axe", "price": 3, "seller": "Bo"}]},
        "expect": {"tool": "buy_item", "args": {"item": "Axe"}},
        "loose": ["item"],
    }
    [case] = intent_cases([lines(tmp_path, row)])
    assert case.context.others[0].item == "Axe"
    assert (case.tool, case.loose) == ("buy_item", frozenset({"item"}))


def test_what_is_no_case_is_refused(tmp_path: Path) -> None:
    row = {"id": "bad", "lang": "fr", "kind": "item", "prompt": "x", "expect": {}}
    with pytest.raises(InvalidInput, match="bad"):
        generation_cases([lines(tmp_path, row)])
    with pytest.raises(InvalidInput, match="not of the form"):
        intent_cases([lines(tmp_path, {"id": "bad", "expect": {}})])
    with pytest.raises(InvalidInput, match="cannot be read"):
        generation_cases([tmp_path / "absent.jsonl"])
