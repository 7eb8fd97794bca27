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
