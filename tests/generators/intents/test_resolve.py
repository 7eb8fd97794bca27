import pytest

from generators.intents.resolve import EXACT, Resolver, within_a_slip


@pytest.mark.parametrize(
    ("text", "names", "meant"),
    [
        ("货架上那盏会自己亮的灯", ["自明灯", "熄灯"], "自明灯"),
        ("卖水的那块石头", ["澜石", "烬石"], "澜石"),
        ("my fire one", ["Emberlatch", "Frostmew"], "Emberlatch"),
        ("the wolf job", ["Wolves at Orrin Gate", "Flour to Dell"], "Wolves at Orrin Gate"),
        ("stop selling my ice axe", ["Rimecleaver", "Soot Axe"], "Rimecleaver"),
        ("buy hazy potion", ["Haze of Morn"], "Haze of Morn"),
        ("the owl, please", ["Owl Gauge", "Owl"], "Owl"),
        ("sell the ring", ["Bone Axe", "Tin Cup"], None),
    ],
)
def test_descriptions_find_the_thing_that_is_meant(
    text: str, names: list[str], meant: str | None
) -> None:
    assert Resolver(text).resolve(names).name == meant


def test_what_is_equally_likely_is_not_guessed() -> None:
    found = Resolver("sell the kettle").resolve(["Tin Kettle", "Iron Kettle"])
    assert (found.name, set(found.rivals)) == (None, {"Tin Kettle", "Iron Kettle"})


def test_a_name_in_full_weighs_more_than_any_part() -> None:
    resolver = Resolver("not the plain kettle but the iron kettle", dropped=[(0, 20)])
    assert resolver.resolve(["Plain Kettle", "Iron Kettle"]).name == "Iron Kettle"
    assert resolver.weight("Iron Kettle") > EXACT > resolver.weight("Plain Kettle")


@pytest.mark.parametrize(
    ("one", "other", "is_slip"),
    [("lantern", "lantren", True), ("gravewater", "gravewatre", True), ("sell", "kell", False),
     ("owl", "own", False), ("compass", "compas", True), ("kettle", "cattle", False)],
)  # fmt: skip
def test_slips_are_one_letter_or_a_swap(one: str, other: str, is_slip: bool) -> None:
    assert within_a_slip(one, other) is is_slip
