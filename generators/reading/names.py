"""Names that a prompt gives: `called Old Grumbler`, 名叫潮汐之瞳, 《借火》."""

import re
from typing import Final

from generators.reading.script import Script, is_chinese

_SMALL: Final = r"(?:of|the|and|in|for|to|a|an|de|von|van|la|with|without|at|on|from|who|that)"
_PROPER: Final = rf"[A-Z][\w'-]*(?:\s+(?:{_SMALL}\s+)*[A-Z0-9][\w'-]*)*"
_QUOTE: Final = r"[\"“”'‘「『《]"
_UNQUOTE: Final = r"[\"“”'’」』》]"
_CUE_EN: Final = (
    r"(?:\b(?:called|named|titled|entitled|dubbed|christened|known as|by the name of"
    r"|goes by|name(?:s|d)? (?:it|her|him|them|is|should be)"
    r"|call (?:it|her|him|them)|title(?: is| should be)?|name)\s*[:=]?\s+|\b(?:name"
    r"|title)\s*[:=]\s*)"
)
_CALLED_QUOTED = re.compile(
    rf"{_CUE_EN}{_QUOTE}(?P<name>[^\"“”'」』》]{{1,60}}(?:'[a-z][^\"“”]*?)?){_UNQUOTE}",
    re.IGNORECASE,
)
_CALLED = re.compile(rf"(?i:{_CUE_EN})(?P<name>{_PROPER})")
_CALLED_LOWER = re.compile(
    r"(?<![a-z])(?:called|named|titled|name it"
    r"|call it)\s+(?P<name>[a-z][a-z'-]*(?:\s+(?!with|who|that|which|for|from|lvl"
    r"|level)[a-z][a-z'-]*){0,3})"
)
_QUOTED_NAME = re.compile(rf"(?<![\w]){_QUOTE}(?P<name>{_PROPER}){_UNQUOTE}(?!\w)")
_PLACE_OF = re.compile(
    rf"\b(?:village|city|town|hamlet|island|isle|port|kingdom|land|valley|forest|ruins"
    rf"|swamp|desert) of (?P<name>{_PROPER})"
)
_TITLE_START = re.compile(rf"^(?P<name>{_PROPER})(?=\s*[,.;:—-]|\s*$)")
_CHARS: Final = r"[\u4e00-\u9fff·A-Za-z0-9]"
_CUE_ZH: Final = (
    r"(?:名字(?:就)?(?:叫做?|是|用|为|取)?|名叫|名为|名曰|取名(?:叫|为)?|起名(?:叫|为)?"
    r"|命名为|叫做|叫作|称为|唤作|题目?(?:是|叫|为)?|标题(?:是|叫|为)?|故事名(?:就)?(?:叫"
    r"|是)?|书名|篇名|外号|绰号"
    r"|(?<![吼喊尖嚎鸣鸟鸡狗惨呼])叫(?![的声来去醒我你他她它做人])"
    r"|(?<![著有知无匿报点签实文美一二两三四五六七八九十几\d位])名(?![字叫为曰声词著贵气义言家称额片])"
    r"|姓名)[:：,，]?\s*"
)
_CALLED_ZH_QUOTED = re.compile(rf"{_CUE_ZH}{_QUOTE}(?P<name>[^\"“”'」』》]{{1,20}}){_UNQUOTE}")
_CALLED_ZH = re.compile(rf"{_CUE_ZH}(?P<name>{_CHARS}{{2,12}}?)(?=的|$|[,，。;；!！?？、:：\s])")
_BOOK = re.compile(r"《(?P<name>[^》]{1,30})》")
_WANTED_ZH = re.compile(
    rf"(?:我要|想要|来[把枚件个张]?|做|造|给我"
    rf"|^)\s*{_QUOTE}(?P<name>[^\"“”」』]{{2,8}}){_UNQUOTE}(?=[,，。]|$)"
)
_FOLDED: Final = (_CALLED_ZH_QUOTED, _CALLED_ZH)
"""Their cues are simplified characters."""
_NOT_NAMES: Final = frozenset({"随你", "什么", "啥", "不重要", "你", "你定", "随便", "不用"})


def name_of(text: Script, kind: str) -> tuple[str, int, int]:
    """The name that a prompt gives to what is made, and where it stands; empty without one."""
    shown = text.shown
    patterns = [_CALLED_QUOTED, _CALLED, _CALLED_ZH_QUOTED]
    if kind == "story":
        patterns.append(_BOOK)
    if kind in ("character", "story"):
        patterns.append(_QUOTED_NAME)
    if kind == "scene":
        patterns += [_PLACE_OF, _TITLE_START]
    if kind == "story":
        patterns.append(_TITLE_START)
    if kind != "quest":
        patterns += [_CALLED_ZH, _WANTED_ZH, _CALLED_LOWER]
    for pattern in patterns:
        match = pattern.search(text.folded if pattern in _FOLDED else shown)
        if match and _is_name(match, pattern, kind):
            start, end = match.span("name")
            return shown[start:end].strip(), start, end
    return "", 0, 0


def _is_name(match: re.Match[str], pattern: re.Pattern[str], kind: str) -> bool:
    name = match["name"].strip()
    if not name or name in _NOT_NAMES:
        return False
    if pattern is _TITLE_START:
        words = name.split()
        return len(words) > 1 and not is_chinese(name) and (kind == "scene" or len(words) > 2)
    return not name.startswith(("随", "由你"))
