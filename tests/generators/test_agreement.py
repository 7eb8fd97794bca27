import pytest

from domain.world import GenerationContext
from generators.agreement import in_sentence, is_plural, with_article
from generators.errands import errand_of
from generators.plan import plan
from generators.reader import read
from generators.settle import settle
from generators.spark.banks import words


@pytest.mark.parametrize(
    ("name", "count", "said"),
    [
        ("letter", 1, "the letter"),
        ("the drowned chapel", 1, "the drowned chapel"),
        ("grandfather's pipe", 1, "grandfather's pipe"),
        ("Iron Sword", 1, "Iron Sword"),
        ("dentist at Hollow Pike", 1, "the dentist at Hollow Pike"),
        ("grandpa's false teeth", 2, "of grandpa's false teeth"),
        ("Saltmere", 1, "Saltmere"),
        ("red balloons", 99, "red balloons"),
        ("the barrow wight", 3, "barrow wights"),
        ("cask of lamp oil", 2, "casks of lamp oil"),
        ("wolf", 4, "wolves"),
        ("berry", 2, "berries"),
        ("Iron Sword", 3, "Iron Sword"),
        ("geese", 3, "geese"),
    ],
)
def test_an_english_target_agrees_with_its_number(name: str, count: int, said: str) -> None:
    assert in_sentence(name, count, "en") == said


def test_of_what_is_named_as_a_single_thing_in_chinese_one_is_asked_for() -> None:
    frame = read("quest", "去找我丢了的半块玉佩，困难，三百金")
    counts = {
        errand_of(frame, settle(frame, seed), GenerationContext(), seed).fields["count"]
        for seed in range(20)
    }
    assert counts == {1}


@pytest.mark.parametrize(
    ("giver", "prompt", "said"),
    [
        ("Court Jester", "Given by the Court Jester.", "the Court Jester"),
        ("my kid", "my kid lost Mr Buttons", "the kid"),
        ("hermit", "a hermit wants 3 eggs", "the hermit"),
        ("a concerned citizen", "from a concerned citizen", "a concerned citizen"),
        ("Brother Anselm", "Brother Anselm gives it", "Brother Anselm"),
    ],
)
def test_a_giver_without_a_name_has_an_article(giver: str, prompt: str, said: str) -> None:
    assert with_article(giver, prompt, "en") == said


def test_a_place_that_is_no_name_has_its_article_in_a_quest() -> None:
    asked = plan(
        "odd",
        "quest",
        "Deliver the letter to the mill. Given by the Court Jester.",
        GenerationContext(),
        None,
        seed=1,
        salt=bytes(32),
    )
    values = {name: asked.values[name] for name in ("place", "target", "giver")}
    assert values == {"place": "the mill", "target": "the letter", "giver": "the Court Jester"}
    assert asked.errand is not None
    assert (asked.errand.target_name, asked.errand.giver_name) == ("letter", "Court Jester")


def test_a_chinese_target_stays_as_it_is() -> None:
    assert in_sentence("情书", 7, "zh") == "情书"


@pytest.mark.parametrize("kind", ["collect", "deliver", "defeat"])
@pytest.mark.parametrize("count", ["", "one", "4"])
def test_what_is_drawn_goes_with_its_number(kind: str, count: str) -> None:
    frame = read("quest", f"a {kind} quest, quantity {count}" if count else f"a {kind} quest")
    for seed in range(40):
        errand = errand_of(frame, settle(frame, seed), GenerationContext(), seed)
        assert is_plural(errand.target_name) == (errand.fields["count"] > 1)


def test_of_what_is_named_as_one_thing_one_is_asked_for() -> None:
    frame = read("quest", "fetch the soup, 40 gold")
    counts = {
        errand_of(frame, settle(frame, seed), GenerationContext(), seed).fields["count"]
        for seed in range(20)
    }
    assert counts == {1}


@pytest.mark.parametrize("kind", ["collect", "deliver", "defeat"])
def test_every_drawn_thing_is_one_with_its_article_or_can_be_counted(kind: str) -> None:
    named = words(f"target.{kind}", "en")
    assert all(is_plural(name) or name.startswith(("the ", "a ")) for name in named)
