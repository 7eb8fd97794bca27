from domain.asset import Dialogue
from generators.frame import Frame
from training.evaluating.wording import (
    names_attributes,
    prose_figures,
    prose_of_draft,
    sentence_key,
    sentences,
    share_distinct,
    share_of_commonest,
    share_unseen,
    skeleton,
)


def test_sentences_end_at_their_marks() -> None:
    assert list(sentences(["One. Two! “三。”四？ five"])) == [
        "One.",
        "Two!",
        "“三。”",
        "四？",
        "five",
    ]


def test_prose_is_all_that_a_model_writes_word_by_word() -> None:
    draft = {"name": "N", "level": 3, "lore": "L.", "goals": ["A.", "B."]}
    assert list(prose_of_draft(draft)) == ["L.", "A.", "B."]


def test_a_skeleton_hides_entities_and_numbers() -> None:
    assert skeleton("{name} paid 1,200 gold.") == "_ paid # gold."


def test_the_commonest_take_their_share_of_all_sentences() -> None:
    drafts = [{"lore": f"Same {{place}} thing. Word {chr(97 + at)}."} for at in range(40)]
    assert share_of_commonest(drafts) == (40 + 19) / 80


def test_a_sentence_is_seen_in_any_case_and_spacing() -> None:
    seen = frozenset({sentence_key("It hums.")})
    assert share_unseen(["it  hums.", "It rings."], seen) == 0.5


def test_replies_are_distinct_by_all_that_is_said() -> None:
    bodies = [
        Dialogue(lang="en", speaker="M", topic="other", lines=(x,)) for x in ("A.", "A.", "B.")
    ]
    assert share_distinct(bodies) == 2 / 3


def test_only_what_was_stated_must_be_named() -> None:
    frame = Frame("item", "en", {"type": ("sword",), "element": ("none",), "material": ("bone",)})
    assert names_attributes(frame, {"description": "A blade of bone."}, "en") is True
    assert names_attributes(frame, {"description": "A blade of steel."}, "en") is False
    assert names_attributes(Frame("item", "en"), {"description": "A thing."}, "en") is None


def test_a_character_is_named_by_either_attribute() -> None:
    frame = Frame("character", "en", {"ancestry": ("elf",), "profession": ("guard",)})
    assert names_attributes(frame, {"backstory": "{name} is an elf."}, "en") is True
    assert names_attributes(frame, {"backstory": "{name} sings."}, "en") is False


def test_a_quest_names_its_target() -> None:
    frame = Frame("quest", "en", target_name="wolves")
    assert names_attributes(frame, {"story": "Hunt {target}."}, "en") is True
    assert names_attributes(Frame("quest", "en"), {"story": "Go."}, "en") is None


def test_no_figure_stands_on_nothing() -> None:
    assert prose_figures([], [], frozenset(), "en") == {}
