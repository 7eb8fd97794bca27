import pytest

from domain.ontology import Lang
from generators.frame import Mention, MentionRole
from generators.presentable import presented


def _presented(
    prompt: str, words: str, role: MentionRole = "theme", kind: str = "item", lang: Lang = "en"
) -> str | None:
    at = prompt.index(words)
    return presented(Mention(words, role, at, at + len(words)), prompt, kind, lang)


@pytest.mark.parametrize(
    ("prompt", "words", "role"),
    [
        ("a shield with a sleeping cat on it", "a sleeping cat", "feature"),
        ("boots for climbing glaciers", "climbing glaciers", "purpose"),
        ("a sword with red silk cords", "red silk cords", "feature"),
        ("a lamp from Brackwater Ferry", "Brackwater Ferry", "origin"),
    ],
)
def test_a_phrase_is_quoted(prompt: str, words: str, role: MentionRole) -> None:
    assert _presented(prompt, words, role) == words


def test_what_a_thing_does_is_quoted_as_how_it_does() -> None:
    assert _presented("a sword that hums at night", "hums at night") == "how it hums at night"
    assert _presented("a ring that is cold", "is cold") is None


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        ("I'm serious: you drink it and that is all", "you drink it"),
        ("gold, and completely useless", "completely useless"),
        ("no forest, no castle", "castle"),
        ("without a single red hen", "a single red hen"),
        ("a sword, please, the best one", "the best one"),
    ],
)
def test_remarks_and_what_was_ruled_out_are_not_quoted(prompt: str, words: str) -> None:
    assert _presented(prompt, words, "feature") is None


@pytest.mark.parametrize(
    ("prompt", "words", "role", "kind", "quoted"),
    [
        ("来把剑，剑柄上一只铜公鸡", "一只铜公鸡", "theme", "item", True),
        ("给师父打一枚戒指", "师父", "person", "item", True),
        ("讲个更夫的故事", "更夫", "theme", "story", True),
        ("来把剑，别附什么乱七八糟的", "别附什么乱七八糟的", "theme", "item", False),
        ("来把剑，越闪越好", "越闪越好", "theme", "item", False),
        ("不要一只铜公鸡", "一只铜公鸡", "feature", "item", False),
    ],
)
def test_chinese_phrases_are_told_from_remarks(
    prompt: str, words: str, role: MentionRole, kind: str, *, quoted: bool
) -> None:
    assert (_presented(prompt, words, role, kind, "zh") == words) is quoted
