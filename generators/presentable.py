"""Presentable: which of a person's words may stand inside a sentence of ours.

A mention is put into a sentence that was made for any phrase of its role. So it must be a phrase,
and surely so: a thing with its article or number, a name, what the thing does. Whatever else was
read is not quoted; a text that leaves it out reads better than one that stumbles.
"""

import re
from typing import Final

from domain.ontology import Lang
from generators.frame import Mention
from generators.lexicon import phrases_en as english
from generators.lexicon import phrases_zh as chinese
from generators.noun_phrases_en import first_phrase, is_bare_phrase, is_proper, whole_phrase
from generators.noun_phrases_zh import (
    acting,
    brought_in,
    counted_phrase,
    described_phrase,
    is_plain_noun,
    wanted_things,
)
from generators.plain import plain
from generators.reading.script import Script, is_chinese, script

_CLAUSE_OPENS: Final = re.compile(
    r"[,.;:!?，。；：！？、()（）“”\"\n][^,.;:!?，。；：！？、()（）“”\"\n]*$"
)
_BREAK: Final = re.compile(r"\s*(?:$|[,.;:!?，。；：！？、()（）…—–“”\"'’」』》\n])")
_NEXT_WORD: Final = re.compile(r"\s+([A-Za-z'’-]+)")
_CUE: Final = re.compile(english.CUES, re.IGNORECASE)
_BARE_CUE: Final = re.compile(english.BARE_CUES, re.IGNORECASE)
_OF_SOMEBODY: Final = re.compile(english.OF_SOMEBODY, re.IGNORECASE)
_THERE: Final = re.compile(r"there(?:'s|\u2019s| is| are)\b", re.IGNORECASE)
_THAT: Final = re.compile(r"\b(?:that|which)\s*$", re.IGNORECASE)
_DOES: Final = re.compile(english.DOES)
_DENIED: Final = re.compile(english.LEFT_OUT, re.IGNORECASE)
_TAKEN_BACK: Final = re.compile(english.TAKEN_BACK, re.IGNORECASE)
_TAKEN_BACK_ZH: Final = re.compile(chinese.TAKEN_BACK)
_ENOUGH_ZH: Final = re.compile(chinese.ENOUGH)
_HAN: Final = re.compile(r"[一-鿿]")
_DENIED_ZH: Final = re.compile(f"(?:{chinese.DENYING})[^，。；！？]{{0,3}}$")
_SKILL_ZH: Final = re.compile(r"(?:(?![不没无])[一-鿿]){2,4}的本事")


def presented(mention: Mention, prompt: str, kind: str, lang: Lang) -> str | None:
    """How a mention may be quoted; None if it had better not be.

    What an item does is quoted as “how it hums when someone lies”. Of what a story is asked to
    tell, the first sure phrase is quoted: `there's a parrot` gives “a parrot”.

    Args:
        mention: with its place in the prompt.
        prompt: the person's words.
        kind: what is made.
        lang: of the text that would quote it; nothing of another script is quoted, but for names.
    """
    said = script(prompt)
    text = plain(mention.text).strip()
    if not text:
        return None
    if not is_chinese(text):
        return _english(text, mention, said.shown, kind, lang)
    return _chinese(text, mention, said, kind) if lang == "zh" else None


