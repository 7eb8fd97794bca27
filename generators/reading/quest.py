"""Reading a quest: what is asked, of what, for whom, and what it pays."""

import re
from collections.abc import Sequence
from typing import Final

from domain.ontology import Lang
from domain.world import GenerationContext
from generators.frame import Frame
from generators.frame import Mention as Said
from generators.lexicon import quests
from generators.reading.amounts import Amounts
from generators.reading.choose import Chooser
from generators.reading.errand import (
    Found,
    existing_giver,
    find_names,
    giver_of,
    object_of,
)
from generators.reading.mentions import Lexicon, Mention
from generators.reading.numerals import find_numerals
from generators.reading.quest_form import Form, form_of
from generators.reading.quest_frames import Errand, covered_numbers, errand_of
from generators.reading.quest_kind import (
    acting_verb,
    caused,
    is_noun,
    is_sending,
    is_suffered,
    kind_said,
    looks_for,
    without_going,
)
from generators.reading.quest_marks_zh import chinese_roles
from generators.reading.quest_matter import Matter, by_target, corrected, felled, surer
from generators.reading.quest_roles import Roles
from generators.reading.quest_sense import sensible, sensible_giver
from generators.reading.quest_subject import bare, named_place, place_said, target_said
from generators.reading.quest_terms import (
    changed_count,
    countable,
    is_asked_for,
    state_count,
    state_difficulty,
    state_reward,
    state_target,
)
from generators.reading.quest_undone import deed_left_undone
from generators.reading.quest_words import QuestWords
from generators.reading.ranges import Amount
from generators.reading.scope import Scopes
from generators.reading.script import Script, is_chinese
from generators.reading.spans import spans_of
from generators.reading.targets import find_giver, tidied_giver
from generators.specs import Allowed, shown_name

_QUESTS: Final = Lexicon(
    {
        "kind": quests.KINDS,
        "search": {"any": quests.SEARCHES},
        "difficulty": quests.DIFFICULTIES,
        "reward noun": {"any": quests.REWARD_NOUNS},
        "unpaid": {"any": quests.UNPAID},
    },
    quests.DISTRACTORS,
)


_GIVEN_BY = (
    r"\b(?:(?:quest|task|job|errand|bounty|request|commission|notice|poster|plea|note)\s+(?:from"
    r"|by|for)"
    r"|(?:apply|report|speak|talk|write) to"
    r"|(?:gold|coins?|reward|\dg|gp),? (?:from|by)|(?<![a-z])for|on behalf of)\s+"
)


def read_quest(text: Script, context: GenerationContext, lang: Lang) -> Frame:
    """Read the prompt of a quest.

    Raises:
        FieldOutOfRange: a reward or a count outside of the ontology is stated.
    """
    folded = text.folded
    mentions = [m for m in _QUESTS.find(folded) if not is_sending(folded, m)]
    mentions = [m for m in mentions if not is_suffered(folded, m)]
    mentions = without_going(folded, [m for m in mentions if not is_noun(folded, m)])
    done = caused(folded)
    mentions = sorted([*mentions, *done], key=lambda mention: mention.start)
    scopes = Scopes(folded, mentions, opposition=False)
    numerals = find_numerals(folded)
    chooser = Chooser(folded, mentions, scopes)
    rewards = Amounts(folded, numerals, scopes).rewards()
    names = find_names(folded, context.items)
    paid = [n for n in names if _is_paid(folded, n, scopes)]
    wanted = next((n for n in names if n not in paid), None)
    undone = deed_left_undone(text, mentions, scopes)
    verb = acting_verb(mentions, scopes, rewards)
    if verb is not None:
        rewards = [r for r in rewards if not is_asked_for(folded, verb, r)]
    pieces = countable(folded, numerals, rewards, scopes)
    phrase = object_of(text, verb, pieces) if verb else None
    errand = errand_of(text, pieces)
    covered = covered_numbers(folded, pieces)
    acts = [m for m in mentions if m.field in ("kind", "search") and not scopes.denied(m.start)]
    words = None if is_chinese(covered) else QuestWords(text, covered, acts)
    spans = [(r.start, r.end) for r in rewards]
    since = scopes.since(len(folded))
    roles = words.roles() if words else chinese_roles(text, covered, acts, spans, since)

    kind = kind_said(folded, mentions, scopes, verb, phrase, errand)
    kind = "defeat" if roles.is_bounty else kind
    place = place_said(text, covered, kind, errand, roles, words, is_search=looks_for(verb))
    if kind == "explore" and verb in done and roles.target:
        place = roles.target
    about, form = None, Form()
    if wanted is None:
        about = target_said(text, covered, kind, phrase, errand, roles, place, pieces)
        form = form_of(text) if lang == "en" else form
    matter = Matter(kind, about, place)
    if lang == "en" and wanted is None:
        matter = surer(matter, text, covered, pieces, form)
    matter = felled(matter)
    if verb is None:
        matter = by_target(matter, counted=bool(pieces))
    later = changed_count(folded, pieces, since)
    matter = corrected(matter, later) if undone is None else Matter(None, None, "")
    if wanted is None:
        matter = sensible(matter, text, covered, pieces, since)
        if matter.about is not None and matter.about.count != later:
            later = None
    kind, about, place, _ = matter

    stated: dict[str, Allowed] = {} if kind is None else {"kind": (kind,)}
    if undone is not None:
        stated["kind"] = ("explore",)
    conflicts = state_difficulty(stated, folded, mentions, scopes, chooser)
    state_reward(stated, rewards, chooser)
    state_target(stated, folded, wanted, about, numerals, kind)
    if undone is None and kind != "explore":
        state_count(stated, None if wanted else errand.count, later)
    target_name = wanted.named.name if wanted else (about.text if about else "")
    giver = _giver(text, context, errand, covered, roles)
    giver = form.giver or ("" if giver == target_name else giver)
    giver = sensible_giver(giver, text)
    giver, place = _apart(folded, giver, place, context)
    said = _mentions(text, mentions, rewards, (target_name, giver, place))
    if undone is not None:
        said = (undone.spared,) if undone.spared else ()
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
        place=bare(place) if kind == "explore" else named_place(bare(place)),
        reward_items=tuple(n.named for n in paid),
        mentions=said,
    )


def _is_paid(folded: str, name: Found, scopes: Scopes) -> bool:
    return Amounts(folded, (), scopes).reward_is_named(name.start)


def _giver(
    text: Script, context: GenerationContext, errand: Errand, covered: str, roles: Roles
) -> str:
    """Who asks: somebody who exists first, then by the roles of the words, then by the frames."""
    named = existing_giver(text, context) or roles.giver
    named = named or giver_of(text) or tidied_giver(errand.giver)
    return named or find_giver(covered, text.shown)


def _apart(folded: str, giver: str, place: str, context: GenerationContext) -> tuple[str, str]:
    """Giver and place where one name was read as both; nobody who exists is a place."""
    people = {one.name for one in context.characters}
    if bare(place) in people:
        return giver, ""
    if giver and bare(place) == giver:
        is_person = re.search(_GIVEN_BY + re.escape(giver.lower()), folded) is not None
        return (giver, "") if is_person else ("", place)
    return giver, place


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
