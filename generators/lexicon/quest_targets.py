"""What a quest is about, beside the frames: loose ends of noun phrases, and other sentences. Data.

Groups: target. Numbers are covered by `#` in the text that is matched.
"""

from typing import Final

from generators.lexicon.amounts import MEASURES

_M: Final = MEASURES + "群窝队伙箱车船串封束篮桶坛壶袋捆头条只个位名匹根块页包罐"
_Z: Final = r"[^,。;:!?、()#\s把给]"

TAIL_EN: Final = (
    r"\s+(?:(?:that|who|which|whose|haunts?|haunting|blocks?|blocking|scattered|stolen|found|left"
    r"|are|is|was|were|has|have|wants?|needs?|from|in|at|on|near|under|for|to|into|over|across"
    r"|through|with|by|before|after|until|some|out of|out|troubles|ruins|guarding|terrorizing"
    r"|eats?|eating|attacks?|attacking|roams?|roaming|lives?|living|hid(?:es|ing|den)?|keeps?"
    r"|lost|buried|carried|owned|please|pls)(?:\s.*)?|of(?: the| a| an)?|back|home|safely|down)$"
)
"""What follows the noun of a target and tells more of it."""
LEAD_EN: Final = (
    r"^(?:(?:very|really|quite|about|exactly|some|any|all(?: of)?|these|those|this|that|the|a|an|me"
    r"|us|him|one|single|lone|more|up|down|off|out)\s+|(?:(?:easy|normal|hard|deadly|kids)\s+)?"
    r"(?:quest|task|job|mission)\s+(?:\w+ing|to|of|for|about|with)\s+|(?:collecting|gathering|killing"
    r"|hunting|delivering|bringing|fetching|finding|slaying|defeating)\s+)+"
)
GIVEN_EN: Final = (
    r"^(?:old |young |the |my |our )*[a-z'-]+(?: (?!of)[a-z'-]+)??\s+(?:some|a|an|her|his|their|its"
    r"|back (?:her|his|their)|#+)\s+(?P<target>[a-z][a-z' -]+)$"
)
"""Somebody is brought something: `the hermit some soup`."""
NOT_TARGETS_EN: Final = (
    r"^(?:kill|slay|nothing|something|anything|somebody|someone|it|them|her|him|one|two|quests?|tasks?|jobs?"
    r"|mission|fight|look|see|hard|easy|normal|deadly|#+|take back .*|go .*|there|here|way|us)$"
)
TARGETS_EN: Final = (
    r"(?:^|[.!?] )(?:an? |the |#+ )(?P<target>(?:[a-z-]+ ){0,2}?[a-z-]+) (?:is|are|has|have|haunts?"
    r"|blocks?|terrorizes?|attacks?|ruins?|troubles?|eats?|steals?|keeps?|wants a fight|must)(?![a-z])",
    r"(?:^|[.!?] )(?:my|our|the|an?|his|her) (?:[a-z]+'s )?(?P<target>(?:[a-z-]+ ){0,2}?[a-z-]+) (?:must"
    r"|should|has to|have to|needs to|need to) (?:be |get )",
    r"(?<![a-z])(?:sends?|gives? (?:you|us|me)|bring|deliver|carry|take) (?:you )?(?:#+ )?"
    r"(?P<target>(?:[a-z-]+ ){0,1}?[a-z-]+) (?:\(|to |for )",
    r"(?:^|[.,!?:] )(?P<target>(?:[a-z-]+ ){0,2}?[a-z-]+)(?: in [a-z' ]+)?, (?:kill|slay|defeat|beat|end"
    r"|stop|destroy|hunt|catch|collect|fetch|find) (?:it|them|him|her)(?![a-z])",
    r"^(?P<target>(?:[a-z-]+ ){0,2}?[a-z-]+),? (?:\(#+\)|#+,)",
    r"(?:^|[.:,;] )(?:an? |the |one |some )(?P<target>(?:[a-z-]+ ){0,2}?[a-z-]+) (?:to|for|into|under|in) ",
    r"(?<![a-z])(?:get|grab|fetch|recover) #+ (?P<target>(?:[a-z-]+ ){0,2}?[a-z-]+) back(?![a-z])",
    r"(?:^|[,:] )#+ (?:[a-z-]+ of )?(?P<target>(?:[a-z-]+ ){0,1}?[a-z-]+)(?= for | from | to | in |[,.!?]|$)",
)

