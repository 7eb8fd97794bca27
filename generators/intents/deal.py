"""Deals: what a sentence says of bids, prices and sellers, and which tools its names fit."""

import re
from typing import Final

from generators.intents.call import Tool
from generators.intents.command import CLEARLY
from generators.intents.context import IntentContext
from generators.intents.relative import relative_price
from generators.intents.requests import Wording
from generators.intents.resolve import EXACT
from generators.intents.sums import Role, Sums
from generators.intents.things import Things
from generators.intents.utterance import COVER, Utterance
from generators.lexicon import pointing
from generators.lexicon.request_weights import FAIR

_BIDDEN = re.compile(pointing.BIDDEN)
_MINE = re.compile(pointing.MINE)
_YIELDS = re.compile(pointing.YIELDS)
_OWNED = re.compile(r"\ue001's")
_WANTS = re.compile(pointing.WANTS)
_BOUNDED = re.compile(pointing.BOUNDED)
_SELLS = re.compile(pointing.SELLS)
_FROM = re.compile(pointing.FROM)
_OWED = re.compile(pointing.OWED)
_GIVES = re.compile(pointing.GIVES)
_TAKES = re.compile(pointing.TAKES)
_NAMED_BY: Final = {"send_gold": COVER["person"], "accept_quest": COVER["quest"]}
_MOST_SUMS: Final = 2
"""What is asked and what is bid; more sums are a list of prices."""


