"""Mentions: where a text names a value of the ontology, the longest form winning."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generators.reading.script import is_chinese

NOTHING: Final = "nothing"
"""Field of a mention that only keeps shorter ones from being seen."""

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_JOINED = re.compile(r"\s+|\s?-\s?")
_LONGEST_FORM_WORDS = 5

_SHORTEST_PART = 3


@dataclass(frozen=True, slots=True)
class Mention:
    """A form of the lexicon at `[start, end)` of a folded text."""

    field: str
    value: str
    start: int
    end: int
    form: str


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int


class Lexicon:
    """Forms of many fields, compiled for finding.

    Attributes:
        joining: fields whose forms may begin a compound word, as in `stormforged`.
        endings: what may end it, besides the forms themselves.
    """

    def __init__(
        self,
        fields: Mapping[str, Mapping[str, str]],
        distractors: str = "",
        joining: Iterable[str] = (),
        endings: str = "",
    ) -> None:
        """Compile `field → value → "form, form"`; distractors are forms that mean nothing.

        Raises:
            ValueError: a form stands for two values of one field.
        """
        self._english: dict[tuple[str, ...], list[tuple[str, str]]] = {}
        self._chinese: dict[str, list[tuple[str, str]]] = {}
        self.joining = frozenset(joining)
        self.endings = frozenset(_split(endings))
        for field, values in fields.items():
            for value, forms in values.items():
                self._add(field, value, forms)
        self._add(NOTHING, "", distractors)
        lengths = {len(form) for form in self._chinese}
        self._chinese_lengths: Sequence[int] = sorted(lengths, reverse=True)

    def _add(self, field: str, value: str, forms: str) -> None:
        for form in _split(forms):
            if is_chinese(form):
                meanings = self._chinese.setdefault(form, [])
            else:
                key = tuple(word.text for word in _words(form.replace("-", " ")))
                meanings = self._english.setdefault(key, [])
            if any(known == field and other != value for known, other in meanings):
                raise ValueError(f"{form!r} stands for two values of {field}")
            meanings.append((field, value))

    def find(self, folded: str) -> list[Mention]:
        """All mentions in a folded text, in order; they do not overlap but by equal forms."""
        found = self._find_english(folded) + self._find_chinese(folded)
        return sorted(
            (mention for mention in found if mention.field != NOTHING),
            key=lambda mention: (mention.start, mention.end),
        )

    def _find_english(self, folded: str) -> list[Mention]:
        words = _words(folded)
        found: list[Mention] = []
        index = 0
        while index < len(words):
            count, meanings = self._longest_at(folded, words, index)
            if meanings:
                start, end = words[index].start, words[index + count - 1].end
                found += [Mention(f, v, start, end, folded[start:end]) for f, v in meanings]
                if self._leads_compound(folded, words[index : index + count + 1], meanings):
                    count += 1
            else:
                found += self._parts_of(words[index])
            index += count
        return found

    def _longest_at(
        self, folded: str, words: Sequence[_Word], index: int
    ) -> tuple[int, list[tuple[str, str]]]:
        key: list[str] = []
        best: tuple[int, list[tuple[str, str]]] = (1, [])
        for count, word in enumerate(words[index : index + _LONGEST_FORM_WORDS], start=1):
            if count > 1:
                before = words[index + count - 2]
                if not _JOINED.fullmatch(folded, before.end, word.start):
                    break
            key.append(word.text)
            bare = (*key[:-1], word.text.removesuffix("'s"))
            meanings = (
                self._english.get(tuple(key))
                or self._english.get(bare)
                or self._english.get(self._hyphenated(folded, words[index], word, key))
            )
            if meanings:
                best = (count, meanings)
        return best

    def _leads_compound(
        self, folded: str, words: Sequence[_Word], meanings: Sequence[tuple[str, str]]
    ) -> bool:
        """Whether the last of the words only ends a compound: `blessed` in `wind-blessed`."""
        if len(words) < 2 or words[-1].text not in self.endings:
            return False
        joined = folded[words[-2].end : words[-1].start] == "-"
        return joined and any(field in self.joining for field, _ in meanings)

    @staticmethod
    def _hyphenated(folded: str, first: _Word, last: _Word, key: Sequence[str]) -> tuple[str, ...]:
        """`wolf-folk` read as `wolffolk`; nothing where the words do not hang together so."""
        joined = "".join(key)
        return (joined,) if folded[first.start : last.end] == "-".join(key) else ()

    def _parts_of(self, word: _Word) -> list[Mention]:
        """Mentions inside a compound word, `emberblade` naming both fire and sword."""
        for cut in range(len(word.text) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
            first, second = word.text[:cut], word.text[cut:]
            heads = [m for m in self._english.get((first,), []) if m[0] in self.joining]
            tails = self._english.get((second,), [])
            if heads and (tails or second in self.endings):
                middle = word.start + cut
                return [Mention(f, v, word.start, middle, first) for f, v in heads] + [
                    Mention(f, v, middle, word.end, second) for f, v in tails if f != NOTHING
                ]
        return []

    def _find_chinese(self, folded: str) -> list[Mention]:
        """Longest forms first; of two equally long that overlap the later, the head of a noun."""
        taken = [False] * len(folded)
        found: list[Mention] = []
        for length in self._chinese_lengths:
            for start in range(len(folded) - length, -1, -1):
                form = folded[start : start + length]
                meanings = self._chinese.get(form)
                if meanings and not any(taken[start : start + length]):
                    taken[start : start + length] = [True] * length
                    found += [Mention(f, v, start, start + length, form) for f, v in meanings]
        return found


def _words(text: str) -> list[_Word]:
    return [_Word(m.group(), m.start(), m.end()) for m in _WORD.finditer(text)]


def _split(forms: str) -> list[str]:
    return [form for form in (part.strip() for part in forms.split(",")) if form]
