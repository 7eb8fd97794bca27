from generators.intents.utterance import COVER, utterance

NAMES = [
    ("item", ["Iron Lantern", "Iron Bell", "Oat Biscuit", "黄铜罗盘"]),
    ("scene", ["Ash Market"]),
]


def test_a_word_that_one_name_alone_has_is_hinted_at() -> None:
    said = utterance("five biscuits and the lantern", NAMES)
    assert COVER["item"] not in said.covered
    assert said.hinted.count(COVER["item"]) == len("biscuits") + len("lantern")


def test_shared_and_common_words_hint_at_nothing() -> None:
    assert utterance("the iron one at the market", NAMES).hinted == "the iron one at the market"


def test_the_ending_of_a_chinese_name_hints_at_it() -> None:
    said = utterance("罗盘卖了", NAMES)
    assert said.hinted == COVER["item"] * 2 + "卖了"


def test_all_forms_have_the_same_length() -> None:
    said = utterance("“罗盘” for the Iron Bells", NAMES)
    assert len(said.shown) == len(said.folded) == len(said.covered) == len(said.hinted)
