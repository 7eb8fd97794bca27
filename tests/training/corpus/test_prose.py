from random import Random

import pytest

from domain.ontology import LANGS
from training.corpus.prose import PROSE_DIR, faults, parse_prose, prose

SMALL = "[a.b 2]\nRed sails, / and wind. || 红帆，/ 有风。\nOld rope, / and salt. || 旧绳，/ 有盐。"


@pytest.mark.parametrize("path", sorted(PROSE_DIR.glob("*.txt")), ids=lambda path: path.stem)
def test_every_bank_has_the_form_that_composing_needs(path: object) -> None:
    text = (PROSE_DIR / str(path)).read_text(encoding="utf-8")
    assert [fault for one in parse_prose(text).values() for fault in faults(one)] == []


def test_parts_of_one_position_replace_one_another_in_both_languages_alike() -> None:
    section = parse_prose(SMALL)["a.b"]
    drawn = {tuple(section.draw(Random(seed)).values()) for seed in range(40)}
    assert ("Red sails, and salt.", "红帆，有盐。") in drawn
    assert len(drawn) == 4


def test_a_sentence_of_one_language_is_the_one_that_both_would_be() -> None:
    section = parse_prose(SMALL)["a.b"]
    for seed in range(10):
        both = section.draw(Random(seed))
        assert {lang: section.draw_in(Random(seed), lang) for lang in LANGS} == both


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("lost || 丢", "before the first section"),
        ("[a 1]\nno Chinese", r"parted by one \|\|"),
        ("[a 2]\nonly one || 一个", "not 2 parts"),
        ("[a 1]\nx || 甲\n[a 1]\ny || 乙", "comes twice"),
    ],
)
def test_what_is_not_of_the_form_is_refused(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        parse_prose(text)


def test_no_section_comes_twice_in_all_the_banks() -> None:
    assert len(prose()) > 500
