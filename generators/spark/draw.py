"""The spark of a generation: motif, place, event and register, drawn by its seed."""

from dataclasses import dataclass

from domain.ontology import Lang
from generators.spark.banks import EVENTS, MOTIFS, REGISTERS
from generators.spark.lots import Lots
from generators.spark.people import draw_place


@dataclass(frozen=True, slots=True)
class Spark:
    """What a text is drawn towards.

    Attributes:
        motif, event, register: entries of the closed lists, by their English names.
        place: proper name of a place, in the language of the text.
    """

    motif: str
    event: str
    register: str
    place: str


def spark(seed: int, kind: str, lang: Lang, place: str = "") -> Spark:
    """The spark of a seed.

    Args:
        seed: 64 bits.
        kind: what is made; other kinds have other sparks.
        lang: of the text.
        place: where the person wants it; empty draws one.
    """
    lots = Lots(seed, f"spark/{kind}")
    return Spark(
        motif=lots.pick(MOTIFS, "motif"),
        event=lots.pick(EVENTS, "event"),
        register=lots.pick(REGISTERS, "register"),
        place=place or draw_place(lots, lang),
    )
