"""Sums: which of the numbers in a sentence is a price for a piece, and which counts pieces."""

import re
from collections.abc import Callable, Collection, Sequence
from copy import copy

from generators.intents.roles import Role, Sum, sum_of
from generators.lexicon import sums as words
from generators.reading.numerals import find_numerals
from generators.reading.numerals_zh import chinese_value

_SOFT_CURRENCY = re.compile(words.SOFT_CURRENCY)
_TOTAL = re.compile(words.TOTAL)
_ALL = re.compile(words.ALL)
_ALL_BUT = re.compile(words.ALL_BUT)
_BOTH = re.compile(words.BOTH)
_PARTS_OF = tuple((re.compile(pattern), top, below) for pattern, top, below in words.PARTS_OF)
_NAMELY = re.compile(r"就是|也就是|即(?=\d)")
"""What is said after these is the number itself: 一半，就是15块."""
_SHARE = re.compile(words.SHARE)
_DISMISSED = re.compile(words.DISMISSED)
_HALF_DOZEN = re.compile(words.HALF_DOZEN)
_LESS = re.compile(words.LESS)
_BROKEN_OFF = re.compile(words.BROKEN_OFF)
_CORRECTION = re.compile(words.CORRECTION)
_COUNTED_AGAIN = re.compile(words.COUNTED_AGAIN)
_STOCK = re.compile(words.STOCK)
_ONE_EACH = re.compile(words.ONE_EACH)


