import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import EmptyPrompt, FieldOutOfRange, LLMasOSError, PromptTooLong, UnknownKind
from domain.world import GenerationContext, Named
from generators.frame import Conflict
from generators.reader import PROMPT_MAX_CHARS, read
from generators.specs import SPECS, Span

EVALUATION = Path(__file__).parents[1] / "evaluation"
WORLD = GenerationContext(
    items=(
        Named("Iron Sword", "01" * 32, "item", 3),
        Named("Iron Sword of Dawn", "02" * 32, "item"),
        Named("银叶草", "03" * 32, "item", 20),
        Named("Moonflower", "04" * 32, "item", 12),
    ),
    characters=(Named("Mira", "05" * 32, "character"), Named("米拉", "06" * 32, "character")),
)


def cases(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (EVALUATION / name).read_text("utf-8").splitlines()]


@pytest.mark.parametrize("name", ["stated_fields.jsonl", "further_fields.jsonl"])
def test_stated_fields_are_read(name: str) -> None:
    stated = missed = 0
    misses: list[str] = []
    for case in cases(name):
        frame = read(case["kind"], case["prompt"])
        assert frame.lang == case["lang"], case["id"]
        wrong = {k: v for k, v in case["expect"].items() if frame.value(k) != v}
        stated += len(case["expect"])
        missed += len(wrong)
        misses += [f"{case['id']}: {wrong}"] if wrong else []
    assert stated > 300
    assert not missed, misses


def test_the_evaluation_is_half_chinese() -> None:
    langs = [case["lang"] for case in cases("stated_fields.jsonl")]
    assert (langs.count("zh"), len(langs)) == (50, 100)


@pytest.mark.parametrize(
    ("prompt", "field", "value"),
    [
        ("a gem-studded sword", "type", "sword"),
        ("a sword with a gem in its hilt", "type", "sword"),
        ("镶着宝石的剑", "type", "sword"),
        ("一把剑上镶着宝石", "type", "sword"),
        ("an axe instead of a sword", "type", "axe"),
        ("a sword. wait, make it glow with gems", "type", "sword"),
        ("a sword with a wooden handle", "material", None),
        ("an iron sword with a golden hilt", "material", "iron"),
        ("a shield against fire", "element", None),
        ("抵御火焰的盾", "element", None),
        ("a sword, actually no fire at all", "element", None),
        ("a fire sword without magic? no, keep the fire", "element", "fire"),
        ("a heart of gold ring", "material", None),
        ("有人传说它会发光的剑", "rarity", None),
        ("元素：无的剑", "element", "none"),
        ("element: none, sword", "element", "none"),
        ("two silver rings", "edition", 2),
        ("a two-handed sword", "edition", None),
        ("三十把铁剑", "edition", 30),
        ("one of a kind crown", "edition", 1),
        ("max level bow", "level", 60),
        ("满级的弓", "level", 60),
        ("level 12 boots, no, level 13 boots", "level", 13),
        ("not level 99, a plain sword", "level", None),
    ],
)
def test_items(prompt: str, field: str, value: str | int | None) -> None:
    assert read("item", prompt).value(field) == value


@pytest.mark.parametrize(
    ("prompt", "span"),
    [
        ("a level 10-20 sword", Span(10, 20)),
        ("a sword of level 10 to 20", Span(10, 20)),
        ("10到20级的剑", Span(10, 20)),
        ("a bow of at least level 30", Span(30, 60)),
        ("30级以上的弓", Span(30, 60)),
        ("a bow, at most level 30", Span(1, 30)),
        ("不超过30级的弓", Span(1, 30)),
    ],
)
def test_ranges_narrow_a_level(prompt: str, span: Span) -> None:
    assert read("item", prompt).stated["level"] == span