LEAD_ZH: Final = (
    rf"^(?:(?:那|这)(?:[{_M}])?|[一两几#]+(?:[{_M}])?|所有的?|全部的?|一些|要(?!塞)|找(?:到|齐)?|寻(?:回|找)?"
    rf"|清除|消灭|收(?:购|集)?|偷来的|偷走的|丢的|齐|缺|想要|需要|[{_M}](?=[\u4e00-\u9fff]{{1,3}}偷偷))+"
)
TAIL_ZH: Final = (
    r"(?:偷偷|悄悄|赶紧|安全|平安|亲手|亲自|一字不差|原封不动)?(?:送|运|带|交|捎|还|背|端|护|押|揪|赶|引|领|拖|递"
    r"|转|寄|过|回|到|往|去|出|进|走|上|下)(?!物)[^的]{0,8}$|(?:偷偷|悄悄|一[套批群对双]|的|了|吧|们|去|来)+$"
)
MODIFIED_ZH: Final = rf"^.+的(?:[一二三四五六七八九十两几#]+[{_M}])?(?P<target>[^的]{{1,8}})$"
"""The noun of a phrase with a clause before it: 会下棋的石像."""
OWNED_ZH: Final = r"^[\u4e00-\u9fff]{1,2}的[\u4e00-\u9fff]{1,2}$"
"""Short enough to stay whole: 公主的信."""
NOT_TARGETS_ZH: Final = (
    r"^(?:.*(?:任务|难度|委托|悬赏)|.*[它他她](?:们|走|娘|爹)?|怪了?|凑够|凑齐|的|物|真的|假的|东西|活儿?|快递|货|人"
    r"|我|你|谁|什么|所有|全部|数量|一趟|看看|是谁.*|就够|.*那[只头条个位]|整个.*|.*跑腿|烧光|.*手里|困难|简单|普通|致命|.*(?:说|缺|等着))$"
)
_D: Final = (
    "打(?!听|探|捞|扫|算|造|包|开|散)|打(?:倒|败|死|跑|退|服|赢)|干(?:掉|翻)|做掉|杀(?:掉|死)?|灭(?:掉|了)?|宰(?:了|掉)?"
    "|除掉|赶(?:走|跑)|驱(?:逐|赶|散)|剿(?:灭)?|讨伐|挑战|单挑|决斗|收拾|教训|清(?:掉|剿|除)|击(?:败|退|杀)|抓(?:住|捕)?"
    "|捉(?:住)?|捕|降伏|封印|超度|对付|解决|摆平|斩|屠|砍|揍|拦住|挡住|打趴"
)
TARGETS_ZH: Final = (
    ("defeat", rf"(?:对手|仇家|敌人|目标|怪|首领|boss)(?:是|为|:)(?P<target>{_Z}{{1,10}})(?=[,。;!?]|$)"),
    ("", rf"^(?:[^,。]{{0,8}}(?:任务|活儿?|货|难度)[,。:!])?(?P<target>{_Z}{{1,8}})[,。!](?:去|快|请|帮我|你)?"
        rf"(?:{_D}|送|护|运|找|把)(?:着|了)?(?:他|它|她)"),
    ("deliver", rf"(?:^|[,。])(?:一[{_M}])?(?P<target>{_Z}{{1,6}}),[^,。]{{0,6}}(?:送|运|护|带|捎)(?:到|往|去|过|至)"),
    ("deliver", rf"(?:把|将)(?P<target>[^,。;:!?]{{1,12}}?)(?:一字不差)?(?:送|端|还|带|背|交|捎|运|搬|护送|递|拿|引|领|转)(?:到|给|回|去|往|过|上|出|进|交)"),
    ("deliver", rf"给[^,。]{{1,12}}?送(?:去|来|上|回)?(?:[一两几#]+[{_M}])?(?P<target>{_Z}{{1,8}}?)(?:去|来|过去)?(?=[,。;!?]|$)"),
    ("deliver", rf"^(?P<target>{_Z}{{1,8}}?),?给[^,。]{{1,14}}?送(?:去|来|过去)"),
    ("deliver", rf"送(?:一|两|#+)?[{_M}]?(?P<target>{_Z}{{1,4}}?)(?:的)?(?:任务|活|差事)"),
    ("deliver", rf"(?:送|运|寄)(?:#+|一|两)?[{_M}]?(?P<target>{_Z}{{1,6}}?)(?:去|过|到|往)"),
    ("defeat", rf"(?:{_D})(?:了|那[{_M}]|[^,。]{{1,12}}的)*(?:#+[{_M}]?)?(?P<target>[^,。;:!?、()#的\s]{{1,8}}?)(?:的(?:任务|活|悬赏))?(?=[,。;!?]|$)"),
    ("collect", rf"(?:[,。:]|^)(?:[^,。]{{1,6}}(?:找|缺|要|收|想要|求|丢了|丢失了?))(?:了)?(?:一|#+)?[{_M}]?(?P<target>{_Z}{{1,8}}?)(?=[,。;!?]|$)"),
    ("collect", rf"(?:收集|采集|收|采|捡|挖|摘|集)(?P<target>{_Z}{{1,6}}?)的(?:任务|活)"),
    ("explore", rf"(?:走遍|巡(?:一遍|视)?|逛逛?|摸清楚?|看看|打探|探(?:一探|索|查|明|墓)?|找到|找出|发现)(?:#+[{_M}座处]|[^,。]{{1,10}}的)?(?:那[座个片块])?(?P<target>[^,。;:!?、()#的\s]{{1,6}}?)(?:位置|一共.*|就行)?(?=[,。;!?]|$)"),
    ("", rf"(?:^|[,。:])#+[{_M}](?P<target>{_Z}{{1,6}}?)(?=[,。;!?]|$)"),
    ("", rf"^(?P<target>{_Z}{{2,6}}),#+(?:[{_M}])?(?=[,。;!?]|$)"),
)
"""Kind (empty for any but explore) and pattern, the surest first."""
NOT_PLACES_ZH: Final = (
    r"^(?:.*(?:打架|受伤|帮他|打散|走过|是谁|没人|别太|它|他们)|看|查|找|谁|是.*|难度|.{0,4}(?:狼|怪|任务|老鼠))$"
)
PLACE_TAIL_ZH: Final = r"(?:[老小阿][\u4e00-\u9fff]手上?|手里|手上?|那里|里面?|上面?|底下|下面|深处|帮.*|去|中|边上)$"
PLACE_TAIL_EN: Final = r"\s+(?:for (?:me|us|the|[A-Za-z]+).*|on time|and .*|before .*|in|at|of|on)$"
PERSON_AT_EN: Final = (
    r"^(?:.*\s)?(?:mum|mother|father|dad|brother|sister|son|daughter|grand\w+|soldier|healer|miller|smith"
    r"|blacksmith|baker|monk|priest|priestess|hermit|widow|farmer|captain|mayor|king|queen|witch|wizard"
    r"|scholar|guard|innkeeper|merchant|hunter|fisher\w*|shepherd\w*|friend|aunt|uncle|nun|knight|lord"
    r"|lady|bear|wolf|troll|giant|lich|ghost|count|dragon)(?:\s[A-Z]\w+)?\s(?:in|at|on|from|of|near)\s"
    r"(?:the\s)?(?P<place>.+)$"
)
"""Somebody at a place: the place is what follows."""
