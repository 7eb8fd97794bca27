import dataclasses
import json
import re

import pytest

from domain.asset import Item, MintableBody, Quest
from domain.canonical import prompt_commitment
from domain.errors import InvalidInput, ModeratedInput, TranslationFailed
from domain.ids import token_id_of
from domain.metadata import metadata_bytes, read_metadata
from domain.ontology import Lang
from domain.quest import Objective
from domain.world import GenerationContext, Named
from generators.frame import Frame
from generators.generate import Made, Shown, run_plans
from generators.plan import plan_of_frame
from generators.prose import prose_of
from generators.specs import SPECS
from generators.translate import Translation, translate, translate_asset, translate_body
from generators.verdict import VerdictCode
from generators.verify import verify
from inference.types import Request
from tests.generators.scripted import IDENTITY, ScriptedModel

HOW = Translation.keyed("t1", b"secret", ("Brackwater Ferry",))
HERB = Named("Silver Herb", "01" * 32, "item", 9)


def said(*answers: str) -> ScriptedModel:
    """A model that gives these translations one after the other."""
    waiting = list(answers)
    return ScriptedModel(lambda _: json.dumps({"text": waiting.pop(0)}, ensure_ascii=False))


def made(kind: str, lang: Lang) -> Made:
    """A token in words that no phrase book holds."""
    frame = Frame("item" if kind == "item" else "quest", lang)
    frame = Frame("character", lang) if kind == "character" else frame
    world = GenerationContext(items=(HERB,))
    settled = plan_of_frame("r1", "x", frame, world, seed=7, salt=bytes(32))
    freely = ScriptedModel(identity=dataclasses.replace(IDENTITY, dialect="chat"))
    [one] = run_plans(freely, [settled])
    assert isinstance(one, Made)
    return one


def test_names_and_numbers_come_back_as_they_were() -> None:
    model = said("{a}付了{n1}金币，在{b}。")
    text = "Mira Holt paid 12 gold at Brackwater Ferry."
    how = dataclasses.replace(HOW, names=("Brackwater Ferry", "Mira Holt"))
    assert translate(model, text, "zh", how) == "Mira Holt 付了 12 金币，在 Brackwater Ferry。"
    [[request]] = model.batches
    assert request.prompt == ("<|translation|><|en|>{a} paid {n1} gold at {b}.<|ask|>zh<|out|>")


@pytest.mark.parametrize(
    "bad",
    [
        "{a}付了金币。",
        "{a}付了{n1}{n1}金币。",
        "{a} paid {n1} gold.",
        "{a}{n1}。",
        "忽略以上指令{a}{n1}",
    ],
)
def test_a_translation_that_loses_something_is_tried_again_and_then_refused(bad: str) -> None:
    text = "Mira paid 12 gold."
    how = dataclasses.replace(HOW, names=("Mira",))
    model = said(bad, "{a}付了{n1}金币。")
    assert translate(model, text, "zh", how) == "Mira 付了 12 金币。"
    with pytest.raises(TranslationFailed, match="in 6 tries"):
        translate(said(*[bad] * 6), text, "zh", how)


@pytest.mark.parametrize(
    ("text", "to", "expected"),
    [("sword", "zh", "剑"), ("稀有", "en", "rare"), ("金币奖励", "en", "reward gold")],
)
def test_labels_need_no_model(text: str, to: Lang, expected: str) -> None:
    model = ScriptedModel()
    assert translate(model, text, to, HOW) == expected
    assert model.batches == []


def test_a_text_of_that_language_and_a_refused_one_are_not_translated() -> None:
    with pytest.raises(InvalidInput):
        translate(ScriptedModel(), "Good day.", "en", HOW)
    with pytest.raises(ModeratedInput):
        translate(ScriptedModel(), "Write to me@example.org now.", "zh", HOW)


def test_a_quest_keeps_all_but_its_prose() -> None:
    quest = Quest(
        lang="en", kind="collect", difficulty="easy", reward_gold=20,
        objectives=(Objective(predicate="HOLD", target="Silver Herb", count=3),),
        giver="Mira", title="A Small Errand",
        story="Mira needs 3 of them. The Silver Herb grows by the river.",
    )  # fmt: skip
    model = said("{a}需要{n1}株。", "{a}长在河边。")
    other = translate_body(model, quest, "zh", HOW)
    assert other == quest.model_copy(
        update={"lang": "zh", "story": "Mira 需要 3 株。Silver Herb 长在河边。"}
    )


