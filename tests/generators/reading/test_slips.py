import pytest

from generators.reader import read
from generators.reading.slips import within_a_slip


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("daggr", "dagger", True),
        ("sheild", "shield", True),
        ("alchemst", "alchemist", True),
        ("sell", "kell", False),
        ("cat", "cap", False),
        ("merchant", "marching", False),
    ],
)
def test_slips_are_a_letter_two_in_long_words(one: str, other: str, near: bool) -> None:
    assert within_a_slip(one, other) is near


@pytest.mark.parametrize(
    ("kind", "prompt", "field", "value"),
    [
        ("item", "daggr made of glass", "type", "dagger"),
        ("item", "an iron sheild", "type", "shield"),
        ("character", "a brave worrior", "profession", "warrior"),
        ("item", "a bow that stuffs birds", "type", "bow"),
        ("item", "something for a stroll", "type", None),
        ("character", "a former pianist", "profession", None),
    ],
)
def test_a_field_is_read_through_a_slip(
    kind: str, prompt: str, field: str, value: str | None
) -> None:
    assert read(kind, prompt).value(field) == value


@pytest.mark.parametrize(
    ("kind", "prompt", "name"),
    [
        ("character", "幽灵法师一名，名字叫白露", "白露"),
        ("item", "請鍛造一把名為霜語的太刀", "霜語"),
    ],
)
def test_a_counted_person_is_no_name_and_traditional_cues_are_read(
    kind: str, prompt: str, name: str
) -> None:
    assert read(kind, prompt).name == name
