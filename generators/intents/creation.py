"""Creating: what kind of thing shall be made, and the prompt for it."""

import re
from typing import Final

from domain.ontology import Kind
from generators.intents.ask import ask
from generators.intents.call import Intent, Question
from generators.intents.free import as_said
from generators.intents.requests import Wording
from generators.intents.utterance import Utterance
from generators.lexicon import characters, items, requests_en, scenes
from generators.reading.mentions import Lexicon

_MAKE_EN: Final = (
    r"(?:make up|make|create|forge|craft|brew|write(?: up| me)?|mint|summon|design|conjure(?: up)?"
    r"|invent|generate|draw(?: up)?|think up|think of|dream up"
    r"|cook up|put together|build|compose|spawn|come up with|whip up|sketch|summon|weave"
    r"|carve|sew|smith|mint|imagine|produce|prepare|pen|knit|assemble"
    r"|bake|paint|set up|spin|tell|give|gimme|show|have|want|need|get|see|like|add|hear"
    r"|do|enchant|mix|cast|fashion|hammer out|author|draft|roll(?: up)?|plan|stage|form|shape|mould|mold|devise|concoct|render|sculpt|stitch"
    r"|engrave|animate|call up|narrate|recount|spin up|put down|jot down|script|illustrate)"
)
_PLAIN_MAKE: Final = re.compile(
    r"(?:make up|make|create|forge|craft|brew|write|design|conjure|invent|generate|draw"
    r"|think up|think of|dream up|cook up|put together|build|compose|spawn"
    r"|come up|whip up|sketch|weave|carve|sew|smith|imagine|produce|prepare|pen|knit"
    r"|assemble|paint|spin|enchant|fashion|hammer out|author|draft|roll|mint|summon|form|devise|concoct|sculpt|stitch|engrave|script|illustrate"
    r"|narrate|recount)"
)
_ENGLISH = re.compile(
    rf"{requests_en.START}\s*(?P<lead>{requests_en.LEAD}(?:(?:can|could"
    rf"|may) i )?)(?P<verb>{_MAKE_EN})(?: (?:me|us|up|for me|him|her|please"
    rf"|pls))*\s+(?P<prompt>.+)"
)
_NEW_EN = re.compile(
    r"^\W*(?:create|make|generate|forge|write)\s*:\s*(?P<prompt3>.+)|^\W*(?:i'd like "
    r"|i want |i need )?(?:a |an |one )?(?:new|brand new|another|fresh"
    r"|custom) (?P<prompt>.+)|^\W*(?:i have )?(?:an )?idea for (?P<prompt2>.+)"
)
_KIND_EN: Final = (
    r"(?P<dialogue>dialogues?|conversations?|lines|banter|monologues?|speech|chat"
    r"|small talk|talk between|exchange|dialog|script|one-liners?|greeting|patter|chatter)"
    r"|(?P<quest>quests?|missions?|tasks?|errands?|adventures?|bount(?:y|ies)|side ?quests?|job)"
    r"|(?P<story>stor(?:y|ies)|tales?|legends?|fables?|myths?|sagas?|fairy ?tales?"
    r"|novella|chronicle|ballad|parable|yarn|epic|saga|romance|anecdote)"
    r"|(?P<scene>scenes?|places?|locations?|landscapes?|settings?|areas?|rooms?"
    r"|environments?|backdrops?|maps? of|vista|panorama|venue|locale)"
    r"|(?P<character>characters?|npcs?|person|hero(?:ine)?|villain|companion|sidekick"
    r"|rival|personas?|avatar|somebody|someone|protagonist|antagonist|recruit|hireling)"
    r"|(?P<item>items?|weapons?|gear|treasures?|artifacts?|relics?|props?|loot|objects?|equipment)"
)
_KIND_WORD = re.compile(rf"(?<![a-z])(?:{_KIND_EN})(?![a-z])")
_INTRO = re.compile(
    r"^(?:(?:a|an|the|some|one|another|new|brand new|short|quick|little|me|us|of|bedtime)\s+)*"
    rf"(?:{_KIND_EN})(?: idea| prompt| card)?(?:,? (?:please|pls|for me))*\s*"
    r"(?:[:,-]\s*|(?:about|of|where|in which|with|on|for|between|that says|called|named"
    r"|to|that|who|whose|set in)\s+(?:you |the player |players |i |we )?)"
)
_AS_KIND = re.compile(
    rf"(?:^|[.?!,]\s*)(?:(?:write|make|do|put|tell|build|create|turn) (?:it|that"
    rf"|this)(?: up)? (?:as|into|in)(?: an?)? (?:{_KIND_EN})|build that place|write (?:it"
    rf"|that) (?:down|up))\W*$"
)
_LABEL = re.compile(
    rf"^\W*(?:(?:a |an |the |new |bedtime |short |hard |easy |normal "
    rf"|deadly )*(?:{_KIND_EN})(?: idea| prompt| request| please| pls"
    rf"| time)*\s*[:,]\s*)(?P<prompt>.+)"
)
_CHINESE = re.compile(
    r"(?P<verb>打造|锻造|锻(?!炼)|召唤|塑造|刻画|孵|缔造|make|create|generate|design|write|gen(?![a-z])|铸造|制造|制作|生成|创建|创造|设计|编写|编造|编(?!号)|画|绘制"
    r"|构思|想象|虚构|捏(?!造谣)|炼制|炼|酿|缝|雕|织|刻|配(?=.{0,6}药)|写|做|造|搞|整|弄"
    r"|来(?=一?[个把件张瓶枚颗段篇则位只条根套名杆支份面双顶幅座])"
    r"|变|加|发布|讲(?!真|究|道理|价|理)|说(?=.{0,3}故事)|要|想要|想个|求|给我(?=一?[个名位则篇段].)|给我(?=.{0,8}(?:故事|任务|台词|对话"
    r"|场景|角色))|布置|安排|出(?=一?[个道则条份].{0,10}(?:任务|题|委托|悬赏|故事))|添|虚构|描绘|描写"
    r"|打(?=.{0,2}[把柄件副])|凭空变|新建|弄|铸)"
    r"(?:出来|出|成|造|点儿?|上|个|一下)?(?P<prompt>.+)"
)
_SURE_ZH: Final = re.compile(
    r"打造|锻造|铸造|制造|制作|生成|创建|创造|设计|编|画|绘|构思|虚构|炼|酿|造|做|写|变"
    r"|整|捏|雕|缝|新建|铸|织|来|搞|讲|锻|召唤|塑|刻|孵|缔|make|create|generate|design|write"
    r"|gen|出|发布|布置|安排|给我"
)
_KIND_ZH = re.compile(
    r"(?P<dialogue>对话|对白|台词|独白|开场白|聊天内容|说的话|几句话|一段话)"
    r"|(?P<quest>任务|委托|差事|使命|悬赏)"
    r"|(?P<story>故事|(?:[讲个的段编写]|^)传说(?=$|[,:的,。])|童话|寓言|小说|传奇|神话)"
    r"|(?P<scene>场景|地点|风景|地图|景色|布景|场地)"
    r"|(?P<character>角色|人物|npc|主角|反派|配角|伙伴)"
    r"|(?P<item>物品|道具|装备|武器|宝物|神器)"
)
_TALE = re.compile(
    r"^\W*(?:please |ok |how about |what about |maybe )*(?:an? )(?:\w+ ){0,2}?(?:story"
    r"|tale|legend|fable|scene|quest|dialogue|conversation|character)"
    r" (?:of|about|where|in which|with|who|between|for|on|in|at) (?P<prompt>.+)|^never$"
)
_DESCRIBED = re.compile(
    rf"{requests_en.LEAD}(?:(?:want|need|like|love|have|see|get) )?(?P<prompt>(?P<head>(?:an? |some )?(?:(?!(?:is|are|was|were"
    r"|has|had|have|do|does|did|can|will|my|your|his|her|our|their|the|this|that|i|you|he|she|it"
    r"|we|they|to|for|at|sell|buy|list|find|search|any)(?![a-z]))[a-z'-]+ ){0,4}?[a-z'-]+)"
    r"(?:,? (?:that|which|who|whose|shaped|made|forged|carved|w/|with|where|in which|about)(?![a-z])"
    r" ?[^?]{4,}))$"
)
_OFFERED = re.compile(r"(?<![a-z])(?:sale|market|show|stall|buy|available|offer|price)(?![a-z])")
_NEW_ZH = re.compile(
    r"^\W*(?:新|创建|生成|新建|添加|制作)?(?:的)?(?:一个|个)?(?:物品|道具|装备|武器|角色"
    r"|人物|npc|任务|场景|故事|对话|对白|委托)(?:点子|想法|灵感|主意|创意|题材|设定|需求)?\s*[:,]\s*(?P<prompt>.+)"
)
_INTRO_ZH = re.compile(
    r"^(?:给我|变|做|写|编|整|来|造|凭空|给|我|帮我|出来|上|了|点|新|一下|(?:一|两"
    r"|几)?[个把件张瓶枚颗段篇则位只条根套名杆支份面双顶幅座句些]|的|,|:|\s)+"
)
_LABEL_ZH = re.compile(
    r"^(?:新的?)?(?:物品|道具|装备|角色|人物|npc|任务|场景|故事|对话|对白|台词|短?篇故事"
    r"|短故事)(?:出来|给我)?(?:[,:]|,?(?:关于|讲的?(?:是)?|内容是|叫))\s*"
)
_AS_KIND_ZH = re.compile(
    r"[,。;:]\s*(?:请|帮我|给我|你|就)*(?P<verb>写|编|做|改|画|讲|生成|设计|整理?)(?:成|为|作|出|个|一)+"
    r"(?:一?[个段篇则幅张])?(?:(?:短|小|长)?(?:对话|对白|台词|故事|场景|任务|角色|物品|传说|寓言"
    r"|童话))?(?:吧|呗|给我|看看|出来|谢谢|来)*\W*$"
)
_WISH_ZH = re.compile(r"^\W*(?:请|我)?(?:想听|想看|想要|想|要|让|听|来)?(?:一?[个段篇则])?")
_NOT_MADE = re.compile(
    r"^(?:去|到|回|走|看|知道|问|说|跟|和|把|让|是|的|得|不|了|什么|哪|谁|怎|真|故事是|字|不是|多少|几|是能|人才|任务把|有|没)"
)
_HOBBY = re.compile(r"是我的|的爱好")
_ANOTHER = re.compile(
    r"^\W*(?:我(?:的)?(?:哥|姐|弟|妹|爸|妈|爹|娘|朋友|老婆|师父|师傅|徒弟|邻居|儿子|女儿|同伴|们公会)"
    r"|他们?|她们?|有人|别人|人家|大家|谁|\ue001+)(?![,:!])"
)
_COURTESY_ZH = re.compile(r"请|帮我|给我|我|那|再|能不能|麻烦|就|快|先|能|可以|想|你|帮忙|替")
_TAIL_ZH = re.compile(
    r"(?:[,的]?(?:故事|场景|任务|对话|对白|台词|一段)|[,。]|给我|吧|呗|谢谢|好吗|行吗"
    r"|可以吗|出来)+$"
)
_REFUSED = re.compile(
    r"(?<![a-z])(?:don't|do not|never|did|didn't|why|who|when|has|have you|if i|used to"
    r"|would anyone|no need to|stop) .{0,20}(?:make|create|forge|write|design|craft"
    r"|invent|brew)"
    r"|(?:不要|别|不想|不用|不许|昨天|刚才|上次|以前|没).{0,6}(?:创建|做|写|造|生成|画|编)"
)
_THINGS = Lexicon(
    {
        "item": {"item": ", ".join(items.TYPES.values())},
        "character": {
            "character": ", ".join(
                [*characters.PROFESSIONS.values(), *characters.ANCESTRIES.values()]
            )
        },
        "scene": {"scene": ", ".join(scenes.BIOMES.values())},
    },
    items.DISTRACTORS,
)
_QUOTE_LENGTH = 2
_NEAR = 12
_SUPPOSED = re.compile(r"要是|要不是|如果|听说|据说|我猜|猜|觉得|跟我讲|会不会|早知道|真希望|昨|上次|以前")


