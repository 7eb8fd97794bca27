import pytest

from generators.specs import spec_of
from tests.api.scripted_model import ScriptedModel
from tests.api.town import Town


def test_a_text_is_said_in_the_other_language(town: Town, model: ScriptedModel) -> None:
    person = town.person("creator")
    answer = person.post("/translations", {"text": "The miller of Brackwater paid 12 gold."})
    assert answer.status_code == 200, answer.text
    said = answer.json()
    assert said["lang"] == "zh"
    assert "Brackwater" in said["text"]
    assert "12" in said["text"]
    assert model.requests[-1].prompt.endswith("<|ask|>zh<|out|>")


def test_a_token_is_shown_in_the_other_language(town: Town) -> None:
    person = town.person("creator")
    made = town.make(person, "item", "a rare iron fire sword")
    answer = person.post("/translations", {"token": made["token_id"]})
    assert answer.status_code == 200, answer.text
    content = answer.json()["content"]
    assert (content["lang"], content["name"], content["type"]) == ("zh", made["name"], "sword")
    assert not content["lore"].isascii()
    back = person.post("/translations", {"token": made["token_id"], "to": "en"})
    assert back.status_code == 422


@pytest.mark.parametrize(
    "ask",
    [
        {},
        {"text": "Good day.", "token": "0x" + "ab" * 32},
        {"text": "Good day.", "to": "en"},
        {"text": "Good day.", "to": "fr"},
        {"text": "x" * 1001},
        {"text": ""},
        {"text": "Write to me@example.org."},
    ],
)
def test_what_cannot_be_translated_is_refused(town: Town, ask: dict[str, str]) -> None:
    assert town.person("creator").post("/translations", ask).status_code == 422


def test_a_token_that_is_not_here_is_not_found(town: Town) -> None:
    answer = town.person("creator").post("/translations", {"token": "0x" + "ab" * 32})
    assert answer.status_code == 404


def test_who_is_not_known_is_told_so(town: Town) -> None:
    assert town.stranger().post("/translations", {"text": "Good day."}).status_code == 401


@pytest.mark.parametrize(
    ("kind", "prompt", "lang"),
    [
        ("scene", "a quiet harbour at dusk", "en"),
        ("story", "讲一个关于钟的故事", "zh"),
        ("dialogue", "让爱唠叨的铁匠聊聊他过世的妻子", "zh"),
    ],
)
def test_what_is_no_token_is_made_and_shown(town: Town, kind: str, prompt: str, lang: str) -> None:
    person = town.person("creator")
    made = town.make(person, kind, prompt)
    assert (made["kind"], made["lang"], made["token_id"]) == (kind, lang, None)
    assert made["metadata"]["kind"] == kind
    assert made["metadata"]["provenance"]["spec"] == spec_of(kind).id
    content = made["metadata"]["content"]
    assert made["name"] == next(content[n] for n in ("title", "name", "speaker") if n in content)
    assert "never minted" in made["not_mintable"]
    refused = person.post("/mints", {"generation_id": made["id"]}, key=f"mint {kind}")
    assert (refused.status_code, refused.json()["type"]) == (409, "/problems/not-mintable")
