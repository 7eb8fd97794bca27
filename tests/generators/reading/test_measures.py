"""A Chinese quest counts things as its person does."""

import pytest

from generators.filling import number_of, pieces
from generators.generate import Ask, plan_of


@pytest.mark.parametrize(
    ("prompt", "count", "target"),
    [
        ("去送五碗馄饨给城门口的守卫，别洒，20金，简单", "五碗", "馄饨"),
        ("给隔壁老王送两坛酒，不对，是三坛，15金", "三坛", "酒"),
        ("收集12株银叶草", "12 株", "银叶草"),
        ("把7封情书送到火山口", "七封", "情书"),
        ("消灭十只……不，五只老鼠", "五只", "老鼠"),
        ("给塔楼送99个红气球", "99 个", "红气球"),
    ],
)
def test_a_quest_counts_with_the_measure_word_of_its_prompt(
    prompt: str, count: str, target: str
) -> None:
    values = plan_of(Ask("quest", prompt, "r1", b"s")).values
    assert (values["count"], values["target"]) == (count, target)


def test_without_one_it_counts_with_the_plain_one() -> None:
    assert plan_of(Ask("quest", "打败强盗", "r1", b"s")).values["count"].endswith("个")


@pytest.mark.parametrize("number", [1, 2, 10, 99])
@pytest.mark.parametrize("measure", ["个", "坛", "只"])
def test_the_number_is_found_again_behind_any_measure_word(number: int, measure: str) -> None:
    assert number_of(pieces(number, "zh", measure), "zh") == number
