"""Outlines: which sentences a text needs, before anybody says them.

What a text speaks of follows from what is settled (the fields, the spark, what must be mentioned).
Where several sections would do, the writer chooses among them; where a sentence may be left out, it
may leave it out.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from domain.ontology import Lang
from generators.asking import Fact
from generators.fields import ChapterSlots
from generators.mentioning import assigned
from generators.own_nouns import OwnNoun
from generators.settle import Settled
from generators.spark.draw import Spark
from generators.spark.lots import Lots
from generators.specs import SpecKind

USE_GROUPS: Final[Mapping[str, str]] = {
    "sword": "blade", "axe": "blade", "dagger": "blade", "spear": "blade", "bow": "bow",
    "staff": "staff", "shield": "guard", "helmet": "guard", "armor": "guard", "boots": "boots",
    "ring": "jewel", "amulet": "jewel", "potion": "potion", "scroll": "scroll", "tool": "tool",
    "gem": "gem",
}  # fmt: skip


_SOON_SAID: Final = frozenset({"greeting", "farewell", "thanks"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A place for one sentence.

    Attributes:
        sections: where it may come from → how many lines of each are offered.
        words: slot of a line → sections of one part that fill it.
        said: slot of a line → what stands there.
        holes: slot of a line → the placeholder that stands there instead.
        speaks_of: field and value that the first part of a line must name.
        kept: how often a good writer keeps it; below 1 it may be left out.
        is_spare: whether it is not asked for where there is little room.
    """

    sections: Mapping[str, int]
    words: Mapping[str, str] = field(default_factory=dict[str, str])
    said: Mapping[str, str] = field(default_factory=dict[str, str])
    holes: Mapping[str, str] = field(default_factory=dict[str, str])
    speaks_of: tuple[str, str] | None = None
    kept: float = 1.0
    is_spare: bool = False


Outline = tuple[Sentence, ...]
"""The sentences of one text; the first is never left out."""


@dataclass(frozen=True, slots=True)
class Outlined:
    """What an outline follows from.

    Attributes:
        fields: all settled fields.
        facts: what the writer is told.
        placeholders: what the texts may hold for code to fill.
        stated: the fields that the prompt stated.
        noun: what the prompt calls an item.
    """

    kind: SpecKind
    lang: Lang
    fields: Settled
    facts: tuple[Fact, ...]
    placeholders: tuple[str, ...]
    spark: Spark
    seed: int
    stated: frozenset[str] = frozenset()
    noun: OwnNoun | None = None

    @property
    def lots(self) -> Lots:
        """Draws of what the outline leaves to chance."""
        return Lots(self.seed, "outline")

    @property
    def chapters(self) -> tuple[ChapterSlots, ...]:
        """The placeholders of each chapter of a story."""
        return assigned(self.placeholders, self.fields["chapters"])


def outlines(of: Outlined) -> dict[str, tuple[Outline, ...]]:
    """Field → the outlines of its texts; empty for a kind that has no phrases."""
    write = _KINDS.get(of.kind)
    return {} if write is None else write(of)


def _mentions(of: Outlined, kind: str) -> tuple[Sentence, ...]:
    """A sentence for each thing that must be mentioned, by its role."""
    return tuple(
        Sentence({f"{kind}.mention.{fact.value.split(':')[0]}": 6}, holes={"mention": fact.name})
        for fact in of.facts
        if fact.name.startswith("mention")
    )


def _item(of: Outlined) -> dict[str, tuple[Outline, ...]]:
    element, kind, register = of.fields["element"], of.fields["type"], of.spark.register
    use = {f"item.use.{USE_GROUPS[kind]}": 6}
    if of.noun is not None and not of.noun.is_used_as_its_type:
        use = {}
    words = {"noun": f"item.noun.{kind}", "stuff": f"item.stuff.{of.fields['material']}"}
    said = {} if of.noun is None else {"noun": of.noun.said(of.lang)}
    if element == "none":
        # A thing without magic shows how it handles at least as often as that it has none.
        second = Sentence({**use, "item.element.none": 4}, is_spare=True)
    else:
        second = Sentence({f"item.element.{element}": 8}, speaks_of=("element", element))
    mentions, told_after = _mentions(of, "item"), tuple[Sentence, ...]()
    if element != "none":
        # A description has no room for its element and two mentions.
        mentions, told_after = mentions[:1], mentions[1:]
    description = (
        Sentence({f"item.opening.{of.fields['rarity']}": 6}, words=words, said=said),
        second,
        *mentions,
        *(() if mentions else (Sentence({**use, f"item.close.{register}": 4}, kept=0.3),)),
    )
    lore = (
        Sentence({f"item.lore.{of.spark.event}": 6, f"item.motif.{of.spark.motif}": 4}),
        *(told_after or (Sentence({f"item.close.{register}": 6}, kept=0.2),)),
    )
    return {"description": (description,), "lore": (lore,)}


