"""Classes of the words of an English quest: what acts, wants, asks, leads or only names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generators.lexicon import quest_words as words
from generators.reading.mentions import Mention
from generators.reading.script import Script

Tag = Literal["det", "prep", "join", "pron", "aux", "want", "act", "verb", "number", "mark", "noun"]

_TOKEN = re.compile(r"#+|[a-z][\w'-]*|&|[,.;:!?()]|--|—|–|\"")


@dataclass(frozen=True, slots=True)
class Word:
    """A word at `[start, end)` of the prompt."""

    text: str
    start: int
    end: int
    tag: Tag


def tagged(text: Script, covered: str, acts: Sequence[Mention]) -> list[Word]:
    """The words of a prompt with their classes; a verb may be a noun, by its neighbours."""
    verbs = {m.start: m.end for m in acts}
    tokens = list(_TOKEN.finditer(covered))
    found: list[Word] = []
    at = 0
    for index, match in enumerate(tokens):
        start, end = match.span()
        if start < at:
            continue
        before = found[-1] if found else None
        following = tokens[index + 1].group() if index + 1 < len(tokens) else "."
        tag = _tag(match.group(), before, following)
        if match.group() == "that" and before and before.tag == "noun":
            tag = "join"
        if start in verbs and tag != "number" and not (before and before.tag in ("det", "number")):
            is_noun = before is not None and before.tag == "noun" and _may_be_noun(match, following)
            if not is_noun:
                end, tag = verbs[start], "act"
        if tag == "number" and before and before.tag == "noun" and text.shown[start].isupper():
            tag = "noun"
        if match.group() in words.LOST and covered[end : end + 1] == ":":
            tag = "want"
        at = end
        found.append(Word(covered[start:end], start, end, tag))
    return found


def _may_be_noun(match: re.Match[str], following: str) -> bool:
    """Whether a verb has nothing to act on, so that it may be a noun."""
    acts_on = following[0] == "#" or following in words.DETERMINERS | words.PRONOUNS
    return match.group() in words.ACTING_NOUNS and not acts_on


def _tag(text: str, last: Word | None, following: str) -> Tag:
    if text[0] == "#":
        return "number"
    if not (text[0].isalpha() or text[0] in "&'"):
        return "mark"
    classes: tuple[tuple[Tag, frozenset[str]], ...] = (
        ("det", words.DETERMINERS),
        ("prep", words.PREPOSITIONS),
        ("join", words.JOINING),
        ("pron", words.PRONOUNS),
        ("aux", words.AUXILIARIES),
        ("want", words.WANTS),
        ("act", words.ACTS),
        ("verb", words.OTHER_VERBS | words.ASKS | {"looking"}),
    )
    tag: Tag = "noun"
    for one, known in classes:
        if text in known:
            tag = one
            break
    before = last.tag if last else None
    if text in words.LOST and before not in ("noun", "pron"):
        return "noun"
    if tag in ("act", "verb", "want"):
        acts_on = following[0] == "#" or following in words.DETERMINERS | words.PRONOUNS
        if before in ("det", "number"):
            return "noun"
        many_do_it = last is not None and last.text.endswith("s") and not text.endswith("s")
        if before == "noun" and text in words.ACTING_NOUNS and not acts_on and not many_do_it:
            return "noun"
    return tag
