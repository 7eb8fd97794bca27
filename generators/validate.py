"""Validation: whether a draft is what was asked for, in words that can be read.

Every check answers with a reason, a few words for the log and for the error, or None.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final, cast

from domain.asset import Body, Character, Dialogue, Item, Quest, Scene, Story
from domain.canonical import parse_json
from domain.errors import InvalidInput
from domain.ontology import Lang
from generators.fields import Chapters, FieldKind, Names, Offer, Span, Texts
from generators.filling import PLACEHOLDER
from generators.schema import chapter_slots
from generators.specs import Spec

_WORD = re.compile(r"[a-z']+")
_CJK = re.compile(r"[\u4e00-\u9fff]")
_SENTENCE = re.compile(r"[^.!?。！？]+")
_MOST_REPEATS: Final = 2
_PHRASE_WORDS: Final = 3
_PHRASE_CHARS: Final = 4
_LEAST_CHINESE: Final = 0.6
_LEAST_CHARS: Final[Mapping[Lang, int]] = {"en": 8, "zh": 4}


def parse_draft(text: str) -> dict[str, Any] | None:
    """The JSON object of a completion; None if it is none."""
    try:
        return parse_json(text.encode())
    except (InvalidInput, UnicodeEncodeError):
        return None


def form_fault(
    fields: Mapping[str, Any],
    spec: Spec,
    lang: Lang,
    allowed: Mapping[str, Offer],
    placeholders: Sequence[str] = (),
) -> str | None:
    """What is wrong with the form: a model without grammar may answer anything."""
    if list(fields) != list(spec.fields):
        return "fields missing, unknown or out of order"
    for name, default in spec.fields.items():
        fits = (
            _fit_chapters(fields[name], allowed.get(name), default, lang, tuple(placeholders))
            if isinstance(default, Chapters)
            else _fits(fields[name], allowed.get(name, default), lang, placeholders)
        )
        if not fits:
            return f"a value of {name} that was not offered"
    return None


def _fits(value: object, rule: Offer | FieldKind, lang: Lang, placeholders: Sequence[str]) -> bool:
    match rule:
        case Texts(is_list=True):
            if not isinstance(value, list):
                return False
            texts = cast("list[object]", value)
            return rule.at_least <= len(texts) <= rule.at_most and all(
                isinstance(text, str) and rule.fits(text, lang, placeholders) for text in texts
            )
        case Texts():
            return isinstance(value, str) and rule.fits(value, lang, placeholders)
        case Names():
            return isinstance(value, str) and re.fullmatch(rule.pattern(lang), value) is not None
        case Span():
            return _is_integer(value) and rule.low <= cast(int, value) <= rule.high
        case Chapters():
            return False
        case _:
            return (isinstance(value, str) or _is_integer(value)) and value in rule


def _fit_chapters(
    value: object,
    allowed: Offer | None,
    default: Chapters,
    lang: Lang,
    placeholders: tuple[str, ...],
) -> bool:
    chapters = chapter_slots(allowed, default, placeholders)
    if not isinstance(value, list):
        return False
    texts = [text for text in cast("list[object]", value) if isinstance(text, str)]
    return (
        len(texts) == len(cast("list[object]", value)) == len(chapters)
        and sum(len(text.encode()) for text in texts) <= default.size
        and all(
            default.one.fits(text, lang, own) for text, own in zip(texts, chapters, strict=True)
        )
    )


def draft_texts(spec: Spec, fields: Mapping[str, Any]) -> dict[str, list[str]]:
    """The prose of a draft whose form is right, by field."""
    return {
        name: list(fields[name]) if isinstance(fields[name], list) else [fields[name]]
        for name, default in spec.fields.items()
        if isinstance(default, Texts | Chapters)
    }


def _is_integer(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def texts_of(body: Body) -> tuple[str, ...]:
    """The texts of a body that people read, names among them."""
    match body:
        case Item():
            return (body.name, body.description, body.lore)
        case Character():
            return (body.name, body.backstory, body.greeting, *body.goals)
        case Quest():
            return (body.title, body.story)
        case Scene():
            return (body.name, *body.exits, *body.inhabitants, body.description)
        case Story():
            told = (text for one in body.chapters for text in (one.title, one.text))
            return (body.title, *told)
        case Dialogue():
            return body.lines


def text_fault(texts: Iterable[str], lang: Lang) -> str | None:
    """What is wrong with the words: too few, script, loops, doubled words, unpaired brackets."""
    seen: set[str] = set()
    for text in texts:
        if text in seen:
            return "the same text twice"
        seen.add(text)
        fault = _length_fault(text, lang) or wording_fault(text, lang)
        if fault is not None:
            return fault
    return None


def wording_fault(text: str, lang: Lang) -> str | None:
    """What is wrong with the words of one text, however short it is."""
    bare = PLACEHOLDER.sub("", text)
    return _script_fault(bare, lang) or _loop_fault(text, lang) or _mark_fault(text)


def _length_fault(text: str, lang: Lang) -> str | None:
    least = _LEAST_CHARS[lang]
    return None if len(text) >= least else "hardly a word"


def _script_fault(text: str, lang: Lang) -> str | None:
    chinese = len(_CJK.findall(text))
    letters = chinese + sum(char.isascii() and char.isalpha() for char in text)
    if lang == "zh":
        return None if chinese >= _LEAST_CHINESE * max(letters, 1) else "words in another language"
    return "words in another language" if chinese else None


def _loop_fault(text: str, lang: Lang) -> str | None:
    sentences = [part.strip() for part in _SENTENCE.findall(text.lower()) if part.strip()]
    if len(set(sentences)) < len(sentences):
        return "the same sentence twice"
    if lang == "zh":
        units, size = list("".join(_CJK.findall(text))), _PHRASE_CHARS
    else:
        units, size = _WORD.findall(text.lower()), _PHRASE_WORDS
        # A sentence may begin with the word that ended the one before it: `told it. It must …`.
        rows = map(_WORD.findall, sentences)
        if any(one == next_ for row in rows for one, next_ in pairwise(row)):
            return "a word twice in a row"
    phrases = Counter(tuple(units[i : i + size]) for i in range(len(units) - size + 1))
    if phrases and max(phrases.values()) > _MOST_REPEATS:
        return "a phrase that goes round"
    return None


def _mark_fault(text: str) -> str | None:
    if "  " in text or " ," in text or " ." in text:
        return "stray spaces"
    for opening, closing in ("()", "（）", "“”"):
        if text.count(opening) != text.count(closing):
            return "an unpaired bracket"
    return None
