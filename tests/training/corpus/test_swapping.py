from random import Random

import pytest

from domain.ontology import LANGS, Lang
from training.corpus.forms import (
    FORMS,
    find_form,
    forms_of,
    holds_kept_out,
    is_held_out_form,
    taught_forms,
)
from training.corpus.requests import Creation, Utterance
from training.corpus.swapping import (
    is_held_out_pattern,
    kept_creations,
    kept_utterances,
    pattern_of,
    taught_creations,
    taught_utterances,
    utterance_pattern,
    with_other_names,
    with_other_values,
)

SWORD = Creation("item", "a rare fire sword, level 12", {"type": "sword", "rarity": "rare"}, ())


def test_a_pattern_masks_values_and_numbers() -> None:
    assert pattern_of(SWORD, "en") == "a <rarity> fire <type>, level #"


def test_a_pattern_of_talk_masks_names() -> None:
    context = {"inventory": [{"name": "Ox Bell"}], "people": ["Nuu"]}
    said = Utterance("Give the Ox Bell to Nuu for 7", context, "none", {}, {})
    assert utterance_pattern(said) == "give the <name> to <name> for #"


def test_other_values_change_the_label_with_the_words() -> None:
    seen: set[str] = set()
    for seed in range(80):
        changed = with_other_values(Random(seed), SWORD, "en")
        for field in ("type", "rarity"):
            value = str(changed.fields[field])
            spoken = (find_form(changed.text, "item", field, value, lang) for lang in LANGS)
            assert any(spoken), changed
            seen.add(value)
        assert "fire" in changed.text
    assert len(seen) > 12


def test_words_that_must_be_mentioned_are_left_alone() -> None:
    wish = Creation("item", "an axe with a sword on it", {"type": "axe"}, ("a sword on it",))
    for seed in range(30):
        assert "a sword on it" in with_other_values(Random(seed), wish, "en").text


@pytest.mark.parametrize("lang", LANGS)
def test_a_form_in_twenty_is_never_taught(lang: Lang) -> None:
    every = taught = 0
    for kind, fields in FORMS.items():
        for field, table in fields.items():
            for value in table:
                forms = forms_of(kind, field, value, lang)
                assert taught_forms(kind, field, value, lang)
                every, taught = (
                    every + len(forms),
                    taught + len(taught_forms(kind, field, value, lang)),
                )
    assert 0.93 < taught / every < 0.97


def test_the_plain_name_of_a_value_is_always_taught() -> None:
    assert not any(is_held_out_form(name, name) for name in FORMS["item"]["type"])


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_taught_and_what_is_kept_share_no_pattern(lang: Lang) -> None:
    taught = {pattern_of(one, lang) for one in taught_creations(lang)}
    assert not any(is_held_out_pattern(pattern) for pattern in taught)
    assert not any(holds_kept_out(one.text) for one in taught_creations(lang))
    assert len(kept_creations(lang)) > 50
    assert {utterance_pattern(one) for one in taught_utterances(lang)}.isdisjoint(
        utterance_pattern(one) for one in kept_utterances(lang)
    )


def test_other_names_stand_where_names_stood() -> None:
    context = {"inventory": [{"name": "Ox Bell"}], "people": ["Nuu"]}
    said = Utterance("give my Ox Bell to Nuu", context, "transfer_item", {}, {})
    made = {with_other_names(Random(seed), said, "en") for seed in range(40)}
    assert len(made) > 20
    assert all(one.startswith("give my ") for one in made)
