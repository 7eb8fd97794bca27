import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inference.remote.failures import AttemptFailed
from inference.remote.sse import EventDecoder

TEXTS = st.lists(st.text(st.characters(exclude_categories=("Cs",)), max_size=8), max_size=6)
ENDS = st.sampled_from(["\n", "\r", "\r\n"])


def split_at(data: bytes, cuts: list[int]) -> list[bytes]:
    places = [0, *sorted(cut % (len(data) + 1) for cut in cuts), len(data)]
    return [data[start:end] for start, end in pairwise(places)]


@given(TEXTS, ENDS, st.booleans(), st.lists(st.integers(0, 10_000), max_size=12))
def test_any_split_of_the_bytes_gives_the_same_events(
    texts: list[str], end: str, marked: bool, cuts: list[int]
) -> None:
    lines = [f": ping{end}data: {json.dumps(text, ensure_ascii=False)}{end}{end}" for text in texts]
    data = ("\ufeff" * marked + "".join(lines)).encode()
    decoder = EventDecoder(4096)
    events = [event for chunk in split_at(data, cuts) for event in decoder.feed(chunk)]
    assert [json.loads(event) for event in events] == texts


def test_lines_of_one_event_are_joined_and_other_fields_ignored() -> None:
    data = b"id: 1\nevent: x\ndata:one\ndata:  two\nretry: 5\n\ndata\n\n"
    assert EventDecoder(100).feed(data) == ["one\n two", ""]


def test_an_event_without_its_empty_line_is_none() -> None:
    assert EventDecoder(100).feed(b"data: cut off\n") == []


@pytest.mark.parametrize(
    "data",
    [b"data: " + b"x" * 100, b"data: 0123456789\n" * 20, b"data: \xe4\xb8\n\n"],
    ids=["endless line", "endless event", "no UTF-8"],
)
def test_what_could_fill_the_memory_or_is_no_text_is_refused(data: bytes) -> None:
    decoder = EventDecoder(64)
    with pytest.raises(AttemptFailed):
        [decoder.feed(data[at : at + 1]) for at in range(len(data))]
