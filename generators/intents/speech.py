"""Saying: words for somebody, and who they are for."""

import re
from collections.abc import Iterator
from typing import Final

from generators.intents.call import Intent, Question
from generators.intents.context import IntentContext
from generators.intents.direct import direct
from generators.intents.free import as_said
from generators.intents.patterns import compiled
from generators.intents.requests import Wording
from generators.intents.resolve import EXACT, Resolved, Resolver
from generators.intents.utterance import Utterance
from generators.lexicon import frames_en, speech_en, speech_zh
from generators.reading.numerals import find_numerals

_DO: Final = frames_en.START + r"\s*" + frames_en.LEAD
_ENGLISH: Final = tuple(
    compiled(pattern.format(do=_DO, who=speech_en.WHO)) for pattern in speech_en.FRAMES
)
_ADDRESSED: Final = tuple(compiled(pattern) for pattern in speech_en.ADDRESSED)
_CHINESE: Final = tuple(map(compiled, speech_zh.FRAMES))
_THANKS: Final = compiled(speech_zh.THANKS)
_SOMEBODY: Final = re.compile("him|her|them")
_YOU: Final = re.compile(speech_zh.ADDRESSED)
_ASKS: Final = re.compile(r"(?<![a-z])(?:ask|enquire|inquire)(?: of)? ")
_POLITE: Final = re.compile(r"\W*(?:please |hey |hi )?(?:can|could|would|will) (?:you|u)(?![a-z])")
"""A request put as a question; its question mark is none of the words to be said."""
_ABOUT_THINGS: Final = re.compile(
    "^(?! ?(?:do|did|are|were|have|when|where|why|how|your) ).*[\ue000\ue002\ue003]|^\ue001"
)
"""What follows a name is a wish about things, and nothing to be said to him."""
_PUTS_A_SUM: Final = re.compile(
    r".*(?<![a-z])(?:tell|ask|say|offer|message|let|propose|suggest|\W*$)(?![a-z])"
)
_DEALS: Final = re.compile(
    r"(?<![a-z])(?:take|accept|settle|sell|part with|let .{1,24} go|come down|go down|drop|knock"
    r"|do it"
    r"|lower|i'd go|i'd pay|i'd give|i'll pay|i'll give|i can pay|for the|for it|for his|for"
    r" her)(?![a-z])"
)
"""What is said to a trader about a sum."""
_DECLINES: Final = re.compile(
    r"(?<![a-z])(?:not|never|no way|won't|don't|wouldn't"
    r"|can't)(?![a-z]) (?!(?:[a-z]+ ){0,2}?(?:more|over"
    r"|above|higher|past|beyond))"
)
"""A sum that is turned down, and no bid."""
_REST: Final = re.compile(r"[\s,]*(?:please|pls|would you|will you|ok)\W*$")
_SUM_ALONE: Final = re.compile(
    r"\W*(?:[\d,]+k? ?|[a-z-]+(?: [a-z-]+)? |[零一二两三四五六七八九十百千万]+ ?)(?:gold|coins?|gp?"
    r"|金币?|块|个?金)"
    r"(?:,? (?:now|please|pls|thanks|for [^.!?]+))?\W*"
)
"""Only a sum of Gold: it is sent, not said."""
_YIELDS: Final = re.compile(
    r"\W*(?:yes|ok|okay|deal|agreed|成交|同意|可以|好|行|我?接受"
    r"|\ue000*(?:就|我)*(?:卖|让|归|给)(?:给)?你)[吧了的啊啦]*\W*"
)
"""What is said to a bidder is assent, and nothing to be passed on."""
_NO_WORDS: Final = re.compile(
    r"(?:please|pls|thanks|now|nicely|then)?\W*$|(?:the |a )?(?:story|tale|truth|secret|anything"
    r"|nothing|everything|joke)?(?:\W*$|[.!;] ?.*$)"
    r"|(?:别的|话|[说讲谈聊]|一声|我|你|过?了|吧)?\W*$"
)


