from generators.asking import facts_line
from generators.frame import Frame, Mention, MentionRole
from generators.mentioning import assigned, mention_facts, mention_values


def mention(text: str, role: MentionRole = "feature") -> Mention:
    return Mention(text, role, 0, len(text))


def test_a_mention_has_a_placeholder_and_further_ones_share_the_last() -> None:
    frame = Frame("item", "en", mentions=(
        mention("A painted rooster"), mention("my dead mentor.", "person"), mention("rain", "theme")
    ))  # fmt: skip
    assert mention_values(frame) == {
        "mention": "a painted rooster",
        "mention2": "my dead mentor and rain",
    }
    assert facts_line(mention_facts(frame), 200) == (
        "mention=feature: a painted rooster; mention2=person: my dead mentor and rain"
    )


def test_a_story_numbers_its_mentions() -> None:
    frame = Frame("story", "zh", mentions=(mention("镜子"), mention("第二个太阳"), mention(" ")))
    assert mention_values(frame) == {"mention1": "镜子", "mention2": "第二个太阳"}


def test_a_long_mention_is_cut_in_the_facts_and_bounded_in_the_text() -> None:
    frame = Frame("item", "en", mentions=(mention("x" * 500),))
    assert len(mention_values(frame)["mention"]) == 120
    assert (
        len(facts_line(mention_facts(frame), 200))
        == len("mention=feature: ") + 48 - len("feature: ") + 9
    )


def test_each_mention_belongs_to_one_chapter_and_other_placeholders_to_all() -> None:
    held = ("hero", "place", "mention1", "mention2", "mention3")
    for chapters in range(1, 6):
        forms = assigned(held, chapters)
        assert len(forms) == chapters
        assert all(form[:2] == ("hero", "place") for form in forms)
        told = [name for form in forms for name in form[2:]]
        assert told == ["mention1", "mention2", "mention3"]
    assert assigned(("hero",), 2) == (("hero",), ("hero",))
