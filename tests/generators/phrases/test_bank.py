from hashlib import sha256
from importlib.resources import files
from random import Random

import pytest

from domain.ontology import LANGS
from generators.naming import speaks_of
from generators.phrases.bank import FOLDER, parse_bank, sections
from training.corpus.prose import faults

SMALL = "[a.b 2]\nRed sails, / and wind. || 红帆，/ 有风。\nOld rope, / and salt. || 旧绳，/ 有盐。"
BANKS = sorted(one.name for one in (files("generators.phrases") / FOLDER).iterdir())


@pytest.mark.parametrize("name", BANKS)
def test_every_bank_has_the_form_that_composing_needs(name: str) -> None:
    text = (files("generators.phrases") / FOLDER / name).read_text(encoding="utf-8")
    assert [fault for one in parse_bank(text).values() for fault in faults(one)] == []


@pytest.mark.parametrize(("prefix", "field"), [("item.noun.", "type"), ("item.stuff.", "material")])
def test_every_word_for_a_thing_is_one_that_the_reader_knows(prefix: str, field: str) -> None:
    strange = [
        (name, section.part(lang, 0, line))
        for name, section in sections().items()
        if name.startswith(prefix)
        for line in range(len(section.lines))
        for lang in LANGS
        if not speaks_of(section.part(lang, 0, line), field, name.removeprefix(prefix), lang)
    ]
    assert strange == []


def test_parts_of_one_position_replace_one_another_in_both_languages_alike() -> None:
    section = parse_bank(SMALL)["a.b"]
    drawn = {tuple(section.draw(Random(seed)).values()) for seed in range(40)}
    assert ("Red sails, and salt.", "红帆，有盐。") in drawn
    assert len(drawn) == 4


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
        parse_bank(text)


# Words of a sentence, and sentences that are only translated.
NOT_COMPOSED = ("item.noun.", "item.stuff.", "sentence.", "trade.")
COMPOSED = [one for name, one in sections().items() if not name.startswith(NOT_COMPOSED)]


def test_no_sentence_of_a_text_stands_whole_in_a_part() -> None:
    # It would be written word by word as it was taught, with whatever stands beside it.
    whole = [
        (section.name, part)
        for section in COMPOSED
        for line in section.lines
        for lang in LANGS
        for part in line.parts(lang)[:-1]
        if set(part) & set(".!?。！？")
    ]
    assert whole == []
    assert [section.name for section in COMPOSED if section.parts == 1] == []


def test_no_part_stands_both_in_an_even_line_and_in_an_odd_one() -> None:
    # Sentences of an even sum are taught and those of an odd one are offered.
    alike = [
        (section.name, text)
        for section in COMPOSED
        for lang in LANGS
        for position in range(section.parts)
        for text in {section.part(lang, position, line) for line in range(len(section.lines))}
        if len(
            {
                line % 2
                for line in range(len(section.lines))
                if section.part(lang, position, line) == text
            }
        )
        == 2
    ]
    assert alike == []


def test_no_section_comes_twice_in_all_the_banks() -> None:
    assert len(sections()) > 500


def test_the_banks_are_those_that_the_versions_of_the_specs_name() -> None:
    # Another phrase is another text: a change here needs a new version of each spec it touches.
    digest = sha256()
    for name in BANKS:
        digest.update((files("generators.phrases") / FOLDER / name).read_bytes())
    assert digest.hexdigest() == (
        "6d76890f7bbd55b63ed6d5b9799063b33491801f33b7423401690c311fbc8aba"
    )
