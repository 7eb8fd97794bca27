"""Many transactions at once, against nodes that take them, refuse them, or lie."""

from typing import Any

import pytest

from chain.client import ChainClient
from chain.devnet import Devnet
from chain.pool import receipts, send_all, standing
from domain.errors import ChainError, ChainUnreachable, InsufficientFunds, WrongChain
from tests.chain.devnet_rpc import transfer
from tests.chain.fake_node import FakeNode, Refuse, Verbatim
from tests.chain.test_client import but, refusing, saying

SENDER = transfer(0).sender


@pytest.mark.parametrize(
    ("message", "taking"),
    [
        ("already known", "known"),
        ("Known transaction: 1f2e", "known"),
        ("transaction already imported", "known"),
        ("nonce too low: next nonce 4, tx nonce 3", "used"),
        ("the tx doesn't have the correct nonce. account has nonce of: 4", "used"),
        ("nonce too high: next nonce 1, tx nonce 3", "early"),
        ("replacement transaction underpriced", "cheap"),
        ("transaction underpriced: tip needed 1, tip permitted 0", "cheap"),
        ("max fee per gas less than block base fee", "cheap"),
        ("transaction rejected; gas price not sufficient to replace existing transaction", "cheap"),
    ],
)
def test_every_node_words_it_differently(message: str, taking: str) -> None:
    with FakeNode(but("eth_sendRawTransaction", refusing(-32000, message))) as node:
        client = ChainClient.connect(node.url)
        assert send_all(client, [transfer(0)]) == [taking]
        client.close()


@pytest.mark.parametrize(
    ("code", "message", "kind"),
    [
        (-32003, "insufficient funds for gas * price + value", InsufficientFunds),
        (-32000, "invalid chain id for signer: have 5 want 1", WrongChain),
        (-32005, "limit exceeded", ChainUnreachable),
        (-32000, "txpool is full", ChainUnreachable),
        (-32603, "the node failed inside", ChainUnreachable),
        (-32000, "something else", ChainError),
    ],
)
def test_other_refusals_are_errors_of_their_kind(
    code: int, message: str, kind: type[ChainError]
) -> None:
    with FakeNode(but("eth_sendRawTransaction", refusing(code, message))) as node:
        client = ChainClient.connect(node.url)
        (taking,) = send_all(client, [transfer(0)])
        assert type(taking) is kind
        client.close()


def test_one_refusal_does_not_hide_what_became_of_the_others() -> None:
    first, second, third = transfer(0), transfer(1), transfer(2)

    def respond(_method: str, params: list[Any]) -> Any:
        if params == ["0x" + second.raw.hex()]:
            raise Refuse(-32000, "nonce too low")
        return first.hash if params == ["0x" + first.raw.hex()] else third.hash

    with FakeNode(but("eth_sendRawTransaction", respond)) as node:
        client = ChainClient.connect(node.url)
        assert send_all(client, [first, second, third]) == ["sent", "used", "sent"]
        client.close()


def test_another_hash_than_the_transactions_is_not_taken_for_it() -> None:
    with FakeNode(but("eth_sendRawTransaction", saying("0x" + "77" * 32))) as node:
        client = ChainClient.connect(node.url)
        (taking,) = send_all(client, [transfer(0)])
        assert isinstance(taking, ChainUnreachable)
        client.close()


def test_a_lost_answer_is_no_taking() -> None:
    def respond(_method: str, _params: list[Any]) -> Any:
        raise Verbatim(b"busy", status=503)

    with FakeNode(but("eth_sendRawTransaction", respond)) as node:
        client = ChainClient.connect(node.url)
        with pytest.raises(ChainUnreachable):
            send_all(client, [transfer(0), transfer(1)])
        assert node.asked.count("eth_sendRawTransaction") <= 2
        client.close()


def test_many_are_sent_in_one_request_and_seen_in_another() -> None:
    signed = [transfer(nonce) for nonce in range(12)]
    with Devnet(":memory:") as devnet:
        client = ChainClient.connect(devnet.url)
        assert send_all(client, signed[:8]) == ["sent"] * 8
        assert send_all(client, [signed[0], signed[10]]) == ["known", "early"]
        seen = standing(client, SENDER, [one.hash for one in signed])
        assert (seen.mined, seen.waiting) == (8, 8)
        assert seen.known == {one.hash for one in signed[:8]}
        nonces, found = receipts(client, [SENDER], [one.hash for one in signed])
        assert nonces == {SENDER: 8}
        assert list(found) == [one.hash for one in signed[:8]]
        assert send_all(client, signed[8:], one_by_one=True) == ["sent"] * 4
        client.close()


@pytest.mark.parametrize("lie", [7, "0x", [], {"blockNumber": "0x1"}])
def test_receipts_that_cannot_be_read_are_refused(lie: Any) -> None:
    with FakeNode(but("eth_getTransactionReceipt", saying(lie))) as node:
        client = ChainClient.connect(node.url)
        with pytest.raises(ChainError):
            receipts(client, [], [transfer(0).hash])
        client.close()
