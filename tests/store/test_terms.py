import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.ids import UINT256_MAX, TokenId, Wei
from domain.transaction import ItemAmount, ObjectiveTerms, QuestTerms
from store.terms import order_digest, terms_from_json, terms_to_json
from tests.store.chains import BOB, DEPLOYMENT
from tests.store.made import TERMS, order

UINT256 = st.integers(0, UINT256_MAX)
OBJECTIVES = st.builds(
    ObjectiveTerms,
    predicate=st.sampled_from(["HOLD", "DELIVER"]),
    token=st.just(DEPLOYMENT.contract_of("item")),
    target_id=UINT256.map(TokenId),
    count=st.integers(1, 2**64 - 1),
)


@settings(deadline=None)
@given(
    st.builds(
        QuestTerms,
        objectives=st.lists(OBJECTIVES, max_size=3).map(tuple),
        reward_gold_wei=UINT256.map(Wei),
        reward_items=st.lists(st.builds(ItemAmount, UINT256.map(TokenId), UINT256), max_size=3).map(
            tuple
        ),
        expiry=st.integers(0, 2**64 - 1),
        accept_window_s=st.integers(0, 2**64 - 1),
    )
)
def test_terms_survive_json_exactly(terms: QuestTerms) -> None:
    assert terms_from_json(json.loads(json.dumps(terms_to_json(terms)))) == terms


def test_no_number_of_the_json_can_be_rounded() -> None:
    def scalars(value: object) -> list[object]:
        match value:
            case dict():
                return [leaf for inner in value.values() for leaf in scalars(inner)]
            case list():
                return [leaf for inner in value for leaf in scalars(inner)]
            case _:
                return [value]

    assert {type(leaf) for leaf in scalars(terms_to_json(TERMS))} == {str}


def test_the_digest_tells_every_difference() -> None:
    base = order(2**255, "quest")
    variants = [
        base,
        replace(base, token_id=TokenId(2**255 + 1)),
        replace(base, to=BOB),
        replace(base, royalty_bps=501),
        replace(base, amount=2),
        replace(base, cap=2),
        replace(base, terms=replace(TERMS, expiry=TERMS.expiry + 1)),
        replace(base, terms=None),
    ]
    assert len({order_digest(variant) for variant in variants}) == len(variants)
    assert order_digest(base) == order_digest(order(2**255, "quest"))
