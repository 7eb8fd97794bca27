"""Translating: the words that shall be said in the other language."""

import re
from typing import Final

from domain.ontology import Lang
from generators.intents.ask import ask
from generators.intents.call import Intent, Question
from generators.intents.context import IntentContext
from generators.intents.free import as_said
from generators.intents.utterance import Utterance
from generators.reading.script import is_chinese

_TO_CHINESE: Final = (
    r"(?:simplified |traditional |mandarin )?(?:chinese|mandarin)|zh(?:-cn)?(?![a-z])"
    r"|(?:简体|繁体)?(?:中文|汉语|国语|普通话|华语|汉字|汉文)"
)
_TO_ENGLISH: Final = r"english|en(?![a-z])|英文|英语|英语版|英文版|洋文"
_LANGUAGE: Final = rf"(?:(?P<zh>{_TO_CHINESE})|(?P<en>{_TO_ENGLISH}))"
_ASKED = re.compile(
    r"(?<![a-z])(?:translate|translation (?:of|for)|translation please|interpret|render)(?![a-z])"
    rf"|(?<![a-z])(?:how (?:do|would|can|does|is)|what(?:'s| is| does)|say|turn|convert"
    rf"|put|write|give me"
    rf"|need|want|make|switch|change|express|phrase|get|bring"
    rf"|read)(?![a-z]).{{0,200}}?(?:in|into|to|the)"
    rf" (?:{_TO_CHINESE}|{_TO_ENGLISH})(?! (?!translat|version|please|pls|for|of|and|now|mean"
    rf"|say|be"
    rf"|thanks|then|so|word)[a-z])"
    rf"|(?:^|[,.!] ?|the |an? |in )(?:{_TO_CHINESE}|{_TO_ENGLISH})(?: (?:version"
    rf"|translation|please|pls|for|of"
    rf"|text|this)|:)|(?:can|could) (?:you|u) (?:english|chinese)"
    r"|翻译|翻成|转(?:成|换成|为)?(?:英|中)文?|译英|译中|翻给|(?:中文|英文|英语)(?:意思|含义)"
    r"|译成|译为|译作|译到|译出|翻到|翻个|翻一下|翻英|翻中|英译|中译|汉译"
    r"|中翻英|英翻中|译一下|译一译"
    rf"|what (?:does|do|is|did) .{{0,20}}[\u4e00-\u9fff].{{0,40}}? mean(?![a-z])"
    r"|[a-z]{2}[^\u4e00-\u9fff]{0,60}(?:是|有)?(?:什么|啥)意思"
    r"|(?:用|[换变转改说写弄搞整]成)(?:简体|繁体)?(?:中文|英文|英语|汉语)|(?:英语"
    r"|英文|中文|汉语)(?:怎么|咋|如何|版|里(?!.*(?:怎么会|为什么|为啥|为何))|化|是什么|叫|的说法)|的(?:英语|英文|中文"
    r"|汉语)\W*$|(?:英语|英文|中文|汉语)的.{1,40}(?:怎么|咋|如何)"
    r"|(?:英语|英文|中文|汉语)(?:说|讲|写)"
)
_REFUSED = re.compile(
    r"(?:别|不要|不用|不必|无需|没必要|不许)(?:再|给我)?(?:翻|译)"
    r"|(?<![a-z])(?:don't|do not|never|no need to|stop) (?:translat|interpret|say|turn|convert)"
    r"|(?:my|the|this|that|his|her|your|their) translation (?:of [^,]* )?(?:is|was|were"
    r"|has)(?![a-z])"
    r"|^(?:why|who|did|when|has|have|is|are|was)(?![a-z])|(?:昨天|刚才|已经|上次|是谁"
    r"|谁给?).{0,10}(?:翻|译)"
    r"|^(?:他|她|有人|谁|大家|\ue001+)[^,。:]{0,8}(?:翻|译)"
)
_AFTER = re.compile(
    rf"(?:translat\w*|render|interpret)(?: (?:this|that|the|following|sentence|phrase"
    rf"|line|words?|text|for me|me|please|pls))*"
    rf"(?: (?:from \w+ )?(?:in|in?to) (?:{_TO_CHINESE}|{_TO_ENGLISH}))?(?: (?:please|pls"
    rf"|for me))?\s*[:,-]?\s+(?P<text>.+)"
)
_LANGUAGE_TAIL = re.compile(
    rf"[\s,;]*(?:\(?(?:from \w+ )?(?:in|in?to|as)\s+(?:{_TO_CHINESE}|{_TO_ENGLISH})\)?"
    rf"|,? ?(?:please|pls|thanks|thank you|for .{{1,30}}))[\s.!?]*$"
)
_BEFORE_LANGUAGE = re.compile(
    rf"(?:how (?:do|would|can|does|is) (?:you|i|one|we|people)?\s*(?:say|write|put"
    rf"|spell)?|what(?:'s| is| does)|say|turn"
    rf"|convert|put|write|give me|need|want|make|switch|change|express|render|bring|translat\w*)"
    rf"(?: (?:the )?(?:sentence|phrase|words?|line|text))?\s+(?P<text>.+?)\s*(?:mean "
    rf"|said |called |translated )?(?:in|into|to|as)\s+"
    rf"(?:{_TO_CHINESE}|{_TO_ENGLISH})"
)
_OF_LANGUAGE = re.compile(
    rf"(?:{_TO_CHINESE}|{_TO_ENGLISH})(?: (?:version|translation|text|words?))? ?(?:for"
    rf"|of|please|pls|this)?\s*[:,]?\s+(?P<text>.+)"
)
_TRAILING = re.compile(
    rf"^\W*(?P<text>.{{3,}}?)[\s,;:–—-]+(?:in|into|to) (?:{_TO_CHINESE}|{_TO_ENGLISH})"
    r"(?: please| pls| thanks| now)?\W*$"
)
_COLON = re.compile(r":\s*(?P<text>[^:]{2,})$")
_HELD = re.compile(
    r"(?:把|将|请将|请把|翻译(?:一下|下)?)(?:这[句个段]话?|那[句个段]话?|下面|这"
    r"|那)?[:,]?(?P<text>.+?)(?:这[句个段]话?|那[句个段]话?|这个词|那[个句])?"
    r"(?:,|给我|帮我|都|全|也)*(?:翻译|翻|译|用(?:英|中)|[换变转改说写弄搞整]成"
    r"|为(?:中|英)|成(?:中|英)|(?:中|英)文化)"
)
_TURNED = re.compile(
    r"^\W*(?:请|麻烦|帮我|帮忙|给我|你|能不能)*(?P<text>[^,:]{2,}?)[,]?(?:这[句个]话?|帮我|给我"
    r"|请|也)*"
    r"(?:翻译?|译|[换变转改说写弄搞整])(?:成|为|到|作)(?:简体|繁体)?(?:英|中|汉)[^,。]{0,4}\W*$"
)
"""Words that stand before the verb: 晚安翻成英语."""
_COMMENT = re.compile(r"(?:用|的)?(?:英语|英文|中文|汉语)(?:怎么|咋|如何|版|是什么|叫什么)")
_LATIN = re.compile(r"[a-z][a-z0-9 ,.'!?;:-]*[a-z0-9.!?]")
_CHINESE = re.compile(r"[\u4e00-\u9fff][\u4e00-\u9fff,。!?、;:0-9 ]*")
_FRAME = re.compile(
    r"翻译|翻成|译成|译为|翻一下|英文版?|英语版?|中文版?|汉语|怎么说|怎么写|帮我|请|一下"
    r"|把|将|给我|说法|来一个|的介绍|的说明|那篇|这句话?|用"
)
_ENGLISH_FRAME = re.compile(
    r"(?<![a-z])(?:translat\w*|please|pls|english|chinese|mandarin|to|into|in|for|me|the"
    r"|can|you|u|this|of|version|thanks|zh|en|would|could|what|does|mean|how|is|say|said"
    r"|it|do|render|as)(?![a-z])"
)