def read_creation(
    said: Utterance, wording: Wording, *, market: bool = False
) -> Intent | Question | None:
    """The call of `create` that a sentence asks for, None if it asks for none.

    Args:
        said: the sentence.
        wording: its clauses.
        market: whether others sell things, so that 来一把 may ask for one of theirs.
    """
    folded = said.folded
    if _REFUSED.search(folded):
        return None
    for label in (_LABEL, _NEW_ZH):
        match = label.match(folded)
        if match:
            kind = _kind(folded[: match.start("prompt")]) or "item"
            return _intent(said, kind, *match.span("prompt"))
    if said.lang == "zh":
        return _chinese(said, wording, market)
    return _english(said, wording)


def _english(said: Utterance, wording: Wording) -> Intent | Question | None:
    folded = said.covered
    as_kind = _AS_KIND.search(folded)
    if as_kind and as_kind.start() > 0:
        kind = _kind(as_kind.group()) or "scene"
        start = _strip_wish(folded, as_kind.start())
        return _intent(said, kind, start, as_kind.start())
    new = _NEW_EN.match(folded)
    if new:
        kind = _kind(folded) or _thing(folded)
        group = next(name for name in ("prompt", "prompt2", "prompt3") if new[name])
        if kind:
            return _intent(said, kind, *_after_intro(folded, *new.span(group)))
    tale = _TALE.match(folded)
    if tale and not re.search("[\ue000-\ue003]", tale["prompt"]):
        kind = _kind(folded[: tale.start("prompt")])
        if kind:
            return _intent(said, kind, *tale.span("prompt"))
    for match in _ENGLISH.finditer(folded):
        if not wording.asks(match.start(), match.end("verb"), "create"):
            continue
        start, end = match.span("prompt")
        prompt = folded[start:end]
        kind = _named_kind(prompt) or _thing(prompt)
        plainly = _PLAIN_MAKE.match(match["verb"]) is not None
        if re.search(r"(?<![a-z])(?:says?|say|telling|tells?|talks?|lines) ", prompt) and match[
            "verb"
        ].startswith("write"):
            kind = "dialogue"
        if kind is None or re.match(
            r"(?:it|that|this|sure|an? (?:offer|bid|deal|trade))(?![a-z])", prompt
        ):
            continue
        if not plainly and not _is_new(prompt, kind):
            continue
        return _intent(said, kind, *_after_intro(folded, start, end))
    described = _DESCRIBED.match(folded)
    if described and not _OFFERED.search(folded) and not re.search("[\ue000-\ue003?]", folded):
        kind = _named_kind(described["head"]) or _thing(described["head"])
        if kind:
            return _intent(said, kind, *described.span("prompt"))
    return None


