"""The Solidity suites, one Python test per file."""

from typing import Any

import pytest

from tests.contracts.forge import SUITES, run_forge


@pytest.fixture(scope="module")
def results() -> dict[str, dict[str, Any]]:
    return run_forge("default")


def _failures(suite: dict[str, Any]) -> list[str]:
    return [
        f"{test}: {result['reason']}"
        for test, result in suite.items()
        if result["status"] != "Success"
    ]


@pytest.mark.parametrize("file", SUITES)
def test_a_suite_runs_and_passes(results: dict[str, dict[str, Any]], file: str) -> None:
    assert results.get(file), f"forge found no test in {file}"
    assert not _failures(results[file])


@pytest.mark.soak
def test_the_suites_pass_with_many_more_runs() -> None:
    for file, suite in run_forge("soak").items():
        assert not _failures(suite), file
