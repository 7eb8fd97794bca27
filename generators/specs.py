"""Specs: what a model is asked for each kind, as data with a version.

A spec fixes the form of the model's input and the JSON that it must answer:

    <|item|><|en|>ASKED<|facts|>FACTS<|out|>{"type":...}<|end|>

What the person stated is a constant of the schema; what was left open is a closed list, a range or
a pattern, and the model draws it. Texts are bounded by their patterns alone (a `maxLength` beside
a pattern costs an intersection that the grammar engine may give up on), so the longest output is
known in bytes, and a byte is never less than a token.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, get_args

from domain.errors import UnknownKind
from domain.ontology import (
    ANCESTRIES,
    BIOMES,
    CHAPTERS_MAX,
    COUNT_MAX,
    DIFFICULTIES,
    EDITION_MAX,
    EDITION_MIN,
    ELEMENTS,
    ITEM_TYPES,
    LEVEL_MAX,
    LEVEL_MIN,
    MATERIALS,
    MOODS,
    PROFESSIONS,
    QUEST_KINDS,
    RARITIES,
    REWARD_GOLD_MAX,
    TEMPERAMENTS,
    TIMES,
    Lang,
)
from generators.plain import cut_bytes, plain
from inference.types import JsonSchema, Sampling

SpecKind = Literal["item", "character", "quest", "scene", "story", "dialogue"]
SPEC_KINDS: Final[tuple[SpecKind, ...]] = get_args(SpecKind)

SPECIAL_TOKENS: Final[tuple[str, ...]] = (
    "<|pad|>", "<|end|>", "<|item|>", "<|character|>", "<|quest|>", "<|dialogue|>", "<|scene|>",
    "<|story|>", "<|intent|>", "<|translation|>", "<|en|>", "<|zh|>", "<|facts|>", "<|out|>",
)  # fmt: skip

MAX_OUTPUT_TOKENS: Final = 640
MAX_ASKED_BYTES: Final = 272
MAX_FACTS_BYTES: Final = 96
MAX_NAME_BYTES: Final = 48
"""Input and output together stay under a context of 1024 tokens."""

TOPICS: Final[tuple[str, ...]] = (
    "greeting", "self", "trade", "quest", "place", "weather", "lore", "advice", "thanks",
    "farewell", "other",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span:
    """A range of integers that a field may take, both ends included."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Texts:
    """Free text: a pattern for each language, and how many of them where the field is a list."""

    en: str
    zh: str
    at_most: int = 1
    is_list: bool = False

    def pattern(self, lang: Lang) -> str:
        """The regular expression that a text of this field matches in full."""
        return self.zh if lang == "zh" else self.en


Allowed = tuple[str, ...] | tuple[int, ...] | Span
"""What a field may be: one of these values, or a number of the range."""

_EN = r"A-Za-z0-9 .,;:!?'()-"
_ZH = "一-鿿A-Za-z0-9，。！？、：；“”（）…—"


def _sentences(en_chars: int, zh_chars: int) -> tuple[str, str]:
    """Patterns of prose that starts with a letter, ends with a full stop and fits the length."""
    return (
        rf"^[A-Z][{_EN}]{{8,{en_chars - 2}}}[.!?]$",
        rf"^[一-鿿][{_ZH}]{{4,{zh_chars - 2}}}[。！？]$",
    )


_NAME = Texts(r"^[A-Z][A-Za-z '-]{1,34}[a-z]$", r"^[一-鿿][一-鿿·]{0,8}[一-鿿]$")
_TITLE = Texts(r"^[A-Z][A-Za-z '-]{2,38}[a-z]$", r"^[一-鿿][一-鿿·]{1,12}[一-鿿]$")
_LEVEL = Span(LEVEL_MIN, LEVEL_MAX)


@dataclass(frozen=True, slots=True)
class Spec:
    """How one kind is asked for.

    Attributes:
        version: raised whenever the same frame would lead to another request.
        fields: name → what the field may be when nothing was stated, in the order of the JSON.
            Names in the output (`giver`, `target`) are at most `MAX_NAME_BYTES` long.
        max_tokens: bound on the output; the schema provably fits it.
    """

    kind: SpecKind
    version: int
    fields: Mapping[str, Allowed | Texts]
    max_tokens: int = MAX_OUTPUT_TOKENS
    sampling: Sampling = field(default_factory=lambda: Sampling(temperature=0.7, top_p=0.95))

    @property
    def id(self) -> str:
        """`item/1`, as provenance records it."""
        return f"{self.kind}/{self.version}"


