"""Names, places and what a text must mention, read from prompts of every kind."""

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import FieldOutOfRange, LLMasOSError
from generators.frame import Conflict
from generators.lexicon import characters, items, quests, scenes
from generators.reader import READER_VERSION, read
from generators.reading.script import is_chinese, script
from generators.specs import SPEC_KINDS

LEAST_FORMS = 40
TABLES = {
    "type": items.TYPES, "rarity": items.RARITIES, "element": items.ELEMENTS,
    "material": items.MATERIALS, "ancestry": characters.ANCESTRIES,
    "profession": characters.PROFESSIONS, "temperament": characters.TEMPERAMENTS,
    "kind": quests.KINDS, "difficulty": quests.DIFFICULTIES, "biome": scenes.BIOMES,
    "time": scenes.TIMES, "mood": scenes.MOODS,
}  # fmt: skip


def stem(form: str) -> str:
    form = form.replace("-", " ")
    return form[:-3] + "y" if form.endswith("ies") else form.removesuffix("s")


@pytest.mark.parametrize(("field", "value"), [(f, v) for f, t in TABLES.items() for v in t])
def test_every_value_has_forms_enough_in_both_languages(field: str, value: str) -> None:
    forms = [form.strip() for form in TABLES[field][value].split(",")]
    assert len({stem(f) for f in forms if not is_chinese(f)}) >= LEAST_FORMS
    assert len({f for f in forms if is_chinese(f)}) >= LEAST_FORMS


def test_the_version_says_that_readings_differ_from_before() -> None:
    assert READER_VERSION == "6"


@pytest.mark.parametrize(
    ("prompt", "stated"),
    [
        ("a haunted swamp at night", {"biome": "swamp", "time": "night", "mood": "haunted"}),
        ("deep forest, not scary, at dawn", {"biome": "forest", "time": "dawn"}),
        ("闹鬼的老城，半夜", {"biome": "city", "time": "night", "mood": "haunted"}),
        ("森林，不要阴暗，要阳光灿烂的大白天", {"biome": "forest", "time": "day"}),
        ("a village on an island", {"biome": "island"}),
    ],
)
def test_scenes(prompt: str, stated: dict[str, str]) -> None:
    frame = read("scene", prompt)
    assert {name: frame.value(name) for name in stated} == stated


@pytest.mark.parametrize(
    ("kind", "prompt", "name"),
    [
        ("item", "gimme a legendary axe of thunder called Old Grumbler", "Old Grumbler"),
        ("item", "史诗宝石，名叫潮汐之瞳", "潮汐之瞳"),
        ("item", "匕首叫“小满”，银柄", "小满"),
        ("character", "orc scholar named Urda Finch, cautious", "Urda Finch"),
        ("scene", "the village of Lower Pipkin, serene", "Lower Pipkin"),
        ("story", "《借火》，三章", "借火"),
        ("item", "a sword that calls to the sea", ""),
        ("item", "会叫的剑", ""),
    ],
)
def test_names(kind: str, prompt: str, name: str) -> None:
    assert read(kind, prompt).name == name


@pytest.mark.parametrize(
    ("kind", "prompt", "text", "role"),
    [
        ("item", "kite shield with a painted rooster, common", "a painted rooster", "feature"),
        ("item", "iron sword for climbing the pass", "climbing the pass", "purpose"),
        ("item", "an axe from the old mill", "the old mill", "origin"),
        ("item", "silver ring for my dead mentor", "my dead mentor", "person"),
        ("story", "a story about two brothers who share one shadow",
         "two brothers who share one shadow", "theme"),
        ("item", "一枚铁戒指，刻着“等我回来”", "等我回来", "feature"),
        ("item", "法杖底端带铃铛", "铃铛", "feature"),
    ],
)  # fmt: skip
def test_mentions(kind: str, prompt: str, text: str, role: str) -> None:
    assert (text, role) in [(m.text, m.role) for m in read(kind, prompt).mentions]


