"""How newcomers put it: decided after a refusal, serving as something, all but one thing."""

import pytest

from generators.reader import read


@pytest.mark.parametrize(
    ("kind", "prompt", "stated"),
    [
        ("quest", "Collect wolf pelts, don't make it hard, make it easy", {"difficulty": "easy"}),
        ("quest", "collect five herbs, call it hard, no, call it deadly", {"difficulty": "deadly"}),
        ("character", "a construct that serves as priest", {"profession": "priest"}),
        ("quest", "不打怪，把两坛酒送到客栈", {"kind": "deliver"}),
        ("quest", "打怪，十只狼", {"kind": "defeat"}),
        ("item", "a steel helmet at my level, which is 18", {"level": 18}),
        ("scene", "沙漠以外的地方，我要村庄", {"biome": "village"}),
    ],
)
def test_stated(kind: str, prompt: str, stated: dict[str, str | int]) -> None:
    frame = read(kind, prompt)
    assert {field: frame.value(field) for field in stated} == stated


def test_what_a_quest_shall_not_be_rules_only_that_out() -> None:
    stated = read("quest", "collect wolf pelts. don't make it deadly").stated
    assert stated["difficulty"] == ("easy", "normal", "hard")


@pytest.mark.parametrize(
    "prompt",
    [
        "I need a quest where Henrik is the giver, and five lanterns get delivered to the inn",
        "giver is Henrik, deliver five lanterns",
    ],
)
def test_who_is_the_giver_gives(prompt: str) -> None:
    assert read("quest", prompt).giver_name == "Henrik"
