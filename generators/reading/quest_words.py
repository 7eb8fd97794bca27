"""English quests by the classes of their words: what a verb acts on, and who asks.

A prompt is cut into words, and runs of nouns with what belongs to them into phrases. Which role a
phrase has follows from the word before and behind it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from generators.lexicon import quest_words as words
from generators.reading.errand import names_place as ends_as_place
from generators.reading.mentions import Mention
from generators.reading.quest_roles import Roles
from generators.reading.script import Script

Tag = Literal["det", "prep", "join", "pron", "aux", "want", "act", "verb", "number", "mark", "noun"]

_TOKEN = re.compile(r"#+|[a-z][\w'-]*|&|[,.;:!?()]|--|—|–|\"")
_GIVEN_BY = re.compile(rf"(?<![a-z]){words.GIVEN_BY}\s+$")
_PERSON = re.compile(words.PERSON_ENDINGS)
_HEADS = re.compile(r"(?:the |a )?heads? of (?:the |that |a |an )?")
_AGAINST = re.compile(r"(?<![a-z])against (?:the |that |a |an )?$")
_REACH: Final = 40
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


class QuestWords:
    """The words of one English quest."""

    def __init__(self, text: Script, covered: str, acts: Sequence[Mention]) -> None:
        """Cut a prompt.

        Args:
            text: the prompt.
            covered: the same, folded, with its numbers covered by `#`.
            acts: the words that say what is to be done, what is denied left out.
        """
        self._text = text
        self._covered = covered
        self._words = _tagged(text, covered, acts)
        self._phrases = [p for p in self._cut() if not self._is_meta(p)]

    def roles(self) -> Roles:
        """Who asks for what."""
        giver = self._giver()
        target = self._target(giver)
        place = self._place([p for p in (giver, target) if p is not None])
        return Roles(
            target=self._noun(target) if target else "",
            number=target.number if target else None,
            giver=self._named(giver) if giver else "",
            place=place,
            is_bounty=target is not None and self._is_head(target),
        )

    def names_place(self) -> str:
        """The first phrase that can be a place that nothing leads to: `explore it! the Salt Caves!`."""
        for phrase in self._phrases:
            shown = self._text.shown[phrase.start : phrase.end]
            if phrase.number is None and not self._is_time(phrase) and not self._is_paid(phrase):
                if ends_as_place(shown) or (self._is_proper(phrase) and not self._is_person(phrase)):
                    return shown
        return ""

    def _is_head(self, phrase: NounPhrase) -> bool:
        return _HEADS.match(self._covered, phrase.start) is not None

    def _cut(self) -> list[NounPhrase]:
        found: list[NounPhrase] = []
        at = 0
        while at < len(self._words):
            end = self._end_of_phrase(at)
            if any(w.tag == "noun" for w in self._words[at:end]):
                inside = self._words[at:end]
                number = next((w.start for w in inside if w.tag == "number"), None)
                found.append(NounPhrase(at, end, inside[0].start, inside[-1].end, number))
            at = max(end, at + 1)
        return found

    def _end_of_phrase(self, at: int) -> int:
        """Where a phrase ends that begins here: `det* number? noun+ (of det* noun+)*`."""
        end, has_noun = at, False
        while end < len(self._words):
            word, after = self._words[end], self._word(end + 1)
            counts = end > at and self._words[end - 1].tag == "number"
            if word.text == "of" and (has_noun or counts) and after and after.tag in ("det", "noun", "number"):
                end, has_noun = end + 1, False
            elif word.tag in ("det", "number") and not has_noun:
                end += 1
            elif word.text == "her" and not has_noun and after and after.tag == "noun":
                end += 1
            elif word.tag == "noun" and not (has_noun and self._is_verb(word, after)):
                end, has_noun = end + 1, True
                if end - at > _MOST_WORDS:
                    break
            else:
                break
        return end

    def _is_verb(self, word: Word, after: Word | None) -> bool:
        """Whether an unknown word acts on what follows it: `insulted my aunt`."""
        if after is None or after.tag not in ("det", "pron") or after.text in ("one", "her"):
            return False
        return self._text.shown[word.start].islower() and word.text.endswith(("s", "ed"))

    def _word(self, at: int) -> Word | None:
        return self._words[at] if 0 <= at < len(self._words) else None

    def _is_meta(self, phrase: NounPhrase) -> bool:
        nouns = [w.text for w in self._words[phrase.first : phrase.last] if w.tag == "noun"]
        heads = nouns[: nouns.index("of")] if "of" in nouns else nouns
        return not heads or heads[-1] in words.META or all(n in words.DIFFICULTY for n in nouns)

    def _is_paid(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is what the quest pays."""
        at = phrase.first - 1
        while at >= 0 and self._words[at].text not in (".", ";", "!", "?"):
            word = self._words[at]
            if word.text in words.PAYING:
                return word.text not in ("pays", "pay", "paying", "bounty") or at == phrase.first - 1
            if word.tag in ("act", "want") or (word.text == "for" and at < phrase.first - 1):
                return False
            at -= 1
        return False

    def _target(self, giver: NounPhrase | None) -> NounPhrase | None:
        usable = [p for p in self._phrases if p != giver and not self._is_paid(p)]
        for phrase in usable:
            if self._is_head(phrase):
                return phrase
        for at, word in enumerate(self._words):
            if word.tag == "act":
                phrase = self._subject(at, usable) or self._object(at, usable)
                if phrase is None and self._acts_on_pronoun(at):
                    phrase = self._antecedent(at, usable)
                if phrase is not None:
                    return phrase
        for at, word in enumerate(self._words):
            if word.tag == "want" and (phrase := self._object(at, usable)) is not None:
                return phrase
        return next((p for p in usable if p.number is not None), None)

    def _object(self, at: int, usable: Sequence[NounPhrase]) -> NounPhrase | None:
        """The phrase behind a verb; of two that follow one another, the thing and not the person."""
        start = at + 1
        while (word := self._word(start)) is not None and (
            word.text in words.PARTICLES
            or (word.text in ("of", "for", "with", ":") and start == at + 1)
            or (word.tag == "pron" and word.text in ("me", "us", "him", "them"))
            or (word.text == "her" and not any(p.first == start for p in usable))
        ):
            start += 1
        first = next((p for p in usable if p.first == start), None)
        if first is None:
            return None
        after = self._word(first.last)
        if self._frees(at) and after is not None and after.text in ("from", "of", "against"):
            return next((p for p in usable if p.first == first.last + 1), first)
        return self._given(first, usable) or first

    def _frees(self, at: int) -> bool:
        act, after = self._words[at].text, self._word(at + 1)
        if after is not None and after.text in words.PARTICLES:
            act = f"{act}-{after.text}"
        return act.replace(" ", "-") in words.FREED

    def _given(self, first: NounPhrase, usable: Sequence[NounPhrase]) -> NounPhrase | None:
        """What a person is given: `bring the hermit in the hills some soup`."""
        for phrase in usable:
            before, lead = self._word(phrase.first - 1), self._words[phrase.first]
            if phrase.first < first.last or before is None or before.tag != "noun":
                continue
            between = self._words[first.last : phrase.first]
            if any(w.tag in ("mark", "join") or w.text in ("for", "from", "by") for w in between):
                return None
            return phrase if lead.tag in ("det", "number", "pron") else None
        return None

    def _acts_on_pronoun(self, at: int) -> bool:
        for word in self._words[at + 1 : at + 4]:
            if word.tag == "pron":
                return word.text in ("it", "them", "him", "her", "em", "'em")
            if word.text not in words.PARTICLES and word.text not in ("of", "to", "all", "with"):
                return False
        return False

    def _subject(self, at: int, usable: Sequence[NounPhrase]) -> NounPhrase | None:
        """What is to be acted on where it stands first: `thirty blankets must be delivered`."""
        passive = self._words[at].text.startswith(("be ", "get ", "must "))
        back = at - 1
        while (word := self._word(back)) is not None and word.tag == "aux" or (
            word is not None and word.text == "to"
        ):
            passive = passive or word.text in ("be", "get", "gets", "been", "being")
            back -= 1
        return next((p for p in usable if p.last == back + 1), None) if passive else None

    def _antecedent(self, at: int, usable: Sequence[NounPhrase]) -> NounPhrase | None:
        """What a pronoun behind a verb stands for."""
        before = [p for p in usable if p.last <= at]
        for phrase in before:
            if _AGAINST.search(self._covered[max(0, phrase.start - _REACH) : phrase.start + 0]) or (
                (word := self._word(phrase.first - 1)) is not None and word.text == "against"
            ):
                return phrase
        counted = next((p for p in before if p.number is not None), None)
        free = [
            p
            for p in before
            if (word := self._word(p.first - 1)) is None or word.tag not in ("prep",)
        ]
        return counted or next(iter(free), None) or next(iter(before), None)

    def _place(self, taken: Sequence[NounPhrase]) -> str:
        """The place that a preposition or a verb names, with what tells more of it."""
        free = [p for p in self._phrases if p not in taken and not self._is_time(p)]
        for leading in (words.WHERE | words.THITHER, words.HELD, {"from", "for"}):
            for phrase in free:
                before = self._word(phrase.first - 1)
                if before is None or before.text not in leading or self._is_paid(phrase):
                    continue
                if phrase.number is not None or self._is_person(phrase):
                    continue
                if before.text == "for" and not self._is_proper(phrase):
                    continue
                end = self._end_of_place(phrase)
                return self._text.shown[phrase.start : end].strip(" '\"")
        return ""

    def _end_of_place(self, phrase: NounPhrase) -> int:
        last = phrase
        while (word := self._word(last.last)) is not None and (
            word.text in words.WHERE | {"to"} or (word.text == "and" and last is not phrase)
        ):
            following = next((p for p in self._phrases if p.first == last.last + 1), None)
            if following is None or self._is_time(following) or following.number is not None:
                break
            last = following
        return last.end

    def _is_proper(self, phrase: NounPhrase) -> bool:
        return self._text.shown[self._words[phrase.last - 1].start].isupper()

    def _is_time(self, phrase: NounPhrase) -> bool:
        nouns = [w.text for w in self._words[phrase.first : phrase.last] if w.tag == "noun"]
        return nouns[-1] in words.TIMES

    def _giver(self) -> NounPhrase | None:
        for phrase in self._phrases:
            if self._is_head(phrase):
                continue
            cue = _GIVEN_BY.search(self._covered[max(0, phrase.start - _REACH) : phrase.start])
            if cue is None or self._is_paid(phrase):
                continue
            weak = cue.group().split()[-1] in words.WEAK_GIVEN_BY and len(cue.group().split()) == 1
            if not weak or self._is_person(phrase):
                return phrase
        for phrase in self._phrases:
            after = self._word(phrase.last)
            if after is not None and after.text == "who" and self._it_is(phrase):
                return phrase
            if self._asks(phrase.last) and self._may_ask(phrase):
                return self._aside(phrase) or phrase
        return self._apposed() or self._speaking() or self._owning()

    def _aside(self, phrase: NounPhrase) -> NounPhrase | None:
        """The name that stands beside a trade: `the archivist, Penhallow, offers`."""
        comma = self._word(phrase.last)
        if comma is None or comma.text != ",":
            return None
        named = next((p for p in self._phrases if p.first == phrase.last + 1), None)
        return named if named is not None and self._is_proper(named) else None

    def _asks(self, at: int) -> bool:
        """Whether a verb of asking or wanting stands here, behind an aside between commas or not."""
        word = self._word(at)
        if word is not None and word.text == ",":
            close = next(
                (n for n in range(at + 1, len(self._words)) if self._words[n].text == ","), None
            )
            if close is None or close - at > _MOST_WORDS:
                return False
            word = self._word(close + 1)
            lead = self._word(at + 1)
            if lead is None or (lead.text != "who" and lead.tag not in ("det", "noun")):
                return False
            at = close + 1
        if word is None:
            return False
        if word.text in ("is", "are") and (after := self._word(at + 1)) is not None:
            return after.text.split()[0] in words.ASKING
        return word.text in words.ASKS or (word.tag == "want" and word.text not in ("wanted", "missing", "needed"))

    def _may_ask(self, phrase: NounPhrase) -> bool:
        before = self._word(phrase.first - 1)
        if before is not None and before.tag in ("prep", "act"):
            return False
        return phrase.number is None

    def _it_is(self, phrase: NounPhrase) -> bool:
        before = self._word(phrase.first - 1)
        return before is not None and before.text in ("it's", "is", "was")

    def _apposed(self) -> NounPhrase | None:
        """Somebody who stands alone between commas: `10 scorpion tails, desert healer Amra, easy`."""
        for phrase in self._phrases[1:]:
            before, after = self._word(phrase.first - 1), self._word(phrase.last)
            alone = (before is None or before.tag == "mark") and (after is None or after.tag == "mark")
            if alone and phrase.number is None and self._is_person(phrase):
                return phrase
        return None

    def _speaking(self) -> NounPhrase | None:
        """Somebody who asks for it: `I, Dame Orsolya, require`, or signs: `— Lorcan the mapmaker`."""
        for phrase in self._phrases:
            before, first = self._word(phrase.first - 1), self._word(phrase.first - 2)
            if before is None or not self._is_proper(phrase):
                continue
            if before.text == "," and first is not None and first.text == "i":
                return phrase
            if before.text in ("--", "—", "–") and self._is_person(phrase):
                return phrase
        return None

    def _owning(self) -> NounPhrase | None:
        """Whose trouble it is: `uncle Fenwick's sheep`."""
        for phrase in self._phrases[:1]:
            inside = self._words[phrase.first : phrase.last]
            owner = next((at for at, word in enumerate(inside) if word.text.endswith("'s")), None)
            if owner is None or not self._text.shown[inside[owner].start].isupper():
                continue
            end = inside[owner].end - len("'s")
            return NounPhrase(phrase.first, phrase.first + owner + 1, phrase.start, end, None)
        return None

    def _is_person(self, phrase: NounPhrase) -> bool:
        """Whether a phrase names somebody: by a trade, a title, or both with a proper name."""
        nouns = [w.text for w in self._words[phrase.first : phrase.last] if w.tag == "noun"]
        if any(n in words.PERSON_WORDS or n in words.TITLES or _PERSON.search(n) for n in nouns):
            return True
        beside = next((p for p in self._phrases if p.first == phrase.last), None)
        return beside is not None and self._is_proper(phrase) and self._is_person(beside)

    def _named(self, phrase: NounPhrase) -> str:
        """A person's name with its title, without a trade in front of it."""
        shown = self._text.shown[phrase.start : phrase.end].strip(" '\"")
        proper = re.search(
            r"(?:(?:[a-z]+ ){0,2})[A-Z][\w'-]*(?: (?:of (?:the )?|the )?[A-Z][\w'-]*)*$", shown
        )
        if proper is None:
            return shown
        parts = proper.group().split()
        while len(parts) > 1 and parts[0].islower() and parts[0] not in words.TITLES:
            parts.pop(0)
        return " ".join(parts)

    def _noun(self, phrase: NounPhrase) -> str:
        """A phrase from its first noun on."""
        inside = self._words[phrase.first : phrase.last]
        first = next(w for w in inside if w.tag == "noun")
        heads = _HEADS.match(self._covered, phrase.start)
        start = heads.end() if heads else first.start
        return self._text.shown[start : phrase.end].strip(" '\"")


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
    tag = next((tag for tag, known in classes if text in known), "noun")
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
