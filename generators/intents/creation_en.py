"""Creating in English: what shall be made, and the prompt for it."""

import re

from domain.ontology import Kind
from generators.intents.kinds import THINGS, Creation, group_of, kind_word
from generators.intents.plainly import asked_plainly
from generators.intents.requests import Wording
from generators.intents.utterance import Utterance
from generators.lexicon import creations, frames_en, novelties

_EXISTING = re.compile(r"(?:the|my|this|that|these|those) [^,.;:!?]{0,24}\ue000")
"""A thing that exists: it is not made anew."""


def read_english(said: Utterance, wording: Wording) -> Creation | None:
    """What an English sentence asks to be made, None if nothing.

    Args:
        said: the sentence.
        wording: its clauses.
    """
    folded = asked_plainly(said.covered)
    as_kind = creations.AS_KIND.search(folded)
    if as_kind and as_kind.start() > 0:
        kind = kind_word(as_kind.group()) or "scene"
        start = _strip_wish(folded, as_kind.start())
        return (kind, start, as_kind.start())
    new = creations.NEW_EN.match(folded)
    if new and not creations.OFFERED.search(folded):
        kind = kind_word(folded) or _thing(folded)
        group = next(name for name in ("prompt", "prompt2", "prompt3") if new[name])
        if kind:
            return (kind, *new.span(group))
    made = creations.MADE_EN.match(folded)
    if made and wording.asks(made.start("ask"), made.end("ask"), "create"):
        kind = _named_kind(made["prompt"]) or _thing(made["prompt"])
        if kind:
            return (kind, *made.span("prompt"))
    made_as = creations.MADE_AS.match(folded)
    if made_as and wording.asks(*made_as.span("ask"), "create"):
        kind = _named_kind(made_as["what"]) or _thing(made_as["what"])
        if kind:
            return (kind, *made_as.span("prompt"))
    return _told(said) or _asked(said, folded, wording) or _described(said, wording)


def _told(said: Utterance) -> Creation | None:
    """A tale and what it is about, and nothing else."""
    folded = said.covered
    tale = creations.TALE.match(folded)
    if tale and not re.search("[\ue000-\ue003]", tale["prompt"]):
        kind = kind_word(folded[: tale.start("prompt")])
        if kind:
            return (kind, *tale.span("prompt"))
    return None


def _asked(said: Utterance, folded: str, wording: Wording) -> Creation | None:
    """A verb of making, and what shall be made; the sentence is without its courtesies."""
    for match in creations.ENGLISH.finditer(folded):
        if not wording.asks(match.start(), match.end("verb"), "create"):
            continue
        start, end = match.span("prompt")
        prompt = folded[start:end]
        kind = _named_kind(prompt) or _thing(prompt)
        plainly = creations.PLAIN_MAKE.match(match["verb"]) is not None
        if kind is None and plainly:
            kind = _described_kind(match["verb"], prompt) or _unheard_of(match["verb"], prompt)
        if re.search(r"(?<![a-z])(?:says?|say|telling|tells?|talks?|lines) ", prompt) and match[
            "verb"
        ].startswith("write"):
            kind = "dialogue"
        if kind is None or re.match(
            r"(?:it|that|this|sure|an? (?:offer|bid|deal|trade))(?![a-z])", prompt
        ):
            continue
        if kind == "item" and _EXISTING.match(said.hinted[start:end]):
            continue
        if re.match(r"imagine (?:[a-z]+ing|if|that|how)(?![a-z])", folded[match.start("verb") :]):
            continue
        if not plainly and not _is_new(prompt, kind):
            continue
        return (kind, start, end)
    return None


def _described_kind(verb: str, prompt: str) -> Kind | None:
    """The kind of something unheard of that is described: `invent a pitchfork that glows`."""
    match = novelties.UNHEARD_OF.match(prompt)
    if match is None:
        return None
    if creations.TELLING.match(verb):
        return "story"
    is_somebody = match["how"].startswith("who") or novelties.SOMEBODY.fullmatch(match["head"])
    return "character" if is_somebody else "item"


def _unheard_of(verb: str, prompt: str) -> Kind | None:
    """The kind of what no lexicon knows, where a verb that only makes new things makes it."""
    match = novelties.UNKNOWN.match(prompt)
    if match is None or re.search("[\ue000-\ue003]", prompt):
        return None
    if creations.TELLING.match(verb):
        return "story"
    if novelties.SOMEBODY.fullmatch(match["head"]):
        return "character"
    return "item" if novelties.SURE_MAKE.match(verb) else None


def _described(said: Utterance, wording: Wording) -> Creation | None:
    """A thing that is described and nothing else: `a gem shaped like a tear`."""
    if wording.recounts(0):
        return None
    folded = said.covered
    match = creations.DESCRIBED.match(folded)
    if match and re.match(
        r"\W*(?:some|every|any)(?:one|body) (?!with|who|that|whose)", match["prompt"]
    ):
        return None
    if match is None or creations.OFFERED.search(folded) or re.search("[\ue000-\ue003?]", folded):
        return None
    kind = _named_kind(match["head"]) or _thing(match["head"])
    return (kind, *match.span("prompt")) if kind else None


def _is_new(prompt: str, kind: Kind) -> bool:
    """Whether wanting it is wanting it made: “a quest about …”, not “the wolf job”."""
    if re.search("[\ue000-\ue003]", prompt):
        return False
    if kind == "item":
        return False
    return re.match(r"(?:an?|some|another|one|a new)\s", prompt) is not None


def _strip_wish(folded: str, end: int) -> int:
    wish = re.match(rf"\W*{frames_en.LEAD}(?:see|like|have|hear|read)\s+", folded[:end])
    return wish.end() if wish else 0


def _named_kind(prompt: str) -> Kind | None:
    """The kind that the head of the phrase names: “a story with a singing anvil” is a story."""
    thing = THINGS.find(prompt)
    match = creations.KIND_WORD.search(prompt)
    if match is None:
        return None
    if thing and thing[0].start < match.start() and match.lastgroup not in ("quest", "dialogue"):
        between = prompt[thing[0].end : match.start()]
        if re.search(r"(?<![a-z])(?:with|of|that|who|from|about|in|for)(?![a-z])", between):
            return None
    if match.lastgroup == "quest" and match.group() in ("job", "adventure") and thing:
        return None
    return group_of(match)


def _thing(prompt: str) -> Kind | None:
    """The kind of the thing that a phrase names: that of its head noun."""
    found = THINGS.find(prompt)
    if not found:
        return None
    head = re.search(
        r"(?<![a-z])(?:with|of|that|who|which|whose|from|about|in|for|shaped"
        r"|made)(?![a-z])|[,.;:!?]",
        prompt,
    )
    before = [m for m in found if not head or m.start < head.start()]
    if not before and head and head.group() in ("that", "which"):
        return None
    before = before or found[:1]
    field = before[-1].field
    if field == "scene" and any(m.field == "item" for m in before):
        field = "item"
    return field if field in ("item", "character", "scene") else None
