import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.lexicon import items
from generators.lexicon.field_slips import CONFUSED, NO_SLIPS_ZH
from generators.reader import read
from generators.reading.mentions import Mention
from generators.reading.slips import confused, within_a_slip

_FORMS = [
    (value, form)
    for value, forms in items.TYPES.items()
    for form in (one.strip() for one in forms.split(","))
    if len(form) > 1 and form.isalpha() and not form.isascii()
]
_TYPED = "".join(sorted({*CONFUSED, *"".join(CONFUSED.values()), *"".join(f for _, f in _FORMS)}))


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


def _confused_by_comparing(folded: str) -> tuple[str, int, int] | None:
    """Value, start and end: each place of a text against each form, the longest forms first."""
    kept = [match.span() for match in re.finditer(NO_SLIPS_ZH, folded)]
    for length in sorted({len(form) for _, form in _FORMS}, reverse=True):
        for start in range(len(folded) - length + 1):
            typed = folded[start : start + length]
            if any(low < start + length and start < high for low, high in kept):
                continue
            for value, form in _FORMS:
                pairs = list(zip(form, typed, strict=True)) if len(form) == length else []
                wrong = [(meant, said) for meant, said in pairs if meant != said]
                if len(wrong) == 1 and wrong[0][1] in CONFUSED.get(wrong[0][0], ""):
                    return value, start, start + length
    return None


_one_off = st.sampled_from(_FORMS).flatmap(
    lambda pair: st.integers(0, len(pair[1]) - 1).flatmap(
        lambda at: st.sampled_from(CONFUSED.get(pair[1][at], pair[1][at])).map(
            lambda said: pair[1][:at] + said + pair[1][at + 1 :]
        )
    )
)


@given(st.lists(st.text(_TYPED, max_size=4) | _one_off, min_size=1, max_size=5).map("".join))
def test_confused_characters_are_those_that_comparing_each_form_finds(folded: str) -> None:
    expected = _confused_by_comparing(folded)
    found: list[Mention] = confused(folded, [], "type", items.TYPES)
    assert [(one.value, one.start, one.end) for one in found] == ([expected] if expected else [])
