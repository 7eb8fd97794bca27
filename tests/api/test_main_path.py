"""The whole path over HTTP: prompt, mint, sale, talk, quest. The chain is asked at every step."""

import hashlib

import pytest

import chain.views as views
from domain.asset import Opening
from domain.ids import gold, parse_token
from domain.metadata import read_metadata
from generators.provenance import check_opening
from tests.api.town import JSON, Town


@pytest.fixture(scope="module")
def sword(town: Town) -> JSON:
    """A minted item of the creator's."""
    creator = town.person("creator")
    made = town.make(creator, "item", "a rare fire sword at level 12")
    town.mint(creator, made)
    return made


def test_what_the_prompt_states_is_in_the_metadata_and_the_id_is_their_hash(
    town: Town, sword: JSON
) -> None:
    content = sword["metadata"]["properties"]["content"]
    assert (content["type"], content["rarity"], content["element"], content["level"]) == (
        "sword", "rare", "fire", 12,
    )  # fmt: skip
    served = town.stranger().get(f"/ipfs/{sword['cid']}")
    assert "0x" + hashlib.sha256(served.content).hexdigest() == sword["token_id"]
    assert "immutable" in served.headers["cache-control"]
    picture = town.stranger().get(sword["image"])
    assert picture.headers["content-type"].startswith("image/svg+xml")
    assert "sandbox" in picture.headers["content-security-policy"]
    assert picture.text.startswith("<svg")


def test_the_opening_fits_the_commitment_and_is_its_owners_alone(town: Town, sword: JSON) -> None:
    metadata = town.stranger().get(f"/ipfs/{sword['cid']}").content
    asset = read_metadata(metadata)
    check_opening(Opening.model_validate(sword["opening"]), asset.provenance)
    assert b"level 12" not in metadata
    other = town.person("buyer").get(f"/generations/{sword['id']}")
    assert other.status_code == 404
    public = town.stranger().get(f"/tokens/{sword['token_id']}/provenance")
    assert public.status_code == 200
    assert "a rare fire sword" not in public.text
    assert sword["opening"]["salt"] not in public.text


def test_a_token_is_where_the_chain_says(town: Town, sword: JSON) -> None:
    creator = town.person("creator")
    token = town.stranger().get(f"/tokens/{sword['token_id']}").json()
    assert token["holders"] == [{"owner": creator.address, "amount": 1}]
    assert token["creator"] == creator.address
    held = views.pieces_of(
        town.world.contracts, "item", parse_token(sword["token_id"]), creator.address
    )
    assert held == 1
    owned = creator.get("/tokens", owner=creator.address).json()
    assert sword["token_id"] in [entry["token_id"] for entry in owned]
    for name in (sword["cid"], sword["token_id"][2:], str(int(sword["token_id"], 16))):
        assert town.stranger().get(f"/tokens/{name}").json()["token_id"] == sword["token_id"]


def test_the_same_key_makes_the_same_generation_once(town: Town) -> None:
    creator = town.person("creator")
    first = town.make(creator, "item", "一枚冰霜戒指", key="one ring")
    again = town.make(creator, "item", "一枚冰霜戒指", key="one ring")
    assert again == first
    assert first["lang"] == "zh"
    refused = creator.post("/generations", {"kind": "item", "prompt": "an axe"}, key="one ring")
    assert (refused.status_code, refused.json()["type"]) == (409, "/problems/idempotency-mismatch")


def test_the_same_key_mints_once(town: Town) -> None:
    creator = town.person("creator")
    made = town.make(creator, "character", "a cautious elf scholar")
    wish = {"generation_id": made["id"]}
    first = creator.post("/mints", wish, key="k1").json()
    before_it_is_mined = creator.post("/mints", wish, key="k1").json()
    town.turn()
    after = creator.post("/mints", wish, key="k1").json()
    other_key = creator.post("/mints", wish, key="k2").json()
    assert first["id"] == before_it_is_mined["id"] == after["id"] == other_key["id"]
    assert after["state"] == "confirmed"
    changed = creator.post("/mints", wish | {"royalty_bps": 100}, key="k1")
    assert (changed.status_code, changed.json()["type"]) == (409, "/problems/idempotency-mismatch")
    token = town.stranger().get(f"/tokens/{made['token_id']}").json()
    assert token["minted"] == 1


