"""Bodies: a draft's fields, filled, and what the plan settled, put together by the rules."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from domain.asset import Body, Chapter, Character, Dialogue, Item, Quest, RewardItem, Scene, Story
from generators.grounding import objective_of
from generators.plain import plain
from generators.plan import Plan

_MOST_REWARD_ITEMS = 4
_MOST_MENTIONS = 8
_LONGEST_NAME = 80


def body_of(plan: Plan, fields: Mapping[str, Any]) -> Body | None:
    """The body that the fields make; None where the domain refuses them.

    Args:
        plan: of the generation.
        fields: of the draft, with all placeholders filled.
    """
    named = dict(fields)
    for title in ("name", "title"):
        if title in named and plan.frame.name:
            named[title] = plain(plan.frame.name)[:_LONGEST_NAME]
    try:
        match plan.spec.kind:
            case "item":
                return Item(lang=plan.lang, **named)
            case "character":
                return Character(lang=plan.lang, **named)
            case "quest":
                return _quest(plan, named)
            case "scene":
                return Scene(lang=plan.lang, **named)
            case "story":
                return _story(plan, named)
            case "dialogue":
                return Dialogue(lang=plan.lang, speaker=plan.speaker, **_topical(plan, named))
            case "translation":
                return None
    except ValidationError:
        return None


def _quest(plan: Plan, fields: Mapping[str, Any]) -> Quest | None:
    """A quest: its target becomes an objective, names are those that exist, in full."""
    errand = plan.errand
    if errand is None:
        return None
    rewards = tuple(
        RewardItem(name=named.name, token_id=named.token_hex)
        for named in plan.frame.reward_items[:_MOST_REWARD_ITEMS]
    )
    name, target = errand.target_name[:_LONGEST_NAME], errand.target
    return Quest(
        lang=plan.lang,
        kind=fields["kind"],
        difficulty=fields["difficulty"],
        reward_gold=fields["reward_gold"],
        reward_items=rewards,
        objectives=(objective_of(fields["kind"], name, fields["count"], target),),
        giver=errand.giver_name[:_LONGEST_NAME],
        title=fields["title"],
        story=fields["story"],
    )


def _topical(plan: Plan, fields: dict[str, Any]) -> dict[str, Any]:
    """A dialogue's fields, with the topic in the person's own words where they were asked for."""
    said = plan.frame.mentions
    return fields | {"topic": plain(said[0].text)[:_LONGEST_NAME]} if said else fields


def _story(plan: Plan, fields: Mapping[str, Any]) -> Story:
    chapters = zip(plan.titles, fields["chapters"], strict=True)
    return Story(
        lang=plan.lang,
        title=fields["title"],
        chapters=tuple(Chapter(title=title, text=text) for title, text in chapters),
        mentions=tuple(
            plain(mention.text)[:_LONGEST_NAME] for mention in plan.frame.mentions[:_MOST_MENTIONS]
        ),
    )
