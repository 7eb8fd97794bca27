import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ontology import LANGS, Lang
from generators.fields import Chapters, Texts
from generators.generate import Ask, plan_of
from generators.phrases.lattice import Lattice, Parts, Place
from generators.plan import Plan
from training.corpus.documents import WRITTEN_KINDS, WrittenKind, written


def _plain(*texts: str) -> tuple[tuple[int, tuple[tuple[str, ...], ...]], ...]:
    return tuple((line, ((text,),)) for line, text in enumerate(texts))


TWO = Parts((_plain("Red,", "Blue,"), _plain("and warm.", "and cold.")))
SMALL = Lattice("en", (Place((TWO,), 1.0), Place((Parts((_plain("So?", "No (yet)."),)),), 0.5)))


def test_a_writer_is_offered_just_the_pairs_that_nobody_taught() -> None:
    taught = {TWO.draw(Random(seed), "taught", "en") for seed in range(30)}
    offered = {TWO.draw(Random(seed), "offered", "en") for seed in range(30)}
    assert taught == {"Red, and warm.", "Blue, and cold."}
    assert offered == {"Red, and cold.", "Blue, and warm."}
    pattern = re.compile(TWO.pattern("offered", "en"))
    assert all(pattern.fullmatch(text) for text in offered)
    assert not any(pattern.fullmatch(text) for text in taught)


def test_what_may_be_left_out_may_be_left_out() -> None:
    pattern = re.compile(SMALL.pattern())
    assert pattern.fullmatch("Red, and cold.")
    assert pattern.fullmatch("Red, and cold. No (yet).")
    assert not pattern.fullmatch("Red, and cold. No (yet). So?")
    assert SMALL.size == len("Blue, and cold. No (yet).")


def _plan(kind: WrittenKind, lang: Lang, seed: int) -> Plan:
    return written("lattice", seed, kind, lang).plan


@pytest.mark.parametrize("kind", WRITTEN_KINDS)
@pytest.mark.parametrize("lang", LANGS)
@given(seed=st.integers(0, 400))
def test_every_way_through_is_a_text_of_its_field(kind: WrittenKind, lang: Lang, seed: int) -> None:
    plan = _plan(kind, lang, seed)
    phrases = plan.phrases(1)
    for name, default in plan.spec.fields.items():
        if not isinstance(default, Texts | Chapters):
            assert name not in phrases
            continue
        rule = default.one if isinstance(default, Chapters) else default
        for number, lattice in enumerate(phrases[name]):
            drawn = lattice.draw(Random(f"{seed}/{number}"), "offered")
            assert re.fullmatch(lattice.pattern(), drawn)
            assert len(drawn.encode()) <= lattice.size <= rule.size
            assert rule.fits(drawn, lang, plan.placeholders)
        if isinstance(default, Chapters):
            assert sum(lattice.size for lattice in phrases[name]) <= default.size


def test_no_line_is_offered_at_two_places_of_one_output() -> None:
    plan = plan_of(Ask("scene", "a forest at night", "r1", b"s"))
    drawn = [set(re.findall(r"[a-z][^|()]+", one.pattern())) for one in plan.phrases(1)["exits"]]
    assert len(drawn) >= 2
    assert not drawn[0] & drawn[1]


def test_another_seed_or_attempt_is_offered_other_phrases() -> None:
    plan = plan_of(Ask("item", "a fire sword", "r1", b"s", seed=1))
    other = plan_of(Ask("item", "a fire sword", "r1", b"s", seed=2))
    patterns = {
        one.phrases(attempt)["description"][0].pattern()
        for one in (plan, other)
        for attempt in (1, 2)
    }
    assert len(patterns) == 4


def test_a_larger_model_writes_freely() -> None:
    plan = plan_of(Ask("item", "a fire sword", "r1", b"s", seed=1))
    free = plan.request(1, "chat").schema
    phrased = plan.request(1, "pocket").schema
    assert free is not None
    assert phrased is not None
    assert "[A-Z]" in free["properties"]["description"]["pattern"]
    assert "[A-Z]" not in phrased["properties"]["description"]["pattern"]
