import pytest

from domain.asset import Draft
from domain.ontology import LANGS, Lang
from generators.attempts import Refusal
from generators.cutting import sentences_of
from generators.door import keep
from generators.filling import fill
from generators.phrases.bank import joined, sections
from generators.phrases.parallel import said_in
from generators.prose import prose_of
from training.corpus.documents import WrittenKind, written

KINDS: tuple[WrittenKind, ...] = ("item", "character", "quest", "scene", "story")


def _other(lang: Lang) -> Lang:
    return "en" if lang == "zh" else "zh"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", KINDS)
def test_all_prose_of_the_bundled_model_is_known_in_the_other_language(
    kind: WrittenKind, lang: Lang
) -> None:
    for seed in range(6):
        made = written("parallel", seed, kind, lang, "offered")
        body = keep(made.plan, Draft(kind, lang, dict(made.fields), (), 1))
        assert not isinstance(body, Refusal)
        for text in prose_of(body):
            assert all(one.known for one in sentences_of(text, lang, _other(lang), ())), text


def test_slots_keep_names_and_translate_words_and_numbers() -> None:
    said = "Seek out three wolf pelts, and count twice, for others will."
    found = said_in(said, "en", "zh")
    assert found is not None
    assert "wolf pelts" in found
    assert "三个" in found
    assert said_in(found, "zh", "en")


def test_what_a_sentence_made_of_a_name_is_that_name_in_the_other_language() -> None:
    said = "Hide the letter under your cloak, and say not a word about it on the way."
    found = said_in(said, "en", "zh", ("letter",))
    assert found is not None
    assert "the" not in found
    assert "letter" in found
    village = next(
        line for line in sections()["scene.biome.village"].lines if "{name}村" in line.zh[0]
    )
    shown = fill(joined(list(village.zh), "zh"), {"name": "雀檐村"}, "zh")
    back = said_in(shown, "zh", "en", ("雀檐村",))
    assert back is not None
    assert "雀檐村" in back


def test_a_plain_sentence_goes_there_and_back() -> None:
    section = next(one for name, one in sections().items() if name.startswith("sentence."))
    for line in section.lines[:8]:
        assert said_in(line.en[0], "en", "zh") == line.zh[0]
        assert said_in(line.zh[0], "zh", "en") == line.en[0]


@pytest.mark.parametrize(
    "text", ["", "Nobody wrote this one.", "{a} and {b}", "没有人写过这一句。"]
)
def test_other_sentences_are_not_known(text: str) -> None:
    assert said_in(text, "zh" if text[:1] == "没" else "en", "en") is None


def test_names_beside_each_other_and_beside_a_number_stay_whole() -> None:
    names = ("Merlo of Owlbrook", "Echra of Reedmarch", "Harbash the Doubtful")
    temple = (
        "Under the fallen temple of Merlo of Owlbrook Echra of Reedmarch heard children counting, "
        "and the doors of the prison had never stood so wide."
    )
    said = said_in(temple, "en", "zh", names)
    assert said is not None
    assert said.startswith("Merlo of Owlbrook 的神殿塌了，Echra of Reedmarch 听见")
    owed = said_in("Her father owed Harbash the Doubtful 56 cows.", "en", "zh", names)
    assert owed == "她父亲欠 Harbash the Doubtful 56 头牛。"
