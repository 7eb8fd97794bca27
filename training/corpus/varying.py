"""Varying: the same sentence in other words, and now and then an adverbial in front of it.

Groups of words that may replace one another stand in `prose/paraphrase.groups`, a group a line:

    [en]
    at last | in the end

Adverbials are sections of the prose banks, `adverbial.thing`, `adverbial.person` and
`adverbial.place`, by what the sentence is about.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Final

from domain.ontology import LANGS, Lang
from generators.filling import PLACEHOLDER
from training.corpus.prose import PARAPHRASE, PROSE_DIR, prose

_HEADS: Final[Mapping[str, Lang]] = {"[en]": "en", "[zh]": "zh"}
_SWAPPED: Final = 0.4
_OPENED: Final = 0.12
_SENTENCE: Final[Mapping[Lang, re.Pattern[str]]] = {
    "en": re.compile(r"(?<=[.!?]) (?=[A-Z{])"),
    "zh": re.compile(r"(?<=[。！？])(?=[^。！？”）])"),
}
_WORD = re.compile(r"[A-Za-z']+")
_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][a-z']+")
_ARTICLE = re.compile(r"(?<![A-Za-z])([Aa])n? $")
_AN: Final = re.compile(r"(?!one\b|uni|use|eu)[aeiou]|hono|hour|heir", re.IGNORECASE)
_OPENINGS: Final = frozenset({
    "after", "although", "and", "as", "at", "because", "before", "between", "but", "by", "during",
    "even", "ever", "few", "for", "from", "how", "if", "in", "into", "inside", "just", "like",
    "never", "no", "nor", "not", "now", "of", "on", "once", "only", "or", "out", "over", "rather",
    "seldom", "since", "slowly", "so", "soon", "still", "then", "though", "through", "to", "too",
    "two", "under", "until", "up", "upon", "very", "what", "when", "where", "while", "with",
    "without", "yet",
})  # fmt: skip
"""English words after which another adverbial would be one too many."""


def paraphrase_groups(text: str) -> dict[Lang, list[tuple[str, ...]]]:
    """Groups of a file, by language.

    Raises:
        ValueError: a line is no group of at least two; the message names the line.
    """
    groups: dict[Lang, list[tuple[str, ...]]] = {lang: [] for lang in LANGS}
    lang: Lang | None = None
    for number, raw in enumerate(text.splitlines(), 1):
        row = raw.strip()
        if not row or row.startswith("#"):
            continue
        if row in _HEADS:
            lang = _HEADS[row]
            continue
        members = tuple(part.strip() for part in row.split(" | "))
        if lang is None or len(members) < 2 or not all(members):
            raise ValueError(f"line {number}: not a group of words that may replace one another")
        groups[lang].append(members)
    return groups


@dataclass(frozen=True, slots=True)
class Paraphrase:
    """The groups of one language, ready to be looked for.

    Attributes:
        pattern: matches any member, the longest first; English ones as whole words.
        others: member in lower case → what may stand instead.
    """

    pattern: re.Pattern[str]
    others: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, groups: Sequence[tuple[str, ...]], lang: Lang) -> "Paraphrase":
        """Read groups; a word that stands in several belongs to the first."""
        others: dict[str, tuple[str, ...]] = {}
        for group in groups:
            for member in group:
                rest = tuple(one for one in group if one != member)
                others.setdefault(member.lower(), rest)
        ordered = sorted(others, key=lambda member: (-len(member), member))
        either = "|".join(re.escape(member) for member in ordered) or r"(?!)"
        edges = (r"(?<![A-Za-z'-])(?:{})(?![A-Za-z'-])", re.I) if lang == "en" else ("{}", 0)
        return cls(re.compile(edges[0].format(either), edges[1]), others)

    def vary(self, rng: Random, text: str) -> str:
        """A text with some of its words replaced, none of them within a placeholder."""
        done, at = "", 0
        for hole in PLACEHOLDER.finditer(text):
            done += self._varied(rng, text[at : hole.start()]) + hole[0]
            at = hole.end()
        return done + self._varied(rng, text[at:])

    def _varied(self, rng: Random, text: str) -> str:
        done, at = "", 0
        for found in self.pattern.finditer(text):
            if rng.random() >= _SWAPPED:
                continue
            word = _cased(rng.choice(self.others[found[0].lower()]), found[0])
            done = _with_article(done + text[at : found.start()], word) + word
            at = found.end()
        return done + text[at:]


def _cased(word: str, like: str) -> str:
    """A word that begins as another does; one that is always capital stays so."""
    return word[0].upper() + word[1:] if like[0].isupper() else word


def _with_article(before: str, word: str) -> str:
    """What stands before a word, with the article that it takes."""
    article = _ARTICLE.search(before)
    if article is None:
        return before
    return before[: article.start()] + article[1] + ("n " if _AN.match(word) else " ")


@cache
def paraphrase(lang: Lang) -> Paraphrase:
    """The groups of a language; none where nobody has written any."""
    path = PROSE_DIR / PARAPHRASE
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    return Paraphrase.of(paraphrase_groups(text)[lang], lang)


@cache
def _proper() -> frozenset[str]:
    """Words that the banks write with a capital inside of a sentence."""
    lines = (line for section in prose().values() for line in section.lines)
    return frozenset(word for line in lines for part in line.en for word in _CAPITAL.findall(part))


def may_open(sentence: str, lang: Lang) -> bool:
    """Whether an adverbial can stand before a sentence: not before a name, nor a second one."""
    if not sentence or sentence[0] == "{":
        return False
    if lang == "zh":
        return not sentence.startswith(("“", "（"))
    words = _WORD.findall(sentence.split("{")[0])
    if not words or words[0].lower() in _OPENINGS or words[0].endswith("ing"):
        return False
    second_is_name = len(words) > 1 and words[1][0].isupper() and words[1] != "I"
    return words[0] not in _proper() and not second_is_name and "," not in sentence[:24]


def opened(adverbial: str, sentence: str, lang: Lang) -> str:
    """A sentence behind an adverbial and a comma."""
    if lang == "zh":
        return f"{adverbial}，{sentence}"
    first = sentence.split(" ", 1)[0]
    if first != "I" and not first.startswith("I'"):
        sentence = sentence[0].lower() + sentence[1:]
    return f"{adverbial}, {sentence}"


def with_adverbials(rng: Random, text: str, lang: Lang, about: str) -> str:
    """A text some of whose further sentences open with an adverbial.

    Args:
        rng: chooses.
        text: one sentence or more; the first stays as it is, because it names the thing.
        lang: of the text.
        about: `thing`, `person` or `place`.
    """
    section = prose().get(f"adverbial.{about}")
    if section is None:
        return text
    first, *rest = _SENTENCE[lang].split(text)
    done = [first]
    for sentence in rest:
        opens = rng.random() < _OPENED and may_open(sentence, lang)
        done.append(opened(section.draw_in(rng, lang), sentence, lang) if opens else sentence)
    return ("" if lang == "zh" else " ").join(done)
