import pytest

from generators.reader import read
from generators.reading.quest_form import Form, form_of
from generators.reading.script import script


@pytest.mark.parametrize(
    ("prompt", "form"),
    [
        (
            "type defeat / target goblin shaman / reward 150 / hard",
            Form("defeat", "goblin shaman"),
        ),
        (
            "kind: collect; item: ash; target: moon lilies x12; giver: Granny Posy",
            Form("collect", "moon lilies", 12, "Granny Posy"),
        ),
        ("type = delivery, target = 3 crates, reward = 40", Form("deliver", "crates", 3)),
        ("target: Hollow Peak, kind: exploration", Form("explore", "Hollow Peak")),
        (
            "goal: wolves | count: five | giver: Captain Holt",
            Form(None, "wolves", 5, "Captain Holt"),
        ),
    ],
)
def test_labels_say_what_they_hold(prompt: str, form: Form) -> None:
    assert form_of(script(prompt)) == form


@pytest.mark.parametrize(
    "prompt",
    ["kill the target, a type of goblin", "the giver is Ann, and it is hard", "collect ten lilies"],
)
def test_a_sentence_is_no_form(prompt: str) -> None:
    assert form_of(script(prompt)) == Form()


@pytest.mark.parametrize(
    ("prompt", "kind", "target"),
    [
        ("three barrels of ale need delivering to the inn", "deliver", "barrels of ale"),
        ("nine letters must be delivered before dusk", "deliver", "letters"),
        ("seven skeletons in the crypt have to be destroyed", "defeat", "skeletons"),
        ("the old crater needs exploring", "explore", "crater"),
        ("hard kill quest: one basilisk", "defeat", "basilisk"),
        ("a crate of medicine has to get to the fort", "deliver", "crate of medicine"),
    ],
)
def test_what_needs_doing_is_read(prompt: str, kind: str, target: str) -> None:
    frame = read("quest", prompt)
    assert frame.value("kind") == kind
    assert target in (frame.target_name or frame.place)
