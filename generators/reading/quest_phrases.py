"""English phrases: the words of a prompt by their classes, and runs of them that are one noun."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generators.lexicon import quest_words as words
from generators.reading.mentions import Mention
from generators.reading.quest_tags import Word, tagged
from generators.reading.script import Script

_PERSON = re.compile(words.PERSON_ENDINGS)
_HEADS = re.compile(r"(?:the |a )?heads? of (?:the |that |a |an )?")
_MOST_WORDS: Final = 7


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """Words `[first, last)` that are one phrase; `number` is where its count stands, or None."""

    first: int
    last: int
    start: int
    end: int
    number: int | None


class Phrases:
    """The words and the phrases of one English prompt.

    Attributes:
        text: the prompt.
        covered: the same, folded, with its numbers covered by `#`.
        words: all words, in order.
        phrases: the noun phrases that name something, in order; words for the quest itself do not.
    """

    def __init__(self, text: Script, covered: str, acts: Sequence[Mention]) -> None:
        """Cut a prompt.

        Args:
            text: the prompt.
            covered: the same, folded, with its numbers covered by `#`.
            acts: the words that say what is to be done, what is denied left out.
        """
        self.text = text
        self.covered = covered
        self.words = tagged(text, covered, acts)
        self.phrases = [p for p in self._cut() if not self._is_meta(p)]

    def _cut(self) -> list[NounPhrase]:
        found: list[NounPhrase] = []
        at = 0
        while at < len(self.words):
            end = self._end_of_phrase(at)
            if any(w.tag == "noun" for w in self.words[at:end]):
                inside = self.words[at:end]
                number = next((w.start for w in inside if w.tag == "number"), None)
                found.append(NounPhrase(at, end, inside[0].start, inside[-1].end, number))
            at = max(end, at + 1)
        return found

    def _end_of_phrase(self, at: int) -> int:
        """Where a phrase ends that begins here: `det* number? noun+ (of det* noun+)*`."""
        end, has_noun = at, False
        while end < len(self.words):
            word, after = self.words[end], self.word(end + 1)
            counts = end > at and self.words[end - 1].tag == "number"
            if (
                word.text == "of"
                and (has_noun or counts)
                and after
                and after.tag in ("det", "noun", "number")
            ):
                end, has_noun = end + 1, False
            elif self._styles(end, has_noun=has_noun) or (
                not has_noun
                and (
                    word.tag in ("det", "number")
                    or (word.text == "her" and after and after.tag == "noun")
                )
            ):
                end += 1
            elif word.tag == "noun" and not (has_noun and self._is_verb(word, after)):
                end, has_noun = end + 1, True
                if end - at > _MOST_WORDS:
                    break
            else:
                break
        return end

    def _styles(self, at: int, *, has_noun: bool) -> bool:
        """Whether an article leads to a byname: `Gorrath the Unburnt`."""
        word, before, after = self.words[at], self.word(at - 1), self.word(at + 1)
        if word.text != "the" or not has_noun or before is None or after is None:
            return False
        shown = self.text.shown
        return (
            after.tag == "noun" and shown[before.start].isupper() and shown[after.start].isupper()
        )

    def _is_verb(self, word: Word, after: Word | None) -> bool:
        """Whether an unknown word acts on what follows it: `insulted my aunt`."""
        if after is None or after.tag not in ("det", "pron") or after.text in ("one", "her"):
            return False
        return self.text.shown[word.start].islower() and word.text.endswith(("s", "ed"))

    def word(self, at: int) -> Word | None:
        """The word at a place; None before the first and behind the last."""
        return self.words[at] if 0 <= at < len(self.words) else None

    def _is_meta(self, phrase: NounPhrase) -> bool:
        nouns = [w.text for w in self.words[phrase.first : phrase.last] if w.tag == "noun"]
        heads = nouns[: nouns.index("of")] if "of" in nouns else nouns
        after = self.word(phrase.last)
        if after is not None and after.text == "one" and heads[-1:] == ["little"]:
            return True
        return not heads or heads[-1] in words.META or all(n in words.DIFFICULTY for n in nouns)

    def is_paid(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is what the quest pays."""
        at = phrase.first - 1
        while at >= 0 and self.words[at].text not in (".", ";", "!", "?"):
            word = self.words[at]
            if word.text in words.PAYING:
                return (
                    word.text not in ("pays", "pay", "paying", "bounty") or at == phrase.first - 1
                )
            if word.tag in ("act", "want") or (word.text == "for" and at < phrase.first - 1):
                return False
            at -= 1
        return False

    def is_proper(self, phrase: NounPhrase) -> bool:
        """Whether a phrase ends with a proper name."""
        return self.text.shown[self.words[phrase.last - 1].start].isupper()

    def is_time(self, phrase: NounPhrase) -> bool:
        """Whether a phrase names a time and no thing."""
        nouns = [w.text for w in self.words[phrase.first : phrase.last] if w.tag == "noun"]
        return nouns[-1] in words.TIMES

    def is_person(self, phrase: NounPhrase) -> bool:
        """Whether a phrase names somebody: by a trade, a title, or both with a proper name."""
        nouns = [w.text for w in self.words[phrase.first : phrase.last] if w.tag == "noun"]
        if any(n in words.PERSON_WORDS or n in words.TITLES or _PERSON.search(n) for n in nouns):
            return True
        beside = next((p for p in self.phrases if p.first == phrase.last), None)
        return beside is not None and self.is_proper(phrase) and self.is_person(beside)

    def named(self, phrase: NounPhrase) -> str:
        """A person's name with its title, without a trade in front of it."""
        shown = self.text.shown[phrase.start : phrase.end].strip(" '\"")
        proper = re.search(
            r"(?:(?:[a-z]+ ){0,2})[A-Z][\w'-]*(?: (?:of (?:the )?|the )?[A-Z][\w'-]*)*$", shown
        )
        if proper is None:
            return shown
        parts = proper.group().split()
        while len(parts) > 1 and parts[0].islower() and parts[0] not in words.TITLES:
            parts.pop(0)
        return " ".join(parts)

    def noun(self, phrase: NounPhrase) -> str:
        """A phrase from its first noun on."""
        inside = self.words[phrase.first : phrase.last]
        first = next(w for w in inside if w.tag == "noun")
        heads = _HEADS.match(self.covered, phrase.start)
        start = heads.end() if heads else first.start
        return self.text.shown[start : phrase.end].strip(" '\"")

    def is_head(self, phrase: NounPhrase) -> bool:
        """Whether a phrase asks for somebody's head."""
        return _HEADS.match(self.covered, phrase.start) is not None
