"""What a target, a place or a giver of a quest cannot be, and where it is told instead. Data only.

English patterns are matched in lower case, Chinese ones in simplified characters.
"""

from typing import Final

from generators.lexicon.amounts import MEASURES, NO_MEASURE

NO_THING_EN: Final = (
    r"(?:at|in|on|from|under|into|of|and|or|but|so|then|now|to|as|if|when|because|with|without|not|never|please|tell|let|make|he"
    r"|she|they|it|we|you|i|him|them|who|what|which|that|there|here|is|are|was|were|be|been"
    r"|gathered|collected|brought|delivered|fetched|carried|taken|found|done|needed|wanted|killed"
    r"|defeated|slain|explored|mapped|returned|back|home|down|up|off|out|away)(?![a-z'-])"
    r"(?! of )|.*(?<![a-z'])(?:whats|what's|is|are|was|were|has|have|had|us|me|they|been|will"
    r"|would|can|could|should|isn't|aren't|doesn't|don't)(?![a-z])"
)
VAGUE_EN: Final = (
    r"(?:(?:explore|scout|map|search) )?(?:the |that |this |whole |rest of |it)*"
    r"(?:thing|place|lot|rest|area|stuff|it)?"
)
"""Words for what was named before: `go explore the thing`."""
DONE_EN: Final = (
    r"(?:^|[.!?;,] |(?:please|kindly|and|just|to|then) )(?:deliver|bring|carry|take|return|fetch"
    r"|collect|gather|slay|kill|defeat|catch|get) (?:back )?(?:the|an?|my|our|his|her|their) "
    r"(?P<target>(?:[a-z][a-z'-]* ){0,2}?[a-z][a-z'-]*)"
    r"(?=$|[,.;!?)]| (?:to|from|over|back|before|in|at|for|and|up|down|home|without)(?![a-z]))"
)
THERE_IS_EN: Final = (
    r"(?:there'?s|there is|there was) (?P<last>(?:an?|the|this|that|some) "
    r"(?:[a-z][a-z'-]* ){0,2}?[a-z][a-z'-]*)(?=$|[,.;!?)]| (?:and|that|which|up|down|in|on|at|by"
    r"|near|forty|#+|miles|where|with|nobody|behind|under)(?![a-z]))"
)
THEM_EN: Final = (
    r"(?:fight|drive|chase|beat|kill|slay|clear|defeat|get rid of|deal with) (?:them|those)"
    r"(?![a-z])"
)
THEM_EN_ALONE: Final = frozenset({"em", "'em", "them", "those", "these"})
COUNTED_THEM_EN: Final = r"#+ (?:more )?of (?:'?em|them|those|these)(?![a-z])"
"""Those that were told of before: `kills twenty of them`."""
TOLD_OF_EN: Final = (
    r"(?:there'?s|there are|there is|we'?ve got|we have|i'?ve got|i have|i saw|we saw) "
    r"(?:(?:an?|the|some|these|those|lots|loads|hundreds|dozens|plenty|too|so|many|of|pack|swarm"
    r"|horde|band|gang|group|flock|nest|bunch|again|more|several|a few) )*"
    r"(?P<target>(?:[a-z][a-z'-]* ){0,2}?[a-z][a-z'-]*s|wolves|mice|men|sheep|undead)"
    r"(?=$|[,.;!?)]| (?:and|that|which|who|up|down|in|on|at|by|near|all|around|again|with|behind"
    r"|under|over|out|outside|inside|beneath|between|along|across|eating|stealing|attacking)"
    r"(?![a-z]))"
    r"|(?:^|[.!?;] )(?:(?:so|ugh|ok|well|the|some|those|these|more|damn|argh),? )*"
    r"(?P<at_head>(?!(?:there|here|it|that|this|he|she|who|what|i|we|you|they)(?![a-z]))"
    r"(?:[a-z][a-z'-]* ){0,2}?(?:[a-z][a-z'-]*[a-rt-z]s|wolves|mice|undead))"
    r" (?:on|in|at|by|near|under|around|all over|along|outside|inside|behind|beneath|everywhere"
    r"|again|keep|are|have)(?![a-z])"
)
HEADED_EN: Final = (
    r"\W*(?:bounty|bounties|contract|hunt|notice|quest|mission|wanted|job|task)"
    r"(?: (?:notice|poster|board))?\s*[,:|!–—-]\s*(?P<target>(?:[a-z][a-z'-]* ){0,2}[a-z][a-z'-]*)"
    r"\s*[,;:|]"
)
"""What stands below the heading of a notice: `BOUNTY - wyverns - kill 3`."""
HEADINGS_EN: Final = frozenset(
    {
        "bounty",
        "bounties",
        "contract",
        "hunt",
        "notice",
        "quest",
        "mission",
        "wanted",
        "job",
        "task",
    }
)
WHO_CAME_EN: Final = (
    r"(?:^|because |since |and |[.!?;] )(?:the |some |those )?(?P<target>(?:[a-z][a-z'-]* )?"
    r"[a-z][a-z'-]*s) (?:moved|have (?:moved|taken|got|invaded)|are (?:back|nesting|eating)|keep"
    r"|took over|got in|came|ate|stole|nest(?:ed)?|broke)(?![a-z])"
)
GIVEN_EN: Final = (
    r"\d ?(?:gold|coins?|g|gp)(?: pieces| reward)?,? (?:from|by|offered by|paid by|courtesy of) "
    r"(?P<giver>(?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)",
    r"(?:hiring|paying|asking|who wants (?:it|this|them|that) [a-z]+) (?:is|here is) "
    r"(?:(?:his|her|their|my|our|an?|the) [a-z' -]+?,? (?:called |named )?)?"
    r"(?P<giver>[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)",
    r"(?:[Rr]espectfully|[Yy]ours(?: [a-z]+)*|[Ss]incerely|[Rr]egards|[Ss]igned|[Ll]ove|[Cc]heers"
    r"|[Gg]ratefully|[Ff]aithfully|[Tt]hanks)[,.:]?\s+[—–-]?\s*"
    r"(?P<giver>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3})\W*$",
    r"(?P<giver>(?:the|our|my) [a-z]+) who(?:'s| is) (?:asking|paying|hiring)",
    r"(?P<giver>[A-Z][\w'-]+(?: [A-Z][\w'-]+)*) is the one (?:who(?:'s| is| has)? )?(?:handing"
    r"|giving"
    r"|gives|asking|asks|offering|offers|paying|pays|posting|posted|hiring|behind)(?![a-z])",
)
"""Who gives a quest, said in so many words, or signed below it."""

