"""Frames of the corpus: what an imagined person wants."""

from functools import cache
from random import Random
from typing import Any, Final

from domain.ontology import QUEST_KINDS, Lang
from generators.fields import Allowed, Span
from generators.frame import MENTION_ROLES, Frame, Mention
from generators.reading.model_reader import ASKED
from generators.specs import SpecKind
from training.corpus.requests import creations

_STATED: Final = 0.8
"""Rare values are stated as often as others, so that the model learns to write of each."""


def draw_frame(rng: Random, kind: SpecKind, lang: Lang) -> Frame:
    """A frame as a reader would fill it: some fields stated, and now and then a mention."""
    stated: dict[str, Allowed] = {
        name: (rng.choice(values),)
        for name, values in ASKED.get(kind, {}).items()
        if rng.random() < _STATED
    }
    names: dict[str, Any] = {}
    if kind == "quest":
        count = 1 if rng.random() < 0.35 else rng.randint(2, 40)
        stated["count"] = Span(count, count)
        if rng.random() < 0.5:
            wanted = rng.choice(QUEST_KINDS)
            stated["kind"] = (wanted,)
            names["target_name"] = rng.choice(_targets(lang)[wanted])
    elif kind == "story":
        chapters = rng.choice((1, 2, 2, 3, 3, 4, 5))
        stated["chapters"] = Span(chapters, chapters)
    return Frame(kind, lang, stated, mentions=_mentions(rng, kind, lang), **names)


def _mentions(rng: Random, kind: SpecKind, lang: Lang) -> tuple[Mention, ...]:
    most = 4 if kind == "story" else 2
    count = rng.choices(range(most + 1), (60, 32, 8, 4, 2)[: most + 1])[0]
    found = {_words(rng, lang): None for _ in range(count)}
    return tuple(Mention(text, rng.choice(MENTION_ROLES), 0, 0) for text in found)


@cache
def _targets(lang: Lang) -> dict[str, list[str]]:
    """What people named as the target of a quest, by its kind."""
    found: dict[str, list[str]] = {kind: [] for kind in QUEST_KINDS}
    for one in creations(lang):
        if one.kind == "quest" and {"kind", "target"} <= set(one.fields):
            found[one.fields["kind"]].append(one.fields["target"])
        if one.kind == "quest" and one.fields.get("kind") == "explore" and "place" in one.fields:
            found["explore"].append(one.fields["place"])
    return found


def _words(rng: Random, lang: Lang) -> str:
    """Something that somebody asked to be mentioned."""
    while True:
        must = rng.choice(creations(lang)).must
        if must:
            return rng.choice(must)
