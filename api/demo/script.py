"""What the demo asks for: sentences as people write them, half of them Chinese."""

from dataclasses import dataclass
from typing import Final

from domain.ontology import Kind, Lang


@dataclass(frozen=True, slots=True)
class Wish:
    """One sentence, and how it becomes a token.

    Attributes:
        key: names the wish in idempotency keys: the same wish is the same token in every run.
        amount: pieces to mint; above 1 only for an item of which the sentence asks for an edition.
    """

    key: str
    kind: Kind
    prompt: str
    amount: int = 1


POTION_PIECES: Final = 20
WANTED_PIECES: Final = 2

BLADE: Final = Wish("item-01", "item", "A legendary fire sword of obsidian, level 42")
POTION: Final = Wish("item-02", "item", "治疗药水，普通品质，二级，发行二十瓶", POTION_PIECES)

ITEMS: Final[tuple[Wish, ...]] = (
    BLADE,
    POTION,
    Wish("item-03", "item", "a worn wooden shield for a village guard, level 3"),
    Wish("item-04", "item", "一把史诗级的冰霜匕首，水晶打造，三十级"),
    Wish("item-05", "item", "An uncommon pair of leather boots that makes no sound, level 9"),
    Wish("item-06", "item", "传说中的雷电法杖，五十五级"),
    Wish("item-07", "item", "rare silver amulet against the shadow, lvl 21"),
    Wish("item-08", "item", "稀有的白银戒指，带着月光，十八级"),
    Wish("item-09", "item", "an epic bow of the wind, made of bone, level 33"),
    Wish("item-10", "item", "矮人用的钢铁战斧，优秀品质，十五级"),
    Wish("item-11", "item", "A common miner's tool, iron, level two"),
    Wish("item-12", "item", "一卷记着水系法术的稀有卷轴，二十四级"),
)

CHARACTERS: Final[tuple[Wish, ...]] = (
    Wish("character-01", "character", "A cheerful dwarf blacksmith who has seen too many wars"),
    Wish("character-02", "character", "一位沉着的精灵炼金术士，住在雾气弥漫的沼泽边"),
    Wish("character-03", "character", "a cunning halfling merchant, level 14"),
)


def quest_wishes(giver: str, potion: str, blade: str) -> tuple[Wish, ...]:
    """Quests about things that exist: the sentences hold the names of what was minted.

    Args:
        giver: name of the character who asks.
        potion: name of the edition of which pieces are to be delivered.
        blade: name of the item that must be held.
    """
    return (
        Wish(
            "quest-01",
            "quest",
            f"把{WANTED_PIECES}瓶{potion}送给{giver}，简单任务，奖励15金币",
        ),
        Wish(
            "quest-02",
            "quest",
            f"A hard collect quest from {giver}: bring back {blade}, reward 40 gold",
        ),
    )


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something that the buyer says to a character."""

    lang: Lang
    text: str


TALK: Final[tuple[Utterance, ...]] = (
    Utterance("en", "Hello! Who are you, and what do you do here?"),
    Utterance("zh", "你这里有什么可以卖给我的吗？"),
)
