"""Creating: what kind of thing shall be made, and the prompt for it."""

import re

from domain.ontology import Kind
from generators.intents.ask import ask
from generators.intents.call import Intent, Question
from generators.intents.free import as_said
from generators.intents.requests import Wording
from generators.intents.utterance import Utterance
from generators.lexicon import characters, creations, items, requests_en, scenes
from generators.reading.mentions import Lexicon

_THINGS = Lexicon(
    {
        "item": {"item": ", ".join(items.TYPES.values())},
        "character": {
            "character": ", ".join(
                [*characters.PROFESSIONS.values(), *characters.ANCESTRIES.values()]
            )
        },
        "scene": {"scene": ", ".join(scenes.BIOMES.values())},
    },
    items.DISTRACTORS,
)
_QUOTE_LENGTH = 2
_NEAR = 12


def read_creation(
    said: Utterance, wording: Wording, *, market: bool = False
) -> Intent | Question | None:
    """The call of `create` that a sentence asks for, None if it asks for none.

    Args:
        said: the sentence.
        wording: its clauses.
        market: whether others sell things, so that 来一把 may ask for one of theirs.
    """
    folded = said.folded
    if creations.REFUSED.search(folded):
        return None
    for label in (creations.LABEL, creations.NEW_ZH):
        match = label.match(folded)
        if match:
            kind = _kind(folded[: match.start("prompt")]) or "item"
            return _intent(said, kind, *match.span("prompt"))
    if said.lang == "zh":
        return _chinese(said, wording, market)
    return _english(said, wording)


def _english(said: Utterance, wording: Wording) -> Intent | Question | None:
    folded = said.covered
    as_kind = creations.AS_KIND.search(folded)
    if as_kind and as_kind.start() > 0:
        kind = _kind(as_kind.group()) or "scene"
        start = _strip_wish(folded, as_kind.start())
        return _intent(said, kind, start, as_kind.start())
    new = creations.NEW_EN.match(folded)
    if new:
        kind = _kind(folded) or _thing(folded)
        group = next(name for name in ("prompt", "prompt2", "prompt3") if new[name])
        if kind:
            return _intent(said, kind, *_after_intro(folded, *new.span(group)))
    tale = creations.TALE.match(folded)
    if tale and not re.search("[\ue000-\ue003]", tale["prompt"]):
        kind = _kind(folded[: tale.start("prompt")])
        if kind:
            return _intent(said, kind, *tale.span("prompt"))
    for match in creations.ENGLISH.finditer(folded):
        if not wording.asks(match.start(), match.end("verb"), "create"):
            continue
        start, end = match.span("prompt")
        prompt = folded[start:end]
        kind = _named_kind(prompt) or _thing(prompt)
        plainly = creations.PLAIN_MAKE.match(match["verb"]) is not None
        if re.search(r"(?<![a-z])(?:says?|say|telling|tells?|talks?|lines) ", prompt) and match[
            "verb"
        ].startswith("write"):
            kind = "dialogue"
        if kind is None or re.match(
            r"(?:it|that|this|sure|an? (?:offer|bid|deal|trade))(?![a-z])", prompt
        ):
            continue
        if not plainly and not _is_new(prompt, kind):
            continue
        return _intent(said, kind, *_after_intro(folded, start, end))
    return _described(said)


def _described(said: Utterance) -> Intent | Question | None:
    """A thing that is described and nothing else: `a gem shaped like a tear`."""
    folded = said.covered
    match = creations.DESCRIBED.match(folded)
    if match is None or creations.OFFERED.search(folded) or re.search("[\ue000-\ue003?]", folded):
        return None
    kind = _named_kind(match["head"]) or _thing(match["head"])
    return _intent(said, kind, *match.span("prompt")) if kind else None


def _is_new(prompt: str, kind: Kind) -> bool:
    """Whether wanting it is wanting it made: “a quest about …”, not “the wolf job”."""
    if re.search("[\ue000-\ue003]", prompt):
        return False
    if kind == "item":
        return False
    return re.match(r"(?:an?|some|another|one|a new)\s", prompt) is not None


def _strip_wish(folded: str, end: int) -> int:
    wish = re.match(rf"\W*{requests_en.LEAD}(?:see|like|have|hear|read)\s+", folded[:end])
    return wish.end() if wish else 0