def _is_new(prompt: str, kind: Kind) -> bool:
    """Whether wanting it is wanting it made: “a quest about …”, not “the wolf job”."""
    if re.search("[\ue000-\ue003]", prompt):
        return False
    if kind == "item":
        return False
    return re.match(r"(?:an?|some|another|one|a new)\s", prompt) is not None


def _strip_wish(folded: str, end: int) -> int:
    wish = re.match(rf"\W*{requests_en.LEAD}(?:see|like|have|hear|read)\s+", folded[:end])
    return wish.end() if wish else 0


def _after_intro(folded: str, start: int, end: int) -> tuple[int, int]:
    intro = _INTRO.match(folded[start:end])
    if intro and intro.end() < end - start:
        return start + intro.end(), end
    return start, end


def _named_kind(prompt: str) -> Kind | None:
    """The kind that the head of the phrase names: “a story with a singing anvil” is a story."""
    thing = _THINGS.find(prompt)
    match = _KIND_WORD.search(prompt)
    if match is None:
        return None
    if thing and thing[0].start < match.start() and match.lastgroup in ("story", "scene", "item"):
        between = prompt[thing[0].end : match.start()]
        if re.search(r"(?<![a-z])(?:with|of|that|who|from|about|in|for)(?![a-z])", between):
            return None
    if match.lastgroup == "quest" and match.group() in ("job", "adventure") and thing:
        return None
    return _group(match)


