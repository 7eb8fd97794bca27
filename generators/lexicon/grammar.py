"""Words that turn the meaning of others: denial, change of mind, opposition, purpose."""

from typing import Final

CLAUSE_BREAK: Final = r"[;:!?，。；：！？…\n()（）—–]|,(?!\d{3})|\.(?!\d)|\s-+\s|--"
"""What ends a clause."""

CORRECTION: Final = (
    r"(?:(?<=[,.;:!?\-—–…，。])\s*|^)(?:(?:or|oh|well|hmm|actually|but|and),? "
    r")?(?:no(?:pe|no)?|nah)(?=\s*[,.;:!\-—–…])|(?<![a-z])no(?=\s+(?:an?|make|let"
    r"|the)\s)(?<=[,.;:!?—–…] no)|(?<![a-z])(?:no[, ]+wait|no[, ]+sorry|wait|actually"
    r"|scratch that|strike that|forget that|i meant?|i mean to say|or rather|rather(?=,"
    r"| an? )|make (?:it|that) an?|make that|on second thoughts?|never ?mind|correction"
    r"|oops|sorry|my mistake|my bad|(?:i )?changed? my mind|turned(?= [a-z]+)|better:"
    r"|better yet|hold on|let'?s (?:do|say|make it|go with)|come to think of it|not that"
    r"|er,|hmm|hang on|final (?:answer|choice|decision|version))(?![a-z])|(?:^"
    r"|(?<=[.!?;,] ))(?:an? )?[a-z]+\?(?= )"
    r"|^an? (?:[a-z]+ ){0,2}[a-z]+\?(?= (?:i have|i've|got one|have one|nah|no|too|we have|already"
    r"|boring|meh)(?![a-z]))|不对"
    r"|(?<=[，。；！？,;!?… .])不(?=[，,。！…])|^不[，,]|不不+|错了"
    r"|说错了?|算了|其实|还是(?!有)|现改|改成|改为|改用|换成|换个|换一|我是说|应该是|更正"
    r"|等等(?=[，。,…！])|哦不|噢不|啊不|不如|要不(?!是)|重来|等一下|我的意思是|搞错"
    r"|口误|改主意|改一下|纠正|是我吹牛|不算数|作废|我收回|(?:抱歉|对不起|不好意思)(?=[，,。!！])"
)
"""Where the person thinks again: what follows replaces what was said."""

