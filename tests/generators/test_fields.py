import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ontology import LANGS, Lang
from generators.fields import Chapters, Span, Texts, sentences, wording
from inference.bounds import json_width
from inference.pattern import extent

PLAIN = {"en": "It was made by hand, of ash and iron", "zh": "山下的老匠人用三个冬天打成了它"}
END = {"en": ".", "zh": "。"}
HELD = ("name", "place", "mention2")


@given(
    size=st.integers(80, 400),
    slots=st.integers(0, 5),
    lang=st.sampled_from(LANGS),
    held=st.sampled_from([(), ("name",), HELD]),
)
def test_no_match_is_longer_than_the_size(
    size: int, slots: int, lang: Lang, held: tuple[str, ...]
) -> None:
    for pattern in (sentences(size, slots, lang, held), wording(size, slots, lang, held)):
        longest = extent(pattern, json_width).size
        assert longest is not None
        assert longest <= size


@pytest.mark.parametrize("lang", LANGS)
@given(seed=st.integers(0, 500))
def test_placeholders_may_stand_anywhere(lang: Lang, seed: int) -> None:
    draw, plain = random.Random(seed), PLAIN[lang]
    cuts = sorted(draw.sample(range(1, len(plain)), 2))
    parts = [plain[: cuts[0]], plain[cuts[0] : cuts[1]], plain[cuts[1] :]]
    text = "{name}".join(parts) + END[lang]
    assert re.fullmatch(sentences(280, 3, lang, HELD), text)
    assert re.fullmatch(sentences(280, 3, lang, HELD), "{place}" + plain + END[lang])


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("mark", ["{giver}", "{", "}", "{name", '"', "\\", "{Name}", "{name2}"])
def test_other_braces_and_what_json_would_escape_are_refused(lang: Lang, mark: str) -> None:
    assert not re.fullmatch(sentences(280, 3, lang, HELD), PLAIN[lang] + mark + END[lang])


def test_chinese_prose_holds_no_latin_letters_and_english_no_chinese() -> None:
    assert not re.fullmatch(sentences(200, 2, "zh", HELD), "他叫 Mira，住在海边。")
    assert not re.fullmatch(sentences(200, 2, "en", HELD), "She came from 石门 long ago.")


@pytest.mark.parametrize("text", ["it was.", "It was", " It was.", "It was. "])
def test_prose_starts_with_a_capital_and_ends(text: str) -> None:
    assert not re.fullmatch(Texts(100).pattern("en"), text)


def test_a_chapter_is_shorter_where_there_are_more() -> None:
    chapters = Chapters(Span(1, 5), size=700, longest=300)
    assert [chapters.text(count).size for count in (1, 2, 3, 5)] == [300, 300, 233, 140]
