"""Wording: whether texts differ from one another and from the corpus, and name what they should."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from domain.asset import Body, Dialogue, Story
from domain.canonical import sha256_hex
from domain.ontology import Lang
from generators.filling import PLACEHOLDER
from generators.frame import Frame
from generators.naming import speaks_of
from generators.validate import texts_of

_SENTENCE = re.compile(r"[^.!?。！？]*[.!?。！？]+[”）)']*|[^.!?。！？]+$")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_PROSE: Final = frozenset({
    "description", "lore", "backstory", "greeting", "goals", "story", "exits", "inhabitants",
    "chapters", "lines", "text",
})  # fmt: skip
_COMMONEST: Final = 20


def sentences(texts: Iterable[str]) -> Iterator[str]:
    """The sentences of some texts, each without spaces around it."""
    for text in texts:
        for found in _SENTENCE.findall(text):
            sentence = found.strip()
            if sentence:
                yield sentence


def prose_of_draft(fields: Mapping[str, Any]) -> Iterator[str]:
    """The texts of a draft that a model wrote word by word."""
    for name, value in fields.items():
        if name in _PROSE:
            yield from value if isinstance(value, list) else (value,)


def skeleton(sentence: str) -> str:
    """A sentence with its entities and numbers masked."""
    return _NUMBER.sub("#", PLACEHOLDER.sub("_", sentence)).lower()


def share_of_commonest(drafts: Iterable[Mapping[str, Any]]) -> float:
    """The share of all sentences that the 20 commonest skeletons take."""
    counts = Counter(
        skeleton(one) for fields in drafts for one in sentences(prose_of_draft(fields))
    )
    total = counts.total()
    return sum(count for _, count in counts.most_common(_COMMONEST)) / total if total else 0.0


def share_unseen(found: Sequence[str], seen: frozenset[int]) -> float:
    """The share of sentences that are not among those that were seen."""
    return sum(sentence_key(one) not in seen for one in found) / len(found) if found else 0.0


def sentence_key(sentence: str) -> int:
    """64 bits that stand for a sentence in any case and spacing."""
    return int(sha256_hex("".join(sentence.lower().split()).encode())[:16], 16)


def name_of(body: Body) -> str:
    """What must not repeat: a name, a title, or all that is said in a reply."""
    match body:
        case Dialogue():
            return " ".join(body.lines)
        case Story():
            return body.title
        case _:
            return texts_of(body)[0]


def share_distinct(bodies: Sequence[Body]) -> float:
    """The share of different names."""
    return len({name_of(body) for body in bodies}) / len(bodies) if bodies else 0.0


def names_attributes(frame: Frame, fields: Mapping[str, Any], lang: Lang) -> bool | None:
    """Whether a draft's text names what the prompt stated; None where it stated nothing of it.

    A description names type, material and element; a backstory the ancestry or the profession,
    whichever was stated; the story of a quest its target.
    """
    if frame.kind == "quest":
        return "{target}" in str(fields["story"]) if frame.target_name else None
    text_field, names = {
        "item": ("description", ("type", "material", "element")),
        "character": ("backstory", ("ancestry", "profession")),
    }.get(frame.kind, ("", ()))
    stated = [(n, v) for n in names if isinstance(v := frame.value(n), str) and v != "none"]
    if not stated:
        return None
    text = PLACEHOLDER.sub(" ", str(fields[text_field]))
    named = [speaks_of(text, name, value, lang) for name, value in stated]
    return all(named) if frame.kind == "item" else any(named)


def prose_figures(
    drafts: Sequence[Mapping[str, Any]],
    first: Sequence[tuple[Frame, Mapping[str, Any]]],
    seen: frozenset[int],
    lang: Lang,
) -> dict[str, float]:
    """Novelty and skeletons of some drafts, and how many first drafts name what was stated.

    A figure that nothing stands behind is left out.
    """
    figures: dict[str, float] = {}
    raw = [text for fields in drafts for text in sentences(prose_of_draft(fields))]
    if raw:
        figures = {"novelty": share_unseen(raw, seen), "skeletons": share_of_commonest(drafts)}
    outcomes = (names_attributes(frame, fields, lang) for frame, fields in first)
    named = [ok for ok in outcomes if ok is not None]
    if named:
        figures["attributes_named"] = sum(named) / len(named)
    return figures