NO_GIVER_EN: Final = (
    r"(?i)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|today|dawn|dusk|noon"
    r"|midnight|sunrise|sunset|nightfall|morning|evening|winter|spring|summer|autumn|christmas)s?"
)
"""A time is nobody: `by Friday`."""
TARGET_TAIL_EN: Final = (
    r" (?:x|gone|dead|slain|removed)$"
    r"| (?:guarding|hiding|lurking|nesting|camping|camped|raiding|terrori[sz]ing|attacking|blocking"
    r"|roaming|haunting|infesting|bothering|besieging)(?![a-z]).*$"
    r"| (?:out of|instead of|rather than|in place of|away from)(?![a-z]).*$"
)
"""What a target does not hold any more: `rats out of the mill`."""
NO_PLACE_EN: Final = (
    r"(?:die|kill|fight|be|do|go|get|have|help|win|lose|come|sleep|eat|drink)$|"
    r"(?:his|her|their|my|our|your) (?:son|daughter|mother|father|mum|mom|dad|wife|husband|sister"
    r"|brother|aunt|uncle|friend|boss|gran|grandma|grandpa|neighbou?r)(?![a-z'-])"
    r"|(?:his|her|their|my|our|your) (?:lunch|tea|coffee|dinner)? ?(?:break|shift|way)(?![a-z])"
    r"|(?:the )?(?:very |same |next |first |last |early )?(?:morning|evening|afternoon|night|day"
    r"|eve|week|month|year|hour|moment|end|beginning|middle|way|rest) of"
)
PLACE_TAIL_EN: Final = (
    r" again$| (?:to|for|and|with) (?:(?:my|his|her|their|our|your|some|any)(?![a-z])|\d).*$"
)
"""What a place does not hold any more: `the ridge to my cousin`."""
PLACE_INSIDE_EN: Final = (
    r"^(?:his|her|their|my|our|a|an|the) [a-z' -]*?(?:up |down |over |out )?(?:at|in|inside|by) "
    r"(?=(?:the|an?|our|my) )"
)
"""Somebody and where they are: `her son up at the lighthouse`."""
_GOES_ON_EN: Final = r"(?:in|at|for|from|near|and|by|instead|please|pls|with|to|on|then)"
SECOND_THOUGHT_EN: Final = (
    r"(?:make (?:it|that)|change (?:it|that) to|actually|no wait|wait,? no|or rather|i mean)"
    r"[, ]+#+ (?P<target>(?!gold|g(?![a-z])|coins?|pieces|of|instead|copies|times|more|less"
    r"|days?|hours?|minutes?|please|pls|then|is|and)"
    rf"[a-z][a-z'-]*(?: (?!{_GOES_ON_EN}(?![a-z]))[a-z][a-z'-]*){{0,2}})"
    rf"(?=$|[,.;!?)]| {_GOES_ON_EN}(?![a-z]))"
)
EXPLORED_EN: Final = (
    r"(?:i mean|or rather|no wait,?|actually,?|sorry,?) (?P<last>(?:the|that|this|an?|those|these) "
    r"(?:[a-z][a-z'-]* ){0,2}[a-z][a-z'-]*)(?=$|[,.;!?)])",
    r"(?:explore|scout|map|survey|search|chart|investigate|poke around|look around|nose around"
    r"|sniff around|check out|look into|wander through|(?:a )?(?:look|poke|nose) around) "
    r"(?P<last>(?:the|that|this|those|these|an?|my|our) (?:[a-z][a-z'-]* ){0,3}?[a-z][a-z'-]*)"
    r"(?=$|[,.;!?)]| (?:and|for|to|because|where|which|that|before|at|by|near)(?![a-z]))",
)
LACKED_EN: Final = (
    r"(?:(?:ran|run|running|runs) out of|low on|short of|fresh out of) "
    r"(?P<target>(?:[a-z][a-z'-]* ){0,1}?[a-z][a-z'-]*)"
    r"(?=$|[,.;!?)]| (?:on|in|at|for|again|before|just|and|this|last|because|so)(?![a-z]))"
)
PRONOUNS_EN: Final = frozenset({"he", "she", "they", "it", "we", "i", "you", "who", "this", "that"})
FOR_NAMED_EN: Final = (
    r" for (?P<giver>(?!Christmas|Easter|Halloween|Gold|The |January|February|March|April|May|June"
    r"|July"
    r"|August|September|October|November|December|Winter|Summer|Spring|Autumn)[A-Z][a-z'-]+"
    r"(?: [A-Z][a-z'-]+)?)(?=[,.;!]|$)"
)
"""For whom something is done, by name: `17 nails for Mira`."""
FIRST_NAMED_EN: Final = (
    r"^(?:[Tt]he|[Oo]ur|[Mm]y|[Oo]ld|[Pp]oor)?\s*[a-z][a-z-]*(?: [a-z-]+)?, (?P<aside>[A-Z][\w'-]+"
    r"(?: [A-Z][\w'-]+)?),|^(?P<lead>(?:(?:Old|Aunt|Uncle|Mother|Father|Granny|Captain|Lady|Lord"
    r"|Sir|Miss|Mrs\.|Mr\.|Dame) )?[A-Z][a-z'-]+(?: [A-Z][a-z'-]+)?)(?='s|,"
    r"| (?:has|had|is|was|lost|ran|needs|broke|forgot|dropped|left|wants|cannot|can't"
    r"|keeps)(?![a-z]))"
)
"""Who the first sentence is about, where a later one only says `he`."""

