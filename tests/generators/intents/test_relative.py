"""Bids put as a part of what is asked, and wishes that end in bare names."""

import pytest

from generators.intents.read import read_intent
from generators.intents.relative import relative_price
from tests.generators.intents.market import PLACES


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("half price for the saddle", 100),
        ("offer half of what she's asking", 100),
        ("two thirds of the asking price", 133),
        ("three quarters of his price", 150),
        ("a quarter off, say", 150),
        ("knock 15 off", 185),
        ("20 gold less than he wants", 180),
        ("ten percent off", 180),
        ("take it off the stall", None),
        ("half of my eels", None),
        ("250 less", None),
    ],
)
def test_a_bid_is_reckoned_from_what_is_asked(text: str, price: int | None) -> None:
    assert relative_price(text, 200) == price


@pytest.mark.parametrize(
    ("text", "tool"),
    [
        ("I deserve something nice. The lute.", "buy_item"),
        ("The stave. Fifteen. No haggling.", "list_item"),
        ("Enough of this town. The sunken library it is.", "move"),
        ("What was that song? The Storm Lute.", "none"),
        ("Don't remind me. The lute.", "none"),
        ("Almost clicked it. The lute.", "none"),
        ("220! For a lute!", "none"),
        ("Thanks for nothing. The lute.", "none"),
    ],
)
def test_a_bare_name_ends_a_wish_and_no_thought(text: str, tool: str) -> None:
    assert read_intent(text, PLACES["hill"]).tool == tool
