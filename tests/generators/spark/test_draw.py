import pytest

from domain.ontology import LANGS, Lang
from generators.spark.draw import spark


@pytest.mark.parametrize("lang", LANGS)
def test_sparks_are_spread_over_the_lists(lang: Lang) -> None:
    drawn = [spark(seed, "item", lang) for seed in range(600)]
    assert len({one.motif for one in drawn}) == 32
    assert len({one.event for one in drawn}) == 24
    assert len({one.register for one in drawn}) == 6
    assert len({one.place for one in drawn}) > 300
    assert len({(one.motif, one.event, one.register) for one in drawn}) > 500


def test_a_place_that_is_wanted_is_kept_and_changes_nothing_else() -> None:
    free, held = spark(3, "quest", "en"), spark(3, "quest", "en", "the old mill")
    assert held.place == "the old mill"
    assert (free.motif, free.event, free.register) == (held.motif, held.event, held.register)


def test_another_kind_has_another_spark() -> None:
    same = sum(spark(seed, "item", "en") == spark(seed, "scene", "en") for seed in range(50))
    assert same == 0
