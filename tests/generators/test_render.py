import hashlib
import re
from collections.abc import Callable, Iterator
from typing import Any
from unicodedata import combining
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.asset import Character, Item, MintableBody, Quest, RewardItem
from domain.errors import InvalidInput
from domain.ontology import (
    ANCESTRIES,
    DIFFICULTIES,
    ELEMENTS,
    ITEM_TYPES,
    LANGS,
    MATERIALS,
    PREDICATE_OF,
    PROFESSIONS,
    QUEST_KINDS,
    RARITIES,
    TEMPERAMENTS,
)
from domain.quest import Objective
from generators.render import RENDERER_VERSION, render_svg

SVG = "{http://www.w3.org/2000/svg}"
MAX_BYTES = 6 * 1024
# Everything a card is made of: no script, style, image, link, use, animation or foreign object.
ELEMENT_NAMES = re.compile(
    "svg|defs|linearGradient|radialGradient|stop|pattern|clipPath|g|path|circle|rect|text"
)
ATTRIBUTE_NAMES = re.compile(
    "viewBox|id|[xydr]|[xy]2|c[xy]|rx|width|height|offset|transform|patternUnits|clip-path|"
    "fill|fill-rule|opacity|stroke|stroke-(width|opacity|dasharray|linejoin|linecap)|"
    "stop-(color|opacity)|font-(family|size|weight)|letter-spacing|text-anchor|textLength|"
    "lengthAdjust|{http://www.w3.org/XML/1998/namespace}lang"
)
# Advance widths of U+0020 to U+007E in DejaVu Serif Bold 2.37, in thousandths of an em: the
# broadest font that a generic `serif` commonly is.
BROADEST = [
    348, 438, 520, 837, 695, 950, 902, 306, 473, 473, 522, 837, 348, 415, 348, 365, 695, 695, 695,
    695, 695, 695, 695, 695, 695, 695, 369, 369, 837, 837, 837, 585, 1000, 775, 845, 795, 867, 762,
    709, 854, 944, 467, 473, 869, 703, 1106, 914, 871, 751, 871, 831, 722, 744, 872, 775, 1123, 775,
    713, 729, 473, 365, 473, 837, 500, 500, 647, 699, 608, 699, 636, 430, 699, 727, 379, 361, 692,
    379, 1058, 727, 666, 699, 699, 526, 562, 461, 727, 581, 860, 596, 581, 567, 643, 363, 643, 837,
]  # fmt: skip
HOSTILE = (
    "<script>alert(1)</script>",
    '" onload="alert(1)',
    "]]></text><image href='http://x.test/a.png'/>",
    "&lt;&#60;&amp;&nbsp;&",
    "%3Cscript%3E url(#x) javascript:1",
    "\u202egnaw\u202c \u2066sword\u2069 \u200f",
    "سيف النار القديم",
    "🔥🗡️👩‍👩‍👧‍👦" * 6,
    "Z\u0335\u0321\u0353\u0319a\u0336\u0357\u034c\u0308l\u0337g\u0338o" * 4,
    "\u200b\u2060\ufeff",
    "a\x00b\x08c\x1bd\ufffe\uffff",
    "W" * 80,
    "H" * 80,
    "{" * 80,
    "龘" * 80,
    ("&" * 25 + "😀") * 3,
)


def an_item(**changes: Any) -> Item:
    fields: dict[str, Any] = {
        "lang": "en",
        "type": "sword",
        "rarity": "rare",
        "element": "fire",
        "material": "steel",
        "level": 12,
        "name": "Ember Tongue",
        "description": "A blade.",
        "lore": "It burns.",
    }
    return Item.model_validate(fields | changes)


def a_character(**changes: Any) -> Character:
    fields: dict[str, Any] = {
        "lang": "zh",
        "ancestry": "elf",
        "profession": "ranger",
        "temperament": "calm",
        "level": 7,
        "name": "艾瑟琳",
        "backstory": "她从林中来。",
        "greeting": "你好。",
        "goals": ("找到星图。",),
    }
    return Character.model_validate(fields | changes)


def a_quest(**changes: Any) -> Quest:
    kind = changes.get("kind", "collect")
    objective = Objective(predicate=PREDICATE_OF[kind], target="Moonpetal", count=3)
    fields: dict[str, Any] = {
        "lang": "en",
        "kind": kind,
        "difficulty": "normal",
        "reward_gold": 36,
        "objectives": (objective,),
        "giver": "Orla",
        "title": "Herbs for the Healer",
        "story": "She needs them by dawn.",
    }
    return Quest.model_validate(fields | changes)


