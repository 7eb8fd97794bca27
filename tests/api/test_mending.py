"""Lanes that do not move, on anvil that mines when it is told: each thing is minted once."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

import chain.views as views
from api.work.following import follow
from api.work.indexing import index
from api.work.mending import mend_lanes
from api.work.minting import mint_waiting
from api.work.sending import send_pending
from api.work.settling import settle
from chain.anvil import anvil
from chain.broadcast import submit
from chain.development import development_signer
from chain.fees import GWEI
from chain.local_node import LocalNode
from chain.raw_transaction import read_raw
from chain.signing import LocalSigner
from domain.errors import Forbidden
from domain.ids import Address, TokenId, Wei
from domain.transaction import Call, Fees, UnsignedTransaction
from store.tables import MintRequest, Outbox
from tests.api.scripted_model import ScriptedModel
from tests.api.test_worker import ask_for_mint, mint_request
from tests.api.town import Town, open_town
from tests.tools import or_skip

STUCK_S, HOPELESS_S = 30, 300
OTHER_MINTER = development_signer(11)


@pytest.fixture(scope="module")
def node() -> Iterator[LocalNode]:
    with or_skip():
        local = anvil()
    with local:
        yield local


@pytest.fixture(scope="module")
def on_anvil(node: LocalNode, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory of a world that is deployed on the node."""
    folder = tmp_path_factory.mktemp("on-anvil")
    with open_town(folder, ScriptedModel, rpc_url=node.url) as town:
        town.turn()
    return folder


class Still:
    """A world on a chain that stands still until `mine`, and whose clock a test moves."""

    def __init__(self, town: Town, now: list[int]) -> None:
        self.town, self.world, self._now = town, town.world, now

    def pass_s(self, seconds: int) -> None:
        self._now[0] += seconds

    def rpc(self, method: str, *params: Any) -> Any:
        return self.world.client.request(method, *params)

    def work(self, rounds: int = 3) -> None:
        for _ in range(rounds):
            for step in (mint_waiting, mend_lanes, send_pending, index, follow, settle):
                step(self.world)

    def mine(self) -> None:
        self.rpc("evm_mine")
        self.work()

    def rows(self, lane: Address | None = None) -> list[Outbox]:
        with self.town.database.read() as session:
            query = select(Outbox).where(Outbox.lane == (lane or self.world.keys.minter.address))
            return list(session.exec(query.order_by("id")))

    def states(self) -> list[str]:
        return [row.state for row in self.rows()]

    def assert_minted_once(self, *numbers: int) -> None:
        for number in numbers:
            row = mint_request(self.world, number)
            assert (row.state, row.why) == ("confirmed", None)
            assert views.minted_of(self.world.contracts, TokenId(row.token_id))[0] == 1
        assert not [row for row in self.rows() if row.state in ("prepared", "sent", "replaced")]

    def bypass(self, nonce: int, fees: Fees, signer: LocalSigner | None = None) -> None:
        """Somebody who has the key sends a transaction of their own."""
        signer = signer or self.world.keys.minter
        mine = UnsignedTransaction(
            31337, signer.address, nonce, signer.address, b"", Wei(0), 21_000, fees
        )
        self.rpc("eth_sendRawTransaction", "0x" + signer.sign(mine).raw.hex())


@pytest.fixture
def still(node: LocalNode, on_anvil: Path, tmp_path: Path) -> Iterator[Still]:
    folder = tmp_path / "data"
    shutil.copytree(on_anvil, folder)
    now = [1_800_000_000]
    settings = {
        "rpc_url": node.url,
        "stuck_s": STUCK_S,
        "hopeless_s": HOPELESS_S,
        "max_replacements": 2,
        "mint_batch": 1,
    }
    with open_town(folder, ScriptedModel, clock=lambda: now[0], **settings) as town:
        snapshot = town.world.client.request("evm_snapshot")
        town.world.client.request("evm_setAutomine", False)
        yield Still(town, now)
        for row in town.world.client.request("txpool_content")["pending"].values():
            for waiting in row.values():
                town.world.client.request("anvil_dropTransaction", waiting["hash"])
        town.world.client.request("evm_setAutomine", True)
        assert town.world.client.request("evm_revert", snapshot)


def fees_of(row: Outbox) -> Fees:
    return read_raw(row.raw).content.fees


def pooled(still: Still) -> set[str]:
    """Hashes that wait in the node."""
    content = still.rpc("txpool_content")
    return {
        waiting["hash"]
        for part in ("pending", "queued")
        for of_sender in content[part].values()
        for waiting in of_sender.values()
    }


