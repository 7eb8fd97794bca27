import pytest

from generators.reader import read


@pytest.mark.parametrize(
    ("kind", "prompt", "name"),
    [
        ("character", "Please create Ysolde Finch, a human historian", "Ysolde Finch"),
        ("character", "my cat Biscuit as an npc: a burglar", "Biscuit"),
        ("character", "guard captain Oda Brill, human, calm", "Oda Brill"),
        ("character", "Sister Oleander, human priest", "Sister Oleander"),
        ("character", "hawks carpets, human, Zenobia by name", "Zenobia"),
        ("character", "Dwarf Smith Borin, greedy", "Borin"),
        ("character", "矮人铁匠霍德，脾气骄傲", "霍德"),
        ("character", "炼金术士苏挽秋，精灵", "苏挽秋"),
        ("character", "守桥的老兵，姓石名敢当", "石敢当"),
        ("character", "商人小李，抠门", "小李"),
        ("scene", "Build me the Lantern Steps, a mountain path", "Lantern Steps"),
        ("scene", "everybody drunk and happy at Pellam Harbour", "Pellam Harbour"),
        ("scene", "渔港“望潮”，三更天", "望潮"),
        ("item", "伐木斧「半坡」，金的", "半坡"),
        ("item", "\"Pax\" is what it's called. It's an axe.", "Pax"),
    ],
)
def test_names_that_nothing_announces(kind: str, prompt: str, name: str) -> None:
    assert read(kind, prompt).name == name


@pytest.mark.parametrize(
    ("kind", "prompt"),
    [
        ("character", "Make an Orc Warrior, Level 5"),
        ("character", "A brave Elf from Silverwood, a guard"),
        ("character", "Human from the North, guard"),
        ("character", "Halfling. Grows turnips."),
        ("character", "铁匠女儿，战士"),
        ("character", "精灵商人，傲气"),
        ("character", "小偷，阴沉"),
        ("item", "一枚铁戒指，刻着“等我回来”"),
        ("scene", "A quiet harbour at dusk"),
    ],
)
def test_other_words_are_no_names(kind: str, prompt: str) -> None:
    assert read(kind, prompt).name == ""
