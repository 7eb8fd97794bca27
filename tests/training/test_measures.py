import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from inference.loader import load_model
from inference.types import TextModel
from tests.bundled import speaks
from training.evaluate import main
from training.measures import CountingModel, measure_fields, measure_matches, measure_validity


@pytest.fixture(scope="module")
def model() -> Iterator[TextModel]:
    loaded = load_model()
    yield loaded
    loaded.close()


def cases_file(folder: Path, *expected: dict[str, object]) -> Path:
    path = folder / "cases.jsonl"
    lines = [
        json.dumps(
            {
                "id": f"case-{index}",
                "lang": "en",
                "kind": "item",
                "prompt": "a rare fire sword at level 12",
                "expect": expect,
            }
        )
        for index, expect in enumerate(expected)
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_what_the_prompt_states_counts_as_honoured(model: TextModel, tmp_path: Path) -> None:
    cases = cases_file(tmp_path, {"type": "sword", "level": 12})
    measured = measure_fields(model, cases)
    assert {row.value for row in measured.rows} == {1.0}
    assert measured.misses == []


@speaks
def test_what_came_out_otherwise_is_a_miss_that_is_named(model: TextModel, tmp_path: Path) -> None:
    cases = cases_file(tmp_path, {"type": "sword"}, {"type": "axe", "level": 12})
    measured = measure_fields(model, cases)
    by_metric = {row.metric: row.value for row in measured.rows}
    assert by_metric["cases"] == 0.5
    assert by_metric["cases.level"] == 1.0
    assert [miss.split(" ")[0] for miss in measured.misses] == ["case-1"]


@speaks
def test_assets_are_the_same_alone_and_in_company(model: TextModel) -> None:
    measured = measure_matches(model, 4)
    assert [row.value for row in measured.rows] == [4.0, 4.0]
    assert measured.misses == []


@speaks
def test_retries_are_counted_against_the_first_draft(model: TextModel) -> None:
    measured = measure_validity(model, ["dialogue"], 3)
    values = {(row.metric, row.lang): row.value for row in measured.rows}
    assert values["valid", "en"] == values["valid", "zh"] == 1.0
    assert values["valid_first", "en"] <= values["valid", "en"]
    assert CountingModel(model).again == set()


def test_the_command_writes_flat_rows_under_a_head(tmp_path: Path) -> None:
    cases = cases_file(tmp_path, {"type": "axe"})
    results = tmp_path / "generation.json"
    arguments = ["--tries", "0", "--matches", "0", "--cases", str(cases)]
    assert main([*arguments, "--generation", str(results)]) == 1
    head, *rows = json.loads(results.read_text(encoding="utf-8"))
    assert {"date", "machine", "commit", "weights_sha256"} <= head.keys()
    assert all(row.keys() == {"metric", "lang", "kind", "value"} for row in rows)
