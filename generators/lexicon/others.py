"""What others have, what was once, what is given away for something else. Data only.

Each pattern ends where it begins to be said what is wanted now.
"""

from typing import Final

from generators.lexicon.kin import FOLK_EN, FOLK_ZH

_END_EN: Final = r"(?![a-z])"
_THEIRS_EN: Final = (
    r"(?<![a-z])(?:(?:i|we) (?:used to (?:have|own|carry|wear|play|be)|had|made|owned|played"
    r"|once (?:had|owned)|already (?:have|own|made))"
    r"|(?:my|his|her|our|the|your)(?: [a-z'-]+){1,2} (?:has|had|owns?|wears?|wields?|carries|got"
    r"|plays?|made|uses)"
    r"|(?:most people|others|all my friends|you) (?:has|have|had|owns?|wears?|wields?|gave|made"
    r"|plays?|got|carr(?:y|ies))"
    r"|every(?:one|body)(?: [a-z']+){1,6}?"
    r"|(?:my|the|our|his|her) (?:old|last|previous|current|first) [a-z]+ (?:was|is|had)"
    r"|(?:last|previous) [a-z]+(?:'s)?,? (?:[a-z]+ ){1,3}?(?:was|played|had|made|paid|cost)"
    r"|(?:i was|i'm|was|i am) (?:thinking|considering|going to say)"
    r"|(?:(?:i|we)(?:'ve|'d| had)? |(?<![^.!?;] ))(?:first |originally |once )?"
    r"(?:thought (?:about|of)"
    r"|considered|(?:was |were )?tempted by|toyed with|looked at|(?:nearly|almost) (?:went with"
    r"|chose|picked|asked for|ordered)|wondered about|had my heart set on|eyed)) "
)
_MINE_EN: Final = (
    r"(?=(?:i|i'm|i'd|i'll|we|mine|make|give|let|please|an?|the new|just|this [a-z]+(?:'s)?"
    r"|from now on|it's|what (?:i|we|my|he|she|they)"
    r"|[a-z]+ (?:is|would be|sounds) better)(?![a-z]))"
)
_TURN_EN: Final = (
    r"(?:(?:but|so|yet|and|while|whereas|still|now|today|this time|instead|for me|as for me"
    r"|personally|however),? )*"
)
_SELF_EN: Final = (
    r"(?=(?:(?:s?he|they)(?: (?:himself|herself|themselves))?|[a-z]+ (?:himself|herself))"
    r",? (?:(?:has|had|once|later|always|only|instead|finally|then) )*"
    r"(?:is|became|becomes|chose|turned|works?|took|grew|wants|prefers|ended|went|decided)"
    + _END_EN
    + ")"
)
_FORMERLY_EN: Final = (
    r"(?<![a-z])(?:was|were|used to be)(?![a-z])[^.;!?]{2,80}?(?<![a-z])"
    r"(?:and|but)(?: has)?(?: long since [a-z]+ and)? (?:is |are )?now(?: is| are)?"
)
_THEIRS_ZH: Final = (
    r"(?:(?:以前|从前|之前|过去|原来|上次|上回|本来)(?:我|你|他|她|咱|给我)?"
    r"|(?:我|他|她)(?:[哥姐弟妹爸妈]+|朋友|同学|老公|老婆|室友|队友|闺蜜|兄弟|同事)"
    r"[^,，。；;！!？?]{0,6}?[有用玩穿拿是]"
    r"|(?:大家|别人|人人|人家|他们|其他人|身边人|朋友们?)(?:都|全|总|老)?(?:爱|喜欢|在)?[有用玩选穿拿要是])"
)
_TURN_ZH: Final = r"(?:但是?|可是?|而|所以|不过|然而)*"
_SELF_ZH: Final = (
    rf"(?=我(?!的?{FOLK_ZH})|[他她](?!的?{FOLK_ZH})(?:自己|本人|却|则|偏|倒|后来|这一?代)|自己|到[他她我]"
    r"|只求|只要|求一|来一|想要一|现在|这次|这回|如今)"
)
_MINE_ZH: Final = r"(?:但是?|可是?|而|所以)?(?=我|现在|这次|这回|如今|给我|来[把件个])"

