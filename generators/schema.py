"""The JSON schema of an output: settled values constant, names offered, prose bounded."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, cast

from domain.ontology import Lang
from generators.fields import (
    Chapters,
    ChapterSlots,
    FieldKind,
    Names,
    Offer,
    Span,
    Texts,
)
from generators.phrases.lattice import Lattice
from generators.specs import SPECS, Spec, SpecKind
from inference.types import JsonSchema


def output_schema(
    kind: SpecKind,
    lang: Lang,
    stated: Mapping[str, Offer],
    placeholders: Collection[str] | None = None,
    phrases: Mapping[str, Sequence[Lattice]] | None = None,
) -> JsonSchema:
    """The JSON schema of the output.

    Args:
        kind: what is to be made.
        lang: the language of the texts.
        stated: field → what it may be; a single value becomes a constant.
        placeholders: those that can be filled; None for all of the spec.
        phrases: field → what each of its texts is written with; other texts are written freely.

    Raises:
        KeyError: a stated field is not one of the spec.
    """
    spec = SPECS[kind]
    for name in stated:
        spec.fields[name]
    held = placeholders_of(spec, placeholders)
    given = phrases or {}
    return _object(
        {
            name: _phrased(default, given[name])
            if name in given
            else _field(stated.get(name), default, lang, held)
            for name, default in spec.fields.items()
        }
    )


def placeholders_of(spec: Spec, known: Collection[str] | None) -> tuple[str, ...]:
    """The placeholders that texts of a spec may hold where only these can be filled."""
    if spec.kind == "translation":
        return tuple(known or ())
    return tuple(name for name in spec.placeholders if known is None or name in known)


def _object(properties: Mapping[str, Any]) -> JsonSchema:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def _field(
    allowed: Offer | None, default: FieldKind, lang: Lang, held: tuple[str, ...]
) -> JsonSchema:
    if isinstance(default, Chapters):
        return _chapters(allowed, default, lang, held)
    match allowed if allowed is not None else default:
        case Texts() as texts:
            text: JsonSchema = {"type": "string", "pattern": texts.pattern(lang, held)}
            if not texts.is_list:
                return text
            limits = {"minItems": texts.at_least, "maxItems": texts.at_most}
            return {"type": "array", "items": text, **limits}
        case Names() as names:
            return {"type": "string", "pattern": names.pattern(lang)}
        case Span(low, high):
            if low == high:
                return {"const": low}
            return {"type": "integer", "minimum": low, "maximum": high}
        case (only,):
            return {"const": only}
        case values:
            return {"enum": list(cast("tuple[str, ...]", values))}


def _chapters(
    allowed: Offer | None, default: Chapters, lang: Lang, held: tuple[str, ...]
) -> JsonSchema:
    """A list of just the chapters that were settled, each with its own placeholders."""
    chapters = chapter_slots(allowed, default, held)
    text = default.text(len(chapters))
    return _just([text.pattern(lang, own) for own in chapters])


def _phrased(default: FieldKind, lattices: Sequence[Lattice]) -> JsonSchema:
    """One text, or a list of just these."""
    patterns = [lattice.pattern() for lattice in lattices]
    if isinstance(default, Texts) and not default.is_list:
        return {"type": "string", "pattern": patterns[0]}
    return _just(patterns)


def _just(patterns: Sequence[str]) -> JsonSchema:
    """A list of so many texts, each with a pattern of its own."""
    items = [{"type": "string", "pattern": pattern} for pattern in patterns]
    count = len(items)
    return {
        "type": "array", "prefixItems": items, "items": False, "minItems": count, "maxItems": count,
    }  # fmt: skip


def chapter_slots(
    allowed: Offer | None, default: Chapters, held: tuple[str, ...]
) -> tuple[ChapterSlots, ...]:
    """What each chapter may hold; as many chapters as there may be where nothing settled them."""
    match allowed:
        case (tuple(), *_):
            return allowed
        case Span(high=count):
            return (held,) * count
        case _:
            return (held,) * default.count.high
