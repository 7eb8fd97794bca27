"""The prose of bodies: what of them is translated, taken out and put back.

Names of things, people and tokens stay as they are in either language, and so do the titles of
stories and of their chapters.
"""

from collections.abc import Iterator
from typing import Any, Final, TypeVar

from domain.asset import Body, Character, Dialogue, Item, Quest, Scene, Story
from domain.ontology import Lang

B = TypeVar("B", bound=Body)

_PROSE: Final[dict[type[Body], tuple[str, ...]]] = {
    Item: ("description", "lore"),
    Character: ("backstory", "greeting", "goals"),
    Quest: ("story",),
    Scene: ("exits", "inhabitants", "description"),
    Story: ("chapters",),
    Dialogue: ("lines",),
}


def prose_of(body: Body) -> tuple[str, ...]:
    """The texts of a body that are translated, in a fixed order."""
    dumped = body.model_dump(mode="json")
    return tuple(text for name in _PROSE[type(body)] for text in _leaves(dumped[name]))


def with_prose(body: B, texts: Iterator[str], lang: Lang) -> B:
    """The same body with other texts, in the order of `prose_of`.

    Raises:
        pydantic.ValidationError: a text is longer than the domain takes.
        StopIteration: there are too few texts.
    """
    dumped = body.model_dump(mode="json")
    for name in _PROSE[type(body)]:
        dumped[name] = _replaced(dumped[name], texts)
    return type(body).model_validate(dumped | {"lang": lang})


def names_of(body: Body) -> tuple[str, ...]:
    """The names that a body's texts may speak of."""
    match body:
        case Item() | Character() | Scene():
            return (body.name,)
        case Quest():
            targets = (objective.target for objective in body.objectives)
            return (body.giver, *targets, *(reward.name for reward in body.reward_items))
        case Story():
            return body.mentions
        case Dialogue():
            return (body.speaker,)


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        for inner in [value["text"]] if isinstance(value, dict) else value:
            yield from _leaves(inner)


def _replaced(value: Any, texts: Iterator[str]) -> Any:
    if isinstance(value, str):
        return next(texts)
    if isinstance(value, dict):
        return {**value, "text": next(texts)}
    return [_replaced(inner, texts) for inner in value]
