"""Names that are offered: of items, characters, quests, scenes and stories."""

from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import Any, Final

from domain.ontology import ANCESTRIES, Lang
from generators.naming import contradicts
from generators.spark.banks import EVENTS, MOTIFS, columns, label_of, words
from generators.spark.draw import Spark
from generators.spark.lots import Lots
from generators.spark.patterns import Parts, draw_name
from generators.spark.people import draw_person, given_names, places

OFFERED: Final = 6
MAX_NAME_BYTES: Final = 48
_MOST_TRIES: Final = 40
_MOST_TRIES_BY_RULE: Final = 400

_CALLED: Final[Mapping[Lang, tuple[str, ...]]] = {"en": ("",), "zh": ("", "阿", "小", "老")}
"""What may stand before a given name among friends."""

Fields = Mapping[str, Any]
Draw = Callable[[Lots, Lang, Fields, Spark, str], str]


def offered_names(
    kind: str,
    lang: Lang,
    fields: Fields,
    spark: Spark,
    lots: Lots,
    taken: Collection[str] = (),
    noun: str = "",
    fits: Callable[[str], bool] | None = None,
) -> tuple[str, ...]:
    """Six different names, well-formed and fit for what is made.

    Args:
        kind: item, character, quest, scene or story.
        lang: of the names.
        fields: what is settled: an item's type and element, a character's ancestry ...
        spark: of the generation.
        lots: draws for one seed and attempt.
        taken: names that exist, in lower case.
        noun: what an item is called, where that says more than its type.
        fits: what the person asks of the name; where no name is such, six others.
    """
    draw = _DRAW[kind] if not noun else partial(_item, own=noun)
    draw = partial(_short_or, draw=draw) if fits and kind == "character" else draw
    found: dict[str, None] = {}
    for number in range(OFFERED):
        for again in range(_MOST_TRIES_BY_RULE if fits else _MOST_TRIES):
            name = draw(lots, lang, fields, spark, f"{number}/{again}")
            if fits and not fits(name):
                continue
            if _fits(name, kind, fields, lang) and name not in found and name.lower() not in taken:
                found[name] = None
                break
    if fits and not found:
        return offered_names(kind, lang, fields, spark, lots, taken, noun)
    return tuple(found)


def _fits(name: str, kind: str, fields: Fields, lang: Lang) -> bool:
    if len(name.encode()) > MAX_NAME_BYTES:
        return False
    return kind != "item" or not contradicts(name, fields, lang)


def _item(lots: Lots, lang: Lang, fields: Fields, spark: Spark, what: str, own: str = "") -> str:
    part, noun = columns(f"name.part.{fields['type']}", lang)
    patterns = words("name.item", lang)
    if own:
        noun = (_titled(own),)
        patterns = tuple(one for one in patterns if "{part}" not in one)
    motif = tuple(_lead(word, lang) for word in words(f"name.motif.{spark.motif}", lang))
    element = tuple(_lead(word, lang) for word in words(f"name.word.{fields['element']}", lang))
    slots = _common(lots, lang, spark, what) | {
        "part": Parts((part,)),
        "noun": Parts((noun,)),
        "lead": Parts(((*motif, *element),), among=4 * len(MOTIFS)),
    }
    return draw_name(patterns, slots, lots, what)


def _titled(noun: str) -> str:
    """A noun as a name holds it: `pair of scissors` gives Scissors."""
    return " ".join(word.capitalize() for word in noun.rpartition(" of ")[2].split())


def _lead(word: str, lang: Lang) -> str:
    """A word that another can be joined to."""
    return word if lang == "zh" else word.replace(" ", "").capitalize()


def _character(lots: Lots, lang: Lang, fields: Fields, _spark: Spark, what: str) -> str:
    return draw_person(lots, lang, fields["ancestry"], what)


def _short_or(lots: Lots, lang: Lang, fields: Fields, spark: Spark, what: str, draw: Draw) -> str:
    """A given name alone, or what friends make of it, as often as a full name."""
    if lots.below(2, f"{what}/short"):
        return draw(lots, lang, fields, spark, what)
    given = given_names(fields["ancestry"], lang).drawn(lots, f"{what}/given")
    return lots.pick(_CALLED[lang], f"{what}/called") + given


def _quest(lots: Lots, lang: Lang, fields: Fields, spark: Spark, what: str) -> str:
    kind, events = fields["kind"], words(f"title.quest.{spark.event}", lang)
    kinds = words(f"title.quest.{kind}", lang)
    ready = Parts(((*kinds, *events),), among=len(kinds) + len(EVENTS) * len(events))
    patterns = words("pattern.any", lang) + words(f"pattern.quest.{kind}", lang)
    slots = _common(lots, lang, spark, what) | {"ready": ready}
    return draw_name(patterns, slots, lots, what)


def _scene(lots: Lots, lang: Lang, fields: Fields, spark: Spark, what: str) -> str:
    scene = Parts((words(f"name.scene.{fields['biome']}", lang),))
    slots = _common(lots, lang, spark, what) | {
        "scene": scene,
        "ready": Parts((words(f"place.{fields['biome']}", lang),)),
    }
    return draw_name(("{ready}", *words("name.scene.any", lang)), slots, lots, what)


def _story(lots: Lots, lang: Lang, _fields: Fields, spark: Spark, what: str) -> str:
    events = words(f"title.story.{spark.event}", lang)
    motifs = words(f"title.story.{spark.motif}", lang)
    among = len(EVENTS) * len(events) + len(MOTIFS) * len(motifs)
    slots = _common(lots, lang, spark, what) | {"ready": Parts(((*events, *motifs),), among=among)}
    return draw_name(words("pattern.story", lang), slots, lots, what)


def chapter_titles(count: int, lang: Lang, spark: Spark, lots: Lots) -> tuple[str, ...]:
    """Titles of so many chapters, all different."""
    found: dict[str, None] = {}
    for at in range(count):
        part = "first" if at == 0 else "last" if at == count - 1 else "middle"
        for again in range(_MOST_TRIES):
            what = f"chapter/{at}/{again}"
            slots = _common(lots, lang, spark, what) | {
                "chapter": Parts((words("title.chapter", lang),))
            }
            title = draw_name(words(f"pattern.chapter.{part}", lang), slots, lots, what)
            if title not in found:
                found[title] = None
                break
    return tuple(found)


def _common(lots: Lots, lang: Lang, spark: Spark, what: str) -> dict[str, Parts]:
    """Slots of all patterns. The motif and the event of a name are those of the spark."""
    ancestry = lots.pick(ANCESTRIES, f"{what}/given of")
    given = given_names(ancestry, lang)
    motif = label_of("motif", spark.motif, lang).capitalize()
    event = label_of("event", spark.event, lang).capitalize()
    return {
        "given": Parts(given.columns, among=given.count * len(ANCESTRIES)),
        "place": places(lang),
        "bearer": Parts((words("name.bearer", lang),)),
        "abstract": Parts((words("name.abstract", lang),)),
        "adjective": Parts((words("name.adjective", lang),)),
        "motif": Parts(((motif,),), among=len(MOTIFS)),
        "event": Parts(((event,),), among=len(EVENTS)),
    }


_DRAW: Final[Mapping[str, Draw]] = {
    "item": _item,
    "character": _character,
    "quest": _quest,
    "scene": _scene,
    "story": _story,
}
