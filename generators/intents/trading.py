"""Trading: the commands that list, buy, bid, accept and ask for prices."""

import re
from typing import Final

from generators.intents.call import Tool
from generators.intents.command import OTHERWISE, Command
from generators.intents.deal import answers_a_bid, underbids
from generators.intents.heard import Heard
from generators.intents.relative import relative_price
from generators.intents.roles import Role
from generators.intents.things import ONLY
from generators.lexicon import pointing
from generators.lexicon.request_weights import STRONG

_SELLING = re.compile(pointing.SELLING)
_BIDDEN = re.compile(pointing.BIDDEN)
_PICKED = re.compile(
    "|".join((pointing.POINTED, pointing.CHEAPEST, pointing.DEAREST, r"\d|whatever|all"))
)
"""A thing that is pointed at, by its price or its place; a seller alone is none."""
_PURCHASES = re.compile(pointing.PURCHASES)
_BUYS = re.compile(pointing.BUYS)
_BIDS = re.compile(pointing.BIDS)
_MINE = re.compile(pointing.MINE)
_ASSENTS = re.compile(pointing.ASSENTS)
_VAGUE: Final = 0.1
_OVER: Final = 0.75
"""What a bid above the asking price takes off: nobody bids more than is asked."""


def to_list(heard: Heard, tool: Tool, weight: float) -> Command:
    """List a thing for sale; what its bidder has bid, or others ask for it, is hardly its price."""
    item = heard.things.held(heard.numbers())
    amount = heard.sums.amount(heard.held(item)) or heard.sums.beside(heard.held(item))
    sums = {"price": heard.sums.price(amount), "amount": amount}
    bids = [bid for bid in heard.context.offers if bid.item == item.name]
    if any(bid.price == sums["price"] and heard.things.is_named(bid.by) for bid in bids):
        weight -= OTHERWISE
    if weight < STRONG and heard.asked(item.name) == {sums["price"]}:
        weight -= OTHERWISE
    return Command(tool, weight).with_thing("item", item).with_sums(sums)


def to_cancel(heard: Heard, tool: Tool, weight: float) -> Command:
    """Take back what one has put up for sale."""
    return Command(tool, weight).with_thing("item", heard.things.own(heard.numbers()))


def to_buy(heard: Heard, tool: Tool, weight: float) -> Command:
    """Buy what another sells, at most for what is said."""
    text = heard.said.folded
    if _BUYS.search(text) and not _BIDS.search(text):
        weight += _OVER
    elif _MINE.search(heard.said.hinted) or underbids(heard):
        weight -= OTHERWISE
    item = heard.things.listed(heard.numbers())
    least = _VAGUE if heard.said.lang == "en" or "买" in text else ONLY
    if item.name and heard.things.weight(item.name) < least and not _PICKED.search(text):
        weight -= OTHERWISE
    command = Command(tool, weight).with_thing("item", item)
    return command.with_sums({"max_price": heard.sums.most()})


def to_offer(heard: Heard, tool: Tool, weight: float) -> Command:
    """Bid for what another sells."""
    item = heard.things.listed(heard.numbers())
    if _MINE.search(heard.said.hinted):
        weight -= OTHERWISE
    if answers_a_bid(heard):
        weight -= OTHERWISE
    asked = heard.asked(item.name)
    price = heard.sums.price(None, asked)
    if heard.said.lang == "zh" and {price} == asked:
        weight -= _OVER
    if len(asked) == 1 and heard.said.lang == "en":
        price = relative_price(heard.said.covered, max(asked)) or price
    if price is not None and asked and price > max(asked):
        weight -= _OVER
    if price in asked and heard.said.lang == "en" and not _BIDS.search(heard.said.folded):
        weight -= OTHERWISE
    return Command(tool, weight).with_thing("item", item).with_sums({"price": price})


def to_accept(heard: Heard, tool: Tool, weight: float) -> Command:
    """Accept what somebody has bid."""
    numbers = heard.numbers()
    if heard.said.lang == "zh":
        numbers = heard.prices()
    item = heard.things.offered(numbers)
    if weight < STRONG and heard.said.lang == "zh" and not _ASSENTS.search(heard.said.covered):
        weight = 0.0
    bids = {entry.item: entry for entry in heard.context.offers}
    bid = bids.get(item.name or "")
    if bid is not None and (bid.price in numbers or _SELLING.search(heard.said.covered)):
        weight += heard.things.by(bid.by) / 2
        weight += ONLY if bid.price in numbers else 0.0
        weight += 1.0 if _BIDDEN.search(heard.said.covered) else 0.0
    elif bid is not None and heard.has_price():
        weight -= 1
    if heard.said.lang == "zh" and _PURCHASES.search(heard.said.covered):
        weight -= OTHERWISE
    if bid is not None and heard.things.names_another(bid.by):
        weight -= OTHERWISE
    priced = [entry.value for entry in heard.sums.found if entry.role is not Role.COUNT]
    if bid is not None and priced and bid.price != priced[-1]:
        weight -= OTHERWISE
    return Command(tool, weight).with_thing("item", item)


def to_look_up(heard: Heard, tool: Tool, weight: float) -> Command:
    """Ask what a thing was sold for."""
    priced = any(entry.role is not Role.COUNT for entry in heard.sums.found)
    if priced and heard.said.lang == "zh" and heard.wording.weight("list_item") >= STRONG:
        weight -= OTHERWISE
    return Command(tool, weight).with_thing("item", heard.things.anything())
