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


@pytest.mark.parametrize(
    ("kind", "prompt", "field", "value"),
    [
        ("item", "来把长件，稀有", "type", "sword"),
        ("item", "一根法仗，木头的", "type", "staff"),
        ("item", "changjian一把，火的", "type", "sword"),
        ("item", "a legendery ring", "rarity", "legendary"),
        ("item", "a staff of cristal", "material", "crystal"),
        ("character", "来个商入，兽族", "profession", "merchant"),
        ("character", "吟游师人，乐呵呵的", "profession", "bard"),
    ],
)
def test_slips_of_every_field_are_read(kind: str, prompt: str, field: str, value: str) -> None:
    assert read(kind, prompt).value(field) == value


@pytest.mark.parametrize(
    ("kind", "prompt", "field"),
    [
        ("item", "没什么条件，来点东西", "type"),
        ("item", "零件一个", "rarity"),
        ("character", "随便来个人", "profession"),
        ("item", "two lights and a grand price", "element"),
    ],
)
def test_other_words_are_no_slips_of_a_field(kind: str, prompt: str, field: str) -> None:
    assert read(kind, prompt).value(field) is None
