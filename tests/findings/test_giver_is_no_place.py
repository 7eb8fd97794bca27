"""A quest “from Norka Elmsworth” once happened at Norka Elmsworth, too."""

import pytest

from domain.world import GenerationContext, Named
from generators.reader import read

WORLD = GenerationContext(
    items=(Named("Fensha's Malice", "02" * 32, "item", 3),),
    characters=(
        Named("Norka Elmsworth", "03" * 32, "character"),
        Named("Mira", "04" * 32, "character"),
    ),
)


@pytest.mark.parametrize("world", [WORLD, GenerationContext()], ids=["who exists", "a stranger"])
def test_who_gives_a_quest_is_not_where_it_happens(world: GenerationContext) -> None:
    prompt = "A hard collect quest from Norka Elmsworth: bring back Fensha's Malice, reward 40 gold"
    frame = read("quest", prompt, world)
    assert (frame.giver_name, frame.place) == ("Norka Elmsworth", "")


def test_nobody_who_exists_is_a_place() -> None:
    frame = read("quest", "Norka Elmsworth wants two lamps taken to Mira, 20 gold", WORLD)
    assert frame.place not in ("Mira", "Norka Elmsworth")


def test_a_place_beside_a_giver_stays_one() -> None:
    frame = read("quest", "collect three wolf pelts from Brackwood for Norka Elmsworth", WORLD)
    assert (frame.giver_name, frame.place) == ("Norka Elmsworth", "Brackwood")
