import pytest

from generators.reading.mentions import Lexicon
from generators.reading.scope import Scopes, Standing

LEXICON = Lexicon(
    {
        "element": {"fire": "fire, 火", "ice": "ice, 冰"},
        "type": {"sword": "sword, 剑", "axe": "axe, 斧"},
        "material": {"wood": "wooden, 木"},
    }
)


def standings(text: str) -> dict[str, Standing]:
    scopes = Scopes(text)
    return {m.value: scopes.standing(m) for m in LEXICON.find(text)}


@pytest.mark.parametrize(
    "text",
    [
        "not fire", "no fire please", "without fire", "i don't want fire", "anything but fire",
        "neither fire nor ice", "free of fire", "not a fire sword", "non-fire sword",
        "不要火", "没有火", "不是火的剑", "别带火", "不火", "无火", "既不是火也不是冰", "除了火",
    ],
)  # fmt: skip
def test_denied(text: str) -> None:
    assert standings(text)["fire"] is Standing.DENIED


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("not ice but fire", "fire"),
        ("not ice, fire", "fire"),
        ("no ice - a fire sword", "fire"),
        ("not only fire", "fire"),
        ("not too heavy a fire sword", "fire"),
        ("no, fire", "fire"),
        ("instead of ice, fire", "fire"),
        ("non-ice fire sword", "fire"),
        ("不要冰，要火", "fire"),
        ("不要冰的剑", "sword"),
        ("不是冰而是火", "fire"),
        ("不要太重的火剑", "fire"),
        ("不，要火", "fire"),
    ],
)
def test_a_denial_ends(text: str, value: str) -> None:
    assert standings(text)[value] is Standing.STATED


@pytest.mark.parametrize(
    "text",
    [
        "a shield against fire", "resistant to fire", "a fire-resistant cloak", "immune to fire",
        "protects its owner from fire", "like a fire", "抵御火的盾", "防火的盾", "火抗性",
    ],
)  # fmt: skip
def test_what_belongs_to_something_else_is_set_aside(text: str) -> None:
    assert standings(text)["fire"] is Standing.ASIDE


def test_a_part_says_nothing_of_the_whole() -> None:
    assert standings("a sword with a wooden handle")["wood"] is Standing.ASIDE
    assert standings("木柄的剑")["wood"] is Standing.ASIDE


def test_a_wish_is_no_comparison() -> None:
    assert standings("i'd like a fire sword")["fire"] is Standing.STATED
    assert standings("i would like an ice axe")["ice"] is Standing.STATED


@pytest.mark.parametrize(
    "text",
    [
        "a sword, no, an axe", "a sword. wait, an axe", "a sword, actually an axe",
        "a sword? no: an axe", "a sword, scratch that, an axe", "a sword, no an axe",
        "剑，不对，要斧", "剑，不，斧", "剑……算了，还是斧吧", "剑改成斧", "剑，我是说斧",
    ],
)  # fmt: skip
def test_a_second_thought_opens_a_new_version(text: str) -> None:
    scopes = Scopes(text)
    first, second = (m.start for m in LEXICON.find(text) if m.field == "type")
    assert scopes.version(first) < scopes.version(second)


@pytest.mark.parametrize(
    "text", ["a sword with no axe", "a sword and an axe", "剑和斧", "不要剑要斧"]
)
def test_without_second_thought_there_is_one_version(text: str) -> None:
    scopes = Scopes(text)
    assert {scopes.version(m.start) for m in LEXICON.find(text)} == {0}


def test_in_a_quest_opposition_is_the_matter_itself() -> None:
    text = "a fight against fire"
    [mention] = LEXICON.find(text)
    assert Scopes(text, opposition=False).standing(mention) is Standing.STATED
