"""Errands: what a quest is about, who asks for it, and what it pays."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from domain.ontology import Lang
from domain.world import GenerationContext, Named
from generators.agreement import is_common, is_plural
from generators.fields import Allowed, Span
from generators.frame import Frame
from generators.moderation import output_objection
from generators.settle import MAX_COUNT, Settled, reward_of
from generators.spark.banks import words
from generators.spark.lots import Lots
from generators.spark.people import draw_person
from generators.specs import shown_name

_TIED: Final = ("collect", "deliver")
"""Kinds of quests that the chain can check."""
_ONE_ZH: Final = ("半", "那", "这", "祖传", "最后")
"""What Chinese words for a single thing begin with."""


@dataclass(frozen=True, slots=True)
class Errand:
    """A quest, settled.

    Attributes:
        fields: all of the quest's fields but title and story.
        target: the existing item that it is about, else None.
        target_name, giver_name: in full, as the body has them.
    """

    fields: Settled
    target: Named | None
    target_name: str
    giver_name: str


def errand_of(
    frame: Frame, settled: Mapping[str, Any], context: GenerationContext, seed: int
) -> Errand:
    """Settle what a quest is about: by the frame, else by the seed among what exists."""
    lots = Lots(seed, "errand")
    kind, target = str(settled["kind"]), frame.target
    if "kind" not in frame.stated and target is not None:
        kind = lots.pick(_TIED, "kind of an item")
    name = target.name if target is not None else frame.target_name
    if not name:
        target = _existing_target(frame, kind, context, lots)
        if target is not None:
            kind, name = _tied_kind(frame, kind, lots), target.name
        else:
            known = words(f"target.{kind}", frame.lang)
            name = lots.pick(_in_number(known, frame.stated.get("count"), frame.lang), "target")
    giver = frame.giver_name or _giver(context, frame.lang, lots)
    fields: Settled = {
        "kind": kind,
        "difficulty": settled["difficulty"],
        "reward_gold": reward_of(frame, settled["difficulty"], lots),
        "giver": shown_name(giver) or "?",
        "target": shown_name(name) or "?",
        "count": _count(frame, kind, target, name, lots),
    }
    return Errand(fields, target, name, giver)


def _existing_target(
    frame: Frame, kind: str, context: GenerationContext, lots: Lots
) -> Named | None:
    """An item of the world, unless the person wants something that no item answers."""
    wanted = frame.stated.get("kind")
    if wanted is not None and kind not in _TIED:
        return None
    return _drawn(context.items, lots, "target")


def _tied_kind(frame: Frame, kind: str, lots: Lots) -> str:
    if kind in _TIED or "kind" in frame.stated:
        return kind
    return lots.pick(_TIED, "kind of an item")


def _giver(context: GenerationContext, lang: Lang, lots: Lots) -> str:
    existing = _drawn(context.characters, lots, "giver")
    return existing.name if existing else draw_person(lots, lang, None, "giver")


def _in_number(known: Sequence[str], stated: Allowed | None, lang: Lang) -> Sequence[str]:
    """Those targets whose words go with a stated number; all of them without one."""
    if lang == "zh" or not isinstance(stated, Span):
        return known
    return [name for name in known if is_plural(name) == (stated.high > 1)] or known


def _count(frame: Frame, kind: str, target: Named | None, name: str, lots: Lots) -> int:
    stated = frame.stated.get("count")
    if isinstance(stated, Span):
        return lots.between(stated.low, stated.high, "count")
    if kind == "explore":
        return 1
    if target is None and frame.lang == "en" and is_common(name):
        # Who asks for “the soup” wants one, and who asks for “wolves” wants more.
        return lots.between(2, MAX_COUNT, "count") if is_plural(name) else 1
    if target is None and name.startswith(_ONE_ZH):
        return 1
    most = MAX_COUNT if target is None else min(MAX_COUNT, target.supply)
    return lots.between(1, max(1, most), "count")


def _drawn(named: Iterable[Named], lots: Lots, what: str) -> Named | None:
    """One of the things that exist, whatever their order, by a name that may stand in a text."""
    usable = [one for one in named if shown_name(one.name) and one.supply > 0]
    usable.sort(key=lambda one: lots.below(1 << 64, f"{what}/{one.token_hex}"))
    return next((one for one in usable if output_objection(one.name) is None), None)