NEGATION: Final = (
    r"(?<![a-z])(?:not|no|without|never|neither|nor|isn't|aren't|wasn't|(?:don't|dont"
    r"|do not|doesn't|does not|didn't|not)(?: want| need| like| use| make| give)(?: it| "
    r"me)?(?: to be)?|don't|doesn't|won't|shouldn't|mustn't|can't|cannot|avoid|avoiding"
    r"|except|excluding|rather than|instead of|lacking|lacks|free of|devoid of|anything "
    r"but|other than|none of|nothing|hates being|minus|dont|isnt|shouldnt|skip|leave out"
    r"|(?<=\()(?:i )?(?:was|were|had been) (?:gonna|going to|about to) (?:say|write|put"
    r"|pick|ask for)"
    r"|(?<=\()(?:i )?(?:nearly|almost) (?:said|wrote|put|picked|chose|typed|went (?:with|for))"
    r"|(?:was|were) (?:gonna|going to|about to) (?:say|write|put)(?= (?:(?:lv|level|lvl)\.? ?)?\d)"
    r"|(?:nearly|almost) (?:said|wrote|put|typed)(?= (?:(?:lv|level|lvl)\.? ?)?\d)"
    r"|omit|w/o|sans|(?:scrap|ditch|scratch|bin)(?= (?:the|that|all that)(?![a-z]))"
    r"|(?:the|my|our) (?:old|last|previous|first|other|broken) one (?:was|is|had)"
    r"|we (?:already )?(?:did|had|made) an?"
    r"|every(?:one|body)(?: else)? (?:does|has|makes|plays|picks|gets))(?![a-z])"
    r"|(?:不要|别要|别来|不想要|别整)(?:那种|那些)?(?:老套|俗套|常见|普通|一般|传统|典型|无聊|烂大街|千篇一律)的"
    r"|不要|不是|没有|不附|不加|不具|不沾|没附|不该|不可|不能"
    r"|不会|不应|不带|不含|不用|不想要|不想"
    r"|(?<![特性级区分个类各])别(?![致人的墅处名号看说让把忘急])|除了|毫无|并非|不需要"
    r"|不能有|不能是|去掉|拒绝|不得|不许|别用|别要|别是|别带|别给|切勿|请勿|禁止|避免"
    r"|排除|不可以|不希望|绝非|而非|而不是|也不是|既不是|既不|也不|不准|不必|无需|不属于"
    r"|(?<=[(（])(?:差点|本想|本来想?|原想|原来想?|一开始想?)(?:[说写填选要]|打算)(?:成|的是)?"
    r"|没带|讨厌|哪有|哪来的|不算|算不上|谈不上|不(?=打[怪架败倒死]|杀[怪人]|抓|采)"
)
NEGATION_BEHIND: Final = (
    r"(?<![a-z])(?:(?:is|are)(?: so| too| just)? (?:boring|overrated|dull|old hat|out"
    r"|lame|tired|overdone)|to death|bores? me|(?:is|are) not (?:for me|my thing)|need "
    r"not apply)(?![a-z])|(?:(?<=[\u4e00-\u9fff])(?<![都也我])不要|腻了?|够多了"
    r"|太多了)(?=\s*(?:[，,。！!；;]|$))|(?:都不要|也不要|(?<![\u4e00-\u9fff])我不要"
    r"|就不要了|(?<!得)不行|就免了|就算了|都不行|不考虑)(?=\s*(?:[，,。！!；;]|$))"
    r"|(?:以|之)外的(?:任何|其他|别的)?(?:地方|都|东西|材料|元素)"
)
"""Denies what stands before it in its clause: 金的银的都不要."""
NEGATION_OF_NEXT: Final = r"(?<![a-z])(?:non|un)(?=[ -])"
"""Denies the next word alone: `non-magical`."""
NEGATION_EXCEPTIONS: Final = (
    r"(?<![a-z])(?:(?:we|party|team|guild|group|crew|band|village|town|company|army|court|caravan)"
    r"(?:'re| are| is)? (?:still |only |just |all )?(?:lacks?|lacking|missing)"
    r"|not (?:only|just|merely|(?:too|very|so|overly)(?! (?:un)?common| rare| epic| legendary)"
    r"|to mention"
    r"|sure|bad|least)"
    r"|every(?:one|body)(?: else)? has(?= [^.;!?]{2,40}[,;] (?:but )?mine)"
    r"|no (?:doubt|matter"
    r"|more than|less than|longer)|nothing (?:but|less than|short of|fancy|special)|never ?mind"
    r"|nothing else"
    r"|no (?:problem|worries|idea|need to)|can't wait|cannot wait|don't (?:care|mind|know|forget"
    r"|worry))"
    r"(?![a-z])|不要太(?!稀有|罕见|普通|史诗|传说|好的品质)|不是很|不是太|不要很|不是一般的|没有特别|不仅|不但|不只|没有人|没有名字"
    r"|不要紧|不用说|没有什么特别"
    r"|能不能|可不可以|要不要|会不会|是不是|好不好|行不行|有没有|得不得了|得不行"
)
"""Where a word of denial denies nothing that is to be read."""

NEGATION_END: Final = (
    r"(?<![a-z])(?:but|because|bc|cos|cause|since|just|only|make|give|instead(?! of)|though|yet"
    r"|then|please|want|i'd|i want"
    r"|i would"
    r"|use|prefer|should be|must be|has to be)(?![a-z])|但|而(?!且)|只|就(?![是算])"
    r"|要(?!求|素|塞)|改|换|(?<!也不)(?<!不)是(?!否)|的"
)
"""What ends the reach of a denial within its clause."""

