"""What a text speaks of follows from what was asked for."""

import pytest

from domain.ontology import LANGS, PROFESSIONS, Lang
from generators.generate import Ask, plan_of
from generators.lexicon.characters import PROFESSIONS as WORDS
from generators.naming import speaks_of


def _first_words(profession: str, lang: Lang) -> str:
    """The plainest word for a profession."""
    forms = (form.strip() for form in WORDS[profession].split(","))
    return next(form for form in forms if form.isascii() == (lang == "en"))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("profession", PROFESSIONS)
def test_whoever_asks_for_a_trade_reads_of_it_whatever_the_writer_chooses(
    profession: str, lang: Lang
) -> None:
    prompt = _first_words(profession, lang)
    for seed in range(5):
        plan = plan_of(Ask("character", prompt, f"r{seed}", b"secret", lang))
        assert plan.frame.value("profession") == profession
        (backstory,) = plan.phrases(1)["backstory"]
        for way in backstory.places[1].ways:
            for _, runs in way.positions[0]:
                text = "".join(word for run in runs for word in run)
                assert speaks_of(text, "profession", profession, lang), text


def test_what_nobody_asked_for_is_left_to_the_writer() -> None:
    offered: set[int] = set()
    for seed in range(5):
        plan = plan_of(Ask("character", "a gloomy dwarf", f"r{seed}", b"secret"))
        (backstory,) = plan.phrases(1)["backstory"]
        offered.add(len(backstory.places[1].ways))
    assert max(offered) > 1
