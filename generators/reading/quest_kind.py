"""Which kind of quest a prompt asks for: collect, deliver, defeat or explore."""

import re
from collections.abc import Sequence
from typing import Final

from domain.ontology import QUEST_KINDS
from generators.lexicon import quest_words as words
from generators.reading.errand import Phrase, names_place
from generators.reading.mentions import Mention
from generators.reading.quest_frames import Errand
from generators.reading.ranges import Amount
from generators.reading.scope import Scopes
from generators.reading.targets import is_creature

_QUEST_NOUN: Final = re.compile(
    r"\s*(?:quests?|missions?|tasks?|errands?|jobs?)\b|类?(?:任务|委托|差事)"
)
_CAUSED: Final = re.compile(words.CAUSED)
_SENDING: Final = re.compile(words.SENDING)
_HANDED_OVER: Final = re.compile(
    r"(?<![a-z])(?:collect|gather|find|fetch|pick|get|buy)\s[^.!?]{3,40}?(?:and|then) (?:hand"
    r"|bring|give|take"
    r"|deliver|pass|carry) (?:it |them |those |these )?(?:over |back |straight )*to "
)
_THEN: Final = re.compile(r"(?<![a-z])(?:and|then|to|and then)\s$")
_DETERMINED: Final = re.compile(
    r"(?<![a-z])(?:an?|the|our|my|his|her|their|this|that|old)\s(?:[a-z]+\s)?$"
)
_LOOKED_AROUND: Final = re.compile(words.LOOKED_AROUND)
_SUFFERED: Final = re.compile(r"被[^,，。；;!！?？给去来]{0,8}$")
_CARRIED_THERE: Final = re.compile(words.CARRIED_THERE)


def caused(folded: str) -> list[Mention]:
    """Participles that say what somebody wants done: `have the pot delivered`."""
    return [
        Mention("kind", kind, *match.span(kind), match[kind])
        for match in _CAUSED.finditer(folded)
        if (kind := match.lastgroup)
    ]


def is_sending(folded: str, verb: Mention) -> bool:
    """Whether a verb only sends somebody who is to do something else: `send someone to look`."""
    return verb.field == "kind" and _SENDING.match(folded, verb.end) is not None


def is_suffered(folded: str, verb: Mention) -> bool:
    """Whether somebody suffered what a Chinese verb says: 鸡被黄鼠狼偷."""
    return verb.field == "kind" and _SUFFERED.search(folded, 0, verb.start) is not None


def without_going(folded: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions without those of going somewhere to do what a later one says, and of that place."""
    for going in mentions:
        if going.value != "explore" or not going.form.startswith(words.GOING):
            continue
        deed = next((m for m in mentions if _is_done_there(folded, going, m)), None)
        if deed is not None:
            return [m for m in mentions if not going.start <= m.start < deed.start]
    return list(mentions)


def _is_done_there(folded: str, going: Mention, deed: Mention) -> bool:
    is_deed = deed.field == "kind" and deed.value != "explore" and deed.start > going.start
    return is_deed and _THEN.search(folded, 0, deed.start) is not None


def is_noun(folded: str, verb: Mention) -> bool:
    """Whether what may be a verb is a noun here: `our map`, `the salt mine`."""
    return verb.form in words.NOUNS_TOO and _DETERMINED.search(folded, 0, verb.start) is not None


def acting_verb(
    mentions: Sequence[Mention], scopes: Scopes, rewards: Sequence[Amount]
) -> Mention | None:
    """The word that says what is to be done: the first, in the last version of the prompt."""
    verbs = [
        m
        for m in mentions
        if m.field in ("kind", "search")
        and not scopes.denied(m.start)
        and not any(r.start <= m.start < r.end for r in rewards)
    ]
    if not verbs:
        return None
    latest = max(scopes.version(m.start) for m in verbs)
    return next(m for m in verbs if scopes.version(m.start) == latest)


def kind_said(
    folded: str,
    mentions: Sequence[Mention],
    scopes: Scopes,
    verb: Mention | None,
    phrase: Phrase | None,
    errand: Errand,
) -> str | None:
    """The kind by its name, by the verb, or by the sentence; None where none of them tells."""
    named = _named(folded, mentions, scopes)
    if named is not None:
        return named
    if looks_for(verb) and _LOOKED_AROUND.search(folded):
        return "explore"
    if _HANDED_OVER.search(folded):
        return "deliver"
    if verb is not None and _CARRIED_THERE.match(folded, verb.start):
        return "deliver"
    return _meant(verb, _by_verb(verb, phrase, mentions), errand)


def kind_of_target(target: str, kind: str | None, *, counted: bool) -> str | None:
    """The kind that no verb tells: creatures are fought, what is counted is collected."""
    if kind in (None, "collect") and is_creature(target):
        return "defeat"
    return "collect" if kind is None and counted else kind


def looks_for(verb: Mention | None) -> bool:
    """Whether a verb is one of looking for something."""
    return verb is not None and verb.field == "search"


def _named(folded: str, mentions: Sequence[Mention], scopes: Scopes) -> str | None:
    """The kind that the prompt calls the quest by ("a collect quest", "收集任务")."""
    return next(
        (
            m.value
            for m in mentions
            if m.field == "kind"
            and m.value in QUEST_KINDS
            and not scopes.denied(m.start)
            and _QUEST_NOUN.match(folded, m.end)
        ),
        None,
    )


def _by_verb(
    verb: Mention | None, phrase: Phrase | None, mentions: Sequence[Mention]
) -> str | None:
    if verb is None:
        return None
    if verb.field == "search":
        return "explore" if phrase and names_place(phrase.text) else "collect"
    if verb.value == "collect" and any(
        m.field == "kind" and m.value == "deliver" and m.start > verb.start for m in mentions
    ):
        return "deliver"
    return verb.value if verb.value in QUEST_KINDS else None


def _meant(verb: Mention | None, by_verb: str | None, errand: Errand) -> str | None:
    """The kind by the verb, where the sentence does not tell better.

    A place that is looked for is explored; several pieces that somebody wants brought are
    collected.
    """
    if errand.kind == "explore" and looks_for(verb):
        return "explore" if names_place(errand.place) else "collect"
    if errand.kind == "collect" and errand.count is not None and not _is_passive(verb):
        return "collect" if verb is None or verb.value == "deliver" else by_verb
    return by_verb or errand.kind or None


def _is_passive(verb: Mention | None) -> bool:
    return verb is not None and verb.form.startswith(("be ", "get "))
