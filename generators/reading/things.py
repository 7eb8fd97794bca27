"""Things: an item named by what it is where no word names its type: an umbrella is a tool."""

import re
from collections.abc import Sequence
from typing import Final

from generators.own_nouns import THING_FORMS
from generators.reading.choose import Choice, Chooser
from generators.reading.mentions import Lexicon, Mention
from generators.reading.scope import Scopes, Standing

_THINGS: Final = Lexicon({"type": THING_FORMS})
_ASIDE: Final = re.compile(
    r"(?:\b(?:with|of|like|from|for|on|in|at|by|than|resembling|as)\s+(?:[a-z'-]+\s+){0,3}"
    r"|[带有像给似如挂画刻装系用从比在](?:[着了个把张只面件根支一]|[^\W\d_]的){0,3})$"
)
"""What stands before a thing that only describes another: `something with a bell`."""
_ATTRIBUTE: Final = re.compile(
    r"\s*(?:的|形|状|样|似的|里|中|上|下|店|匠)|[ -](?:shaped|like|sized)\b"
)


def named_thing(folded: str, mentions: Sequence[Mention]) -> Choice:
    """The thing that a prompt names; an empty choice if it names none for sure.

    Args:
        folded: a prompt that names no type.
        mentions: of the fields of an item.
    """
    found = [one for one in _THINGS.find(folded) if not _is_aside(folded, one)]
    together = sorted([*mentions, *found], key=lambda one: one.start)
    scopes = Scopes(folded, together)
    if not any(scopes.standing(one) is Standing.STATED for one in found):
        return Choice()
    return Chooser(folded, together, scopes).head("type")


def _is_aside(folded: str, thing: Mention) -> bool:
    before, after = folded[: thing.start], folded[thing.end :]
    return _ASIDE.search(before) is not None or _ATTRIBUTE.match(after) is not None
