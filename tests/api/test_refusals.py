"""Bad input: a typed problem, one plain sentence, the right status, and nothing is written."""

from dataclasses import replace

import pytest

from api.siwe import format_message, parse_message
from chain.abi import abi_of
from chain.broadcast import submit
from domain.ids import Address
from domain.transaction import Call
from tests.api.town import JSON, Person, Town, assert_refused

POST_WITHOUT_LOGIN = (
    "/generations", "/mints", "/mints/batch", "/listings/prepare", "/listings", "/transactions",
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
        ("translation", "hello", "unknown-kind"),
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


def test_somebody_elses_mint_is_not_shown(town: Town, owner: Person, thing: JSON) -> None:
    wish = {"generation_id": thing["id"]}
    found = owner.post("/mints", wish, "again").json()["id"]
    assert owner.get(f"/mints/{found}").status_code == 200
    assert_refused(town, lambda: town.person("thief").get(f"/mints/{found}"), 404, "not-found")
    beyond = 2**63
    assert_refused(town, lambda: owner.get(f"/mints/{beyond}"), 404, "not-found")


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
