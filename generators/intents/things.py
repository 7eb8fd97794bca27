"""Things: which of those that exist a sentence means, by name, place, price or owner."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Final

from generators.intents.context import IntentContext
from generators.intents.resolve import EXACT, Resolved, Resolver
from generators.intents.utterance import COVER, Utterance, fold
from generators.lexicon import pointing
from generators.plain import plain

_NOT_MEANT = re.compile(pointing.NOT_MEANT)
_CHEAPEST = re.compile(pointing.CHEAPEST)
_DEAREST = re.compile(pointing.DEAREST)
_PLACES = tuple(
    (re.compile(pattern), place)
    for pattern, place in (
        (pointing.FIRST, 0), (pointing.SECOND, 1), (pointing.THIRD, 2), (pointing.LAST, -1),
    )
)  # fmt: skip
_POINTED = re.compile(pointing.POINTED)
_PRONOUN = re.compile(pointing.PRONOUN)
_ANOTHER = re.compile(pointing.ANOTHER)
_GIVEN = re.compile(pointing.GIVEN)
_PAIR: Final = 2
_SURE: Final = 1.0
_FITS: Final = 0.3
"""What a number that is just as many as there are adds."""
_MOST_HELD: Final = 2.0
"""What a place in a list or among prices adds."""
_OWNER: Final = 3.0
ONLY: Final = 0.5
"""What speaks for the only thing there is, or for a number that fits."""
_NAMED: Final = 0.8
"""A person is named, not hinted at: gold and gifts do not come back."""
_ALIKE: Final = 0.1
_ALIKE_ZH: Final = 0.6
"""Things within this weight of the best are compared by their prices."""
_LIKELY: Final = 1.0
"""A thing is spoken of, by a good part of its name."""
_SHORTEST: Final = 4
"""Characters of a sentence that can only point at what is there."""


def _are_alike(one: str, other: str) -> bool:
    """Whether two names have the same head: the last word, or the last Chinese character."""
    heads = [name.split()[-1] if name.isascii() else name[-1] for name in (one, other)]
    return heads[0].lower() == heads[1].lower()


class Things:
    """What one utterance means among the things of its context."""

    def __init__(
        self, said: Utterance, context: IntentContext, aside: Sequence[tuple[int, int]] = ()
    ) -> None:
        """Read what it names, and what it says is not meant.

        Args:
            said: the sentence.
            context: what exists.
            aside: where names stand that the wording sets aside.
        """
        self._said = said
        self._context = context
        dropped = [m.span(m.lastgroup or 0) for m in _NOT_MEANT.finditer(said.covered)]
        dropped += aside
        self._no_owners = " ".join(
            said.folded[start:end]
            for start, end in dropped
            if said.lang == "zh" or COVER["item"] not in said.hinted[start:end]
        )
        self._named = Resolver(said.folded, dropped, said)

    def named(self, names: Sequence[str]) -> float:
        """How strongly one of some names is spoken of."""
        return self._named.resolve(names).weight if names else 0.0

    def weight(self, name: str) -> float:
        """How strongly a name is spoken of."""
        return self._named.weight(name)

    def names_only(self, name: str, names: Sequence[str]) -> bool:
        """Whether none of some names but this one is spoken of in any way."""
        return not any(self.weight(other) > 0 for other in names if other != name)

    def one_of(
        self,
        names: Sequence[str],
        bonus: Callable[[str], float] = lambda _: 0.0,
        among: Collection[str] = (),
    ) -> Resolved:
        """The one that is meant, also by its place in the list; the only one if pointed at.

        Args:
            names: the things that it may be.
            bonus: what else speaks for one of them.
            among: those of which “the other one” is one.
        """
        found = self._named.resolve(names, lambda name: self._placed(name, names) + bonus(name))
        distinct = list(dict.fromkeys(names))
        if found.name and _ANOTHER.search(self._said.covered):
            peers = [name for name in among or distinct if among or _are_alike(name, found.name)]
            if len(peers) == _PAIR:
                return Resolved(next(name for name in peers if name != found.name), _SURE)
        if found.name is None and not found.rivals and len(distinct) == 1 and self._points():
            return Resolved(distinct[0], ONLY)
        return found if found.name or found.rivals else Resolved(rivals=tuple(distinct))

    def held(self, numbers: frozenset[int] = frozenset()) -> Resolved:
        """One of what the speaker has, also by how many of it there are.

        Args:
            numbers: those that are said.
        """
        amounts = {held.name: held.amount for held in self._context.inventory}
        return self.one_of(
            list(amounts),
            lambda name: _FITS if amounts[name] > 1 and amounts[name] in numbers else 0.0,
        )

    def own(self, numbers: frozenset[int] = frozenset()) -> Resolved:
        """One of what the speaker sells, also by its price.

        Args:
            numbers: those that are said.
        """
        prices = {entry.item: entry.price for entry in self._context.own}
        if self._said.lang == "zh" and self._names_elsewhere(prices):
            return Resolved(rivals=tuple(prices))
        return self.one_of(
            list(prices),
            lambda name: (
                self._ranked(name, prices, {}) + (ONLY if prices[name] in numbers else 0.0)
            ),
        )

    def listed(self, numbers: frozenset[int] = frozenset()) -> Resolved:
        """One of what others sell, also by its seller or its price.

        Args:
            numbers: those that are said.
        """
        prices = {entry.item: entry.price for entry in self._context.others}
        sellers = {entry.item: entry.seller for entry in self._context.others}
        theirs = {name: prices[name] for name in prices if self.is_named(sellers[name])}
        return self.one_of(
            list(prices),
            lambda name: (
                self._owned(sellers[name], prices)
                + self._ranked(name, prices, sellers)
                - (_OWNER if fold(plain(sellers[name])) in self._no_owners else 0.0)
                + (ONLY if prices[name] in numbers else 0.0)
            ),
            tuple(theirs),
        )

    def offered(self, numbers: frozenset[int]) -> Resolved:
        """One of what is bid for, also by the bidder, the rank or the sum of the bid.

        Args:
            numbers: those that are said.
        """
        prices = {entry.item: entry.price for entry in self._context.offers}
        makers = {entry.item: entry.by for entry in self._context.offers}

        if self._names_elsewhere(prices):
            return Resolved(rivals=tuple(prices))

        def bonus(name: str) -> float:
            sum_said = ONLY if prices[name] in numbers else 0.0
            return self._owned(makers[name], prices) + sum_said + self._ranked(name, prices, makers)

        return self.one_of(list(prices), bonus)

    def anything(self) -> Resolved:
        """An item, whoever has it."""
        context = self._context
        names = [held.name for held in context.inventory]
        names += [entry.item for entry in context.listings] + [o.item for o in context.offers]
        sellers = {entry.item: entry.seller for entry in context.others}
        return self.one_of(names, lambda name: self.by(sellers[name]) if name in sellers else 0.0)

    def person(self) -> Resolved:
        """Somebody, named and not merely hinted at."""
        people = list(self._context.people)
        found = self._named.resolve(people)
        if found.rivals or (found.name and found.weight >= _NAMED):
            return found
        if len(people) == 1 and _PRONOUN.search(self._said.folded):
            return Resolved(people[0], ONLY)
        return Resolved(rivals=tuple(people))

    def by(self, who: str) -> float:
        """What speaks for the things of somebody: that he is named."""
        return _OWNER if self.is_named(who) else min(ONLY, self.weight(who) / 4)

    def is_named(self, who: str) -> bool:
        """Whether somebody is named, in English also by a part of the name that only he has."""
        weight = self.weight(who)
        if weight >= EXACT or not who.isascii():
            return weight >= EXACT
        others = {*self._context.people, *(entry.seller for entry in self._context.others)} - {who}
        return weight >= _NAMED and all(self.weight(other) < weight for other in others)

    def names_another(self, who: str) -> bool:
        """Whether somebody else is named in full, and he is not."""
        others = [name for name in self._context.people if name != who]
        return not self.is_named(who) and any(self.is_named(name) for name in others)

    def _names_elsewhere(self, names: Collection[str]) -> bool:
        """Whether an item is named that is none of these."""
        context = self._context
        items = [held.name for held in context.inventory]
        items += [entry.item for entry in context.listings] + [o.item for o in context.offers]
        others = [name for name in items if name not in names]
        most = max(map(self.weight, names), default=0.0)
        return most < _LIKELY and any(self.weight(name) >= _LIKELY for name in others)

    def _owned(self, who: str, names: Collection[str]) -> float:
        """What speaks for a thing of somebody: little, where one is named by itself."""
        if _GIVEN.search(self._said.covered):
            return 0.0
        weight = self.by(who)
        return min(ONLY, weight) if any(self.weight(n) >= ONLY for n in names) else weight

    def _ranked(self, name: str, prices: Mapping[str, int], owners: Mapping[str, str]) -> float:
        most = max(map(self.weight, prices), default=0.0)
        near = max(ONLY, most - (_ALIKE_ZH if self._said.lang == "zh" else _ALIKE))
        spoken = [other for other in prices if self.weight(other) >= near]
        theirs = [other for other in prices if self.by(owners.get(other, "")) >= _OWNER]
        spoken = [other for other in spoken if other in theirs] or spoken or theirs
        if name not in spoken and spoken:
            return 0.0
        prices = {other: prices[other] for other in spoken or prices}
        if len(prices) < 2:
            return 0.0
        if _CHEAPEST.search(self._said.folded) and prices[name] == min(prices.values()):
            return _MOST_HELD
        if _DEAREST.search(self._said.folded) and prices[name] == max(prices.values()):
            return _MOST_HELD
        return 0.0

    def _placed(self, name: str, names: Sequence[str]) -> float:
        if len(names) < 2:
            return 0.0
        for pattern, place in _PLACES:
            listed = -len(names) <= place < len(names) and names[place] == name
            if listed and pattern.search(self._said.covered):
                return _MOST_HELD
        return 0.0

    def _points(self) -> bool:
        found = _POINTED.search(self._said.covered)
        return found is not None or len(self._said.folded) <= _SHORTEST
