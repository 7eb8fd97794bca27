"""Noun phrases of English that are surely ones, found without a parser.

A phrase opens with an article or a number and ends where a word of a closed class follows or the
clause is over. Whether its last word is a noun shows in its form: behind `a` no word in -s is one
(`a horse wins`), behind a number only one in -s is (`three geese`). What cannot be told so
is left out.
"""

import re
from collections.abc import Sequence
from typing import Final

from generators.lexicon import phrases_en as words

_WORD: Final = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_MOST_WORDS: Final = 4
_MOST_IN_ALL: Final = 8
_FEWEST_LETTERS: Final = 2
_NAMES: Final = re.compile(r"[A-Z][a-z'-]+(?: (?:(?:of|the) )*[A-Z][a-z'-]+)*")
_SENTENCE_OPENS: Final = re.compile(r"(?:^|[.!?:—–-])\s*$")
_LEFT_OUT: Final = re.compile(words.LEFT_OUT, re.IGNORECASE)
_SIBILANT: Final = ("ss", "us", "is")


def whole_phrase(text: str) -> bool:
    """Whether the words are one noun phrase and nothing else: `a loaf of bread`."""
    found = _phrase_from(_words(text), 0)
    return found is not None and found == len(_words(text))


def first_phrase(text: str) -> str:
    """The first phrase in a clause; empty if there is none that nothing puts in doubt."""
    said = _words(text)
    lowered = [word.group().lower() for word in said]
    if any(word in words.ADDRESSED for word in lowered[1:]):
        return ""
    for at, word in enumerate(lowered):
        if word in words.DENYING:
            return ""
        end = _phrase_from(said, at)
        if end is not None and not _is_predicate(lowered, at):
            start = said[at].start()
            return "" if _LEFT_OUT.search(text[:start]) else text[start : said[end - 1].end()]
    return ""


def _is_predicate(lowered: Sequence[str], at: int) -> bool:
    """Whether a phrase only says what somebody is: `thinks he is a dragon`."""
    before = lowered[at - 1] if at else ""
    return before in words.COPULAS and "there" not in lowered[max(0, at - 4) : at]


def is_bare_phrase(text: str) -> bool:
    """Whether words without an article may stand behind `with`: `red silk cords`, `moonlight`."""
    said = [word.group().lower() for word in _words(text)]
    if not 0 < len(said) <= _MOST_WORDS or not text.replace(" ", "").replace("-", "").isalpha():
        return False
    if any(_is_closed(word) or word in words.COUNTING for word in said):
        return False
    if said[0].endswith("ing") and said[0] not in words.NOUNS_IN_ING:
        return len(said) == 1 or _is_plural(said[-1])
    return _is_plural(said[-1]) or (len(said) == 1 and _may_head(said[-1]))


def is_proper(text: str, before: str) -> bool:
    """Whether the words are a name, and no common word that a sentence begins with."""
    said = set(text.lower().split())
    if _NAMES.fullmatch(text) is None or said & (words.ADDRESSED | words.COUNTING):
        return False
    if text.lower() in words.NO_HEADS | words.CLOSING:
        return False
    return " " in text or _SENTENCE_OPENS.search(before) is None


def _words(text: str) -> list[re.Match[str]]:
    return list(_WORD.finditer(text))


def _phrase_from(said: Sequence[re.Match[str]], at: int) -> int | None:
    """Where a phrase that begins at a word ends, with what is joined to it; None without one."""
    end = _simple_from(said, at)
    while end is not None and end + 1 < len(said) and end - at < _MOST_IN_ALL:
        joint, then = said[end].group().lower(), said[end + 1].group()
        if joint == "of" and not _is_closed(then.lower()) and _is_simple_noun(then):
            if end + 2 < len(said) and not _is_closed(said[end + 2].group().lower()):
                return None
            return end + 2
        further = _further(said, end + 1) if joint in ("of", "and") else None
        if further is None:
            return None if joint == "of" else end
        end = further
    return end


def _further(said: Sequence[re.Match[str]], at: int) -> int | None:
    """The end of what `and` joins: a phrase, or a name."""
    named = at
    while named < len(said) and said[named].group()[0].isupper():
        named += 1
    if named > at and (named == len(said) or _is_closed(said[named].group().lower())):
        return named
    return _simple_from(said, at)


def _simple_from(said: Sequence[re.Match[str]], at: int) -> int | None:
    opening = said[at].group().lower()
    if opening not in words.ARTICLES | words.COUNTS:
        return None
    end = at + 1
    while end < len(said) and not _is_closed(said[end].group().lower()):
        if said[end].start() - said[end - 1].end() > 1:
            break
        end += 1
    if any(word.group().isupper() and len(word.group()) > 1 for word in said[at + 1 : end]):
        return None
    inside = [word.group().lower() for word in said[at + 1 : end]]
    if not 0 < len(inside) <= _MOST_WORDS or not _agrees(opening, inside):
        return None
    return end


def _agrees(opening: str, inside: Sequence[str]) -> bool:
    """Whether the last word is a noun of the number that the opening asks for."""
    last = inside[-1]
    if any(word in words.COUNTING | words.STRESSED for word in inside) or not _may_head(last):
        return False
    if opening in words.COUNTS:
        return _is_plural(last)
    if not _is_plural(last):
        return True
    return opening == "the" and all(word in words.QUALITIES for word in inside[:-1])


def _may_head(word: str) -> bool:
    if len(word) <= _FEWEST_LETTERS or word in words.NO_HEADS or word.endswith(("ly", "'s", "ful")):
        return False
    if word.endswith("ed") and word not in words.NOUNS_IN_ED:
        return False
    return not word.endswith(("ing", "ous", "able", "ible")) or word in words.NOUNS_IN_ING


def _is_simple_noun(word: str) -> bool:
    return word[0].islower() and _may_head(word) and word not in words.ARTICLES | words.COUNTS


def _is_plural(word: str) -> bool:
    if word in words.PLURALS:
        return True
    is_in_s = word.endswith("s") and not word.endswith(_SIBILANT) and word not in words.NOUNS_IN_S
    return is_in_s and word not in words.NO_HEADS


def _is_closed(word: str) -> bool:
    return word in words.CLOSING or word in words.ADDRESSED or word in words.ARTICLES | words.COUNTS
