"""Reading a story: how many chapters, by what title, about what."""

import re

from domain.errors import FieldOutOfRange
from domain.ontology import CHAPTERS_MAX, Lang
from generators.frame import Conflict, Frame, Mention
from generators.lexicon import stories
from generators.reading.names import name_of
from generators.reading.numerals import Numeral, find_numerals
from generators.reading.scope import Scopes
from generators.reading.script import Script, is_chinese
from generators.reading.spans import spans_of
from generators.specs import Allowed, Span

_AFTER = re.compile(stories.CHAPTER_AFTER)
_BEFORE = re.compile(stories.CHAPTER_BEFORE)
_FORM = re.compile(
    rf"^\W*{stories.FRAME_EN}(?:(?:\w+ )?(?:chapters?|parts?"
    rf"|acts?) )?(?:{stories.STORY_NOUN_EN}(?![a-z])\s*)?(?:(?:about|abt|of"
    rf"|on|in which|where|from|with|called|named|for|that|how)(?![a-z])\s*)*"
)
_FORM_ZH = re.compile(
    r"^\W*(?:请|能不能|帮我|给我|想要|我想听|我爱看|来|写|讲|编|要|说|段|个|一|则|篇|短"
    r"|长|点|的|故事|讲讲|关于|以|一下|\s)+"
)
_TAIL_ZH = re.compile(r"(?:的?(?:故事|传说|童话|事|冒险|寓言)|写成故事|为题|开头写个|结尾|,)+$")
_REACH = 24
_CUT_FROM = 10
"""As many chapters are cut to the most there can be, and the reply tells; more is an error."""


def read_story(text: Script, lang: Lang) -> Frame:
    """Read the prompt of a story.

    Raises:
        FieldOutOfRange: it asks for more chapters than anybody can have meant.
    """
    stated: dict[str, Allowed] = {}
    counted = _chapters(text.folded)
    conflicts: tuple[Conflict, ...] = ()
    if counted is not None:
        if not 1 <= counted.value <= _CUT_FROM or counted.value.denominator != 1:
            raise FieldOutOfRange(f"A story has 1 to {CHAPTERS_MAX} chapters.")
        chapters = min(int(counted.value), CHAPTERS_MAX)
        stated["chapters"] = Span(chapters, chapters)
        if chapters < counted.value:
            conflicts = (Conflict("chapters", (str(int(counted.value)),), str(chapters)),)
    name, start, end = name_of(text, "story")
    taken = _chapter_spans(text.folded)
    mentions = [m for m in spans_of(text, taken, (start, end)) if m.text != name]
    return Frame(
        "story",
        lang,
        stated,
        conflicts,
        name=name,
        mentions=tuple(_trimmed(m) for m in mentions if m.text),
    )


def _counts(folded: str, numeral: Numeral) -> bool:
    after = _AFTER.match(folded, numeral.end)
    before = _BEFORE.search(folded[max(0, numeral.start - _REACH) : numeral.start])
    ordinal = folded[: numeral.start].endswith("第")
    return not ordinal and bool(after or before)


def _chapters(folded: str) -> Numeral | None:
    """The number of chapters that was said last, what was taken back left out."""
    scopes = Scopes(folded, opposition=False)
    found = [
        numeral
        for numeral in find_numerals(folded)
        if _counts(folded, numeral) and not scopes.denied_closely(numeral.start)
    ]
    return found[-1] if found else None


def _chapter_spans(folded: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for numeral in find_numerals(folded):
        if _counts(folded, numeral):
            after = _AFTER.match(folded, numeral.end)
            spans.append((numeral.start, after.end() if after else numeral.end))
    return spans


def _trimmed(mention: Mention) -> Mention:
    """Without the words that only say that a story is wanted."""
    text = mention.text
    pattern = _FORM_ZH if is_chinese(text) else _FORM
    lead = pattern.match(text if is_chinese(text) else text.lower())
    if lead and lead.end() < len(text):
        text = text[lead.end() :]
    if is_chinese(text):
        text = _TAIL_ZH.sub("", text) or text
    return Mention(text.strip(), mention.role, mention.start, mention.end)