def test_a_denied_value_is_left_out_of_the_choice() -> None:
    frame = read("item", "a sword, neither fire nor ice")
    allowed = frame.stated["element"]
    assert not isinstance(allowed, Span)
    assert set(SPECS["item"].fields["element"]) - set(allowed) == {"fire", "ice"}  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("kind", "prompt", "conflict"),
    [
        ("item", "a fire and ice sword", Conflict("element", ("fire", "ice"), "ice")),
        ("item", "冰与火之剑", Conflict("element", ("ice", "fire"), "fire")),
        ("item", "a sword and an axe", Conflict("type", ("sword", "axe"), "axe")),
        ("item", "level 3 ring, level 5", Conflict("level", ("3", "5"), "5")),
        ("character", "法师兼商人", Conflict("profession", ("mage", "merchant"), "merchant")),
        ("quest", "an easy deadly hunt", Conflict("difficulty", ("easy", "deadly"), "deadly")),
    ],
)
def test_a_contradiction_is_reported_and_the_last_word_taken(
    kind: str, prompt: str, conflict: Conflict
) -> None:
    frame = read(kind, prompt)
    assert conflict in frame.conflicts
    assert str(frame.value(conflict.field)) == conflict.chosen


def test_a_correction_is_no_contradiction() -> None:
    assert read("item", "a sword, no, an axe").conflicts == ()


@pytest.mark.parametrize(
    ("kind", "prompt", "sentence"),
    [
        ("item", "a level 99 sword", "A level lies between 1 and 60, not at 99."),
        ("item", "九十九级的剑", "A level lies between 1 and 60, not at 99."),
        ("item", "a level 0 sword", "A level lies between 1 and 60, not at 0."),
        ("item", "a level -5 sword", "A level lies between 1 and 60, not at -5."),
        ("item", "level 12.5 sword", "A level is a whole number, not 12.5."),
        ("item", "edition of 20000 rings", "An edition lies between 1 and 10000, not at 20000."),
        ("character", "a level 61 elf", "A level lies between 1 and 60, not at 61."),
        (
            "quest",
            "slay the dragon for 2000000 gold",
            "A reward in Gold lies between 0 and 1000000, not at 2000000.",
        ),
        ("quest", "deliver 0 swords", "A quest asks for 1 to 10000 pieces."),
    ],
)
def test_what_lies_outside_of_the_ontology_is_refused_in_one_sentence(
    kind: str, prompt: str, sentence: str
) -> None:
    with pytest.raises(FieldOutOfRange) as caught:
        read(kind, prompt)
    assert caught.value.detail == sentence


@pytest.mark.parametrize("prompt", ["", "   ", "\n\t", "!?…", "🙂", "\u200b\u200d"])
def test_an_empty_prompt_is_refused(prompt: str) -> None:
    with pytest.raises(EmptyPrompt):
        read("item", prompt)


def test_a_prompt_of_ten_thousand_characters_is_refused() -> None:
    with pytest.raises(PromptTooLong, match="at most 2000 characters; this one has 10000"):
        read("item", "剑" * 10_000)
    assert read("item", "sword " + "x" * (PROMPT_MAX_CHARS - 6)).value("type") == "sword"


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(UnknownKind):
        read("castle", "a castle")


def test_the_language_is_that_of_the_prompt_unless_it_is_given() -> None:
    assert read("item", "a sword").lang == "en"
    assert read("item", "a 剑").lang == "zh"
    assert read("item", "一把剑", lang="en").lang == "en"


@given(kind=st.sampled_from(["item", "character", "quest"]), prompt=st.text(max_size=200))
def test_any_text_is_read_or_refused_by_a_typed_error(kind: str, prompt: str) -> None:
    try:
        frame = read(kind, prompt, WORLD)
    except LLMasOSError:
        return
    assert set(frame.stated) <= set(SPECS[frame.kind].fields)


_TELLING = (
    "a the no not without fire ice sword ring and , . level 12 twelve 99 legendary rare wait make "
    "it gold 50 reward 不要 火 冰 剑 级 三 十 传说 ， 。 的 不对 收集 给 金币 deliver to Mira "
    "Moonflower 3 x"
)
_WORDS = st.sampled_from(_TELLING.split())


