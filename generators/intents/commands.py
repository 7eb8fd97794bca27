"""Commands: tools that act on things of the context, and their arguments."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from generators.intents.call import NEEDED, Tool
from generators.intents.context import IntentContext
from generators.intents.requests import Wording
from generators.intents.resolve import EXACT, Resolved, Resolver
from generators.intents.sums import Role, Sums
from generators.intents.terse import is_bare
from generators.intents.utterance import COVER, Utterance
from generators.lexicon.request_weights import FAIR, STRONG, WEAK

_NOT_MEANT = re.compile(
    r"(?<![a-z])(?:not(?! (?:more|less|over|above|under|below|for|at))|instead of"
    r"|rather than|except)\s+(?:the |my |to (?:the )?)?(?P<en>[^,.;:!?]+)"
    r"|(?:不是(?:给|去|要|买|卖)?|不要(?!了)|别(?:买|卖|给|拿)错成?|而不是|别(?:去|给|选"
    r"|拿)(?!了|磨))(?P<zh>[^,.;:!?。的]{1,10})"
)
_CHEAPEST = re.compile(
    r"(?<![a-z])(?:cheap|cheapest|cheaper|least expensive|lowest|inexpensive)(?![a-z])|最便宜"
    r"|最低(?!也|得)|便宜(?:的|那)|较便宜"
)
_DEAREST = re.compile(
    r"(?<![a-z])(?:priciest|dearest|most expensive|highest|best offer|higher"
    r"|pricier)(?![a-z])|最贵|最高(?!出)|(?<!不)贵(?:的|那)|价高"
)
_FIRST = re.compile(
    r"(?<![a-z])(?:first|top)(?: one| quest| job| task| offer)(?![a-z])"
    r"|第[一1][个件条份单张把面枚颗本双根顶瓶]|头一[个件份]|打头"
)
_SECOND = re.compile(
    r"(?<![a-z])second(?: one| quest| job| task| offer| listing)(?![a-z])"
    r"|第[二2][个件条份单张把面枚颗本双根顶瓶]"
)
_THIRD = re.compile(
    r"(?<![a-z])third(?: one| quest| job| task| offer| listing)(?![a-z])"
    r"|第[三3][个件条份单张把面枚颗本双根顶瓶]"
)
_LAST = re.compile(
    r"(?<![a-z])(?:last|bottom|final)(?: one| quest| job| task| offer| listing)(?![a-z])"
    r"|最后(?:那|一|的)?[个件条份单张把]|末尾那"
)
_MOST_HELD = 2.0
_SELLER: Final = 3.0
_SELLING = re.compile(
    r"(?<![a-z])(?:sell|deal|offer|bid|offered|accept)(?![a-z])|卖|价|成交|接受|同意"
)
_BIDDEN = re.compile(r"(?<![a-z])(?:price|offer|bid|deal)(?![a-z])|价|报|出的|成交")
_BUYS = re.compile(r"(?<![a-z])(?:buy|purchase|wtb)(?![a-z])|买|拿下|入手|下单")
_BIDS = re.compile(
    r"(?<![a-z])(?:bid|offer\w*|haggle|counter|propose|ask|see (?:if|whether)|would)(?![a-z])"
    r"|报价|出价|开价|还价|砍|问|商量|行不行|卖不卖|肯不肯|谈|卖(?:给)?我|报|压"
)
_POINTED = re.compile(
    r"(?<![a-z])(?:it|that|this|them|those|these|one|the (?:item|thing|quest|job|task"
    r"|listing|offer|place|bid|deal|sale|mission|contract)"
    r"|my (?:item|listing|quest|thing|offer)|there)(?![a-z])"
    r"|它|[那这](?:[个把件枚张颗盏条只瓶本面块双根顶单份副柄杆套]|里|儿|边)|(?:任务|活儿?"
    r"|单子?|委托|差事|东西|报价|出价)"
)
_SINGLE: Final = 0.5
_CLEARLY: Final = 1.0
_CLEAR: Final = 0.5
_HINT: Final = -0.5
"""What a thing adds to a tool's weight: named in full, found by a good part, or only hinted at."""
_VAGUE: Final = 0.1
_NAMED: Final = 0.8
"""A person is named, not hinted at: gold and gifts do not come back."""
_TERSE: Final = frozenset({
    "list_item", "buy_item", "make_offer", "transfer_item", "send_gold", "move", "accept_quest",
})  # fmt: skip
"""Tools that names and numbers alone may ask for."""
_COMPLETE: Final = 0.5
_OVER: Final = 0.75
"""What a bid above the asking price takes off: nobody bids more than is asked."""


