"""Stating: what choices and amounts mean for the fields of a frame."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress

from domain.errors import FieldOutOfRange
from generators.frame import Conflict
from generators.reading.choose import Choice
from generators.reading.mentions import Mention
from generators.reading.oblique import described, hinted
from generators.reading.ranges import Amount, within
from generators.reading.scope import Scopes
from generators.specs import SPECS, Allowed, Span, SpecKind


def with_described(
    choices: Mapping[str, Choice],
    folded: str,
    mentions: Sequence[Mention],
    scopes: Scopes,
    fields: Iterable[str],
) -> dict[str, Choice]:
    """The choices, where a field has no name of a value by what describes one, or hints at it.

    Args:
        choices: by the forms of the lexicon.
        folded: the text.
        mentions: the forms that were found in it.
        scopes: of the text.
        fields: those that are looked for.
    """
    told = dict(choices)
    for field in fields:
        named = told[field].mention
        if named is not None and not _is_inside(named, described(folded, field)):
            continue
        stated = [
            m
            for m in described(folded, field, () if named else mentions)
            if not scopes.denied(m.start)
        ]
        denied = told[field].denied - _said_by(stated, mentions, field)
        stated = [m for m in stated if m.value not in denied]
        latest = max((scopes.version(m.start) for m in stated), default=0)
        first = next((m for m in stated if scopes.version(m.start) == latest), None)
        if first is None and named is None and not told[field].denied:
            first = hinted(folded, field, scopes)
        if first is not None:
            told[field] = Choice(first, told[field].denied)
    return told


def _said_by(stated: Sequence[Mention], mentions: Sequence[Mention], field: str) -> set[str]:
    """Values whose names stand only inside of what describes a value: `can't stop grinning`."""
    names = [m for m in mentions if m.field == field]
    return {
        value
        for value in {m.value for m in names}
        if all(_is_inside(m, stated) for m in names if m.value == value)
    }


def _is_inside(named: Mention, told: Sequence[Mention]) -> bool:
    """Whether a name only helps to describe something else: what stops axes is no axe."""
    return any(m.start < named.start and named.end <= m.end for m in told)


def allowed(kind: SpecKind, choices: Mapping[str, Choice]) -> dict[str, Allowed]:
    """What each field may be; a field that is open in full is left out."""
    stated: dict[str, Allowed] = {}
    fields = SPECS[kind].fields
    for name, choice in choices.items():
        if choice.value is not None:
            stated[name] = (choice.value,)
            continue
        options = fields[name]
        if choice.denied and isinstance(options, tuple):
            left = tuple(str(option) for option in options if option not in choice.denied)
            if left:
                stated[name] = left
    return stated


def conflicts_of(choices: Mapping[str, Choice]) -> list[Conflict]:
    """Values of one field that a prompt states together."""
    return [
        Conflict(name, choice.rivals, choice.value)
        for name, choice in choices.items()
        if choice.rivals and choice.value is not None
    ]


def take_last(
    stated: dict[str, Allowed], name: str, found: Sequence[Amount], limits: Span, what: str
) -> list[Conflict]:
    """State the last amount that was named; the person may have corrected the others.

    Raises:
        FieldOutOfRange: the last one lies outside of the limits.
    """
    ordered = sorted(found, key=lambda a: a.start)
    last = [within(amount, limits, what) for amount in ordered[-1:]]
    spans = [*_within(ordered[:-1], limits, what), *last]
    if not spans:
        return []
    stated[name] = spans[-1]
    # A limit and a number inside of it agree: `under level 10, say 8`.
    spans = [s for s in spans if s == spans[-1] or not _holds(s, spans[-1])]
    values = tuple(
        dict.fromkeys(f"{s.low}" if s.low == s.high else f"{s.low}-{s.high}" for s in spans)
    )
    return [Conflict(name, values, values[-1])] if len(values) > 1 else []


def _holds(limits: Span, inner: Span) -> bool:
    return limits.low <= inner.low and inner.high <= limits.high


def _within(amounts: Sequence[Amount], limits: Span, what: str) -> list[Span]:
    """The ranges of those that lie inside the limits: of what is taken back, nothing is asked."""
    spans: list[Span] = []
    for amount in amounts:
        with suppress(FieldOutOfRange):
            spans.append(within(amount, limits, what))
    return spans


def known_spans(
    mentions: Sequence[Mention], choices: Mapping[str, Choice]
) -> list[tuple[int, int]]:
    """Where the forms of values stand that a prompt states."""
    values = {(name, choice.value) for name, choice in choices.items()}
    return [(m.start, m.end) for m in mentions if (m.field, m.value) in values]
