"""The reader: what a person wants, from one prompt in English, Chinese or both.

Code first: what the prompt states becomes a constant or a narrower choice of the frame, and what
it says beyond the fields becomes mentions. A model may then be asked for labels of what is left
open; below its threshold a field stays open, to be drawn by seed.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from domain.errors import EmptyPrompt, PromptTooLong
from domain.ontology import (
    CHINESE,
    EDITION_MAX,
    EDITION_MIN,
    ELEMENTS,
    ITEM_TYPES,
    LEVEL_MAX,
    LEVEL_MIN,
    MATERIALS,
    PROFESSIONS,
    RARITIES,
    Lang,
)
from domain.world import GenerationContext
from generators.frame import Conflict, Frame
from generators.lexicon import characters, items
from generators.reading.amounts import Amount, Amounts, within
from generators.reading.choose import Choice, Chooser
from generators.reading.errand import find_names
from generators.reading.mentions import Lexicon
from generators.reading.mentions import Mention as LexiconMention
from generators.reading.model_reader import ModelReader
from generators.reading.names import name_of
from generators.reading.numerals import find_numerals
from generators.reading.places import read_place
from generators.reading.quest import read_quest
from generators.reading.scope import Scopes
from generators.reading.script import Script, is_chinese, script
from generators.reading.slips import slipped
from generators.reading.spans import spans_of
from generators.reading.spoken import topic_spans
from generators.reading.story import read_story
from generators.reading.topic import topic_of
from generators.specs import SPECS, Allowed, Span, spec_of
from inference.types import TextModel

READER_VERSION: Final = "2"
PROMPT_MAX_CHARS: Final = 2000

_ITEMS = Lexicon(
    {
        "type": items.TYPES,
        "rarity": items.RARITIES,
        "element": items.ELEMENTS,
        "material": items.MATERIALS,
        "element noun": {"any": items.ELEMENT_NOUNS},
    },
    items.DISTRACTORS,
    joining=("element", "material"),
    endings=items.COMPOUND_ENDINGS,
)
_CHARACTERS = Lexicon(
    {
        "ancestry": characters.ANCESTRIES,
        "profession": characters.PROFESSIONS,
        "temperament": characters.TEMPERAMENTS,
    },
    characters.DISTRACTORS,
)
_PLAIN: Final = frozenset({*RARITIES, *ELEMENTS, *MATERIALS}) | {
    CHINESE[value] + ending
    for value in (*RARITIES, *ELEMENTS, *MATERIALS)
    for ending in ("", "之", "的", "系", "属性", "元素", "制", "质", "级")
}
"""The plain names of values; they count before words that only hint at one."""
_MINERALS: Final = frozenset({"crystal", "obsidian"})
_LEVEL = Span(LEVEL_MIN, LEVEL_MAX)
_EDITION = Span(EDITION_MIN, EDITION_MAX)


def language_of(prompt: str) -> Lang:
    """Chinese if the prompt holds any Chinese character, else English."""
    return "zh" if is_chinese(prompt) else "en"


def checked_prompt(prompt: str) -> str:
    """The prompt, if it can be read at all.

    Raises:
        EmptyPrompt: it holds no letter and no digit.
        PromptTooLong: it is longer than `PROMPT_MAX_CHARS` characters.
    """
    if len(prompt) > PROMPT_MAX_CHARS:
        raise PromptTooLong(
            f"A prompt has at most {PROMPT_MAX_CHARS} characters; this one has {len(prompt)}."
        )
    if not any(char.isalnum() for char in prompt):
        raise EmptyPrompt("The prompt is empty; say in a sentence what you want.")
    return prompt


def read(
    kind: str,
    prompt: str,
    context: GenerationContext | None = None,
    lang: Lang | None = None,
    model: TextModel | None = None,
) -> Frame:
    """Read a prompt.

    Args:
        kind: what is to be made.
        prompt: one sentence, or a few.
        context: the existing things that it may name.
        lang: the language of the texts; by default that of the prompt.
        model: scores labels for what code leaves open; without one, code alone reads.

    Raises:
        UnknownKind, EmptyPrompt, PromptTooLong: it cannot be read.
        FieldOutOfRange: it states a number outside of the ontology.
    """
    frame = _read_code(kind, prompt, context, lang)
    return ModelReader(model).complete(frame, prompt) if model is not None else frame


def _read_code(
    kind: str, prompt: str, context: GenerationContext | None, lang: Lang | None
) -> Frame:
    spec = spec_of(kind)
    text = script(checked_prompt(prompt))
    spoken = lang or language_of(prompt)
    match spec.kind:
        case "item":
            return _read_item(text, spoken)
        case "character":
            return _read_character(text, spoken)
        case "quest":
            return read_quest(text, context or GenerationContext(), spoken)
        case "scene":
            return _read_scene(text, spoken)
        case "story":
            return read_story(text, spoken)
        case "dialogue":
            return _read_dialogue(text, context or GenerationContext(), spoken)
        case "translation":
            return Frame("translation", spoken)


def _read_item(text: Script, lang: Lang) -> Frame:
    folded = text.folded
    mentions = _ITEMS.find(folded)
    mentions += slipped(folded, mentions, "type", ITEM_TYPES)
    mentions.sort(key=lambda mention: mention.start)
    scopes = Scopes(folded, mentions)
    chooser = Chooser(folded, mentions, scopes)
    head = chooser.head("type")
    choices = {"type": head} | {
        name: chooser.attribute(name, head.mention, _PLAIN)
        for name in ("rarity", "element", "material")
    }
    stated = _allowed("item", choices)
    if head.mention is None and choices["material"].value in _MINERALS:
        stated["type"] = ("gem",)
    if "element" not in stated and chooser.denies("element noun"):
        stated["element"] = ("none",)
    amounts = Amounts(folded, find_numerals(folded), scopes)
    conflicts = _conflicts(choices)
    conflicts += _take_last(stated, "level", amounts.levels(), _LEVEL, "A level")
    countable = [(m.start, m.end) for m in mentions if m.field == "type" and _is_countable(m)]
    conflicts += _take_last(stated, "edition", amounts.editions(countable), _EDITION, "An edition")
    name, start, end = name_of(text, "item")
    said = spans_of(text, _known(mentions, choices), (start, end))
    return Frame("item", lang, stated, tuple(conflicts), name=name, mentions=said)


def _read_character(text: Script, lang: Lang) -> Frame:
    folded = text.folded
    mentions = _CHARACTERS.find(folded)
    mentions += slipped(folded, mentions, "profession", PROFESSIONS)
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
    stated = _allowed("character", choices)
    conflicts = _conflicts(choices)
    levels = Amounts(folded, find_numerals(folded), scopes).levels()
    conflicts += _take_last(stated, "level", levels, _LEVEL, "A level")
    name, start, end = name_of(text, "character")
    said = spans_of(text, _known(mentions, choices), (start, end))
    return Frame("character", lang, stated, tuple(conflicts), name=name, mentions=said)


def _read_scene(text: Script, lang: Lang) -> Frame:
    stated, conflicts, chosen = read_place(text.folded)
    name, start, end = name_of(text, "scene")
    known = [(mention.start, mention.end) for mention in chosen]
    said = spans_of(text, known, (start, end))
    return Frame("scene", lang, stated, tuple(conflicts), name=name, mentions=said)


def _read_dialogue(text: Script, context: GenerationContext, lang: Lang) -> Frame:
    """Who speaks, as far as the prompt says, and what of: the first of the mentions."""
    mentions = _CHARACTERS.find(text.folded)
    scopes = Scopes(text.folded, mentions, opposition=False)
    chooser = Chooser(text.folded, mentions, scopes)
    profession = chooser.head("profession")
    choices = {
        "ancestry": chooser.attribute("ancestry", profession.mention),
        "profession": profession,
        "temperament": chooser.attribute("temperament", profession.mention),
    }
    stated: dict[str, Allowed] = {
        name: (choice.value,) for name, choice in choices.items() if choice.value is not None
    }
    topic = topic_of(text.shown)
    if topic != "other":
        stated["topic"] = (topic,)
    existing = find_names(text.folded, context.characters)
    return Frame(
        "dialogue",
        lang,
        stated,
        tuple(_conflicts(choices)),
        name=existing[0].named.name if existing else name_of(text, "character")[0],
        mentions=topic_spans(text, _known(mentions, choices)),
    )


def _known(
    mentions: Sequence[LexiconMention], choices: Mapping[str, Choice]
) -> list[tuple[int, int]]:
    """Where the values stand that a prompt states."""
    values = {(name, choice.value) for name, choice in choices.items()}
    return [(m.start, m.end) for m in mentions if (m.field, m.value) in values]


def _is_countable(mention: LexiconMention) -> bool:
    return is_chinese(mention.form) or mention.form.endswith("s") or mention.form == "staves"


def _allowed(kind: str, choices: Mapping[str, Choice]) -> dict[str, Allowed]:
    """What each field may be; a field that is open in full is left out."""
    stated: dict[str, Allowed] = {}
    fields = SPECS[spec_of(kind).kind].fields
    for name, choice in choices.items():
        if choice.value is not None:
            stated[name] = (choice.value,)
            continue
        options = fields[name]
        if choice.denied and isinstance(options, tuple):
            left = tuple(str(option) for option in options if option not in choice.denied)
            if left:
                stated[name] = left
    return stated


def _conflicts(choices: Mapping[str, Choice]) -> list[Conflict]:
    return [
        Conflict(name, choice.rivals, choice.value)
        for name, choice in choices.items()
        if choice.rivals and choice.value is not None
    ]


def _take_last(
    stated: dict[str, Allowed], name: str, found: Sequence[Amount], limits: Span, what: str
) -> list[Conflict]:
    """State the last amount that was named; the person may have corrected the others."""
    spans = [within(amount, limits, what) for amount in sorted(found, key=lambda a: a.start)]
    if not spans:
        return []
    stated[name] = spans[-1]
    values = tuple(
        dict.fromkeys(f"{s.low}" if s.low == s.high else f"{s.low}-{s.high}" for s in spans)
    )
    return [Conflict(name, values, values[-1])] if len(values) > 1 else []
