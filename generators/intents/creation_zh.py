"""Creating in Chinese: what shall be made, and the prompt for it."""

import re
from collections.abc import Iterator

from domain.ontology import Kind
from generators.intents.kinds import THINGS, Creation, group_of
from generators.intents.requests import Wording
from generators.intents.utterance import Utterance
from generators.lexicon import creations

_QUOTE_LENGTH = 2
_NEAR = 12


def read_chinese(said: Utterance, wording: Wording, market: bool) -> Creation | None:
    """What a Chinese sentence asks to be made, None if nothing.

    Args:
        said: the sentence.
        wording: its clauses.
        market: whether others sell things, so that 来一把 may ask for one of theirs.
    """
    text = said.covered
    written = creations.AS_KIND_ZH.search(text)
    if written and written.start() > _QUOTE_LENGTH:
        kind = _kind_of_chinese_rest(written.group()) or _chinese_kind(text[: written.start()])
        if kind and wording.asks(written.start(), written.start("verb") + 1, "create"):
            return (kind, *_chinese_prompt(text, _wish_end(text), written.start()))
    for match in _makings(text):
        if not wording.asks(match.start(), match.end("verb"), "create"):
            continue
        start, end = match.span("prompt")
        kind = _kind_made(text, match)
        if kind is None or _is_no_wish(text, match.start(), start):
            continue
        sure = creations.SURE_ZH.match(text, match.start("verb")) or (
            creations.SURELY_NEW_ZH.match(text, match.start("verb"))
        )
        unsure = not sure
        traded = market and kind == "item"
        if unsure and (traded or not _begins_clause(text, match.start())):
            continue
        if unsure and re.search("搜|逛|找|卖|买|市", text):
            continue
        if unsure and re.search("[\ue000-\ue003]", text):
            continue
        quoted = next(
            (s for s in said.quoted if s[1] - s[0] > _QUOTE_LENGTH and s[1] <= match.start()), None
        )
        if quoted:
            return (kind, *quoted)
        return (kind, *_chinese_prompt(text, start, end))
    return None


def _makings(text: str) -> Iterator[re.Match[str]]:
    """Every verb of making with what follows it, also 做 in 我要做."""
    match = creations.CHINESE.search(text)
    while match:
        yield match
        match = creations.CHINESE.search(text, match.start("verb") + 1)


def _kind_made(text: str, match: re.Match[str]) -> Kind | None:
    """The kind of what a verb makes: as it is named, or by its head or its measure word."""
    start, end = match.span("prompt")
    outside = text[: match.start()] + text[start:end]
    kind = _chinese_kind(text[start:end]) or _kind_of_chinese_rest(outside)
    if creations.FORGED_ZH.match(text, match.start("verb")):
        kind = "item"
    if kind is None and creations.PERSON_ZH.match(text, start):
        kind = "character"
    if kind is None and creations.OBJECT_ZH.match(text, match.start("verb")):
        kind = "item"
    told = creations.TOLD_ZH.match(match["verb"]) is not None
    return None if told and kind not in ("story", "dialogue", "quest") else kind


def _is_no_wish(text: str, at: int, start: int) -> bool:
    """Whether a verb of making at a position is somebody else's, or makes nothing."""
    clause = re.split(r"[,。.!?;:、]", text[:at])[-1] + text[at:start]
    forged = creations.FORGED_ZH.match(text, at) is not None
    return bool(
        (not forged and creations.NOT_MADE.match(text, start))
        or creations.HOBBY.search(text, start, start + _NEAR)
        or creations.ANOTHER.match(clause)
        or creations.SUPPOSED.search(text, 0, at + 2)
    )


def _wish_end(text: str) -> int:
    wish = creations.WISH_ZH.match(text)
    return wish.end() if wish else 0


def _begins_clause(text: str, at: int) -> bool:
    """Whether only courtesies stand before a verb in its clause."""
    before = re.split(r"[,。.!?;:、]", text[:at])[-1]
    return creations.COURTESY_ZH.sub("", before).strip() == ""


def _chinese_prompt(text: str, start: int, end: int) -> tuple[int, int]:
    changed = True
    while changed:
        changed = False
        for pattern in (creations.INTRO_ZH, creations.LABEL_ZH):
            match = pattern.match(text[start:end])
            if match and match.end() < end - start:
                start, changed = start + match.end(), True
    tail = creations.TAIL_ZH.search(text[start:end])
    return start, start + tail.start() if tail and tail.start() > 0 else end


def _chinese_kind(prompt: str) -> Kind | None:
    match = creations.KIND_ZH.search(prompt)
    if match:
        return group_of(match)
    found = THINGS.find(prompt)
    if not found:
        return None
    clause = re.match(r"[^,。;:!?]*", prompt)
    near = [m for m in found if clause and m.end <= clause.end()] or found[:1]
    field = near[-1].field
    if field == "scene" and creations.NO_HEAD_ZH.match(prompt, near[-1].end):
        return "item"
    return field if field in ("item", "character", "scene") else None


def _kind_of_chinese_rest(outside: str) -> Kind | None:
    match = creations.KIND_ZH.search(outside)
    return group_of(match) if match else None