_PLACE_NOUN_ZH: Final = (
    "(?:场|坊|铺|店|馆|庙|山|洞|林|村|镇|城|谷|河|湖|桥|塔|岛|湾|墓|矿|井|屋|殿|宫|关|崖|坡|原|地"
    "|港|堡|园|府|楼|阁|寺|院|池|泉|峡|滩|沙漠|废墟|遗迹|口|门|街|巷|路|岸|海|田|营|站|厅|室|房|库"
    "|窟|穴|渊|沼泽|森林|岭|峰|渡|码头|市|国|界|坑|道|边|处|祠|坟|岗|台|洲|湿地)"
)
NO_PLACE_ZH: Final = (
    "内(?:总共|一共)|总共|一共|路上(?=[一-鿿]{2})|(?:很|太|非常|特别|挺|好|真|有点|不|没|别|正在|在|已经|都|就|还|又|也)"
    f"(?![一-鿿]{{0,5}}{_PLACE_NOUN_ZH}$)"
    f"|(?:里面|外面|那边|这边|旁边)(?=[一-鿿A-Za-z]{{2}})(?![一-鿿]{{0,6}}{_PLACE_NOUN_ZH}$)"
    "|.*(?:唱|说话|吗|呢|什么|怎么|为什么|是不是|有没有|要死|要命)"
)
NO_GIVER_ZH: Final = (
    "[一-鿿]$|(?:拜托|求求|麻烦|各位|帮|请|求|给|让|叫|把|被|很|太|不|没|有|是|在|来|去"
    "|他们|她们|咱|[出付赏](?:[0-9一二两三四五六七八九十百]|重金|高价))"
)
GIVER_LEAD_ZH: Final = (
    r"^(?:[—–\-\s]+|(?:昨儿个?|昨天|昨晚|昨夜|今儿|今天|今早|前天|前夜|刚才|上回|上次))+"
)
"""What stands before who gives a quest: a dash, or when it was."""
ACTS_ZH: Final = (
    ("defeat", "(?:打败|打倒|打死|打|杀死|杀|干掉|消灭|揍|讨伐|击败|除掉|清剿)(?:掉|了)?"),
    ("collect", "(?:采集|采摘|采|摘|收集|捡|挖|捞|收|拾)(?:点|些|了)?"),
    ("deliver", "(?:送|寄|捎|递|运)(?:个|份|封|点|些)?"),
)
"""What somebody goes to do is no place: 去打史莱姆."""
SEARCHING_ZH: Final = "(?:探索|探查|调查|搜索|搜查|探访)(?:一下|一趟)?(?=[一-鿿])"
FELLED_ZH: Final = "(?:木头|木材|木料|柴火?|竹子?|树枝|树干|圆木|原木|枯枝|树)$"
"""What is cut down and no enemy: 砍三十根木头."""
BEATEN_ZH: Final = (
    "(?:通通|统统|全部|全都|都|一起|给我)(?:打败|打倒|打死|消灭|干掉|击败|讨伐|杀光|杀掉)(?:了|掉)?"
    "(?=[,，。!！]|$)"
)
PLACE_LEAD_ZH: Final = "^(?:去|把|将|帮忙)+(?=[一-鿿]{2})"
PLACE_TAIL_ZH: Final = (
    "(?<=[一-鿿]{2})(?:就行了?|就好了?|就可以了?|即可|一探究竟|走一趟|转转|看看)$"
)
GIVER_TAIL_ZH: Final = "(?<=[一-鿿]{2})(?:愿?出|愿?付|开价|愿意)$"
TARGET_TAIL_ZH: Final = "(?<=[一-鿿])(?:掉[进到在]?[一-鿿]{1,3}[里下中]|被[^的]+)$"
"""What befell a target, and is no part of it: 怀表掉井里."""
CLASSIFIED_ZH: Final = (
    f"(?!{NO_MEASURE})[{MEASURES}](?=[一-鿿]{{2}})|[这那][{MEASURES}包](?=[一-鿿])"
)
"""A measure word in front of a noun, and no part of it: 个蛋糕, but not 双头火龙."""
EXPLORED_ZH: Final = (
    "(?:探索|探查|探探|探|调查|搜索|搜查|逛逛|逛|看看|摸清|走一趟|跑一趟|进)(?:一下|一趟|一探|一遍)?"
    f"[那这]?[个座片条处]?(?P<last>[一-鿿]{{0,7}}?{_PLACE_NOUN_ZH})(?=[呗吧啊呀嘛看里,，。;；!！?？]|$)"
)
SECOND_THOUGHT_ZH: Final = (
    f"(?:改成|换成|改为|换作|还是打|还是要|还是|不对[,]?|算了[,]?)#+[{MEASURES}]"
    "(?P<target>[一-鿿]{1,5})(?=[吧呢,。;!?]|$)"
)
OWNING_ZH: Final = (
    "(?:^|[,。;!?])(?:小女孩|小男孩|小姑娘|小伙子|小孩|姑娘|老人|老汉|老太太|大爷|大妈|大婶|大叔|寡妇"
    "|村民|猎人|渔夫|农夫|铁匠|木匠|裁缝|厨子|厨师|书生|学徒|邻居|店主|掌柜)"
    "(?P<giver>[阿小老][一-鿿]{1,2}|[一-鿿]{2,3})的"
)
"""Whose things it is about: 小女孩阿梨的风筝."""
