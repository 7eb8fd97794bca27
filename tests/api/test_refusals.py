"""Bad input: a typed problem, one plain sentence, the right status, and nothing is written."""

import time
from dataclasses import replace

import pytest

from api.siwe import format_message, parse_message
from chain.abi import abi_of
from chain.broadcast import submit
from domain.ids import Address, Wei, gold
from domain.transaction import Call
from tests.api.town import JSON, Person, Town, assert_refused

POST_WITHOUT_LOGIN = (
    "/generations", "/mints", "/listings/prepare", "/listings", "/transactions",
    "/listings/0x" + "11" * 32 + "/fulfil", "/listings/0x" + "11" * 32 + "/cancel",
    "/quests/1/accept", "/characters/1/talk", "/auth/logout",
)  # fmt: skip


@pytest.fixture(scope="module")
def owner(town: Town) -> Person:
    return town.person("owner of the refusals")


@pytest.fixture(scope="module")
def thing(town: Town, owner: Person) -> JSON:
    """A minted item in an edition of three."""
    made = town.make(owner, "item", "an uncommon iron axe, edition of 3")
    town.mint(owner, made)
    return made


@pytest.fixture(scope="module")
def quest(town: Town, owner: Person) -> JSON:
    """A quest that asks for something that does not exist."""
    return town.make(owner, "quest", "defeat 3 wolves, pays 20 gold")


@pytest.mark.parametrize("path", POST_WITHOUT_LOGIN)
def test_without_a_login_nothing_is_done(town: Town, path: str) -> None:
    assert_refused(town, lambda: town.stranger().post(path, {}), 401, "unauthenticated")


@pytest.mark.parametrize(
    ("kind", "prompt", "code"),
    [
        ("spaceship", "a fast one", "unknown-kind"),
        ("dialogue", "hello", "unknown-kind"),
        ("", "a sword", "unknown-kind"),
        ("item", "", "empty-prompt"),
        ("item", " \n\t… ", "empty-prompt"),
        ("item", "sword " * 1_667, "prompt-too-long"),
        ("item", "剑" * 10_000, "prompt-too-long"),
        ("item", "a sword of level 99", "field-out-of-range"),
        ("character", "九十九级的精灵法师", "field-out-of-range"),
        ("item", "a ring, edition of 20000", "field-out-of-range"),
    ],
    ids=lambda value: str(value)[:16],
)
def test_a_prompt_that_cannot_be_meant_is_refused(
    town: Town, owner: Person, kind: str, prompt: str, code: str
) -> None:
    wish = {"kind": kind, "prompt": prompt}
    assert_refused(town, lambda: owner.post("/generations", wish), 422, code)


@pytest.mark.parametrize(
    "wish",
    [
        {},
        {"kind": "item"},
        {"kind": "item", "prompt": 7},
        {"kind": "item", "prompt": "a sword", "lang": "fr"},
        {"kind": "item", "prompt": "a sword", "seed": 1},
        {"kind": "quest", "prompt": "collect herbs", "context": ["1"] * 17},
    ],
    ids=str,
)
def test_a_request_of_another_form_is_refused(town: Town, owner: Person, wish: JSON) -> None:
    assert_refused(town, lambda: owner.post("/generations", wish), 422, "invalid-input")


def test_a_quest_about_a_token_that_does_not_exist_is_not_found(town: Town, owner: Person) -> None:
    wish = {"kind": "quest", "prompt": "collect herbs", "context": ["0x" + "ab" * 32]}
    assert_refused(town, lambda: owner.post("/generations", wish), 404, "not-found")


# -- mints


def test_a_mint_needs_a_key(town: Town, owner: Person, thing: JSON) -> None:
    wish = {"generation_id": thing["id"]}
    assert_refused(town, lambda: owner.post("/mints", wish), 422, "invalid-input")


def test_somebody_elses_generation_cannot_be_minted(town: Town, thing: JSON) -> None:
    thief = town.person("thief")
    wish = {"generation_id": thing["id"]}
    assert_refused(town, lambda: thief.post("/mints", wish, "k"), 404, "not-found")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"amount": 4}, "field-out-of-range"),
        ({"amount": 0}, "invalid-input"),
        ({"royalty_bps": 1_001}, "invalid-input"),
        ({"to": "0x1234"}, "invalid-input"),
        ({"to": "0x" + "g" * 40}, "invalid-input"),
        ({"to": "0x" + "00" * 20}, "invalid-input"),
        ({"gas": 1}, "invalid-input"),
    ],
    ids=str,
)
def test_a_mint_of_impossible_terms_is_refused(
    town: Town, owner: Person, thing: JSON, change: JSON, code: str
) -> None:
    wish = {"generation_id": thing["id"], **change}
    assert_refused(town, lambda: owner.post("/mints", wish, "another"), 422, code)


def test_a_quest_whose_reward_could_never_be_earned_is_not_minted(
    town: Town, owner: Person, quest: JSON
) -> None:
    assert "oracle" in quest["not_mintable"]
    wish = {"generation_id": quest["id"]}
    problem = assert_refused(town, lambda: owner.post("/mints", wish, "q"), 409, "not-mintable")
    assert problem["detail"] == quest["not_mintable"]


