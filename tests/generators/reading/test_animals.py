"""An animal that is the character itself is of the beastfolk; the animal of a character is not."""

import pytest

from generators.reader import read


@pytest.mark.parametrize(
    "prompt",
    [
        "my cat Biscuit as a guard, level 9",
        "turn my cat into a pirate",
        "our old dog, make her a mage",
        "My grandma's cat Mochi as a bard",
        "write a character: my hamster, who died. He was brave",
        "a badger who runs an inn",
        "a goose in a hat, thief",
        "我家猫叫汤圆，让它当个守卫吧",
        "来只橘猫当法师",
        "把我家狗子做成战士",
        "隔壁家的大鹅，凶，守卫",
        "一只开酒馆的狐狸",
        "做一只会算账的仓鼠，商人",
    ],
)
def test_an_animal_that_is_brought_in_is_of_the_beastfolk(prompt: str) -> None:
    assert read("character", prompt).value("ancestry") == "beastfolk"


@pytest.mark.parametrize(
    "prompt",
    [
        "a farmer with a cat",
        "My dog trainer is a stern woman",
        "a dog walker who hates dogs",
        "a cat burglar",
        "a wolf hunter with scars",
        "a lone wolf, level 9",
        "my neighbour who keeps hens",
        "带着一只猫的游侠",
        "我家狗的主人，战士",
        "一个养猫的老太太",
        "一匹马贩子",
        "给我来一条咸鱼商人",
    ],
)
def test_the_animal_of_a_character_says_nothing_of_its_ancestry(prompt: str) -> None:
    assert "ancestry" not in read("character", prompt).stated


@pytest.mark.parametrize("prompt", ["my cat as an elf mage", "我家猫，精灵法师"])
def test_an_ancestry_that_is_named_counts_before_the_animal(prompt: str) -> None:
    assert read("character", prompt).value("ancestry") == "elf"
