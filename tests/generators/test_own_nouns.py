"""What a person calls a thing is what the text about it calls it."""

import pytest

from domain.ontology import ITEM_TYPES, LANGS, MATERIALS, Lang
from generators.generate import Ask, plan_of
from generators.lexicon.item_types import TYPES
from generators.naming import contradicts, speaks_of
from generators.own_nouns import OWN_NOUNS, TYPE_FORMS, OwnNoun, own_noun
from generators.phrases.outline import Outlined, outlines
from generators.phrases.parallel import said_in
from generators.reader import read
from generators.spark.lots import Lots
from generators.spark.names import offered_names


def _opening(prompt: str, seed: int, lang: Lang | None = None) -> set[str]:
    """All that may stand for the noun of the first sentence about an item."""
    plan = plan_of(Ask("item", prompt, f"r{seed}", b"secret", lang))
    (description,) = plan.phrases(1)["description"]
    return {
        "".join(run[0] for run in runs)
        for way in description.places[0].ways
        for _, runs in way.positions[0]
    }


@pytest.mark.parametrize(
    ("prompt", "type_", "said"),
    [
        ("a really good silver spoon", "tool", "spoon"),
        ("an umbrella that insults the rain", "tool", "umbrella"),
        ("one polite katana", "sword", "katana"),
        ("two iron rapiers", "sword", "rapier"),
        ("scissors for the tailor", "tool", "pair of scissors"),
        ("a cloak made of leftover night", "armor", "cloak"),
        ("a bell, no wait, a drum", "tool", "drum"),
        ("一把唐刀，要钢的", "sword", "唐刀"),
        ("一只装着昨天下午的怀表", "tool", "怀表"),
        ("一双踩上去不出声的绣花鞋", "boots", "绣花鞋"),
    ],
)
def test_a_thing_is_called_what_its_person_calls_it(prompt: str, type_: str, said: str) -> None:
    assert read("item", prompt).value("type") == type_
    for seed in range(3):
        assert all(said in opening for opening in _opening(prompt, seed))


@pytest.mark.parametrize("prompt", ["a silver sword", "swords", "一把铁剑", "a potion", "一枚戒指"])
def test_a_plain_word_for_a_type_leaves_the_noun_to_the_writer(prompt: str) -> None:
    assert read("item", prompt).noun is None


def test_the_noun_is_said_in_the_language_of_the_text() -> None:
    assert all("勺子" in opening for opening in _opening("a spoon", 1, "zh"))
    assert all("spoon" in opening for opening in _opening("一把勺子", 1, "en"))


@pytest.mark.parametrize(
    "prompt",
    [
        "a shield with a mirror", "staff with a bell at its foot", "something with a bell",
        "a gift for a violin player", "a key-shaped something", "something called Bell",
        "带铃铛的小玩意", "送给画笔店老板的礼物", "像扇子的小玩意",
    ],
)  # fmt: skip
def test_a_thing_that_only_describes_another_is_not_what_is_wanted(prompt: str) -> None:
    assert read("item", prompt).noun is None


def test_a_word_for_a_type_is_stronger_than_a_thing() -> None:
    assert read("item", "法杖底端带铃铛").value("type") == "staff"
    assert read("item", "a mirror shield").value("type") == "shield"


def test_a_cloak_is_not_forged_unless_somebody_says_so() -> None:
    made_of = {
        plan_of(Ask("item", "a cloak", f"r{seed}", b"s")).fields["material"] for seed in range(40)
    }
    assert made_of == {"cloth", "leather"}
    steel = plan_of(Ask("item", "a cloak of steel", "r", b"s"))
    assert steel.fields["material"] == "steel"


def test_what_is_said_of_the_use_of_tools_is_not_said_of_an_umbrella() -> None:
    sections = {
        name
        for seed in range(20)
        for name in _offered(f"r{seed}", "a brass umbrella without any magic")
    }
    assert "item.element.none" in sections
    assert "item.use.tool" not in sections
    assert "item.use.tool" in _offered("r", "a brass hammer without any magic")


def _offered(request_id: str, prompt: str) -> set[str]:
    plan = plan_of(Ask("item", prompt, request_id, b"secret"))
    outlined = Outlined(
        plan.spec.kind, plan.lang, plan.fields, plan.facts, plan.placeholders, plan.spark,
        plan.seed, frozenset(plan.frame.stated), plan.frame.noun,
    )  # fmt: skip
    (description,) = outlines(outlined)["description"]
    return {name for sentence in description for name in sentence.sections}


@pytest.mark.parametrize("one", OWN_NOUNS, ids=lambda one: f"{one.type}-{one.en}")
def test_a_noun_is_found_by_each_of_its_forms_and_names_its_type(one: OwnNoun) -> None:
    for form in one.forms:
        found = own_noun(one.type, form)
        assert found is not None
        assert one.en == found.en or one.zh == found.zh or form in found.forms
    for lang in LANGS:
        assert speaks_of(one.said(lang), "type", one.type, lang)


def test_no_form_names_two_types() -> None:
    owners: dict[str, str] = {}
    for type_ in ITEM_TYPES:
        for form in TYPE_FORMS[type_].split(", "):
            assert owners.setdefault(form, type_) == type_, form
    assert set(TYPE_FORMS) == set(TYPES)


@pytest.mark.parametrize("lang", LANGS)
def test_its_names_hold_the_noun_and_no_other_type(lang: Lang) -> None:
    plan = plan_of(Ask("item", "a pair of scissors", "r", b"s", lang))
    assert plan.frame.noun is not None
    names = offered_names(
        "item", lang, plan.fields, plan.spark, Lots(7, "names"), noun=plan.frame.noun.said(lang)
    )
    assert not any(contradicts(name, plan.fields, lang) for name in names)
    assert not any(word in name for name in names for word in ("Hammer", "Pair of", "锤", "凿"))


def test_a_sentence_with_an_own_noun_is_in_the_phrase_book() -> None:
    said = said_in(
        "A plain spoon of pale silver, made for daily work and not ashamed of it.", "en", "zh"
    )
    assert said is not None
    assert "勺子" in said
    assert "淡银" in said
    back = said_in(said, "zh", "en")
    assert back is not None
    assert "spoon" in back


@pytest.mark.parametrize(
    ("prompt", "usual"),
    [
        ("a whetstone", {"obsidian", "crystal"}),
        ("a crown", {"silver", "gold", "bronze", "crystal"}),
        ("a flute", {"wood", "bone"}),
        ("a key", {"iron", "steel", "bronze", "silver"}),
        ("a mirror", {"glass", "crystal"}),
        ("a saddle", {"leather", "cloth"}),
    ],
)
def test_things_are_made_of_what_they_are_usually_made_of(prompt: str, usual: set[str]) -> None:
    made_of = {
        plan_of(Ask("item", prompt, f"r{seed}", b"s")).fields["material"] for seed in range(30)
    }
    assert made_of <= usual <= set(MATERIALS)
