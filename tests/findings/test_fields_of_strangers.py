"""Wordings of fields that strangers used and nobody here had thought of."""

import pytest

from generators.reader import read


@pytest.mark.parametrize(
    ("kind", "prompt", "field", "value"),
    [
        ("item", "比普通高一档就好的皮靴，十级", "rarity", "uncommon"),
        ("item", "wool robe, no enchantment, he sets fire to things", "element", "none"),
        ("item", "银打的长枪，水属性……算了，还是什么属性都别带", "element", "none"),
        ("character", "orc wizard lvl 31 n he's scared of nothing", "temperament", "brave"),
        ("scene", "沼泽地，天刚蒙蒙亮", "time", "dawn"),
        ("quest", "Wolves again. Eight of them need killing, hard", "target", "Wolves"),
        ("quest", "nobody's ever been down the Whispering Well. go explore it", "target",
         "Whispering Well"),
        ("quest", "find out what lies beyond the Ninth Pass, deadly", "target", "Ninth Pass"),
        ("quest", "heroes wanted! defeat the marsh giant, 90 gold", "target", "marsh giant"),
        ("quest", "The Grey Widow must be slain, sixty gold", "kind", "defeat"),
        ("quest", "The cellar under the inn has never been searched. Send someone", "target",
         "cellar"),
        ("quest", "探索冰风谷 简单 赏金五十", "target", "冰风谷"),
        ("quest", "城西的钟楼没人上去过，做个探索任务", "target", "钟楼"),
        ("quest", "讨伐任务，首领是独眼海盗，困难", "target", "独眼海盗"),
        ("quest", "果园闹狐狸 消灭八只 简单", "target", "狐狸"),
    ],
)  # fmt: skip
def test_a_value_is_read_from_words_nobody_had_thought_of(
    kind: str, prompt: str, field: str, value: str
) -> None:
    frame = read(kind, prompt)
    read_value = frame.target_name if field == "target" else frame.value(field)
    assert (read_value or frame.value(field)) == value


@pytest.mark.parametrize(
    ("kind", "prompt", "name"),
    [
        ("character", "Make Aldous Finch: human, guard at the customs house", "Aldous Finch"),
        ("item", "wedding band, gold, and its name's to be Ever After", "Ever After"),
        ("item", "make me Gullsplitter, an axe that crackles with lightning", "Gullsplitter"),
        ("item", "Make a sword, an epic one", ""),
        ("item", "A steel axe. We're naming it Quiet Answer.", "Quiet Answer"),
        ("scene", "A swamp at dusk. Call the place Mirefold Deep", "Mirefold Deep"),
        ("character", "elven bard, name of Ilva Rowanbark, lvl 9", "Ilva Rowanbark"),
        ("character", "Torvi, dwarf, miner at heart but a priest", "Torvi"),
        ("character", "Fearless, dwarf, priest", ""),
    ],
)
def test_a_name_is_read_where_it_is_only_set_beside(kind: str, prompt: str, name: str) -> None:
    assert read(kind, prompt).name == name


def test_a_limited_edition_may_be_shortened() -> None:
    edition = read("item", "silver lantern for the night post, ltd to 300").stated["edition"]
    assert edition == read("item", "silver lantern, edition of 300").stated["edition"]
