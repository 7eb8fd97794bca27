"""How people bring in somebody of their own as a character. Data only."""

from typing import Final

from generators.lexicon.animals import ANIMALS_EN, NO_TRADE_EN

_KIN_EN: Final = (
    r"(?:dad|daddy|father|mum|mom|mommy|mummy|mother|gran|granny|grandma|grandmother|grandpa"
    r"|grandad|granddad|grandfather|nan|nana|papa|mama|sister|brother|uncle|aunt|auntie|wife"
    r"|husband|partner|girlfriend|boyfriend|fianc[eé]e?|son|daughter|baby|kid|niece|nephew|cousin"
    r"|twin|teacher|(?:best )?friend)"
)
_KIN_ZH: Final = (
    "(?:爸爸?|妈妈?|爷爷|奶奶|外公|外婆|姥爷|姥姥|哥哥?|姐姐?|弟弟?|妹妹?|老公|老婆|媳妇|丈夫|妻子"
    "|对象|男友|女友|男朋友|女朋友|儿子|女儿|闺女|娃|宝宝|孩子|叔叔?|姑姑?|舅舅?|姨|婶|同桌|闺蜜"
    "|(?:好)?朋友|老师|师父)"
)
FOLK_EN: Final = (
    r"(?:(?:grand|step|god)?(?:father|mother|dad|mum|mom|pa|ma|parent|son|daughter)s?|gran|granny"
    r"|nan|sisters?|brothers?|siblings?|twin|uncles?|aunts?|auntie|wife|husband|partner|cousins?"
    r"|nephews?|nieces?|family|clan|ancestors|forebears|teacher|mentor|master|boss|captain"
    r"|neighbou?rs?|rivals?|(?:best )?(?:friend|mate|buddy)s?|roommate|flatmate|classmates?"
    r"|colleagues?|guildmates?|teammates?)"
)
FOLK_ZH: Final = (
    "(?:爸爸?|妈妈?|父亲|母亲|爹|娘亲?|爷爷|奶奶|祖父|祖母|外公|外婆|姥爷|姥姥|哥哥?|姐姐?|弟弟?|妹妹?"
    "|兄长|兄弟|姐妹|老公|老婆|丈夫|妻子|儿子|女儿|叔叔|伯伯|姑姑|舅舅|表[哥弟姐妹]|堂[哥弟姐妹]|同桌|闺蜜"
    "|朋友|同学|同事|室友|队友|邻居|老板|老师|师父|师傅|师兄|师姐|导师|隔壁(?:老[一-鿿])?|祖先|先祖|父辈"
    "|爹娘|爸妈|父母|媳妇儿?|爱人|对象|男友|女友|男朋友|女朋友|闺女|婆婆|岳父|岳母|掌柜|长老|前辈)"
)
"""Other people, whose things and trades are not those that are asked for."""
_PETS_ZH: Final = "(?:猫|狗|兔|仓鼠|乌龟|鹦鹉)"
OWN_EN: Final = (
    r"^(?:(?:ok(?:ay)?|so|please|hi|hello|hey|it's|this is|turn|make|write|create|i want"
    r"|i'd like|(?:an? )?(?:character|npc)(?: of| for| based on| after)?|based on)[,:.]? )*"
    r"(?:my|our)"
    rf"(?: (?:late|dear|old|little|beloved|lovely|own|big|younger|older|elder))*"
    rf" (?:{_KIN_EN}|{ANIMALS_EN}{NO_TRADE_EN})(?!'s|[a-z]|-in-law's)"
)
OWN_ZH: Final = (
    "(?:^(?:我?想|请|帮我|给我|来|就|用|以|按|照着?)*|把|让)我(?:们|家|们家)?(?:隔壁|已故|去世)?的?"
    rf"[那这]?[只条]?(?:[^,。;!?、的]{{0,2}}?{_KIN_ZH}|{_PETS_ZH})(?!的|家)"
)

WELL_DISPOSED: Final = ("brave", "cautious", "cheerful", "kind", "calm")
"""Tempers of somebody's own people, where they say none: nobody's father comes out greedy."""