def test_a_set_is_minted_once_and_whole_or_not_at_all(town: Town) -> None:
    creator, other = town.person("creator"), town.person("somebody else")
    made = [town.make(creator, "item", prompt) for prompt in ("an oak staff", "a silver bow")]
    foreign = town.make(other, "item", "a bone ring")
    wishes = [{"generation_id": one["id"], "to": other.address} for one in made]
    spoilt = {"mints": [*wishes, {"generation_id": foreign["id"]}]}
    assert creator.post("/mints/batch", spoilt, key="set").status_code == 404
    assert creator.post("/mints/batch", {"mints": wishes}).status_code == 422
    assert creator.post("/mints/batch", {"mints": []}, key="set").status_code == 422
    first = creator.post("/mints/batch", {"mints": wishes}, key="set")
    assert first.status_code == 202, first.text
    assert [one["state"] for one in first.json()] == ["waiting"] * 2
    town.turn()
    again = creator.post("/mints/batch", {"mints": wishes}, key="set").json()
    assert [one["id"] for one in again] == [one["id"] for one in first.json()]
    assert [one["state"] for one in again] == ["confirmed"] * 2
    assert [one["token_id"] for one in again] == [one["token_id"] for one in made]
    changed = creator.post("/mints/batch", {"mints": wishes[::-1]}, key="set")
    assert (changed.status_code, changed.json()["type"]) == (409, "/problems/idempotency-mismatch")
    alone = creator.post("/mints", wishes[0], key="alone").json()
    assert alone["id"] == again[0]["id"]
    for one in made:
        token = town.stranger().get(f"/tokens/{one['token_id']}").json()
        assert token["minted"] == 1
        assert [held["owner"] for held in token["holders"]] == [other.address]


def test_a_sale_pays_seller_and_creator_to_the_wei(town: Town) -> None:
    creator, seller, buyer = (town.person(name) for name in ("creator", "seller", "buyer"))
    made = town.make(creator, "item", "two healing potions, edition of 2")
    town.mint(creator, made, to=seller.address, royalty_bps=500)
    listing = town.list_for_sale(seller, made["token_id"], "3.5", amount=2)
    assert listing["available"] == 2
    assert listing["hash"] in [entry["hash"] for entry in buyer.get("/listings").json()]
    before = [town.gold_of(person) for person in (creator, seller, buyer)]
    purchase = buyer.post(f"/listings/{listing['hash']}/fulfil", {"amount": 1})
    assert purchase.json()["total_wei"] == str(gold(7) // 2)
    sent = town.send(buyer, purchase)
    assert [entry["state"] for entry in sent] == ["confirmed", "confirmed"]
    after = [town.gold_of(person) for person in (creator, seller, buyer)]
    royalty = gold(7) // 2 * 500 // 10_000
    assert [now - then for now, then in zip(after, before, strict=True)] == [
        royalty,
        gold(7) // 2 - royalty,
        -gold(7) // 2,
    ]
    assert buyer.get(f"/listings/{listing['hash']}").json()["state"] == "partly"
    cancel = town.send(seller, seller.post(f"/listings/{listing['hash']}/cancel"))
    assert cancel[0]["state"] == "confirmed"
    assert buyer.get(f"/listings/{listing['hash']}").json()["state"] == "cancelled"
    assert listing["hash"] not in [entry["hash"] for entry in buyer.get("/listings").json()]


def test_a_minted_character_answers_in_the_language_it_is_spoken_to(town: Town) -> None:
    creator, buyer = town.person("creator"), town.person("buyer")
    made = town.make(creator, "character", "a cheerful dwarf bard")
    unminted = buyer.post(f"/characters/{made['token_id']}/talk", {"message": "Who are you?"})
    assert unminted.status_code == 404
    town.mint(creator, made)
    for message, lang in (("Who are you?", "en"), ("你是谁？", "zh")):
        answer = buyer.post(f"/characters/{made['token_id']}/talk", {"message": message})
        assert answer.status_code == 200, answer.text
        assert answer.json()["lang"] == lang
        assert answer.json()["speaker"] == made["name"]
        assert answer.json()["lines"]


def test_a_quest_is_opened_accepted_delivered_and_paid_from_escrow(town: Town) -> None:
    giver, hero = town.person("giver"), town.person("hero")
    goods = town.make(giver, "item", "3 herbs, a common potion, edition of 3", key="herbs")
    town.mint(giver, goods, to=hero.address)
    quest = town.make(
        giver,
        "quest",
        f"deliver 2 {goods['name']}, pays 30 gold",
        key="bring herbs",
        context=[goods["token_id"]],
    )
    assert quest["not_mintable"] is None, quest["metadata"]["properties"]["content"]
    town.mint(giver, quest)
    path = f"/quests/{quest['token_id']}"
    assert hero.get(path).json()["status"] == "minted"
    town.send(giver, giver.post(f"{path}/open"))
    assert views.escrowed_gold(town.world.contracts) == gold(30)
    town.send(hero, hero.post(f"{path}/accept"))
    assert hero.get(path).json()["acceptor"] == hero.address
    before = town.gold_of(hero)
    town.send(hero, hero.post(f"{path}/complete"))
    assert town.gold_of(hero) - before == gold(30)
    assert views.escrowed_gold(town.world.contracts) == 0
    assert hero.get(path).json()["status"] == "completed"
    town.send(giver, giver.post(f"{path}/claim"))
    held = views.pieces_of(
        town.world.contracts, "item", parse_token(goods["token_id"]), giver.address
    )
    assert held == 2
    again = giver.post(f"{path}/claim")
    assert again.status_code == 404
