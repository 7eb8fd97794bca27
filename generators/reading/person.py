"""Reading people: a character, and who speaks in a dialogue."""

from typing import Final

from domain.ontology import LEVEL_MAX, LEVEL_MIN, Lang
from domain.world import GenerationContext
from generators.frame import Frame
from generators.lexicon import characters
from generators.reading.amounts import Amounts
from generators.reading.choose import Chooser
from generators.reading.errand import find_names
from generators.reading.mentions import Lexicon
from generators.reading.names import name_of
from generators.reading.numerals import find_numerals
from generators.reading.own_names import proper_name
from generators.reading.own_people import tempers_of_own
from generators.reading.scope import Scopes
from generators.reading.script import Script
from generators.reading.slips import confused, slipped
from generators.reading.spans import spans_of
from generators.reading.spoken import topic_spans
from generators.reading.stating import (
    allowed,
    conflicts_of,
    known_spans,
    take_last,
    with_described,
)
from generators.reading.topic import topic_of
from generators.specs import Allowed, Span

_TABLES: Final = {
    "ancestry": characters.ANCESTRIES,
    "profession": characters.PROFESSIONS,
    "temperament": characters.TEMPERAMENTS,
}
_CHARACTERS = Lexicon(_TABLES, characters.DISTRACTORS)
_FIELDS: Final = ("ancestry", "profession", "temperament")
_LEVEL = Span(LEVEL_MIN, LEVEL_MAX)


def read_character(text: Script, lang: Lang) -> Frame:
    """Read the prompt of a character.

    Raises:
        FieldOutOfRange: it states a level outside of the ontology.
    """
    folded = text.folded
    mentions = _CHARACTERS.find(folded)
    for field, values in _TABLES.items():
        mentions += slipped(folded, mentions, field, values)
        mentions += confused(folded, mentions, field, values)
    mentions.sort(key=lambda mention: mention.start)
    scopes = Scopes(folded, mentions, parts=False)
    chooser = Chooser(folded, mentions, scopes)
    ancestry, profession = chooser.head("ancestry"), chooser.head("profession")
    head = profession.mention or ancestry.mention
    choices = {
        "ancestry": ancestry,
        "profession": profession,
        "temperament": chooser.attribute("temperament", head),
    }
    choices = with_described(choices, folded, mentions, scopes, _FIELDS)
    stated = allowed("character", choices)
    if choices["temperament"].value is None:
        fit = tempers_of_own(folded, choices["temperament"].denied)
        stated |= {"temperament": fit} if fit else {}
    conflicts = conflicts_of(choices)
    levels = Amounts(folded, find_numerals(folded), scopes).levels()
    conflicts += take_last(stated, "level", levels, _LEVEL, "A level")
    name, start, end = name_of(text, "character")
    if not name:
        name, start, end = proper_name(text, [(m.start, m.end) for m in mentions])
    said = spans_of(text, known_spans(mentions, choices), (start, end))
    return Frame("character", lang, stated, tuple(conflicts), name=name, mentions=said)


def read_dialogue(text: Script, context: GenerationContext, lang: Lang) -> Frame:
    """Who speaks, as far as the prompt says, and what of: the first of the mentions."""
    folded = text.folded
    mentions = _CHARACTERS.find(folded)
    scopes = Scopes(folded, mentions, opposition=False)
    chooser = Chooser(folded, mentions, scopes)
    profession = chooser.head("profession")
    choices = {
        "ancestry": chooser.attribute("ancestry", profession.mention),
        "profession": profession,
        "temperament": chooser.attribute("temperament", profession.mention),
    }
    choices = with_described(choices, folded, mentions, scopes, ("profession", "temperament"))
    stated: dict[str, Allowed] = {
        name: (choice.value,) for name, choice in choices.items() if choice.value is not None
    }
    topic = topic_of(text.shown)
    if topic != "other":
        stated["topic"] = (topic,)
    existing = find_names(folded, context.characters)
    return Frame(
        "dialogue",
        lang,
        stated,
        tuple(conflicts_of(choices)),
        name=existing[0].named.name if existing else name_of(text, "character")[0],
        mentions=topic_spans(text, known_spans(mentions, choices)),
    )
