from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ontology import LANGS, Lang
from generators.reading.numerals import find_numerals
from generators.reading.script import script
from training.corpus import noise


@given(number=st.integers(0, 99), lang=st.sampled_from(LANGS))
def test_numbers_in_words_are_read_as_the_same_numbers(number: int, lang: Lang) -> None:
    words = noise.in_words(number, lang)
    assert [numeral.value for numeral in find_numerals(words)] == [number]


def test_other_numbers_are_not_written_in_words() -> None:
    with pytest.raises(ValueError, match="0 to 99"):
        noise.in_words(100, "en")
    assert noise.numbers_in_words(Random(1), "1,200 gold at 3.5", "en") == "1,200 gold at 3.5"


def test_a_strange_keyboard_is_read_as_if_it_were_none() -> None:
    text = "a shield of copper, level 12"
    odd = noise.look_alikes(Random(3), text)
    assert odd != text
    assert script(odd).folded == text
    chinese = "一把龙鳞铁剑，12级"
    wide = {noise.another_width(Random(seed), chinese) for seed in range(20)}
    assert {script(one).folded.replace("，", ",") for one in wide} == {"一把龙鳞铁剑,12级"}
    assert script(noise.traditional(Random(1), chinese)).folded == script(chinese).folded


def test_slips_touch_long_words_alone() -> None:
    assert {noise.typos(Random(seed), "a big red axe 42") for seed in range(20)} == {
        "a big red axe 42"
    }
    slips = {noise.typos(Random(seed), "shield") for seed in range(60)}
    assert len(slips) > 5
    assert all(5 <= len(one) <= 7 and one[0] == "s" for one in slips)


@pytest.mark.parametrize("lang", LANGS)
def test_noise_follows_from_its_seed_and_often_leaves_a_text_alone(lang: Lang) -> None:
    text = "make me a silver amulet, level 7." if lang == "en" else "做一条银护身符，7级。"
    made = [noise.noisy(Random(seed), text, lang) for seed in range(200)]
    assert made == [noise.noisy(Random(seed), text, lang) for seed in range(200)]
    assert 60 < made.count(text) < 140
    assert len(set(made)) > 15
