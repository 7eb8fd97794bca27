"""The JSON schema of an output: settled values constant, names offered, prose bounded."""

from collections.abc import Collection, Mapping
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
from generators.specs import SPECS, Spec, SpecKind
from inference.types import JsonSchema


def output_schema(
    kind: SpecKind,
    lang: Lang,
    stated: Mapping[str, Offer],
    placeholders: Collection[str] | None = None,
) -> JsonSchema:
    """The JSON schema of the output.

    Args:
        kind: what is to be made.
        lang: the language of the texts.
        stated: field → what it may be; a single value becomes a constant.
        placeholders: those that can be filled; None for all of the spec.

    Raises:
        KeyError: a stated field is not one of the spec.
    """
    spec = SPECS[kind]
    for name in stated:
        spec.fields[name]
    held = placeholders_of(spec, placeholders)
    return _object(
        {
            name: _field(stated.get(name), default, lang, held)
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
    items = [{"type": "string", "pattern": text.pattern(lang, own)} for own in chapters]
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