@dataclass(frozen=True, slots=True)
class Command:
    """A tool that a sentence may ask for.

    Attributes:
        weight: how strongly wording and things speak for it.
        args: what is known of its arguments.
        missing: the needed argument that is not known; empty if all are.
        choices: things that are equally likely the missing one.
    """

    tool: Tool
    weight: float
    args: Mapping[str, str | int] = field(default_factory=dict[str, str | int])
    missing: str = ""
    choices: tuple[str, ...] = ()


class Commands:
    """The commands that one utterance may be, in its context."""

    def __init__(self, said: Utterance, context: IntentContext, wording: Wording) -> None:
        """Read what is common to all of them."""
        self._said = said
        self._context = context
        self._wording = wording
        dropped = [m.span(m.lastgroup or 0) for m in _NOT_MEANT.finditer(said.folded)]
        self._things = Resolver(said.folded, dropped)
        self._sums = Sums(said.hinted, wording.is_dead)

    def all(self) -> list[Command]:
        """Every tool that the wording and the context allow, the likeliest first."""
        built: list[Command] = []
        bare = is_bare(self._said)
        for tool, build in self._builders().items():
            weight = max(self._wording.weight(tool), WEAK if bare and tool in _TERSE else 0.0)
            if weight < FAIR and self._fits(tool):
                weight = FAIR
            if weight > 0:
                built.append(build(tool, weight))
        return sorted((self._completed(command) for command in built), key=lambda c: -c.weight)

    def _fits(self, tool: Tool) -> bool:
        """Whether just the things of a tool are named, in words that may ask for it.

        An item and a price to sell it at, an item and somebody to have it, somebody and Gold.
        """
        text = self._said.hinted
        context = self._context
        held = [entry.name for entry in context.inventory]
        item = self._things.resolve(held).weight if held else 0.0
        has_person = any(self._things.weight(name) >= EXACT for name in context.people)
        has_price = any(entry.role is not Role.COUNT for entry in self._sums.found)
        fits = {
            "list_item": item >= _CLEARLY and has_price and not has_person,
            "transfer_item": item >= EXACT and has_person and not has_price,
            "send_gold": has_person and has_price and COVER["item"] not in text,
        }
        if not fits.get(tool, False):
            return False
        named = COVER["person"] if tool == "send_gold" else COVER["item"]
        at = text.find(named)
        return at >= 0 and self._wording.wishes(at, tool)

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
            bonus += _SINGLE
        return Command(
            command.tool, command.weight + bonus, command.args, command.missing, command.choices
        )

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
        item = self._item([held.name for held in self._context.inventory])
        held = self._context.held(item.name) if item.name else 0
        amount = self._sums.amount(held)
        return self._command(
            tool, weight, item, {"price": self._sums.price(amount), "amount": amount}
        )

    def _cancel(self, tool: Tool, weight: float) -> Command:
        prices = {entry.item: entry.price for entry in self._context.own}
        names = list(prices)
        found = self._things.resolve(
            names, lambda name: self._placed(name, names) + self._ranked(name, prices)
        )
        return self._command(tool, weight, self._settled(found, names))

    def _buy(self, tool: Tool, weight: float) -> Command:
        text = self._said.folded
        if _BUYS.search(text) and not _BIDS.search(text):
            weight += _OVER
        return self._command(tool, weight, self._listed(), {"max_price": self._sums.most()})

    def _offer(self, tool: Tool, weight: float) -> Command:
        item = self._listed()
        asked = {entry.price for entry in self._context.others if entry.item == item.name}
        price = self._sums.price(None, asked)
        if price is not None and asked and price > max(asked):
            weight -= _OVER
        return self._command(tool, weight, item, {"price": price})

    def _accept(self, tool: Tool, weight: float) -> Command:
        offers = self._context.offers
        prices = {entry.item: entry.price for entry in offers}
        makers = {entry.item: entry.by for entry in offers}
        numbers = {entry.value for entry in self._sums.found}

        def bonus(name: str) -> float:
            return self._by(makers[name]) + (_SINGLE if prices[name] in numbers else 0.0)

        item = self._settled(
            self._things.resolve(prices, lambda n: bonus(n) + self._ranked(n, prices)), list(prices)
        )
        if item.name and (prices[item.name] in numbers or _SELLING.search(self._said.covered)):
            weight += _SELLER * self._by(makers[item.name]) / _SELLER / 2
            weight += _SINGLE if prices[item.name] in numbers else 0.0
            weight += 1.0 if _BIDDEN.search(self._said.covered) else 0.0
        elif item.name and any(entry.role is Role.PRICE for entry in self._sums.found):
            weight -= 1
        return self._command(tool, weight, item)

    def _transfer(self, tool: Tool, weight: float) -> Command:
        item = self._item([held.name for held in self._context.inventory])
        held = self._context.held(item.name) if item.name else 0
        who = self._person()
        amount = self._sums.amount(held) or self._sums.pieces()
        command = self._command(tool, weight, item, {"amount": amount})
        return self._with(command, "to", who)

    def _send(self, tool: Tool, weight: float) -> Command:
        who = self._person()
        amount = self._sums.price()
        if amount is None and self._sums.found:
            amount = self._sums.found[-1].value
        if any(entry.role is Role.PRICE for entry in self._sums.found):
            weight += _SINGLE
        command = self._with(Command(tool, weight), "to", who)
        if amount is None:
            return Command(
                tool, command.weight - 1, command.args, command.missing or "amount", command.choices
            )
        args = {**command.args, "amount": amount}
        return Command(tool, command.weight, args, command.missing, command.choices)

    def _history(self, tool: Tool, weight: float) -> Command:
        context = self._context
        names = [held.name for held in context.inventory]
        names += [entry.item for entry in context.listings] + [o.item for o in context.offers]
        return self._command(tool, weight, self._item(names))

    def _quest(self, tool: Tool, weight: float) -> Command:
        quests = list(self._context.quests)
        found = self._things.resolve(quests, lambda name: self._placed(name, quests))
        settled = self._settled(found, quests)
        if settled.name is None and len(quests) == 1 and weight >= STRONG:
            settled = Resolved(quests[0], _SINGLE)
        return self._with(Command(tool, weight), "quest", settled)

    def _move(self, tool: Tool, weight: float) -> Command:
        scenes = list(self._context.scenes)
        return self._with(
            Command(tool, weight), "scene", self._settled(self._things.resolve(scenes), scenes)
        )

    def _item(self, names: Sequence[str]) -> Resolved:
        return self._settled(
            self._things.resolve(names, lambda name: self._placed(name, names)), names
        )

    def _listed(self) -> Resolved:
        """One of the things that others sell, also by its seller or its place among the prices."""
        others = self._context.others
        prices = {entry.item: entry.price for entry in others}
        sellers = {entry.item: entry.seller for entry in others}
        found = self._things.resolve(
            prices,
            lambda name: (
                self._by(sellers[name])
                + self._ranked(name, prices)
                + self._placed(name, list(prices))
            ),
        )
        return self._settled(found, list(prices))

    def _by(self, who: str) -> float:
        weight = self._things.weight(who)
        return _SELLER if weight >= EXACT else min(_SINGLE, weight / 4)

    def _ranked(self, name: str, prices: Mapping[str, int]) -> float:
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
        for pattern, place in ((_FIRST, 0), (_SECOND, 1), (_THIRD, 2), (_LAST, -1)):
            listed = -len(names) <= place < len(names) and names[place] == name
            if listed and pattern.search(self._said.covered):
                return _MOST_HELD
        return 0.0

    def _settled(self, found: Resolved, names: Sequence[str]) -> Resolved:
        """The only one there is, where the sentence merely points at it."""
        distinct = list(dict.fromkeys(names))
        if found.name is None and not found.rivals and len(distinct) == 1 and self._points():
            return Resolved(distinct[0], _SINGLE)
        return found if found.name or found.rivals else Resolved(rivals=tuple(distinct))

    def _points(self) -> bool:
        return _POINTED.search(self._said.covered) is not None or len(self._said.folded) <= 4

    def _person(self) -> Resolved:
        people = list(self._context.people)
        return self._settled_person(self._things.resolve(people), people)

    def _settled_person(self, found: Resolved, people: Sequence[str]) -> Resolved:
        if found.rivals or (found.name and found.weight >= _NAMED):
            return found
        pronoun = re.search(r"(?<![a-z])(?:her|him|them)(?![a-z])|他|她", self._said.folded)
        if pronoun and len(people) == 1:
            return Resolved(people[0], _SINGLE)
        return Resolved(rivals=tuple(people))

    def _command(
        self,
        tool: Tool,
        weight: float,
        item: Resolved,
        sums: Mapping[str, int | None] | None = None,
    ) -> Command:
        known: dict[str, str | int] = {
            name: value for name, value in (sums or {}).items() if value is not None
        }
        missing = next(
            (name for name in (sums or {}) if name in NEEDED[tool] and name not in known), ""
        )
        command = self._with(Command(tool, weight, known), "item", item)
        if missing and not command.missing:
            return Command(tool, command.weight - 1, command.args, missing)
        return command

    @staticmethod
    def _with(command: Command, name: str, found: Resolved) -> Command:
        if found.name is None:
            return Command(
                command.tool,
                command.weight - 1,
                command.args,
                command.missing or name,
                found.rivals,
            )
        weight = command.weight + (
            1.0 if found.weight >= EXACT else _CLEAR if found.weight >= _CLEARLY else _HINT
        )
        args = {name: found.name, **command.args}
        return Command(command.tool, weight, args, command.missing, command.choices)
