"""Commands: tools that act on things of the context, and their arguments."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from generators.intents.attention import beside, set_aside
from generators.intents.call import Tool
from generators.intents.command import CLEARLY, Command
from generators.intents.context import IntentContext
from generators.intents.deal import Deal
from generators.intents.relative import relative_price
from generators.intents.requests import Wording
from generators.intents.resolve import EXACT, Resolved
from generators.intents.sums import Role, Sums
from generators.intents.terse import ends_bare, is_bare
from generators.intents.things import ONLY, Things
from generators.intents.utterance import COVER, Utterance
from generators.lexicon import pointing
from generators.lexicon.request_weights import FAIR, STRONG, WEAK

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
_GUESSED: Final = 0.55
"""Weight of a quest that hardly another can be meant by."""
_SPOKEN: Final = 0.9
"""Weight of a quest that a mere hint of a wish may be about."""
_VAGUE: Final = 0.1
_TERSE: Final = frozenset({
    "list_item", "buy_item", "make_offer", "transfer_item", "send_gold", "move", "accept_quest",
})  # fmt: skip
"""Tools that names and numbers alone may ask for."""
_COMPLETE: Final = 0.5
_OTHERWISE: Final = 1.5
"""What a word takes off that another tool, or another person, is meant."""
_SOLD_TO = re.compile(
    r"(?<![a-z])sell(?![a-z])|(?:can|may|shall|could) (?:now )?have(?! [^,.]*(?:free|gift))"
    r"|\ue001 gets|让给|割爱"
)
"""Where one has bid for a thing: it is sold to him, and no gift."""
_ASSENTS = re.compile(pointing.ASSENTS)
_TASK = re.compile(pointing.TASK)
_BID: Final = 2.0
"""What a price put to a seller takes off: nothing is sent before he agrees."""
_OVER: Final = 0.75
"""What a bid above the asking price takes off: nobody bids more than is asked."""


class Commands:
    """The commands that one utterance may be, in its context."""

    def __init__(
        self,
        said: Utterance,
        context: IntentContext,
        wording: Wording,
        aside: Sequence[tuple[int, int]] = (),
        sums: Sums | None = None,
    ) -> None:
        """Read what is common to all of them.

        Args:
            said: the sentence.
            context: what exists.
            wording: the clauses of the sentence.
            aside: where names stand that are not meant, besides those that the wording sets aside.
            sums: the numbers that count; all of them, if not given.
        """
        self._said = said
        self._context = context
        self._wording = wording
        self._things = Things(said, context, [*set_aside(said, wording), *aside])
        self._sums = sums or Sums(said.without_parts_of_names(), wording.is_dead)
        self._deal = Deal(said, context, wording, self._things, self._sums)

    def all(self) -> list[Command]:
        """Every tool that the wording and the context allow, the likeliest first."""
        built: list[Command] = []
        named = re.search("[\ue000-\ue003]", self._said.hinted)
        bare = is_bare(self._said) and named is not None and self._wording.is_open(named.start())
        terse = FAIR if named is not None and ends_bare(self._said) else WEAK if bare else 0.0
        for tool, build in self._builders().items():
            weight = max(self._wording.weight(tool), terse if tool in _TERSE else 0.0)
            if weight < FAIR and self._deal.fits(tool):
                weight = FAIR
            if weight > 0:
                built.append(self._attending(tool, weight) or build(tool, weight))
        return sorted((self._completed(command) for command in built), key=lambda c: -c.weight)

    def _attending(self, tool: Tool, weight: float) -> Command | None:
        """The command with what its own clause says, where another clause says more."""
        clauses = self._wording.clauses(tool)
        sums = self._sums.within(clauses)
        for meant in (clauses, clauses[-1:]):
            aside = beside(self._said, self._wording, meant)
            if not aside and sums is self._sums:
                continue
            others = Commands(self._said, self._context, self._wording, aside, sums)
            command = others._builders()[tool](tool, weight)
            if not command.missing:
                return command
        return None

    def of(self, tool: Tool) -> Command | None:
        """The command of one tool, whatever the wording; None if the context allows none."""
        build = self._builders().get(tool)
        return build(tool, WEAK) if build else None

    @staticmethod
    def _completed(command: Command) -> Command:
        """Nothing is missing: the likelier. What is done is reported, not begun once more."""
        bonus = 0.0 if command.missing else _COMPLETE
        if command.tool in ("complete_quest", "make_offer"):
            bonus += _VAGUE
        if command.tool == "price_history":
            bonus += ONLY
        return command.heavier(bonus)

    def _builders(self) -> Mapping[Tool, Callable[[Tool, float], Command]]:
        context = self._context
        builders: dict[Tool, Callable[[Tool, float], Command]] = {}
        if context.inventory:
            builders["list_item"] = self._list
        if context.own:
            builders["cancel_listing"] = self._cancel
        if context.others:
            builders["buy_item"] = self._buy
            builders["make_offer"] = self._offer
        if context.offers:
            builders["accept_offer"] = self._accept
        if context.inventory and context.people:
            builders["transfer_item"] = self._transfer
        if context.people:
            builders["send_gold"] = self._send
        if context.inventory or context.listings or context.offers:
            builders["price_history"] = self._history
        if context.quests:
            builders["accept_quest"] = builders["complete_quest"] = self._quest
        if context.scenes:
            builders["move"] = self._move
        return builders

    def _list(self, tool: Tool, weight: float) -> Command:
        item = self._things.held(self._deal.numbers())
        amount = self._sums.amount(self._held(item)) or self._sums.beside(self._held(item))
        sums = {"price": self._sums.price(amount), "amount": amount}
        bids = [bid for bid in self._context.offers if bid.item == item.name]
        if any(bid.price == sums["price"] and self._things.is_named(bid.by) for bid in bids):
            weight -= _OTHERWISE
        if weight < STRONG and self._deal.asked(item.name) == {sums["price"]}:
            weight -= _OTHERWISE
        return Command(tool, weight).with_thing("item", item).with_sums(sums)

    def _cancel(self, tool: Tool, weight: float) -> Command:
        return Command(tool, weight).with_thing("item", self._things.own(self._deal.numbers()))

    def _buy(self, tool: Tool, weight: float) -> Command:
        text = self._said.folded
        if _BUYS.search(text) and not _BIDS.search(text):
            weight += _OVER
        elif _MINE.search(self._said.hinted) or self._deal.underbids():
            weight -= _OTHERWISE
        item = self._things.listed(self._deal.numbers())
        least = _VAGUE if self._said.lang == "en" or "买" in text else ONLY
        if item.name and self._things.weight(item.name) < least and not _PICKED.search(text):
            weight -= _OTHERWISE
        command = Command(tool, weight).with_thing("item", item)
        return command.with_sums({"max_price": self._sums.most()})

    def _offer(self, tool: Tool, weight: float) -> Command:
        item = self._things.listed(self._deal.numbers())
        if _MINE.search(self._said.hinted):
            weight -= _OTHERWISE
        if self._deal.answers_a_bid():
            weight -= _OTHERWISE
        asked = self._deal.asked(item.name)
        price = self._sums.price(None, asked)
        if self._said.lang == "zh" and {price} == asked:
            weight -= _OVER
        if len(asked) == 1 and self._said.lang == "en":
            price = relative_price(self._said.covered, max(asked)) or price
        if price is not None and asked and price > max(asked):
            weight -= _OVER
        if price in asked and self._said.lang == "en" and not _BIDS.search(self._said.folded):
            weight -= _OTHERWISE
        return Command(tool, weight).with_thing("item", item).with_sums({"price": price})

    def _accept(self, tool: Tool, weight: float) -> Command:
        numbers = self._deal.numbers()
        if self._said.lang == "zh":
            numbers = self._deal.prices()
        item = self._things.offered(numbers)
        if weight < STRONG and self._said.lang == "zh" and not _ASSENTS.search(self._said.covered):
            weight = 0.0
        bids = {entry.item: entry for entry in self._context.offers}
        bid = bids.get(item.name or "")
        if bid is not None and (bid.price in numbers or _SELLING.search(self._said.covered)):
            weight += self._things.by(bid.by) / 2
            weight += ONLY if bid.price in numbers else 0.0
            weight += 1.0 if _BIDDEN.search(self._said.covered) else 0.0
        elif bid is not None and self._deal.has_price():
            weight -= 1
        if self._said.lang == "zh" and _PURCHASES.search(self._said.covered):
            weight -= _OTHERWISE
        if bid is not None and self._things.names_another(bid.by):
            weight -= _OTHERWISE
        priced = [entry.value for entry in self._sums.found if entry.role is not Role.COUNT]
        if bid is not None and priced and bid.price != priced[-1]:
            weight -= _OTHERWISE
        return Command(tool, weight).with_thing("item", item)

    def _transfer(self, tool: Tool, weight: float) -> Command:
        item = self._things.held(self._deal.numbers())
        if self._deal.has_price() and item.weight < EXACT:
            weight -= _OTHERWISE
        who = self._things.person()
        bids = [bid for bid in self._context.offers if (bid.item, bid.by) == (item.name, who.name)]
        text = self._said.hinted
        priced = self._said.lang == "zh" and any(bid.price in self._deal.prices() for bid in bids)
        if bids and (priced or _BIDDEN.search(text) or _SOLD_TO.search(text)):
            weight -= _BID
        amount = self._sums.amount(self._held(item)) or self._sums.pieces()
        command = Command(tool, weight).with_thing("item", item).with_sums({"amount": amount})
        return command.with_thing("to", who)

    def _send(self, tool: Tool, weight: float) -> Command:
        amount = self._sums.price()
        if amount is None and self._sums.found and self._sums.found[-1].value > 1:
            amount = self._sums.found[-1].value
        if self._context.others and (self._wording.is_bid(0) or self._deal.trades()):
            weight -= _BID
        if self._deal.answers_a_bid() or self._deal.names_a_bid():
            weight -= _OTHERWISE
        if self._gives_a_thing():
            weight -= _OTHERWISE
        command = Command(tool, weight + (ONLY if self._deal.has_price() else 0.0))
        return command.with_thing("to", self._things.person()).with_sums({"amount": amount})

    def _gives_a_thing(self) -> bool:
        """Whether a thing that the speaker has is spoken of in English, and no sum of Gold."""
        if self._said.lang == "zh" or any(e.role >= Role.SOFT for e in self._sums.found):
            return False
        names = [entry.name for entry in self._context.inventory]
        return COVER["item"] in self._said.hinted and self._things.named(names) >= ONLY

    def _history(self, tool: Tool, weight: float) -> Command:
        priced = any(entry.role is not Role.COUNT for entry in self._sums.found)
        if priced and self._said.lang == "zh" and self._wording.weight("list_item") >= STRONG:
            weight -= _OTHERWISE
        return Command(tool, weight).with_thing("item", self._things.anything())

    def _quest(self, tool: Tool, weight: float) -> Command:
        quests = list(self._context.quests)
        found = self._things.one_of(quests)
        told = tool == "complete_quest" and self._said.lang == "zh"
        guessed = not told or _TASK.search(self._said.covered) is not None
        if found.name is None and len(quests) == 1 and weight >= STRONG and guessed:
            found = Resolved(quests[0], ONLY)
        elif found.name and (
            found.weight >= _GUESSED
            or (
                self._said.lang == "en"
                and (weight >= STRONG or found.weight >= _SPOKEN)
                and self._things.names_only(found.name, quests)
            )
        ):
            found = Resolved(found.name, max(found.weight, CLEARLY))
        elif found.name and len(quests) > 1:
            found = Resolved(rivals=tuple(quests))
        return Command(tool, weight).with_thing("quest", found)

    def _move(self, tool: Tool, weight: float) -> Command:
        return Command(tool, weight).with_thing(
            "scene", self._things.one_of(list(self._context.scenes))
        )

    def _held(self, item: Resolved) -> int:
        return self._context.held(item.name) if item.name else 0