SPECS: Final[Mapping[SpecKind, Spec]] = {
    "item": Spec(
        "item",
        1,
        {
            "type": ITEM_TYPES,
            "rarity": RARITIES,
            "element": ELEMENTS,
            "material": MATERIALS,
            "level": _LEVEL,
            "edition": Span(EDITION_MIN, EDITION_MAX),
            "name": _NAME,
            "description": Texts(*_sentences(150, 50)),
            "lore": Texts(*_sentences(150, 50)),
        },
    ),
    "character": Spec(
        "character",
        1,
        {
            "ancestry": ANCESTRIES,
            "profession": PROFESSIONS,
            "temperament": TEMPERAMENTS,
            "level": _LEVEL,
            "name": _NAME,
            "backstory": Texts(*_sentences(180, 56)),
            "greeting": Texts(*_sentences(100, 34)),
            "goals": Texts(*_sentences(70, 22), at_most=2, is_list=True),
        },
    ),
    "quest": Spec(
        "quest",
        1,
        {
            "kind": QUEST_KINDS,
            "difficulty": DIFFICULTIES,
            "reward_gold": Span(0, REWARD_GOLD_MAX),
            "giver": _NAME,
            "target": _NAME,
            "count": Span(1, COUNT_MAX),
            "title": _TITLE,
            "story": Texts(*_sentences(200, 64)),
        },
    ),
    "scene": Spec(
        "scene",
        1,
        {
            "biome": BIOMES,
            "time": TIMES,
            "mood": MOODS,
            "name": _NAME,
            "exits": Texts(*_sentences(60, 20), at_most=3, is_list=True),
            "inhabitants": Texts(*_sentences(60, 20), at_most=3, is_list=True),
            "description": Texts(*_sentences(180, 56)),
        },
    ),
    "story": Spec(
        "story",
        1,
        {
            "title": _TITLE,
            "chapters": Span(1, CHAPTERS_MAX),
        },
    ),
    "dialogue": Spec(
        "dialogue",
        1,
        {
            "topic": TOPICS,
            "lines": Texts(*_sentences(140, 46), at_most=2, is_list=True),
        },
    ),
}


def spec_of(kind: str) -> Spec:
    """The current spec of a kind.

    Raises:
        UnknownKind: nothing is generated under that name.
    """
    if kind not in SPECS:
        known = ", ".join(SPEC_KINDS)
        raise UnknownKind(f"Nothing of kind “{plain(kind)[:40]}” can be made; there are {known}.")
    return SPECS[kind]


def model_input(kind: SpecKind, lang: Lang, asked: str, facts: str = "") -> str:
    """The model's input text up to `<|out|>`.

    Args:
        kind: what is to be made.
        lang: the language that the texts shall have.
        asked: the person's words: cleaned, and cut to `MAX_ASKED_BYTES` for the model.
        facts: what code resolved and the output does not state, see `facts_line`.
    """
    shown = cut_bytes(plain(asked), MAX_ASKED_BYTES)
    known = cut_bytes(plain(facts), MAX_FACTS_BYTES)
    return f"<|{kind}|><|{lang}|>{shown}<|facts|>{known}<|out|>"


def facts_line(*facts: str) -> str:
    """One line of facts: `Mira; elf; scholar; cautious; trade`.

    For a dialogue: the speaker's name, ancestry, profession, temperament and the topic; for a
    quest: the giver's name, the target's name, the place; empty where unknown; for others none.
    """
    return "; ".join(shown_name(fact) for fact in facts) if any(facts) else ""


def shown_name(name: str) -> str:
    """A name as the model may see and write it: without JSON escapes, at most 48 bytes."""
    unescaped = plain(name).replace('"', "'").replace("\\", "/").replace(";", ",")
    return cut_bytes(unescaped, MAX_NAME_BYTES).strip()


def _field_schema(allowed: Allowed | Texts, lang: Lang) -> JsonSchema:
    match allowed:
        case Texts():
            text: JsonSchema = {"type": "string", "pattern": allowed.pattern(lang)}
            if not allowed.is_list:
                return text
            return {"type": "array", "items": text, "minItems": 1, "maxItems": allowed.at_most}
        case Span():
            if allowed.low == allowed.high:
                return {"const": allowed.low}
            return {"type": "integer", "minimum": allowed.low, "maximum": allowed.high}
        case (only,):
            return {"const": only}
        case _:
            return {"enum": list(allowed)}


def output_schema(kind: SpecKind, lang: Lang, stated: Mapping[str, Allowed]) -> JsonSchema:
    """The JSON schema of the output: stated fields fixed or narrowed, the others open.

    Args:
        kind: what is to be made.
        lang: the language of the texts.
        stated: field → what it may be; a single value becomes a constant.

    Raises:
        KeyError: a stated field is not one of the spec.
    """
    fields = SPECS[kind].fields
    for name in stated:
        fields[name]
    properties: dict[str, Any] = {
        name: _field_schema(stated.get(name, default), lang) for name, default in fields.items()
    }
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
