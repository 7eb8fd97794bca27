"""Agreement: the article and the number with which an English thing stands in a sentence.

A target is kept as it was named, bare: `letter`, `red balloons`. A sentence says `the letter` of
one and `three letters` of more. Names of things that exist, and whatever has its article, stay.
"""

import re
from typing import Final

from domain.ontology import Lang
from generators.lexicon.plurals import ALIKE, IRREGULAR, SINGULARS_IN_S

_DETERMINED: Final = re.compile(
    r"(?:an?|the|my|your|his|her|its|our|their|this|that|these|those|some|all|every|each|no)\s"
    r"|\S+'s?\s",
    re.IGNORECASE,
)
_MINE: Final = re.compile(r"^(?:my|our)\s+", re.IGNORECASE)
_OWNED: Final = re.compile(r"\S+'s?\s")
_ARTICLE: Final = re.compile(r"(?:an?|the)\s+", re.IGNORECASE)
_HEAD: Final = re.compile(
    r"^(?P<head>.*?[a-z])(?P<rest> (?:of|in|on|from|with|at|under|for|who|that)\s.*)?$", re.DOTALL
)
_HISSING: Final = ("s", "x", "z", "ch", "sh")
_VOWELS: Final = "aeiou"


def is_common(name: str) -> bool:
    """Whether a name is English words and no proper name: `red balloons`, not `Iron Sword`."""
    return name.isascii() and _head(name) is not None and not any(c.isupper() for c in name)


def is_plural(name: str) -> bool:
    """Whether English words name several things: `casks of lamp oil`, `geese`."""
    head = _head(name)
    if head is None:
        return False
    last = head["head"].split()[-1]
    if last in IRREGULAR.values() or last in ALIKE:
        return True
    return (
        last.endswith("s")
        and not last.endswith(("ss", "us", "is"))
        and (last not in SINGULARS_IN_S)
    )


def in_sentence(name: str, count: int, lang: Lang) -> str:
    """A target as a sentence says it, behind its number if there are several.

    Args:
        name: as the quest names it.
        count: how many are asked for.
        lang: of the sentence; Chinese nouns know no number and no article.
    """
    if lang == "zh" or not name[:1].islower():
        return name
    if count == 1:
        return name if _DETERMINED.match(name) else f"the {name}"
    if _OWNED.match(name):
        return f"of {name}"
    if not is_common(name):
        return name
    bare = _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name
    return bare if is_plural(bare) else pluralised(bare)


def with_article(giver: str, prompt: str, lang: Lang) -> str:
    """Who gives a quest as a sentence says it: with the article that a trade has, or had.

    Args:
        giver: as the quest names them.
        prompt: the person's words: who says `the Court Jester` means no name.
        lang: of the sentence.
    """
    if lang == "zh":
        return giver
    if _MINE.match(giver):
        # The story is told by nobody in it: my kid is the kid.
        return _MINE.sub("the ", giver)
    if _DETERMINED.match(giver):
        return giver
    had_article = f"the {giver}".lower() in prompt.lower()
    return f"the {giver}" if had_article or is_common(giver) else giver


def _head(name: str) -> re.Match[str] | None:
    return _HEAD.match(name.strip())


def pluralised(name: str) -> str:
    """English words for several of what they name: `casks of lamp oil`, `geese`."""
    head = _head(name)
    if head is None:
        return name
    *before, last = head["head"].split()
    return " ".join([*before, _plural_of(last)]) + (head["rest"] or "")


def _plural_of(noun: str) -> str:
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith(_HISSING):
        return f"{noun}es"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return f"{noun[:-1]}ies"
    return f"{noun}s"
