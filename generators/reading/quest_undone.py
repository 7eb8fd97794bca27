"""Quests that ask to leave something undone: `do NOT kill the dragon`, 什么都不做.

The kinds of quests know no such deed. So what is denied is not asked for: somebody is to
go somewhere and nothing is to be taken, and the text speaks of what is to be spared.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generators.frame import Mention as Said
from generators.lexicon import undone as words
from generators.reading.mentions import Mention
from generators.reading.scope import Scopes
from generators.reading.script import Script, is_chinese

_DENIED_EN, _NOTHING_EN, _DENIED_ZH, _NOTHING_ZH = map(
    re.compile, (words.DENIED_EN, words.NOTHING_EN, words.DENIED_ZH, words.NOTHING_ZH)
)
_SPARED_EN: Final = tuple(map(re.compile, words.SPARED_EN))
_SPARED_ZH: Final = tuple(map(re.compile, words.SPARED_ZH))
_NO_THINGS_EN, _NO_THINGS_ZH = re.compile(words.NO_THINGS_EN), re.compile(words.NO_THINGS_ZH)
_CAUGHT_ZH: Final = re.compile(words.CAUGHT_ZH)
_POINTING_ZH: Final = re.compile("[那这][只条头个群匹位窝把件]?")


@dataclass(frozen=True, slots=True)
class Undone:
    """What a quest asks not to do.

    Attributes:
        spared: what it is about, for the text to speak of; None if nothing is named.
    """

    spared: Said | None


def deed_left_undone(text: Script, mentions: Sequence[Mention], scopes: Scopes) -> Undone | None:
    """What a quest asks not to do; None if it asks for any deed.

    Args:
        text: the prompt.
        mentions: the forms of the lexicon of quests in it.
        scopes: of the text.
    """
    acts = [m for m in mentions if m.field in ("kind", "search")]
    if any(not scopes.denied(m.start) for m in acts):
        return None
    in_chinese = is_chinese(text.folded)
    if in_chinese and _CAUGHT_ZH.search(text.folded):
        return None
    patterns = (*_SPARED_ZH, _DENIED_ZH) if in_chinese else (*_SPARED_EN, _DENIED_EN)
    nothing = (_NOTHING_ZH if in_chinese else _NOTHING_EN).search(text.folded)
    found = [m for pattern in patterns for m in pattern.finditer(text.folded)]
    if not found and nothing is None:
        return None
    return Undone(_spared(text, found))


def _spared(text: Script, found: Sequence[re.Match[str]]) -> Said | None:
    for match in found:
        start, end = match.span("thing")
        pointing = _POINTING_ZH.match(text.folded, start, end)
        start = pointing.end() if pointing else start
        thing = text.folded[start:end]
        if thing and not _NO_THINGS_EN.fullmatch(thing) and not _NO_THINGS_ZH.fullmatch(thing):
            return Said(text.shown[start:end], "theme", start, end)
    return None