def read_translation(said: Utterance, context: IntentContext) -> Intent | Question | None:
    """The call of `translate` that a sentence asks for, None if it asks for none."""
    folded = said.folded
    asked = next(
        (m for m in _ASKED.finditer(folded) if not any(a <= m.start() < b for a, b in said.quoted)),
        None,
    )
    if asked is None or _REFUSED.search(_unquoted(said)):
        return None
    to = _language(said)
    span = _quoted(said) or _unquoted_text(said, to, context)
    if span is None:
        return ask("translate", "text", said.lang)
    text = as_said(said.shown, *span)
    target: Lang = to or ("en" if is_chinese(text) else "zh")
    return Intent("translate", {"text": text, "to": target})


def _unquoted(said: Utterance) -> str:
    text = said.folded
    for start, end in said.quoted:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _quoted(said: Utterance) -> tuple[int, int] | None:
    return max(said.quoted, key=lambda span: span[1] - span[0], default=None)


def _language(said: Utterance) -> Lang | None:
    """The language that is asked for: the last one named with a cue, `英译中` read at its end."""
    text = _unquoted(said)
    if re.search(r"英(?:译|翻)(?:中|汉)|(?:译|翻)(?:成|为|到|个)?(?:中|汉)|中文化|汉化", text):
        return "zh"
    if re.search(r"(?:中|汉)(?:译|翻)英|(?:译|翻)(?:成|为|到|个)?英", text):
        return "en"
    found: list[tuple[int, Lang]] = []
    for match in re.finditer(_LANGUAGE, text):
        lang: Lang = "zh" if match["zh"] else "en"
        found.append((match.start(), lang))
    pointed: list[tuple[int, Lang]] = [
        (at, named)
        for at, named in found
        if re.search(r"(?:in|into|to|as|成|为|用|the|到)\s*$", text[max(0, at - 8) : at])
    ]
    chosen = pointed or found
    return chosen[-1][1] if chosen else None


