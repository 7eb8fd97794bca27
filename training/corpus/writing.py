"""Writing: the prose that answers a plan, composed from the banks.

What a text says follows from what its writer will be told: the settled fields, the spark, and what
must be mentioned. Entities stay placeholders.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from generators.mentioning import assigned
from generators.plan import Plan
from training.corpus.composing import Composer
from training.corpus.varying import paraphrase, with_adverbials

USE_GROUPS: Final[Mapping[str, str]] = {
    "sword": "blade", "axe": "blade", "dagger": "blade", "spear": "blade", "bow": "bow",
    "staff": "staff", "shield": "guard", "helmet": "guard", "armor": "guard", "boots": "boots",
    "ring": "jewel", "amulet": "jewel", "potion": "potion", "scroll": "scroll", "tool": "tool",
    "gem": "gem",
}  # fmt: skip
_ABOUT: Final[Mapping[str, str]] = {
    "description": "thing", "lore": "thing", "backstory": "person", "story": "person",
    "chapters": "person",
}  # fmt: skip
"""Text → what its further sentences are about."""


def texts_of(composer: Composer, plan: Plan) -> dict[str, Any]:
    """The texts of a plan's kind, field by field, with placeholders, in words of their own."""
    texts = _WRITE[plan.spec.kind](composer, plan)
    about = _ABOUT | ({"description": "place"} if plan.spec.kind == "scene" else {})
    return {name: _varied(composer, value, about.get(name, "")) for name, value in texts.items()}


def _varied(composer: Composer, value: Any, about: str) -> Any:
    if isinstance(value, list):
        return [_varied(composer, one, about) for one in value]
    text = str(value)
    if about and not composer.brevity:
        text = with_adverbials(composer.rng, text, composer.lang, about)
    return paraphrase(composer.lang).vary(composer.rng, text)


def _mentions(composer: Composer, plan: Plan, section: str) -> list[str]:
    """A sentence for each thing that must be mentioned."""
    roles = {
        fact.name: fact.value.split(":")[0]
        for fact in plan.facts
        if fact.name.startswith("mention")
    }
    return [
        composer.said(f"{section}.{role}", {"mention": f"{{{name}}}"})
        for name, role in roles.items()
    ]


def _item(composer: Composer, plan: Plan) -> dict[str, Any]:
    fields, spark = plan.fields, plan.spark
    element, kind = fields["element"], fields["type"]
    slots = {
        "noun": composer.said(f"item.noun.{kind}"),
        "stuff": composer.said(f"item.stuff.{fields['material']}"),
    }
    use, close = f"item.use.{USE_GROUPS[kind]}", f"item.close.{spark.register}"
    # A thing without magic shows how it handles at least as often as that it has none.
    second = use if element == "none" and composer.some(0.6) else f"item.element.{element}"
    description = [composer.said(f"item.opening.{fields['rarity']}", slots)]
    if element != "none" or not composer.brevity:
        description.append(composer.said(second))
    description += _mentions(composer, plan, "item.mention")
    if len(description) == 2 and composer.some(0.25):
        description.append(composer.one_of({use: 2, close: 1}))
    lore = [composer.one_of({f"item.lore.{spark.event}": 7, f"item.motif.{spark.motif}": 3})]
    if composer.some(0.2):
        lore.append(composer.said(close))
    return {"description": composer.flowing(description), "lore": composer.flowing(lore)}


def _character(composer: Composer, plan: Plan) -> dict[str, Any]:
    fields, spark = plan.fields, plan.spark
    temper, trade = fields["temperament"], fields["profession"]
    story = [composer.said(f"character.origin.{fields['ancestry']}")]
    further = {
        f"character.trade.{trade}": 4.0,
        f"character.habit.{temper}": 3.0,
        f"character.event.{spark.event}": 3.0,
        f"character.motif.{spark.motif}": 2.0,
    }
    mentions = _mentions(composer, plan, "character.mention")
    if not (mentions and composer.brevity):
        story.append(composer.one_of(further))
    story += mentions
    if len(story) == 2 and composer.some(0.35):
        story.append(composer.said(f"character.close.{spark.register}"))
    greeting = composer.one_of({f"greeting.{temper}": 3, f"greeting.{trade}": 2})
    goals = [composer.said(f"character.goal.{trade}")]
    if composer.some(0.4):
        goals.append(composer.said(f"character.goal.{spark.event}"))
    return {"backstory": composer.flowing(story), "greeting": greeting, "goals": goals}


