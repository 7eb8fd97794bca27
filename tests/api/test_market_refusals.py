"""Orders and transactions that must not be: refused by their reason, and nothing is written."""

import time
from pathlib import Path

import pytest

from api.world import wall_clock
from chain import calls
from domain.ids import Wei, gold, parse_token
from tests.api.scripted_model import ScriptedModel
from tests.api.town import JSON, Person, Town, assert_refused, open_town


@pytest.fixture(scope="module")
def owner(town: Town) -> Person:
    return town.person("owner of the refused orders")


@pytest.fixture(scope="module")
def thing(town: Town, owner: Person) -> JSON:
    """A minted item in an edition of three."""
    made = town.make(owner, "item", "an uncommon iron axe, edition of 3")
    town.mint(owner, made)
    return made


def test_only_an_owner_can_draw_up_an_order(town: Town, owner: Person, thing: JSON) -> None:
    thief = town.person("thief")
    wish = {"token_id": thing["token_id"], "price_gold": "1"}
    assert_refused(town, lambda: thief.post("/listings/prepare", wish), 403, "not-the-owner")
    too_many = wish | {"amount": 4}
    assert_refused(town, lambda: owner.post("/listings/prepare", too_many), 403, "not-the-owner")


@pytest.mark.parametrize(
    "change",
    [
        {"price_gold": None},
        {"price_wei": "5"},
        {"price_gold": "-3"},
        {"price_gold": "3.0000000000000000001"},
        {"price_gold": "0"},
        {"price_gold": "1e9"},
        {"amount": 0},
        {"expires_in_s": 1},
    ],
    ids=str,
)
def test_an_order_without_a_sensible_price_amount_or_end_is_refused(
    town: Town, owner: Person, thing: JSON, change: JSON
) -> None:
    wish = {"token_id": thing["token_id"], "price_gold": "1", **change}
    assert_refused(town, lambda: owner.post("/listings/prepare", wish), 422, "invalid-input")


@pytest.fixture(scope="module")
def draft(town: Town, owner: Person, thing: JSON) -> JSON:
    """An order of the owner's, approved and unsigned."""
    answer = owner.post("/listings/prepare", {"token_id": thing["token_id"], "price_gold": "2"})
    town.send(owner, answer)
    return answer.json()


def _tampered(draft: JSON, **fields: str) -> JSON:
    typed = draft["typed_data"]
    return {
        "listing": draft["listing"] | fields,
        "typed_data": typed | {"message": typed["message"] | fields},
    }


def test_an_order_signed_by_somebody_else_is_refused(
    town: Town, owner: Person, draft: JSON
) -> None:
    thief = town.person("thief")
    forged = {"listing": draft["listing"], "signature": thief.sign_listing(draft)}
    assert_refused(town, lambda: owner.post("/listings", forged), 422, "invalid-input")
    assert_refused(town, lambda: thief.post("/listings", forged), 403, "not-the-owner")
    own = _tampered(draft, maker=thief.address)
    signed = {"listing": own["listing"], "signature": thief.sign_listing(own)}
    assert_refused(town, lambda: thief.post("/listings", signed), 403, "not-the-owner")


def test_an_order_signed_for_another_chain_or_price_is_refused(
    town: Town, owner: Person, draft: JSON
) -> None:
    typed = draft["typed_data"]
    elsewhere = draft | {"typed_data": typed | {"domain": typed["domain"] | {"chainId": 1}}}
    cheaper = {"listing": draft["listing"] | {"price": "1"}}
    for body in (
        {"listing": draft["listing"], "signature": owner.sign_listing(elsewhere)},
        cheaper | {"signature": owner.sign_listing(draft)},
        {"listing": draft["listing"], "signature": "0x00"},
        {"listing": draft["listing"], "signature": "0x" + "ff" * 65},
    ):
        assert_refused(town, lambda body=body: owner.post("/listings", body), 422, "invalid-input")


