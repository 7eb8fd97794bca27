"""Sentences in which quests are asked for: who wants what, where, how many; patterns by language.

Groups: giver, count, target, place. `{N}` is a number, covered by `#` in the text that is matched.
"""

from collections.abc import Mapping
from typing import Final

_STOP: Final = (
    "for|to|at|in|from|with|and|that|which|who|whose|before|near|on|reward|rewards|pays"
    "|paying|into|under|inside|so|because|taken|gone|dead|killed|brought"
    "|delivered|moved|until|within|around|against|back|beneath|beyond|behind|across"
    "|through|worth|outside|if|then|when|while|but|as|is|are|was|they|he|she|it|walk"
    "|walks|stolen|by"
    "|gives|give|wants|want|needs|need|asked|asks|easy|normal|hard|deadly|please|pls"
    "|giver|somebody|someone|near|must|has|have|this|these"
)
_NOUN: Final = rf"(?:(?!(?:{_STOP})(?![a-z]))[a-z][\w'-]*)"
_NP: Final = (
    rf"{_NOUN}(?: {_NOUN}){{0,3}}(?: of (?:(?:the|a|an|his|her|my) )?{_NOUN}(?: {_NOUN}){{0,2}})?"
)
_DET: Final = (
    r"(?:(?:the|a|an|my|his|her|our|their|some|any|this|that|these|those|single|one single"
    r"|your own|your)\s+)*"
)
_COUNTED: Final = (
    rf"(?P<count>#+)\s+(?:(?:more|fresh|pieces of|units of)\s+)?{_DET}(?P<target>{_NP})"
)
_THING: Final = rf"(?:{_COUNTED}|{_DET}(?P<target2>{_NP}))"
_WHERE: Final = (
    r"(?P<place>(?:(?:the|a|an|my|his|her|our|their|this"
    r"|that)\s+)?[a-z][\w'-]*(?:\s+(?!(?:and|for|with|to|pays|reward|by|before|but|so|who|as"
    r"|gives|giver|is|are|then|while|using|asked)(?![a-z]))[\w'-]+){0,6})"
)
_GO: Final = (
    r"(?:go|walk|climb|sneak|travel|head|venture|wander|journey|sail|ride|hike|crawl|swim"
    r"|dive|descend|march|creep|peek|look|get|step|fly|row|trek)"
)