def test_a_stuck_transaction_is_replaced_by_one_that_pays_an_eighth_more(still: Still) -> None:
    number = ask_for_mint(still.town)
    still.work()
    assert still.states() == ["sent"]
    still.pass_s(STUCK_S - 1)
    still.work()
    assert still.states() == ["sent"]
    still.pass_s(1)
    still.work()
    first, second = still.rows()
    assert (first.state, second.state, second.replaces_id) == ("replaced", "sent", first.id)
    assert first.nonce == second.nonce
    assert 8 * fees_of(second).max_fee_wei >= 9 * fees_of(first).max_fee_wei
    assert pooled(still) == {second.hash}
    still.mine()
    assert still.states() == ["dropped", "mined"]
    still.assert_minted_once(number)


def test_the_replaced_one_counts_where_it_is_mined_after_all(still: Still) -> None:
    number = ask_for_mint(still.town)
    still.work()
    still.pass_s(STUCK_S)
    still.work()
    first, second = still.rows()
    still.rpc("anvil_dropTransaction", second.hash)
    still.rpc("eth_sendRawTransaction", "0x" + first.raw.hex())
    still.mine()
    assert still.states() == ["mined", "dropped"]
    still.assert_minted_once(number)
    with still.town.database.read() as session:
        assert session.get_one(MintRequest, number).outbox_id == first.id


def test_replacements_end_and_a_hopeless_batch_is_cancelled_and_waits_again(still: Still) -> None:
    number = ask_for_mint(still.town)
    still.work()
    for _ in range(3):
        still.pass_s(STUCK_S)
        still.work()
    *replaced, cancel = still.rows()
    assert [row.state for row in replaced] == ["replaced"] * 3
    assert (cancel.cancels, cancel.purpose) == (True, "cancel: mint 1 × item")
    content = read_raw(cancel.raw).content
    assert (content.to, content.data, content.value_wei) == (cancel.lane, b"", 0)
    assert mint_request(still.world, number).state == "sent"
    still.rpc("evm_mine")
    index(still.world)
    follow(still.world)
    settle(still.world)
    assert mint_request(still.world, number).state == "waiting"
    still.work()
    assert mint_request(still.world, number).state == "sent"
    assert still.rows()[-1].nonce == cancel.nonce + 1
    still.mine()
    still.assert_minted_once(number)


def test_a_batch_is_cancelled_at_its_age_however_seldom_it_was_replaced(still: Still) -> None:
    number = ask_for_mint(still.town)
    still.work()
    still.pass_s(HOPELESS_S)
    still.work()
    assert [row.cancels for row in still.rows()] == [False, True]
    still.mine()
    still.mine()
    still.assert_minted_once(number)


def test_a_cancelled_batch_that_is_mined_after_all_is_minted_once(still: Still) -> None:
    number = ask_for_mint(still.town)
    still.work()
    still.pass_s(HOPELESS_S)
    still.work()
    first, cancel = still.rows()
    still.rpc("anvil_dropTransaction", cancel.hash)
    still.rpc("eth_sendRawTransaction", "0x" + first.raw.hex())
    still.mine()
    assert still.states() == ["mined", "dropped"]
    still.assert_minted_once(number)


def test_nothing_is_offered_above_the_ceiling(still: Still) -> None:
    number = ask_for_mint(still.town)
    still.work()
    still.world.client.fee_ceiling_wei = fees_of(still.rows()[0]).max_fee_wei
    still.pass_s(STUCK_S)
    still.work()
    assert still.states() == ["sent"]
    still.world.client.fee_ceiling_wei = 500 * GWEI
    still.mine()
    still.assert_minted_once(number)


def test_what_the_node_forgot_is_sent_again_in_order(still: Still) -> None:
    numbers = [ask_for_mint(still.town, f"sword {n}") for n in range(3)]
    still.work()
    assert len(pooled(still)) == 3
    for row in still.rows():
        still.rpc("anvil_dropTransaction", row.hash)
    assert not pooled(still)
    still.pass_s(10)
    still.work()
    assert pooled(still) == {row.hash for row in still.rows()}
    still.mine()
    still.assert_minted_once(*numbers)


def test_a_gap_in_the_nonces_is_filled(still: Still) -> None:
    signer = still.world.keys.minter
    nonce = still.world.client.nonce(signer.address)
    nothing = Call(signer.address, b"", "nothing", gas_limit=21_000)
    ahead = UnsignedTransaction(
        31337, signer.address, nonce + 2, nothing.to, b"", Wei(0), 21_000, still.world.client.fees()
    )
    with still.town.database.write() as session:
        import store.outbox as outbox

        outbox.enqueue(session, signer.sign(ahead), "nothing", 1, ours=True)
    still.work(4)
    assert [row.nonce for row in still.rows()] == [nonce + 2, nonce, nonce + 1]
    assert [row.purpose for row in still.rows()] == ["nothing", "fill a gap", "fill a gap"]
    still.mine()
    assert set(still.states()) == {"mined"}