@given(kind=st.sampled_from(["item", "character", "quest"]), words=st.lists(_WORDS, max_size=25))
def test_any_order_of_telling_words_is_read_or_refused(kind: str, words: list[str]) -> None:
    try:
        frame = read(kind, " ".join(words), WORLD)
    except LLMasOSError:
        return
    assert read(kind, " ".join(words), WORLD) == frame


@pytest.mark.parametrize(
    ("prompt", "target", "count"),
    [
        ("collect 3 Moonflowers", "Moonflower", 3),
        ("bring two iron swords to the captain", "Iron Sword", 2),
        ("deliver the Iron Sword of Dawn", "Iron Sword of Dawn", None),
        ("收集三株银叶草", "银叶草", 3),
        ("把五株銀葉草交给米拉", "银叶草", 5),
        ("get me some moonflower from the hills", "Moonflower", None),
    ],
)
def test_a_quest_names_what_exists_by_its_longest_name(
    prompt: str, target: str, count: int | None
) -> None:
    frame = read("quest", prompt, WORLD)
    assert frame.target is not None
    assert frame.target.name == target
    assert frame.value("count") == count or count is None


def test_a_quest_for_more_than_exists_is_refused() -> None:
    with pytest.raises(FieldOutOfRange, match="asks for 4 × “Iron Sword”, but only 3 exist"):
        read("quest", "bring 4 iron swords to the captain", WORLD)


@pytest.mark.parametrize(
    ("prompt", "target"),
    [
        ("slay the frost dragon in the north", "frost dragon"),
        ("Deliver a sealed letter to the old mill", "sealed letter"),
        ("explore the Sunken Ruins", "Sunken Ruins"),
        ("讨伐霜龙，赏金九百", "霜龙"),
        ("把一封信送到老磨坊", "信"),
        ("fetch quest: 12 wolf pelts", "wolf pelts"),
    ],
)
def test_a_quest_for_what_does_not_exist_keeps_the_words(prompt: str, target: str) -> None:
    frame = read("quest", prompt, WORLD)
    assert frame.target is None
    assert frame.target_name == target


@pytest.mark.parametrize(
    ("prompt", "giver"),
    [
        ("Mira needs 3 moonflowers", "Mira"),
        ("a quest from Mira: collect herbs", "Mira"),
        ("由米拉发布：收集草药", "米拉"),
        ("米拉委托你收集草药", "米拉"),
        ("deliver a letter to Mira", ""),
        ("posted by Old Tom: kill the rats", "Old Tom"),
        ("collect herbs", ""),
    ],
)
def test_who_gives_a_quest(prompt: str, giver: str) -> None:
    assert read("quest", prompt, WORLD).giver_name == giver


def test_an_existing_item_can_be_the_reward() -> None:
    frame = read("quest", "slay the dragon, reward: the Iron Sword of Dawn and 50 gold", WORLD)
    assert [named.name for named in frame.reward_items] == ["Iron Sword of Dawn"]
    assert frame.target is None
    assert frame.value("reward_gold") == 50


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("find the ring in the old mill", "old mill"),
        ("在老磨坊寻找戒指", "老磨坊"),
        ("find it", ""),
    ],
)
def test_where_a_quest_happens(prompt: str, place: str) -> None:
    assert read("quest", prompt).place == place


@pytest.mark.parametrize(
    ("prompt", "reward"),
    [
        ("collect 50 gold coins", None),
        ("collect herbs, pays 80 gold", 80),
        ("collect herbs for free", 0),
        ("收集草药，无偿", 0),
        ("collect 5 gold rings, reward 20", 20),
        ("奖励八十金币，收集草药", 80),
    ],
)
def test_rewards(prompt: str, reward: int | None) -> None:
    assert read("quest", prompt).value("reward_gold") == reward
