"""What stories must tell of, and what is spoken of."""

import pytest

from generators.reader import read


@pytest.mark.parametrize(
    ("prompt", "said"),
    [
        ("My daughter wants a bedtime story with a moth and a candle",
         ["a moth and a candle"]),
        ("five chapters. siege. betrayal. a cook saves everybody.",
         ["siege", "betrayal", "a cook saves everybody"]),
        ("a tale in two chapters: a lighthouse keeper, a storm, and a letter",
         ["a lighthouse keeper", "a storm", "a letter"]),
        ("a pirate story please", ["pirate story"]),
        ("scary story about mirrors, four chapters, no blood", ["mirrors"]),
        ("Tell a story.", []),
        ("来段故事，要有老虎、当铺、和一张欠条", ["有老虎", "当铺", "一张欠条"]),
        ("《纸船》，两章，讲一个兵给自己写信", ["一个兵给自己写信"]),
        ("一个忘了自己名字的国王，写长一点", ["一个忘了自己名字的国王"]),
        ("鬼故事", ["鬼故事"]),
        ("讲个故事", []),
    ],
)  # fmt: skip
def test_a_story_tells_of_each_clause(prompt: str, said: list[str]) -> None:
    assert [mention.text for mention in read("story", prompt).mentions] == said


@pytest.mark.parametrize(
    ("prompt", "topic"),
    [
        ("conversation: kind farmer, the subject is the two-headed calf", "the two-headed calf"),
        ("pls write alchemist lines re: curing hiccups", "curing hiccups"),
        ("farmer dialogue: the price of turnips", "price of turnips"),
        ("warrior telling how he lost his hand", "how he lost his hand"),
        ("thief caught red-handed in the pantry", "caught red-handed in the pantry"),
        ("让不爱说话的游侠说三句，关于雪", "雪"),
        ("守卫盘问陌生人，谨慎", "盘问陌生人"),
        ("温和的商人送小孩一颗糖时说的话", "送小孩一颗糖"),
    ],
)
def test_the_topic_of_a_dialogue(prompt: str, topic: str) -> None:
    assert read("dialogue", prompt).mentions[0].text == topic


def test_the_last_thought_about_a_speaker_counts() -> None:
    frame = read("dialogue", "Words for a thief, a proud one. Or no, a cautious one.")
    assert frame.value("temperament") == "cautious"
