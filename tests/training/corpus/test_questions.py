from random import Random

import pytest

from domain.ontology import LANGS, Lang
from generators.frame import MENTION_ROLES, Frame, Mention
from generators.intents.call import TOOLS
from generators.reading.model_reader import ASKED, UNSTATED, ModelReader, alike
from tests.generators.scoring import ScoringModel
from training.corpus import questions
from training.corpus.documents import document
from training.corpus.questions import (
    draw_question,
    field_questions,
    kept_questions,
    tool_question,
)
from training.corpus.requests import Creation

WISH = Creation("item", "a silver amulet with a wolf", {"type": "amulet", "material": "silver"}, ())


def test_the_prompts_are_those_of_the_reader() -> None:
    model = ScoringModel({})
    frame = Frame("item", "en", mentions=(Mention(WISH.text, "feature", 0, 0),))
    ModelReader(model, alike(0.5)).complete(frame, WISH.text)
    assert [question.prompt for question in field_questions(WISH, WISH.text)] == model.asked


def test_what_nobody_stated_is_unstated() -> None:
    answers = {question.about: question.answer for question in field_questions(WISH, WISH.text)}
    assert answers == {
        "item.type": "amulet",
        "item.rarity": UNSTATED,
        "item.element": UNSTATED,
        "item.material": "silver",
    }


def test_a_sentence_to_the_assistant_is_asked_for_its_tool() -> None:
    question = tool_question("把剑卖了", "list_item")
    assert question.prompt == "<|intent|><|zh|>把剑卖了<|ask|>tool<|out|>"
    assert question.answer == "list_item"


@pytest.mark.parametrize("lang", LANGS)
def test_every_answer_is_a_label_that_the_reader_offers(lang: Lang) -> None:
    labels = {
        f"{kind}.{field}": {*values, UNSTATED}
        for kind, fields in ASKED.items()
        for field, values in fields.items()
    }
    for index in range(250):
        read = document("labels", index, "read", lang)
        about = read.prompt.rpartition("<|ask|>")[2].removesuffix("<|out|>")
        allowed = {*MENTION_ROLES, "none"} if about.startswith("span: ") else labels[about]
        assert read.output in allowed
        assert document("labels", index, "intent", lang).output in TOOLS


def test_of_a_request_that_leaves_fields_open_half_the_questions_are_about_these(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(questions, "taught_creations", lambda _lang: (WISH,))
    rng = Random(1)
    drawn = [draw_question(rng, "en") for _ in range(600)]
    answers = [answer for prompt, answer in drawn if "<|ask|>span: " not in prompt]
    assert 0.45 < answers.count(UNSTATED) / len(answers) < 0.55


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_kept_back_asks_about_every_field(lang: Lang) -> None:
    abouts = {question.about for question in kept_questions(lang)}
    assert {"tool", "item.type", "character.profession", "quest.kind", "scene.biome"} <= abouts
