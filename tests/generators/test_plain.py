import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.plain import cut_bytes, plain


@given(st.text())
def test_no_text_can_write_a_special_token(text: str) -> None:
    assert "<|" not in plain(text)


@given(st.text())
def test_plain_text_has_no_control_characters(text: str) -> None:
    assert not any(unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co") for char in plain(text))


@given(st.text())
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<|end|>", "< |end|>"),
        ("<\u200b|end|>", "< |end|>"),
        ("＜｜end｜＞", "< |end|>"),
        ("a\nb\tc", "a b c"),
        ("１２級，火焰！", "12級，火焰！"),
        ("  x  ", "x"),
    ],
)
def test_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",))), st.integers(0, 40))
def test_cut_is_the_longest_beginning_that_fits(text: str, limit: int) -> None:
    cut = cut_bytes(text, limit)
    assert text.startswith(cut)
    assert len(cut.encode()) <= limit
    assert cut == text or len(text[: len(cut) + 1].encode()) > limit
