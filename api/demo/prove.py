"""The last act: talk, and proof by generating again."""

import re

from api.demo.script import TALK
from api.demo.stage import Made, Stage
from chain import views
from domain.asset import Opening
from generators.verify import ModelLookup, VerdictCode, verify

_CHINESE = re.compile(r"[一-鿿]")


def talk(stage: Stage, character: Made) -> None:
    """The buyer talks to a character that exists on the chain, in both languages."""
    stage.check(
        f"{character.name} exists on the chain",
        views.exists(stage.world.contracts, "character", character.token_id),
    )
    for utterance in TALK:
        answer = stage.buyer.post(
            f"/characters/{character.generation['token_id']}/talk",
            {"message": utterance.text, "lang": utterance.lang},
        )
        stage.screen.talk("buyer", utterance.text, answer["speaker"], answer["lines"])
        spoken = "".join(answer["lines"])
        stage.check(
            f"{character.name} answers in the language of the question ({utterance.lang})",
            bool(spoken) and bool(_CHINESE.search(spoken)) == (utterance.lang == "zh"),
            spoken,
        )


def prove(stage: Stage, one_of_each: tuple[Made, ...], model_lookup: ModelLookup) -> None:
    """Generate one token of each kind again from its opening, and compare every byte."""
    for made in one_of_each:
        metadata = stage.buyer.get_bytes(f"/ipfs/{made.generation['cid']}")
        opening = Opening.model_validate(made.generation["opening"])
        sealed = verify(metadata, made.token_id, model_lookup)
        stage.equal(
            f"{made.name}: without the opening the prompt stays sealed",
            sealed.code,
            VerdictCode.PROMPT_SEALED,
        )
        verdict = verify(metadata, made.token_id, model_lookup, opening)
        if stage.equal(
            f"{made.name}: generated again, the same bytes", verdict.code, VerdictCode.MATCH
        ):
            stage.screen.done(f"{made.name} ({made.kind}): MATCH, {len(metadata):,} bytes")
        else:
            stage.screen.failed(verdict.sentence)