class Deal:
    """What one utterance says of a deal, in its context."""

    def __init__(
        self,
        said: Utterance,
        context: IntentContext,
        wording: Wording,
        things: Things,
        sums: Sums,
    ) -> None:
        """Take what has been read of it."""
        self._said = said
        self._context = context
        self._wording = wording
        self._things = things
        self._sums = sums

    def fits(self, tool: Tool) -> bool:
        """Whether just the things of a tool are named, in words that may ask for it.

        An item and a price to sell it at, an item and somebody to have it, somebody and Gold.
        """
        if tool == "make_offer" and self._said.lang == "zh":
            bought = self._wording.weight("buy_item") >= FAIR
            return self.underbids() and (bought or self._puts_a_sum())
        text = self._said.hinted
        context = self._context
        held = [entry.name for entry in context.inventory]
        item = self._things.named(held)
        has_person = any(self._things.is_named(name) for name in context.people)
        has_price = any(entry.role is not Role.COUNT for entry in self._sums.found)
        fits = {
            "list_item": item >= CLEARLY and has_price and not has_person,
            "accept_offer": self.answers_a_bid(),
            "make_offer": self._puts_a_bid(),
            "transfer_item": item >= EXACT and has_person and not has_price and not self._sold(),
            "send_gold": has_person
            and has_price
            and COVER["item"] not in text
            and not any(entry.is_least for entry in self._sums.found)
            and not _BIDDEN.search(self._said.covered),
        }
        if self._said.lang == "zh":
            fits |= self._fits_in_chinese(has_person)
            fits["transfer_item"] &= _GIVES.search(text) is not None
        if not fits.get(tool, False):
            return False
        named = _NAMED_BY.get(tool, COVER["item"])
        if tool == "accept_offer" and named not in text:
            sums = self.numbers()
            if not _YIELDS.search(text) or all(b.price not in sums for b in self._context.offers):
                return False
            named = COVER["person"]
        at = text.find(named)
        return at >= 0 and self._wording.wishes(at, tool)

    def answers_a_bid(self) -> bool:
        """Whether the sum of a bid, or its bidder and the bid, are spoken of in English."""
        numbers = self.numbers()
        found = self._things.offered(numbers)
        bid = next((bid for bid in self._context.offers if bid.item == found.name), None)
        if bid is None or self._said.lang == "zh" or found.weight < CLEARLY:
            return False
        text = self._said.covered
        named = self._things.is_named(bid.by)
        if named and _BIDDEN.search(text) and self._things.weight(bid.item) > 0:
            return True
        return bid.price in numbers and (named or _YIELDS.search(text) is not None)

    def names_a_bid(self) -> bool:
        """Whether a bid is named in Chinese by its sum, its bidder and its thing."""
        return self._said.lang == "zh" and any(
            bid.price in self.prices()
            and self._things.weight(bid.by) >= CLEARLY
            and self._things.weight(bid.item) >= CLEARLY
            for bid in self._context.offers
        )

    def _puts_a_bid(self) -> bool:
        """Whether less than is asked for a listed thing is named to its seller, in English."""
        if self._said.lang == "zh" or _MINE.search(self._said.hinted):
            return False
        found = self._things.listed(self.numbers())
        price = self._sums.price()
        entry = next((entry for entry in self._context.others if entry.item == found.name), None)
        if entry is None or price is None or self._things.weight(entry.item) < CLEARLY:
            return False
        return price < entry.price and self._things.is_named(entry.seller)

    def trades(self) -> bool:
        """Whether what one of the sellers asks is spoken of, and not a debt."""
        if self._said.lang == "zh":
            return self._names_seller() and _OWED.search(self._said.covered) is None
        numbers, text = self.numbers(), self._said.covered
        theirs = [bid for bid in self._context.others if self._things.is_named(bid.seller)]
        return any(
            (
                entry.price in numbers
                and (len(numbers) > 1 or self._things.weight(entry.item) >= CLEARLY)
            )
            or relative_price(text, entry.price) is not None
            or (self._things.weight(entry.item) >= CLEARLY and _OWNED.search(text) is not None)
            for entry in theirs
        )

    def underbids(self) -> bool:
        """Whether less is named in Chinese than is asked, and no bound on a purchase."""
        item = self._things.listed(self.numbers())
        asked = self.asked(item.name)
        if self._said.lang == "en" or item.weight < CLEARLY or not asked:
            return False
        if _BOUNDED.search(self._said.covered):
            return False
        price = self._sums.price(None, asked)
        return price is not None and price < min(asked)

    def _puts_a_sum(self) -> bool:
        """Whether a sum stands in a Chinese clause that may ask, and for no thing of one's own."""
        prices = [entry for entry in self._sums.found if entry.role is not Role.COUNT]
        if (
            not 0 < len(prices) <= _MOST_SUMS
            or self._things.named([e.name for e in self._context.inventory]) >= CLEARLY
        ):
            return False
        return self._wording.wishes(prices[-1].start, "make_offer")

    def asked(self, item: str | None) -> set[int]:
        """What others ask for a thing."""
        return {entry.price for entry in self._context.others if entry.item == item}

    def numbers(self) -> frozenset[int]:
        """The numbers that are said."""
        return frozenset(entry.value for entry in self._sums.found)

    def prices(self) -> frozenset[int]:
        """The numbers that count no pieces."""
        return frozenset(e.value for e in self._sums.found if e.role is not Role.COUNT)

    def has_price(self) -> bool:
        """Whether a sum with a unit of Gold is said."""
        return any(entry.role is Role.PRICE for entry in self._sums.found)

    def _fits_in_chinese(self, has_person: bool) -> dict[str, bool]:
        """What else may be wished for without a known verb: a listed thing, a quest."""
        text = self._said.hinted
        listed = self._things.named([entry.item for entry in self._context.others])
        quest = max(map(self._things.weight, self._context.quests), default=0.0)
        return {
            "buy_item": listed >= CLEARLY
            and (
                (_WANTS.search(text) is not None and not has_person)
                or (_FROM.search(text) is not None and self._names_seller())
            ),
            "accept_quest": quest >= EXACT and _TAKES.search(text) is not None,
        }

    def _sold(self) -> bool:
        """Whether somebody is spoken of as he who sells, in Chinese."""
        return _SELLS.search(self._said.covered) is not None

    def _names_seller(self) -> bool:
        """Whether a listed thing is spoken of, and he who sells it is named."""
        return any(
            self._things.weight(entry.seller) >= EXACT
            and self._things.weight(entry.item) >= CLEARLY
            for entry in self._context.others
        )
