"""Giving: the commands that hand over things and Gold."""

import re
from typing import Final

from generators.intents.call import Tool
from generators.intents.command import OTHERWISE, Command
from generators.intents.deal import answers_a_bid, names_a_bid, trades
from generators.intents.heard import Heard
from generators.intents.resolve import EXACT
from generators.intents.roles import Role
from generators.intents.things import ONLY
from generators.intents.utterance import COVER
from generators.lexicon import pointing

_BIDDEN = re.compile(pointing.BIDDEN)
_SOLD_TO = re.compile(
    r"(?<![a-z])sell(?![a-z])|(?:can|may|shall|could) (?:now )?have(?! [^,.]*(?:free|gift))"
    r"|\ue001 gets|让给|割爱"
)
"""Where one has bid for a thing: it is sold to him, and no gift."""
_BID: Final = 2.0
"""What a price put to a seller takes off: nothing is sent before he agrees."""


def to_transfer(heard: Heard, tool: Tool, weight: float) -> Command:
    """Give somebody a thing; where he has bid for it, it is rather sold to him."""
    item = heard.things.held(heard.numbers())
    if heard.has_price() and item.weight < EXACT:
        weight -= OTHERWISE
    who = heard.things.person()
    bids = [bid for bid in heard.context.offers if (bid.item, bid.by) == (item.name, who.name)]
    text = heard.said.hinted
    priced = heard.said.lang == "zh" and any(bid.price in heard.prices() for bid in bids)
    if bids and (priced or _BIDDEN.search(text) or _SOLD_TO.search(text)):
        weight -= _BID
    amount = heard.sums.amount(heard.held(item)) or heard.sums.pieces()
    command = Command(tool, weight).with_thing("item", item).with_sums({"amount": amount})
    return command.with_thing("to", who)


def to_send(heard: Heard, tool: Tool, weight: float) -> Command:
    """Send somebody Gold; what is put to a seller or answers a bid is rather no gift."""
    amount = heard.sums.price()
    if amount is None and heard.sums.found and heard.sums.found[-1].value > 1:
        amount = heard.sums.found[-1].value
    if heard.context.others and (heard.wording.is_bid(0) or trades(heard)):
        weight -= _BID
    if answers_a_bid(heard) or names_a_bid(heard):
        weight -= OTHERWISE
    if _gives_a_thing(heard):
        weight -= OTHERWISE
    command = Command(tool, weight + (ONLY if heard.has_price() else 0.0))
    return command.with_thing("to", heard.things.person()).with_sums({"amount": amount})


def _gives_a_thing(heard: Heard) -> bool:
    """Whether a thing that the speaker has is spoken of in English, and no sum of Gold."""
    if heard.said.lang == "zh" or any(e.role >= Role.SOFT for e in heard.sums.found):
        return False
    names = [entry.name for entry in heard.context.inventory]
    return COVER["item"] in heard.said.hinted and heard.things.named(names) >= ONLY
