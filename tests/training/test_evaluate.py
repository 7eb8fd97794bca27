import json
from pathlib import Path

import pytest

from training.evaluate import folder_of, main

ITEM = {
    "id": "g1",
    "lang": "en",
    "kind": "item",
    "prompt": "a rare fire sword at level 12",
    "expect": {"type": "sword", "level": 12},
}
TALK = {
    "id": "i2", "lang": "en", "utterance": "what a morning", "expect": {"tool": "none"},
}  # fmt: skip
SALE = {
    "id": "i1",
    "lang": "en",
    "utterance": "sell my iron sword, at least 3 gold",
    "context": {"inventory": [{"name": "Iron Sword"}]},
    "expect": {"tool": "list_item", "args": {"item": "Iron Sword", "price": 3}},
}


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    arguments: list[str] = []
    for name, cases in (("generation", [ITEM]), ("intents", [SALE, TALK])):
        path = tmp_path / f"{name}.jsonl"
        path.write_text("\n".join(map(json.dumps, cases)), encoding="utf-8")
        arguments += [f"--{name}", str(path)]
    return [*arguments, "--into", str(tmp_path / "out.json")]


def test_the_command_measures_a_model_and_writes_flat_rows_under_a_head(
    files: list[str],
    folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Random weights never get past the door; once is enough to be measured.
    monkeypatch.setattr("generators.attempts.MAX_ATTEMPTS", 1)
    for module in ("writing", "baselines", "likelihood"):
        monkeypatch.setattr(f"training.evaluating.{module}.WRITTEN_KINDS", ("dialogue",))
    sizes = ["--outputs", "1", "--documents", "1", "--processes", "1"]
    assert main([*files, "--model", str(folder), *sizes]) == 0
    head, *rows = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert {"date", "machine", "commit", "weights_sha256"} <= head.keys()
    allowed = {"metric", "lang", "kind", "value", "reader", "writer"}
    assert all({"metric", "lang", "kind", "value"} <= row.keys() <= allowed for row in rows)
    readers = {row["reader"] for row in rows if row["metric"] in ("fields", "intents")}
    writers = {row["writer"] for row in rows if row["metric"] == "likelihood"}
    baselines = {row["writer"] for row in rows if row["metric"] == "skeletons"}
    assert readers == {"code", "model", "both"}
    assert baselines >= {"template", "uniform"}
    assert writers == {"model", "uniform", "template"}
    assert {"valid", "false_calls", "translation_kept", "items_per_s", "documents_compared"} <= {
        row["metric"] for row in rows
    }
    assert " missed" in capsys.readouterr().out


def test_cases_that_cannot_be_read_end_in_one_sentence(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.jsonl"
    broken.write_text("{", encoding="utf-8")
    arguments = ["--generation", str(broken), "--parts", "fields", "--model", str(folder)]
    assert main(arguments) != 0
    assert "broken.jsonl cannot be read" in capsys.readouterr().err


def test_a_model_is_found_by_name_or_by_folder(folder: Path) -> None:
    assert folder_of(str(folder)) == folder
    bundled = folder_of(None)
    assert bundled is not None
    assert (bundled / "config.json").is_file()
    assert folder_of("http://127.0.0.1:1") is None