def _kind(text: str) -> Kind | None:
    match = _KIND_WORD.search(text) or _KIND_ZH.search(text)
    return _group(match) if match else None


def _group(match: re.Match[str]) -> Kind | None:
    group = match.lastgroup
    return group if group in ("item", "character", "quest", "scene", "story", "dialogue") else None


def _thing(prompt: str) -> Kind | None:
    """The kind of the thing that a phrase names: that of its head noun."""
    found = _THINGS.find(prompt)
    if not found:
        return None
    head = re.search(
        r"(?<![a-z])(?:with|of|that|who|which|whose|from|about|in|for|shaped"
        r"|made)(?![a-z])|[,.;:!?]",
        prompt,
    )
    before = [m for m in found if not head or m.start < head.start()] or found[:1]
    field = before[-1].field
    if field == "scene" and any(m.field == "item" for m in before):
        field = "item"
    return field if field in ("item", "character", "scene") else None


def _chinese(said: Utterance, wording: Wording, market: bool) -> Intent | Question | None:
    text = said.covered
    written = _AS_KIND_ZH.search(text)
    if written and written.start() > _QUOTE_LENGTH:
        kind = _kind_of_chinese_rest(written.group()) or _chinese_kind(text[: written.start()])
        if kind and wording.asks(written.start(), written.start("verb") + 1, "create"):
            return _intent(said, kind, *_chinese_prompt(text, _wish_end(text), written.start()))
    for match in _CHINESE.finditer(text):
        if not wording.asks(match.start(), match.end("verb"), "create"):
            continue
        start, end = match.span("prompt")
        outside = text[: match.start()] + text[start:end]
        kind = _chinese_kind(text[start:end]) or _kind_of_chinese_rest(outside)
        if kind is None or _is_no_wish(text, match.start(), start):
            continue
        unsure = not _SURE_ZH.match(match["verb"])
        traded = market and kind == "item"
        if unsure and (traded or not _begins_clause(text, match.start())):
            continue
        if not _SURE_ZH.match(match["verb"]) and re.search("搜|逛|找|卖|买|市", text):
            continue
        if not _SURE_ZH.match(match["verb"]) and re.search("[\ue000-\ue003]", text):
            continue
        quoted = next(
            (s for s in said.quoted if s[1] - s[0] > _QUOTE_LENGTH and s[1] <= match.start()), None
        )
        if quoted:
            return _intent(said, kind, *quoted)
        return _intent(said, kind, *_chinese_prompt(text, start, end))
    return None


