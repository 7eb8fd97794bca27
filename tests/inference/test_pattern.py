import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import UnsatisfiableSchema
from inference.pattern import Extent, extent, is_anchored, utf8_width

ATOMS = ["a", "霜", "é", "😀", ".", "[a-f]", "[^x]", "[一-龥，]", r"\d", r"\.", "[ '\\-]", r"[\w-]"]
QUANTIFIERS = ["", "", "?", "*", "+", "{2}", "{1,3}", "{2,}", "{0,2}?"]


def combined(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.tuples(inner, inner).map(lambda pair: f"(?:{pair[0]}|{pair[1]})"),
        st.tuples(inner, st.sampled_from(QUANTIFIERS)).map(lambda pair: f"({pair[0]}){pair[1]}"),
    )


PATTERNS = st.recursive(
    st.tuples(st.sampled_from(ATOMS), st.sampled_from(QUANTIFIERS)).map("".join),
    combined,
    max_leaves=6,
)


@settings(max_examples=100)
@given(st.data())
def test_no_match_is_longer_than_the_bound(data: st.DataObject) -> None:
    pattern = data.draw(PATTERNS)
    found = extent(pattern, utf8_width)
    text = data.draw(st.from_regex(pattern, fullmatch=True))
    if found.chars is not None:
        assert len(text) <= found.chars
    if found.size is not None:
        assert len(text.encode()) <= found.size
    assert all(len(char.encode()) <= found.widest for char in text)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("abc", Extent(3, 3, 1)),
        ("^[a-z]{2,10}$", Extent(10, 10, 1)),
        ("(?:ab|霜){3}", Extent(6, 9, 3)),
        ("[a-z]+", Extent(None, None, 1)),
        ("[一-龥]{0,4}x?", Extent(5, 13, 3)),
        (r"\$\x41\u9f99\u{1F600}", Extent(4, 9, 4)),
        ("a{3,}", Extent(None, None, 1)),
        ("(a{1000}){1000}", Extent(10**6, 10**6, 1)),
        ("", Extent(0, 0, 0)),
        (r"\^\$", Extent(2, 2, 1)),
        (r"a\$", Extent(2, 2, 1)),
        ("[^a]", Extent(1, 4, 4)),
        (r"[\d-]{2}", Extent(2, 8, 4)),
        (r"\p{Han}\s", Extent(2, 8, 4)),
    ],
)
def test_bounds_are_exact_where_classes_are_plain(pattern: str, expected: Extent) -> None:
    assert extent(pattern, utf8_width) == expected


@pytest.mark.parametrize(
    "pattern",
    [
        "(?i)a", "(?=a)b", "(?P<n>a)", "a(", "a)", "[a", "[[:alpha:]]", "[a-z&&[^b]]", "[a--b]",
        r"\b", r"(a)\1", "a{2}{3}", "a*+", "a{x}", "a{2", "*a", "^^a", "a$b", "\\", r"\xZZ",
        r"\u{110000", r"\p{Han", "{2}", "a]",
    ],
)  # fmt: skip
def test_what_it_does_not_know_it_refuses(pattern: str) -> None:
    with pytest.raises(UnsatisfiableSchema, match="No bound can be proven"):
        extent(pattern, utf8_width)


@pytest.mark.parametrize(
    ("pattern", "anchored"),
    [
        ("^a$", True), ("^(a|b)$", True), ("^[|]$", True), (r"^\|a$", True), ("a$", False),
        ("^a", False), ("^a|b$", False), (r"^a\$", False), (r"^a\\$", True), (r"^[\]|]$", True),
    ],
)  # fmt: skip
def test_an_anchored_pattern_spans_the_whole_string(pattern: str, anchored: bool) -> None:
    assert is_anchored(pattern) is anchored
    if anchored:
        assert re.search(pattern, "zz") is None