def _unquoted_text(
    said: Utterance, to: Lang | None, context: IntentContext
) -> tuple[int, int] | None:
    folded = said.folded
    latin = re.search(r"[a-z]{2}", folded) and re.search("译|翻|意思|中文|[怎咋]么?说", folded)
    wanted_chinese = to == "en" or (to is None and is_chinese(folded) and not latin)
    runs = _CHINESE if wanted_chinese else _LATIN
    frame = _FRAME if wanted_chinese else _ENGLISH_FRAME
    foreign = is_chinese(folded) and re.search(r"[a-z]", folded)
    if foreign:
        spans = [m.span() for m in runs.finditer(folded)]
        spans = [(a, b) for a, b in spans if frame.sub("", folded[a:b]).strip(" ,.!?:;")]
        if spans and not (wanted_chinese and len(spans) > 2):
            return max(spans, key=lambda span: span[1] - span[0])
    if is_chinese(folded):
        return _chinese_text(said, context)
    for pattern in (_COLON, _BEFORE_LANGUAGE, _AFTER, _TRAILING, _OF_LANGUAGE):
        match = pattern.search(folded)
        if match:
            start, end = match.span("text")
            tail = _LANGUAGE_TAIL.search(folded, start, end) if pattern is not _COLON else None
            if tail and tail.start() > start:
                end = tail.start()
            if re.search(r"[a-z0-9]", folded[start:end]):
                return start, end
    return None


def _chinese_text(said: Utterance, context: IntentContext) -> tuple[int, int] | None:
    folded = said.folded
    colon = _COLON.search(folded)
    if colon and not _ASKED.search(colon["text"]):
        return colon.span("text")
    named = _named(said, context)
    if named:
        return named
    held = _HELD.search(folded)
    if held:
        return held.span("text")
    turned = _TURNED.match(folded)
    if turned:
        return turned.span("text")
    comment = _COMMENT.search(folded)
    if comment and comment.start() > 1:
        return 0, comment.start()
    parts = [m.span() for m in re.finditer(r"[^,。!?;:]+", folded)]
    rest = [(a, b) for a, b in parts if not _ASKED.search(folded[a:b])]
    return max(rest, key=lambda span: span[1] - span[0], default=None)


def _named(said: Utterance, context: IntentContext) -> tuple[int, int] | None:
    """A thing whose own text shall be translated: `霜华剑的介绍`, `任务三袋灰的说明`."""
    names = [held.name for held in context.inventory]
    names += [entry.item for entry in context.listings] + list(context.quests)
    for name in names:
        at = said.shown.find(name)
        if at >= 0 and re.match(
            r"(?:这|那)?[个篇段件把]?的?(?:介绍|说明|描述|简介|故事|那篇|这篇|传说|名字"
            r"|内容|正文|文字|,)",
            said.folded[at + len(name) :],
        ):
            return at, at + len(name)
    return None
