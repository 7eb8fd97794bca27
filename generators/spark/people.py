"""Names of people and places."""

from domain.ontology import ANCESTRIES, Ancestry, Lang
from generators.spark.banks import banks, columns
from generators.spark.lots import Lots
from generators.spark.patterns import Parts, draw_name


def given_names(ancestry: Ancestry, lang: Lang) -> Parts:
    """What people of an ancestry are called by their friends."""
    own = f"person.given.{ancestry}"
    return Parts(columns(own if own in banks() else "person.given", lang))


def places(lang: Lang) -> Parts:
    """Proper names of places."""
    return Parts(columns("place.parts", lang), other=columns("place.name", lang))


def draw_place(lots: Lots, lang: Lang, what: str = "place") -> str:
    """The proper name of a place: Brackwater, 石门关."""
    return places(lang).drawn(lots, what)


def draw_person(lots: Lots, lang: Lang, ancestry: Ancestry | None, what: str = "person") -> str:
    """A person's full name; an ancestry is drawn where none is given."""
    ancestry = ancestry or lots.pick(ANCESTRIES, f"{what}/ancestry")
    form = "human" if ancestry == "human" else "other"
    slots = {
        "given": given_names(ancestry, lang),
        "family": Parts(columns("person.family", lang)),
        "byname": Parts(columns("person.byname", lang)),
        "place": places(lang),
    }
    return draw_name(columns(f"person.form.{form}", lang)[0], slots, lots, what)
