"""Names that a prompt gives: `called Old Grumbler`, 名叫潮汐之瞳, 《借火》."""

import re
from collections.abc import Sequence
from typing import Final

from generators.lexicon import name_parts
from generators.reading.script import Script, is_chinese

_SMALL: Final = r"(?:of|the|and|in|for|to|a|an|de|von|van|la|with|without|at|on|from|who|that)"
_PROPER: Final = rf"[A-Z][\w'-]*(?:\s+(?:{_SMALL}\s+)*[A-Z0-9][\w'-]*)*"
_QUOTE: Final = r"[\"“”'‘「『《]"
_UNQUOTE: Final = r"[\"“”'’」』》]"
_CUE_EN: Final = (
    r"(?:\b(?:called|named|titled|entitled|dubbed|christened|known as|by the name of"
    r"|naming (?:it|him|her|them)|name of|name(?: on [a-z ]{3,20})? (?:should |must |shall )?reads?"
    r"|call (?:the|this|that) (?:place|town|city|inn|isle|island|land|room|hall|thing|piece|item)"
    r"|goes by|name(?:'s|s)? (?:going )?to be|name (?:will|shall|must|is to) be|name's"
    r"|name(?:s|d)? (?:it|her|him|them|is|should be)"
    r"|call (?:it|her|him|them|this|that)|title(?: it| is| should be)?|name)\s*[:=]?\s+|\b(?:name"
    r"|title)\s*[:=]\s*)"
)
_CALLED_QUOTED = re.compile(
    rf"{_CUE_EN}{_QUOTE}(?P<name>[^\"“”'」』》]{{1,60}}(?:'[a-z][^\"“”]*?)?){_UNQUOTE}",
    re.IGNORECASE,
)
_CALLED = re.compile(rf"(?i:{_CUE_EN})(?P<name>(?:the\s+)?{_PROPER})")
_RATHER_CALLED = re.compile(
    r"(?i:\bcall(?:s|ed)? (?:her|him|it|them) that\b[^.;!?]{0,30}?[,;]? (?:it's|it is|she's|he's"
    rf"|they're|goes by|just) )(?P<name>{_PROPER})"
)
"""The name that somebody goes by instead: `nobody has called her that, it's Billie`."""
_HERO = re.compile(
    r"(?i:\b(?:hero|heroine|character|oc|pc|protagonist|lead|villain|npc)\s*[:=]\s*)"
    rf"(?P<name>{_PROPER})"
)
_IS_CALLED = re.compile(
    rf"(?:{_QUOTE}(?P<quoted>[^\"“”」』》]{{1,40}}){_UNQUOTE}|(?P<bare>{_PROPER})),? "
    rf"(?:is|that's|shall be)"
    r" (?:what (?:it|he|she|they)(?:'s| is| are) called|(?:its|his|her|the|their) (?:name|title))"
)
_CALLED_LOWER = re.compile(
    r"(?<![a-z])(?:called|named|titled|name it"
    r"|call it)\s+(?P<name>[a-z][a-z'-]*(?:\s+(?!with|who|that|which|for|from|lvl"
    r"|level)[a-z][a-z'-]*){0,3})"
)
_QUOTED_NAME = re.compile(rf"(?<![\w]){_QUOTE}(?P<name>{_PROPER}){_UNQUOTE}(?!\w)")
_MADE = re.compile(
    r"(?i:(?:^|[.!,] )(?:please )?(?:make|forge|craft|create|design|mint|build|smith|brew)"
    rf"(?: (?:me|us))? )(?P<name>{_PROPER})(?=, (?:an?|my|our) )"
)
_PLACE_OF = re.compile(
    rf"\b(?:village|city|town|hamlet|island|isle|port|kingdom|land|valley|forest|ruins"
    rf"|swamp|desert) of (?P<name>{_PROPER})"
)
_TITLE_START = re.compile(rf"^(?P<name>{_PROPER})(?=\s*[,.;:—-]|\s*$)")
_NO_NAME: Final = (
    "的|[我就都已早][就都已经早]?想|要[一二三四五两几有]|得[有是]|必须|最好"
    "|不[要能许]|别[用叫带]|可以"
)
"""What a name shall be like is none."""
_CHARS: Final = r"[\u4e00-\u9fff·A-Za-z0-9]"
_CUE_ZH: Final = (
    r"(?:名字(?:就)?(?:给我|给他|给她)?(?:叫做?|是|用|为|取|写(?:成|作|上|的是)?|定为?)?|就叫[他她它]|名叫|名为|名曰|取名(?:叫|为)?|起名(?:叫|为)?"
    r"|命名为|叫做|叫作|称为|唤作|题目?(?:是|叫|为)?|标题(?:是|叫|为)?"
    r"|故事名(?:就)?(?:叫|是)?|书名|篇名|外号|绰号"
    r"|(?<![吼喊尖嚎鸣鸟鸡狗惨呼])叫(?![的声来去醒我你他她它做人])"
    r"|(?<![署著有知无匿报点签实文美一二两三四五六七八九十几\d位])名(?![字叫为曰声词著贵"
    r"气义言家称额片])|姓名|法号|道号|人称|艺名|诨名|大名|小名)[:：,，]?\s*"
)
_KEPT_ZH: Final = (
    r"(?=(?:(?:别|不要|不许|不能|不准|别给我|不用)[改动换]|好了|就行|就好|就成|得了|吧|呗)*"
    r"(?:的|$|[,，。;；!！?？、:：()（）\s]))"
)
"""What may stand behind a name and is no part of it: 名字写王奶奶别改."""
_CALLED_ZH_QUOTED = re.compile(rf"{_CUE_ZH}{_QUOTE}(?P<name>[^\"“”'」』》]{{1,20}}){_UNQUOTE}")
_CALLED_ZH = re.compile(rf"{_CUE_ZH}(?P<name>(?!{_NO_NAME}){_CHARS}{{2,12}}?){_KEPT_ZH}")
_BOOK = re.compile(r"《(?P<name>[^》]{1,30})》")
_WANTED_ZH = re.compile(
    rf"(?:我要|想要|来[把枚件个张]?|做|造|给我"
    rf"|^)\s*{_QUOTE}(?P<name>[^\"“”」』]{{2,8}}){_UNQUOTE}(?=[,，。]|$)"
)
_FOLDED: Final = (_CALLED_ZH_QUOTED, _CALLED_ZH)
"""Their cues are simplified characters."""
_OF_SOMEBODY = re.compile(r"(?<![a-z])(?:his|her|my|their) name(?:'s| is)\s+$", re.IGNORECASE)
"""What follows is the name of a person and not of a thing."""
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
_NOT_NAMES: Final = frozenset({"随你", "什么", "啥", "不重要", "你", "你定", "随便", "不用"})


