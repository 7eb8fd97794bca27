"""Presentable: which of a person's words may stand inside a sentence of ours.

A mention is put into a sentence that was made for any phrase of its role. So it must be a phrase,
and surely so: a thing with its article or number, what somebody asked a story to hold, what the
thing does. Whatever else was read is not quoted; a text that leaves it out reads better than one
that stumbles.
"""

import re
from typing import Final

from domain.ontology import Lang
from generators.frame import Mention
from generators.plain import plain

_MOST_WORDS: Final = 8
_MOST_CHARACTERS: Final = 12
_CLAUSE: Final = re.compile(r"[,;:!?，。；：！？、“”\"]")
_HAN: Final = re.compile(r"[㐀-鿿]")

_EN_NO_PHRASE: Final = re.compile(
    r"\b(?:i|i'?m|i'?d|i'?ll|i'?ve|me|myself|you|your|we|us|our|please|thanks?|sorry|maybe|actually"
    r"|is|are|was|were|be|been|has|have|had|do|does|did|can|could|will|would|shall|should|must|may"
    r"|might|isn'?t|aren'?t|don'?t|doesn'?t|didn'?t|won'?t|can'?t|so|if|because|although|but|then"
    r"|not|no|nothing|nobody|none|whatever|too|instead|either|worst|best|kind|sort|bit|lot|one|ones"
    r"|thing|things|stuff|something|anything|everything|item|character|quest|scene|story)\b",
    re.IGNORECASE,
)
_EN_NOUN_PHRASE: Final = re.compile(
    r"(?:an?|the|his|her|its|their|two|three|four|five|six|seven|eight|nine|ten|some|many)"
    r" [a-z'-]+(?: [a-z'-]+)*",
    re.IGNORECASE,
)
_EN_NAMES: Final = re.compile(r"[A-Z][a-z'-]+(?: (?:of |the )*[A-Z][a-z'-]+)*")
_EN_BARE: Final = re.compile(
    r"[a-z-]{2,}ing(?: [a-z]{2,})?|(?![a-z]+ly )[a-z-]{3,}(?: (?:of )?[a-z-]{3,}){1,3}"
)
_EN_NOUN: Final = re.compile(r"[a-z-]{3,}")
_EN_RULED_OUT: Final = re.compile(
    r"(?:\b(?:no|not|without|never|nor|minus)|n't)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_THAT: Final = re.compile(r"\b(?:that|which)\s*$", re.IGNORECASE)
_DOES: Final = re.compile(r"(?!\w*(?:ss|us|is)\b)[a-z]{3,}s (?!that\b)[a-z]+")

_ZH_NO_PHRASE: Final = re.compile(
    "[我你您咱俺吧呀吗呢啊哦嘛]|不要|不许|不准|不用|别|算了|随便|请|但|而且|因为|所以|如果|要是|什么|怎么|越.越"
    "|就|只许|只要|只能|只有|才|还是|事情|名字|难度|等级|任务|故事"
)
_ZH_COUNTED: Final = re.compile(
    "[一二两三四五六七八九十几]+[个只把条张朵颗座口枚根块片位头匹棵盏面道封本支双对群串滴声场][一-鿿]{1,8}"
)
_ZH_NOMINAL: Final = re.compile(
    "[^不没别要会着了过里裡边自上下][一-鿿]{0,7}的(?:事|本事|[一-鿿]{1,4})"
)
_ZH_BARE: Final = re.compile(
    "[^不没别要会着了过上下在被把给让能就都也来去出进得地很太][一-鿿]{1,5}"
)
_ZH_RULED_OUT: Final = re.compile("(?:不要|不许|不能|别|没有|不带|除了|无|不是)[^，。；！？]{0,3}$")


def presented(mention: Mention, prompt: str, kind: str, lang: Lang) -> str | None:
    """How a mention may be quoted; None if it had better not be.

    What a thing does is quoted as “how it hums when someone lies”.

    Args:
        mention: with its place in the prompt.
        prompt: the person's words.
        kind: what is made. A story is asked to hold what is named, whatever its form.
        lang: of the text that would quote it.
    """
    text, before = plain(mention.text).strip(), prompt[: mention.start]
    if not text or _CLAUSE.search(text.strip(".")):
        return None
    if lang == "zh" or _HAN.search(text):
        cued = kind == "story" or mention.role in ("person", "purpose")
        return text if _is_chinese_phrase(text, before, cued) else None
    bare = (_EN_BARE, _EN_NOUN) if kind == "story" else (_EN_BARE,)
    return _english_phrase(text, before, bare if kind == "story" or mention.role != "theme" else ())


def _english_phrase(text: str, before: str, bare: tuple[re.Pattern[str], ...]) -> str | None:
    if len(text.split()) > _MOST_WORDS or _EN_RULED_OUT.search(before):
        return None
    if _THAT.search(before):
        return f"how it {text}" if _DOES.match(text) else None
    if _EN_NO_PHRASE.search(text):
        return None
    whole = (_EN_NOUN_PHRASE, _EN_NAMES, *bare)
    return text if any(form.fullmatch(text) for form in whole) else None


def _is_chinese_phrase(text: str, before: str, cued: bool) -> bool:
    if not _HAN.search(text):
        # An English name in a Chinese text.
        return _EN_NAMES.fullmatch(text) is not None
    if len(text) > _MOST_CHARACTERS or _ZH_NO_PHRASE.search(text) or _ZH_RULED_OUT.search(before):
        return False
    forms = (_ZH_COUNTED, _ZH_NOMINAL, *((_ZH_BARE,) if cued else ()))
    return any(form.fullmatch(text) for form in forms)
