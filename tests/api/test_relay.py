"""Relaying: what people signed is written down once, sent once, and told as it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import select

import api.work.sending as sending
import chain.views as views
from api.signatures import contract_accepts
from chain.broadcast import wait
from domain.errors import ChainUnreachable
from domain.ids import Address, Wei, gold
from domain.transaction import UnsignedTransaction
from store.tables import Outbox
from tests.api.scripted_model import ScriptedModel
from tests.api.town import JSON, Person, Town, open_town


@pytest.fixture(scope="module")
def seller(town: Town) -> Person:
    return town.person("seller of the relay")


@pytest.fixture
def buyer(town: Town, request: pytest.FixtureRequest) -> Person:
    """Somebody who has approved nothing yet."""
    return town.person(request.node.name)


@pytest.fixture
def listing(town: Town, seller: Person) -> JSON:
    """A single piece for sale."""
    made = town.make(seller, "item", "a bronze helmet")
    town.mint(seller, made)
    return town.list_for_sale(seller, made["token_id"], "2")


@pytest.fixture
def purchase(listing: JSON, buyer: Person) -> list[JSON]:
    """What a buyer signs for a purchase: an approval, then the purchase itself."""
    return buyer.post(f"/listings/{listing['hash']}/fulfil").json()["transactions"]


def test_two_that_follow_one_another_may_be_sent_without_waiting(
    town: Town, buyer: Person, purchase: list[JSON]
) -> None:
    assert len(purchase) == 2
    answers = [
        buyer.post("/transactions", {"raw": buyer.sign_transaction(entry)}) for entry in purchase
    ]
    assert [answer.status_code for answer in answers] == [202, 202]
    town.turn()
    for answer in answers:
        state = buyer.get(f"/transactions/{answer.json()['hash']}").json()["state"]
        assert state == "confirmed"


def test_one_that_comes_before_its_turn_waits_for_it(
    town: Town, buyer: Person, purchase: list[JSON]
) -> None:
    approve, buy = (buyer.sign_transaction(entry) for entry in purchase)
    early = buyer.post("/transactions", {"raw": buy})
    assert (early.status_code, early.json()["state"]) == (202, "prepared")
    town.turn()
    first = buyer.post("/transactions", {"raw": approve})
    assert first.status_code == 202
    town.turn()
    for sent in (first, early):
        state = buyer.get(f"/transactions/{sent.json()['hash']}").json()["state"]
        assert state == "confirmed"


def test_the_same_transaction_twice_is_one(town: Town, buyer: Person, purchase: list[JSON]) -> None:
    raw = buyer.sign_transaction(purchase[0])
    answers = [buyer.post("/transactions", {"raw": raw}).json()["hash"] for _ in range(2)]
    town.turn()
    answers.append(buyer.post("/transactions", {"raw": raw}).json()["hash"])
    assert len(set(answers)) == 1
    with town.database.read() as session:
        rows = session.exec(select(Outbox).where(Outbox.hash == answers[0])).all()
    assert [(row.state, row.sends) for row in rows] == [("mined", 1)]


def test_one_that_fails_on_the_chain_says_why(
    town: Town, buyer: Person, listing: JSON, purchase: list[JSON]
) -> None:
    approve, buy = (buyer.sign_transaction(entry) for entry in purchase)
    waiting = buyer.post("/transactions", {"raw": buy}).json()
    faster = town.person("the faster buyer")
    town.send(faster, faster.post(f"/listings/{listing['hash']}/fulfil"))
    buyer.post("/transactions", {"raw": approve})
    town.turn()
    answer = buyer.get(f"/transactions/{waiting['hash']}").json()
    assert answer["state"] == "failed"
    assert answer["why"] == "The listing died when the token left its maker."
    assert answer["gas_used"] > 21_000


def test_what_cannot_be_sent_now_is_kept_and_sent_later(
    town: Town, buyer: Person, purchase: list[JSON], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sending, "broadcast", _no_answer)
        answer = buyer.post("/transactions", {"raw": buyer.sign_transaction(purchase[0])})
    assert (answer.status_code, answer.json()["state"]) == (202, "prepared")
    town.turn()
    assert buyer.get(f"/transactions/{answer.json()['hash']}").json()["state"] == "confirmed"


def test_one_that_is_not_sent_yet_has_its_nonce_to_itself(
    town: Town,
    buyer: Person,
    listing: JSON,
    purchase: list[JSON],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sending, "broadcast", _no_answer)
        kept = buyer.post("/transactions", {"raw": buyer.sign_transaction(purchase[0])}).json()
    again = buyer.post(f"/listings/{listing['hash']}/fulfil").json()["transactions"]
    nonces = [int(one["transaction"]["nonce"], 16) for one in (purchase[0], again[0])]
    assert nonces[1] == nonces[0] + 1
    town.turn()
    assert buyer.get(f"/transactions/{kept['hash']}").json()["state"] == "confirmed"


def _no_answer(*_: object) -> None:
    raise ChainUnreachable("The chain's node does not answer.")


# -- contract wallets (ERC-1271)

# PUSH4 0x1626ba7e PUSH1 0xe0 SHL PUSH0 MSTORE PUSH1 0x20 PUSH0 RETURN: takes any signature
ACCEPTS = bytes.fromhex("631626ba7e60e01b5f5260205ff3")
# PUSH0 PUSH0 REVERT
REVERTS = bytes.fromhex("5f5ffd")
# PUSH1 0x20 PUSH0 RETURN: answers zeros
REFUSES = bytes.fromhex("60205ff3")


@pytest.fixture
def empty_town(folder: Path) -> Iterator[Town]:
    with open_town(folder, ScriptedModel) as town:
        yield town


def _create(town: Town, runtime: bytes) -> Address:
    """A contract of this runtime code."""
    signer = town.world.keys.deployer
    assert signer is not None
    # PUSHn runtime PUSH0 MSTORE PUSH1 n PUSH1 32-n RETURN
    size = len(runtime)
    code = bytes([0x5F + size]) + runtime + bytes([0x5F, 0x52, 0x60, size, 0x60, 32 - size, 0xF3])
    client = town.world.client
    signed = signer.sign(
        UnsignedTransaction(
            chain_id=client.chain_id,
            sender=signer.address,
            nonce=client.nonce(signer.address),
            to=None,
            data=code,
            value_wei=Wei(0),
            gas_limit=200_000,
            fees=client.fees(),
        )
    )
    client.send_raw(signed)
    created = wait(client, signed.hash).contract
    assert created is not None
    return created


def test_only_a_contract_that_says_so_takes_a_signature(empty_town: Town) -> None:
    client = empty_town.world.client
    digest = bytes(range(32))
    for runtime, accepted in ((ACCEPTS, True), (REVERTS, False), (REFUSES, False)):
        where = _create(empty_town, runtime)
        assert contract_accepts(client, where, digest, b"anything") is accepted
    nobody = Address("0x" + "11" * 20)
    assert contract_accepts(client, nobody, digest, b"anything") is False


def test_gold_of_the_gift_is_there_to_spend(town: Town) -> None:
    newcomer = town.person("newcomer of the relay")
    assert views.gold_of(town.world.contracts, newcomer.address) == gold(100)
