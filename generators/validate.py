"""Validation: whether a draft is what was asked for, in words that can be read.

Every check answers with a reason, a few words for the log and for the error, or None.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any, Final, cast

from domain.asset import Body, Character, Dialogue, Item, Quest
from domain.canonical import parse_json
from domain.errors import InvalidInput
from domain.ontology import Lang
from generators.specs import Allowed, Span, Spec, Texts

_WORD = re.compile(r"[a-z']+")
_CJK = re.compile(r"[\u4e00-\u9fff]")
_SENTENCE = re.compile(r"[^.!?。！？]+")
_MOST_REPEATS: Final = 2
_PHRASE_WORDS: Final = 3
_PHRASE_CHARS: Final = 4
_LEAST_CHINESE: Final = 0.6


def parse_draft(text: str) -> dict[str, Any] | None:
    """The JSON object of a completion; None if it is none."""
    try:
        return parse_json(text.encode())
    except (InvalidInput, UnicodeEncodeError):
        return None


def form_fault(
    fields: Mapping[str, Any], spec: Spec, lang: Lang, allowed: Mapping[str, Allowed]
) -> str | None:
    """What is wrong with the form: a model without grammar may answer anything."""
    if list(fields) != list(spec.fields):
        return "fields missing, unknown or out of order"
    for name, default in spec.fields.items():
        rule = allowed.get(name, default)
        if not _fits(fields[name], rule, lang):
            return f"a value of {name} that was not offered"
    return None


def _fits(value: object, rule: Allowed | Texts, lang: Lang) -> bool:
    match rule:
        case Texts(is_list=True):
            if not isinstance(value, list):
                return False
            texts = cast("list[object]", value)
            return 1 <= len(texts) <= rule.at_most and all(
                _is_text(text, rule.pattern(lang)) for text in texts
            )
        case Texts():
            return _is_text(value, rule.pattern(lang))
        case Span():
            return _is_integer(value) and rule.low <= cast(int, value) <= rule.high
        case _:
            return (isinstance(value, str) or _is_integer(value)) and value in rule


def _is_integer(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_text(value: object, pattern: str) -> bool:
    return isinstance(value, str) and re.fullmatch(pattern, value) is not None


def texts_of(body: Body) -> tuple[str, ...]:
    """The texts of a body that a model wrote."""
    match body:
        case Item():
            return (body.name, body.description, body.lore)
        case Character():
            return (body.name, body.backstory, body.greeting, *body.goals)
        case Quest():
            return (body.title, body.story)
        case Dialogue():
            return body.lines


def text_fault(texts: Iterable[str], lang: Lang) -> str | None:
    """What is wrong with the words: script, loops, doubled words, unpaired brackets."""
    seen: set[str] = set()
    for text in texts:
        if text in seen:
            return "the same text twice"
        seen.add(text)
        fault = _script_fault(text, lang) or _loop_fault(text, lang) or _mark_fault(text)
        if fault is not None:
            return fault
    return None


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
        if any(one == next_ for one, next_ in pairwise(units)):
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
