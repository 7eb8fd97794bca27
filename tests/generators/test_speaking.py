import json

import pytest

from domain.asset import Dialogue
from domain.ontology import ANCESTRIES, PROFESSIONS, TEMPERAMENTS
from domain.world import GenerationContext, Named
from generators.attempts import Failed
from generators.frame import Frame
from generators.generate import Ask, Made, Shown, generate
from generators.reader import read
from generators.speaking import speaker_of
from generators.specs import SPECS
from tests.generators.scripted import ScriptedModel

PROMPT = "let a gloomy smith tell me about his late wife"


def shown(model: ScriptedModel, ask: Ask) -> Shown:
    [result] = generate(model, [ask])
    assert not isinstance(result, Failed | Made)
    return result


@pytest.mark.parametrize(
    ("prompt", "line"),
    [
        (PROMPT, r"blacksmith gloomy; topic=other; heard: his late wife<|out|>"),
        ("让骄傲的精灵学者聊聊天气", r"elf scholar proud; topic=weather; heard: 天气<|out|>"),
    ],
)
def test_a_prompt_says_who_speaks_and_of_what(prompt: str, line: str) -> None:
    model = ScriptedModel()
    made = shown(model, Ask("dialogue", prompt, "q1", b"secret"))
    [[request]] = model.batches
    assert request.prompt.startswith(f"<|dialogue|><|{made.body.lang}|>speaker: ")
    assert request.prompt.endswith(line)


def test_a_dialogue_is_shown_with_its_speaker_and_the_topic_in_the_persons_words() -> None:
    made = shown(ScriptedModel(), Ask("dialogue", PROMPT, "q1", b"secret"))
    assert isinstance(made.body, Dialogue)
    assert made.body.topic == "his late wife"
    assert made.name == made.body.speaker
    content = json.loads(made.content)
    assert content["kind"] == "dialogue"
    assert content["content"]["lines"] == list(made.body.lines)
    assert content["provenance"]["spec"] == SPECS["dialogue"].id
    speaker = content["speaker"]
    assert (speaker["profession"], speaker["temperament"]) == ("blacksmith", "gloomy")
    assert speaker["name"] == made.body.speaker


def test_the_same_request_has_the_same_speaker_and_another_seed_another() -> None:
    frame = Frame("dialogue", "en", {"profession": ("guard",)})
    people = [speaker_of(frame, seed) for seed in range(60)]
    assert people == [speaker_of(frame, seed) for seed in range(60)]
    assert {one.profession for one in people} == {"guard"}
    assert {one.ancestry for one in people} == set(ANCESTRIES)
    assert {one.temperament for one in people} == set(TEMPERAMENTS)
    assert len({one.name for one in people}) > 55


def test_what_is_open_is_drawn_among_the_labels() -> None:
    drawn = {speaker_of(Frame("dialogue", "zh"), seed).profession for seed in range(200)}
    assert drawn == set(PROFESSIONS)


def test_somebody_who_exists_speaks_under_their_own_name() -> None:
    mira = Named("Mira the Quiet", "07" * 32, "character")
    context = GenerationContext(characters=(mira,))
    frame = read("dialogue", "Mira the Quiet, a shy scholar, on the price of ink", context)
    assert frame.name == "Mira the Quiet"
    assert speaker_of(frame, 3).name == "Mira the Quiet"
