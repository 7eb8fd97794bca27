"""English phrases: the words of a prompt by their classes, and runs of them that are one noun."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from generators.lexicon import quest_words as words
from generators.reading.mentions import Mention
from generators.reading.script import Script

Tag = Literal["det", "prep", "join", "pron", "aux", "want", "act", "verb", "number", "mark", "noun"]


_TOKEN = re.compile(r"#+|[a-z][\w'-]*|&|[,.;:!?()]|--|—|–|\"")
_PERSON = re.compile(words.PERSON_ENDINGS)
_HEADS = re.compile(r"(?:the |a )?heads? of (?:the |that |a |an )?")
_MOST_WORDS: Final = 7


@dataclass(frozen=True, slots=True)
class Word:
    """A word at `[start, end)` of the prompt."""

    text: str
    start: int
    end: int
    tag: Tag


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
        self.words = _tagged(text, covered, acts)
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


def _tagged(text: Script, covered: str, acts: Sequence[Mention]) -> list[Word]:
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
