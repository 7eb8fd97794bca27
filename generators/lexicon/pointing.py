"""Words that point at a thing without its name: by order, by price, by what was said. Data only."""

from typing import Final

NOT_MEANT: Final = (
    r"(?<![a-z])(?:not(?! (?:more|less|over|above|under|below|for|at"
    r"|selling|on sale|to (?!the |my |[\ue000-\ue003])"
    r"|(?:an?|one|a single|one single) [a-z\ue000-\ue003]+ (?:left|remain\w*|in sight|any more)))"
    r"|(?:is|are)n't(?= (?:from|by|P's))"
    r"|instead of"
    r"|rather than|except)\s+(?:the |my |to (?:the )?)?(?P<en>[^,.;:!?]+)"
    r"|(?<![a-z])no (?P<none>(?!more|less|need|one)[a-z\ue000-\ue003]+(?: [a-z\ue000-\ue003]+)?)"
    r"(?= (?:for|today|this time)(?![a-z]))"
    r"|(?:不是(?:给|去|要|买|卖)?|不要(?!了)|(?:可|千万)?别(?:买|卖|给|拿|送)错成?|别(?:弄|拿|送|给|买|卖|错)+成|而不是|别(?:去|给|选"
    r"|拿)(?!了|磨))(?P<zh>[^,.;:!?。的]{1,10})"
    r"|先[^,.;。]{1,10}[再后][去到回进](?P<next>[^,.;:!?。]{1,8})|[去到回进](?P<later>[^,.;:!?。]{1,8})之?前(?!往|面|边|头)"
)
"""Before a name: something else is meant."""
CHEAPEST: Final = (
    r"(?<![a-z])(?:cheap|cheapest|cheaper|costs? less|least expensive|lowest|inexpensive)(?![a-z])"
    r"|最便宜|哪[个件家把条种样]便宜|谁家?便宜"
    r"|最低(?!也|得)|便宜(?:的|那)|较便宜"
)
DEAREST: Final = (
    r"(?<![a-z])(?:priciest|dearest|most expensive|highest|biggest|largest|best(?: (?:one|offer"
    r"|bid|price))|higher"
    r"|pricier)(?![a-z])|最贵|哪[个件家把条]贵|最高(?!出)|(?<!不)贵(?:的|那)|价高"
)
FIRST: Final = (
    r"(?<![a-z])(?:first|top)(?: one| quest| job| task| offer)(?![a-z])"
    r"|第[一1][个件条份单张把面枚颗本双根顶瓶]|头一[个件份]|打头"
)
SECOND: Final = (
    r"(?<![a-z])second(?: one| quest| job| task| offer| listing)(?![a-z])"
    r"|第[二2][个件条份单张把面枚颗本双根顶瓶]"
)
THIRD: Final = (
    r"(?<![a-z])third(?: one| quest| job| task| offer| listing)(?![a-z])"
    r"|第[三3][个件条份单张把面枚颗本双根顶瓶]"
)
LAST: Final = (
    r"(?<![a-z])(?:last|bottom|final)(?: one| quest| job| task| offer| listing)(?![a-z])"
    r"|最后(?:那|一|的)?[个件条份单张把]|末尾那"
)
POINTED: Final = (
    r"(?<![a-z])(?:it|that|this|them|those|these|one|the (?:item|thing|quest|job|task"
    r"|listing|offer|place|bid|deal|sale|mission|contract)"
    r"|my (?:item|listing|quest|thing|offer)|there)(?![a-z])"
    r"|它|[那这](?:[个把件枚张颗盏条只瓶本面块双根顶单份副柄杆套]|里|儿|边)|(?:任务|活儿?"
    r"|单子?|委托|差事|东西|报价|出价)"
)
SELLING: Final = r"(?<![a-z])(?:sell|deal|offer|bid|offered|accept)(?![a-z])|卖|价|成交|接受|同意"
BIDDEN: Final = (
    r"(?<![a-z])(?:price|offer(?:s|ed|ing)?|bid|bids|deal|bargain|number|figure)(?![a-z])|价|报|出的"
    r"|成交|答应|接受"
    r"|同意"
)
YIELDS: Final = (
    r"(?<![a-z])(?:yours|deal|fine|sold|done|yes|fair|enough|works|will do|go ahead|bite|grab|take"
    r"|accept|agreed|it is|can have|may have|okay?|good|great|perfect|i'm happy)(?![a-z])"
)
"""What agrees to a bid."""
BUYS: Final = (
    r"(?<![a-z])(?:buy|purchase|wtb|(?:get|grab|snag|fetch) (?:it|that|me|one|them|us))(?![a-z])"
    r"|买|拿下|入手|下单|帮我收"
    r"|[收来要][一两][个件把张瓶枚颗双顶面根条块支罐盒串副](?!价)"
)
BIDS: Final = (
    r"(?<![a-z])(?:bid|offer\w*|haggle|counter|propose|ask|see (?:if|whether)|would)(?![a-z])"
    r"|(?:肯|愿意?)(?:只|就|最多)?(?:出|给|报)(?=[^,]{1,8}[买换])|[用拿花][0-9零一二三四五六七八九十百千两]+(?:金币?|块)?[来去]?[买换收]|让不让|能不能拿下|爱[卖要]不|报价|出价|开价|还价|砍|问|商量|行不行|卖不卖|肯不肯|谈|说说|聊聊|讲讲|磨一?磨|通融|松口|说道|卖(?:给)?我|报|压"
)
WANTS: Final = (
    r"给我|帮我|替我|来(?:一|份|点|个)|我要|想要|安排|[整弄搞](?:一|个|份)|就(?:它|这)(?:个|件"
    r"|把)?了"
)
"""A wish for a thing that others sell, whatever the verb."""
ASSENTS: Final = (
    r"\ue001|价|报|出的|出了?\d|卖|让给|给(?:他|她)|成交|就(?:这|那|他|她|[一二三四五六七八九十百\d])"
    r"|[一二三四五六七八九十百\d](?:金币?|块)?(?:就|可以|行|成|吧)|买主|买家|那(?:位|个)客"
    r"|(?:^|[,。!?])(?:嗯|好|行|可以|成|中|ok)[的吧啊啦了]*[,。!]"
)
"""Words that yield to a bid in Chinese, or speak of one."""
BOUNDED: Final = r"[以之]内|[以之]下|最多|顶多|至多|不超|别超|封顶|上限|预算|不到|低于"
"""A sum that is the most to be paid, and no bid."""
TASK: Final = "任务|委托|活|单|差|赏|奖|交|完成|搞定|结|办|报酬|工钱|收工|领"
"""Words of a quest, where none is named."""
SELLS: Final = r"\ue001+的(?=.{0,3}\ue000)|\ue001+(?:在|正在|也|家)?卖的?"
GIVEN: Final = r"[给替帮送为]\ue001+(?![的那家摊报出开还铺店])"
"""Somebody who shall have something, and sells nothing."""
FROM: Final = (
    r"(?:从|在|到|去|跟|找|问)\ue001+(?:那[儿里边]|这[儿里]|家|摊子?|铺子?|店)?[上里]?"
    r"|\ue001+(?:(?:那[儿里边]|家|摊子?|铺子?|店|手)[上里]?的|家)"
)
"""At a seller's."""
OWED: Final = (
    r"(?<![有没值少省])钱|[账饭药工车路房学水]费|租|欠|[转付汇打]给|结[一清了]|还(?=\ue001|他|她"
    r"|清|债)|垫|账(?!户)|尾款|定金|工钱"
)
"""Gold that is owed, and no price that is bid."""
PURCHASES: Final = r"我[^,卖]{0,6}买(?!卖|家|主)"
"""The speaker buys, and sells nothing."""
GIVES: Final = r"[给送赠交带拿让归分匀捎转借还留递]|\ue001[^,]{0,4}[用吃喝穿戴玩使]"
"""Something changes hands."""
TAKES: Final = r"(?<![对跟和合于])我(?!们?(?:来说|来讲|而言))|咱|接|安排|算上|交给"
"""A wish for a quest that is named in full, whatever the verb."""
ANOTHER: Final = (
    r"(?<!不要)(?<!别要)另(?:外)?(?:一|那)?(?:[个件把枚张颗盏条只瓶本面块双根顶单份杆套匹样]"
    r"|家)(?!人|.{0,2}留)|别的那|另外的"
)
"""Not the one that was named: the other one like it."""
MINE: Final = r"(?<![a-z])my (?:[a-z-]+ ){0,2}?\ue000"
"""The speaker's own thing."""
PRONOUN: Final = r"(?<![a-z])(?:her|him|them)(?![a-z])|他|她"
"""Somebody, where only one can be meant."""
