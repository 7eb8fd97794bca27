"""Resolution: which of the things that exist a sentence names.

In full, in part, with slips of the pen, or by a description.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from generators.intents.another import names_another
from generators.intents.meanings import Name, char_meanings, name_of, word_meanings, words_of
from generators.intents.utterance import ARTICLE, COVER, Utterance
from generators.lexicon import concepts
from generators.reading.script import is_chinese
from generators.reading.slips import within_a_slip

EXACT: Final = 100.0
"""Weight of a name that stands in the sentence as it is."""
_NAME_WORD: Final = 1.0
_SLIP: Final = 0.85
_SAME_MEANING: Final = 0.4
_CLASH: Final = 1.5
_PAIR: Final = 1.0
_ASIDE: Final = 0.15
"""What it takes off that a name is said but for its head: a harp is no Harp String."""
_STRAY: Final = 0.2
"""What is left of a Chinese character that a name shares by chance."""
_SET_ASIDE: Final = 0.5
"""What it takes off that a word of a name stands where something else is meant."""
_BEGUN: Final = 0.15
"""What the beginning or end of a word in a name counts."""
_MEASURE: Final = 0.15
"""What a measure word adds to a thing of its class: 那面 to a shield."""
_FEWEST: Final = 0.35
_LEAST_LEAD: Final = 0.05
_WORD = re.compile(r"[a-z][a-z']*[a-z]|[a-z]")
_MEASURED = re.compile(r"(?:[一二两三四五六七八九十几这那哪每半]|\d)([面颗本双枚根张顶瓶柄支件])")
_DIMINUTIVE = re.compile("([\u4e00-\u9fff])[子儿头]")
"""A noun of one character, though it measures elsewhere: 瓶子."""
_IDIOMS = re.compile(concepts.CHINESE_IDIOMS)
_COVERED = re.compile(f"[{''.join(COVER.values())}]")
_HEAD: Final = 1.0
"""What the head of a Chinese name, which is its end, adds."""
_SHORTEST_HEAD = 2
_SHORTEST_SLIP = 5
_SOFT_ENDS: Final = frozenset("aeiosy")
"""Letters that a short word may end on instead of one another: hazy, haze."""
_TYPES: Final = frozenset({
    "sword", "axe", "dagger", "bow", "staff", "spear", "shield", "helmet", "armor", "boots",
    "ring", "amulet", "potion", "scroll",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a sentence names among some things.

    Attributes:
        name: the one that is meant; None if none is, or several are alike.
        weight: how strongly the sentence speaks of it, `EXACT` and more for its full name.
        rivals: the best ones, where they are alike.
    """

    name: str | None = None
    weight: float = 0.0
    rivals: tuple[str, ...] = ()


def _without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


@lru_cache(maxsize=16384)
def _is_slip(word: str, said: str) -> bool:
    """Whether a word is meant by another; short ones have true neighbours: hill, hell."""
    return within_a_slip(word, said) and (
        len(word) >= _SHORTEST_SLIP
        or sorted(word) == sorted(said)
        or len(word) != len(said)
        or (word[:-1] == said[:-1] and {word[-1], said[-1]} <= _SOFT_ENDS)
    )


