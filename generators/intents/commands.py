"""Commands: tools that act on things of the context, and their arguments."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from generators.intents.attention import beside
from generators.intents.call import Tool
from generators.intents.command import Command
from generators.intents.context import IntentContext
from generators.intents.fitting import fits
from generators.intents.giving import to_send, to_transfer
from generators.intents.going import to_move, to_quest
from generators.intents.heard import Heard
from generators.intents.requests import Wording
from generators.intents.terse import ends_bare, is_bare
from generators.intents.things import ONLY
from generators.intents.trading import (
    to_accept,
    to_buy,
    to_cancel,
    to_list,
    to_look_up,
    to_offer,
)
from generators.intents.utterance import Utterance
from generators.lexicon.request_weights import FAIR, WEAK

_TERSE: Final = frozenset({
    "list_item", "buy_item", "make_offer", "transfer_item", "send_gold", "move", "accept_quest",
})  # fmt: skip
"""Tools that names and numbers alone may ask for."""
_COMPLETE: Final = 0.5
_REPORTED: Final = 0.1

_Build = Callable[[Heard, Tool, float], Command]


class Commands:
    """The commands that one utterance may be, in its context."""

    def __init__(self, said: Utterance, context: IntentContext, wording: Wording) -> None:
        """Read what is common to all of them."""
        self._heard = Heard.of(said, context, wording)
        self._builders = _builders(context)

    def all(self) -> list[Command]:
        """Every tool that the wording and the context allow, the likeliest first."""
        said, wording = self._heard.said, self._heard.wording
        built: list[Command] = []
        named = re.search("[\ue000-\ue003]", said.hinted)
        bare = is_bare(said) and named is not None and wording.is_open(named.start())
        terse = FAIR if named is not None and ends_bare(said) else WEAK if bare else 0.0
        for tool, build in self._builders.items():
            weight = max(wording.weight(tool), terse if tool in _TERSE else 0.0)
            if weight < FAIR and fits(self._heard, tool):
                weight = FAIR
            if weight > 0:
                built.append(self._attending(tool, weight) or build(self._heard, tool, weight))
        return sorted((_completed(command) for command in built), key=lambda c: -c.weight)

    def of(self, tool: Tool) -> Command | None:
        """The command of one tool, whatever the wording; None if the context allows none."""
        build = self._builders.get(tool)
        return build(self._heard, tool, WEAK) if build else None

    def _attending(self, tool: Tool, weight: float) -> Command | None:
        """The command with what its own clause says, where another clause says more."""
        said, context, wording = self._heard.said, self._heard.context, self._heard.wording
        clauses = wording.clauses(tool)
        sums = self._heard.sums.within(clauses)
        for meant in (clauses, clauses[-1:]):
            aside = beside(said, wording, meant)
            if not aside and sums is self._heard.sums:
                continue
            heard = Heard.of(said, context, wording, aside, sums)
            command = self._builders[tool](heard, tool, weight)
            if not command.missing:
                return command
        return None


def _completed(command: Command) -> Command:
    """Nothing is missing: the likelier. What is done is reported, not begun once more."""
    bonus = 0.0 if command.missing else _COMPLETE
    if command.tool in ("complete_quest", "make_offer"):
        bonus += _REPORTED
    if command.tool == "price_history":
        bonus += ONLY
    return command.heavier(bonus)


def _builders(context: IntentContext) -> Mapping[Tool, _Build]:
    """What builds the commands that a context allows."""
    builders: dict[Tool, _Build] = {}
    if context.inventory:
        builders["list_item"] = to_list
    if context.own:
        builders["cancel_listing"] = to_cancel
    if context.others:
        builders["buy_item"] = to_buy
        builders["make_offer"] = to_offer
    if context.offers:
        builders["accept_offer"] = to_accept
    if context.inventory and context.people:
        builders["transfer_item"] = to_transfer
    if context.people:
        builders["send_gold"] = to_send
    if context.inventory or context.listings or context.offers:
        builders["price_history"] = to_look_up
    if context.quests:
        builders["accept_quest"] = builders["complete_quest"] = to_quest
    if context.scenes:
        builders["move"] = to_move
    return builders