def _quest(composer: Composer, plan: Plan) -> dict[str, Any]:
    fields, spark = plan.fields, plan.spark
    kind = fields["kind"]
    number = "one" if kind == "explore" or fields["count"] == 1 else "many"
    mentions = _mentions(composer, plan, "quest.mention")
    story = [composer.said(f"quest.task.{kind}.{number}")]
    if not (mentions and composer.brevity):
        story.insert(0, composer.said(f"quest.why.{spark.event}"))
    story += mentions
    if not mentions and not composer.brevity:
        further = {
            f"quest.risk.{fields['difficulty']}": 5.0,
            f"quest.motif.{spark.motif}": 3.0,
            f"quest.close.{spark.register}": 2.0,
        }
        story.append(composer.one_of(further))
    return {"story": composer.flowing(story)}


def _scene(composer: Composer, plan: Plan) -> dict[str, Any]:
    fields, spark = plan.fields, plan.spark
    biome = fields["biome"]
    seen = [composer.one_of({f"scene.biome.{biome}": 3, f"scene.detail.{biome}": 2})]
    mentions = _mentions(composer, plan, "scene.mention")
    if not (mentions and composer.brevity):
        sections = {f"scene.time.{fields['time']}": 1.0, f"scene.mood.{fields['mood']}": 1.0}
        seen.append(composer.one_of(sections))
    seen += mentions
    if len(seen) == 2 and not composer.brevity:
        further = {
            f"scene.event.{spark.event}": 3.0,
            f"scene.motif.{spark.motif}": 3.0,
            f"scene.close.{spark.register}": 2.0,
        }
        seen.append(composer.one_of(further))
    choose = composer.rng.choice
    exits, people = choose((2, 2, 3)), choose((1, 2, 2, 3))
    return {
        "exits": _different(composer, "scene.exit", 2 if composer.brevity else exits),
        "inhabitants": _different(
            composer, f"scene.inhabitant.{biome}", 1 if composer.brevity else people
        ),
        "description": composer.flowing(seen),
    }


def _different(composer: Composer, section: str, count: int) -> list[str]:
    free = replace(composer, brevity=min(1, composer.brevity))
    found: dict[str, None] = {}
    while len(found) < count:
        found[free.said(section)] = None
    return list(found)


def _story(composer: Composer, plan: Plan) -> dict[str, Any]:
    spark, count = plan.spark, plan.fields["chapters"]
    chapters: list[list[str]] = [[] for _ in range(count)]
    sentences = dict(
        zip(
            [fact.name for fact in plan.facts if fact.name.startswith("mention")],
            _mentions(composer, plan, "story.mention"),
            strict=True,
        )
    )
    for number, (chapter, held) in enumerate(
        zip(chapters, assigned(plan.placeholders, count), strict=True)
    ):
        mentioned = [text for name, text in sentences.items() if name in held]
        is_last = number == count - 1
        if composer.brevity and mentioned and not (number == 0 and count == 1):
            chapter += mentioned
        elif number == 0:
            chapter += [composer.said(f"story.open.{spark.event}"), *mentioned]
        else:
            turns = {
                f"story.trouble.{spark.event}": 3.0 if number == 1 else 1.0,
                f"story.middle.{spark.motif}": 2.0,
                "story.turn": 2.0,
            }
            if not is_last or composer.some(0.5):
                chapter.append(composer.one_of(turns))
            chapter += mentioned
        if is_last and not (composer.brevity and chapter):
            if composer.some(0.5):
                chapter.append(composer.said(f"story.deed.{spark.register}"))
            chapter.append(composer.said(f"story.end.{spark.register}"))
    return {"chapters": [composer.flowing(chapter) for chapter in chapters]}


def _dialogue(composer: Composer, plan: Plan) -> dict[str, Any]:
    _, trade, temper = next(fact.value for fact in plan.facts if fact.name == "speaker").split()
    topic = plan.fields["topic"]
    first = {
        f"reply.{topic}": 3.0,
        f"answer.{topic}.{temper}": 4.0,
        f"answer.{topic}.{trade}": 2.0,
    }
    lines = [composer.one_of(first)]
    if composer.some(0.6):
        lines.append(composer.one_of({f"reply.tone.{temper}": 1, f"reply.trade.{trade}": 1}))
    return {"lines": lines}


_WRITE: Final[Mapping[str, Callable[[Composer, Plan], dict[str, Any]]]] = {
    "item": _item,
    "character": _character,
    "quest": _quest,
    "scene": _scene,
    "story": _story,
    "dialogue": _dialogue,
}
