import inspect
import re

import pytest

import domain.errors as errors
from domain.errors import LLMasOSError, Reverted, TooManyRequests

CLASSES = [
    one for one in vars(errors).values() if inspect.isclass(one) and issubclass(one, LLMasOSError)
]


def test_codes_are_stable_names_of_their_own() -> None:
    codes = [one.code for one in CLASSES]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", code) for code in codes)


@pytest.mark.parametrize("one", CLASSES, ids=lambda one: one.__name__)
def test_the_tree_in_the_docstring_names_every_class(one: type[LLMasOSError]) -> None:
    assert re.search(rf"\b{one.__name__}\b", errors.__doc__ or "")


@pytest.mark.parametrize("one", CLASSES, ids=lambda one: one.__name__)
def test_every_error_has_a_status_an_exit_code_and_a_sentence(one: type[LLMasOSError]) -> None:
    error = one("It cannot be done.", hint="Do another thing.")
    assert str(error) == error.detail == "It cannot be done."
    assert error.hint == "Do another thing."
    assert 400 <= error.status < 600
    assert 1 <= error.exit_code <= 6


def test_some_errors_carry_more() -> None:
    assert TooManyRequests("Later.", retry_after_s=7).retry_after_s == 7
    assert Reverted("No.", error_name="NotOwner").error_name == "NotOwner"
