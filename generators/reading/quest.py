"""Reading a quest: what is asked, of what, for whom, and what it pays."""

import re
from collections.abc import Sequence
from typing import Final

from domain.errors import FieldOutOfRange
from domain.ontology import COUNT_MAX, DIFFICULTIES, QUEST_KINDS, REWARD_GOLD_MAX, Lang
from domain.world import GenerationContext, Named
from generators.frame import Conflict, Frame
from generators.frame import Mention as Said
from generators.lexicon import quests
from generators.lexicon.quest_words import NO_PLACES
from generators.reading.amounts import Amount, Amounts, within
from generators.reading.choose import Chooser
from generators.reading.errand import (
    Found,
    Phrase,
    count_before,
    existing_giver,
    find_names,
    giver_of,
    names_place,
    object_of,
    place_of,
)
from generators.reading.mentions import Lexicon, Mention
from generators.reading.numerals import Numeral, find_numerals
from generators.reading.quest_frames import Errand, covered_numbers, errand_of
from generators.reading.quest_marks_zh import chinese_roles
from generators.reading.quest_roles import Roles
from generators.reading.quest_words import QuestWords
from generators.reading.scope import Scopes
from generators.reading.script import Script, is_chinese
from generators.reading.spans import spans_of
from generators.reading.stating import with_described
from generators.reading.targets import (
    completed_place,
    counted_apart,
    find_giver,
    find_place,
    find_target,
    is_creature,
    tidied,
    tidied_giver,
    tidied_place,
)
from generators.specs import Allowed, Span, shown_name

_QUESTS = Lexicon(
    {
        "kind": quests.KINDS,
        "search": {"any": quests.SEARCHES},
        "difficulty": quests.DIFFICULTIES,
        "reward noun": {"any": quests.REWARD_NOUNS},
        "unpaid": {"any": quests.UNPAID},
    },
    quests.DISTRACTORS,
)
_RIGHT_AFTER = re.compile(r"\s*(?:me|us|him|her|them|了|到)?\s*(?:exactly|about|at least)?\s*")
_ARTICLE: Final = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_QUEST_NOUN: Final = re.compile(
    r"\s*(?:quests?|missions?|tasks?|errands?|jobs?)\b|类?(?:任务|委托|差事)"
)
_PLAIN_DIFFICULTIES: Final = frozenset(quests.PLAIN_DIFFICULTIES.split(", "))
_LEVEL_CUE = re.compile(r"(?<![a-z])l(?:v|vl|evels?)(?![a-z])|级")
_LEVEL_REACH: Final = 10
_HANDED_OVER = re.compile(
    r"(?<![a-z])(?:collect|gather|find|fetch|pick|get|buy)\s[^.!?]{3,40}?(?:and|then) (?:hand"
    r"|bring|give|take"
    r"|deliver|pass|carry) (?:it |them |those |these )?(?:over |back |straight )*to "
)
_REWARD: Final = Span(0, REWARD_GOLD_MAX)
_COUNT: Final = Span(1, COUNT_MAX)


