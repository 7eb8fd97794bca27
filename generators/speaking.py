"""Speaking: who speaks in a dialogue, and what the model is told of it.

speaker: elf scholar cautious; topic=trade; heard: 这把剑多少钱
"""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.ontology import ANCESTRIES, PROFESSIONS, TEMPERAMENTS, Ancestry
from generators.asking import MAX_HEARD_BYTES, Fact, clean
from generators.frame import Frame
from generators.spark.lots import Lots
from generators.spark.people import draw_person


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks; labels of the ontology, and a name."""

    name: str
    ancestry: str
    profession: str
    temperament: str


def speaker_of(frame: Frame, seed: int) -> Speaker:
    """The speaker that a prompt describes; what it leaves open is drawn by the seed."""
    lots = Lots(seed, "speaker")

    def drawn(field: str, labels: Iterable[str]) -> str:
        stated = frame.value(field)
        return str(stated) if stated is not None else lots.pick(tuple(labels), field)

    ancestry: Ancestry = next(one for one in ANCESTRIES if one == drawn("ancestry", ANCESTRIES))
    return Speaker(
        name=frame.name or draw_person(lots, frame.lang, ancestry),
        ancestry=ancestry,
        profession=drawn("profession", PROFESSIONS),
        temperament=drawn("temperament", TEMPERAMENTS),
    )


def speaking_facts(who: Speaker, topic: str, heard: str) -> tuple[Fact, ...]:
    """What a model is told that speaks for somebody.

    Args:
        who: speaks.
        topic: one of `generators.specs.TOPICS`.
        heard: what was said to them, or what they shall speak of; a person's own words.
    """
    described = f"{who.ancestry} {who.profession} {who.temperament}"
    return (
        Fact("speaker", described, is_label=False),
        Fact("topic", topic),
        Fact("heard", clean(heard, MAX_HEARD_BYTES), is_label=False),
    )