def test_a_transaction_that_pays_too_little_for_the_next_block_is_replaced_at_once(
    still: Still,
) -> None:
    number = ask_for_mint(still.town)
    mint_waiting(still.world)
    cheap = fees_of(still.rows()[0]).max_fee_wei
    still.rpc("anvil_setNextBlockBaseFeePerGas", hex(2 * cheap))
    still.rpc("evm_mine")
    still.work()
    assert still.states()[-1] == "sent"
    assert fees_of(still.rows()[-1]).max_fee_wei > cheap
    still.mine()
    still.assert_minted_once(number)


def test_another_transaction_with_the_nonce_in_the_pool_is_outbid(still: Still) -> None:
    number = ask_for_mint(still.town)
    mint_waiting(still.world)
    row = still.rows()[0]
    still.bypass(row.nonce, fees_of(row))
    still.work()
    first, second = still.rows()
    assert (first.state, first.sends, second.state, second.nonce) == (
        "replaced",
        0,
        "sent",
        first.nonce,
    )
    still.mine()
    still.assert_minted_once(number)


def test_one_that_cannot_be_outbid_takes_the_nonce_and_the_mint_takes_the_next(
    still: Still,
) -> None:
    number = ask_for_mint(still.town)
    mint_waiting(still.world)
    nonce = still.rows()[0].nonce
    still.bypass(nonce, Fees(90 * GWEI, 90 * GWEI))
    still.work(8)
    tries = len(still.rows())
    still.work()
    assert len(still.rows()) == tries
    still.mine()
    assert still.rows()[-1].nonce == nonce + 1
    still.mine()
    still.assert_minted_once(number)


def test_a_nonce_that_somebody_else_used_lets_the_mint_wait_again(still: Still) -> None:
    number = ask_for_mint(still.town)
    mint_waiting(still.world)
    nonce = still.rows()[0].nonce
    still.bypass(nonce, still.world.client.fees())
    still.rpc("evm_mine")
    still.work()
    assert still.states() == ["dropped", "sent"]
    assert [row.nonce for row in still.rows()] == [nonce, nonce + 1]
    still.mine()
    still.assert_minted_once(number)


# -- keys


def name_minter(still: Still, contract: str, minter: LocalSigner) -> None:
    """The admin names another minter, in a block of its own."""
    from chain.abi import abi_of

    admin = still.world.keys.deployer
    assert admin is not None
    where = Address(getattr(still.world.deployment, contract.lower()))
    still.rpc("evm_setAutomine", True)
    data = abi_of(contract).encode_call("setMinter", minter.address, 10_000)
    submit(still.world.client, admin, Call(where, data, "name a minter", gas_limit=100_000))
    still.rpc("evm_setAutomine", False)


def with_minters(still: Still, *minters: LocalSigner) -> None:
    keys = replace(still.world.keys, minters=minters)
    object.__setattr__(still.world, "keys", keys)


def test_a_key_is_rotated_while_its_rows_are_under_way(still: Still) -> None:
    old = still.world.keys.minter
    numbers = [ask_for_mint(still.town, "before")]
    still.work()
    held = still.rows()[0]
    still.rpc("anvil_dropTransaction", held.hash)
    name_minter(still, "Items", OTHER_MINTER)
    with_minters(still, OTHER_MINTER)
    numbers.append(ask_for_mint(still.town, "after"))
    # the old lane is sent again and followed without its key; its batch is undone by the chain
    still.pass_s(STUCK_S + 10)
    still.work()
    assert held.hash in pooled(still)
    still.mine()
    assert [row.state for row in still.rows(old.address)] == ["failed"]
    still.mine()
    for number in numbers:
        row = mint_request(still.world, number)
        assert (row.state, row.why) == ("confirmed", None)
    assert {row.state for row in still.rows(OTHER_MINTER.address)} == {"mined"}


def test_each_key_has_a_lane_and_batches_go_where_they_may_be_minted(still: Still) -> None:
    name_minter(still, "Characters", OTHER_MINTER)
    with_minters(still, still.world.keys.minter, OTHER_MINTER)
    numbers = [ask_for_mint(still.town, "sword"), ask_for_mint(still.town, "hero", "character")]
    still.work()
    assert [len(still.rows()), len(still.rows(OTHER_MINTER.address))] == [1, 1]
    still.mine()
    for number in numbers:
        assert mint_request(still.world, number).state == "confirmed"


def test_without_a_key_that_may_mint_requests_wait_and_the_reason_is_told(still: Still) -> None:
    number = ask_for_mint(still.town)
    name_minter(still, "Items", OTHER_MINTER)
    hero = ask_for_mint(still.town, "hero", "character")
    assert mint_waiting(still.world) == 1
    assert mint_request(still.world, hero).state == "sent"
    with pytest.raises(Forbidden, match="None of the service's keys may mint items"):
        mint_waiting(still.world)
    assert mint_request(still.world, number).state == "waiting"
    with_minters(still, OTHER_MINTER)
    still.work()
    still.mine()
    assert mint_request(still.world, number).state == "confirmed"
