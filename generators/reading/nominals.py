"""Mentions as nouns: what follows `with` or 关于 must be a thing, not a clause."""

import re
from typing import Final

from generators.frame import MentionRole
from generators.lexicon import nominals as words
from generators.reading.script import is_chinese

_VERBAL_EN, _DETERMINER_EN, _PREPOSITION_EN, _ADJECTIVE_EN = map(
    re.compile,
    (words.VERBAL_EN, words.DETERMINER_EN, words.PREPOSITION_EN, words.ADJECTIVE_EN),
)
_CLAUSE_EN = re.compile(words.CLAUSE_EN)
_VERBAL_ZH, _ABLE_ZH, _VERB_TAIL_ZH = map(
    re.compile, (words.VERBAL_ZH, words.ABLE_ZH, words.VERB_TAIL_ZH)
)
_ABILITY: Final = "的本事"
_FACT: Final = "的事"


def nominal(shown: str, role: MentionRole, before: str) -> str:
    """The words as a noun phrase, empty if there is none in them.

    Args:
        shown: the words.
        role: what they are to the thing that is made.
        before: the folded prompt up to them.
    """
    if is_chinese(shown):
        return _nominal_chinese(shown, role)
    if shown.lower() in words.NO_NOUN_EN:
        return ""
    if role == "theme" and _CLAUSE_EN.search(before):
        return _object_of(shown)
    return shown


def _object_of(clause: str) -> str:
    """The thing that a clause is about: `remembers every promise` → `every promise`."""
    rest = _VERBAL_EN.sub("", clause)
    adjective = _ADJECTIVE_EN.match(rest)
    if adjective:
        return _PREPOSITION_EN.sub("", rest[adjective.end() :])
    determiner = _DETERMINER_EN.search(rest)
    if determiner:
        return rest[determiner.start() :]
    _, _, tail = rest.partition(" ")
    return _PREPOSITION_EN.sub("", tail) if tail else ""


def _nominal_chinese(shown: str, role: MentionRole) -> str:
    if role == "person":
        return _VERB_TAIL_ZH.sub("", shown)
    if role not in ("theme", "feature") or not _VERBAL_ZH.match(shown):
        return shown
    if _ABLE_ZH.match(shown):
        return _ABLE_ZH.sub("", shown) + _ABILITY
    return shown + _FACT
