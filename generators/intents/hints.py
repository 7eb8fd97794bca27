"""Hints: words and characters that name a thing without its full name."""

import re
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Final

from generators.lexicon import hints as words
from generators.reading.script import is_chinese

_WORDS = re.compile(r"[a-z]{3,}")
_NO_HINTS: Final = frozenset(words.NO_HINTS.split(", "))
_HEAD = re.compile(r" (?:of|in|for|to|on|at|from|with|under|by)(?![a-z])")
_SHORTEST: Final = 2


def parts_of(names: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Words of English names that name just one thing, and parts of Chinese ones of one kind.

    Args:
        names: folded names and what they name.
    """
    owners: dict[str, set[tuple[str, str]]] = {}
    for name, what in dict.fromkeys(names):
        for part in _parts(name, what):
            owners.setdefault(part, set()).add(("" if is_chinese(part) else name, what))
    alone = [
        (part, who[0][1])
        for part, all_who in owners.items()
        if len(who := _headed(part, sorted(all_who))) == 1
    ]
    return sorted(alone, key=lambda pair: -len(pair[0]))


def _headed(part: str, owners: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Of those whose name holds an English word, those whose head it is, if it is any's."""
    if len(owners) == 1 or is_chinese(part):
        return owners
    return [one for one in owners if _HEAD.split(one[0])[0].split()[-1:] == [part]] or owners


def heads_of(names: Sequence[tuple[str, str]]) -> list[tuple[re.Pattern[str], str]]:
    """Patterns of what else may stand for a Chinese name.

    For a thing its last character, where a noun stands: 毯子, 那符; for a quest any part of it,
    where a task is spoken of: 失踪渔夫那个委托.
    """
    heads = {name[-1] for name, what in names if what == "item" and is_chinese(name[-1:])}
    found = [(_noun("".join(sorted(heads))), "item")] if heads else []
    parts = {part for name, what in names if what == "quest" for part in _all_parts(name)}
    tasks = sorted((p for p in parts if is_chinese(p) and p not in _NO_HINTS), key=len)
    if tasks:
        found.append(
            (re.compile(f"(?:{'|'.join(map(re.escape, tasks[::-1]))}){words.TASK}"), "quest")
        )
    return found


def _noun(heads: str) -> re.Pattern[str]:
    return re.compile(f"[{heads}][子儿头]|{words.BEFORE_NOUN}[{heads}]{words.AFTER_NOUN}")


def _parts(name: str, what: str) -> list[str]:
    """Parts that hint at a name; of Chinese quests, which are deeds, only the end."""
    if is_chinese(name):
        parts = [name[-_SHORTEST:]] if what == "quest" else _all_parts(name)
        return [p for p in parts if p != name and p not in _NO_HINTS and is_chinese(p)]
    found = _WORDS.findall(name) if " " in name else []
    return [word for word in found if word not in _NO_HINTS]


def _all_parts(name: str) -> list[str]:
    spans = combinations(range(len(name) + 1), 2)
    return [name[low:high] for low, high in spans if high - low >= _SHORTEST]
