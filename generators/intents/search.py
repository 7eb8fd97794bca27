"""Searching the market: what is looked for, without the words of the asking and the price."""

import re
from typing import Final

from generators.intents.free import as_said
from generators.intents.utterance import COVER, Utterance
from generators.lexicon import items
from generators.reading.mentions import Lexicon
from generators.reading.script import is_chinese

_NUMBER: Final = (
    r"(?:\d[\d,]*k?|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a|an|one|two"
    r"|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|\w+teen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen"
    r"|couple|fiver|tenner)[ -]?(?:and )?)+)"
)
_PRICE_EN: Final = (
    rf"(?: |i can (?:spend|pay|afford) |i'(?:ll|d) (?:spend|pay) |spending |paying |for "
    rf"|that costs? |costing |priced |at |and |, ?|- ?|with |say |ok "
    rf"|-+ ?)*(?:(?<![a-z])(?:not|or) )?(?:at (?:most|max|or below|or under)|up to|under|below"
    rf"|less than"
    rf"|max(?:imum)?(?: of| price)?|no (?:more|pricier|dearer|higher) than|not (?:over"
    rf"|above|more than)|cheaper than|within|limit"
    rf"|budget(?: of| is)?|ceiling|tops|for less(?: than)?|or less|costs? (?:at most"
    rf"|under|less)|i have|i've got|my limit)"
    rf"[^a-z0-9]*(?:is |of )?{_NUMBER}?(?: ?(?:gold|g|gp|coins?|each|max|tops))*"
    rf"|(?:for |at |i can (?:spend|pay|afford) |, ?)*{_NUMBER} ?(?:gold|g|gp"
    rf"|coins?)?(?: or (?:less|under|below"
    rf"|cheaper)| (?:max\w*|tops|at most|limit|and under|or so|at the outside|the most))"
    rf"|(?:for|at) {_NUMBER} ?(?:gold|g|gp|coins?)"
)
_LEAD_EN: Final = re.compile(
    r"(?:[\s,:;.!?\"-]+|(?:please|pls|can|could|would|will|you|u|ok|okay|hey|hi|so|well"
    r"|is|are|there|anyone|anybody|someone|somebody"
    r"|i'm|im|i am|i|want|need|to|wanna|would like|'d like|like|see|show|me|find|search"
    r"|for|look|looking|up|hunting|browse|check|who|who's"
    r"|sells?|selling|has|have|have you|got|any|some|a|an|the|market|on|in|at|whether|if"
    r"|buy|get|what|what's|which|does|do|scan|shop|shopping|owt|summat|going|in the way|hunt|down"
    r"|where"
    r"|no|kinds?|sorts?|types?|someone's|somebody's|anyone's|there's|round"
    r"|around|list|cheap|cheapest|affordable|inexpensive|all|query|out|seek|seeking|let's"
    r"|let|us|my|quick|quickly|just|stalls?|stuff|after"
    r"|through|comb|scour|filter|by|searching|kindly|them|it|can i|may i|of|in the way"
    r"|for me|display|now|with|ask|about|give|anything|wondering|every|fancy|must|be"
    r"|offering|flogging|could use|craving|really|somewhere|wares|price range|sorry)(?![a"
    r"-z'])\s*)"
)
_TAIL_EN: Final = re.compile(
    r"(?:[\s,:;.!?-]+|(?<![a-z])(?:for sale|on sale|up for sale|on (?:the )?(?:market"
    r"|stalls?|offer|shelves|sale)|at the (?:market|stalls?)|on offer"
    r"|in the (?:market|shops?|stalls?)|to be (?:had|found|bought)|available|or at|in the way of"
    r"|please|pls"
    r"|right now|now|today|here|out there|going|to buy|anywhere|around|that are|are|is"
    r"|there"
    r"|have a look|search|what's|for me|being sold|these days|thanks|thank you|up"
    r"|somewhere|i can (?:get|buy|afford)|can i (?:get|buy|afford)|listed|say|ok"
    r"|have you|who's got (?:one|any|some)|money(?:'s| is)? no object"
    r"|(?:that )?(?:people|folks|they|others|you|merchants) (?:are |is )?(?:selling|offering|sell"
    r"|offer)"
    r"|(?:people|folks|others|they|merchants|everyone) (?:are |is )?[a-z]+ing(?:"
    r" at the (?:minute|moment))?|at the (?:minute|moment)|about|these days|are people"
    r"|(?:and|but) (?:i )?(?:haven't|have no|don't|can't|no idea)[^,]*|cheap ones"
    r"|please and|do you have|does anyone (?:sell|have)|market|find|look|let me"
    r" see|browse"
    r"|check|sold|for|at|the|cheap|on|anyone|anybody|that|and|with|or|but))$"
)
_PRICE_ZH: Final = (
    r"(?:(?:别|不要?|莫)超(?:过|出)?|价格?|预算|上限|最多|最高|顶多|不超过|不贵过|别超过|别过"
    r"|不高于|低于|不到|封顶"
    r"|便宜过|控制在|价钱|就|只要|只有|我有|我出|大概)*"
    r"[是为在到过要:别不]*(?:[0-9][0-9,.]*k?"
    r"|[零一二三四五六七八九十百千万两廿卅]{1,6})\s?(?:多|来)?(?:个|枚|块)?(?:金币|金子"
    r"|金|gold|g|块钱|块|元)?"
    r"(?:以下|以内|之内|之下|内|封顶|上限|打住|为限|左右|能买到的|能买的|买得起的"
    r"|买得到的|可以买的|能拿下的|顶天|就行|往下|为止|的预算)*"
)
_PRICE_MARK: Final = re.compile(
    r"价|预算|上限|最多|最高|顶多|超过|贵过|别过|低于|高于|不到|封顶|金|块|元|gold|以下"
    r"|以内|之内|内$|能买|买得|为限|打住|顶天"
)
_FRAME_ZH: Final = re.compile(
    r"最近|近来|这几天|现在|眼下|今天|请问|麻烦|帮我|替我|给我|帮忙|劳驾|请|(?:市场|市集|集市|市面|摊子?|货架|店|街|商店"
    r"|交易行|外面)(?:上|里|中)?|上面的?"
    r"|寻摸寻摸|寻摸一?下?|踅摸|(?:想|要)添"
    r"|(?:搜索关键词|搜一搜|搜索一下|搜索|搜搜|搜一下|搜下|搜|查一查|查查|查找|查一下"
    r"|查询|检索|寻找|寻一|寻|物色|找一找|找找|找一下|找下|找出来|找出|找点|找)"
    r"|(?:看一看|看看|看下|看一下|瞧瞧|瞅瞅|逛逛|逛一逛|翻翻|翻一翻|打听一?下?|打听打听"
    r"|问问|瞄一眼|逛|淘一?|列出来|列出|列一下|列)"
    r"|谁家?|有没有人|有人|哪里|哪儿|哪家|有没有|有无|有什么|有啥|有哪些|有些什么|(?<![稀罕少希])有"
    r"|正?在卖|在售|出售的?|售卖|卖的|卖|可以买|能买到|能买|买得到"
    r"|我?想要?买?|我要|想买|买|我|要|需要|缺|便宜点?的?|实惠的?|一下|(?:什么|啥|哪)样的|什么|啥|都|吗|呢"
    r"|没有|没|么|把(?=卖|市|集|所有|全部|摊)|(?<![\u4e00-\u9fff])把|的话|先|给娃|给孩子|(?<!\w)的?(?:东西|货)$|都看看|出来|谢谢|嘛|吧|哦"
    r"|啊"
)
_SEEKING: Final = re.compile(
    r"搜|找|寻|查|有没有|有无|哪|谁|卖|售|淘|逛|市场|集市|货|想要|需要|缺|有"
)
_TYPES: Final = Lexicon({"type": items.TYPES}, items.DISTRACTORS)
_BOUND: Final = re.compile(
    r"(?<![a-z])(?:at most|up to|under|below|less than|max(?:imum)?|no more than"
    r"|cheaper than|budget|for)"
    r"[^.?!]{0,12}(?:\d|ten|twenty|thirty|forty|fifty|sixty|hundred)|\d+ (?:or (?:less|under"
    r"|below|cheaper)|tops|max)|以下|以内|之内|封顶"
    r"|不超过|上限|最多|预算"
)
_ANY: Final = re.compile(
    r"\W*(?:any|got any|are there|is there|anyone got|anybody got|do you (?:have|sell)"
    r"|have you got|who has"
    r"|looking for|searching for|in search of|need to find"
    r"|(?:[a-z]+ ){0,2}(?!is |was |has |does )[a-z]+s (?:that cost|which cost|costing"
    r"|under|below|for under|for less|up to"
    r"|at most|made of)|show me(?! (?:my|the|this|that|your|his|her|how|what|where"
    r"|who)))(?![a-z])|\W*(?:有没有?|有无"
    r"|有卖|谁有|哪有|求购|想找|要找|寻)"
)
_DESCRIBED: Final = re.compile(
    r"\W*(?:something|anything|owt|summat) (?:to|for|that|which)(?![a-z])"
)
"""A thing by what it is for; with a bound on its price it is sought."""
_WHETHER: Final = re.compile(r"有没有?\W*$|有(?:吗|货)\W*$")
_DEFINITE: Final = re.compile(
    r"(?<![a-z])(?:want|get|buy|take|have|need|grab|sell|list|give|hand|send|put)(?: me)? (?:the"
    r"|that|this|those|my)(?![a-z])"
)
"""What is wanted is there, and need not be sought."""
_MEASURE: Final = re.compile(
    r"^(?:[一两几]?[件把顶双本瓶张枚颗块面条根套支个副只杆柄样种点些件])(?=..)"
)
_ATTRIBUTES: Final = "|".join(
    sorted(
        re.findall(r"(?<![^,\s])[\u4e00-\u9fff]{2,}(?![^,])", ", ".join(items.RARITIES.values())),
        key=lambda word: -len(word),
    )
)
_ATTRIBUTE: Final = re.compile(
    rf"(?:[\u4e00-\u9fff]{{1,2}}属性|[火冰水雷风光暗土圣]系|(?:{_ATTRIBUTES})(?:品质|级别?)?)"
)
_ATTRIBUTES_ALONE: Final = re.compile(rf"(?:{_ATTRIBUTE.pattern}的?)+")
_ABLE: Final = re.compile("能|会|可以|可|治|防")
"""What is told by what it does keeps its 的: 能治咳嗽的."""
_BESIDE_OTHERS: Final = re.compile(r"比\ue001+(?:家|那?[边里儿])?[还更]?[^,的]{1,4}的|\ue001+")
"""What somebody else's goods are like, or just his name: 比柳掌柜便宜的簪子."""
_ABOUT: Final = re.compile(r"[跟和与同](?P<what>[^,|的有]{1,8})(?:有关|相关|沾边)")
"""Goods that have to do with something."""
_OF: Final = re.compile(r"^老?[\u4e00-\u9fff]{1,3}的摊子?")


