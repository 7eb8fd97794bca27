"""Fitting: tools whose things alone are named, without a word that asks for them."""

import re
from typing import Final

from generators.intents.call import Tool
from generators.intents.command import CLEARLY
from generators.intents.deal import (
    answers_a_bid,
    is_sold,
    names_seller,
    puts_a_bid,
    puts_a_sum,
    underbids,
)
from generators.intents.heard import Heard
from generators.intents.resolve import EXACT
from generators.intents.roles import Role
from generators.intents.utterance import COVER
from generators.lexicon import pointing
from generators.lexicon.request_weights import FAIR

_BIDDEN = re.compile(pointing.BIDDEN)
_YIELDS = re.compile(pointing.YIELDS)
_WANTS = re.compile(pointing.WANTS)
_FROM = re.compile(pointing.FROM)
_GIVES = re.compile(pointing.GIVES)
_TAKES = re.compile(pointing.TAKES)
_NAMED_BY: Final = {"send_gold": COVER["person"], "accept_quest": COVER["quest"]}


def fits(heard: Heard, tool: Tool) -> bool:
    """Whether just the things of a tool are named, in words that may ask for it.

    An item and a price to sell it at, an item and somebody to have it, somebody and Gold.
    """
    if tool == "make_offer" and heard.said.lang == "zh":
        bought = heard.wording.weight("buy_item") >= FAIR
        return underbids(heard) and (bought or puts_a_sum(heard))
    text = heard.said.hinted
    context = heard.context
    held = [entry.name for entry in context.inventory]
    item = heard.things.named(held)
    has_person = any(heard.things.is_named(name) for name in context.people)
    has_price = any(entry.role is not Role.COUNT for entry in heard.sums.found)
    fitting = {
        "list_item": item >= CLEARLY and has_price and not has_person,
        "accept_offer": answers_a_bid(heard),
        "make_offer": puts_a_bid(heard),
        "transfer_item": item >= EXACT and has_person and not has_price and not is_sold(heard),
        "send_gold": has_person
        and has_price
        and COVER["item"] not in text
        and not any(entry.is_least for entry in heard.sums.found)
        and not _BIDDEN.search(heard.said.covered),
    }
    if heard.said.lang == "zh":
        fitting |= _fits_in_chinese(heard, has_person)
        fitting["transfer_item"] &= _GIVES.search(text) is not None
    if not fitting.get(tool, False):
        return False
    named = _NAMED_BY.get(tool, COVER["item"])
    if tool == "accept_offer" and named not in text:
        sums = heard.numbers()
        if not _YIELDS.search(text) or all(b.price not in sums for b in heard.context.offers):
            return False
        named = COVER["person"]
    at = text.find(named)
    return at >= 0 and heard.wording.wishes(at, tool)


def _fits_in_chinese(heard: Heard, has_person: bool) -> dict[str, bool]:
    """What else may be wished for without a known verb: a listed thing, a quest."""
    text = heard.said.hinted
    listed = heard.things.named([entry.item for entry in heard.context.others])
    quest = max(map(heard.things.weight, heard.context.quests), default=0.0)
    return {
        "buy_item": listed >= CLEARLY
        and (
            (_WANTS.search(text) is not None and not has_person)
            or (_FROM.search(text) is not None and names_seller(heard))
        ),
        "accept_quest": quest >= EXACT and _TAKES.search(text) is not None,
    }