def _english(text: str, mention: Mention, prompt: str, kind: str, lang: Lang) -> str | None:
    before = prompt[: mention.start]
    clause = _clause_before(before)
    # A quest speaks of a theme only where that is to be spared, and so it is denied.
    is_spared = kind == "quest" and mention.role == "theme"
    if is_spared:
        return text if whole_phrase(text) else None
    if _DENIED.search(clause) or _TAKEN_BACK.match(prompt, mention.end):
        return None
    if is_proper(text, before) and _ends_here(text, mention, prompt):
        return text
    if lang == "zh":
        return None
    if kind == "story" or (kind == "scene" and _THERE.match(text)):
        phrase = first_phrase(text)
        if phrase.lower() in english.WHOM_IT_IS_ABOUT:
            return None
        is_whole = not text.endswith(phrase) or _ends_here(text, mention, prompt)
        return phrase if phrase and is_whole else None
    if _THAT.search(before):
        return _what_it_does(mention, prompt) if kind == "item" else None
    if not _ends_here(text, mention, prompt):
        return None
    if kind == "character" and mention.role == "purpose":
        # People are for nothing; what stands behind `for` is a figure of speech.
        return None
    may_stand = kind in ("item", "scene") or mention.role != "theme" or _CUE.search(before)
    if may_stand and whole_phrase(text):
        return text
    is_bare = _BARE_CUE.search(before) is not None and is_bare_phrase(text)
    return text if is_bare else None


def _what_it_does(mention: Mention, prompt: str) -> str | None:
    """`how it hums when someone lies`, of an item that does; the whole clause, or nothing."""
    does = plain(prompt[mention.start : mention.end]).strip()
    if not _DOES.fullmatch(does) or not _ends_here(does, mention, prompt):
        return None
    is_its_own = not _OF_SOMEBODY.search(_clause_before(prompt[: mention.start]))
    return f"how it {does}" if is_its_own and not _speaks_to_us(does) else None


def _clause_before(before: str) -> str:
    opens = _CLAUSE_OPENS.search(before)
    return before[opens.start() + 1 :] if opens else before


def _ends_here(text: str, mention: Mention, prompt: str) -> bool:
    """Whether a word of a closed class follows, or the end of a clause: nothing was cut off."""
    end = mention.start + len(text)
    if _BREAK.match(prompt, end) or prompt.startswith(" in it", end):
        return True
    following = _NEXT_WORD.match(prompt, end)
    return following is not None and following[1].lower() in english.CLOSING


def _speaks_to_us(text: str) -> bool:
    return any(word in english.ADDRESSED for word in text.lower().split())


def _chinese(text: str, mention: Mention, said: Script, kind: str) -> str | None:
    before = said.folded[: mention.start]
    is_spared = kind == "quest" and mention.role == "theme"
    if (_DENIED_ZH.search(before) and not is_spared) or _TAKEN_BACK_ZH.match(
        said.folded, mention.end
    ):
        return None
    folded = script(text).folded
    if len(folded) != len(text):
        return None
    if is_spared:
        known = counted_phrase(folded) == (0, len(folded)) or is_plain_noun(folded)
        return text if known else None
    ends = _ends_here_zh(mention, said.folded)
    found = counted_phrase(folded)
    if kind == "story":
        found = described_phrase(folded) or found or brought_in(folded) or acting(folded)
        if found and (ends or found[1] < len(folded)):
            return text[slice(*found)]
        closes = ends or _ENOUGH_ZH.match(said.folded, mention.end) is not None
        things = wanted_things(folded, before.rstrip()) if closes else ""
        if things:
            return None if _is_unwanted(things, said.folded[mention.end :]) else things
    if not ends:
        return None
    if found == (0, len(folded)):
        return text
    if _SKILL_ZH.fullmatch(folded) and kind in ("item", "character"):
        return text
    begins = not _HAN.search(before[-1:]) or before[-1:] in chinese.CUT_LEFT
    cued = kind == "story" or mention.role != "theme"
    return text if cued and begins and is_plain_noun(folded) else None


def _is_unwanted(things: str, after: str) -> bool:
    """Whether the prompt thinks again of a thing: 要有巨龙！不要巨龙了."""
    return re.search(f"{chinese.UNWANTED}{re.escape(things)}", after) is not None


def _ends_here_zh(mention: Mention, folded: str) -> bool:
    if not _HAN.match(folded, mention.end) or folded[mention.end] in "的和与跟及":
        return True
    return mention.role == "person" and folded[mention.end] in chinese.PREPARED
