import re

import pytest

from domain.ontology import LANGS, Lang
from generators.specs import TOPICS
from training.corpus.banks import TEXT_DIR, bank, keys, parse_bank

# What the Chinese grammar has and English has not, or the other way round.
ONE_LANGUAGE = re.compile(r"classifier\.|surname|used\.|made\.")
ALLOWED = {
    "en": re.compile(r"[A-Za-z0-9 .,;:!?'()\-{}_|]+"),
    "zh": re.compile(r"[一-鿿A-Za-z0-9，。！？、：；“”（）…—{}_|]+"),
}


def bank_names(lang: Lang) -> list[str]:
    return sorted(path.stem for path in (TEXT_DIR / lang).glob("*.txt"))


def test_both_languages_have_the_same_banks() -> None:
    assert bank_names("en") == bank_names("zh")
    assert bank_names("en")


@pytest.mark.parametrize("name", bank_names("en"))
def test_both_languages_have_the_same_sections(name: str) -> None:
    en, zh = (
        {section for section in bank(lang, name) if not ONE_LANGUAGE.match(section)}
        for lang in LANGS
    )
    assert en == zh


@pytest.mark.parametrize("lang", LANGS)
def test_every_sentence_is_written_in_the_letters_of_its_language(lang: Lang) -> None:
    odd = [
        line
        for name in bank_names(lang)
        if name != "prompts"
        for lines in bank(lang, name).values()
        for line in lines
        if not ALLOWED[lang].fullmatch(line)
    ]
    assert odd == []


@pytest.mark.parametrize("lang", LANGS)
def test_no_section_is_empty_or_says_the_same_twice(lang: Lang) -> None:
    for name in bank_names(lang):
        for section, lines in bank(lang, name).items():
            assert lines, f"{name}: {section}"
            # A part or a pattern of names that stands twice is drawn twice as often.
            if not section.startswith(("type.", "pattern.")):
                assert len(set(lines)) == len(lines), f"{name}: {section}"


@pytest.mark.parametrize("lang", LANGS)
def test_every_topic_and_temperament_has_replies(lang: Lang) -> None:
    replies = bank(lang, "dialogue_temper")
    temperaments = set(keys(lang, "dialogue_temper", "other"))
    assert len(temperaments) == 10
    assert all(f"{topic}.{one}" in replies for topic in TOPICS for one in temperaments)


def test_a_line_before_the_first_section_is_refused() -> None:
    with pytest.raises(ValueError, match="before the first section"):
        parse_bank("lost\n[a]\nkept")


def test_a_section_that_comes_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="comes twice"):
        parse_bank("[a]\none\n[a]\ntwo")
