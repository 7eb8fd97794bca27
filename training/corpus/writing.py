"""Writing: the prose that answers a plan, composed from the banks.

What a text says follows from what its writer will be told: the settled fields, the spark, and what
must be mentioned. Entities stay placeholders.
"""

from collections.abc import Callable, Mapping
from random import Random
from typing import Any, Final

from domain.ontology import Lang
from generators.mentioning import assigned
from generators.plan import Plan
from training.corpus.composing import flowing, one_of, said, some

USE_GROUPS: Final[Mapping[str, str]] = {
    "sword": "blade", "axe": "blade", "dagger": "blade", "spear": "blade", "bow": "bow",
    "staff": "staff", "shield": "guard", "helmet": "guard", "armor": "guard", "boots": "boots",
    "ring": "jewel", "amulet": "jewel", "potion": "potion", "scroll": "scroll", "tool": "tool",
    "gem": "gem",
}  # fmt: skip


def texts_of(rng: Random, plan: Plan) -> dict[str, Any]:
    """The texts of a plan's kind, field by field, with placeholders."""
    return _WRITE[plan.spec.kind](rng, plan.lang, plan)


def _mentions(rng: Random, lang: Lang, plan: Plan, section: str) -> list[str]:
    """A sentence for each thing that must be mentioned."""
    roles = {
        fact.name: fact.value.split(":")[0]
        for fact in plan.facts
        if fact.name.startswith("mention")
    }
    return [
        said(rng, lang, f"{section}.{role}", {"mention": f"{{{name}}}"})
        for name, role in roles.items()
    ]


def _item(rng: Random, lang: Lang, plan: Plan) -> dict[str, Any]:
    fields, spark = plan.fields, plan.spark
    element, kind = fields["element"], fields["type"]
    slots = {
        "noun": said(rng, lang, f"item.noun.{kind}"),
        "stuff": said(rng, lang, f"item.stuff.{fields['material']}"),
    }
    use = f"item.use.{USE_GROUPS[kind]}"
    # A thing without magic shows how it handles at least as often as that it has none.
    second = use if element == "none" and some(rng, 0.6) else f"item.element.{element}"
    description = [
        said(rng, lang, f"item.opening.{fields['rarity']}", slots),
        said(rng, lang, second),
    ]
    description += _mentions(rng, lang, plan, "item.mention")
    if len(description) == 2 and some(rng, 0.25):
        description.append(one_of(rng, lang, {use: 2, f"item.close.{spark.register}": 1}))
    lore = rng.choices(
        (
            [f"item.lore.{spark.event}"],
            [f"item.motif.{spark.motif}"],
            [f"item.lore.{spark.event}", f"item.close.{spark.register}"],
        ),
        (5, 3, 2),
    )[0]
    return {
        "description": flowing(description, lang),
        "lore": flowing((said(rng, lang, name) for name in lore), lang),
    }


def _character(rng: Random, lang: Lang, plan: Plan) -> dict[str, Any]:
    fields, spark = plan.fields, plan.spark
    temper, trade = fields["temperament"], fields["profession"]
    story = [
        said(rng, lang, f"character.origin.{fields['ancestry']}"),
        one_of(
            rng,
            lang,
            {
                f"character.trade.{trade}": 4,
                f"character.habit.{temper}": 3,
                f"character.event.{spark.event}": 3,
                f"character.motif.{spark.motif}": 2,
            },
        ),
    ]
    story += _mentions(rng, lang, plan, "character.mention")
    if len(story) == 2 and some(rng, 0.35):
        story.append(said(rng, lang, f"character.close.{spark.register}"))
    greeting = [one_of(rng, lang, {f"greeting.{temper}": 3, f"greeting.{trade}": 2})]
    goals = [said(rng, lang, f"character.goal.{trade}")]
    if some(rng, 0.4):
        goals.append(said(rng, lang, f"character.goal.{spark.event}"))
    return {"backstory": flowing(story, lang), "greeting": greeting[0], "goals": goals}