def test_a_quest_for_more_pieces_than_exist_is_refused_when_asked_for(
    town: Town, owner: Person, thing: JSON
) -> None:
    prompt = f"collect 4 {thing['name']}, pays 10 gold"
    wish = {"kind": "quest", "prompt": prompt, "context": [thing["token_id"]]}
    assert_refused(town, lambda: owner.post("/generations", wish), 422, "field-out-of-range")


def test_a_quest_for_pieces_that_were_destroyed_meanwhile_is_not_minted(
    town: Town, owner: Person
) -> None:
    herbs = town.make(owner, "item", "a common potion, edition of 2")
    town.mint(owner, herbs)
    prompt = f"collect 2 {herbs['name']}, pays 10 gold"
    made = town.make(owner, "quest", prompt, context=[herbs["token_id"]])
    assert made["not_mintable"] is None
    burn = abi_of("Items").encode_call("burn", owner.address, int(herbs["token_id"], 16), 1)
    submit(
        town.world.client,
        owner.signer,
        Call(Address(town.world.deployment.items), burn, "burn a piece"),
    )
    town.turn()
    wish = {"generation_id": made["id"]}
    problem = assert_refused(town, lambda: owner.post("/mints", wish, "h"), 409, "not-mintable")
    assert "only 1 exist" in problem["detail"]


@pytest.mark.parametrize("escape", [b"\\ud83d", b"\\u0000"])
def test_half_a_character_in_a_prompt_is_refused(town: Town, owner: Person, escape: bytes) -> None:
    content = b'{"kind": "item", "prompt": "a sword ' + escape + b'"}'
    headers = {"content-type": "application/json"}
    ask = lambda: owner.http.post("/generations", content=content, headers=headers)  # noqa: E731
    assert_refused(town, ask, 422, "invalid-input")


# -- orders


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
    raw = thief.sign_transaction(
        answer, sender=thief.address, nonce=town.world.client.nonce(thief.address)
    )
    problem = assert_refused(
        town, lambda: thief.post("/transactions", {"raw": raw}), 409, "reverted"
    )
    assert problem["detail"] == "Only the maker may cancel a listing."


# -- reading


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/tokens/0x" + "77" * 32, 404, "not-found"),
        ("/tokens/sword", 422, "malformed-token"),
        ("/tokens/" + "9" * 78, 422, "malformed-token"),
        ("/tokens/0x" + "77" * 32 + "/provenance", 404, "not-found"),
        ("/tokens/0x" + "77" * 32 + "/image.svg", 404, "not-found"),
        ("/ipfs/f01551220" + "77" * 32, 404, "not-found"),
        ("/ipfs/QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG", 422, "malformed-token"),
        ("/ipfs/..%2f..%2fetc%2fpasswd", 404, "not-found"),
        ("/listings/0x" + "77" * 32, 404, "not-found"),
        ("/listings/7", 422, "invalid-input"),
        ("/transactions/0x" + "77" * 32, 404, "not-found"),
        ("/quests/0x" + "77" * 32, 404, "not-found"),
        ("/accounts/alice", 422, "invalid-input"),
        ("/tokens?owner=alice", 422, "invalid-input"),
        ("/tokens?limit=0", 422, "invalid-input"),
        ("/problems/none", 404, "not-found"),
    ],
)
def test_what_is_not_there_or_not_named_right_is_a_problem(
    town: Town, path: str, status: int, code: str
) -> None:
    assert_refused(town, lambda: town.stranger().get(path), status, code)


def test_a_message_to_a_character_is_bounded(town: Town, owner: Person, thing: JSON) -> None:
    path = f"/characters/{thing['token_id']}/talk"
    assert_refused(town, lambda: owner.post(path, {"message": "hello"}), 409, "conflict")
    made = town.make(owner, "character", "a proud orc guard")
    town.mint(owner, made)
    path = f"/characters/{made['token_id']}/talk"
    for message, code in (("", "empty-prompt"), ("a" * 501, "prompt-too-long")):
        ask = lambda message=message: owner.post(path, {"message": message})  # noqa: E731
        assert_refused(town, ask, 422, code)


# -- login


def test_a_login_over_http_is_refused_by_its_reason(town: Town) -> None:
    someone = town.stranger()
    offer = someone.post("/auth/nonce", {"address": someone.address}).json()
    offered = parse_message(offer["message"])
    for change, status, code in (
        ({"chain_id": 1}, 409, "wrong-chain"),
        ({"domain": "evil.test"}, 401, "unauthenticated"),
        ({"expires_at": offered.issued_at - 1}, 401, "unauthenticated"),
    ):
        message = format_message(replace(offered, **change))
        body = {"message": message, "signature": "0x" + someone.signer.sign_text(message).hex()}
        assert_refused(town, lambda body=body: someone.post("/auth/login", body), status, code)