def seeks(said: Utterance) -> bool:
    """Whether a kind of thing is asked for, and nothing that exists: `any boots under 20?`."""
    open_ended = _ANY.match(said.folded) or _WHETHER.search(said.folded)
    named = said.covered if open_ended else said.hinted
    if any(cover in named for cover in COVER.values()) or _DEFINITE.search(said.folded):
        return False
    if _DESCRIBED.match(said.folded) and _BOUND.search(said.covered):
        return True
    if not any(mention.field == "type" for mention in _TYPES.find(said.folded)):
        return False
    return _BOUND.search(said.folded) is not None or _ANY.match(said.folded) is not None


def query_of(said: Utterance) -> str:
    """What shall be looked for, as it was said; empty if nothing is left."""
    if said.lang == "zh":
        return _chinese(said)
    return _english(said)


def _english(said: Utterance) -> str:
    best = (0, 0)
    best_names = False
    text = re.sub(_PRICE_EN, lambda m: "|" * len(m.group()), said.covered)
    for part in re.finditer(r"[^|?!.:;]+", text):
        start, end = part.span()
        while True:
            lead = _LEAD_EN.match(text, start, end)
            if not lead or lead.end() == start:
                break
            start = lead.end()
        while start < end:
            tail = _TAIL_EN.search(text[start:end])
            if not tail or not tail.group():
                break
            end = start + tail.start()
        names = any(mention.field == "type" for mention in _TYPES.find(text[start:end]))
        if (names, end - start) > (best_names, best[1] - best[0]):
            best, best_names = (start, end), names
    return as_said(said.shown, *best)


