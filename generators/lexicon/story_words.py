"""What in the clauses of a story's prompt only asks for it. Data only; patterns in lower case."""

import re
from typing import Final

CHAPTERS_EN: Final = (
    r"(?:(?:in|with|of|as|over|across|make it|make that|told in|split into)\s+)?(?:just "
    r"|only |exactly |about )?(?:\d+|[a-z]+)(?:\s|-)(?:chapters?|parts?|acts?|chaps?"
    r"|episodes?)(?: long| total| please| max)?(?![a-z])"
)
WISHES_EN: Final = (
    r"once upon a time,?\s+|there (?:was|were|is|are|lived|once was|once lived)\s+(?:once )?"
    r"|don't (?:you dare )?(?:forget|leave out|omit|skip)\s+|(?:make sure|be sure) (?:to include"
    r"|there(?:'s| is)|it has|to mention)\s+|(?:do )?(?:include|mention|put in|work in|throw in)\s+"
    r"|(?:something|anything|smth) (?:[a-z]+ ){0,2}(?:featuring|with|about|starring|involving)\s+|"
    r"(?:my|our|his|her) [a-z]+ (?:wants?|needs?|asked for|asks for|would (?:like|love)"
    r"|loves?|begs for)\s+|(?:i|we)(?:'d| would)? (?:like|love|want|need|fancy)\s+(?:to "
    r"(?:read|hear|have|see)\s+)?|(?:maybe|perhaps|something|smth|sth|funny|anything"
    r"|what about|how about|make up|title it|call it)\s+"
)
ABOUT_EN: Final = (
    r"(?:about|abt|of|with|where|in which|on|that|how|who|for|featuring|starring|set in"
    r"|set at|set on|set during|based on|inspired by|involving|called|named|between"
    r"|told by|please|pls|and|the one where|when)(?:\s+|$)"
)
IDLE_EN: Final = (
    r"(?:(?:please|pls|plz|thanks|thank|you|not|too|very|long|short|keep|it|make|one"
    r"|only|just|a|an|the|some|surprise|me|anything|goes|whatever|you|like|want|is|fine"
    r"|ok|okay|yes|and|also|happy|sad|ending|no|good|nice|for|kids|children|bedtime"
    r"|chapters?|chapter|each|story|tale|write|that|this|actually|wait|hmm|lol|i|mean|so"
    r"|(?<!a )(?<!the )well|go|from|there|here|over|take|continue|rest|end|decide)(?:\s+|$))+"
)
DENIED_EN: Final = r"(?:no|not|without|don't|dont|never|nothing|skip|avoid)(?![a-z])"
ADJECTIVES_EN: Final = frozenset(
    re.findall(
        r"\S+",
        "a an the my our some another short long little new good nice great sad happy scary "
        "funny dark light bedtime children's kids epic classic whole quick very really another "
        "tiny small big of proper decent cosy cozy brief one two three four five six seven "
        "eight nine ten this that please silly spooky old simple full ",
    )
)
BREAKS_EN: Final = (
    r"\s+(?:who|which) (?=[a-z])|"
    r"\s+and (?=(?:a|an|the|his|her|their|my|one|two|three) )|\s+(?:as seen by|while"
    r"|until|but|because|before|after|when|so that)\s+"
)

WISHES_ZH: Final = (
    r"(?:请|能不能|可不可以|可以|麻烦|劳驾|帮我|帮忙|给我|给|替我|我爱看|我爱听|我想看"
    r"|我想听|我想要|我想|我要|想要|想听|想看|想|要|来|写|讲|编|说|整|搞|弄|做|创作|生成"
    r"|再|就|求|嗯|那|那就|换|改|也|还|最好|必须|里面|里头|其中|得|都|先|咱们|咱|随便"
    r"|[一两几这那]?(?:[段则篇部本首]|个(?=[^,，。]{0,6}(?:故事|童话|传说|寓言|小说)"
    r"|的))|一下|一?点|章的|的|，|,)+"
)
ABOUT_ZH: Final = (
    r"(?:(?:短|长|小|儿童|睡前|短篇|长篇|新|好|精彩)?的?(?:故事|童话|传说|寓言|小说"
    r"|传奇)(?:里|中)?|关于|讲述|讲讲|讲的是|讲|说的是|说|写的是|写|主角是|主人公是|主角"
    r"|主题是|主题|内容是|围绕|以|要有|得有|里有|里面有|里头有"
    r"|有(?=[一二两三四五六七八九十几]?[只个条位头名座家张把封])|是|和|跟|与|还有|以及"
    r"|加上|题目就?叫|题目是?|标题|名字叫|叫|,|:)+"
)
TAIL_ZH: Final = (
    r"(?:(?:的|写成|当成|做成)?(?:故事|童话|传说|寓言|小说|传奇|冒险)|为题|为主题|为主角"
    r"|就行|就好|吧|呗|呀|哦|啊|好了|的事儿?|写起|讲起|说起|左右|完结|结束|即可)+$"
)
IDLE_ZH: Final = (
    r"^(?:短的?|长的?|短篇|长篇|写?长一?点|写?短一?点|短一些|完结|就够|够了|谢谢|随便"
    r"|都行|也行|越.+越好|儿童|睡前|一共|分|共|章|[,，。\s]"
    r"|[一二两三四五六七八九十俩几\d]|就好|就行|吧|的|不限|故事|史诗感|.{1,3}感|揭秘向"
    r"|.{1,3}向|左右|最多|最少|至少|超过|不超过|不要超过)+$"
)
DENIED_ZH: Final = r"(?:不要|别|不许|不准|不能|千万别|不想)"
PLAIN_ZH: Final = r"^(?:一?个?|短|长|小|好|新|儿童|睡前|短篇|长篇|精彩的?|有趣的?|这个|那个|的)*$"
GENRE_ZH: Final = r"(?P<genre>[^的,，。]{1,4})(?:故事|传说|童话|寓言)$"
CHAPTERS_ZH: Final = (
    r"(?:分成?|写|共|要|来|整|一共|不超过"
    r"|不要超过)?(?:[一二两三四五六七八九十俩几\d]+)(?:个)?(?:章(?!鱼|法|程)"
    r"|回(?![家来去到头乡忆答])|幕|节(?!日|课)|篇章)(?:的|完结|就够|就行|就好|吧|左右"
    r"|为宜|以内|体)*"
)
