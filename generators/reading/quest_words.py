"""English quests by the classes of their words: what a verb acts on, who asks, and where.

Which role a phrase has follows from the word before and behind it.
"""

import re
from collections.abc import Sequence
from typing import Final

from generators.lexicon import quest_words as words
from generators.reading.errand import names_place as ends_as_place
from generators.reading.quest_givers import Asking
from generators.reading.quest_phrases import NounPhrase
from generators.reading.quest_roles import Roles

_AGAINST = re.compile(r"(?<![a-z])against (?:the |that |a |an )?$")
_PARTICIPLE = re.compile(words.PARTICIPLE)
_REACH: Final = 40


class QuestWords(Asking):
    """The words of one English quest, and what they say."""

    def roles(self) -> Roles:
        """Who asks for what."""
        giver = self.giver()
        target = self._target(giver)
        place = self._place([p for p in (giver, target) if p is not None])
        return Roles(
            target=self.noun(target) if target else "",
            number=target.number if target else None,
            giver=self.named(giver) if giver else "",
            place=place,
            is_bounty=target is not None and self.is_head(target),
        )

    def names_place(self) -> str:
        """The first phrase that can be a place, though nothing leads to it: `the Salt Caves!`."""
        for phrase in self.phrases:
            shown = self.text.shown[phrase.start : phrase.end]
            if phrase.number is not None or self.is_time(phrase) or self.is_paid(phrase):
                continue
            if ends_as_place(shown) or (self.is_proper(phrase) and not self.is_person(phrase)):
                return shown
        return ""

    def _target(self, giver: NounPhrase | None) -> NounPhrase | None:
        usable = [p for p in self.phrases if p != giver and not self.is_paid(p)]
        for phrase in usable:
            if self.is_head(phrase):
                return phrase
        for at, word in enumerate(self.words):
            if word.tag == "act":
                phrase = self._subject(at, usable) or self._object(at, usable)
                if phrase is None and self._acts_on_pronoun(at):
                    phrase = self._antecedent(at, usable)
                if phrase is not None:
                    return phrase
        for at, word in enumerate(self.words):
            if word.tag == "want" and (phrase := self._object(at, usable)) is not None:
                return phrase
        return next((p for p in usable if p.number is not None), None)

    def _object(self, at: int, usable: Sequence[NounPhrase]) -> NounPhrase | None:
        """The phrase behind a verb; of two in a row the thing, and not the person."""
        start = at + 1
        while (word := self.word(start)) is not None and (
            word.text in words.PARTICLES
            or (word.text in ("of", "for", "with", ":") and start == at + 1)
            or (word.tag == "pron" and word.text in ("me", "us", "him", "them"))
            or (word.text == "her" and not any(p.first == start for p in usable))
        ):
            start += 1
        first = next((p for p in usable if p.first == start), None)
        if first is None:
            return None
        after = self.word(first.last)
        if self._frees(at) and after is not None and after.text in ("from", "of", "against"):
            return next((p for p in usable if p.first == first.last + 1), first)
        return self._given(first, usable) or first

    def _frees(self, at: int) -> bool:
        act, after = self.words[at].text, self.word(at + 1)
        if after is not None and after.text in words.PARTICLES:
            act = f"{act}-{after.text}"
        return act.replace(" ", "-") in words.FREED

    def _given(self, first: NounPhrase, usable: Sequence[NounPhrase]) -> NounPhrase | None:
        """What a person is given: `bring the hermit in the hills some soup`."""
        if first.number is not None:
            return None
        for phrase in usable:
            before, lead = self.word(phrase.first - 1), self.words[phrase.first]
            if phrase.first < first.last or before is None or before.tag != "noun":
                continue
            between = self.words[first.last : phrase.first]
            if any(w.tag in ("mark", "join") or w.text in words.NOT_GIVEN for w in between):
                return None
            return phrase if lead.tag in ("det", "number", "pron") else None
        return None

    def _acts_on_pronoun(self, at: int) -> bool:
        before = self.word(at - 1)
        if (
            before is not None
            and before.text in ("it", "them")
            and (_PARTICIPLE.search(self.words[at].text) is not None)
        ):
            return True
        for word in self.words[at + 1 : at + 4]:
            if word.tag == "pron":
                return word.text in ("it", "them", "him", "her", "em", "'em")
            if word.text not in words.PARTICLES and word.text not in ("of", "to", "all", "with"):
                return False
        return False

    def _subject(self, at: int, usable: Sequence[NounPhrase]) -> NounPhrase | None:
        """What is to be acted on where it stands first: `thirty blankets must be delivered`."""
        act = self.words[at].text
        passive = act.startswith(("be ", "get ", "must ")) or _PARTICIPLE.search(act) is not None
        back = at - 1
        while ((word := self.word(back)) is not None and word.tag == "aux") or (
            word is not None and word.text == "to"
        ):
            passive = passive or word.text in ("be", "get", "gets", "been", "being")
            back -= 1
        return next((p for p in usable if p.last == back + 1), None) if passive else None

    def _antecedent(self, at: int, usable: Sequence[NounPhrase]) -> NounPhrase | None:
        """What a pronoun behind a verb stands for."""
        before = [p for p in usable if p.last <= at]
        for phrase in before:
            if _AGAINST.search(self.covered[max(0, phrase.start - _REACH) : phrase.start + 0]) or (
                (word := self.word(phrase.first - 1)) is not None and word.text == "against"
            ):
                return phrase
        lost = next((p for p in before if self._is_missed(p)), None)
        if lost is not None:
            return lost
        counted = next((p for p in before if p.number is not None and not self._is_had(p)), None)
        free = [
            p
            for p in before
            if (word := self.word(p.first - 1)) is None or word.tag not in ("prep",)
        ]
        return counted or next(iter(free), None) or next(iter(before), None)

    def _is_missed(self, phrase: NounPhrase) -> bool:
        """Whether somebody lost what has a name: `my kid lost Mr Buttons`."""
        before = self.word(phrase.first - 1)
        return before is not None and before.text == "lost" and self.is_proper(phrase)

    def _is_had(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is only what something has: `a monster with nine eyes`."""
        before = self.word(phrase.first - 1)
        return before is not None and before.text == "with"

    def _place(self, taken: Sequence[NounPhrase]) -> str:
        """The place that a preposition or a verb names, with what tells more of it."""
        free = [p for p in self.phrases if p not in taken and not self.is_time(p)]
        for leading in (words.WHERE | words.THITHER, words.HELD, {"from", "for"}):
            for phrase in free:
                before = self.word(phrase.first - 1)
                if before is None or before.text not in leading or self.is_paid(phrase):
                    continue
                if phrase.number is not None or self.is_person(phrase):
                    continue
                if before.text == "for" and not self.is_proper(phrase):
                    continue
                end = self._end_of_place(phrase)
                return self.text.shown[phrase.start : end].strip(" '\"")
        return ""

    def _end_of_place(self, phrase: NounPhrase) -> int:
        last = phrase
        while (word := self.word(last.last)) is not None and (
            word.text in words.WHERE | {"to"} or (word.text == "and" and last is not phrase)
        ):
            following = next((p for p in self.phrases if p.first == last.last + 1), None)
            if following is None or self.is_time(following) or following.number is not None:
                break
            last = following
        return last.end