def every_look() -> Iterator[MintableBody]:
    """Each value of each drawn field, and the heaviest combinations."""
    for kind in ITEM_TYPES:
        for at, element in enumerate(ELEMENTS):
            rarity, material = RARITIES[at % 5], MATERIALS[(at * 5) % 12]
            yield an_item(type=kind, element=element, rarity=rarity, material=material)
    for material in MATERIALS:
        for rarity in RARITIES:
            yield an_item(type="armor", material=material, rarity=rarity, lang="zh", edition=9999)
    for ancestry in ANCESTRIES:
        for at, profession in enumerate(PROFESSIONS):
            yield a_character(
                ancestry=ancestry, profession=profession, temperament=TEMPERAMENTS[at % 10]
            )
    for kind in QUEST_KINDS:
        for difficulty in DIFFICULTIES:
            yield a_quest(kind=kind, difficulty=difficulty)


def checked(svg: str) -> ElementTree.Element:
    """Parse a card, and hold it to everything that every card promises."""
    assert len(svg.encode()) <= MAX_BYTES
    root = ElementTree.fromstring(svg)
    assert root.tag == SVG + "svg"
    assert root.get("viewBox") == "0 0 350 490"
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    for element in root.iter():
        assert ELEMENT_NAMES.fullmatch(element.tag.removeprefix(SVG))
        assert all(map(ATTRIBUTE_NAMES.fullmatch, element.attrib))
        assert element.get("font-family", "serif") in ("serif", "sans-serif")
        for name, value in element.attrib.items():
            assert ":" not in value
            assert name == "id" or "url" not in value or re.fullmatch(r"url\(#(\w+)\)", value)
            for reference in re.findall(r"url\(#(\w+)\)", value):
                assert reference in ids
    return root


def lines_of(root: ElementTree.Element) -> list[tuple[str, int, int, str, int | None]]:
    """Text, font size, x, anchor and forced length of each line of text."""
    found: list[tuple[str, int, int, str, int | None]] = []

    def walk(element: ElementTree.Element, size: int, anchor: str) -> None:
        size, anchor = int(element.get("font-size", size)), element.get("text-anchor", anchor)
        if element.tag == SVG + "text":
            forced = element.get("textLength")
            x = int(element.attrib["x"])
            found.append((element.text or "", size, x, anchor, int(forced) if forced else None))
        for child in element:
            walk(child, size, anchor)

    walk(root, 0, "start")
    return found


def broadest_width(text: str) -> int:
    """Thousandths of an em in the broadest common font; a wide character is one em."""
    return sum(BROADEST[ord(c) - 32] if c.isascii() else 0 if combining(c) else 1000 for c in text)


def assert_fits(root: ElementTree.Element) -> None:
    """Every line stays inside the frame, 12 units from each edge, whatever the viewer's font."""
    for text, size, x, anchor, forced in lines_of(root):
        width = forced if forced is not None else broadest_width(text) * size // 1000
        left = {"middle": x - width // 2, "start": x, "end": x - width}[anchor]
        assert left >= 12, text
        assert left + width <= 338, text
        assert size >= 8


@pytest.mark.parametrize(
    ("body", "digest"),
    [
        (an_item(), "b711b7ec044bbcfc77b37c29f6fe2cfe00d9f773cdac25a343bc568795c5867d"),
        (
            an_item(lang="zh", name="霜牙", element="light", rarity="legendary"),
            "d11d1fd01d06a6cc754422db911b1a0274af32766defcc8d145553307c9055cd",
        ),
        (a_character(), "0e52caaa7a9aafbb1a2014e2b1cbe00cc47619b97123cbba5a04f9cf5315f1c7"),
        (a_quest(), "5a59c5746bab7d0dea2c46eb27090222d72b7e22969f3f5404f08830e810f109"),
    ],
)
def test_bytes_of_a_released_renderer_never_change(body: MintableBody, digest: str) -> None:
    assert RENDERER_VERSION == "1"
    assert hashlib.sha256(render_svg(body).encode()).hexdigest() == digest


def test_every_value_of_the_ontology_renders_a_sound_card() -> None:
    for body in every_look():
        assert_fits(checked(render_svg(body)))


@pytest.mark.parametrize(
    ("make", "field", "values"),
    [
        (an_item, "type", ITEM_TYPES),
        (an_item, "rarity", RARITIES),
        (an_item, "element", ELEMENTS),
        (an_item, "material", MATERIALS),
        (an_item, "lang", LANGS),
        (a_character, "ancestry", ANCESTRIES),
        (a_character, "profession", PROFESSIONS),
        (a_character, "temperament", TEMPERAMENTS),
        (a_quest, "kind", QUEST_KINDS),
        (a_quest, "difficulty", DIFFICULTIES),
    ],
)
def test_each_value_looks_different_even_without_words(
    make: Callable[..., MintableBody], field: str, values: tuple[str, ...]
) -> None:
    def drawing(value: str) -> str:
        svg = render_svg(make(**{field: value}))
        wordless = re.sub(r"<text.*?</text>", "", svg)
        mark = re.search(r'id="(c[0-9a-f]{6})b"', svg)
        assert mark
        return wordless.replace(mark[1], "")

    assert len({drawing(value) for value in values}) == len(values)


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_names_stay_text_and_stay_inside(name: str) -> None:
    heaviest = {"type": "armor", "material": "bone", "element": "wind", "rarity": "legendary"}
    objective = Objective(predicate="HOLD", target=name[:80], count=10_000)
    bodies = (
        an_item(name=name[:80], level=60, edition=10_000, **heaviest),
        a_character(name=name[:80]),
        a_quest(title=name[:80], objectives=(objective,) * 8),
    )
    for body in bodies:
        assert_fits(checked(render_svg(body)))


def test_no_letter_carries_a_tower_of_marks() -> None:
    shown = render_svg(an_item(name="Z" + "\u0335\u0321\u0353\u0319" * 10))
    assert "Z\u0335\u0321<" in shown


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=80))
@settings(max_examples=150, deadline=None)
def test_any_name_gives_well_formed_xml_that_keeps_to_the_card(name: str) -> None:
    body = an_item().model_copy(update={"name": name})
    root = checked(render_svg(body))
    shown = "".join(text for text, *_ in lines_of(root))
    assert not re.search(r"[\u202a-\u202e\u2066-\u2069\x00-\x1f]", shown)


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=80))
@settings(max_examples=150, deadline=None)
def test_any_latin_name_fits_in_the_broadest_font(name: str) -> None:
    body = a_quest(title="x").model_copy(update={"title": name})
    assert_fits(checked(render_svg(body)))