def _is_no_wish(text: str, at: int, start: int) -> bool:
    """Whether a verb of making at a position is somebody else's, or makes nothing."""
    clause = re.split(r"[,。.!?;:、]", text[:at])[-1] + text[at:start]
    return bool(
        _NOT_MADE.match(text, start)
        or _HOBBY.search(text, start, start + _NEAR)
        or _ANOTHER.match(clause)
        or _SUPPOSED.search(text, 0, at + 2)
    )


def _wish_end(text: str) -> int:
    wish = _WISH_ZH.match(text)
    return wish.end() if wish else 0


def _begins_clause(text: str, at: int) -> bool:
    """Whether only courtesies stand before a verb in its clause."""
    before = re.split(r"[,。.!?;:、]", text[:at])[-1]
    return _COURTESY_ZH.sub("", before).strip() == ""


def _chinese_prompt(text: str, start: int, end: int) -> tuple[int, int]:
    changed = True
    while changed:
        changed = False
        for pattern in (_INTRO_ZH, _LABEL_ZH):
            match = pattern.match(text[start:end])
            if match and match.end() < end - start:
                start, changed = start + match.end(), True
    tail = _TAIL_ZH.search(text[start:end])
    return start, start + tail.start() if tail and tail.start() > 0 else end


def _chinese_kind(prompt: str) -> Kind | None:
    match = _KIND_ZH.search(prompt)
    if match:
        return _group(match)
    found = _THINGS.find(prompt)
    if not found:
        return None
    clause = re.match(r"[^,。;:!?]*", prompt)
    near = [m for m in found if clause and m.end <= clause.end()] or found[:1]
    field = near[-1].field
    return field if field in ("item", "character", "scene") else None


def _kind_of_chinese_rest(outside: str) -> Kind | None:
    match = _KIND_ZH.search(outside)
    return _group(match) if match else None


def _intent(said: Utterance, kind: Kind, start: int, end: int) -> Intent | Question:
    prompt = as_said(said.shown, start, end)
    if not prompt:
        return ask("create", "prompt", said.lang)
    return Intent("create", {"kind": kind, "prompt": prompt})
