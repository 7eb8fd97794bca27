"""Quests that ask to leave something undone, or to watch over it. Data only; lower case.

Groups: thing, what is to be spared, with its article or measure word.
"""

from typing import Final

_THING: Final = (
    r"(?P<thing>(?:the |a |an |any |my |our |his |her |their |that |those |these )?"
    r"[a-z][a-z'-]*(?: (?!to |and |or |for |until |while |when |because |but |in |at |on |from )"
    r"[a-z'-]+){0,2})"
)
_ENDS: Final = r"(?=\s*(?:[.,;:!?)]|$)|\s(?:and|or|for|to|until|while|when|because|but|in|at|on)\s)"
DENIED_EN: Final = (
    r"(?<![a-z])(?:do not|don't|dont|never|not to|to not|must not|mustn't|may not|no one may"
    r"|nobody (?:may|should|gets to|is to|can|is allowed to)|without|is not to|not)"
    r"(?: \w+ly| even| ever)? "
    r"(?:kill|slay|hurt|harm|attack|fight|defeat|hunt|touch|steal|tak|wak|disturb|eat|open|bother"
    r"|rob|mov|break|pick|feed)(?:e|ing|l?ing)?(?: up)? " + _THING + _ENDS
)
SPARED_EN: Final = (
    r"(?<![a-z])(?:watch(?:ing)?(?: over)?|guard(?:ing)?|look(?:ing)? after|babysit(?:ting)?"
    r"|keep(?:ing)? an eye on|sit(?:ting)? with|spar(?:e|ing)|protect(?:ing)?) "
    + _THING
    + _ENDS
    + r"(?!\s+(?:from|against))",
    r"(?<![a-z])(?:leave|let) " + _THING + r" (?:alone|be|sleep|rest|live|go)(?![a-z])",
)
NOTHING_EN: Final = (
    r"(?<![a-z])(?:do(?:ing)? (?:absolutely |exactly |precisely )?nothing"
    r"|not do(?:ing)? anything)(?![a-z])"
)
NO_THINGS_EN: Final = (
    r"(?:it|them|him|her|me|us|you|this|that|anything|anyone|anybody|nothing|one|alone)"
    r"(?: .*)?"
)

_COUNTED: Final = r"(?:[那这]|[一两三四五六七八九十几百\d]+)?[只条头个群匹位窝把件]?"
_THING_ZH: Final = rf"(?P<thing>{_COUNTED}[一-鿿]{{1,6}}?)"
_ENDS_ZH: Final = r"(?=[，。！？；,.!?;]|$|到|直到|睡|活|过夜|的(?!.{0,3}(?:窝|家|巢)))"
DENIED_ZH: Final = (
    r"(?:不许|不准|不要|不得|不能|不可|禁止|请勿|切勿|千万别|谁都别|别)(?:去|再|真的?)?"
    r"(?:杀死?|打死?|伤害?|碰|动|偷|拿|吃|惊动|吵醒|打扰|弄醒|招惹|攻击|猎杀)"
    + _THING_ZH
    + _ENDS_ZH
)
SPARED_ZH: Final = (
    r"(?:保护|守护|守着?|看着|看护|照看|照顾|陪着?|放过|饶了?)(?!.{0,6}(?:不被|免受|不受))"
    + _THING_ZH
    + _ENDS_ZH,
    r"让" + _THING_ZH + r"(?:好好|安心|继续|一直)?(?:睡|活|待|休息|歇)",
)
CAUGHT_ZH: Final = r"(?:^|[，,。；;！!：:\s请去来])[抓捉逮捕](?=[\d一二两三四五六七八九十几])"
"""Who is to be caught may have to be spared besides: 抓六只猴子，别伤着它们."""
NOTHING_ZH: Final = r"什么(?:事|活)?[都也]不(?:做|干|用做|用干)|啥[都也]不(?:做|干)|不做任何事"
NO_THINGS_ZH: Final = r"[它他她我你](?:们)?|什么.*|任何.*|人|谁|.*[了着过]"
"""What stands where a thing would and is none."""