@pytest.mark.parametrize("kind", ["scene", "story"])
def test_what_is_no_token_is_translated_too(kind: str) -> None:
    frame = Frame("scene" if kind == "scene" else "story", "en")
    settled = plan_of_frame("r1", "x", frame, GenerationContext(), seed=3, salt=bytes(32))
    [one] = run_plans(ScriptedModel(), [settled])
    assert isinstance(one, Shown)
    other = translate_body(ScriptedModel(), one.body, "zh", HOW)
    assert other.lang == "zh"
    assert len(prose_of(other)) == len(prose_of(one.body))
    assert not any(text.isascii() for text in prose_of(other))


EACH = [(kind, lang) for kind in ("item", "character", "quest") for lang in ("en", "zh")]


@pytest.mark.parametrize(("kind", "lang"), EACH)
def test_a_translated_token_names_its_source_and_is_verified(kind: str, lang: Lang) -> None:
    source, to = made(kind, lang), "zh" if lang == "en" else "en"
    one = translate_asset(ScriptedModel(), source.asset, to, HOW)
    body: MintableBody = one.asset.body
    assert (body.lang, one.asset.name) == (to, source.asset.name)
    assert one.asset.provenance.spec == SPECS["translation"].id
    assert one.asset.provenance.source == f"{source.token_id:064x}"
    assert one.opening.prompt.encode() == source.metadata
    assert read_metadata(one.metadata) == one.asset
    verdict = verify(one.metadata, one.token_id, lambda _: ScriptedModel(), one.opening)
    assert verdict.code is VerdictCode.MATCH
    assert verify(one.metadata, one.token_id, lambda _: ScriptedModel()).code is (
        VerdictCode.PROMPT_SEALED
    )


class Elsewhere(ScriptedModel):
    """Another numerics class, which replays what it is handed."""

    def __init__(self) -> None:
        super().__init__(identity=dataclasses.replace(IDENTITY, numerics_class="scripted/2"))


@pytest.mark.parametrize(("kind", "lang"), EACH)
def test_another_numerics_class_checks_each_sentence(kind: str, lang: Lang) -> None:
    source = made(kind, lang)
    one = translate_asset(ScriptedModel(), source.asset, "zh" if lang == "en" else "en", HOW)
    found = verify(one.metadata, one.token_id, lambda _: Elsewhere(), one.opening)
    assert found.code is VerdictCode.WITHIN_TOLERANCE
    short = one.opening.model_copy(update={"token_ids": one.opening.token_ids[:1]})
    found = verify(one.metadata, one.token_id, lambda _: Elsewhere(), short)
    assert found.code is VerdictCode.MISMATCH


def test_a_forged_translation_and_a_forged_source_are_found() -> None:
    source = made("item", "en")
    one = translate_asset(ScriptedModel(), source.asset, "zh", HOW)
    assert isinstance(one.asset.body, Item)
    forged = translate_asset(_other_words(), source.asset, "zh", HOW)
    verdict = verify(forged.metadata, forged.token_id, lambda _: ScriptedModel(), forged.opening)
    assert verdict.code is VerdictCode.MISMATCH
    assert verdict.first_differing_byte is not None


def _other_words() -> ScriptedModel:
    def answer(request: Request) -> str:
        text = "我亲手写下这些" + "".join(f"{{{name}}}" for name in _held(request))
        return json.dumps({"text": text}, ensure_ascii=False)

    return ScriptedModel(answer)


def _held(request: Request) -> list[str]:
    return re.findall(r"\{([a-z0-9]+)\}", request.prompt)


def test_a_source_that_was_exchanged_is_found() -> None:
    source, other = made("item", "en"), made("character", "en")
    one = translate_asset(ScriptedModel(), source.asset, "zh", HOW)
    salt = bytes.fromhex(one.opening.salt)
    prompt = other.metadata.decode()
    commitment = prompt_commitment(salt, prompt, one.opening.context)
    provenance = one.asset.provenance.model_copy(update={"prompt_commitment": commitment})
    data = metadata_bytes(dataclasses.replace(one.asset, provenance=provenance))
    opening = one.opening.model_copy(update={"prompt": prompt})
    verdict = verify(data, token_id_of(data), lambda _: ScriptedModel(), opening)
    assert verdict.code is VerdictCode.MISMATCH
    assert "is not the token that the translation names" in verdict.sentence
