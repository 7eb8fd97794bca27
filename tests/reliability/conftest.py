# pyright: reportPrivateUsage=false
"""The fixtures of store and service that these tests share, and counts on the screen."""

import sys
from collections.abc import Callable, Iterator

import pytest

from tests.api.conftest import _bare_environment, deployed
from tests.reliability.audit import Tally
from tests.store.conftest import make_postgres_database, postgres, postgres_urls

__all__ = [
    "_bare_environment",
    "deployed",
    "make_postgres_database",
    "postgres",
    "postgres_urls",
]

Tell = Callable[[object], None]


@pytest.fixture
def tell(capsys: pytest.CaptureFixture[str]) -> Tell:
    """Writes a line to the screen, whether the test passes or not."""

    def write(line: object) -> None:
        with capsys.disabled():
            sys.stdout.write(f"\n{line}\n")

    return write


@pytest.fixture
def tally(tell: Tell) -> Iterator[Tally]:
    """Counts the runs of a test, and tells the counts at its end."""
    counts = Tally()
    yield counts
    if counts.audits:
        tell(counts)
