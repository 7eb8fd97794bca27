# pyright: reportPrivateUsage=false
"""The local chains that are not ours: configured like the devnet, and guarded against replays."""

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from chain.broadcast import broadcast, fate_of
from chain.client import ChainClient
from chain.development import ACCOUNTS, HD_PATH, MNEMONIC, development_signer
from chain.devnet import Devnet
from chain.devnet.evm import ACCOUNT_BALANCE_WEI, GAS_LIMIT
from chain.ganache import ROOT, ganache
from chain.local_node import LocalNode
from domain.errors import ChainUnreachable, LLMasOSError, WrongChain
from domain.ids import Address, Wei
from domain.transaction import Fees, SignedTransaction, UnsignedTransaction
from domain.world import DEVNET_CHAIN_ID
from tests.chain.conftest import ENGINES, start_engine
from tests.tools import or_skip

ALICE = development_signer(0)
NOBODY = Address("0x000000000000000000000000000000000000dEaD")


@pytest.fixture(scope="module", params=ENGINES)
def engine_node(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Devnet | LocalNode]:
    node = start_engine(request.param, tmp_path_factory)
    assert isinstance(node, Devnet | LocalNode)
    with node:
        yield node


@pytest.fixture
def engine_client(engine_node: Devnet | LocalNode) -> Iterator[ChainClient]:
    client = ChainClient.connect(engine_node.url, DEVNET_CHAIN_ID)
    yield client
    client.close()


def transfer(client: ChainClient, chain_id: int = DEVNET_CHAIN_ID) -> SignedTransaction:
    nonce = client.nonce(ALICE.address)
    fees = Fees(10**10, 10**9)
    return ALICE.sign(
        UnsignedTransaction(chain_id, ALICE.address, nonce, NOBODY, b"", Wei(7), 21_000, fees)
    )


def test_the_first_account_is_rich_and_the_gas_limit_is_the_devnets(
    engine_client: ChainClient,
) -> None:
    accounts = engine_client.request("eth_accounts")
    expected = [development_signer(index).address for index in range(ACCOUNTS)]
    assert [account.lower() for account in accounts] == [account.lower() for account in expected]
    assert engine_client.balance(development_signer(11).address) == ACCOUNT_BALANCE_WEI
    assert int(engine_client.request("eth_getBlockByNumber", "latest", False)["gasLimit"], 16) == (
        GAS_LIMIT
    )


def test_a_transaction_for_another_chain_is_refused(engine_client: ChainClient) -> None:
    foreign = transfer(engine_client, chain_id=1)
    with pytest.raises(WrongChain):
        engine_client.send_raw(foreign)
    # even when the client's own check is not in the way
    with pytest.raises(LLMasOSError) as refusal:
        engine_client.request("eth_sendRawTransaction", "0x" + foreign.raw.hex())
    assert isinstance(refusal.value, WrongChain)
    assert engine_client.balance(NOBODY) == 0


def test_what_is_broadcast_twice_is_executed_once(engine_client: ChainClient) -> None:
    before = engine_client.balance(NOBODY)
    signed = transfer(engine_client)
    assert fate_of(engine_client, signed) == "unknown"
    assert broadcast(engine_client, signed) == "sent"
    assert broadcast(engine_client, signed) == "known"
    assert fate_of(engine_client, signed) == "mined"
    assert engine_client.balance(NOBODY) == before + 7
    assert engine_client.nonce(ALICE.address) == signed.nonce + 1


def test_the_configuration_file_says_what_the_devnet_says() -> None:
    config = json.loads((ROOT / "ganache" / "config.json").read_text(encoding="utf-8"))
    assert config["wallet"] == {
        "mnemonic": MNEMONIC,
        "hdPath": HD_PATH,
        "totalAccounts": ACCOUNTS,
        "defaultBalance": ACCOUNT_BALANCE_WEI // 10**18,
    }
    assert config["chain"]["chainId"] == config["chain"]["networkId"] == DEVNET_CHAIN_ID
    assert config["chain"]["hardfork"] == "shanghai"
    assert config["miner"]["blockGasLimit"] == GAS_LIMIT
    assert config["server"]["host"] == "127.0.0.1"


def test_a_killed_ganache_keeps_its_chain_and_ends_with_its_parent(tmp_path: Path) -> None:
    with or_skip():
        node = ganache(tmp_path / "data").start()
    client = ChainClient.connect(node.url)
    signed = transfer(client)
    broadcast(client, signed)
    client.close()
    pid = node.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    node.kill()

    with ganache(tmp_path / "data") as again:
        client = ChainClient.connect(again.url)
        assert fate_of(client, signed) == "mined"
        client.close()
        process = again._process
        assert process is not None
        assert process.stdin is not None
        # as happens when we are killed
        process.stdin.close()
        assert process.wait(20) == 0


def test_a_ganache_that_cannot_have_its_port_says_so_in_one_sentence(tmp_path: Path) -> None:
    with Devnet(":memory:") as other:
        with or_skip():
            node = ganache(tmp_path, other.port)
        with pytest.raises(ChainUnreachable, match=r"ganache did not start: .*EADDRINUSE.*\d\.$"):
            node.start()
