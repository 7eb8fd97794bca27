"""Proper names: stretches of a text that are the same in every language.

People, places, what was christened, and codes such as MK-9. A name that nobody handed in is told
by how it is written: with a capital inside of an English sentence, in Latin letters inside of a
Chinese one, between quotation marks, after “called” and 名叫, or with digits among its letters.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from domain.ontology import Lang
from generators.phrases.bank import sections
from generators.spark.banks import columns, words

_CODE: Final = re.compile(
    r"(?<![A-Za-z0-9])(?:"
    r"[A-Za-z]+[-/#]?\d+[A-Za-z0-9]*(?:[-/][A-Za-z0-9]+)*"  # MK-9, QX-11, R2D2, v2
    r"|\d+[-/]?[A-Z]+(?![a-z])[A-Z0-9]*(?:[-/][A-Za-z0-9]+)*"  # 7B, 42-C
    r"|[A-Z]+-[A-Z]+(?:-[A-Z0-9]+)*"  # AB-C
    r"|[A-Z][a-z]+ [IVX]+"  # Aldric VII
    r")(?![A-Za-z0-9])"
)
_CAPITALS: Final = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2,}(?![A-Za-z0-9])")
_LATIN: Final = re.compile(r"[A-Z][A-Za-z'-]*[a-z](?: (?:of (?:the )?)?[A-Z][A-Za-z'-]*[a-z])*")
_STARTS: Final = re.compile(r"(?:^|[.!?:]['\")]*\s+|[('\"])$")
_SENTENCE_ENDS: Final = (".", "!", "?", ".)", "'")
_POSSESSIVE: Final = re.compile(r"'s?$")
_ORDERS: Final = re.compile(
    r"(?:Give|Bring|Take|Tell|Ask|Meet|Find|Let|Help|Kill|Slay|Defeat|Beware|Remember"
    r"|Follow|Return|Go|Come|Sell|Buy|Send|Pay|Show|Thank|Call|Make|Carry|Deliver|Fetch"
    r"|Visit|Stop|Say|See|Trust|Leave|Wake|When|If|The|An?|My|Our|His|Her|Their|This"
    r"|That|These|Those|Only|Nobody|Every|Each|In|On|At|To|From|With|For|And|But|Or|As"
    r"|By|Even|Then|Now|Here|There|What|Who|Why|How|Before|After|Since|Until|While|Once"
    r"|Did|Does?|Is|Are|Was|Were|Has|Have|Had|Can|Could|Will|Would|Should|May|Might|Must"
    r"|Not|No|Yes|Please|Where|It|He|She|They|We|I|You) "
)
"""Words that begin a sentence and no name."""
_FIRST_WORD: Final = re.compile(r"(?:^|(?<=[.!?] ))[A-Z][a-z]{2,}(?='s|,? [a-z])")
_INFLECTED: Final = re.compile(r"(?:ed|ing|ly|s|er|est|ness|ful|less|ion)$")
_QUOTED: Final = re.compile(r"(?<=[“「『《])[^“”「」『』《》，。！？；：]{1,8}(?=[”」』》])")
_CALLED: Final = re.compile(
    r"(?<=名叫|名为|叫做|叫作|唤作|人称)[一-鿿]{2,4}?(?=[的，。！？；：、]|住|在|会|将)"
)
_SOUNDS: Final = (
    "阿艾安奥巴贝比博布查达戴德迪蒂丁杜多恩尔法菲费弗夫福盖戈格古哈海赫亨霍基吉加杰金卡凯康科克库拉莱兰劳雷里"
    "利丽莉林琳鲁路罗洛马玛麦曼梅蒙米莫姆娜纳奈尼妮诺欧帕佩皮普奇乔琼瑞萨塞赛森沙舍施史斯丝苏索塔泰坦特汀图托"
    "瓦万威韦维温文沃乌西希谢辛休雅亚延杨伊因英尤约泽扎兹佐"
)
"""Characters that write the sounds of foreign names."""
_DOTTED: Final = re.compile(rf"[{_SOUNDS}]{{1,6}}(?:·[{_SOUNDS}]{{1,6}})+")


def proper_names(text: str, lang: Lang, known: Sequence[str]) -> Iterator[re.Match[str]]:
    """Names in a text, what is surest first; later ones may overlap with earlier ones.

    Args:
        text: one sentence, or a title.
        lang: its language.
        known: names of things that exist.
    """
    for name in sorted(set(known), key=_longest_first):
        if name and name in text:
            whole = r"(?<![A-Za-z]){}(?![A-Za-z])" if name.isascii() else "{}"
            yield from re.finditer(whole.format(re.escape(name)), text)
    yield from _places(lang).finditer(text)
    yield from _CODE.finditer(text)
    if text.upper() != text or lang == "zh":
        yield from _CAPITALS.finditer(text)
    if lang == "zh":
        for pattern in (_LATIN, _QUOTED, _CALLED, _DOTTED):
            yield from pattern.finditer(text)
    elif text.endswith(_SENTENCE_ENDS):
        yield from _capitalised(text)
        yield from _beginning(text)


def _longest_first(name: str) -> tuple[int, str]:
    return (-len(name), name)


@cache
def _places(lang: Lang) -> re.Pattern[str]:
    first, last = ("|".join(map(re.escape, column)) for column in columns("place.parts", lang))
    whole = "|".join(re.escape(name) for name in words("place.name", lang))
    edge = "(?![A-Za-z])" if lang == "en" else ""
    return re.compile(rf"(?:{whole}|(?:{first})(?:{last})){edge}")


def _capitalised(text: str) -> Iterator[re.Match[str]]:
    """Words with a capital inside an English sentence; a title is full of others."""
    for found in _LATIN.finditer(text):
        start = found.start()
        if _STARTS.search(text[:start]):
            if " " not in found[0]:
                continue
            if order := _ORDERS.match(found[0]):
                start += order.end()
        end = start + len(_POSSESSIVE.sub("", text[start : found.end()]))
        if (whole := re.compile(re.escape(text[start:end])).match(text, start)) is not None:
            yield whole


def _beginning(text: str) -> Iterator[re.Match[str]]:
    """First words of English sentences that are in no bank, and look like no verb or adverb."""
    for found in _FIRST_WORD.finditer(text):
        if found[0].lower() not in _vocabulary() and not _INFLECTED.search(found[0]):
            yield found


@cache
def _vocabulary() -> frozenset[str]:
    """English words, in lower case, that stand in the phrase banks; sentences begin with more."""
    lines = (line for section in sections().values() for line in section.lines)
    written = " ".join(part for line in lines for part in line.en)
    begun = re.findall(r"[A-Za-z]+", _ORDERS.pattern)
    return frozenset(word.lower() for word in (*re.findall(r"[A-Za-z]+", written), *begun))
