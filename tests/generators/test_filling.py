import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.filling import counted, fill, mentioned, pieces, short_name


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("Look at {x}.", "a red hen", "Look at a red hen."),
        ("{x} stood there.", "a red hen", "A red hen stood there."),
        ("It fell. {x} woke.", "the old miller", "It fell. The old miller woke."),
        ("Keep the {x} safe.", "the old mill", "Keep the old mill safe."),
        ("Keep the {x} safe.", "The Fool's Oath", "Keep The Fool's Oath safe."),
        ("The {x} is far.", "the old mill", "The old mill is far."),
        ("The {x} is far.", "my dead mentor", "My dead mentor is far."),
        ("A {x} was seen.", "owl", "An owl was seen."),
        ("They built an {x}.", "barn", "They built a barn."),
        ("They sent a {x}.", "a golden owl", "They sent a golden owl."),
        ("Bathe the {x}.", "thin cat", "Bathe the thin cat."),
        ("{x}'s sword broke.", "Mira", "Mira's sword broke."),
        ("They met 2.5 leagues off {x}.", "cape Sable", "They met 2.5 leagues off cape Sable."),
        ("Who goes? {x} does.", "the guard", "Who goes? The guard does."),
        ("An hour of {x}.", "rain", "An hour of rain."),
    ],
)  # fmt: skip
def test_an_english_sentence_stays_grammatical(text: str, value: str, expected: str) -> None:
    assert fill(text, {"x": value}, "en") == expected


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("他来自{x}。", "石门关", "他来自石门关。"),
        ("他来自{x}，很远。", "Brackwater", "他来自 Brackwater，很远。"),
        ("{x}醒了。", "Mira", "Mira 醒了。"),
        ("带来{x}株草。", "12", "带来 12 株草。"),
        ("“{x}”是它的名字。", "Ember", "“Ember”是它的名字。"),
    ],
)
def test_latin_letters_in_chinese_stand_apart(text: str, value: str, expected: str) -> None:
    assert fill(text, {"x": value}, "zh") == expected


def test_a_value_is_never_read_as_a_placeholder() -> None:
    assert fill("{a} and {b}.", {"a": "{b}", "b": "{a}"}, "en") == "{b} and {a}."


@given(st.text(max_size=40), st.sampled_from(["en", "zh"]))
def test_a_value_comes_in_whole(value: str, lang: str) -> None:
    filled = fill("See 那 {x} 里.", {"x": value}, "zh" if lang == "zh" else "en")
    assert value.lower() in filled.lower()


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("A painted rooster.", "a painted rooster"),
        ("The Old Mill", "the Old Mill"),
        ("Brackwater", "Brackwater"),
        ("My dead mentor", "my dead mentor"),
        ("红绳。", "红绳"),
        ("Theodore", "Theodore"),
    ],
)
def test_a_mention_stands_inside_a_sentence(said: str, shown: str) -> None:
    assert mentioned(said) == shown


def test_counts_are_words_up_to_ten() -> None:
    assert [counted(n, "en") for n in (1, 10, 11)] == ["one", "ten", "11"]
    assert [counted(n, "zh") for n in (2, 10, 300)] == ["两", "十", "300"]


@pytest.mark.parametrize(
    ("number", "text"), [(1, "一个"), (2, "两个"), (10, "十个"), (12, "12 个"), (300, "300 个")]
)
def test_a_count_that_stands_for_things_has_a_measure_word(number: int, text: str) -> None:
    assert fill("一共{count}，别多拿。", {"count": pieces(number, "zh")}, "zh").replace(
        " ", ""
    ) == (f"一共{text}，别多拿。".replace(" ", ""))
    assert pieces(number, "zh") == text
    assert pieces(number, "en") == counted(number, "en")


def test_a_person_is_called_by_the_first_name_once_the_whole_one_was_said() -> None:
    said = "{name} came to {place}. At {place} {name} stayed."
    values = {"name": "Helum the Left-handed", "place": "Downy Marsh"}
    assert fill(said, values, "en", ("name",)) == (
        "Helum the Left-handed came to Downy Marsh. At Downy Marsh Helum stayed."
    )
    assert fill("{name}来了。{name}走了。", {"name": "伊菲拉·霜鼻子"}, "zh", ("name",)) == (
        "伊菲拉·霜鼻子来了。伊菲拉走了。"
    )


@pytest.mark.parametrize("name", ["Admiral Honk", "Mira", "苏挽秋", "Old Tom"])
def test_a_name_that_cannot_be_shortened_stays_whole(name: str) -> None:
    assert short_name(name) == name


def test_a_chinese_name_and_what_follows_share_the_character_that_both_have() -> None:
    assert fill("{name}村里人人沾亲。", {"name": "雀檐村"}, "zh") == "雀檐村里人人沾亲。"
    assert fill("{name}村里人人沾亲。", {"name": "雀檐"}, "zh") == "雀檐村里人人沾亲。"
    assert fill("{name}人人都认得。", {"name": "阿人"}, "zh") == "阿人人人都认得。"


def test_a_name_that_ends_with_a_particle_is_not_followed_by_it_again() -> None:
    said = fill("有人仿{hero}的笔迹。", {"hero": "黑鲁什·管钥匙的"}, "zh")
    assert said == "有人仿黑鲁什·管钥匙的笔迹。"