OTHERS: Final = (
    _THEIRS_EN
    + r"[^.;!?]{2,60}?(?:[,.;!?]+ | (?=but (?:now|today|this time) ))"
    + r"(?:(?:but|so|and|now|today|this time|instead|for me|as for me|honestly|really"
    + r"|in the end),? )*"
    + _MINE_EN,
    rf"(?<![a-z])(?:(?:both|all|each of) )?(?:my|his|her|our|their|the|[a-z]+'s) "
    rf"(?:[a-z-]+ )?{FOLK_EN}(?![a-z'-])[^.;!?]{{4,80}}?[,.;!?]+ {_TURN_EN}"
    rf"(?:{_MINE_EN}|{_SELF_EN})",
    rf"(?:^|[.;!?,] )(?:dad|mum|mom|grandpa|grandma|gran|granny)(?![a-z'-])[^.;!?]{{4,80}}?"
    rf"[,.;!?]+ {_TURN_EN}(?:{_MINE_EN}|{_SELF_EN}|(?<=for me, ))",
    _FORMERLY_EN + _END_EN,
    r"(?<![a-z])(?:replace|swap|exchange|substitute)(?: out)? (?:the |my |that )?[a-z]+ "
    r"(?:with|for|by)(?![a-z])",
    r"(?<![a-z])(?:upgrade|change|switch|go|move|raise|lower|bump|drop|take|bring|turn|up|down)"
    r"(?:s|d|ed)?(?: (?:it|up|down|(?:the|its|his|her|my) [a-z]+))* from "
    r"(?:(?:level|lvl) )?[a-z0-9]+ to(?![a-z])",
    rf"(?:{FOLK_ZH}|祖上|祖祖辈辈|世世代代|世代|家里|家传|祖传)[^。；;！!？?]{{2,30}}?[,，。；;！!？?]"
    rf"(?:[^,，。；;！!？?]{{1,12}}[,，。；;！!？?])?{_TURN_ZH}{_SELF_ZH}",
    r"从[^,，。；;到成为]{1,8}?(?:提升|升级|提高|上调|下调|提|升|涨|加|改|调|拉|降|换|变|减|抬|拔)(?:高|低)?[到至成为]",
    r"(?:(?:本来?|起初|一开始|原本|最初|起先|原先|先前)我?(?:是?想|打算|考虑|琢磨|看中|想着)"
    r"|(?:考虑|琢磨|纠结|犹豫|动心|看上|看中)过)[^。；;！!？?,，]{1,12}[,，。]"
    r"(?:[^,，。；;！!？?]{1,8}[,，。])?"
    r"(?:但是?|可是?|不过|后来|最终|最后|结果|到底|想想|想通了?|觉得|[,，])*"
    r"(?=还是|决定|要|想要|来|给我|求|做|选|定|换|改)",
    _THEIRS_ZH + r"[^,，。；;！!？?]{1,16}[,，。；;！!？?]" + _MINE_ZH,
    r"(?:旧的?|老的?|之前的?|原来的?)[^,，。；;]{0,4}是[^,，。；;]{1,8}[,，。；;](?=新的)",
    r"(?:上个?|上一个?|上回|上次)[^,，。；;]{0,4}我?[是玩演][^,，。；;]{1,12}[,，。；;](?=现在|这次|这回|今天)",
    r"(?:原先|原本|从前|以前|过去|早年|年轻时|曾经?)[是当做干]过?[^,，。；;]{1,8}[,，。；;]"
    r"(?:后来|现在|如今|眼下)(?:改行|转行)?[是当做成]?了?",
    r"[一-鿿]{2,4}都不够[,，]",
    r"太(?:贵|重|土|俗|脆|软|常见|普通|笨重|招摇|花哨|难看)了[,，。；;！!]",
)