def test_an_order_that_was_expired_cancelled_or_outlived_when_signed_is_refused(
    town: Town, owner: Person, draft: JSON
) -> None:
    counter, epoch = int(draft["listing"]["counter"]), int(draft["listing"]["epoch"])
    for fields, code in (
        ({"expiry": str(int(time.time()) - 1)}, "order-expired"),
        ({"counter": str(counter + 1)}, "order-cancelled"),
        ({"epoch": str(epoch + 1)}, "order-cancelled"),
    ):
        changed = _tampered(draft, **fields)
        body = {"listing": changed["listing"], "signature": owner.sign_listing(changed)}
        assert_refused(town, lambda body=body: owner.post("/listings", body), 409, code)


def test_an_order_outside_of_its_types_is_refused(town: Town, owner: Person, draft: JSON) -> None:
    signature = owner.sign_listing(draft)
    for fields in ({"amount": "0"}, {"price": str(2**256)}, {"salt": "-1"}, {"maker": "0x"}):
        body = {"listing": draft["listing"] | fields, "signature": signature}
        assert_refused(town, lambda body=body: owner.post("/listings", body), 422, "invalid-input")


def test_too_little_gold_buys_nothing_and_a_filled_order_is_not_filled_again(
    town: Town, owner: Person, thing: JSON
) -> None:
    buyer = town.person("buyer of the refusals")
    dear = town.list_for_sale(owner, thing["token_id"], "101")
    ask = lambda: buyer.post(f"/listings/{dear['hash']}/fulfil", {"amount": 1})  # noqa: E731
    assert_refused(town, ask, 409, "insufficient-funds")
    cheap = town.list_for_sale(owner, thing["token_id"], "1")
    path = f"/listings/{cheap['hash']}/fulfil"
    assert_refused(town, lambda: buyer.post(path, {"amount": 2}), 409, "order-replayed")
    assert_refused(town, lambda: owner.post(path), 403, "forbidden")
    before = town.gold_of(buyer)
    town.send(buyer, buyer.post(path))
    assert before - town.gold_of(buyer) == gold(1)
    assert_refused(town, lambda: buyer.post(path), 409, "order-replayed")
    assert town.stranger().get(f"/listings/{cheap['hash']}").json()["state"] == "filled"


def test_an_order_is_not_filled_after_its_end(town: Town, owner: Person, thing: JSON) -> None:
    listing = town.list_for_sale(owner, thing["token_id"], "1")
    buyer = town.person("buyer of the refusals")
    snapshot = town.world.client.request("evm_snapshot")
    town.world.client.request("evm_increaseTime", 8 * 24 * 3600)
    town.world.client.request("evm_mine")
    try:
        ask = lambda: buyer.post(f"/listings/{listing['hash']}/fulfil")  # noqa: E731
        assert_refused(town, ask, 409, "order-expired")
        live = [entry["hash"] for entry in buyer.get("/listings").json()]
        assert listing["hash"] not in live
    finally:
        town.world.client.request("evm_revert", snapshot)
    town.turn()


def test_an_order_ends_by_the_clock_though_the_chain_stands_still(folder: Path) -> None:
    now = [wall_clock()]
    with open_town(folder, ScriptedModel, clock=lambda: now[0]) as town:
        seller, buyer = town.person("seller"), town.person("buyer")
        made = town.make(seller, "item", "a glass bow")
        town.mint(seller, made)
        listing = town.list_for_sale(seller, made["token_id"], "1")
        path = f"/listings/{listing['hash']}"
        now[0] = listing["expires_at"]
        buyer.log_in()
        assert buyer.post(f"{path}/fulfil").status_code == 200
        now[0] += 1
        assert_refused(town, lambda: buyer.post(f"{path}/fulfil"), 409, "order-expired")
        assert buyer.get(path).json()["state"] == "expired"