OPPOSITION: Final = (
    r"(?<![a-z-])(?:against|resists?|resistant to|resistance to|resist|immune to|immunity to"
    r"|protect(?:s|ed|ion|ing)? (?:\w+ ){0,2}?(?:from|against)|(?:to|that|which) (?:slay|kill"
    r"|fight|hunt|pierce"
    r"|cut|break|crush|shatter|melt|pierces|cuts|breaks|melts|shatters|kills|slays|crushes)s?"
    r"|hat(?:es?|ed|ing)|loathes?|detests?|(?:sick|tired) of|fear(?:s|ed|ing)|afraid of"
    r"|despis(?:es|ing)|enem(?:y|ies) of|used to be"
    r"|formerly|former|ex|once (?:was )?an?|was once an?|as if|(?<!'d )(?<!would )(?<!i )"
    r"(?<!'d just )(?<!'d really )(?<!'d also )"
    r"(?<!would just )(?<!would really )(?<!i just )like an?"
    r"|looks? like|raised by|friend of"
    r"|friends with|married to|(?:son|daughter|child|servant|slave|student|apprentice|disciple) of"
    r"|trained by|betrayed by|killed by|saved by|adopted by|hunted by|rival of|hunts|hunting|slays"
    r"|distrusts?|dislikes?|not unlike|instead of|works for|serves(?! as ))(?![a-z])"
    r"|(?:用来|专门用来|专门|拿来|专)[打杀砍克屠]|抵御|抵抗|抵挡|免疫|对抗|克制|憎恨|害怕|恐惧|痛恨|仇视|猎杀|斩杀|击杀|杀死|对付|曾经是"
    r"|曾是|曾为|原本是|以前是|从前是"
    r"|如同|仿佛|宛如|好像|师从|不信任|(?<!谨)防(?=火|水|雷|冰|风|电|御)|怕(?=火|水|雷|冰|光)"
    r"|讨厌|爱上|嫁给|娶了|服侍|效忠"
)
"""What comes after it belongs to someone or something else."""

NAMING: Final = (
    r"(?<![a-z])(?:called|named|titled|dubbed|known as|by the name of|name:|name is)(?![a-z])"
    r"|叫做|名叫|名为|叫作|(?<!吼)(?<!喊)叫(?!声)|取名|起名|名字是|称为|命名为"
)
"""What comes after it is a name: its words describe only where nothing else does."""

OPPOSITION_END: Final = (
    r"(?<![a-z])(?:who|now|became|turned|but|although)(?![a-z])|的|现在|如今|后来|但"
)
"""What ends the reach of an opposition within its clause."""

OPPOSITION_AFTER: Final = (
    r"^(?:[ -]?(?:resist|proof|immun|protection|ward\b|slay|kill|hunt|hat(?:er|ing)|bane)|-like"
    r"|抗性|免疫|克星|杀手|猎人)"
)
"""The same, said after the word: `fire-resistant`."""
OWN_TRADE_AFTER: Final = (
    r" (?:hunters?|huntress(?:es)?|huntsm[ae]n|huntswom[ae]n)(?![a-z])|的?猎[人手](?![杀打])"
)
"""A trade behind people, who follow it themselves unless others are named: `a dwarf hunter`."""

PARTS: Final = (
    r"^(?:(?:-(?:wrapped|bound|covered|trimmed|lined|inlaid))? ?-?(?:handled?"
    r"|hilt(?:ed)?|grips?|pommels?|shafts?|strings?|straps?|trims?|inlays?|scabbard"
    r"|sheath|rims?|buckles?|laces|lining|chains?|soles?|clasps?|guards?|crossguard"
    r"|filigree|studs?|engravings?|runes?|accents?|rivets?|stand|box|case|cords?"
    r"|limbs)(?![a-z])|(?:的|质|制|制的|质的)?(?:[斧枪锤矛刀弓]柄|枪杆|箭杆|柄|手柄|剑柄|刀柄|鞘|剑鞘|弓弦|弦|镶边"
    r"|镶嵌|链|链子|把手|握把|护手|系带|扣|带扣|边|盒|盒子|底座|衬里|内衬|花纹|纹饰"
    r"|铆钉))"
)
"""A part of a thing: what it is made of says nothing of the whole."""

AFTER_HEAD: Final = (
    r"(?<![a-z])(?:with|w/o?|of|for|in|on|from|that|which|who|whose|to|by|like|as|against|inside|under"
    r"|between|at|where|when|near|into|over|after|before|around|through)(?![a-z])"
    r"|(?:上|里|中|外)?(?:镶|嵌|刻|挂|装|插|缀|配|带|绣|绘)(?:着|有|上|了|满|嵌)[^的]*$"
    r"|[上里中]有[^的]*$"
)
"""What follows one of these describes the head noun and does not replace it."""

DESCRIBING: Final = (
    r"(?<![a-z])(?:with|(?<!looking )for(?! me(?![a-z]))|that(?!\s*[,:;.!])|which|who|whose"
    r"|(?<!want )(?<!love )(?<!chose )(?<!decided )(?<!came )(?<!grew up )to"
    r"|against|(?<!'d )(?<!would )(?<!i )like|from)(?![a-z])"
)
"""What shows, after a second thought, that a description follows and no new head."""

JOINING: Final = r"\s*(?:and|or|&|/|\+|和|与|跟|或|或者|还有|以及|、|兼|加)\s*(?:an?\s|the\s)?"
"""What stands between two words that are meant both."""
