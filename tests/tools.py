"""Tools of other makers that a test runs: where one is missing, the test says so and skips."""

from collections.abc import Generator
from contextlib import contextmanager

import pytest

from domain.errors import ToolMissing


@contextmanager
def or_skip() -> Generator[None]:
    """Skip the test, with the reason and what would help, if a tool is not installed."""
    try:
        yield
    except ToolMissing as error:
        pytest.skip(f"{error.detail} {error.hint}")