def read_speech(
    said: Utterance, context: IntentContext, wording: Wording
) -> Intent | Question | None:
    """The call of `say` that a sentence asks for, None if it asks for none."""
    if not context.people:
        return None
    for match in _matches(said):
        if not _speaks(match, wording):
            continue
        addressed = match.start("who") == 0 and match.end("who") + 1 >= match.start("text") - 1
        if addressed and _ABOUT_THINGS.search(match["text"]):
            continue
        if _SUM_ALONE.fullmatch(match["text"]):
            continue
        if (context.others or context.offers or context.quests) and wording.is_bid(
            min(match.span("who")[0], match.span("text")[0])
        ):
            continue
        if _is_trade(match, said, context):
            continue
        if context.offers and _YIELDS.fullmatch(said.hinted, *match.span("text")):
            continue
        who = _whom(match, said, context)
        span = _words(match, said)
        if who.name is None or who.weight < 1 or span is None:
            continue
        text = as_said(said.shown, *span)
        if span not in said.quoted:
            text = _said_to_them(text, match)
        return Intent("say", {"to": who.name, "text": text})
    return _thanks(said, context, wording)


def _whom(match: re.Match[str], said: Utterance, context: IntentContext) -> Resolved:
    """Who is spoken to; a pronoun stands for the only person who is named."""
    who = Resolver(said.folded[match.start("who") : match.end("who")]).resolve(context.people)
    if who.name is None and _SOMEBODY.fullmatch(match["who"]):
        all_of = Resolver(said.folded)
        named = [name for name in context.people if all_of.weight(name) >= EXACT]
        return Resolved(named[0], EXACT) if len(named) == 1 else who
    return who


def _is_trade(match: re.Match[str], said: Utterance, context: IntentContext) -> bool:
    """Whether a sum for what the person sells is put to him in English, and not a message."""
    if said.lang == "zh" or not _PUTS_A_SUM.match(said.folded[: match.start("text") + 1]):
        return False
    who = Resolver(said.folded[match.start("who") : match.end("who")])
    text = match["text"]
    theirs = [entry for entry in context.others if who.weight(entry.seller) >= 1]
    if not theirs or not find_numerals(text) or _DECLINES.search(text):
        return False
    return "\ue000" in said.hinted[slice(*match.span("text"))] or _DEALS.search(text) is not None


def _said_to_them(text: str, match: re.Match[str]) -> str:
    """Words told of somebody as words to him; those after a colon are so already."""
    text = _YOU.sub("你", text)
    lead = match.string[: match.start("text")]
    if match.start("text") < match.start("who") or lead.rstrip().endswith(":"):
        return text
    if "\ue001" in match["text"]:
        return text
    asks = _ASKS.search(match.string[: match.start("who")]) is not None
    if not asks and _POLITE.match(match.string):
        text = text.rstrip("?")
    return direct(text, asks=asks)


def _thanks(said: Utterance, context: IntentContext, wording: Wording) -> Intent | None:
    match = _THANKS.search(said.covered)
    if match is None or not wording.asks(match.start(), match.end("who"), "say"):
        return None
    who = Resolver(said.folded[match.start("who") : match.end("who")]).resolve(context.people)
    if who.name is None:
        return None
    rest = said.shown[match.start("text") : match.end("text")]
    return Intent("say", {"to": who.name, "text": f"{match['verb']}你{rest}"})


def _matches(said: Utterance) -> Iterator[re.Match[str]]:
    """Where words for somebody may be, the surest first."""
    for pattern in (*_ENGLISH, *_CHINESE) if said.lang == "zh" else _ENGLISH:
        match = pattern.search(said.covered)
        if match:
            yield match
    for pattern in _CHINESE if said.lang == "zh" and said.hinted != said.covered else ():
        match = pattern.search(said.hinted)
        if match and "\ue001" in match["who"]:
            yield match
    for pattern in _ADDRESSED if said.lang == "en" else ():
        match = pattern.search(said.hinted)
        if match:
            yield match


def _speaks(match: re.Match[str], wording: Wording) -> bool:
    """Whether the cue asks for speech; what is to be said may deny, ask and tell of the past."""
    if match.start("text") < match.start("who"):
        return True
    return wording.asks(match.start(), match.end("who"), "say")


def _words(match: re.Match[str], said: Utterance) -> tuple[int, int] | None:
    start, end = match.span("text")
    for low, high in said.quoted:
        if low >= start - 1 and high <= end + 1:
            return low, high
    rest = _REST.search(said.folded, start, end)
    if rest and rest.start() > start:
        end = rest.start()
    return None if _NO_WORDS.fullmatch(said.folded, start, end) else (start, end)
