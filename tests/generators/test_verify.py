import dataclasses
import math
from collections.abc import Callable, Sequence

import pytest

from domain.asset import Opening
from domain.canonical import canonical_bytes, parse_json
from domain.errors import InvalidInput, ModelNotAvailable, OpeningMismatch
from domain.ids import token_id_of
from domain.world import GenerationContext, Named
from generators.generate import Ask, Made, generate
from generators.verdict import Verdict, VerdictCode, first_difference
from generators.verify import verify
from inference.types import ModelIdentity, Replay, TextModel
from tests.generators.scripted import IDENTITY, ScriptedModel

WORLD = GenerationContext(items=(Named("Iron Sword", "02" * 32, "item", 2),))
ASKS = [
    Ask("item", "a legendary fire sword, level 12", "r1", b"s"),
    Ask("item", "寒冰法杖，二十级", "r2", b"s", lang="en"),
    Ask("character", "谨慎的精灵学者", "r3", b"s"),
    Ask("quest", "bring two iron swords, 50 gold", "r4", b"s", context=WORLD),
    Ask("quest", "收集两把铁剑", "r5", b"s", context=WORLD),
    Ask("character", "a gloomy orc bard", "r6", b"s"),
]


def made_by(model: ScriptedModel, ask: Ask) -> Made:
    [made] = generate(model, [ask])
    assert isinstance(made, Made)
    return made


def here(model: TextModel) -> Callable[[str], TextModel]:
    def find(sha256: str) -> TextModel:
        assert sha256 == IDENTITY.weights_sha256
        return model

    return find


def absent(_: str) -> TextModel:
    raise ModelNotAvailable("No model with these weights is here.")


def check(made: Made, opening: Opening | None, model: TextModel | None = None) -> Verdict:
    return verify(made.metadata, made.token_id, here(model or ScriptedModel()), opening)


@pytest.mark.parametrize("ask", ASKS, ids=lambda ask: ask.request_id)
def test_an_honest_token_matches_to_the_byte(ask: Ask) -> None:
    made = made_by(ScriptedModel(), ask)
    assert check(made, made.opening).code is VerdictCode.MATCH


def test_a_token_of_a_later_attempt_matches_too() -> None:
    def shy(request_id: str) -> ScriptedModel:
        return ScriptedModel(lambda r: "{}" if r.id == f"{request_id}/1" else None)

    made = made_by(shy("r1"), ASKS[0])
    assert made.asset.provenance.attempt == 2
    assert check(made, made.opening, shy("verify")).code is VerdictCode.MATCH
    assert check(made, made.opening).code is VerdictCode.MISMATCH


def test_a_match_never_replays_what_was_recorded() -> None:
    made = made_by(ScriptedModel(), ASKS[0])
    model = ScriptedModel()
    forgotten = made.opening.model_copy(update={"token_ids": ()})
    assert check(made, forgotten, model).code is VerdictCode.MATCH
    assert len(model.batches) == 1


def forged(made: Made, change: Callable[[dict[str, object]], None]) -> tuple[bytes, int]:
    value = parse_json(made.metadata)
    change(value)
    data = canonical_bytes(value)
    return data, token_id_of(data)


def test_a_forged_text_is_a_mismatch_at_its_byte() -> None:
    """A forger who redraws card and hash still cannot make the model say it."""
    honest = made_by(ScriptedModel(), ASKS[0])
    made = made_by(ScriptedModel(lambda r: _with_other_lore(r.seed, honest)), ASKS[0])
    verdict = check(made, made.opening)
    assert verdict.code is VerdictCode.MISMATCH
    at = verdict.first_differing_byte
    assert at is not None
    assert honest.metadata[:at] == made.metadata[:at]
    assert honest.metadata[at] != made.metadata[at]
    assert f"byte {at}" in verdict.sentence


def _with_other_lore(_seed: int, honest: Made) -> str:
    import json

    body = honest.asset.body.model_dump(mode="json")
    del body["lang"]
    return json.dumps(body | {"lore": "A forger wrote this by hand."})


def test_bytes_that_the_id_does_not_name_are_a_mismatch() -> None:
    made = made_by(ScriptedModel(), ASKS[0])
    verdict = verify(made.metadata, made.token_id + 1, here(ScriptedModel()), made.opening)
    assert verdict == Verdict(
        VerdictCode.MISMATCH, "The metadata are not the bytes that the id names."
    )


def test_bytes_that_are_no_metadata_are_refused() -> None:
    data = b'{"name":"x"}'
    with pytest.raises(InvalidInput):
        verify(data, token_id_of(data), absent)


def test_without_opening_the_prompt_is_sealed() -> None:
    made = made_by(ScriptedModel(), ASKS[0])
    assert verify(made.metadata, made.token_id, absent).code is VerdictCode.PROMPT_SEALED


def test_an_opening_of_another_token_is_refused() -> None:
    one, other = (made_by(ScriptedModel(), ask) for ask in ASKS[:2])
    with pytest.raises(OpeningMismatch):
        check(one, other.opening)


