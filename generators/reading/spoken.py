"""What a dialogue is to be about, in the prompt's own words."""

import re
from collections.abc import Sequence
from typing import Final

from generators.frame import Mention
from generators.lexicon import stories
from generators.reading.script import Script, is_chinese

_ABOUT_EN = re.compile(stories.ABOUT_EN)
_ABOUT_ZH = re.compile(stories.ABOUT_ZH)
_CLAUSE = re.compile(r"[^,.;:!?()，。；：！？（）—–\n]+")
_IDLE_EN: Final = re.compile(
    rf"^(?:{stories.FRAME_EN}|\s+|{stories.SPEECH_NOUN_EN}(?![a-z])|(?:for|from|between"
    rf"|with|and|but|a|an|the|very|too|npc|tone|please|pls|last|old|young|who|what|would"
    rf"|by)(?![a-z]))+"
)
_TAIL_ZH: Final = re.compile(
    r"(?:的(?:话|事情?|对话|台词)|时(?:说的话)?|几句|一段|吧|了一?段|说的话)+$"
)
_IDLE_ZH: Final = re.compile(
    r"^(?:让|由|请|写|想听|给|来|做|编|一段|一个|个|段|的|话|说|对话|对白|台词|几句|回答"
    r"|村里|老|小|得意洋洋|着|地|起|自己|我需要|\s)+"
)


def topic_spans(text: Script, known: Sequence[tuple[int, int]]) -> tuple[Mention, ...]:
    """The topic as the first mention, and nothing else; nothing where none is said."""
    about = _ABOUT_ZH if is_chinese(text.folded) else _ABOUT_EN
    for cue in about.finditer(text.folded):
        clause = _CLAUSE.match(text.folded, cue.end())
        if clause and not any(low <= cue.start() < high for low, high in known):
            mention = _mention(text, *clause.span())
            if mention:
                return (mention,)
    for clause in sorted(_CLAUSE.finditer(text.folded), key=lambda m: m.start() - len(m.group())):
        start, end = clause.span()
        inside = [(low, high) for low, high in known if start <= low < end]
        if inside:
            start = max(high for _, high in inside)
        idle = (_IDLE_ZH if is_chinese(text.folded) else _IDLE_EN).match(text.folded[start:end])
        start += idle.end() if idle else 0
        mention = _mention(text, start, end) if end - start > 1 else None
        if mention:
            return (mention,)
    return ()


def _mention(text: Script, start: int, end: int) -> Mention | None:
    shown = text.shown[start:end]
    start += len(shown) - len(shown.lstrip(" 的了着地"))
    shown = _TAIL_ZH.sub("", text.shown[start:end].strip(" '\"“”"))
    return Mention(shown, "theme", start, start + len(shown)) if shown else None
