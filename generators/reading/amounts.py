"""Amounts: levels, editions and rewards, with their units, ranges and limits."""

import re
from collections.abc import Callable, Sequence
from fractions import Fraction

from generators.lexicon import amounts as words
from generators.reading.numerals import Numeral
from generators.reading.ranges import Amount
from generators.reading.scope import Scopes

_LEVEL_BEFORE = re.compile(words.LEVEL_BEFORE)
_LEVEL_AFTER = re.compile(words.LEVEL_AFTER)
_LEVEL_TOP = re.compile(words.LEVEL_TOP)
_EDITION_BEFORE = re.compile(words.EDITION_BEFORE)
_EDITION_AFTER = re.compile(words.EDITION_AFTER)
_EDITION_ORDERED = re.compile(words.EDITION_ORDERED)
_EDITION_CLOSES = re.compile(words.EDITION_CLOSES)
_REWARD_CLOSES = re.compile(
    r"\s*(?:on return|on delivery|in total|total|all in|altogether|for the lot|整)?\s*[.!。！]?\s*$"
)
_REWARD_LEADS = re.compile(r"(?<![a-z])(?:so|just|just make it|make (?:it|that)|say|call it)\s$")
_PIECES = re.compile(rf"\s?[{words.MEASURES}](?=\s*(?:[,.，。;；!！]|$))")
_EDITION_SINGLE = re.compile(words.EDITION_SINGLE)
_REWARD_BEFORE = re.compile(words.REWARD_BEFORE)
_REWARD_NAMED = re.compile(words.REWARD_NAMED)
_REWARD_GIVEN = re.compile(words.REWARD_GIVEN)
_REWARD_ENDS = re.compile(words.REWARD_ENDS)
_CURRENCY = re.compile(words.CURRENCY)
_TO = re.compile(words.RANGE)
_AT_LEAST_BEFORE = re.compile(words.AT_LEAST_BEFORE)
_AT_LEAST_AFTER = re.compile(words.AT_LEAST_AFTER)
_AT_MOST_BEFORE = re.compile(words.AT_MOST_BEFORE)
_AT_MOST_AFTER = re.compile(words.AT_MOST_AFTER)
_ALONE_BEFORE = re.compile(r"[,.;!，。；！、]\s*$|[\u4e00-\u9fff] $")
_ALONE_AFTER = re.compile(r"\s*[吧呗]?(?:[,.;:!，。；：！、)）]|$)")
_CHANGES = re.compile(
    r"[\s,，]*(?:[一-鿿]{2,8}[,，])?(?:(?:from now on|now|it's|it|that|to|an?|at|成|为|到|是"
    r"|给)\s*)*"
)
_TAKEN_BACK = re.compile(
    r"(?<![a-z])(?:sorry|no|wait|actually|i mean|rather|oops|make (?:it|that))[\s,.:]*$"
    r"|(?:抱歉|对不起|不对|不是|错了|应该是|改成)[\s,，。:：]*$"
)
"""Before a bare number that replaces another one, of whatever that was."""
_CLAUSE_OPENS = re.compile(r"[,.;!，。；！、]\s*$")
_PRECISELY = re.compile(words.PRECISELY)
_ROUGHLY = re.compile(words.ROUGHLY)
_SETTLED = re.compile(words.SETTLED)
_ONE_OF_IT = re.compile(
    r"\s*(?:[,.;:!?)]|$|(?:anyway|too|please|pls|that|which|of|in|with|made|from|for|like|as"
    r"|instead|then|now)(?![a-z]))"
)
_ONE_WANTED = re.compile(r"(?<![a-z])(?:make|give|get|bring|forge|craft|do) (?:me|us|him|her) $")
"""Around a `one` that stands for the thing and counts nothing."""
_MONEY = re.compile(words.MONEY)
_CUE_REACH = 40
_UNMET = re.compile(
    r"(?:没(?:有)?|不)[^,，。；;]{1,6}也(?:照样|一样)?(?:给|付|赏)$"
    r"|(?<![a-z])if (?:you|they|nobody|no one) (?:fail|don't|do not|find nothing|finds)[^.;]*$"
)
"""What is paid even if nothing comes of it is not the reward."""


