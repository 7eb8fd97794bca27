import pytest

from domain.asset import Character, Dialogue, Item, Quest
from domain.ontology import LANGS, Lang
from domain.quest import Objective
from training.agreement import agrees
from training.corpus.documents import document


@pytest.mark.parametrize("lang", LANGS)
def test_what_the_corpus_teaches_agrees(lang: Lang) -> None:
    for index in range(60):
        item = document("agreement", index, "item", lang).fields
        assert agrees(Item.model_validate({"lang": lang, **item})), item
        life = document("agreement", index, "character", lang).fields
        # One Chinese pattern of a life says “this smith” and no name.
        named = lang == "en" or life["name"] in life["backstory"]
        assert agrees(Character.model_validate({"lang": lang, **life})) == named, life


def test_a_description_of_another_thing_does_not_agree() -> None:
    fields = document("agreement", 0, "item", "en").fields
    item = Item.model_validate({"lang": "en", **fields, "type": "sword"})
    assert not agrees(item.model_copy(update={"description": "A ring of pale silver."}))
    assert agrees(item.model_copy(update={"description": "A longsword of pale silver."}))


def test_a_life_of_somebody_else_does_not_agree() -> None:
    fields = document("agreement", 0, "character", "en").fields
    life = Character.model_validate({"lang": "en", **fields, "name": "Mira Holt"})
    assert not agrees(life.model_copy(update={"backstory": "Borin keeps a gate."}))
    assert agrees(life.model_copy(update={"backstory": "Mira Holt keeps a gate."}))


@pytest.mark.parametrize(("story", "fits"), [("Bring 3 wolf pelts.", True), ("Go home.", False)])
def test_a_quest_speaks_of_its_target_in_any_number(story: str, fits: bool) -> None:
    quest = Quest(
        lang="en",
        kind="collect",
        difficulty="easy",
        reward_gold=1,
        objectives=(Objective(predicate="HOLD", target="Wolf Pelt", count=3),),
        giver="Mira",
        title="Pelts",
        story=story,
    )
    assert agrees(quest) is fits


def test_nothing_is_asked_of_a_reply() -> None:
    assert agrees(Dialogue(lang="en", speaker="Mira", topic="other", lines=("Who knows.",)))