ENGLISH: Final[tuple[tuple[str, str], ...]] = tuple(
    (kind, pattern)
    for kind, pattern in (
        ("defeat", rf"(?<![a-z])get\s+{_THING}\s+out of(?![a-z])"),
        ("defeat", rf"(?:wants?|needs?)\s+{_THING}\s+(?:gone|dead|killed|slain|removed|driven off"
            rf"|destroyed|beaten|out of)(?![a-z])"),
        ("deliver",
        rf"(?:wants?|needs?|would like|'d like)\s+{_THING}\s+(?:taken|brought|delivered"
        rf"|carried|moved|sent)\s+(?:to|into)\s+{_WHERE}"),
        ("", r"(?:wants?|needs?|seeks?|hires?) (?:somebody|someone|a hero|an adventurer|you"
            r"|heroes|players|anyone) to(?![a-z])"),
        ("deliver", rf"(?<![a-z])(?:return|hand back|give back)\s+(?:a|an|the|my|his"
            rf"|her)\s+(?P<target>{_NP})"),
        ("deliver", rf"(?<![a-z])give\s+(?:the|my|our|a)\s+[^,.;]{{3,40}}?\s(?:this|these|a|an"
            rf"|the)\s+(?P<target>{_NOUN}(?: {_NOUN})?)(?=\W|$)"),
        ("deliver", rf"(?<![a-z])(?:move|drop off|deliver|carry|take|transport|haul|escort|ship"
            rf"|smuggle|bring|run|send|lug|cart|ferry|drag)\s+{_THING}\s+(?:safely |back "
            rf"|over |up |down )?(?:to safety in|to|into|at|down to|up to|over to|across"
            rf"|past)\s+{_WHERE}"),
        ("deliver", rf"(?<![a-z])(?:delivery|transport|shipment) of\s+{_THING}"),
        ("deliver", r"^\W*(?P<target>parcels?|letters?|packages?|mail|a delivery"
            r"|deliveries)(?=\W)"),
        ("deliver", rf"(?<![a-z])deliver (?:nothing|this): (?:an? |the )?(?P<target>{_NP})"),
        ("collect", rf"(?<![a-z])(?:bring|get|grab|fetch|find|buy|catch) (?:me|us|him|her"
            rf"|them)\s+{_COUNTED}"),
        ("collect", rf"(?<![a-z])bring\s+{_COUNTED}\s+(?:to|for)(?![a-z])"),
        ("collect", rf"(?<![a-z])(?:wanted|needed|looking for|in need of|requires?|wants?|needs?"
            rf"|missing|lost|orders?|asks? for|asking for|seeks?|would like|craves?|could use"
            rf"|must have|is short|is out of|misses):?\s+{_THING}"),
        ("explore", rf"(?<![a-z]){_GO}(?: (?:up|down|over|out|deep|back|past))*(?: (?:to|into|in"
            rf"|through|up|down|inside|under|beneath|across|around|past"
            rf"|beyond))?\s+(?P<place>(?:the|a|an|my|that)\s+[a-z][^,.;:!?]*?"
            rf"|[a-z][\w'-]*(?: [a-z][\w'-]*){{0,3}}?)(?= and | then | for #|[,.;:!?]|$)"),
        ("explore", r"(?<![a-z])(?:check(?: out| on)?|inspect|survey|chart|map(?: out)?"
            r"|scout(?: out)?|explore|reach|visit|enter|search|investigate"
            r"|find out what (?:lives|lies|is|happened|sleeps|hides) (?:in|at|under|inside"
            r"|behind|beneath)?|see what(?:'s| is| lives) (?:in|under|at|behind|inside"
            r"|beyond)|discover|look (?:into|inside|around)|spy on|patrol|sneak through"
            r"|cross)\s+(?P<place>(?:the |a |an |my |what lives )?[a-z][^,.;:!?]*?)(?= and "
            r"| with | then | for #| for the | for [a-z]+ [A-Z]|[,.;:!?]|$)"),
        ("explore", r"(?<![a-z])(?:go (?:and )?(?:look|see|check)|explore it|go through it"
            r"|look inside|take a look|see who|find out who|find out why)(?![a-z])"),
        ("defeat", r"(?<![a-z])(?:stop|destroy|kill|slay|beat|fight|hunt|burn|chase|banish"
            r"|end|smash"
            r"|drive|get rid of|clear|crush|squash|evict"
            r"|scare off)\s+(?:#+ of )?(?P<them>them|it|him|her|one)(?![a-z])|wants a fight"
            r"|(?<![a-z])stop (?P<count># of them|#+ of them)"),
        ("defeat", rf"(?<![a-z])(?:boss |big )?(?:fight|battle|duel|match|showdown)\s+(?:against"
            rf"|with)\s+{_THING}"),
        ("defeat", rf"(?<![a-z])(?:get rid of|drive (?:off|out|away)|chase (?:off|away|down|out)?"
            rf"|clear(?: out)?|scare (?:off|away)|stop|bust|arrest|capture|squash|wipe out"
            rf"|thin out|put down|evict|outwit|outsmart|best|challenge|deal with|take care of"
            rf"|silence|put to rest|lay to rest|break|topple|unseat|scatter|rout|repel|smite"
            rf"|finish off|confront|face|face down|wrestle|trap|smash|cleanse|clean out"
            rf"|knock out|knock down|bring down|behead|ambush|exorci[sz]e|drown|burn|sink"
            rf"|shoot|duel|out-?duel|teach|humble|unmask|overthrow|end|protect \w+ \w+ from"
            rf"|defend \w+ \w+ (?:from|against)|rid \w+ \w+ of|save \w+ \w+ from|root out"
            rf"|flush out|fend off|crush|shatter|slaughter|punish|hunt|battle)\s+{_THING}"),
        ("collect", rf"^[\s:,.;!-]{{0,9}}(?:quest|task|job|mission"
            rf"|errand)?[\s:,.;!-]{{0,9}}{_COUNTED}"),
    )
)  # fmt: skip
"""Kind (empty where it is told elsewhere) and pattern, the surest first."""

