"""The service with the model it ships: what is made over HTTP is made again from its opening.

The demo's own test goes the whole way; this one stays small.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from domain.asset import Opening
from domain.ids import parse_token
from generators.verify import VerdictCode, verify
from inference.loader import load_by_sha256, load_model
from tests.api.town import Town, open_town

PROMPTS = (
    ("item", "a rare fire sword at level 12"),
    ("item", "一把十二级的稀有火焰剑"),
    ("character", "a cautious elf scholar"),
    ("character", "一位开朗的矮人吟游诗人"),
)


@pytest.fixture
def bundled(folder: Path) -> Iterator[Town]:
    with open_town(folder, load_model) as town:
        yield town


def test_what_the_bundled_model_makes_can_be_minted_talked_to_and_made_again(
    bundled: Town,
) -> None:
    creator = bundled.person("creator")
    asked = [
        creator.post("/generations", {"kind": kind, "prompt": prompt}).json()
        for kind, prompt in PROMPTS
    ]
    bundled.turn()
    # a second engine, which has seen none of the requests
    lookup = cache(load_by_sha256)
    made = [creator.get(f"/generations/{one['id']}").json() for one in asked]
    assert [one["status"] for one in made] == ["done"] * len(PROMPTS)
    for one in made:
        bundled.mint(creator, one)
        metadata = creator.get(f"/ipfs/{one['cid']}").content
        opening = Opening.model_validate(one["opening"])
        verdict = verify(metadata, parse_token(one["token_id"]), lookup, opening)
        assert verdict.code is VerdictCode.MATCH, verdict.sentence
    for message, lang in (("Who are you?", "en"), ("你是谁？", "zh")):
        path = f"/characters/{made[2]['token_id']}/talk"
        answer = creator.post(path, {"message": message}).json()
        assert (answer["lang"], answer["speaker"]) == (lang, made[2]["name"])