class Amounts:
    """The amounts of one folded text."""

    def __init__(self, folded: str, numerals: Sequence[Numeral], scopes: Scopes) -> None:
        """Keep the text and the numbers in it."""
        self._folded = folded
        self._numerals = numerals
        self._scopes = scopes

    def levels(self) -> list[Amount]:
        """Every level that is stated: `level twelve`, `lvl. 12`, `12级`, `levels 5 to 9`."""
        found = self._where(self._is_level)
        if not found:
            found = self._where(self._stands_alone)
        for match in _LEVEL_TOP.finditer(self._folded):
            top = Fraction(words.TOP_LEVEL)
            if not any(
                amount.start <= match.end() + 1 and match.start() <= amount.end for amount in found
            ):
                found.append(Amount(top, top, match.start(), match.end()))
        return found

    def editions(self, heads: Sequence[tuple[int, int]]) -> list[Amount]:
        """Every number of pieces: `edition of 10`, `12 iron swords`, `限量十枚`, `两把剑`.

        Args:
            heads: where the plural or countable nouns stand that such a number can belong to.
        """

        def counts(start: int, end: int) -> bool:
            if _MONEY.match(self._after(end)):
                return False
            if _EDITION_BEFORE.search(self._before(start)) or _EDITION_AFTER.match(
                self._after(end)
            ):
                return True
            if _EDITION_ORDERED.search(self._before(start)) and _EDITION_CLOSES.match(
                self._after(end)
            ):
                return True
            if self._folded[end - 1] == "打":
                return True
            if self._is_clause_of_pieces(start, end):
                return True
            if any(head[1] == start for head in heads) and _PIECES.match(self._after(end)):
                return True
            return any(self._counts_noun(end, head) for head in heads)

        found = [
            a
            for a in self._where(counts)
            if not self._is_level(a.start, a.end) and not self._is_article(a)
        ]
        one = Fraction(1)
        found += [
            Amount(one, one, m.start(), m.end()) for m in _EDITION_SINGLE.finditer(self._folded)
        ]
        return found

    def _is_clause_of_pieces(self, start: int, end: int) -> bool:
        """Whether a clause is nothing but a number of pieces: `，一千颗`."""
        before = _CLAUSE_OPENS.search(self._before(start))
        return before is not None and _PIECES.match(self._after(end)) is not None

    def _is_article(self, amount: Amount) -> bool:
        """Whether 一 is an article in English, or `one` a thing: 一把剑, `make me one`."""
        said = self._folded[amount.start : amount.end]
        if said == "one" and _ONE_OF_IT.match(self._folded, amount.end):
            return _ONE_WANTED.search(self._before(amount.start)) is not None
        return said == "一" and not _EDITION_BEFORE.search(self._before(amount.start))

    def rewards(self) -> list[Amount]:
        """Every reward in Gold: `pays 80 gold`, `reward: 50`, `赏金九百`, `三千金币`."""

        def pays(start: int, end: int) -> bool:
            before, after = self._before(start), self._after(end)
            if _CURRENCY.match(after):
                return True
            return bool(_REWARD_BEFORE.search(before)) and bool(_REWARD_ENDS.match(after))

        def given(start: int, end: int) -> bool:
            return bool(_REWARD_GIVEN.search(self._before(start))) and bool(
                _ALONE_AFTER.match(self._after(end))
            )

        for told in (pays, given, self._closes):
            found = [a for a in self._where(told) if not self._is_level(a.start, a.end)]
            if found:
                due = [a for a in found if not _UNMET.search(self._folded, 0, a.start)]
                return due or found
        return []

    def _closes(self, start: int, end: int) -> bool:
        """Whether a number stands alone at the end of the text, behind what is to be done."""
        before, after = self._before(start), self._after(end)
        if _REWARD_CLOSES.match(after) is None or not before.strip():
            return False
        if self._folded[start:end] in ("一", "one", "a", "1", "two") or _TAKEN_BACK.search(before):
            return False
        return any(opens.search(before) is not None for opens in (_ALONE_BEFORE, _REWARD_LEADS))

    def reward_is_named(self, start: int) -> bool:
        """Whether the words before a position speak of a reward."""
        return _REWARD_NAMED.search(self._before(start)) is not None

    def _before(self, start: int) -> str:
        return self._folded[max(0, start - _CUE_REACH) : start]

    def _after(self, end: int) -> str:
        return self._folded[end : end + _CUE_REACH]

    def _is_level(self, start: int, end: int) -> bool:
        return bool(
            _LEVEL_BEFORE.search(self._before(start)) or _LEVEL_AFTER.match(self._after(end))
        )

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether a number is a whole clause: `剑！钢！三十！`, `斧 青铜 30`."""
        before, after = self._before(start), self._after(end)
        if not _ALONE_AFTER.match(after) or not _ALONE_BEFORE.search(before):
            return False
        value = self._folded[start:end]
        return value not in ("一", "one", "a", "1", "two") and bool(before.strip())

    def _counts_noun(self, end: int, head: tuple[int, int]) -> bool:
        between = self._folded[end : head[0]] if head[0] >= end else None
        if between is None:
            return False
        is_dozen = self._folded[end - 1] == "打" and between.isalnum()
        return is_dozen or words.COUNTED.fullmatch(between) is not None

    def _where(self, matches: Callable[[int, int], bool]) -> list[Amount]:
        """Amounts of all numbers in such a place, and what the last of them is changed to."""
        found = self._standing(matches)
        changed = self._changed(found[-1]) if found else None
        return [*found, changed] if changed else found

    def _changed(self, amount: Amount) -> Amount | None:
        """The bare number that stands for an amount after all: `no, 850`; `under 10, say 8`."""
        number = next((n for n in self._numerals if n.start >= amount.end), None)
        if number is None:
            return None
        roughly = _ROUGHLY.fullmatch(self._folded, amount.end, number.start)
        if roughly and _SETTLED.match(self._folded, number.end):
            return Amount(number.value, number.value, number.start, number.end)
        if not _ALONE_AFTER.match(self._folded, number.end):
            return None
        is_limit = amount.low is None or amount.high is None
        if is_limit and _PRECISELY.fullmatch(self._folded, amount.end, number.start):
            return Amount(number.value, number.value, number.start, number.end)
        since = self._scopes.since(number.start)
        if since < amount.end or not _CHANGES.fullmatch(self._folded, since, number.start):
            return None
        return Amount(number.value, number.value, number.start, number.end)

    def _standing(self, matches: Callable[[int, int], bool]) -> list[Amount]:
        """Amounts of all numbers, single or joined to a range, that stand in such a place."""
        found: list[Amount] = []
        index = 0
        while index < len(self._numerals):
            one = self._numerals[index]
            index += 1
            other = self._numerals[index] if index < len(self._numerals) else None
            if other and _TO.fullmatch(self._folded, one.end, other.start):
                joined = matches(one.start, other.end) or matches(one.start, one.end)
                again = self._scopes.version(other.start) != self._scopes.version(one.start)
                if joined and not again and abs(other.value) >= one.value:
                    index += 1
                    found += self._unless_denied(
                        Amount(one.value, abs(other.value), one.start, other.end)
                    )
                    continue
            if matches(one.start, one.end):
                found += self._unless_denied(self._bounded(one))
        return found

    def _unless_denied(self, amount: Amount) -> list[Amount]:
        return [] if self._scopes.denied_closely(amount.start) else [amount]

    def _bounded(self, numeral: Numeral) -> Amount:
        before, after = self._before(numeral.start), self._after(numeral.end)
        low: Fraction | None = numeral.value
        high: Fraction | None = numeral.value
        if _AT_MOST_BEFORE.search(before) or _AT_MOST_AFTER.match(after):
            low = None
        elif _AT_LEAST_BEFORE.search(before) or _AT_LEAST_AFTER.match(after):
            high = None
        return Amount(low, high, numeral.start, numeral.end)
