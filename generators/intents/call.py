"""Calls: which tool a sentence asks for, with its arguments; or what has to be asked first."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, get_args

from domain.ontology import Lang

Tool = Literal[
    "list_item", "cancel_listing", "buy_item", "make_offer", "accept_offer", "transfer_item",
    "send_gold", "show_inventory", "show_balance", "search_market", "price_history",
    "accept_quest", "complete_quest", "create", "translate", "move", "say", "none",
]  # fmt: skip
TOOLS: Final[tuple[Tool, ...]] = get_args(Tool)

NEEDED: Final[Mapping[Tool, tuple[str, ...]]] = {
    "list_item": ("item", "price"),
    "cancel_listing": ("item",),
    "buy_item": ("item",),
    "make_offer": ("item", "price"),
    "accept_offer": ("item",),
    "transfer_item": ("item", "to"),
    "send_gold": ("to", "amount"),
    "show_inventory": (),
    "show_balance": (),
    "search_market": ("query",),
    "price_history": ("item",),
    "accept_quest": ("quest",),
    "complete_quest": ("quest",),
    "create": ("kind", "prompt"),
    "translate": ("text", "to"),
    "move": ("scene",),
    "say": ("to", "text"),
    "none": (),
}
"""Arguments without which a tool is not called; `amount` and `max_price` may be left out."""


@dataclass(frozen=True, slots=True)
class Intent:
    """A call of one tool; `none` asks for nothing.

    Attributes:
        args: name → value; names of things are exactly those of the context, sums are whole Gold
            per piece, free text stands as it was said.
    """

    tool: Tool
    args: Mapping[str, str | int] = field(default_factory=dict[str, str | int])


@dataclass(frozen=True, slots=True)
class Question:
    """What must be asked back before anything can be called.

    Attributes:
        text: one sentence in the person's language.
        asked: the tool that seems to be meant.
        missing: the argument that is not known.
        choices: things of the context that are equally likely meant.
    """

    text: str
    lang: Lang
    asked: Tool
    missing: str
    choices: tuple[str, ...] = ()

    @property
    def tool(self) -> Tool:
        """Nothing is called."""
        return "none"

    @property
    def args(self) -> Mapping[str, str | int]:
        """Nothing is called with."""
        return {}


NONE: Final = Intent("none")
