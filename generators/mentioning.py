"""What a person wants mentioned: which placeholder stands for it, and where it must be."""

from typing import Final

from domain.ontology import Lang
from generators.asking import MAX_MENTION_BYTES, Fact, mention_fact
from generators.fields import ChapterSlots
from generators.filling import mentioned
from generators.frame import Frame, Mention
from generators.plain import plain
from generators.specs import MOST_MENTIONS, MOST_STORY_MENTIONS

MAX_MENTION_CHARS: Final = 120
"""A longer mention is cut: what is said in more words than that belongs to no sentence."""
MOST_OF_A_CHAPTER: Final = 2


def mention_values(frame: Frame, chapters: int = 0) -> dict[str, str]:
    """Placeholder → the words that it gives way to; words beyond the last share it.

    Args:
        frame: with what is to be mentioned.
        chapters: of a story; one chapter alone has room for `MOST_OF_A_CHAPTER`.
    """
    groups = _grouped(frame, chapters)
    return {
        name: _joined([mentioned(_shown(one)) for one in group], frame.lang)
        for name, group in groups.items()
    }


def mention_facts(frame: Frame, chapters: int = 0) -> tuple[Fact, ...]:
    """What the model is told of them: `mention=feature: a painted rooster`; of many, less."""
    values = mention_values(frame, chapters)
    limit = MAX_MENTION_BYTES * MOST_MENTIONS // max(MOST_MENTIONS, len(values))
    return tuple(
        mention_fact(name, group[0].role, values[name], limit)
        for name, group in _grouped(frame, chapters).items()
    )


def assigned(held: tuple[str, ...], chapters: int) -> tuple[ChapterSlots, ...]:
    """Placeholders of each chapter: each mention has one of its own, the other ones stand in all.

    Args:
        held: the placeholders of the story.
        chapters: how many there are.
    """
    mentions = [name for name in held if name.startswith("mention")]
    common = tuple(name for name in held if not name.startswith("mention"))
    at = {name: number * chapters // len(mentions) for number, name in enumerate(mentions)}
    return tuple(
        (*common, *(name for name in mentions if at[name] == chapter))
        for chapter in range(chapters)
    )


def _grouped(frame: Frame, chapters: int) -> dict[str, list[Mention]]:
    names = _names(frame.kind)[: MOST_OF_A_CHAPTER if chapters == 1 else None]
    groups: dict[str, list[Mention]] = {}
    for number, mention in enumerate(one for one in frame.mentions if _shown(one)):
        groups.setdefault(names[min(number, len(names) - 1)], []).append(mention)
    return groups


def _names(kind: str) -> tuple[str, ...]:
    if kind == "story":
        return tuple(f"mention{number + 1}" for number in range(MOST_STORY_MENTIONS))
    return ("mention", *(f"mention{number + 1}" for number in range(1, MOST_MENTIONS)))


def _shown(mention: Mention) -> str:
    return plain(mention.text)[:MAX_MENTION_CHARS].strip()


def _joined(texts: list[str], lang: Lang) -> str:
    """Several mentions as one phrase."""
    if len(texts) == 1:
        return texts[0]
    if lang == "zh":
        return "、".join(texts)
    return f"{', '.join(texts[:-1])} and {texts[-1]}"