def test_dialogues_tell_who_speaks_and_of_what() -> None:
    frame = read("dialogue", "gloomy guard complaining about the soup")
    assert (frame.value("profession"), frame.value("temperament")) == ("guard", "gloomy")
    assert frame.mentions[0].text == "the soup"
    frame = read("dialogue", "让紧张的守卫聊聊昨晚听见的脚步声")
    assert (frame.value("profession"), frame.value("temperament")) == ("guard", "nervous")
    assert frame.mentions[0].text == "昨晚听见的脚步声"


@pytest.mark.parametrize(
    ("prompt", "chapters"),
    [
        ("a three-chapter tale of a baker", 3),
        ("写五章，关于一把剑", 5),
        ("a tale of a baker", None),
    ],
)
def test_chapters(prompt: str, chapters: int | None) -> None:
    assert read("story", prompt).value("chapters") == chapters


@pytest.mark.parametrize("prompt", ["an epic in seven chapters", "写七章，讲一口井"])
def test_a_few_chapters_too_many_are_cut_and_told(prompt: str) -> None:
    frame = read("story", prompt)
    assert frame.value("chapters") == 5
    assert frame.conflicts == (Conflict("chapters", ("7",), "5"),)


def test_far_more_chapters_than_a_story_has_are_refused() -> None:
    with pytest.raises(FieldOutOfRange):
        read("story", "an epic in forty chapters")


@pytest.mark.parametrize(
    ("prompt", "edition"),
    [("来一把铁剑", None), ("一件皮甲", None), ("限量一把的铁剑", 1), ("铁剑，限量十把", 10)],
)
def test_a_chinese_article_is_no_edition(prompt: str, edition: int | None) -> None:
    assert read("item", prompt).value("edition") == edition


def test_two_elements_of_one_name_are_a_conflict() -> None:
    frame = read("item", "冰与火之剑")
    assert [c.field for c in frame.conflicts] == ["element"]


@pytest.mark.parametrize(
    ("prompt", "kind", "target", "count", "giver", "place"),
    [
        ("Brother Anselm wants seven jars of honey. Pays 60 gold.", "collect", "jars of honey", 7,
         "Brother Anselm", ""),
        ("铁匠老葛要二十块黑铁矿，报酬300金币", "collect", "黑铁矿", 20, "铁匠老葛", ""),
        ("Three cursed scarecrows walk at night in Barrow Field. Destroy them.", "defeat",
         "cursed scarecrows", 3, "", "Barrow Field"),
        ("把这筐鸡蛋完好地运到南码头", "deliver", "鸡蛋", None, "", "南码头"),
    ],
)  # fmt: skip
def test_quests(
    prompt: str, kind: str, target: str, count: int | None, giver: str, place: str
) -> None:
    frame = read("quest", prompt)
    assert (frame.value("kind"), frame.target_name, frame.value("count")) == (kind, target, count)
    assert (frame.giver_name, frame.place) == (giver, place)


def test_look_alike_letters_and_traditional_characters_are_read() -> None:
    assert script("a ѕtееl ѕwоrd").folded == "a steel sword"
    assert script("Привет").folded == "привет"
    assert read("item", "an iron ѕwоrd").value("type") == "sword"
    assert script("將圖給掛剛嶺櫃").folded == "将图给挂刚岭柜"


@given(st.sampled_from([k for k in SPEC_KINDS if k != "translation"]), st.text(max_size=120))
def test_mentions_stand_in_the_prompt_and_reading_is_deterministic(kind: str, text: str) -> None:
    try:
        frame = read(kind, text)
    except LLMasOSError:
        return
    assert frame == read(kind, text)
    shown = script(text).shown
    for mention in frame.mentions:
        assert mention.text
        assert mention.text in shown


@pytest.mark.parametrize("unit", ["one hundred ", '"a', "三把剑送到", ",;", "sword with a the "])
def test_repetition_is_read_in_time_that_stays_small(unit: str) -> None:
    # Cubic patterns took a quarter of a minute for the first of these.
    for kind in ("item", "quest", "story"):
        started = time.process_time()
        with contextlib.suppress(LLMasOSError):
            read(kind, (unit * 2000)[:2000])
        assert time.process_time() - started < 2
