import json

import pytest
from llguidance import LLMatcher

from domain.ontology import LANGS, Lang
from generators.fields import Span
from generators.schema import output_schema, placeholders_of
from generators.specs import SPEC_KINDS, SPECS, SpecKind


@pytest.mark.parametrize("kind", SPEC_KINDS)
@pytest.mark.parametrize("lang", LANGS)
def test_the_grammar_engine_compiles_every_schema(kind: SpecKind, lang: Lang) -> None:
    grammar = LLMatcher.grammar_from_json_schema(json.dumps(output_schema(kind, lang, {})))
    assert LLMatcher.validate_grammar(grammar) == ""


def test_what_is_stated_becomes_constant_and_what_is_not_stays_open() -> None:
    schema = output_schema(
        "item", "en", {"type": ("sword",), "level": Span(12, 12), "name": ("Ember", "Ash")}
    )
    assert schema["properties"]["type"] == {"const": "sword"}
    assert schema["properties"]["level"] == {"const": 12}
    assert schema["properties"]["name"] == {"enum": ["Ember", "Ash"]}
    assert schema["properties"]["edition"] == {"type": "integer", "minimum": 1, "maximum": 10_000}
    assert schema["required"] == list(schema["properties"])


def test_a_story_has_just_its_chapters_each_with_its_own_placeholders() -> None:
    schema = output_schema("story", "en", {"chapters": (("hero", "mention1"), ("hero",))})
    chapters = schema["properties"]["chapters"]
    assert (chapters["minItems"], chapters["maxItems"], chapters["items"]) == (2, 2, False)
    first, last = (item["pattern"] for item in chapters["prefixItems"])
    assert r"\{mention1\}" in first
    assert r"\{mention1\}" not in last


def test_only_what_can_be_filled_may_be_written() -> None:
    assert placeholders_of(SPECS["item"], ("place", "giver")) == ("place",)
    pattern = output_schema("item", "en", {}, ("place",))["properties"]["lore"]["pattern"]
    assert r"\{place\}" in pattern
    assert r"\{mention\}" not in pattern


def test_a_field_that_the_spec_lacks_is_refused() -> None:
    with pytest.raises(KeyError):
        output_schema("item", "en", {"colour": ("red",)})