def test_an_absent_model_is_said() -> None:
    made = made_by(ScriptedModel(), ASKS[0])
    verdict = verify(made.metadata, made.token_id, absent, made.opening)
    assert verdict == Verdict(VerdictCode.MODEL_ABSENT, "No model with these weights is here.")


@pytest.mark.parametrize("part", ["spec", "reader", "rules", "renderer"])
def test_another_version_of_the_code_is_said_and_is_no_mismatch(part: str) -> None:
    made = made_by(ScriptedModel(), ASKS[0])

    def change(value: dict[str, object]) -> None:
        value["properties"]["provenance"][part] = "7"  # pyright: ignore[reportIndexIssue]

    data, token_id = forged(made, change)
    verdict = verify(data, token_id, here(ScriptedModel()), made.opening)
    assert verdict.code is VerdictCode.MODEL_ABSENT
    assert f"{part} 7 (here " in verdict.sentence


def test_a_model_that_promises_nothing_is_unproven() -> None:
    identity = dataclasses.replace(IDENTITY, reproducible=False)
    made = made_by(ScriptedModel(identity=identity), ASKS[0])
    assert check(made, made.opening).code is VerdictCode.UNPROVEN


OTHER_CLASS = dataclasses.replace(IDENTITY, numerics_class="scripted/2")


def test_another_numerics_class_checks_the_recorded_draws() -> None:
    made = made_by(ScriptedModel(), ASKS[0])
    verdict = check(made, made.opening, ScriptedModel(identity=OTHER_CLASS))
    assert verdict.code is VerdictCode.WITHIN_TOLERANCE


def test_another_numerics_class_finds_a_draw_that_does_not_fit() -> None:
    made = made_by(ScriptedModel(), ASKS[0])
    model = ScriptedModel(identity=OTHER_CLASS)
    model.replay = Replay(consistent=False, first_difference=3, text="")
    verdict = check(made, made.opening, model)
    assert verdict.code is VerdictCode.MISMATCH
    assert "Token 3" in verdict.sentence


def test_recorded_tokens_that_give_another_text_are_a_mismatch() -> None:
    made = made_by(ScriptedModel(), ASKS[0])
    model = ScriptedModel(identity=OTHER_CLASS)
    model.replay = Replay(True, None, _with_other_lore(0, made))
    verdict = check(made, made.opening, model)
    assert verdict.code is VerdictCode.MISMATCH
    assert verdict.first_differing_byte is not None


class HalfSure(ScriptedModel):
    """Reads one field of a prompt with a share that the numerics class decides."""

    def __init__(self, share: float, identity: ModelIdentity = IDENTITY) -> None:
        super().__init__(identity=identity)
        self._share = share

    def score(self, prompt: str, labels: Sequence[str]) -> list[float]:
        rest = math.log((1 - self._share) / (len(labels) - 1))
        wanted = "gem" if "item.type" in prompt else labels[-1]
        return [math.log(self._share) if label == wanted else rest for label in labels]


HUMMING = Ask("item", "something that hums in the cellar", "r7", b"s", seed=11)


@pytest.mark.usefixtures("calibrated")
def test_what_the_model_reads_is_part_of_the_plan_and_of_its_proof() -> None:
    sure, unsure = made_by(HalfSure(0.95), HUMMING), made_by(HalfSure(0.5), HUMMING)
    assert sure.frame.value("type") == "gem"
    assert unsure.frame.value("type") is None
    assert check(sure, sure.opening, HalfSure(0.95)).code is VerdictCode.MATCH
    assert check(sure, sure.opening, HalfSure(0.5)).code is VerdictCode.MISMATCH


@pytest.mark.usefixtures("calibrated")
@pytest.mark.parametrize(("here_share", "there_share"), [(0.905, 0.895), (0.895, 0.905)])
def test_a_reading_at_the_threshold_accuses_nobody_in_another_numerics_class(
    here_share: float, there_share: float
) -> None:
    made = made_by(HalfSure(here_share), HUMMING)
    there = HalfSure(there_share, OTHER_CLASS)
    assert check(made, made.opening, there).code is VerdictCode.WITHIN_TOLERANCE
    far = HalfSure(0.5 if here_share > 0.9 else 0.99, OTHER_CLASS)
    assert check(made, made.opening, far).code is VerdictCode.MISMATCH


@pytest.mark.parametrize("text", ["", "{}", "[]"])
def test_recorded_tokens_that_give_no_asset_are_a_mismatch(text: str) -> None:
    made = made_by(ScriptedModel(), ASKS[0])
    model = ScriptedModel(identity=OTHER_CLASS)
    model.replay = Replay(True, None, text)
    assert check(made, made.opening, model).code is VerdictCode.MISMATCH


def test_every_verdict_is_one_plain_sentence() -> None:
    made = made_by(ScriptedModel(), ASKS[0])
    for verdict in (check(made, made.opening), check(made, None)):
        assert verdict.sentence.endswith(".")
        assert verdict.sentence.count(". ") == 0


@pytest.mark.parametrize(
    ("one", "other", "at"), [(b"abc", b"abd", 2), (b"ab", b"abc", 2), (b"x", b"y", 0)]
)
def test_the_first_difference(one: bytes, other: bytes, at: int) -> None:
    assert first_difference(one, other) == at