def _character(of: Outlined) -> dict[str, tuple[Outline, ...]]:
    fields, spark = of.fields, of.spark
    temper, trade = fields["temperament"], fields["profession"]
    further = {
        f"character.trade.{trade}": 4, f"character.habit.{temper}": 4,
        f"character.event.{spark.event}": 4, f"character.motif.{spark.motif}": 2,
    }  # fmt: skip
    mentions = _mentions(of, "character")
    if "profession" in of.stated:
        # Whoever asks for a smith wants to read of one.
        life = Sentence({f"character.trade.{trade}": 6}, speaks_of=("profession", trade))
    else:
        life = Sentence(further, is_spare=bool(mentions))
    backstory = (
        Sentence({f"character.origin.{fields['ancestry']}": 8}),
        life,
        *mentions,
        *(() if mentions else (Sentence({f"character.close.{spark.register}": 6}, kept=0.35),)),
    )
    goals: tuple[Outline, ...] = ((Sentence({f"character.goal.{trade}": 6}),),)
    if of.lots.below(5, "goals") < 2:
        goals += ((Sentence({f"character.goal.{spark.event}": 6}),),)
    return {
        "backstory": (backstory,),
        "greeting": ((Sentence({f"greeting.{temper}": 4, f"greeting.{trade}": 4}),),),
        "goals": goals,
    }


def _quest(of: Outlined) -> dict[str, tuple[Outline, ...]]:
    kind, spark = of.fields["kind"], of.spark
    number = "one" if kind == "explore" or of.fields["count"] == 1 else "many"
    mentions = _mentions(of, "quest")
    further = {
        f"quest.risk.{of.fields['difficulty']}": 4, f"quest.motif.{spark.motif}": 2,
        f"quest.close.{spark.register}": 2,
    }  # fmt: skip
    story = (
        Sentence({f"quest.why.{spark.event}": 8}, is_spare=bool(mentions)),
        Sentence({f"quest.task.{kind}.{number}": 8}),
        *mentions,
        *(() if mentions else (Sentence(further, kept=0.8),)),
    )
    return {"story": (story,)}


def _scene(of: Outlined) -> dict[str, tuple[Outline, ...]]:
    fields, spark = of.fields, of.spark
    biome = fields["biome"]
    mentions = _mentions(of, "scene")
    further = {
        f"scene.event.{spark.event}": 3, f"scene.motif.{spark.motif}": 3,
        f"scene.close.{spark.register}": 2,
    }  # fmt: skip
    description = (
        Sentence({f"scene.biome.{biome}": 5, f"scene.detail.{biome}": 3}),
        Sentence(
            {f"scene.time.{fields['time']}": 4, f"scene.mood.{fields['mood']}": 4},
            is_spare=bool(mentions),
        ),
        *mentions,
        *(() if mentions else (Sentence(further, kept=0.8),)),
    )
    exits = of.lots.pick((2, 2, 3), "exits")
    people = of.lots.pick((1, 2, 2, 3), "inhabitants")
    return {
        "exits": tuple((Sentence({"scene.exit": 6}),) for _ in range(exits)),
        "inhabitants": tuple((Sentence({f"scene.inhabitant.{biome}": 5}),) for _ in range(people)),
        "description": (description,),
    }


def _story(of: Outlined) -> dict[str, tuple[Outline, ...]]:
    spark, chapters = of.spark, of.chapters
    said = {one.holes["mention"]: one for one in _mentions(of, "story")}
    told: list[Outline] = []
    for number, held in enumerate(chapters):
        mentioned = tuple(sentence for name, sentence in said.items() if name in held)
        is_last = number == len(chapters) - 1
        if number == 0:
            sentences = (Sentence({f"story.open.{spark.event}": 8}), *mentioned)
        else:
            trouble = 6 if number == 1 else 2
            turn = Sentence(
                {
                    f"story.trouble.{spark.event}": trouble, f"story.middle.{spark.motif}": 4,
                    "story.turn": 4,
                },
                is_spare=is_last or bool(mentioned),
            )  # fmt: skip
            sentences = (turn, *mentioned)
        if is_last:
            deed = Sentence({f"story.deed.{spark.register}": 6}, kept=0.5)
            sentences = (*sentences, deed, Sentence({f"story.end.{spark.register}": 8}))
        told.append(sentences)
    return {"chapters": tuple(told)}


def _dialogue(of: Outlined) -> dict[str, tuple[Outline, ...]]:
    speaker = next(fact.value for fact in of.facts if fact.name == "speaker")
    _, trade, temper = speaker.split()
    topic = of.fields["topic"]
    first = {f"answer.{topic}.{temper}": 4, f"answer.{topic}.{trade}": 4, f"reply.{topic}": 6}
    lines: tuple[Outline, ...] = ((Sentence(first),),)
    # What everybody says to a greeting or to thanks is soon said again, if nothing follows it.
    if topic in _SOON_SAID or of.lots.below(5, "lines") < 4:
        lines += ((Sentence({f"reply.tone.{temper}": 4, f"reply.trade.{trade}": 4}),),)
    return {"lines": lines}


_KINDS: Final[Mapping[str, Callable[[Outlined], dict[str, tuple[Outline, ...]]]]] = {
    "item": _item,
    "character": _character,
    "quest": _quest,
    "scene": _scene,
    "story": _story,
    "dialogue": _dialogue,
}
