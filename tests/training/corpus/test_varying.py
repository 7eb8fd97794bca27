from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ontology import LANGS, Lang
from generators.filling import PLACEHOLDER
from training.corpus.prose import PARAPHRASE, PROSE_DIR, prose
from training.corpus.varying import (
    Paraphrase,
    may_open,
    opened,
    paraphrase,
    paraphrase_groups,
    with_adverbials,
)

GROUPS = Paraphrase.of([("at last", "in the end"), ("last", "final"), ("name", "sign")], "en")
ARTICLES = Paraphrase.of([("big", "enormous")], "en")


def variants(of: Paraphrase, text: str) -> set[str]:
    return {of.vary(Random(seed), text) for seed in range(60)}


def test_the_longest_member_wins_and_words_are_whole() -> None:
    assert variants(GROUPS, "It came at last.") == {"It came at last.", "It came in the end."}
    assert variants(GROUPS, "A lasting, atlast thing.") == {"A lasting, atlast thing."}


def test_capitals_stay_where_they_were() -> None:
    assert variants(GROUPS, "At last it came.") == {"At last it came.", "In the end it came."}


def test_an_article_fits_the_word_behind_it() -> None:
    assert variants(ARTICLES, "A big door.") == {"A big door.", "An enormous door."}
    assert variants(ARTICLES, "It is an enormous door.") == {
        "It is an enormous door.",
        "It is a big door.",
    }


def test_nothing_changes_within_a_placeholder() -> None:
    assert variants(GROUPS, "The {name} holds.") == {"The {name} holds."}


@given(seed=st.integers(0, 2**32), number=st.integers(0, 10_000))
def test_real_sentences_keep_their_placeholders(seed: int, number: int) -> None:
    names = sorted(prose())
    section = prose()[names[number % len(names)]]
    for lang in LANGS:
        text = section.draw_in(Random(seed), lang)
        varied = paraphrase(lang).vary(Random(seed), text)
        assert PLACEHOLDER.findall(varied) == PLACEHOLDER.findall(text)
        assert varied == paraphrase(lang).vary(Random(seed), text)


def test_the_groups_that_ship_can_be_read() -> None:
    groups = paraphrase_groups((PROSE_DIR / PARAPHRASE).read_text(encoding="utf-8"))
    assert all(len(groups[lang]) > 100 for lang in LANGS)


@pytest.mark.parametrize("text", ["lost | before", "[en]\nalone", "[en]\na | "])
def test_a_line_that_is_no_group_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a group"):
        paraphrase_groups(text)


@pytest.mark.parametrize(
    ("sentence", "lang", "may"),
    [
        ("It hums.", "en", True),
        ("{name} hums.", "en", False),
        ("When it rains, it hums.", "en", False),
        ("Old Marta hums.", "en", False),
        ("夜里它响。", "zh", True),
        ("{name}响。", "zh", False),
    ],
)
def test_an_adverbial_stands_before_no_name_and_no_other_one(
    sentence: str, lang: Lang, may: bool
) -> None:
    assert may_open(sentence, lang) is may


def test_a_sentence_goes_on_in_lower_case_behind_an_adverbial() -> None:
    assert opened("Truth be told", "It hums.", "en") == "Truth be told, it hums."
    assert opened("Truth be told", "I hum.", "en") == "Truth be told, I hum."
    assert opened("说实话", "它响。", "zh") == "说实话，它响。"


def test_the_first_sentence_of_a_text_stays_as_it_is() -> None:
    text = "It hums. It rings. It sings."
    texts = {with_adverbials(Random(seed), text, "en", "thing") for seed in range(80)}
    assert len(texts) > 3
    assert all(one.startswith("It hums.") for one in texts)