class Resolver:
    """Finds things in one sentence."""

    def __init__(
        self, folded: str, dropped: Sequence[tuple[int, int]] = (), said: Utterance | None = None
    ) -> None:
        """Read a folded sentence.

        Args:
            folded: the sentence.
            dropped: spans of it that name what is not meant (“not Ash Locket, …”).
            said: the sentence with its names: what stands there in full names its own thing,
                and hints at no other.
        """
        self._weights: dict[str, float] = {}
        self._folded = _without(folded, dropped)
        self._full = said.named if said else None
        kept = _without(_COVERED.sub(" ", said.covered), dropped) if said else self._folded
        kept = _IDIOMS.sub(lambda match: " " * len(match.group()), kept)
        self._hinting = kept
        self._words = words_of(kept)
        aside = " ".join(folded[start:end] for start, end in dropped)
        self._aside = frozenset(words_of(aside)) - frozenset(self._words)
        self._chars = frozenset(
            char for char in kept if is_chinese(char) and char not in concepts.CHINESE_EMPTY
        )
        self._nouns = frozenset(_DIMINUTIVE.findall(kept))
        self._meanings = frozenset[str]().union(*(word_meanings(w) for w in self._words))
        self._char_meanings = char_meanings("".join(self._chars))
        self._measured = frozenset(
            meaning for match in _MEASURED.finditer(kept) for meaning in concepts.MEASURES[match[1]]
        )

    def resolve(
        self, names: Iterable[str], bonus: Callable[[str], float] = lambda _: 0.0
    ) -> Resolved:
        """The one of some names that the sentence speaks of.

        Args:
            names: the things that it may be.
            bonus: further weight of a name, for what is known of the thing besides its name.
        """
        distinct = list(dict.fromkeys(names))
        ranked = sorted(
            ((self.weight(name) + bonus(name), name) for name in distinct), reverse=True
        )
        if not ranked or ranked[0][0] < _FEWEST:
            return Resolved()
        best, name = ranked[0]
        alike = tuple(n for w, n in ranked if best - w < _LEAST_LEAD)
        if len(alike) > 1:
            return Resolved(weight=best, rivals=tuple(n for n in distinct if n in alike))
        return Resolved(name, best)

    def weight(self, name: str) -> float:
        """How strongly the sentence speaks of a thing with that name."""
        if name not in self._weights:
            self._weights[name] = self._weighed(name_of(name))
        return self._weights[name]

    def _weighed(self, known: Name) -> float:
        if self._stands(known):
            return EXACT + len(known.folded)
        matched = self._matched_words(known) + self._matched_chars(known)
        if self._shares_little(known):
            matched *= _STRAY
        if names_another(known, self._hinting):
            return 0.0
        size = max(1, len(known.words) + len(known.chars))
        shared = known.meanings & (self._meanings | self._char_meanings)
        weight = matched + _SAME_MEANING * len(shared)
        if known.head not in self._words and any(word in self._words for word in known.words):
            weight -= _ASIDE
        if known.meanings & self._measured:
            weight += _MEASURE
        types = self._meanings & _TYPES
        if types and known.meanings & _TYPES and not types & known.meanings:
            weight -= _SAME_MEANING / 2 if shared else _CLASH
        if self._is_aside(known):
            return weight + matched / size - _SET_ASIDE
        return weight + matched / size if weight > 0 else 0.0

    def _shares_little(self, known: Name) -> bool:
        """Whether one character is all that a name shares, and not its head: 龙鳞 is no 龙穴."""
        shared = [char for char in known.chars if char in self._chars]
        pairs = map("".join, zip(known.chars, known.chars[1:], strict=False))
        return (
            len(shared) == 1 < len(known.chars)
            and known.chars[-1] not in self._chars
            and not any(pair in self._hinting for pair in pairs)
        )

    def _stands(self, known: Name) -> bool:
        if not known.folded or (self._full is not None and known.folded not in self._full):
            return False
        if not known.folded.isascii():
            return known.folded in self._folded
        name = known.folded.removeprefix(ARTICLE)
        at = self._folded.find(name)
        while at >= 0:
            before = self._folded[at - 1 : at]
            after = self._folded[at + len(name) :]
            if not _WORD.match(before) and re.match(r"(?:e?s)?(?![a-z0-9])", after):
                return True
            at = self._folded.find(name, at + 1)
        return False

    def _is_aside(self, known: Name) -> bool:
        """Whether something else than this is meant: `not the opal` for a ring, `not the apron`."""
        if known.head in self._aside:
            return not any(word in self._words for word in known.words)
        return any(word in self._aside for word in known.words)

    def _around(self, known: Name) -> frozenset[str]:
        """Words of shorter names that stand there in full and are a part of this one."""
        inside = [
            name for name in self._full or () if name != known.folded and name in known.folded
        ]
        return frozenset(words_of(" ".join(inside)))

    def _chars_around(self, known: Name) -> frozenset[str]:
        """Characters of shorter Chinese names that stand there in full and begin this one."""
        inside = [
            name
            for name in self._full or ()
            if name != known.folded and is_chinese(name) and known.folded.startswith(name)
        ]
        return frozenset("".join(inside))

    def _matched_words(self, known: Name) -> float:
        total = 0.0
        around = self._around(known)
        pairs = {a + b for a, b in zip(self._words, self._words[1:], strict=False)}
        for word in known.words:
            if word in self._words or word in pairs or word in around:
                total += _SAME_MEANING / 2 if word_meanings(word) & _TYPES else _NAME_WORD
            elif any(_is_slip(word, said) for said in self._words):
                total += _SLIP
            elif any(
                len(said) > 3 and (word.startswith(said) or word.endswith(said))
                for said in self._words
            ):
                total += _BEGUN
        joined = "".join(known.words)
        if total < _NAME_WORD and any(p == joined or within_a_slip(p, joined) for p in pairs):
            total = _NAME_WORD * max(1, len(known.words))
        return total

    def _matched_chars(self, known: Name) -> float:
        around = self._chars_around(known)
        total = float(sum(char in self._chars or char in around for char in set(known.chars)))
        if len(known.chars) > _SHORTEST_HEAD and known.chars[-_SHORTEST_HEAD:] in self._hinting:
            total += _HEAD
        elif len(known.chars) > 1 and known.chars[-1] in self._chars:
            total += 2 * _MEASURE
        elif len(known.chars) > 1 and known.chars[-1] in self._nouns:
            total += _NAME_WORD + 2 * _MEASURE
        for pair in zip(known.chars, known.chars[1:], strict=False):
            if "".join(pair) in self._hinting:
                total += _PAIR
        return total
