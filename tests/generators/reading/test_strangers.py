"""Words of strangers: kinds of things, trades, tempers and hours as people put them."""

import pytest

from generators.reader import read


@pytest.mark.parametrize(
    ("kind", "prompt", "stated"),
    [
        ("item", "a hood made from wolfskin", {"material": "leather"}),
        ("item", "a spear, ash shaft, for poking dragons", {"type": "spear", "material": "wood"}),
        ("item", "a band for my finger that keeps me warm in winter", {"element": "fire"}),
        ("item", "chainmail, and no sparkles or spells on it", {"element": "none"}),
        ("item", "a shovel, it should make the ground obey", {"element": "earth"}),
        ("item", "parchment that calls down a hailstorm", {"element": "ice"}),
        ("item", "something light, earth magic", {"element": "earth"}),
        ("item", "a bow for a light rider, with a little fire magic", {"element": "fire"}),
        ("character", "my farmer can't stop grinning", {"temperament": "cheerful"}),
        ("character", "a mage who never smiles because everything's hopeless anyway",
         {"temperament": "gloomy"}),
        ("character", "a human warrior who isn't scared of anything", {"temperament": "brave"}),
        ("character", "a farmer who never hurt a fly", {"temperament": "kind"}),
        ("character", "an orc who has spent his whole life studying books",
         {"profession": "scholar"}),
        ("character", "merc for hire, won't back down from anything",
         {"profession": "warrior", "temperament": "brave"}),
        ("scene", "the throne room an hour before the invasion", {"mood": "tense"}),
        ("scene", "rope bridges between clifftops, before breakfast",
         {"biome": "mountain", "time": "dawn"}),
        ("quest", "kill 5 wolves, my gran could do it, 50 gold", {"difficulty": "easy"}),
        ("quest", "kill 5 wolves, many have died trying, 50 gold", {"difficulty": "deadly"}),
    ],
)  # fmt: skip
def test_what_strangers_say_is_read(kind: str, prompt: str, stated: dict[str, str]) -> None:
    frame = read(kind, prompt)  # pyright: ignore[reportArgumentType]
    assert {field: frame.stated.get(field) for field in stated} == {
        field: (value,) for field, value in stated.items()
    }


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("Has checked the lock four times. Human, Osgood.", "Osgood"),
        ("My knight would charge a dragon with a spoon. Human, Sir Albrecht.", "Sir Albrecht"),
        ("Marguerite, who paints saints on barn doors, human", "Marguerite"),
    ],
)
def test_a_name_stands_beside_what_its_bearer_is(prompt: str, name: str) -> None:
    assert read("character", prompt).name == name


def test_a_level_that_is_taken_back_is_not_refused() -> None:
    frame = read("character", "an orc warrior, level 0, named Grub; no wait, level 1")
    assert getattr(frame.stated["level"], "low", None) == 1


def test_a_name_keeps_its_article() -> None:
    assert read("scene", "a cave, name it the Weeping Halls").name == "the Weeping Halls"


@pytest.mark.parametrize(
    ("prompt", "reward"),
    [
        ("kill the ogre, it's suicide, so 5k", 5000),
        ("chart the Weeping Caves, seven hundred and fifty on return", 750),
    ],
)
def test_a_sum_at_the_end_is_the_reward(prompt: str, reward: int) -> None:
    assert getattr(read("quest", prompt).stated["reward_gold"], "low", None) == reward


def test_who_is_somewhere_is_no_place() -> None:
    to_the_dentist = "take grandpa's false teeth to the dentist at Hollow Pike, 14 gold"
    assert read("quest", to_the_dentist).place == "Hollow Pike"
    assert read("quest", "explore the old tower in Greyhill").place == "old tower in Greyhill"
