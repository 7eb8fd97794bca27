"""Names that a prompt gives: `called Old Grumbler`, 名叫潮汐之瞳, 《借火》."""

import re
from typing import Final

from generators.lexicon import name_parts
from generators.lexicon.name_shapes import PROPER, QUOTE, UNQUOTE
from generators.reading.script import Script, is_chinese

_CUE_EN: Final = (
    r"(?:\b(?:called|named|titled|entitled|dubbed|christened|known as|by the name of"
    r"|naming (?:it|him|her|them)|name of|name(?: on [a-z ]{3,20})? (?:should |must |shall )?reads?"
    r"|call (?:the|this|that) (?:place|town|city|inn|isle|island|land|room|hall|thing|piece|item)"
    r"|goes by|name(?:'s|s)? (?:going )?to be|name (?:will|shall|must|is to) be|name's"
    r"|name(?:s|d)? (?:it|her|him|them|is|should be)"
    r"|call(?:s|ed)? (?:it|her|him|them|this|that)|title(?: it| is| should be)?"
    r"|name)\s*[:=]?\s+|\b(?:name|title)\s*[:=]\s*|\bname\?\s+)"
)
_CALLED_QUOTED = re.compile(
    rf"{_CUE_EN}{QUOTE}(?P<name>[^\"“”'」』》]{{1,60}}(?:'[a-z][^\"“”]*?)?){UNQUOTE}",
    re.IGNORECASE,
)
_CALLED = re.compile(rf"(?i:{_CUE_EN})(?P<name>(?:the\s+)?{PROPER})")
_RATHER_CALLED = re.compile(
    r"(?i:\bcall(?:s|ed)? (?:her|him|it|them) that\b[^.;!?]{0,30}?[,;]? (?:it's|it is|she's|he's"
    rf"|they're|goes by|just) )(?P<name>{PROPER})"
)
"""The name that somebody goes by instead: `nobody has called her that, it's Billie`."""
_HERO = re.compile(
    r"(?i:\b(?:hero|heroine|character|oc|pc|protagonist|lead|villain|npc)\s*[:=]\s*)"
    rf"(?P<name>{PROPER})"
)
_IS_CALLED = re.compile(
    rf"(?:{QUOTE}(?P<quoted>[^\"“”」』》]{{1,40}}){UNQUOTE}|(?P<bare>{PROPER})),? "
    rf"(?:is|that's|shall be)"
    r" (?:what (?:it|he|she|they)(?:'s| is| are) called|(?:its|his|her|the|their) (?:name|title))"
)
_CALLED_LOWER = re.compile(
    r"(?<![a-z])(?:called|named|titled|name it"
    r"|call it)\s+(?P<name>(?!(?:it|him|her|them|this|that|us|me|you)(?![a-z]))"
    r"[a-z][a-z'-]*(?:\s+(?!with|who|that|which|for|from|lvl|level)[a-z][a-z'-]*){0,3})"
)
_QUOTED_NAME = re.compile(rf"(?<![\w]){QUOTE}(?P<name>{PROPER}){UNQUOTE}(?!\w)")
_MADE = re.compile(
    r"(?i:(?:^|[.!,] )(?:please )?(?:make|forge|craft|create|design|mint|build|smith|brew)"
    rf"(?: (?:me|us))? )(?P<name>{PROPER})(?=, (?:an?|my|our) )"
)
_PLACE_OF = re.compile(
    rf"\b(?:village|city|town|hamlet|island|isle|port|kingdom|land|valley|forest|ruins"
    rf"|swamp|desert) of (?P<name>{PROPER})"
)
_TITLE_START = re.compile(rf"^(?P<name>{PROPER})(?=\s*[,.;:—-]|\s*$)")
_NO_NAME: Final = (
    r"[一二两三四五六七八\d]个?字|只[要能用]|"
    "先|暂|待定|还[没在]|没想|空着|的|[我就都已早][就都已经早]?想|要[一二三四五两几有]|得[有是]|必须|最好"
    "|不[要能许]|别[用叫带]|可以"
)
"""What a name shall be like is none."""
_CHARS: Final = r"[\u4e00-\u9fff·A-Za-z0-9]"
_CUE_ZH: Final = (
    r"(?:名字(?:就)?(?:给我|给他|给她)?(?:叫做?|是|用|为|取|写(?:成|作|上|的是)?|定为?)?|(?:大家|人人|人们|旁人|朋友们?|村里人|街坊)(?:都|们都)?[叫喊称][他她它](?:做|作|为)?|(?:就|请|都|干脆)?叫[他她它](?:做|作)?(?=[\"“‘「『])|就叫[他她它]|名叫|名唤|名为|名曰|取名(?:叫|为)?|起名(?:叫|为)?"
    r"|命名为|叫做|叫作|称为|唤作|题目?(?:是|叫|为)?|标题(?:是|叫|为)?"
    r"|故事名(?:就)?(?:叫|是)?|书名|篇名|外号|绰号"
    r"|(?<![吼喊尖嚎鸣鸟鸡狗惨呼])叫(?![的声来去醒我你他她它做人])"
    r"|(?<![署著有知无匿报点签实文美一二两三四五六七八九十几\d位])名(?![字叫为曰声词著贵"
    r"气义言家称额片])|姓名|法号|道号|人称|艺名|诨名|大名|小名)(?:定为|定作|设为|设成|暂定为?|拟为|取作)?[:：,，]?\s*"
)
_KEPT_ZH: Final = (
    r"(?=(?:(?:别|不要|不许|不能|不准|别给我|不用)[改动换]|好了|就行|就好|就成|得了|吧|呗)*"
    r"(?:的|$|[,，。;；!！?？、:：()（）\s]))"
)
"""What may stand behind a name and is no part of it: 名字写王奶奶别改."""
_CALLED_ZH_QUOTED = re.compile(rf"{_CUE_ZH}{QUOTE}(?P<name>[^\"“”'」』》]{{1,20}}){UNQUOTE}")
_CALLED_ZH = re.compile(rf"{_CUE_ZH}(?P<name>(?!{_NO_NAME}){_CHARS}{{2,12}}?){_KEPT_ZH}")
_BOOK = re.compile(r"《(?P<name>[^》]{1,30})》")
_WANTED_ZH = re.compile(
    rf"(?:我要|想要|来[把枚件个张]?|做|造|给我"
    rf"|^)\s*{QUOTE}(?P<name>[^\"“”」』]{{2,8}}){UNQUOTE}(?=[,，。]|$)"
)
_FOLDED: Final = (_CALLED_ZH_QUOTED, _CALLED_ZH)
"""Their cues are simplified characters."""
_OF_SOMEBODY = re.compile(r"(?<![a-z])(?:his|her|my|their) name(?:'s| is)\s+$", re.IGNORECASE)
"""What follows is the name of a person and not of a thing."""
_STYLED_ZH: Final = re.compile(name_parts.STYLED_ZH)
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