def read_quest(text: Script, context: GenerationContext, lang: Lang) -> Frame:
    """Read the prompt of a quest.

    Raises:
        FieldOutOfRange: a reward or a count outside of the ontology is stated.
    """
    mentions = _QUESTS.find(text.folded)
    scopes = Scopes(text.folded, mentions, opposition=False)
    numerals = find_numerals(text.folded)
    chooser = Chooser(text.folded, mentions, scopes)
    rewards = Amounts(text.folded, numerals, scopes).rewards()
    stated: dict[str, Allowed] = {}
    conflicts = _state_difficulty(stated, text.folded, mentions, scopes, chooser)
    names = find_names(text.folded, context.items)
    paid = [n for n in names if _is_paid(text.folded, n, scopes)]
    wanted = next((n for n in names if n not in paid), None)
    verb = _verb(mentions, scopes, rewards)
    if verb is not None:
        rewards = [r for r in rewards if not _is_target(text.folded, verb, r)]
    countable = [n for n in numerals if not _counts_gold(n, rewards)]
    phrase = object_of(text, verb, countable) if verb else None
    levels = [
        level
        for level in Amounts(text.folded, numerals, scopes).levels()
        if _LEVEL_CUE.search(text.folded, max(0, level.start - _LEVEL_REACH), level.end + 3)
    ]
    pieces = [n for n in countable if not _counts_gold(n, levels)]
    errand = errand_of(text, pieces)
    kind = _named_kind(text.folded, mentions, scopes) or _handed_over(text.folded)
    if kind is None:
        kind = _meant_kind(verb, _kind(verb, phrase, mentions), errand)
    _state_reward(stated, rewards, chooser)
    covered = covered_numbers(text.folded, pieces)
    place = _whole_place(text, tidied_place(_place(text, kind, verb, errand)), covered, errand)
    phrase = _target_phrase(kind, phrase, errand, place if wanted is None else "")
    acts = [m for m in mentions if m.field in ("kind", "search") and not scopes.denied(m.start)]
    said = None if is_chinese(covered) else QuestWords(text, covered, acts)
    paid_spans = [(r.start, r.end) for r in rewards]
    since = scopes.since(len(text.folded))
    roles = said.roles() if said else chinese_roles(text, covered, acts, paid_spans, since)
    if roles.is_bounty:
        kind = "defeat"
    if kind != "explore" and roles.place:
        place = roles.place
    elif kind == "explore" and said and (not place or place in NO_PLACES):
        place = roles.place or said.names_place()
    elif kind == "explore" and said is None and roles.place:
        place = roles.place
    if wanted is None and kind != "explore" and roles.target:
        counted = next((n for n in pieces if n.start == roles.number), None)
        number = errand.count if phrase is None or phrase.count is None else phrase.count
        if counted is not None and counted.value.denominator == 1:
            number = int(counted.value)
        elif number in (None, 1):
            number = _count_apart(covered, pieces) or number
        phrase = Phrase(roles.target, 0, number)
    elif wanted is None and kind == "explore" and place:
        phrase = Phrase(_bare(place), 0, 1)
    elif wanted is None:
        phrase = _noun(phrase, text, covered, kind, pieces)
    if verb is None and phrase is not None:
        kind = _kind_of_target(phrase.text, kind, counted=bool(pieces))
    if kind is not None:
        stated["kind"] = (kind,)
    _state_target(stated, text.folded, wanted, phrase, numerals, kind)
    if wanted is None and kind != "explore" and errand.count is not None and "count" not in stated:
        stated["count"] = _counted(errand.count)

    target_name = wanted.named.name if wanted else (phrase.text if phrase else "")
    giver = _giver(text, context, errand, covered, roles)
    giver = "" if giver == target_name else giver
    if giver:
        stated["giver"] = (shown_name(giver),)
    return Frame(
        "quest",
        lang,
        stated,
        tuple(conflicts),
        target=wanted.named if wanted else None,
        target_name=target_name,
        giver_name=giver,
        place=_bare(place),
        reward_items=tuple(n.named for n in paid),
        mentions=_mentions(text, mentions, rewards, (target_name, giver, place)),
    )


def _mentions(
    text: Script,
    found: Sequence[Mention],
    rewards: Sequence[Amount],
    named: Sequence[str],
) -> tuple[Said, ...]:
    """What is said for a purpose, of an origin or of a person, beyond target, giver and place."""
    known = [(m.start, m.end) for m in found] + [(r.start, r.end) for r in rewards]
    known += [(n.start, n.end) for n in find_numerals(text.folded)]
    for name in filter(None, named):
        at = text.shown.find(name)
        if at >= 0:
            known.append((at, at + len(name)))
    said = spans_of(text, known)
    return tuple(
        m
        for m in said
        if m.role != "theme" and not any(m.start < high and low < m.end for low, high in known)
    )


def _state_difficulty(
    stated: dict[str, Allowed],
    folded: str,
    mentions: Sequence[Mention],
    scopes: Scopes,
    chooser: Chooser,
) -> list[Conflict]:
    named = {"difficulty": chooser.attribute("difficulty", None, _PLAIN_DIFFICULTIES)}
    difficulty = with_described(named, folded, mentions, scopes, named)["difficulty"]
    if difficulty.value is not None:
        stated["difficulty"] = (difficulty.value,)
        if difficulty.rivals:
            return [Conflict("difficulty", difficulty.rivals, difficulty.value)]
    elif difficulty.denied:
        stated["difficulty"] = tuple(d for d in DIFFICULTIES if d not in difficulty.denied)
    return []


def _looks_for(verb: Mention | None) -> bool:
    return verb is not None and verb.field == "search"


def _meant_kind(verb: Mention | None, by_verb: str | None, errand: Errand) -> str | None:
    """The kind by the verb, where the sentence does not tell better.

    A place that is looked for is explored; several pieces that somebody wants brought are
    collected.
    """
    if errand.kind == "explore" and _looks_for(verb):
        return "explore" if names_place(errand.place) else "collect"
    if errand.kind == "collect" and errand.count is not None and not _is_passive(verb):
        return "collect" if verb is None or verb.value == "deliver" else by_verb
    return by_verb or errand.kind or None


def _is_passive(verb: Mention | None) -> bool:
    return verb is not None and verb.form.startswith(("be ", "get "))


def _place(text: Script, kind: str | None, verb: Mention | None, errand: Errand) -> str:
    if kind == "explore":
        return errand.place or place_of(text)
    found = "" if _looks_for(verb) and errand.kind == "explore" else errand.place
    return place_of(text) or found


def _whole_place(text: Script, place: str, covered: str, errand: Errand) -> str:
    """The place in full; another one where it only names the giver."""
    giver = errand.giver
    if not place or (giver and place in giver):
        place = find_place(covered, text.shown)
    return completed_place(place, text.shown)


