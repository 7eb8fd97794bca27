"""Reading an item: its type, what it is of, how strong and how many."""

import re
from collections.abc import Sequence
from typing import Final

from domain.ontology import (
    CHINESE,
    EDITION_MAX,
    EDITION_MIN,
    ELEMENTS,
    LEVEL_MAX,
    LEVEL_MIN,
    MATERIALS,
    RARITIES,
    Lang,
)
from generators.frame import Frame
from generators.lexicon import items
from generators.own_nouns import own_noun
from generators.reading.amounts import Amounts
from generators.reading.choose import Choice, Chooser
from generators.reading.mentions import Lexicon, Mention
from generators.reading.names import name_of
from generators.reading.numerals import find_numerals
from generators.reading.own_names import quoted_name
from generators.reading.scope import Scopes
from generators.reading.script import Script, is_chinese
from generators.reading.slips import confused, slipped
from generators.reading.spans import spans_of
from generators.reading.stating import (
    allowed,
    conflicts_of,
    known_spans,
    take_last,
    with_described,
)
from generators.reading.things import named_thing
from generators.specs import Span

_TABLES: Final = {
    "type": items.TYPES,
    "rarity": items.RARITIES,
    "element": items.ELEMENTS,
    "material": items.MATERIALS,
}
_ITEMS = Lexicon(
    {**_TABLES, "element noun": {"any": items.ELEMENT_NOUNS}},
    items.DISTRACTORS,
    joining=("element", "material"),
    endings=items.COMPOUND_ENDINGS,
)
_PLAIN: Final = frozenset({*RARITIES, *ELEMENTS, *MATERIALS}) | {
    CHINESE[value] + ending
    for value in (*RARITIES, *ELEMENTS, *MATERIALS)
    for ending in ("", "之", "的", "系", "属性", "元素", "制", "质", "级")
}
"""The plain names of values; they count before words that only hint at one."""
_MINERALS: Final = frozenset({"crystal", "obsidian"})
_MAGIC: Final = re.compile(r"[ -](?:magic|element)(?![a-z])")
_LEVEL = Span(LEVEL_MIN, LEVEL_MAX)
_EDITION = Span(EDITION_MIN, EDITION_MAX)


def read_item(text: Script, lang: Lang) -> Frame:
    """Read the prompt of an item.

    Raises:
        FieldOutOfRange: it states a level or an edition outside of the ontology.
    """
    folded = text.folded
    mentions = _ITEMS.find(folded)
    for field, values in _TABLES.items():
        mentions += slipped(folded, mentions, field, values)
        mentions += confused(folded, mentions, field, values)
    mentions.sort(key=lambda mention: mention.start)
    scopes = Scopes(folded, mentions)
    chooser = Chooser(folded, mentions, scopes)
    head = chooser.head("type")
    choices = {"type": head} | {
        name: chooser.attribute(name, head.mention, _PLAIN)
        for name in ("rarity", "element", "material")
    }
    magic = _called_element(folded, mentions, scopes)
    if magic is not None:
        choices["element"] = Choice(magic, choices["element"].denied)
    is_mineral = choices["material"].value in _MINERALS
    choices = with_described(choices, folded, mentions, scopes, ("type", "rarity", "element"))
    if choices["type"].mention is None:
        thing = named_thing(folded, mentions)
        if thing.mention is not None and thing.value not in choices["type"].denied:
            choices["type"] = thing
            mentions.append(thing.mention)
    stated = allowed("item", choices)
    if is_mineral and choices["type"].mention is None:
        stated["type"] = ("gem",)
    if "element" not in stated and chooser.denies("element noun"):
        stated["element"] = ("none",)
    amounts = Amounts(folded, find_numerals(folded), scopes)
    conflicts = conflicts_of(choices)
    conflicts += take_last(stated, "level", amounts.levels(), _LEVEL, "A level")
    countable = [(m.start, m.end) for m in mentions if m.field == "type" and _is_countable(m)]
    conflicts += take_last(stated, "edition", amounts.editions(countable), _EDITION, "An edition")
    name, start, end = name_of(text, "item")
    if not name and is_chinese(folded):
        name, start, end = quoted_name(text)
    called = choices["type"].mention
    noun = own_noun(called.value, called.form) if called else None
    said = spans_of(text, known_spans(mentions, choices), (start, end))
    return Frame("item", lang, stated, tuple(conflicts), name=name, mentions=said, noun=noun)


def _called_element(folded: str, mentions: Sequence[Mention], scopes: Scopes) -> Mention | None:
    """The element that is called one, or a magic: no other word is meant so surely."""
    called = [
        m
        for m in mentions
        if m.field == "element"
        and m.value != "none"
        and not scopes.denied(m.start)
        and (_MAGIC.match(folded, m.end) or _MAGIC.search(m.form))
    ]
    latest = max((scopes.version(m.start) for m in called), default=0)
    return next((m for m in called if scopes.version(m.start) == latest), None)


def _is_countable(mention: Mention) -> bool:
    return is_chinese(mention.form) or mention.form.endswith("s") or mention.form == "staves"
