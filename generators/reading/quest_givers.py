"""Who asks for an English quest."""

import re
from typing import Final

from generators.lexicon import quest_words as words
from generators.reading.errand import names_place
from generators.reading.quest_phrases import NounPhrase, Phrases

_GIVEN_BY = re.compile(rf"(?<![a-z]){words.GIVEN_BY}\s+$")
_REACH: Final = 40
_MOST_WORDS: Final = 7


class Asking(Phrases):
    """The phrases of a prompt, and which of them is who asks."""

    def giver(self) -> NounPhrase | None:
        """Who asks for it; None if nobody is said to."""
        for phrase in self.phrases:
            if self.is_head(phrase):
                continue
            cue = _GIVEN_BY.search(self.covered[max(0, phrase.start - _REACH) : phrase.start])
            if cue is None or self.is_paid(phrase):
                continue
            weak = cue.group().split()[-1] in words.WEAK_GIVEN_BY and len(cue.group().split()) == 1
            if weak and names_place(self.text.shown[phrase.start : phrase.end]):
                continue
            if not weak or self.is_person(phrase):
                return phrase
        for phrase in self.phrases:
            after = self.word(phrase.last)
            if after is not None and after.text == "who" and self._it_is(phrase):
                return phrase
            if self._asks(phrase.last) and self._may_ask(phrase):
                return self._aside(phrase) or self._titled(phrase) or phrase
            if phrase.first == 0 and self._has_something(phrase):
                return phrase
        return self._quoted() or self._apposed() or self._speaking() or self._owning()

    def _aside(self, phrase: NounPhrase) -> NounPhrase | None:
        """The name that stands beside a trade: `the archivist, Penhallow, offers`."""
        comma = self.word(phrase.last)
        if comma is None or comma.text != ",":
            return None
        named = next((p for p in self.phrases if p.first == phrase.last + 1), None)
        return named if named is not None and self.is_proper(named) else None

    def _titled(self, phrase: NounPhrase) -> NounPhrase | None:
        """The name in front of a trade: `Vashti the weaver will pay`."""
        before = next((p for p in self.phrases if p.last == phrase.first), None)
        named = before is not None and self.is_proper(before) and not self.is_proper(phrase)
        return before if named else None

    def _asks(self, at: int) -> bool:
        """Whether a verb of asking or wanting stands here, behind an aside or not."""
        word = self.word(at)
        if word is not None and word.text == ",":
            close = next(
                (n for n in range(at + 1, len(self.words)) if self.words[n].text == ","), None
            )
            if close is None or close - at > _MOST_WORDS:
                return False
            word = self.word(close + 1)
            lead = self.word(at + 1)
            if lead is None or (lead.text != "who" and lead.tag not in ("det", "noun")):
                return False
            at = close + 1
        if word is None:
            return False
        if word.text in words.QUOTING and self._counts(at + 1):
            return False
        if word.text in ("is", "are") and (after := self.word(at + 1)) is not None:
            return after.text.split()[0] in words.ASKING
        return word.text in words.ASKS or (
            word.tag == "want" and word.text not in ("wanted", "missing", "needed")
        )

    def _counts(self, at: int) -> bool:
        """Whether a number stands here: `my dad says 5` asks for nothing."""
        word = self.word(at)
        return word is not None and word.tag == "number"

    def _has_something(self, phrase: NounPhrase) -> bool:
        """Whether somebody from somewhere has or asks: `Nessa from the mill has a letter`."""
        if not self.is_proper(phrase):
            return False
        end = phrase.last
        before = self.word(end)
        if before is not None and before.tag == "prep":
            home = next((p for p in self.phrases if p.first == end + 1), None)
            end = home.last if home is not None else end
        word = self.word(end)
        if word is None or word.text != "has":
            return self._asks(end) and self.is_person(phrase)
        thing = next((p for p in self.phrases if p.first == end + 1), None)
        then = self.word(thing.last) if thing is not None else None
        return then is not None and then.text in ("that", "which", "to", "for", "who")

    def _may_ask(self, phrase: NounPhrase) -> bool:
        before = self.word(phrase.first - 1)
        if before is not None and before.tag in ("prep", "act"):
            return False
        return phrase.number is None

    def _it_is(self, phrase: NounPhrase) -> bool:
        before = self.word(phrase.first - 1)
        return before is not None and before.text in ("it's", "is", "was")

    def _quoted(self) -> NounPhrase | None:
        """Somebody who says it, named behind the verb: `says Tobin the beekeeper`."""
        for phrase in self.phrases:
            before = self.word(phrase.first - 1)
            if before is not None and before.text in words.QUOTING and self.is_proper(phrase):
                return phrase
        return None

    def _apposed(self) -> NounPhrase | None:
        """Somebody who stands alone between commas: `10 tails, healer Amra, easy`."""
        for phrase in self.phrases[1:]:
            before, after = self.word(phrase.first - 1), self.word(phrase.last)
            alone = (before is None or before.tag == "mark") and (
                after is None or after.tag == "mark"
            )
            if alone and phrase.number is None and self.is_person(phrase):
                return phrase
        return None

    def _speaking(self) -> NounPhrase | None:
        """Somebody who says it: `I, Dame Orsolya, require`, or signs: `— Lorcan the mapmaker`."""
        for phrase in self.phrases:
            before, first = self.word(phrase.first - 1), self.word(phrase.first - 2)
            if before is None or not self.is_proper(phrase):
                continue
            if before.text == "," and first is not None and first.text == "i":
                return phrase
            if before.text == "i'm" and self.is_proper(phrase):
                return phrase
            if before.text in ("--", "—", "–") and self.is_person(phrase):
                return phrase
        return None

    def _owning(self) -> NounPhrase | None:
        """Whose trouble it is: `uncle Fenwick's sheep`."""
        for phrase in self.phrases[:1]:
            inside = self.words[phrase.first : phrase.last]
            owner = next((at for at, word in enumerate(inside) if word.text.endswith("'s")), None)
            if owner is None or not self.text.shown[inside[owner].start].isupper():
                continue
            end = inside[owner].end - len("'s")
            return NounPhrase(phrase.first, phrase.first + owner + 1, phrase.start, end, None)
        return None
