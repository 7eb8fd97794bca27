"""The devnet's chain on disk: killed at any moment, opened again, one writer at a time."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from chain.devnet import Devnet
from chain.devnet.storage import SqliteStore
from chain.local_node import LocalNode
from domain.errors import ChainUnreachable, Conflict, StoreCorrupt
from tests.chain.devnet_rpc import LOGGER, Caller, transfer

ROOT = Path(__file__).resolve().parents[2]


def child(data: Path) -> LocalNode:
    """The devnet as a process of its own."""
    command = [sys.executable, "-m", "chain.devnet", "--data", data, "--port", "0"]
    return LocalNode("devnet", command, ROOT)


def whole_chain(rpc: Caller) -> list[Any]:
    """Everything that can be seen: all blocks with transactions, receipts and logs."""
    height = int(rpc("eth_blockNumber"), 16)
    blocks = [rpc("eth_getBlockByNumber", hex(n), True) for n in range(height + 1)]
    receipts = [rpc("eth_getBlockReceipts", hex(n)) for n in range(height + 1)]
    return [blocks, receipts, rpc("eth_getLogs", {"fromBlock": "0x0"})]


def test_a_killed_devnet_continues_where_it_was(tmp_path: Path) -> None:
    data = tmp_path / "folder" / "chain.sqlite3"
    node = child(data).start()
    rpc = Caller(node)  # pyright: ignore[reportArgumentType]
    rpc("evm_increaseTime", 500)
    logger = rpc.create(LOGGER)
    for word in range(1, 6):
        rpc.poke(logger, word)
    before = whole_chain(rpc)
    pid = node.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    node.kill()

    with child(data) as again:
        rpc = Caller(again)  # pyright: ignore[reportArgumentType]
        assert whole_chain(rpc) == before
        assert rpc("eth_getStorageAt", logger, "0x0") == f"0x{5:064x}"
        rpc.poke(logger, 6)
        assert int(rpc("eth_blockNumber"), 16) == len(before[0])
        newest = rpc("eth_getBlockByNumber", "latest", False)
        assert newest["parentHash"] == before[0][-1]["hash"]
        # the moved clock was kept too
        assert int(rpc("evm_increaseTime", 0), 16) == 500


def test_a_revert_is_kept_as_well(tmp_path: Path) -> None:
    with Devnet(tmp_path / "chain.sqlite3") as devnet:
        rpc = Caller(devnet)
        rpc.send_signed(transfer(0))
        snapshot = rpc("evm_snapshot")
        rpc.send_signed(transfer(1))
        rpc("evm_revert", snapshot)
        before = whole_chain(rpc)
    with Devnet(tmp_path / "chain.sqlite3") as devnet:
        rpc = Caller(devnet)
        assert whole_chain(rpc) == before
        assert rpc.send_signed(transfer(1, value=9))["result"]


def test_a_second_devnet_on_the_same_file_is_refused(tmp_path: Path) -> None:
    with Devnet(tmp_path / "chain.sqlite3") as devnet:
        with pytest.raises(Conflict, match=r"Another devnet is using chain\.sqlite3"):
            Devnet(tmp_path / "chain.sqlite3")
        assert Caller(devnet)("eth_blockNumber") == "0x0"


def test_a_port_that_is_taken_is_refused_and_the_file_given_back(tmp_path: Path) -> None:
    with (
        Devnet(":memory:") as devnet,
        pytest.raises(Conflict, match=f"Port {devnet.port} is in use"),
    ):
        Devnet(tmp_path / "chain.sqlite3", devnet.port)
    Devnet(tmp_path / "chain.sqlite3").stop()


@pytest.mark.parametrize(
    "content", [b"not a database" * 1_000, b"SQLite format 3\0" + b"\xff" * 5_000]
)
def test_a_damaged_file_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    data = tmp_path / "chain.sqlite3"
    data.write_bytes(content)
    with pytest.raises(StoreCorrupt, match=r"chain\.sqlite3"):
        Devnet(data)
    assert data.read_bytes() == content


def test_somebody_elses_database_is_refused(tmp_path: Path) -> None:
    import sqlite3

    data = tmp_path / "other.sqlite3"
    connection = sqlite3.connect(data)
    connection.execute("CREATE TABLE letters (text TEXT)")
    connection.commit()
    connection.close()
    with pytest.raises(StoreCorrupt):
        Devnet(data)


def test_what_is_not_flushed_is_lost_and_what_is_flushed_is_kept(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "kv")
    store[b"kept"] = b"1"
    store[b"gone"] = b"2"
    store.flush()
    del store[b"gone"]
    store.flush()
    store[b"lost"] = b"3"
    assert store[b"lost"] == b"3"
    store.close()
    again = SqliteStore(tmp_path / "kv")
    assert again[b"kept"] == b"1"
    for key in (b"gone", b"lost"):
        assert key not in again
        with pytest.raises(KeyError):
            again[key]
    again[b"kept"] = b"4"
    again.discard()
    assert again[b"kept"] == b"1"
    again.close()


def test_the_command_says_in_one_sentence_why_it_cannot_start(tmp_path: Path) -> None:
    (tmp_path / "chain.sqlite3").write_bytes(b"nonsense" * 1_000)
    answer = subprocess.run(
        [sys.executable, "-m", "chain.devnet", "--data", tmp_path / "chain.sqlite3", "--port", "0"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert answer.returncode != 0
    assert answer.stderr.strip().endswith("or it is damaged.")
    assert "Traceback" not in answer.stderr


def test_a_child_that_ends_at_once_is_reported(tmp_path: Path) -> None:
    node = LocalNode("devnet", [sys.executable, "-c", "print('out of order')"], tmp_path)
    with pytest.raises(ChainUnreachable, match="devnet did not start: out of order"):
        node.start()
    with pytest.raises(ChainUnreachable, match="cannot be run"):
        LocalNode("devnet", [tmp_path / "nothing"], tmp_path).start()
    with pytest.raises(ChainUnreachable, match="not running"):
        _ = node.url
