from random import Random

import pytest

from training.corpus.composing import Composer, flowing


def test_to_be_brief_takes_shorter_sentences() -> None:
    lengths = [
        sum(len(Composer(Random(seed), "en", brevity).said("story.turn")) for seed in range(20))
        for brevity in (1, 2, 3)
    ]
    assert lengths == sorted(lengths, reverse=True)
    assert lengths[2] < 0.9 * lengths[0]


def test_nothing_that_may_be_left_out_is_added_where_one_is_brief() -> None:
    assert not any(Composer(Random(seed), "en", 1).some(0.99) for seed in range(50))
    assert any(Composer(Random(seed), "en").some(0.5) for seed in range(50))


def test_a_section_that_nobody_wrote_is_passed_over() -> None:
    text = Composer(Random(1), "en").one_of({"no.such.section": 99, "story.turn": 1})
    assert text.endswith((".", "!", "?"))
    with pytest.raises(KeyError):
        Composer(Random(1), "en").one_of({"no.such.section": 1})


def test_slots_that_are_named_are_put_in() -> None:
    said = Composer(Random(2), "en").said("item.mention.feature", {"mention": "{mention2}"})
    assert "{mention2}" in said
    assert "{mention}" not in said


def test_sentences_flow_as_their_language_wants() -> None:
    assert flowing(["A.", "", "B."], "en") == "A. B."
    assert flowing(["甲。", "乙。"], "zh") == "甲。乙。"