ENGLISH_GIVERS: Final = (
    r"\b[Gg]iver(?: is|:| =)?\s+(?P<giver>[^,.;!?]+)",
    r"\b(?:[Nn]otice|[Pp]oster|[Pp]lea|[Rr]equest|[Nn]ote) (?:from|by) (?P<giver>(?:[a-z]+"
    r" ){0,2}[A-Z]"
    r"[\w'-]+(?: [A-Z][\w'-]+)*)",
    r"\b(?:[Aa]pply|[Rr]eport|[Ss]peak|[Tt]alk|[Ww]rite) to (?P<giver>(?:[a-z]+ ){0,2}[A-Z][\w'-]+"
    r"(?: [A-Z][\w'-]+)*)",
    r"\bthere's (?:this|a) [a-z]+, (?P<giver>[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)(?=,)",
    r"(?<!back )(?<!out )(?<!return )(?<!returned )(?<!returns )\b(?:from|for|by) (?:the "
    r"|old )?(?:[a-z]+ ){0,2}(?P<giver>[A-Z][\w'-]+(?: (?:of )?[A-Z][\w'-]+)*)(?=\s*(?:$"
    r"|[,.;!]|pays))",
    r"\bhelp (?:the |old )?(?:[a-z]+ ){0,2}(?P<giver>[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)",
    r"(?:^|[,.;:!?] )(?:the "
    r"|old )?(?:[a-z]+ )?(?P<giver>[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)(?= (?:wants?|needs?"
    r"|asks?|asked|pays?|offers?|seeks?|requests?|is looking|will pay|begs?|hires?|would"
    r"|misses|lost|gives|sent|sends|must have|craves|to the))",
    r"(?:^|[,.;:!?] )(?P<giver>(?:[Tt]he|[Aa]|[Aa]n"
    r"|[Mm]y) [a-z]+(?: [a-z]+)?)(?= (?:wants?|needs?|asks?|asked|pays?|offers?|seeks?"
    r"|requests?|is looking|will pay|begs?|hires?|would like|misses|lost|must have"
    r"|craves))",
    r", (?:the |old )?(?:[a-z]+ )(?P<giver>[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)(?=\s*(?:,|$|\.))",
)
GIVER_ROLE: Final = (
    r"\b(?:for|from|by|on behalf of) (?P<giver>(?:the|a|an"
    r"|my) (?P<role>[a-z]+(?: [a-z]+)?))(?=\s*(?:$|[,.;!?]|pays| who))"
)
PERSON_WORDS: Final = frozenset(
    [
        "players",
        "adventurers",
        "heroes",
        "witch",
        "quartermaster",
        "hermit",
        "king",
        "queen",
        "prince",
        "princess",
        "mayor",
        "captain",
        "widow",
        "cook",
        "chef",
        "miner",
        "miners",
        "sculptor",
        "jeweller",
        "jeweler",
        "cobbler",
        "tailor",
        "gardener",
        "butler",
        "doctor",
        "healer",
        "nurse",
        "astronomer",
        "baker",
        "butcher",
        "potter",
        "weaver",
        "miller",
        "innkeeper",
        "sailor",
        "fisherman",
        "hunter",
        "shepherd",
        "monk",
        "nun",
        "abbess",
        "abbot",
        "duke",
        "duchess",
        "count",
        "baron",
        "countess",
        "lady",
        "lord",
        "sheriff",
        "marshal",
        "general",
        "commander",
        "soldier",
        "beekeeper",
        "carpenter",
        "mason",
        "painter",
        "poet",
        "bard",
        "librarian",
        "scholar",
        "teacher",
        "child",
        "orphan",
        "grandmother",
        "grandfather",
        "granny",
        "elder",
        "chief",
        "chieftain",
        "shaman",
        "druid",
        "sage",
        "wizard",
        "sorceress",
        "alchemist",
        "apothecary",
        "herbalist",
        "merchant",
        "trader",
        "peddler",
        "smith",
        "blacksmith",
        "tinker",
        "guard",
        "watchman",
        "gatekeeper",
        "lighthouse-keeper",
        "ferryman",
        "priest",
        "priestess",
        "bishop",
        "deacon",
        "cardinal",
        "pilgrim",
        "traveller",
        "traveler",
        "spy",
        "thief",
        "pirate",
        "bandit",
        "ranger",
        "woodcutter",
        "goblin",
        "ogre",
        "troll",
        "giant",
        "dwarf",
        "elf",
        "fairy",
        "ghost",
        "dragon",
        "mermaid",
        "farmer",
        "brewer",
        "tanner",
        "clockmaker",
        "engineer",
        "mechanic",
        "inventor",
        "moneylender",
        "banker",
        "judge",
        "lawyer",
        "scribe",
    ]
)
ENGLISH_PLACES: Final = (
    r"(?:in|at|on|near|under|inside|from|beneath|behind|around|through|throughout|outside"
    r"|across|to|into|of) (?P<place>(?:the )?(?:[Mm]ount |[Ll]ake |[Ff]ort "
    r"|[Pp]ort )?[A-Z][\w'-]+(?: (?:of (?:the )?)?[A-Z][\w'-]+)*)",
    r"(?:in|at|near|from|inside|under|beneath|behind|around|outside|on"
    r"|across) (?P<place>(?:the|a|an|his|her|my|our|that|this) [a-z][\w'-]*(?: (?!(?:for"
    r"|to|with|and|before|pays|by|who|that|reward|but|so|as"
    r"|of)(?![a-z]))[a-z][\w'-]*){0,2}(?: of (?:the )?[\w'-]+)?)",
)

