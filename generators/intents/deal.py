"""Deals: what a sentence says of bids, prices and sellers."""

import re
from typing import Final

from generators.intents.command import CLEARLY
from generators.intents.heard import Heard
from generators.intents.relative import relative_price
from generators.intents.resolve import EXACT
from generators.intents.roles import Role
from generators.lexicon import pointing

_BIDDEN = re.compile(pointing.BIDDEN)
_MINE = re.compile(pointing.MINE)
_YIELDS = re.compile(pointing.YIELDS)
_OWNED = re.compile(r"\ue001's")
_BOUNDED = re.compile(pointing.BOUNDED)
_SELLS = re.compile(pointing.SELLS)
_OWED = re.compile(pointing.OWED)
_MOST_SUMS: Final = 2
"""What is asked and what is bid; more sums are a list of prices."""


def answers_a_bid(heard: Heard) -> bool:
    """Whether the sum of a bid, or its bidder and the bid, are spoken of in English."""
    numbers = heard.numbers()
    found = heard.things.offered(numbers)
    bid = next((bid for bid in heard.context.offers if bid.item == found.name), None)
    if bid is None or heard.said.lang == "zh" or found.weight < CLEARLY:
        return False
    text = heard.said.covered
    named = heard.things.is_named(bid.by)
    if named and _BIDDEN.search(text) and heard.things.weight(bid.item) > 0:
        return True
    return bid.price in numbers and (named or _YIELDS.search(text) is not None)


def names_a_bid(heard: Heard) -> bool:
    """Whether a bid is named in Chinese by its sum, its bidder and its thing."""
    return heard.said.lang == "zh" and any(
        bid.price in heard.prices()
        and heard.things.weight(bid.by) >= CLEARLY
        and heard.things.weight(bid.item) >= CLEARLY
        for bid in heard.context.offers
    )


def puts_a_bid(heard: Heard) -> bool:
    """Whether less than is asked for a listed thing is named to its seller, in English."""
    if heard.said.lang == "zh" or _MINE.search(heard.said.hinted):
        return False
    found = heard.things.listed(heard.numbers())
    price = heard.sums.price()
    entry = next((entry for entry in heard.context.others if entry.item == found.name), None)
    if entry is None or price is None or heard.things.weight(entry.item) < CLEARLY:
        return False
    return price < entry.price and heard.things.is_named(entry.seller)


def underbids(heard: Heard) -> bool:
    """Whether less is named in Chinese than is asked, and no bound on a purchase."""
    item = heard.things.listed(heard.numbers())
    asked = heard.asked(item.name)
    if heard.said.lang == "en" or item.weight < CLEARLY or not asked:
        return False
    if _BOUNDED.search(heard.said.covered):
        return False
    price = heard.sums.price(None, asked)
    return price is not None and price < min(asked)


def puts_a_sum(heard: Heard) -> bool:
    """Whether a sum stands in a Chinese clause that may ask, and for no thing of one's own."""
    prices = [entry for entry in heard.sums.found if entry.role is not Role.COUNT]
    if (
        not 0 < len(prices) <= _MOST_SUMS
        or heard.things.named([e.name for e in heard.context.inventory]) >= CLEARLY
    ):
        return False
    return heard.wording.wishes(prices[-1].start, "make_offer")


def trades(heard: Heard) -> bool:
    """Whether what one of the sellers asks is spoken of, and not a debt."""
    if heard.said.lang == "zh":
        return names_seller(heard) and _OWED.search(heard.said.covered) is None
    numbers, text = heard.numbers(), heard.said.covered
    theirs = [bid for bid in heard.context.others if heard.things.is_named(bid.seller)]
    return any(
        (
            entry.price in numbers
            and (len(numbers) > 1 or heard.things.weight(entry.item) >= CLEARLY)
        )
        or relative_price(text, entry.price) is not None
        or (heard.things.weight(entry.item) >= CLEARLY and _OWNED.search(text) is not None)
        for entry in theirs
    )


def is_sold(heard: Heard) -> bool:
    """Whether somebody is spoken of as he who sells, in Chinese."""
    return _SELLS.search(heard.said.covered) is not None


def names_seller(heard: Heard) -> bool:
    """Whether a listed thing is spoken of, and he who sells it is named."""
    return any(
        heard.things.weight(entry.seller) >= EXACT and heard.things.weight(entry.item) >= CLEARLY
        for entry in heard.context.others
    )