def _after_intro(folded: str, start: int, end: int) -> tuple[int, int]:
    intro = creations.INTRO.match(folded[start:end])
    if intro and intro.end() < end - start:
        return start + intro.end(), end
    return start, end


def _named_kind(prompt: str) -> Kind | None:
    """The kind that the head of the phrase names: “a story with a singing anvil” is a story."""
    thing = _THINGS.find(prompt)
    match = creations.KIND_WORD.search(prompt)
    if match is None:
        return None
    if thing and thing[0].start < match.start() and match.lastgroup in ("story", "scene", "item"):
        between = prompt[thing[0].end : match.start()]
        if re.search(r"(?<![a-z])(?:with|of|that|who|from|about|in|for)(?![a-z])", between):
            return None
    if match.lastgroup == "quest" and match.group() in ("job", "adventure") and thing:
        return None
    return _group(match)


def _kind(text: str) -> Kind | None:
    match = creations.KIND_WORD.search(text) or creations.KIND_ZH.search(text)
    return _group(match) if match else None


def _group(match: re.Match[str]) -> Kind | None:
    group = match.lastgroup
    return group if group in ("item", "character", "quest", "scene", "story", "dialogue") else None


def _thing(prompt: str) -> Kind | None:
    """The kind of the thing that a phrase names: that of its head noun."""
    found = _THINGS.find(prompt)
    if not found:
        return None
    head = re.search(
        r"(?<![a-z])(?:with|of|that|who|which|whose|from|about|in|for|shaped"
        r"|made)(?![a-z])|[,.;:!?]",
        prompt,
    )
    before = [m for m in found if not head or m.start < head.start()] or found[:1]
    field = before[-1].field
    if field == "scene" and any(m.field == "item" for m in before):
        field = "item"
    return field if field in ("item", "character", "scene") else None


def _chinese(said: Utterance, wording: Wording, market: bool) -> Intent | Question | None:
    text = said.covered
    written = creations.AS_KIND_ZH.search(text)
    if written and written.start() > _QUOTE_LENGTH:
        kind = _kind_of_chinese_rest(written.group()) or _chinese_kind(text[: written.start()])
        if kind and wording.asks(written.start(), written.start("verb") + 1, "create"):
            return _intent(said, kind, *_chinese_prompt(text, _wish_end(text), written.start()))
    for match in creations.CHINESE.finditer(text):
        if not wording.asks(match.start(), match.end("verb"), "create"):
            continue
        start, end = match.span("prompt")
        outside = text[: match.start()] + text[start:end]
        kind = _chinese_kind(text[start:end]) or _kind_of_chinese_rest(outside)
        if kind is None or _is_no_wish(text, match.start(), start):
            continue
        unsure = not creations.SURE_ZH.match(match["verb"])
        traded = market and kind == "item"
        if unsure and (traded or not _begins_clause(text, match.start())):
            continue
        if not creations.SURE_ZH.match(match["verb"]) and re.search("搜|逛|找|卖|买|市", text):
            continue
        if not creations.SURE_ZH.match(match["verb"]) and re.search("[\ue000-\ue003]", text):
            continue
        quoted = next(
            (s for s in said.quoted if s[1] - s[0] > _QUOTE_LENGTH and s[1] <= match.start()), None
        )
        if quoted:
            return _intent(said, kind, *quoted)
        return _intent(said, kind, *_chinese_prompt(text, start, end))
    return None


def _is_no_wish(text: str, at: int, start: int) -> bool:
    """Whether a verb of making at a position is somebody else's, or makes nothing."""
    clause = re.split(r"[,。.!?;:、]", text[:at])[-1] + text[at:start]
    return bool(
        creations.NOT_MADE.match(text, start)
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
        return _group(match)
    found = _THINGS.find(prompt)
    if not found:
        return None
    clause = re.match(r"[^,。;:!?]*", prompt)
    near = [m for m in found if clause and m.end <= clause.end()] or found[:1]
    field = near[-1].field
    return field if field in ("item", "character", "scene") else None


def _kind_of_chinese_rest(outside: str) -> Kind | None:
    match = creations.KIND_ZH.search(outside)
    return _group(match) if match else None


def _intent(said: Utterance, kind: Kind, start: int, end: int) -> Intent | Question:
    prompt = as_said(said.shown, start, end)
    if not prompt:
        return ask("create", "prompt", said.lang)
    return Intent("create", {"kind": kind, "prompt": prompt})
