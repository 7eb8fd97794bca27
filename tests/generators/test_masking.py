import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ontology import LANGS, Lang
from generators.cutting import MOST_MASKS, sentences_of
from generators.filling import PLACEHOLDER, fill
from generators.masking import mask
from generators.specs import MAX_SOURCE_BYTES


@pytest.mark.parametrize(
    ("text", "lang", "names", "masked", "values"),
    [
        ("Mira sold 12 swords.", "en", ("Mira",), "{a} sold {n1} swords.", ["Mira", "12"]),
        ("The sword of Mira's aunt.", "en", ("Mira",), "The sword of {a}'s aunt.", ["Mira"]),
        ("Admirals sleep.", "en", ("Admiral",), "Admirals sleep.", []),
        ("Iron Sword, not Sword.", "en", ("Sword", "Iron Sword"), "{a}, not {b}.",
         ["Iron Sword", "Sword"]),
        ("They left Brackwater by night.", "en", (), "They left {a} by night.", ["Brackwater"]),
        ("Bring three herbs.", "en", (), "Bring {n1} herbs.", ["三"]),
        ("A two-handed grip.", "en", (), "A two-handed grip.", []),
        ("She paid 1,500.", "en", (), "She paid {n1}.", ["1,500"]),
        ("把银叶草交给米拉。", "zh", ("米拉", "银叶草"), "把{a}交给{b}。", ["银叶草", "米拉"]),
        ("他在石门关等了三天。", "zh", (), "他在{a}等了{n1}天。", ["石门关", "three"]),
        ("第三天他走了。", "zh", (), "第三天他走了。", []),
        ("一心一意，三心二意。", "zh", (), "一心一意，三心二意。", []),
        ("Give Tom 9 gold.", "en", (), "Give {a} {n1} gold.", ["Tom", "9"]),
        ("Old Tom left.", "en", (), "{a} left.", ["Old Tom"]),
        ("Twenty-two ravens, a hundred crows.", "en", (), "{n1} ravens, {n2} crows.",
         ["22", "100"]),
        ("把 50 枚铜钉交给 Harlan。", "zh", (), "把 {n1} 枚铜钉交给 {a}。", ["50", "Harlan"]),
        ("他花了二十五金。", "zh", (), "他花了{n1}金。", ["25"]),
        ("万一他来，百年好合。", "zh", (), "万一他来，百年好合。", []),
        ("A {a} brace.", "en", (), "A (a) brace.", []),
        ("Model MK-9 golem, 300 years old.", "en", (), "Model {a} golem, {n1} years old.",
         ["MK-9", "300"]),
        ("R2D2 left at 12:30, 30% poorer.", "en", (), "{a} left at {n1}, {n2} poorer.",
         ["R2D2", "12:30", "30%"]),
        ("King Aldric VII owns an NPC.", "en", (), "King {a} owns an {b}.", ["Aldric VII", "NPC"]),
        ("STOP, 3 GOLD.", "en", (), "STOP, {n1} GOLD.", ["3"]),
        ("Orrin forged it at dawn.", "en", (), "{a} forged it at dawn.", ["Orrin"]),
        ("Danger lurks. Maren's ring is lost.", "en", (), "Danger lurks. {a}'s ring is lost.",
         ["Maren"]),
        ("Wolves howled. Yesterday he came.", "en", (), "Wolves howled. Yesterday he came.", []),
        ("编号QX-11的石像站了400年。", "zh", (), "编号{a}的石像站了{n1}年。", ["QX-11", "400"]),
        ("他名叫沈砚，住在山上。", "zh", (), "他名叫{a}，住在山上。", ["沈砚"]),
        ("“寒江雪”归阿尔·德里克。", "zh", (), "“{a}”归{b}。", ["寒江雪", "阿尔·德里克"]),
    ],
)  # fmt: skip
def test_names_and_numbers_leave_the_text(
    text: str, lang: Lang, names: tuple[str, ...], masked: str, values: list[str]
) -> None:
    found = mask(text, lang, "zh" if lang == "en" else "en", names)
    assert found.text == masked
    assert list(found.values.values()) == values


@given(text=st.text(max_size=120), names=st.lists(st.text(max_size=8), max_size=3))
def test_what_was_masked_fills_into_what_it_was(text: str, names: list[str]) -> None:
    found = mask(text, "en", "en", names)
    assert {one[1] for one in PLACEHOLDER.finditer(found.text)} == set(found.values)
    assert mask(text, "en", "en", ()).text.count("{") == len(mask(text, "en", "en", ()).values)


@given(
    text=st.text("ab. ,9三石门关。，Mira", max_size=900),
    lang=st.sampled_from(LANGS),
)
def test_no_sentence_is_longer_than_a_model_may_read(text: str, lang: Lang) -> None:
    to: Lang = "zh" if lang == "en" else "en"
    for piece in sentences_of(text, lang, to, ("Mira",)):
        assert len(piece.text.encode()) <= MAX_SOURCE_BYTES
        assert len(piece.values) <= MOST_MASKS


@given(text=st.text("ab. ,三石门关。，Mir", max_size=500), lang=st.sampled_from(LANGS))
def test_cutting_loses_nothing(text: str, lang: Lang) -> None:
    pieces = sentences_of(text, lang, lang, ("Mira",))
    kept = "".join(fill(piece.text, piece.values, "zh") for piece in pieces)
    squeezed = "".join(kept.split()).lower()
    assert squeezed == "".join(text.split()).lower()