_M: Final = (
    "把柄枚瓶件份个支张卷双对副面块颗套具顶根条杆本只口棵株朵束捆箱袋桶封篮头匹名位片粒壶罐群"
    "座幅艘辆斤两盒筒筐车匣担坛滴勺串尾窝记种样台包碗杯"
)
_E: Final = r"(?=[,。;:!?、()]|$|给|交|送|来|到|回|吧|,|去|了|带)"
_ZN: Final = r"[^,。;:!?、()#\s]"
_PERSON_ZH: Final = r"(?P<giver>[^,。;:!?、()#把帮给由请让替送\s]{1,7}?)"
CHINESE: Final[tuple[tuple[str, str], ...]] = tuple(
    (kind, pattern)
    for kind, pattern in (
        ("collect", rf"(?:收集|采集|搜集|采摘|采|摘|集齐|凑齐|收购|弄来|捡|挖|找来|收|捞|拔|收齐"
            rf"|攒)(?:了|些"
            rf"|点)?(?P<count>#+)[{_M}]?(?:[^,。]{{0,8}}的)?(?P<target>{_ZN}{{1,8}}?)(?=给|交"
            rf"|送|带|$|[,。;!?]|[做熬炖酿泡](?![的过])|用来|入药|下酒)"),
        ("collect", rf"(?:收集|采集|搜集|采摘|采|摘|集齐|凑齐|收购|捡|挖|收"
            rf"|捞)(?:[^,。#]{{0,8}}的)?(?P<target>{_ZN}{{1,8}}?),?(?P<count>#+)[{_M}]"),
        ("defeat", rf"(?:讨伐|击杀|猎杀|消灭|剿灭|除掉|打倒|干掉|清剿|赶走|驱赶|杀|打|砍翻|砍|斩|灭"
            rf"|宰|收拾|干翻|解决|打败|击败|追杀|抓|抓捕|捉|铲除)(?:掉|了|死"
            rf"|光)?(?P<count>#+)[{_M}](?:[^,。]{{0,8}}的)?(?P<target>{_ZN}{{1,8}}?){_E}"),
        ("defeat", rf"(?:讨伐|击杀|猎杀|消灭|剿灭|除掉|打倒|干掉|清剿|赶走|驱赶|杀|打|砍翻|砍|斩|宰"
            rf"|干翻|解决|打败|击败|抓|抓捕|铲除)(?:掉|了|死"
            rf"|光)?(?:[^,。#]{{0,8}}的)?(?P<target>{_ZN}{{1,8}}?),?(?P<count>#+)[{_M}]"),
        ("deliver", rf"(?P<count>#+)[{_M}](?P<target>{_ZN}{{1,8}}?),?(?:请)?(?:送|运|带|捎|寄"
            rf"|交)(?:到|往|去|进|至|给)(?P<place>{_ZN}{{1,8}}?)(?=[,。;!?]|$|,)"),
        ("deliver", rf"(?:把|将)(?:这|那|一|几)?[{_M}]?(?P<target>{_ZN}{{1,8}}?)(?:完好地|偷偷地?"
            rf"|亲手|一字不差地?|赶紧|平安|悄悄|安全|尽快|务必)*(?:送|运|带|捎|撒|搬|护送|交"
            rf"|抬|背|挪|转移|寄)(?:到|往|去|进|至|回|出)(?P<place>{_ZN}{{1,8}}?)(?=里?去"
            rf"|[,。;!?]|$|手里)"),
        ("collect", rf"^(?:任务)?:?{_PERSON_ZH}(?:正在)?(?:急?缺|想?要|求(?!救)|急需|需要|丢了"
            rf"|丢失了?|想听|想吃|想喝|想看|想收|收购?|订了?|等着?|托人?找"
            rf"|求药)[::]?(?P<count>#+)[{_M}]?(?:[^,。]{{0,6}}的)?(?P<target>{_ZN}{{1,8}}?)"
            rf"{_E}"),
        ("collect", rf"^(?:任务)?:?{_PERSON_ZH}(?:正在)?(?:急?缺|求(?!救)|急需|需要|丢了"
            rf"|丢失了?|想听"
            rf"|想吃|想喝"
            rf"|求药)[::]?(?:[^,。#]{{0,6}}的)?(?P<target>{_ZN}{{1,8}}?),?(?P<count>#+)[{_M}]"),
        ("collect", rf"^(?:任务)?:?{_PERSON_ZH}(?:丢了|想吃|想喝|缺|想听"
            rf"|急需)[::]?(?:[^,。#]{{0,6}}的)?(?P<target>{_ZN}{{1,8}}?)(?=[,。;!?]|$)"),
        ("collect", rf"(?:要|求|收|缺|弄|找"
            rf"|买)(?P<count>#+)[{_M}](?:[^,。]{{0,6}}的)?(?P<target>{_ZN}{{1,8}}?)(?=[,。;!?"
            rf"]|$|给)"),
        ("", rf"^(?P<count>#+)[{_M}](?:[^,。]{{0,6}}的)?(?P<target>{_ZN}{{1,8}}?)(?=[,。;!?]|$)"),
        ("", rf"(?:^|[,。:])(?P<target>[^,。;:!?、()#\s]{{1,8}}?)[,::]?(?:数量[:：]?|一共|至少"
            rf"|共)?(?P<count>#+)[{_M}](?=[,。;!?]|$)"),
        ("", rf"(?:凑够|一共|总共|至少|数量[:：]?|共计?|,)(?P<count>#+)[{_M}]?(?=[,。;!?]|$)"),
        ("explore", rf"(?:探索|探险|勘察|勘探|侦察|调查|前往|寻访|查探|探秘|探访|寻找|找找|探一探"
            rf"|走访|夜探|巡查|看看|去看看|瞧瞧|去)(?:一下|任务|吧)?[,:：]?(?:失踪的[^,。]*的"
            rf"|荒废的|沉没的|传说里的|废弃的(?=.{{6,}})|那座|那个|那片"
            rf"|[^,。]{{1,8}}的)?(?P<place>{_ZN}{{1,8}}?)(?:深处|里面|底下|里)?(?:的[^,。]*"
            rf"|看看|瞧瞧|走走|转转|找[^,。]*|画[^,。]*|住着谁|有什么|一趟"
            rf"|的任务)?(?=[,。;!?]|$)"),
        ("explore", rf"(?:钻进|潜入|走进|爬上|登上|进入|闯入|深入|摸进"
            rf"|下到)(?P<place>{_ZN}{{1,8}}?)(?:里)?(?:瞧瞧|看看|找|去|一探|,|。|$)"),
        ("explore", rf"(?:听说|据说)(?P<place>{_ZN}{{1,6}}?)(?:底下|里面?|后面|深处"
            rf"|下面)有[^,。]*,(?:去|快去)?(?:查|看|探|找)"),
    )
)  # fmt: skip
CHINESE_GIVERS: Final = (
    r"(?:发布人|委托人|发布者|雇主|东家|任务人)(?:是|为|[:：])(?P<giver>[^,。;:!?、#]{1,8})",
    r"(?:^"
    r"|[,。;:!?])(?:任务[:：])?(?P<giver>[^,。;:!?、#把帮给由请让替送去找]{1,7}?)(?:发布"
    r"|委托|悬赏|请你|要你|请人|雇你|托你|求你|要求|付(?=#)|给(?=#)|出(?=#)|重?赏(?=#)"
    r"|发的任务|的任务|的委托|收(?=[,。]|$)|丢了|丢失|急?缺|想要|想吃|想喝|想听|急需|需要"
    r"|求(?=药|#)|要(?=#))",
    r"(?:^|[,。;:!?])(?:去)?(?:帮|替)(?P<giver>[^,。;:!?、#把]{1,7}?)(?:把|收|找|采|凑|集"
    r"|送|捞|打|杀|摘|捉|抓|除|运|带|弄|搬|寻|的忙)",
    r"(?:^|[,。;:!?])(?:给)(?P<giver>[^,。;:!?、#把]{1,7}?)(?:收(?!集烟)|找|采|凑|集齐|摘|捞)",
    r"(?:交给|送给|带给|给)(?P<giver>[\u4e00-\u9fff]{1,4}(?:匠|婆|师|爷|娘|医|商|长|王|公"
    r"|主|士|翁|人|哥|嫂|婶|叔|伯))(?=[,。;!?]|$)",
    r"(?:^|[,。])(?P<giver>(?:[\u4e00-\u9fff]{0,3})(?:阿婆|老板娘?|掌柜|大婶|大爷|村长"
    r"|镇长|厨娘|铁匠|药婆|裁缝|渔夫|猎人|婆婆|老汉|大叔|奶奶|爷爷|校尉|粮官))(?=[,。;!?]"
    r"|$)",
    r"^我?(?P<giver>奶奶|爷爷|外婆|外公|妈妈|爸爸|姐姐|妹妹|弟弟|师父)(?:做|织|想|要|丢|的)",
)
CHINESE_PLACES: Final = (
    r"(?:干掉|杀掉|打|除掉|消灭|杀|赶走|抓|采|摘)(?P<place>[^,。;:!?#的]{1,6}?)(?:里|上"
    r"|中|边|底下|下面)(?:的|那[只头条个])",
    r"(?:#+[把株朵只头条个片块颗枚根份])(?P<place>[^,。;:!?#的]{1,6}?)(?:里|上|中|边)?的",
    r"(?:盘踞|霸占|占领|占据|出没于?|守着|盘在)(?P<place>[^,。;:!?#的]{1,6}?)(?:里|上|中)?的",
    r"(?:采|摘|挖)(?P<place>[^,。;:!?#的]{1,6}?)的",
    r"^(?P<place>[^,。;:!?#的把给送]{1,6}?)(?:闹鬼|里有|里面有|底下有|出了|被占"
    r"|的[^,。]{1,6}(?:就会|会|在))",
    r"(?:地址|地点|位置|目的地|灾区叫|在哪[:：]?)(?:是|在|叫|[:：])?(?P<place>[^,。;:!?#]{1,8})",
    r"(?:送到|运到|送进|带到|交到|送往|运往|撒到|运出|送去|搬到|捎到|捎去|带去"
    r"|送回)(?P<place>[^,。;:!?#给]{1,8}?)(?=去|里去|[,。;!?]|$)",
    r"(?:在|到|去|上|进|往)(?P<place>[^,。;:!?#的给送把]{2,8}?)(?=看看|瞧瞧|找|采|收|打"
    r"|杀|画|查|取|挖|转|走|探|里|[,。;!?]|$)",
    r"给(?P<place>山上|村里|城里|岛上|镇上|北边|南边)",
)
KIND_HINTS_EN: Final[Mapping[str, str]] = {
    "defeat": (
        r"(?<![a-z])(?:rats?|goblins?|bandits?|trolls?|ogres?|wolves|wolf|skeletons?"
        r"|zombies?|dragons?|demons?|monsters?|beasts?|spiders?|vampires?|lich|witches"
        r"|giants?|pirates"
        r"|poachers?|thieves|raiders?|ghouls?|imps?|wyverns?|slimes?|ghosts?|cultists?"
        r"|boss|villain|tyrant|swarm|infestation|vermin|hydra|basilisk|serpent)(?![a-z])"
        r"|(?<![a-z])(?:off|out|away|down|gone|dead)[.!]|(?<![a-z])(?:stop|fight|beat|end"
        r"|rid|hunt|slay|kill|destroy|banish|smash|trap|tame|outwit|catch|deal with"
        r"|drive|(?:must|has to|have to|needs to|should) (?:fall|die|be stopped))(?![a-z])"
        r"|(?<![a-z])heads? of "
    ),
    "deliver": r"(?<![a-z])(?:gives? (?:you|us|me|them)|(?:must|has to|have to|needs? to) (?:get"
    r"|go)(?: back)? to|to the|into the|letter|parcel|package|message|deliver\w*|courier"
    r"|take|bring|carry|give|hand|return|escort|back to|lend|pass|smuggle|transport|move"
    r"|haul|send|tell)(?![a-z])",
    "explore": r"(?<![a-z])(?:where|what|why|who|see|look|go|walk|find out|map|climb|enter|reach"
    r"|visit|follow|inside|through|path|door|count the|spy|watch|light the"
    r"|ring the)(?![a-z])",
    "collect": r"(?<![a-z])(?:needs?|wants?|some|more|gather|pick|find|buy|get|save|dig|cut|steal"
    r"|make|brew|cook|bake|bottles?|jars?|sacks?|pieces?)(?![a-z])",
}
KIND_HINTS_ZH: Final[Mapping[str, str]] = {
    "defeat": (
        r"怪[:：物兽]|打(?!听|探|捞|扫|水|造|包|开|算|扰|招|磨|铁|听|理|来)|烧光|赶走"
        r"|赶跑|轰走|送它走|史莱姆|宰|砍|干翻|哥布林|[河山树水花狐蛇]妖|除掉|除害|讨伐"
        r"|消灭|收拾|教训"
        r"|揍|射杀|抓捕|捉拿|捉|擒|生擒|活捉|超度|镇压|封印|平定|对付|摆平|做掉|灭|挑战"
        r"|击溃|驱散|驱|捣毁|端掉|端了|剿|降伏|降服|降魔|踢馆|比武|单挑|决一死战|挑落|杀"
        r"|斩|斗|屠|诛|除|拦住|阻止|挡住|解决"
        r"|强盗|山贼|土匪|魔王|恶龙|巨龙|僵尸|骷髅|丧尸|狼群|BOSS|boss"
    ),
    "deliver": r"送(?!它走|他走)|端到|带回|传[^,。]{0,4}话|还回|运|撒到|捎|带给|带到|带去|交到"
    r"|交给|转交|寄|跑腿|搬|抬|护送|还给|归还|递|投递"
    r"|拿给|拿去|背到|背回|领到|传信|报信|传个?话|带话",
    "explore": (
        r"没人(?:去|到|进|回)|通哪|究竟|什么样|谁也说不清|探|查|逛|走遍|巡|找出[^,。]*座|看看|瞧瞧|瞅瞅"
        r"|找到[^,。]*地方|去[^,。]{1,8}找|前往|寻找[^,。]*(?:井|洞|村|庙|路|城|塔|岛|谷|山"
        r"|林|墓|处|地方|遗迹)|勘|测绘|绘制|画[^,。]*地图|爬|登|攀|潜入|潜到|摸清|摸进|弄清"
        r"|搞清|揭开|谜|走到|走遍|走完|走一遍|穿过|穿越|进去|钻|下到|到[^,。]{1,8}去"
        r"|去[^,。]{1,10}(?:看|走|转|一趟|瞧)|深入|秘境|闯"
    ),
    "collect": r"缺|要|收|求|丢了|补货|采|摘|集|弄来|捞|想吃|找|挖|捡|攒|凑|备|买|拿|取|搞来|割|钓"
    r"|偷|借|掏|摸",
}