@pytest.mark.parametrize(
    "name",
    [
        "The Very Long Staff of the Seventeenth Archivist of the Northern Observatory",
        "曾属于北方天文台第十七位档案管理员并在漫长岁月中经历无数风暴与战火洗礼的法杖",
        "Grimtooth's Hammer",
        "柳歌",
    ],
)
def test_names_of_usual_length_are_shown_whole(name: str) -> None:
    shown = [text for text, *_ in lines_of(checked(render_svg(an_item(name=name))))]
    assert name.replace(" ", "") in "".join(shown).replace(" ", "")


def test_a_name_that_cannot_fit_ends_in_an_ellipsis() -> None:
    shown = [text for text, *_ in lines_of(checked(render_svg(an_item(name="龘" * 80))))]
    assert any(text.startswith("龘") and text.endswith("…") for text in shown)


def test_the_card_speaks_the_language_of_the_asset() -> None:
    english = {text for text, *_ in lines_of(checked(render_svg(an_item())))}
    chinese = {text for text, *_ in lines_of(checked(render_svg(an_item(lang="zh"))))}
    assert {"SWORD", "LV 12", "Rare · Steel · Fire", "ATK"} <= english
    assert {"剑", "12 级", "稀有 · 钢 · 火", "攻击"} <= chinese


def test_a_quest_shows_what_it_asks_and_what_it_pays() -> None:
    pieces = RewardItem(name="Ring", token_id="0" * 64, amount=2)
    quest = a_quest(reward_gold=1_000_000, reward_items=(pieces,))
    shown = {text for text, *_ in lines_of(checked(render_svg(quest)))}
    assert {"Collect: Moonpetal × 3", "1,000,000", "×2"} <= shown
    without_gold = a_quest(reward_gold=0, reward_items=(pieces,))
    assert "0" not in {text for text, *_ in lines_of(checked(render_svg(without_gold)))}


def test_weight_is_shown_in_kilograms_without_floats() -> None:
    shown = [text for text, *_ in lines_of(checked(render_svg(an_item(type="ring"))))]
    assert "0.1" in shown


def test_two_cards_can_share_a_page() -> None:
    first, second = (checked(render_svg(an_item(level=level))) for level in (1, 2))
    ids = [{element.get("id") for element in root.iter()} - {None} for root in (first, second)]
    assert ids[0].isdisjoint(ids[1])


def test_the_picture_depends_on_the_content_alone() -> None:
    body = an_item(name="Once")
    assert render_svg(body) == render_svg(Item.model_validate(body.model_dump()))


def test_a_lone_surrogate_is_refused() -> None:
    body = an_item().model_copy(update={"name": "\ud800"})
    with pytest.raises(InvalidInput):
        render_svg(body)