def name_of(text: Script, kind: str) -> tuple[str, int, int]:
    """The name that a prompt gives to what is made, and where it stands; empty without one."""
    shown = text.shown
    patterns = [_RATHER_CALLED, _CALLED_QUOTED, _CALLED, _CALLED_ZH_QUOTED]
    if kind == "story":
        patterns.append(_BOOK)
    if kind in ("character", "story"):
        patterns += [_HERO, _QUOTED_NAME]
    if kind == "item":
        patterns.append(_MADE)
    if kind == "scene":
        patterns += [_PLACE_OF, _TITLE_START]
    if kind == "story":
        patterns.append(_TITLE_START)
    if kind != "quest":
        patterns += [_CALLED_ZH, _WANTED_ZH, _CALLED_LOWER]
    styled = _STYLED_ZH.search(text.folded) if kind == "character" else None
    if styled:
        parts = [shown[slice(*styled.span(part))] for part in ("family", "given")]
        return "".join(parts), styled.start(), styled.end()
    behind = _IS_CALLED.search(shown)
    if behind:
        group = "quoted" if behind["quoted"] else "bare"
        return behind[group], behind.start(group), behind.end(group)
    for pattern in patterns:
        for match in pattern.finditer(text.folded if pattern in _FOLDED else shown):
            if _is_name(match, pattern, kind):
                start, end = match.span("name")
                return shown[start:end].strip(), start, end
    return "", 0, 0


def _is_name(match: re.Match[str], pattern: re.Pattern[str], kind: str) -> bool:
    name = match["name"].strip()
    if not name or name in _NOT_NAMES:
        return False
    if kind == "item" and _OF_SOMEBODY.search(match.string[: match.start("name")]):
        return False
    if pattern is _TITLE_START:
        words = name.split()
        return len(words) > 1 and not is_chinese(name) and (kind == "scene" or len(words) > 2)
    return not name.startswith(("随", "由你"))


_RUN: Final = re.compile(r"[A-Z][\w'-]*(?: (?:(?:of (?:the )?|the )?[A-Z][\w'-]*))*")
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
_STYLED_ZH: Final = re.compile(name_parts.STYLED_ZH)
_QUOTED_ZH: Final = re.compile(rf"{_QUOTE}(?P<name>[一-鿿·]{{2,6}}){_UNQUOTE}")
_SAID_ZH: Final = re.compile(r"(?:[刻写着说喊叫绣印道：:]|字)\s*$")
_PLACE_EN: Final = re.compile(
    rf"\b(?:at|in|near) (?P<name>(?:the )?[A-Z][\w'-]+ {_PROPER})(?=\s*[,.;!]|\s*$)"
    r"|^(?P<start>[A-Z][a-z]{4,})(?=[.:] )"
)
_BUILT_EN: Final = re.compile(
    rf"\b(?:build|make|show|draw|paint|give|create)(?: (?:me|us))? (?:the "
    rf")?(?P<name>{_PROPER})(?=, an? )",
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
        by_name = text.shown[end:].startswith(" by name")
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
