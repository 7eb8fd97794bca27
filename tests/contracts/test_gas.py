"""What the jobs of our contracts cost may not drift: 1 % either way has to be said on purpose.

`python -m tests.contracts.test_gas` writes the snapshot anew.
"""

import json
from pathlib import Path

import pytest

from benchmarks.gas.evm import Evm
from benchmarks.gas.ours import measured, open_shop

SNAPSHOT = Path(__file__).with_name("gas_snapshot.json")
TOLERANCE = 0.01


@pytest.fixture(scope="module")
def found() -> dict[str, int]:
    return dict(measured(open_shop(Evm())))


def test_no_job_costs_one_percent_more_or_less_than_it_did(found: dict[str, int]) -> None:
    known: dict[str, int] = json.loads(SNAPSHOT.read_text(encoding="utf-8"))
    assert found.keys() == known.keys()
    drifted = {
        job: (known[job], gas)
        for job, gas in found.items()
        if abs(gas - known[job]) >= TOLERANCE * known[job]
    }
    assert not drifted


if __name__ == "__main__":
    figures = dict(measured(open_shop(Evm())))
    SNAPSHOT.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