def _quest(rng: Random, lang: Lang, plan: Plan) -> dict[str, Any]:
    fields, spark = plan.fields, plan.spark
    kind = fields["kind"]
    number = "one" if kind == "explore" or fields["count"] == 1 else "many"
    story = [
        said(rng, lang, f"quest.why.{spark.event}"),
        said(rng, lang, f"quest.task.{kind}.{number}"),
    ]
    story += _mentions(rng, lang, plan, "quest.mention") or [
        one_of(
            rng,
            lang,
            {
                f"quest.risk.{fields['difficulty']}": 5,
                f"quest.motif.{spark.motif}": 3,
                f"quest.close.{spark.register}": 2,
            },
        )
    ]
    return {"story": flowing(story, lang)}


def _scene(rng: Random, lang: Lang, plan: Plan) -> dict[str, Any]:
    fields, spark = plan.fields, plan.spark
    biome = fields["biome"]
    sections = (f"scene.time.{fields['time']}", f"scene.mood.{fields['mood']}")
    seen = [one_of(rng, lang, {f"scene.biome.{biome}": 3, f"scene.detail.{biome}": 2})]
    seen.append(said(rng, lang, rng.choice(sections)))
    seen += _mentions(rng, lang, plan, "scene.mention")
    if len(seen) == 2:
        further = {
            f"scene.event.{spark.event}": 3.0,
            f"scene.motif.{spark.motif}": 3.0,
            f"scene.close.{spark.register}": 2.0,
        }
        seen.append(one_of(rng, lang, further))
    return {
        "exits": _different(rng, lang, "scene.exit", rng.choice((2, 2, 3))),
        "inhabitants": _different(rng, lang, f"scene.inhabitant.{biome}", rng.choice((1, 2, 2, 3))),
        "description": flowing(seen, lang),
    }


def _different(rng: Random, lang: Lang, section: str, count: int) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < count:
        found[said(rng, lang, section)] = None
    return list(found)


def _story(rng: Random, lang: Lang, plan: Plan) -> dict[str, Any]:
    spark, count = plan.spark, plan.fields["chapters"]
    chapters: list[list[str]] = [[] for _ in range(count)]
    for number, chapter in enumerate(chapters):
        if number == 0:
            chapter.append(said(rng, lang, f"story.open.{spark.event}"))
        elif number < count - 1 or some(rng, 0.5):
            turns = {
                f"story.trouble.{spark.event}": 3.0 if number == 1 else 1.0,
                f"story.middle.{spark.motif}": 2.0,
                "story.turn": 2.0,
            }
            chapter.append(one_of(rng, lang, turns))
    own = assigned(plan.placeholders, count)
    sentences = dict(
        zip(
            [fact.name for fact in plan.facts if fact.name.startswith("mention")],
            _mentions(rng, lang, plan, "story.mention"),
            strict=True,
        )
    )
    for chapter, held in zip(chapters, own, strict=True):
        chapter += [text for name, text in sentences.items() if name in held]
    if some(rng, 0.5):
        chapters[-1].append(said(rng, lang, f"story.deed.{spark.register}"))
    chapters[-1].append(said(rng, lang, f"story.end.{spark.register}"))
    return {"chapters": [flowing(chapter, lang) for chapter in chapters]}


def _dialogue(rng: Random, lang: Lang, plan: Plan) -> dict[str, Any]:
    _, trade, temper = next(fact.value for fact in plan.facts if fact.name == "speaker").split()
    topic = plan.fields["topic"]
    lines = [
        one_of(
            rng,
            lang,
            {
                f"reply.{topic}": 3,
                f"answer.{topic}.{temper}": 4,
                f"answer.{topic}.{trade}": 2,
            },
        )
    ]
    if some(rng, 0.6):
        lines.append(one_of(rng, lang, {f"reply.tone.{temper}": 1, f"reply.trade.{trade}": 1}))
    return {"lines": lines}


_WRITE: Final[Mapping[str, Callable[[Random, Lang, Plan], dict[str, Any]]]] = {
    "item": _item,
    "character": _character,
    "quest": _quest,
    "scene": _scene,
    "story": _story,
    "dialogue": _dialogue,
}
