import pytest
from hypothesis import given
from hypothesis import strategies as st

from inference.remote.failures import AttemptFailed
from inference.remote.text import TextFlow

HIGH, LOW = chr(0xD83D), chr(0xDE00)
SMALL = st.text("ab剑", max_size=14)
STOPS = st.lists(st.text("ab剑", min_size=1, max_size=4), max_size=3).map(tuple)


def read(stop: tuple[str, ...], pieces: list[str]) -> tuple[list[str], bool]:
    flow, shown = TextFlow(stop, 1000), list[str]()
    for piece in pieces:
        shown.append(flow.feed(piece))
    shown.append(flow.end())
    assert "".join(shown) == flow.text
    return shown, flow.stopped


@given(st.lists(SMALL, max_size=8), STOPS)
def test_how_a_text_is_cut_has_no_influence(pieces: list[str], stop: tuple[str, ...]) -> None:
    shown, stopped = read(stop, pieces)
    singly, stopped_singly = read(stop, list("".join(pieces)))
    assert "".join(shown) == "".join(singly)
    assert stopped == stopped_singly


@given(st.lists(SMALL, max_size=8), STOPS)
def test_no_stop_string_and_no_beginning_of_one_is_shown(
    pieces: list[str], stop: tuple[str, ...]
) -> None:
    whole, (shown, stopped) = "".join(pieces), read(stop, pieces)
    text = "".join(shown)
    assert whole.startswith(text)
    assert stopped == any(string in whole for string in stop)
    assert not any(string in text for string in stop)
    if stopped:
        assert any(whole[len(text) :].startswith(string) for string in stop)
    else:
        assert text == whole


def test_the_stop_string_that_is_complete_first_counts() -> None:
    assert read(("abcd", "bc"), ["abcd"]) == (["a", ""], True)


@given(st.text(st.characters(min_codepoint=0x10000), min_size=1, max_size=3), st.text("a剑"))
def test_a_character_that_came_in_halves_is_shown_whole(wide: str, plain: str) -> None:
    units = (plain + wide + plain).encode("utf-16-le")
    halves = [
        units[at : at + 2].decode("utf-16-le", "surrogatepass") for at in range(0, len(units), 2)
    ]
    shown, _ = read((), halves)
    assert "".join(shown) == plain + wide + plain
    assert all(piece.encode() is not None for piece in shown)


@pytest.mark.parametrize("pieces", [[HIGH], [LOW], [HIGH, "a"], [LOW + HIGH]])
def test_half_a_character_alone_is_refused(pieces: list[str]) -> None:
    with pytest.raises(AttemptFailed):
        read((), pieces)


def test_a_text_without_end_is_refused() -> None:
    flow = TextFlow(("zz",), 10)
    with pytest.raises(AttemptFailed):
        [flow.feed("z ") for _ in range(11)]
