"""kill -9 in the middle of a write: what was acknowledged is there, and nothing is half there."""

import json
import signal
from pathlib import Path
from typing import Any

import pytest

from chain.development import development_signer
from chain.devnet import Devnet
from domain.ids import Wei, address
from domain.transaction import Fees, SignedTransaction, UnsignedTransaction
from domain.world import DEVNET_CHAIN_ID
from tests.chain.crashing_devnet import NOW, CrashingDevnet, watch_statements
from tests.chain.devnet_rpc import LOGGER, Caller, post

KILLS = 10
SINGLE = 4
"""So many are sent one by one, the others in one batch."""


def signed() -> list[SignedTransaction]:
    """Deploy a contract that logs and stores, and poke it."""
    signer = development_signer(0)
    logger = address("0x5FbDB2315678afecb367f032d93F642f64180aa3")
    return [
        signer.sign(
            UnsignedTransaction(
                chain_id=DEVNET_CHAIN_ID,
                sender=signer.address,
                nonce=nonce,
                to=logger if nonce else None,
                data=nonce.to_bytes(32, "big") if nonce else LOGGER,
                value_wei=Wei(0),
                gas_limit=200_000,
                fees=Fees(10**10, 10**9),
            )
        )
        for nonce in range(9)
    ]


def send(url: str, transactions: list[SignedTransaction]) -> list[str]:
    """The hashes that were acknowledged before the node died."""
    acknowledged: list[str] = []
    requests = [
        {
            "jsonrpc": "2.0",
            "id": n,
            "method": "eth_sendRawTransaction",
            "params": ["0x" + tx.raw.hex()],
        }
        for n, tx in enumerate(transactions)
    ]
    try:
        for body in (*requests[:SINGLE], requests[SINGLE:]):
            _, answer = post(url, json.dumps(body).encode())
            read = json.loads(answer)
            acknowledged += [
                item["result"] for item in (read if isinstance(read, list) else [read])
            ]
    except OSError:
        pass
    return acknowledged


def whole(rpc: Caller) -> list[Any]:
    """Every block, with its receipts and its logs out of the index."""
    return [
        (
            rpc("eth_getBlockByNumber", hex(number), True),
            rpc("eth_getBlockReceipts", hex(number)),
            rpc("eth_getLogs", {"fromBlock": hex(number), "toBlock": hex(number)}),
        )
        for number in range(int(rpc("eth_blockNumber"), 16) + 1)
    ]


@pytest.fixture(scope="module")
def undisturbed() -> tuple[list[Any], list[str]]:
    """The chain of a node that nobody kills, and the statements that it ran."""
    statements: list[str] = []
    with Devnet(":memory:", clock=lambda: NOW) as devnet:
        watch_statements(devnet, statements.append)
        assert len(send(devnet.url, signed())) == len(signed())
        ran = list(statements)
        return whole(Caller(devnet)), ran


def test_ten_kills_lose_nothing_that_was_acknowledged_and_leave_nothing_half_done(
    tmp_path: Path, undisturbed: tuple[list[Any], list[str]]
) -> None:
    blocks, statements = undisturbed
    transactions = signed()
    commits = [n for n, text in enumerate(statements, 1) if text == "COMMIT"]
    assert len(commits) == len(transactions)
    # at a commit, right after one, inside the one of a batch, and all along the way
    points = sorted(
        {commits[0], commits[2] + 1, commits[-2] - 1, commits[-1]}
        | {1 + n * (len(statements) - 1) // (KILLS - 4) for n in range(KILLS - 4)}
    )
    assert len(points) == KILLS
    heights: list[int] = []
    for point in points:
        path = tmp_path / f"{point}.sqlite3"
        node = CrashingDevnet(path, point)
        acknowledged = send(node.url, transactions)
        assert node.wait_for_the_end() == -signal.SIGKILL

        with Devnet(path, clock=lambda: NOW) as devnet:
            rpc = Caller(devnet)
            kept = whole(rpc)
            # all that was acknowledged, and of the rest whole blocks or nothing
            assert kept == blocks[: len(kept)]
            assert len(kept) > len(acknowledged)
            committed = sum(commit < point for commit in commits)
            assert len(kept) == 1 + committed
            for tx_hash in acknowledged:
                assert rpc("eth_getTransactionReceipt", tx_hash)["status"] == "0x1"
            # and it goes on to the same end as if nothing had happened
            for tx in transactions[committed:]:
                assert rpc.send_signed(tx)["result"] == tx.hash
            assert whole(rpc) == blocks
        heights.append(len(kept))
    assert min(heights) == 1
    assert max(heights) >= len(transactions)
