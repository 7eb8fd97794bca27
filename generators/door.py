"""The door: the only way from a model's draft to a body that may be kept."""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.asset import Body, Draft, Quest
from generators.attempts import Refusal
from generators.body import body_of
from generators.filling import PLACEHOLDER, fill
from generators.grounding import grounding_fault
from generators.moderation import output_objection
from generators.naming import speaks_of
from generators.plain import plain
from generators.plan import Plan
from generators.validate import draft_texts, form_fault, text_fault, texts_of

_MOST_TEXT_CHARS = 1200
_MOST_OF_ONE = 5
_PEOPLE = {"character": ("name",), "quest": ("giver",), "story": ("hero",)}
"""Kind → the placeholders of people: said again, they are called by their first names."""


def keep(plan: Plan, draft: Draft) -> Body | Refusal:
    """The body that a draft makes, past form, words, promises, moderation and grounding."""
    allowed = plan.allowed(draft.attempt)
    fault = form_fault(draft.fields, plan.spec, plan.lang, allowed, plan.placeholders)
    if fault is not None:
        return Refusal(fault)
    texts = draft_texts(plan.spec, draft.fields)
    every = [text for group in texts.values() for text in group]
    fault = text_fault(every, plan.lang) or _promise_fault(plan, draft.fields, every)
    if fault is not None:
        return Refusal(fault)
    filled = _filled(plan, draft.fields, texts)
    if filled is None:
        return Refusal("a text that is too long once it is filled")
    body = body_of(plan, filled)
    if body is None:
        return Refusal("values outside of the ontology")
    fault = _fault_of(plan, body)
    return body if fault is None else Refusal(fault)


def _promise_fault(plan: Plan, fields: Mapping[str, Any], texts: Sequence[str]) -> str | None:
    """Whether the texts speak of what the person asked for, and of what the fields say."""
    held = [found[1] for text in texts for found in PLACEHOLDER.finditer(text)]
    for name in sorted(plan.obligatory):
        if name not in held:
            return "no word of what is to be done" if name == "target" else "a mention left out"
    if any(text.count(f"{{{name}}}") > _MOST_OF_ONE for text in texts for name in set(held)):
        return "a name again and again"
    match plan.spec.kind:
        case "item":
            return _unnamed(plan, fields, fields["description"])
        case "character":
            known = any(
                speaks_of(_bare(fields["backstory"]), name, fields[name], plan.lang)
                for name in ("ancestry", "profession")
            )
            return None if known else "a backstory of somebody else"
        case _:
            return None


def _unnamed(plan: Plan, fields: Mapping[str, Any], description: str) -> str | None:
    """Which attribute a description passes over."""
    for name in ("type", "material", "element"):
        value = fields[name]
        if value != "none" and not speaks_of(_bare(description), name, value, plan.lang):
            return f"a description without its {name}"
    return None


def _bare(text: str) -> str:
    return PLACEHOLDER.sub(" ", text)


def _filled(
    plan: Plan, fields: Mapping[str, Any], texts: Mapping[str, Sequence[str]]
) -> dict[str, Any] | None:
    """The fields with every text filled; None where one outgrows what the domain takes."""
    values = dict(plan.values)
    if "name" in plan.placeholders:
        named = plan.speaker or plan.frame.name or str(fields.get("name", ""))
        values["name"] = plain(named)
    filled = dict(fields)
    for name, group in texts.items():
        done = [fill(text, values, plan.lang, _PEOPLE.get(plan.spec.kind, ())) for text in group]
        if any(len(text) > _MOST_TEXT_CHARS for text in done):
            return None
        filled[name] = done if isinstance(fields[name], list) else done[0]
    return filled


def _fault_of(plan: Plan, body: Body) -> str | None:
    for text in texts_of(body):
        against = output_objection(text)
        if against is not None:
            return against
    return grounding_fault(body, plan.context) if isinstance(body, Quest) else None
