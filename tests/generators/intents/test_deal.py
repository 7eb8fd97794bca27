"""What a sentence says of bids, prices and sellers, in both languages."""

import pytest

from generators.intents.context import Held, IntentContext, Listing, Offer
from generators.intents.deal import (
    answers_a_bid,
    names_a_bid,
    names_seller,
    puts_a_bid,
    puts_a_sum,
    trades,
    underbids,
)
from generators.intents.heard import Heard
from generators.intents.requests import Wording
from generators.intents.utterance import utterance

ENGLISH = IntentContext(
    inventory=(Held("Oak Lute"),),
    listings=(Listing("Frost Pike", 90, "Maren"),),
    offers=(Offer("Oak Lute", "Bertram", 60),),
    people=("Maren", "Bertram"),
)
CHINESE = IntentContext(
    inventory=(Held("燕麦饼"),),
    listings=(Listing("霜矛", 90, "小诺"),),
    offers=(Offer("燕麦饼", "柯爷", 60),),
    people=("小诺", "柯爷"),
)


def heard(text: str, context: IntentContext) -> Heard:
    names = [
        ("item", [*(h.name for h in context.inventory), *(e.item for e in context.listings)]),
        ("person", context.people),
    ]
    said = utterance(text, names)
    return Heard.of(said, context, Wording(said))


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        pytest.param("60 from Bertram for the Oak Lute is fine", True, id="its sum and bidder"),
        pytest.param("Bertram's bid on the Oak Lute", True, id="its bidder, and that it is one"),
        pytest.param("Bertram and the Oak Lute", False, id="no bid is spoken of"),
        pytest.param("Bertram, 70 for the Oak Lute", False, id="another sum"),
    ],
)
def test_a_bid_is_answered_by_its_sum_or_its_bidder(text: str, answers: bool) -> None:
    assert answers_a_bid(heard(text, ENGLISH)) is answers


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("柯爷那60金，燕麦饼", True, id="sum, bidder and thing"),
        pytest.param("柯爷那60个燕麦饼", False, id="the number counts pieces"),
        pytest.param("小诺那60金，燕麦饼", False, id="another person"),
    ],
)
def test_a_chinese_bid_is_named_by_sum_bidder_and_thing(text: str, names: bool) -> None:
    assert names_a_bid(heard(text, CHINESE)) is names


@pytest.mark.parametrize(
    ("text", "puts"),
    [
        pytest.param("Maren, 70 for the Frost Pike", True, id="less than is asked"),
        pytest.param("Maren, 90 for the Frost Pike", False, id="what is asked"),
        pytest.param("Bertram, 70 for the Frost Pike", False, id="he does not sell it"),
    ],
)
def test_less_than_is_asked_said_to_the_seller_is_a_bid(text: str, puts: bool) -> None:
    assert puts_a_bid(heard(text, ENGLISH)) is puts


@pytest.mark.parametrize(
    ("text", "under"),
    [
        pytest.param("霜矛70金", True, id="less than is asked"),
        pytest.param("霜矛90金", False, id="what is asked"),
        pytest.param("霜矛，最多70金", False, id="a bound on a purchase"),
    ],
)
def test_a_lower_sum_for_a_listed_thing_underbids(text: str, under: bool) -> None:
    assert underbids(heard(text, CHINESE)) is under


@pytest.mark.parametrize(
    ("text", "puts"),
    [
        pytest.param("霜矛70金行吧", True, id="one sum"),
        pytest.param("霜矛70金，燕麦饼20金", False, id="a thing of one's own"),
        pytest.param("霜矛70金、80金、90金", False, id="a list of prices"),
    ],
)
def test_a_sum_is_put_alone_and_for_what_another_has(text: str, puts: bool) -> None:
    assert puts_a_sum(heard(text, CHINESE)) is puts


@pytest.mark.parametrize(
    ("text", "context", "does"),
    [
        pytest.param("Maren wants 90 for the Frost Pike", ENGLISH, True, id="what she asks"),
        pytest.param("give Maren 20 gold", ENGLISH, False, id="nothing of hers"),
        pytest.param("小诺的霜矛70金", CHINESE, True, id="his thing"),
        pytest.param("霜矛的钱还给小诺，70金", CHINESE, False, id="a debt"),
    ],
)
def test_gold_for_what_a_seller_has_is_a_trade(
    text: str, context: IntentContext, does: bool
) -> None:
    assert trades(heard(text, context)) is does


def test_a_seller_is_named_beside_the_thing_that_he_sells() -> None:
    assert names_seller(heard("小诺的霜矛", CHINESE))
    assert not names_seller(heard("柯爷的霜矛", CHINESE))