def _chinese(said: Utterance) -> str:
    text = said.folded
    if about := _ABOUT.search(text):
        return _dense(said.shown, text, *about.span("what"))

    def hide(match: re.Match[str]) -> str:
        return "|" * len(match.group()) if _PRICE_MARK.search(match.group()) else match.group()

    text = re.sub(_PRICE_ZH, hide, text)
    text = re.sub(r"(?:摊子上|的摊子|的摊|的铺子)", lambda m: "|" * len(m.group()), text)
    for beside in _BESIDE_OTHERS.finditer(said.hinted):
        text = text[: beside.start()] + "|" * len(beside.group()) + text[beside.end() :]
    best, most = (0, 0), (0, 0)
    added: list[tuple[int, int]] = []
    for part in re.finditer(r"[^|?!。,:;]+", text):
        start, end = part.span()
        inner = _FRAME_ZH.sub(lambda m: "|" * len(m.group()), text[start:end])
        for run in re.finditer(r"[^|]+", inner):
            low, high = start + run.start(), start + run.end()
            while low < high and text[low] in "的个了过 ":
                low += 1
            measure = _MEASURE.match(text[low:high])
            low += measure.end() if measure else 0
            while high > low and text[high - 1] in ("了 " if _ABLE.match(text, low) else "的了 "):
                high -= 1
            if _ATTRIBUTES_ALONE.fullmatch(text, low, high):
                added.append((low, high))
            rank = (_sought(text, start, end, low, high), high - low)
            if high > low and rank >= most:
                most, best = rank, (low, high)
    spans = [span for span in added if span != best]
    return "".join(_dense(said.shown, text, *span) for span in [*spans, best])


def _dense(shown: str, text: str, start: int, end: int) -> str:
    """The words of a search without blanks, and without 的 after a rarity or an element."""
    left_out = {match.end() for match in _ATTRIBUTE.finditer(text, start, end)}
    kept = "".join(
        shown[at]
        for at in range(start, end)
        if not (text[at] == "的" and at in left_out)
        and not (text[at] == " " and is_chinese(text[at - 1]) and is_chinese(text[at + 1]))
    )
    return as_said(kept, 0, len(kept))


def _sought(text: str, start: int, end: int, low: int, high: int) -> int:
    """What speaks for the words at `[low, high)` of a clause: a thing, or a verb of searching."""
    names_thing = any(mention.field == "type" for mention in _TYPES.find(text[low:high]))
    return 2 * names_thing + (_SEEKING.search(text, start, end) is not None)
