"""A plain writer by template: what a few lines of code would write, to measure a model against."""

from collections.abc import Mapping
from random import Random
from typing import Any, Final

from domain.ontology import CHINESE, Lang
from generators.plan import Plan

_EN: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "item": {
        "description": (
            "This is a {rarity} {material} {type}. Its element is {element}.",
            "A {rarity} {type} made of {material}. It holds {element}.",
        ),
        "lore": ("It was found near {place}.", "It comes from {place}."),
    },
    "character": {
        "backstory": (
            "{name} is a {temperament} {ancestry} {profession} from {place}.",
            "{name}, a {temperament} {ancestry}, works as a {profession} in {place}.",
        ),
        "greeting": ("Hello, traveller.", "Good day to you."),
        "goals": ("To become better at the work.", "To see the world."),
    },
    "quest": {
        "story": (
            "{giver} needs help at {place}. The task is to {kind} {count} {target}.",
            "Near {place} there is work: {kind} {count} {target} for {giver}.",
        ),
    },
    "scene": {
        "exits": ("the road to {place}", "a path to the north"),
        "inhabitants": ("a traveller", "a guard"),
        "description": (
            "{name} is a {mood} {biome}. It is {time}.",
            "It is {time} in this {mood} {biome}. People call it {name}.",
        ),
    },
    "story": {"chapters": ("{hero} came to {place}.", "Then {hero} went home.")},
    "dialogue": {"lines": ("I can tell you about that.", "Ask me another time.")},
}
_ZH: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "item": {
        "description": (
            "这是一件{rarity}的{material}{type}，属性是{element}。",
            "一件{material}做的{type}，{rarity}，带着{element}。",
        ),
        "lore": ("它是在{place}附近发现的。", "它来自{place}。"),
    },
    "character": {
        "backstory": (
            "{name}是来自{place}的{ancestry}{profession}，性格{temperament}。",
            "{name}，{temperament}的{ancestry}，在{place}做{profession}。",
        ),
        "greeting": ("你好，旅人。", "祝你今天愉快。"),
        "goals": ("把手艺练得更好。", "去看看世界。"),
    },
    "quest": {
        "story": (
            "{giver}在{place}需要帮手。任务是{kind}{target}，共{count}。",
            "{place}附近有活儿：替{giver}{kind}{target}，共{count}。",
        ),
    },
    "scene": {
        "exits": ("去{place}的路", "向北的小道"),
        "inhabitants": ("一个旅人", "一名守卫"),
        "description": (
            "{name}是一处{mood}的{biome}，正是{time}。",
            "{time}，这里是{mood}的{biome}，人们叫它{name}。",
        ),
    },
    "story": {"chapters": ("{hero}来到了{place}。", "后来{hero}回家了。")},
    "dialogue": {"lines": ("这个我可以跟你讲讲。", "改天再问我吧。")},
}
_TEMPLATES: Final[Mapping[Lang, Mapping[str, Mapping[str, tuple[str, ...]]]]] = {
    "en": _EN,
    "zh": _ZH,
}
_MENTIONED: Final[Mapping[Lang, str]] = {
    "en": " It is known for {{{name}}}.", "zh": "说到它，总要提起{{{name}}}。",
}  # fmt: skip
_LISTS: Final = frozenset({"exits", "inhabitants", "goals", "lines"})


def alternatives(plan: Plan) -> dict[str, tuple[str, ...]]:
    """Field → the texts that the templates have for it, the labels filled in."""
    labels = {name: _label(value, plan.lang) for name, value in plan.fields.items()}
    # What code will fill stays a placeholder.
    labels |= {name: f"{{{name}}}" for name in (*plan.placeholders, "name", "hero")}
    return {
        name: tuple(template.format_map(labels) for template in templates)
        for name, templates in _TEMPLATES[plan.lang][plan.spec.kind].items()
    }


def _label(value: Any, lang: Lang) -> str:
    text = str(value)
    return CHINESE.get(text, text) if lang == "zh" else text


def template_fields(rng: Random, plan: Plan) -> dict[str, Any]:
    """A draft of a plan, by template."""
    offered, texts = plan.allowed(1), alternatives(plan)
    fields: dict[str, Any] = {}
    for name in plan.spec.fields:
        if name not in texts:
            options: Any = offered[name]
            fields[name] = rng.choice(options)
        elif name == "chapters":
            fields[name] = [rng.choice(texts[name]) for _ in range(plan.fields["chapters"])]
        elif name in _LISTS:
            fields[name] = list(texts[name])
        else:
            fields[name] = rng.choice(texts[name]) + _mentions(plan, name)
    return fields


def _mentions(plan: Plan, field_name: str) -> str:
    if field_name not in ("description", "backstory", "story"):
        return ""
    held = (name for name in plan.placeholders if name.startswith("mention"))
    return "".join(_MENTIONED[plan.lang].format(name=name) for name in held)
