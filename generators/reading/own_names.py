"""Names that nothing announces: `Ysolde Finch, a human`, 矮人铁匠霍德, 渔港“望潮”."""

import re
from collections.abc import Sequence
from typing import Final

from generators.lexicon import name_parts
from generators.lexicon.name_shapes import PROPER, QUOTE, UNQUOTE
from generators.reading.script import Script, is_chinese

_OPENING: Final = (
    "actually", "also", "but", "and", "so", "or", "her", "his", "she", "he", "they", "it", "its",
    "no", "not", "nothing", "nobody", "think", "call", "let", "put", "need", "maybe", "perhaps",
    "well", "just", "oh", "wait", "if", "when", "there",
)  # fmt: skip
"""What begins a sentence and is no name."""
_MOST_PARTS: Final = 3
_COMMON: Final = frozenset(
    [
        "a",
        "an",
        "the",
        "i",
        "my",
        "some",
        "please",
        "make",
        "create",
        "give",
        "draw",
        "this",
        "what",
        "can",
        "could",
        "would",
        "lvl",
        "level",
        "lv",
        "npc",
        "hi",
        "hello",
        "hey",
        "ok",
        "new",
        "one",
        "write",
        *_OPENING,
    ]
)
_RUN: Final = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|St|Prof)\. )?[A-Z][\w'-]*(?: (?:(?:of (?:the )?|the )?[A-Z][\w'-]*))*"
)
_BESIDE: Final = re.compile(r"\s*,?\s*(?:(?:an?|the|as an?|who)\s)|\s*(?:,|:|$|\(|[.!]\s*$)")
_WHO: Final = re.compile(r"\s*, who(?:se|m)?\s")
"""Beside a name that begins the prompt: `Marguerite, who paints saints`."""
_LEAD: Final = re.compile(r"(?:Create|Make|Draw|Write|Invent|Design|Imagine|Add|Meet) (?=[A-Z])")
_LEADS: Final = re.compile(name_parts.LEADS_EN, re.IGNORECASE)
_OWN_ZH: Final = re.compile(
    rf"(?P<name>(?:{name_parts.COMPOUND_SURNAMES})[一-鿿]{{1,2}}"
    rf"|[{name_parts.SURNAMES}][一-鿿]{{1,2}}"
    rf"|[{name_parts.FOREIGN}]{{2,5}}(?:·[{name_parts.FOREIGN}]{{1,5}})?"
    rf"|{name_parts.EPITHETS}|[阿老小][一-鿿]{{1,2}})(?=[,，。;；!！?？、\s]|$)"
)
_NICKNAME_ZH: Final = re.compile(name_parts.NICKNAMES_ZH)
_QUOTED_ZH: Final = re.compile(rf"{QUOTE}(?P<name>[一-鿿·]{{2,6}}){UNQUOTE}")
_SAID_ZH: Final = re.compile(r"(?:[刻写着说喊叫绣印道：:]|字)\s*$")
_PLACE_EN: Final = re.compile(
    rf"\b(?:at|in|near) (?P<name>(?:the )?[A-Z][\w'-]+ {PROPER})(?=\s*[,.;!]|\s*$)"
    r"|^(?P<start>[A-Z][a-z]{4,})(?=[.:] )"
)
_BUILT_EN: Final = re.compile(
    rf"\b(?:build|make|show|draw|paint|give|create)(?: (?:me|us))? (?:the "
    rf")?(?P<name>{PROPER})(?=, an? )",
    re.IGNORECASE,
)
_NOT_OWN_ZH: Final = re.compile(rf"^(?:{name_parts.NOT_NAMES})")


def proper_name(text: Script, taken: Sequence[tuple[int, int]]) -> tuple[str, int, int]:
    """A name that nothing announces: `create Ysolde Finch, a human`, 矮人铁匠霍德.

    Args:
        text: the prompt.
        taken: where forms of values stand; no name begins inside of them, and a Chinese name stands
            right behind one.

    Returns:
        The name and where it stands; empty without one.
    """
    return _chinese_name(text, taken) if is_chinese(text.folded) else _english_name(text, taken)


def place_name(text: Script, taken: Sequence[tuple[int, int]]) -> tuple[str, int, int]:
    """The name of a place that nothing announces: `at Pellam Harbour`, 渔港“望潮”.

    Args:
        text: the prompt.
        taken: where forms of values stand; a name of one word is none of them.

    Returns:
        The name and where it stands; empty without one.
    """
    if is_chinese(text.folded):
        return quoted_name(text)
    for pattern in (_BUILT_EN, _PLACE_EN):
        match = pattern.search(text.shown)
        if match is None:
            continue
        group = "start" if "start" in pattern.groupindex and match["start"] else "name"
        start, end = match.span(group)
        whole = any(low <= start and end <= high for low, high in taken)
        if not whole and text.shown[start].isupper():
            return match[group], start, end
    return "", 0, 0


def quoted_name(text: Script) -> tuple[str, int, int]:
    """A short Chinese name in quotation marks that is not what somebody says or carves."""
    match = _QUOTED_ZH.search(text.shown)
    if match is None or _SAID_ZH.search(text.folded[: match.start()]):
        return "", 0, 0
    return match["name"], match.start("name"), match.end("name")


def _english_name(text: Script, taken: Sequence[tuple[int, int]]) -> tuple[str, int, int]:
    for match in _RUN.finditer(text.shown):
        start, end = match.span()
        start = max((high + 1 for _, high in taken if start < high < end), default=start)
        if (lead := _LEAD.match(text.shown, start)) is not None:
            start = lead.end()
        parts = text.shown[start:end].split()
        if any(low < end and start < high for low, high in taken) or parts[0].lower() in _COMMON:
            continue
        begins = not text.shown[:start].strip() or text.shown[:start].rstrip()[-1] in ".!?:"
        led = _LEADS.search(text.shown[:start]) is not None
        beside = _BESIDE.match(text.shown, end) is not None
        alone = (
            text.shown[:start].rstrip().endswith((",", ":", "-", "—"))
            and text.shown[end : end + 1] in ",.;:" + ""
        )
        alone = alone and len(parts) <= _MOST_PARTS and not parts[-1].endswith("'s")
        valued = any(text.shown[end:low] == ", " for low, _ in taken if low > end)
        by_name = text.shown[end:].startswith((" by name", " himself", " herself"))
        title = any(high == start - 1 for _, high in taken)
        sentence = begins and len(parts) > 1 and text.shown[end : end + 1] in ".:;"
        if (
            sentence
            or (begins and _WHO.match(text.shown, end))
            or (begins and beside and (len(parts) > 1 or " the " in text.shown[start : end + 5]))
            or (begins and valued)
            or (title and len(parts) > 1)
            or (not begins and ((beside and (led or title or alone)) or by_name))
        ):
            return text.shown[start:end], start, end
    return "", 0, 0


def _chinese_name(text: Script, taken: Sequence[tuple[int, int]]) -> tuple[str, int, int]:
    nickname = _NICKNAME_ZH.search(text.folded)
    if nickname:
        start, end = nickname.span("name")
        if not any(low < end and start < high for low, high in taken):
            return text.shown[start:end], start, end
    for _, high in sorted(taken):
        match = _OWN_ZH.match(text.folded, high)
        if match is None or _NOT_OWN_ZH.match(match["name"]):
            continue
        if any(low < match.end() and high < end for low, end in taken if low >= high):
            continue
        return text.shown[match.start() : match.end()], match.start(), match.end()
    return "", 0, 0
