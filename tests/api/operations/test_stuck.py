"""The reason for which a transaction waits: the surest first, and a sentence each."""

from dataclasses import replace

import pytest

from api.operations.stuck import ChainView, Offer, why_stuck
from domain.ids import Wei
from store.tables import Outbox
from tests.store.made import NOW, signed

VIEW = ChainView(
    nonce=7, balance_wei=Wei(10**18), base_fee_wei=10**9, is_mined=False, is_known=True
)
OFFER = Offer(max_fee_wei=2 * 10**9, most_wei=10**15)


def row(nonce: int = 7, sends: int = 1) -> Outbox:
    transaction = signed(nonce)
    return Outbox(
        chain_id=31337,
        lane=transaction.sender,
        nonce=nonce,
        raw=transaction.raw,
        hash=transaction.hash,
        purpose="mint",
        state="sent" if sends else "prepared",
        created_at=NOW,
        sends=sends,
    )


@pytest.mark.parametrize(
    ("of", "view", "offer", "open_nonces", "expected"),
    [
        (row(), VIEW, OFFER, [7], "The node has it, and has not mined it for 10 minutes."),
        (
            row(),
            replace(VIEW, is_mined=True, nonce=8),
            OFFER,
            [7],
            "It is mined, and its block is not indexed yet.",
        ),
        (row(), replace(VIEW, nonce=8), OFFER, [7], "Another transaction used its nonce 7."),
        (
            row(9),
            VIEW,
            OFFER,
            [7, 9],
            "Nonce 8 comes before it, and the outbox has no transaction with it.",
        ),
        (row(9), VIEW, OFFER, [7, 8, 9], "It waits for the transaction with nonce 7 before it."),
        (
            row(),
            replace(VIEW, base_fee_wei=3 * 10**9),
            OFFER,
            [7],
            "It offers 2 gwei for a gas, and a gas costs 3 now.",
        ),
        (
            row(),
            replace(VIEW, balance_wei=Wei(10**14)),
            OFFER,
            [7],
            "Its sender holds 0.0001 ether, and it may take 0.001.",
        ),
        (
            row(sends=0),
            replace(VIEW, is_known=False),
            None,
            [7],
            "It was never handed to a node: the worker does not run, or the node refuses it.",
        ),
        (
            row(),
            replace(VIEW, is_known=False),
            OFFER,
            [7],
            "The node does not have it any more, or refuses it.",
        ),
    ],
    ids=[
        "waiting", "mined", "nonce-used", "gap", "behind", "underpriced", "poor", "never-sent",
        "forgotten",
    ],
)  # fmt: skip
def test_each_reason_is_one_plain_sentence(
    of: Outbox, view: ChainView, offer: Offer | None, open_nonces: list[int], expected: str
) -> None:
    assert why_stuck(of, view, offer, open_nonces, 600) == expected
