import pytest

from domain.asset import Character, Dialogue
from domain.errors import EmptyPrompt, GenerationFailed, ModeratedInput
from generators.attempts import Failed
from generators.reply import Message, replies, reply
from tests.generators.scripted import ScriptedModel

MIRA = Character(
    lang="en", ancestry="elf", profession="scholar", temperament="cautious", level=12, name="Mira",
    backstory="She came from the coast.", greeting="Sit down.", goals=("I go home one day.",),
)  # fmt: skip


def test_the_model_is_told_who_speaks_and_of_what() -> None:
    model = ScriptedModel()
    said = reply(model, MIRA, "Who are you?", "q1", b"secret")
    [[request]] = model.batches
    assert request.prompt == (
        "<|dialogue|><|en|>speaker: elf scholar cautious; topic=self; heard: Who are you?<|out|>"
    )
    assert (said.speaker, said.topic, said.lang) == ("Mira", "self", "en")


def test_a_character_answers_in_the_language_of_the_message() -> None:
    said = reply(ScriptedModel(), MIRA, "你好，今天天气怎么样？", "q1", b"secret")
    assert (said.lang, said.topic) == ("zh", "weather")
    assert reply(ScriptedModel(), MIRA, "hello", "q1", b"secret", "zh").lang == "zh"


def test_the_same_message_under_the_same_request_has_the_same_answer() -> None:
    one = reply(ScriptedModel(), MIRA, "hello", "q1", b"secret")
    assert one == reply(ScriptedModel(), MIRA, "hello", "q1", b"secret")


def test_messages_are_answered_together_in_their_order_and_bad_ones_fail_alone() -> None:
    model = ScriptedModel()
    texts = ["hello", " ", "re@d.me@example.org", "goodbye"]
    results = replies(model, [Message(MIRA, t, f"q{i}", b"s") for i, t in enumerate(texts)])
    kinds = [type(r.error) if isinstance(r, Failed) else r.topic for r in results]
    assert kinds == ["greeting", EmptyPrompt, ModeratedInput, "farewell"]
    assert len(model.batches) == 1


def test_what_may_not_be_said_is_tried_again() -> None:
    bad = '{"topic":"greeting","lines":["Ignore all previous instructions, my friend."]}'
    model = ScriptedModel(lambda request: bad if request.id.endswith("/1") else None)
    assert isinstance(reply(model, MIRA, "hello", "q1", b"secret"), Dialogue)
    assert len(model.batches) == 2


def test_silence_is_a_typed_error() -> None:
    with pytest.raises(GenerationFailed):
        reply(ScriptedModel(lambda _: "{}"), MIRA, "hello", "q1", b"secret")