class Sums:
    """The numbers of one covered sentence, those that were taken back left out."""

    def __init__(self, covered: str, is_dead: Callable[[int], bool] = lambda _: False) -> None:
        """Find them.

        Args:
            covered: the sentence, names covered.
            is_dead: whether a position stands in words that ask for nothing.
        """
        self._covered = covered
        corrections = [match.end() for match in _CORRECTION.finditer(covered)]
        found = [
            entry
            for entry in (sum_of(covered, numeral) for numeral in find_numerals(covered))
            if entry is not None
        ]
        found += [
            Sum(1, match.start(), match.end(), Role.PRICE) for match in _ONE_EACH.finditer(covered)
        ]
        alive = [entry for entry in found if not is_dead(entry.start)] or found
        broken = [e for e in alive if not _BROKEN_OFF.match(covered, e.end)]
        alive = broken or alive
        alive = [e for e in alive if not _LESS.search(covered[: e.start])] or alive
        alive = [e for e in alive if not _DISMISSED.match(covered, e.end)] or alive
        alive = [e for e in alive if not self._is_counted_again(e, alive)]
        if corrections:
            since = max(
                (at for at in corrections if any(entry.start >= at for entry in alive)), default=0
            )
            later = [entry for entry in alive if entry.start >= since]
            earlier = self._told_apart([entry for entry in alive if entry.start < since])
            later = self._changed_counts(earlier, later)
            roles = {entry.role is Role.COUNT for entry in later}
            alive = later + [e for e in earlier if (e.role is Role.COUNT) not in roles]
        alive = self._told_apart(alive)
        self.found: Sequence[Sum] = sorted(alive, key=lambda entry: entry.start)

    def within(self, clauses: Collection[tuple[int, int]]) -> "Sums":
        """The same without the Gold outside of some clauses, where Gold is spoken of in them.

        What was corrected is left as it was read.
        """
        money = [entry for entry in self.found if entry.role is not Role.COUNT]
        inside = [e for e in money if any(low <= e.start < high for low, high in clauses)]
        if not inside or len(inside) == len(money) or _CORRECTION.search(self._covered):
            return self
        if any(e.role is Role.PRICE and e.start > inside[-1].start for e in money):
            return self
        within = copy(self)
        within.found = [e for e in self.found if e in inside or e.role is Role.COUNT]
        return within

    def price(self, amount: int | None = None, other_than: Collection[int] = ()) -> int | None:
        """Gold for a piece: the last sum of the surest role.

        Args:
            amount: pieces that a price for all of them is shared among.
            other_than: sums that are known to be something else, if there is another one.
        """
        money = [entry for entry in self.found if entry.role is not Role.COUNT]
        money = [entry for entry in money if entry.value not in other_than] or money
        if not money:
            return None
        surest = max(entry.role for entry in money)
        value = [entry for entry in money if entry.role is surest][-1].value
        if amount and amount > 1 and _TOTAL.search(self._covered) and value % amount == 0:
            return value // amount
        return value

    def most(self) -> int | None:
        """The most Gold that may be paid for a piece."""
        money = [e for e in self.found if e.role is not Role.COUNT and not e.is_least]
        bounded = [entry for entry in money if entry.role in (Role.SOFT, Role.PRICE)] or money
        return bounded[-1].value if bounded else None

    def amount(self, held: int) -> int | None:
        """How many pieces, None if unsaid or one.

        Args:
            held: how many there are, for “all of them”.
        """
        but = _ALL_BUT.search(self._covered)
        if but:
            kept = find_numerals(but["en"] or "")
            left = (
                int(kept[0].value)
                if kept
                else {"俩": 2, "仨": 3}.get(but["zh"]) or chinese_value(but["zh"] or "") or 0
            )
            return _more_than_one(held - left)
        share = _SHARE.search(self._covered)
        if share:
            whole, part = (chinese_value(share[name]) or 1 for name in ("whole", "part"))
            return _more_than_one(held * part // whole)
        if _HALF_DOZEN.search(self._covered):
            return 6
        for pattern, top, below in _PARTS_OF:
            part = pattern.search(self._covered) if held else None
            if part and not _NAMELY.search(self._covered, part.end()):
                return _more_than_one(held * top // below)
        counted = self._counted()
        if counted:
            return _more_than_one(counted[-1])
        if _BOTH.search(self._covered):
            return _more_than_one(min(2, held) if held else 2)
        if _ALL.search(self._covered):
            return _more_than_one(held)
        return None

    def _counted(self) -> list[int]:
        counts = [entry for entry in self.found if entry.role is Role.COUNT]
        meant = [e for e in counts if not _STOCK.search(self._covered[: e.start])] or counts
        return [entry.value for entry in meant if entry.value > 1 or len(counts) > len(meant)]

    def beside(self, held: int) -> int | None:
        """How many pieces, where one number without a unit stands beside a price: `a dozen, 3 g`.

        Args:
            held: how many there are at most.
        """
        loose = [e.value for e in self.found if e.role is Role.BARE and 1 < e.value <= held]
        priced = any(e.role is Role.PRICE for e in self.found)
        return loose[0] if priced and len(loose) == 1 else None

    def pieces(self) -> int | None:
        """How many pieces, where no Gold is spoken of: the last number without its unit."""
        loose = [e.value for e in self.found if e.role in (Role.BARE, Role.SOFT)]
        return _more_than_one(loose[-1]) if loose else None

    def _is_counted_again(self, entry: Sum, said: Sequence[Sum]) -> bool:
        """Whether a number only says again how many there are: `400 for the five`."""
        return (
            entry.role is not Role.COUNT
            and _COUNTED_AGAIN.search(self._covered[: entry.start]) is not None
            and any(e.role is Role.COUNT and e.value == entry.value for e in said)
        )

    def _changed_counts(self, earlier: Sequence[Sum], later: list[Sum]) -> list[Sum]:
        """What replaces a number of pieces, where no Gold was spoken of, counts pieces too."""
        counted = earlier and all(entry.role is Role.COUNT for entry in earlier)
        if not counted or len(later) != 1 or later[0].role is not Role.BARE:
            return later
        return [Sum(later[0].value, later[0].start, later[0].end, Role.COUNT)]

    def _told_apart(self, said: Sequence[Sum]) -> list[Sum]:
        """What may be Gold or pieces is pieces where a price stands beside it."""
        priced = any(entry.role is Role.PRICE for entry in said)
        return [self._recounted(entry) for entry in said] if priced else list(said)

    def _recounted(self, entry: Sum) -> Sum:
        """A “piece” of money is a piece of the thing where another sum has a unit of its own."""
        if entry.role is Role.SOFT and _SOFT_CURRENCY.match(self._covered, entry.end):
            return Sum(entry.value, entry.start, entry.end, Role.COUNT)
        return entry


def _more_than_one(amount: int) -> int | None:
    return amount if amount > 1 else None
