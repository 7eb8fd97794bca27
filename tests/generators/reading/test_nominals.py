import pytest

from generators.frame import MentionRole
from generators.reader import read
from generators.reading.nominals import nominal


@pytest.mark.parametrize(
    ("shown", "role", "before", "noun"),
    [
        ("remembers every promise", "theme", "a ring that ", "every promise"),
        ("is afraid of dust", "theme", "a scholar who ", "dust"),
        ("sings", "theme", "a bow that ", ""),
        ("secretly brews beer", "theme", "a dwarf who ", "beer"),
        ("a painted rooster", "feature", "a shield with ", "a painted rooster"),
        ("the second sun", "theme", "a tale about ", "the second sun"),
        ("会在雨天哭", "feature", "", "在雨天哭的本事"),
        ("师父打", "person", "", "师父"),
        ("第二个太阳", "theme", "", "第二个太阳"),
    ],
)
def test_mentions_are_nouns(shown: str, role: MentionRole, before: str, noun: str) -> None:
    assert nominal(shown, role, before) == noun


@pytest.mark.parametrize(
    ("kind", "prompt", "mentions"),
    [
        ("item", "给师父打一把铁剑", [("师父", "person")]),
        ("story", "4 chapters about a lighthouse and a second sun",
         [("a lighthouse and a second sun", "theme")]),
        ("character", "a dwarf who lost his hammer in a bet", [("his hammer in a bet", "theme")]),
    ],
)  # fmt: skip
def test_a_prompt_gives_nouns(kind: str, prompt: str, mentions: list[tuple[str, str]]) -> None:
    assert [(m.text, m.role) for m in read(kind, prompt).mentions] == mentions
