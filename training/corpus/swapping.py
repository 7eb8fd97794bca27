"""Swapping: the same request about other values, in other words for them, with other names.

A request is kept from training by its pattern, its text with values and numbers masked, so nothing
that was measured differs from what was taught by a word alone.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from random import Random
from typing import Any, Final

from domain.canonical import sha256_hex
from domain.ontology import Lang
from training.corpus.forms import FORMS, find_form, holds_kept_out, taught_forms
from training.corpus.requests import Creation, Utterance, creations, utterances

_NUMBER = re.compile(r"\d+|[零〇一二两三四五六七八九十百千万]+")
_HELD_OUT: Final = 0x1A
"""Of 256: a tenth of the patterns."""
_OTHER_VALUE: Final = 0.5
_OTHER_LANGUAGE: Final = 0.06
_ITEM_LISTS: Final = (("inventory", "name"), ("listings", "item"), ("offers", "item"))
_PERSON_LISTS: Final = (("listings", "seller"), ("offers", "from"))


def pattern_of(creation: Creation, lang: Lang) -> str:
    """A request with its values and numbers masked."""
    text = creation.text
    for field, value in creation.fields.items():
        if field in FORMS.get(creation.kind, {}):
            found = find_form(text, creation.kind, field, str(value), lang)
            if found is not None:
                text = f"{text[: found.start]}<{field}>{text[found.end :]}"
    return _NUMBER.sub("#", text.lower())


def utterance_pattern(utterance: Utterance) -> str:
    """A sentence to the assistant with names and numbers masked."""
    text = utterance.text
    for name in sorted(_names(utterance.context), key=lambda one: (-len(one), one)):
        text = text.replace(name, "<name>")
    return _NUMBER.sub("#", text.lower())


def is_held_out_pattern(pattern: str) -> bool:
    """Whether a pattern is kept from training."""
    return int(sha256_hex(f"pattern/{pattern}".encode())[:2], 16) < _HELD_OUT


@cache
def taught_creations(lang: Lang) -> tuple[Creation, ...]:
    """The requests that training may use, of the kinds that a reader asks about."""
    return tuple(
        one
        for one in creations(lang)
        if one.kind in FORMS
        and not is_held_out_pattern(pattern_of(one, lang))
        and not holds_kept_out(one.text)
    )


@cache
def kept_creations(lang: Lang) -> tuple[Creation, ...]:
    """The requests that are kept from training, of the same kinds."""
    taught = {one.text for one in taught_creations(lang)}
    return tuple(one for one in creations(lang) if one.kind in FORMS and one.text not in taught)


@cache
def taught_utterances(lang: Lang) -> tuple[Utterance, ...]:
    """The sentences to the assistant that training may use."""
    return tuple(one for one in utterances(lang) if not is_held_out_pattern(utterance_pattern(one)))


@cache
def kept_utterances(lang: Lang) -> tuple[Utterance, ...]:
    """The sentences to the assistant that are kept from training."""
    return tuple(one for one in utterances(lang) if is_held_out_pattern(utterance_pattern(one)))


def with_other_values(rng: Random, creation: Creation, lang: Lang) -> Creation:
    """A request whose values are said in other words, or are others.

    Only what stands in the text by a form of the lexicon is changed, never within the words that
    must be mentioned.
    """
    text, fields = creation.text, dict(creation.fields)
    for field, table in FORMS[creation.kind].items():
        value = fields.get(field)
        found = value and find_form(text, creation.kind, field, str(value), lang)
        if not found or _within(creation, text, found.start, found.end):
            continue
        wanted = rng.choice(list(table)) if rng.random() < _OTHER_VALUE else str(value)
        mixed: Lang = "en" if lang == "zh" else "zh"
        spoken = mixed if rng.random() < _OTHER_LANGUAGE else lang
        forms = taught_forms(creation.kind, field, wanted, spoken)
        # A plural form stays where a plural stood, so that the sentence holds together.
        alike = [one for one in forms if one.endswith("s") == found.form.endswith("s")] or forms
        if not alike:
            continue
        text = _put(text, rng.choice(alike), found.start, found.end)
        fields[field] = wanted
    return replace(creation, text=text, fields=fields)


def _put(text: str, form: str, start: int, end: int) -> str:
    """A text with another form, and the English article that it takes."""
    before = text[:start]
    article = re.search(r"(?<![A-Za-z])([Aa])n? $", before)
    if article is not None and form.isascii():
        before = before[: article.start()] + article[1] + ("n " if form[0] in "aeiou" else " ")
    return before + form + text[end:]


def _within(creation: Creation, text: str, start: int, end: int) -> bool:
    spans = ((text.find(one), len(one)) for one in creation.must)
    return any(0 <= at < end and start < at + size for at, size in spans)


def with_other_names(rng: Random, utterance: Utterance, lang: Lang) -> str:
    """The text of a sentence with other names of things and people in it."""
    text = utterance.text
    for what, names in _named(utterance.context).items():
        pool = _pool(lang, what)
        for name in sorted(names, key=lambda one: (-len(one), one)):
            if name in text and rng.random() < 0.7:
                text = text.replace(name, rng.choice(pool))
    return text


@dataclass(frozen=True, slots=True)
class _Pool:
    names: Mapping[str, tuple[str, ...]]


def _pool(lang: Lang, what: str) -> tuple[str, ...]:
    return _pools(lang).names[what]


@cache
def _pools(lang: Lang) -> _Pool:
    """All names of the contexts that training may use, by what they name."""
    found: dict[str, dict[str, None]] = {}
    for utterance in taught_utterances(lang):
        for what, names in _named(utterance.context).items():
            found.setdefault(what, {}).update(dict.fromkeys(sorted(names)))
    return _Pool({what: tuple(names) for what, names in found.items()})


def _names(context: Mapping[str, Any]) -> set[str]:
    return {name for names in _named(context).values() for name in names}


def _named(context: Mapping[str, Any]) -> dict[str, set[str]]:
    def of(lists: tuple[tuple[str, str], ...]) -> set[str]:
        return {row[key] for part, key in lists for row in context.get(part) or ()} - {"you"}

    return {
        "item": of(_ITEM_LISTS),
        "person": of(_PERSON_LISTS) | set(context.get("people") or ()),
        "quest": set(context.get("quests") or ()),
        "scene": set(context.get("scenes") or ()),
    }
