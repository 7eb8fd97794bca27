import pytest

from domain.world import GenerationContext
from generators.reader import read


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A hard collect quest from Nobwick: bring back Dawn Vigil, reward 40 gold", "collect"),
        ("a delivery mission: collect the letter and take it to Mira", "deliver"),
        ("收集任务：把三株月见草带给米拉", "collect"),
        ("bring 3 wolf pelts to Mira", "deliver"),
    ],
)
def test_a_kind_that_the_quest_is_called_by_goes_before_its_verbs(prompt: str, kind: str) -> None:
    assert read("quest", prompt, GenerationContext()).stated["kind"] == (kind,)