def _target_phrase(
    kind: str | None, phrase: Phrase | None, errand: Errand, place: str
) -> Phrase | None:
    """What the quest is about: the place, if it is explored, else the thing that is counted."""
    if kind == "explore":
        return Phrase(_bare(place), 0, 1) if place and errand.place else phrase
    if phrase is not None and errand.target and errand.target in phrase.text:
        return Phrase(errand.target, 0, phrase.count if errand.count is None else errand.count)
    if errand.target and (phrase is None or (errand.count is not None and phrase.count is None)):
        return Phrase(errand.target, 0, errand.count)
    return phrase


def _giver(
    text: Script, context: GenerationContext, errand: Errand, covered: str, roles: Roles
) -> str:
    named = (
        existing_giver(text, context) or roles.giver or giver_of(text) or tidied_giver(errand.giver)
    )
    return named or find_giver(covered, text.shown)


def _kind_of_target(target: str, kind: str | None, *, counted: bool) -> str | None:
    """The kind that no verb tells: creatures are fought, what is counted is collected."""
    if kind in (None, "collect") and is_creature(target):
        return "defeat"
    return "collect" if kind is None and counted else kind


def _noun(
    phrase: Phrase | None, text: Script, covered: str, kind: str | None, pieces: Sequence[Numeral]
) -> Phrase | None:
    """The phrase as a noun with its count; without one, the noun that the rest tells."""
    noun = tidied(phrase.text) if phrase else ""
    count = phrase.count if phrase else None
    noun = noun or find_target(covered, text.shown, kind)
    if count in (None, 1):
        count = _count_apart(covered, pieces) or count
    return Phrase(noun, 0, count) if noun else None


def _count_apart(covered: str, pieces: Sequence[Numeral]) -> int | None:
    apart = counted_apart(covered)
    number = next((n for n in pieces if n.start == apart), None)
    return int(number.value) if number is not None and number.value.denominator == 1 else None


def _bare(phrase: str) -> str:
    """A phrase without its article."""
    return _ARTICLE.sub("", phrase)


def _verb(mentions: Sequence[Mention], scopes: Scopes, rewards: Sequence[Amount]) -> Mention | None:
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


def _named_kind(folded: str, mentions: Sequence[Mention], scopes: Scopes) -> str | None:
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


def _handed_over(folded: str) -> str | None:
    """What is collected and handed to somebody is delivered."""
    return "deliver" if _HANDED_OVER.search(folded) else None


def _kind(verb: Mention | None, phrase: Phrase | None, mentions: Sequence[Mention]) -> str | None:
    if verb is None:
        return None
    if verb.field == "search":
        return "explore" if phrase and names_place(phrase.text) else "collect"
    if verb.value == "collect" and any(
        m.field == "kind" and m.value == "deliver" and m.start > verb.start for m in mentions
    ):
        return "deliver"
    return verb.value if verb.value in QUEST_KINDS else None


def _is_paid(folded: str, name: Found, scopes: Scopes) -> bool:
    return Amounts(folded, (), scopes).reward_is_named(name.start)


def _counts_gold(numeral: Numeral, rewards: Sequence[Amount]) -> bool:
    return any(r.start <= numeral.start < r.end for r in rewards)


def _is_target(folded: str, verb: Mention, reward: Amount) -> bool:
    """Whether gold is what shall be brought: "collect 50 gold coins"."""
    between = _RIGHT_AFTER.fullmatch(folded, verb.end, reward.start)
    return reward.start >= verb.end and between is not None


def _state_reward(stated: dict[str, Allowed], rewards: Sequence[Amount], chooser: Chooser) -> None:
    if rewards:
        last = max(rewards, key=lambda r: r.start)
        bound = last.low if last.low is not None else last.high
        exact = Amount(bound, bound, last.start, last.end)
        stated["reward_gold"] = within(exact, _REWARD, "A reward in Gold")
    elif chooser.denies("reward noun") or chooser.attribute("unpaid", None).mention:
        stated["reward_gold"] = Span(0, 0)


def _state_target(
    stated: dict[str, Allowed],
    folded: str,
    wanted: Found | None,
    phrase: Phrase | None,
    numerals: Sequence[Numeral],
    kind: str | None,
) -> None:
    count: int | None = None
    if wanted is not None:
        stated["target"] = (shown_name(wanted.named.name),)
        count = count_before(folded, wanted.start, numerals)
        _check_supply(wanted.named, count)
    elif phrase is not None and shown_name(phrase.text):
        stated["target"] = (shown_name(phrase.text),)
        count = phrase.count
    if kind == "explore":
        count = 1
    if count is not None:
        stated["count"] = _counted(count)
    elif wanted is not None:
        stated["count"] = Span(1, min(5, wanted.named.supply))


def _counted(count: int) -> Span:
    if not _COUNT.low <= count <= _COUNT.high:
        raise FieldOutOfRange(f"A quest asks for {_COUNT.low} to {_COUNT.high} pieces.")
    return Span(count, count)


def _check_supply(named: Named, count: int | None) -> None:
    if count is not None and count > named.supply:
        raise FieldOutOfRange(
            f"The quest asks for {count} × “{named.name[:40]}”, but only {named.supply} exist."
        )
