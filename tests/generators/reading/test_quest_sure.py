"""What English quests are surely about, and creatures that were named before."""

import pytest

from generators.reader import read


@pytest.mark.parametrize(
    ("prompt", "kind", "target", "count"),
    [
        ("There's a bounty on harpies, 280 gold", "defeat", "harpies", None),
        ("get the witches (3) out of the mill for good", "defeat", "witches", 3),
        ("Mushrooms wanted. Forty. Payment: eighty gold.", "collect", "Mushrooms", 40),
        ("oysters oysters oysters, a hundred of em, sixty-five gold", "collect", "oysters", 100),
        ("twenty-one leeches want gatherin from the pond", "collect", "leeches", 21),
        ("six rats need culling in the cellar", "defeat", "rats", 6),
        ("four barrels of eels need to get to the castle, 75 gold", "deliver", "eels", 4),
        ("my sheep keep getting eaten by wolves! Five of the brutes. Kill them all",
         "defeat", "wolves", 5),
    ],
)  # fmt: skip
def test_a_sure_sentence_tells_kind_and_target(
    prompt: str, kind: str, target: str, count: int | None
) -> None:
    frame = read("quest", prompt)
    assert (frame.stated["kind"], frame.target_name) == ((kind,), target)
    if count is not None:
        assert getattr(frame.stated["count"], "low", None) == count


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("what lies at the bottom of Tolland Mine?", "Tolland Mine"),
        ("Has anybody been past the Glass Waterfall? Nobody? Then go.", "Glass Waterfall"),
    ],
)
def test_a_question_about_a_place_asks_to_explore_it(prompt: str, place: str) -> None:
    frame = read("quest", prompt)
    assert (frame.stated["kind"], frame.place) == (("explore",), place)


@pytest.mark.parametrize(
    ("prompt", "giver"),
    [
        ("Put up a notice from Widow Fenn: she wants her garden rid of 3 imps", "Widow Fenn"),
        ("Mushrooms wanted. Forty. Apply to Brother Cuthwin.", "Brother Cuthwin"),
    ],
)
def test_who_is_to_be_asked_gives_the_quest(prompt: str, giver: str) -> None:
    assert read("quest", prompt).giver_name == giver
