"""Rules for names: what a name that is left to us shall be like, as far as a prompt says."""

import re
from dataclasses import dataclass
from typing import Final

from domain.ontology import Lang
from generators.reading.numerals import find_numerals
from generators.reading.script import Script, is_chinese

_HAN: Final = re.compile(r"[一-鿿]")
_QUOTES: Final = "\"'“”‘’「」『』"
_OPENS_EN: Final = re.compile(
    r"\bname\b[^.;!?\n]{0,24}?\b(?:starts?|begins?|starting|beginning)\s+with\s+"
    rf"(?:an?\s+|the\s+)?(?:letters?\s+)?[{_QUOTES}]?(?P<opens>[a-z]{{1,3}})(?![a-z])"
)
_WORDS_EN: Final = re.compile(
    r"\b(?P<count>one|single|two|three|1|2|3)[- ]words?\s+(?:name|title)\b"
    r"|\b(?:name|title)\s+(?:of|with|in|has|should be|must be|needs to be)\s+"
    r"(?:(?:just|only|exactly)\s+)?"
    r"(?P<behind>one|a single|two|three|1|2|3)\s+words?(?![a-z])"
)
_WITHOUT_EN: Final = re.compile(
    rf"\bname\b[^.;!?\n]{{0,16}}?\b(?:without|no)\s+(?:the\s+|any\s+)?(?:letters?\s+)?"
    rf"[{_QUOTES}]?(?P<without>[a-z])(?:'?s)?[{_QUOTES}]?(?![a-z])"
)
_COUNTS: Final = {
    "one": 1,
    "single": 1,
    "a single": 1,
    "two": 2,
    "three": 3,
    "1": 1,
    "2": 2,
    "3": 3,
}
_LENGTH_ZH: Final = re.compile(
    r"(?:名字|起名|取名)[^,。;!?]{0,6}?(?P<count>[一二两三四五六七八\d])个?字(?!母)|(?P<before>[一二两三四五六七八\d])个字的名字?"
)
_OPENS_ZH: Final = re.compile(
    rf"(?:名字|起名|取名)[^。;!?]{{0,12}}?(?:以|用|拿)[{_QUOTES}]?(?P<opens>[一-鿿])[{_QUOTES}]?字?(?:开头|打头|起头)"
)
_WITHOUT_ZH: Final = re.compile(
    rf"(?:名字|起名|取名)[^。;!?]{{0,16}}?(?:不能|不要|不许|不准|不得|别|不)(?:有|带|含|出现|用)"
    rf"(?P<without>(?:[{_QUOTES}][一-鿿]{{1,4}}[{_QUOTES}](?:[、,和或跟]|以及)?)+|[一-鿿]字)"
)


@dataclass(frozen=True, slots=True)
class NameRule:
    """What a name must be like.

    Attributes:
        length: Chinese characters, or English words; 0 if it may have any.
        opens: what it begins with, in lower case.
        without: characters of which it has none, in lower case.
    """

    length: int = 0
    opens: str = ""
    without: str = ""

    def allows(self, name: str, lang: Lang) -> bool:
        """Whether a name is such."""
        length = len(_HAN.findall(name)) if lang == "zh" else len(name.split())
        said = name.lower()
        return (
            self.length in (0, length)
            and said.startswith(self.opens)
            and not any(char in said for char in self.without)
        )


def name_rule(text: Script) -> NameRule | None:
    """The rule that a prompt gives for a name: 名字要三个字, `her name starts with B`.

    Args:
        text: the prompt.

    Returns:
        None if it gives none.
    """
    folded = text.folded
    rule = _chinese(folded) if is_chinese(folded) else _english(folded)
    return rule if rule != NameRule() else None


def _english(folded: str) -> NameRule:
    words, opens = _WORDS_EN.search(folded), _OPENS_EN.search(folded)
    return NameRule(
        _COUNTS[words["count"] or words["behind"]] if words else 0,
        opens["opens"] if opens else "",
        "".join(dict.fromkeys(m["without"] for m in _WITHOUT_EN.finditer(folded))),
    )


def _chinese(folded: str) -> NameRule:
    length, opens = _LENGTH_ZH.search(folded), _OPENS_ZH.search(folded)
    without = [m["without"].removesuffix("字") for m in _WITHOUT_ZH.finditer(folded)]
    counted = length["count"] or length["before"] if length else ""
    return NameRule(
        int(find_numerals(counted + "个")[0].value) if counted else 0,
        opens["opens"] if opens else "",
        "".join(dict.fromkeys(char for said in without for char in _HAN.findall(said))),
    )
