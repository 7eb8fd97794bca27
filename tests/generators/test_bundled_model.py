"""The whole way with the model that is shipped: prompt to token, and back by regeneration."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from domain.asset import Character
from domain.ids import token_id_of
from domain.metadata import metadata_bytes, read_metadata
from domain.world import GenerationContext, Named
from generators.generate import Ask, Made, generate
from generators.reply import reply
from generators.verify import VerdictCode, verify
from inference.loader import load_model
from inference.types import TextModel

WORLD = GenerationContext(
    items=(Named("银叶草", "01" * 32, "item", 9), Named("Iron Sword", "02" * 32, "item", 3)),
    characters=(Named("Mira", "03" * 32, "character"),),
)
ASKS = [
    Ask("item", "a legendary fire sword, level 12", "r1", b"s"),
    Ask("item", "寒冰法杖，二十级", "r2", b"s"),
    Ask("character", "a cautious elven scholar", "r3", b"s"),
    Ask("quest", "收集三株银叶草，奖励五十金", "r4", b"s", context=WORLD),
    Ask("quest", "something to do", "r5", b"s", context=WORLD),
]
STATED = {
    "r1": {"type": "sword", "rarity": "legendary", "element": "fire", "level": 12},
    "r2": {"type": "staff", "element": "ice", "level": 20},
    "r3": {"ancestry": "elf", "profession": "scholar", "temperament": "cautious"},
    "r4": {"kind": "collect", "reward_gold": 50, "giver": "Mira"},
    "r5": {"giver": "Mira"},
}


@pytest.fixture(scope="module")
def model() -> Iterator[TextModel]:
    loaded = load_model()
    yield loaded
    loaded.close()


@pytest.fixture(scope="module")
def made(model: TextModel) -> dict[str, Made]:
    results = generate(model, ASKS)
    return {result.request_id: result for result in results if isinstance(result, Made)}


@pytest.mark.parametrize("request_id", STATED)
def test_what_is_stated_is_kept(made: dict[str, Made], request_id: str) -> None:
    asset = read_metadata(made[request_id].metadata)
    fields = asset.body.model_dump()
    assert {name: fields[name] for name in STATED[request_id]} == STATED[request_id]


@pytest.mark.parametrize("request_id", ["r2", "r3", "r4"])
def test_made_in_company_it_is_made_again_alone(
    model: TextModel, made: dict[str, Made], request_id: str
) -> None:
    one = made[request_id]
    verdict = verify(one.metadata, one.token_id, lambda _: model, one.opening)
    assert verdict.code is VerdictCode.MATCH


def test_a_forged_word_is_found(model: TextModel, made: dict[str, Made]) -> None:
    """Another seed's text under this seed's provenance: well-formed, and not what comes out."""
    one = made["r1"]
    [other] = generate(model, [Ask("item", "a legendary fire sword, level 12", "r1", b"s", seed=9)])
    assert isinstance(other, Made)
    forged = other.asset.provenance.model_copy(update={"seed": one.asset.provenance.seed})
    data = metadata_bytes(replace(other.asset, provenance=forged))
    verdict = verify(data, token_id_of(data), lambda _: model, one.opening)
    assert verdict.code is VerdictCode.MISMATCH
    assert verdict.first_differing_byte is not None


@pytest.mark.parametrize(("message", "lang"), [("Who are you?", "en"), ("你卖什么？", "zh")])
def test_a_character_answers(
    model: TextModel, made: dict[str, Made], message: str, lang: str
) -> None:
    speaker = made["r3"].asset.body
    assert isinstance(speaker, Character)
    said = reply(model, speaker, message, "q1", b"s")
    assert (said.lang, said.speaker) == (lang, speaker.name)