def test_what_was_sold_is_listed_again_in_the_same_second_as_another_order(folder: Path) -> None:
    second = wall_clock()
    with open_town(folder, ScriptedModel, clock=lambda: second) as town:
        seller, buyer = town.person("seller"), town.person("buyer")
        made = town.make(seller, "item", "an uncommon iron axe, edition of 3")
        town.mint(seller, made)
        first = town.list_for_sale(seller, made["token_id"], "1")
        town.send(buyer, buyer.post(f"/listings/{first['hash']}/fulfil"))
        draft = seller.post(
            "/listings/prepare",
            {
                "token_id": made["token_id"],
                "price_gold": "1",
                "expires_in_s": first["expires_at"] - town.world.chain_time(),
            },
        ).json()
        assert draft["listing"]["expiry"] == first["listing"]["expiry"]
        assert draft["hash"] != first["hash"]
        signature = seller.sign_listing(draft)
        posted = seller.post("/listings", {"listing": draft["listing"], "signature": signature})
        assert posted.status_code == 201, posted.text


def test_nobody_cancels_somebody_elses_order(town: Town, owner: Person, thing: JSON) -> None:
    listing = town.list_for_sale(owner, thing["token_id"], "9")
    ask = lambda: town.person("thief").post(f"/listings/{listing['hash']}/cancel")  # noqa: E731
    assert_refused(town, ask, 403, "not-the-owner")


# -- transactions


def test_what_must_not_be_relayed_is_refused(town: Town, owner: Person, thing: JSON) -> None:
    listing = town.list_for_sale(owner, thing["token_id"], "7")
    answer = owner.post(f"/listings/{listing['hash']}/cancel").json()["transactions"][0]
    nonce = int(answer["transaction"]["nonce"], 16)
    thief = town.person("thief")
    cases = [
        (owner, owner.sign_transaction(answer, chain_id=1), 409, "wrong-chain"),
        (owner, owner.sign_transaction(answer, to=thief.address), 403, "forbidden"),
        (owner, owner.sign_transaction(answer, to=None), 403, "forbidden"),
        (owner, owner.sign_transaction(answer, value_wei=Wei(1)), 403, "forbidden"),
        (owner, owner.sign_transaction(answer, data=b"\x01\x02\x03\x04"), 403, "forbidden"),
        (owner, owner.sign_transaction(answer, nonce=nonce - 1), 409, "conflict"),
        (owner, owner.sign_transaction(answer, nonce=nonce + 99), 409, "conflict"),
        (owner, owner.sign_transaction(answer, gas_limit=2**60), 409, "insufficient-funds"),
        (thief, owner.sign_transaction(answer), 403, "not-the-owner"),
        (owner, "0x02c0", 422, "invalid-input"),
        (owner, "0x" + "00" * 200, 422, "invalid-input"),
        (owner, "nonsense", 422, "invalid-input"),
    ]
    for who, raw, status, code in cases:
        ask = lambda who=who, raw=raw: who.post("/transactions", {"raw": raw})  # noqa: E731
        assert_refused(town, ask, status, code)


def test_a_transaction_that_the_contract_would_refuse_is_not_relayed(
    town: Town, owner: Person, thing: JSON
) -> None:
    thief = town.person("thief")
    listing = town.list_for_sale(owner, thing["token_id"], "8")
    answer = owner.post(f"/listings/{listing['hash']}/cancel").json()["transactions"][0]
    token_id = parse_token(thing["token_id"])
    theft = calls.transfer_token(
        town.world.deployment, "item", token_id, owner.address, thief.address
    )
    raw = thief.sign_transaction(
        answer,
        sender=thief.address,
        nonce=town.world.client.nonce(thief.address),
        to=theft.to,
        data=theft.data,
    )
    problem = assert_refused(
        town, lambda: thief.post("/transactions", {"raw": raw}), 409, "reverted"
    )
    assert problem["detail"] == "The account is not approved for the owner's items."
