"""What a quest is about, beside the frames: loose ends of noun phrases, and other sentences. Data.

Groups: target. Numbers are covered by `#` in the text that is matched.
"""

from typing import Final

from generators.lexicon.amounts import MEASURES

_M: Final = MEASURES + "群窝队伙箱车船串封束篮桶坛壶袋捆头条只个位名匹根块页包罐"
_Z: Final = r"[^,。;:!?、()#\s把给]"

TAIL_EN: Final = (
    r"\s+(?:(?:that|who|which|whose|from|in|at|on|near|under|for|to|into|over|across|through"
    r"|with|by"
    r"|before|after|until|some|out of|out|please|pls)(?:\s.*)?"
    r"|(?:haunts?|haunting|blocks?|blocking|scattered|stolen|found|left|are|is|was|were|has|have"
    r"|wants?"
    r"|needs?|troubles|ruins|guarding|terrorizing|eats?|eating|attacks?|attacking|roams?|roaming"
    r"|lives?|living|hid(?:es|ing|den)?|keeps?|lost|buried|carried|owned)\s.*"
    r"|(?:scattered|stolen|found)|of(?: the| a| an)?|back|home|safely|down)$"
)
"""What follows the noun of a target and tells more of it."""
LEAD_EN: Final = (
    r"^(?:(?:very|really|quite|about|exactly|some|any|all(?: of)?|these|those|this|that|the|a|an|me"
    r"|us|him|one|single|lone|more|up|down|off|out)\s+|(?:(?:easy|normal|hard|deadly|kids)\s+)?"
    r"(?:quest|task|job|mission)\s+(?:\w+ing|to|of|for|about|with)\s+|(?:collecting|gathering"
    r"|killing"
    r"|hunting|delivering|bringing|fetching|finding|slaying|defeating)\s+)+"
)
GIVEN_EN: Final = (
    r"^(?:old |young |the |my |our )*[a-z'-]+(?: (?!of)[a-z'-]+)??\s+(?:some|a|an|her|his|their|its"
    r"|back (?:her|his|their)|#+)\s+(?P<target>[a-z][a-z' -]+)$"
)
"""Somebody is brought something: `the hermit some soup`."""
NOT_TARGETS_EN: Final = (
    r"^(?:kill|slay|nothing|something|anything|somebody|someone|it|them|her|him|one|two|quests?"
    r"|tasks?|jobs?"
    r"|mission|fight|look|see|hard|easy|normal|deadly|#+|take back .*|go .*|there|here|way|us)$"
)
TARGETS_EN: Final = (
    r"(?:^|[.!?] )(?:an? |the |#+ )(?P<target>(?:[a-z-]+ ){0,2}?[a-z-]+) (?:is|are|has|have|haunts?"
    r"|blocks?|terrorizes?|attacks?|ruins?|troubles?|eats?|steals?|keeps?|wants a fight"
    r"|must)(?![a-z])",
    r"(?:^|[.!?] )(?:my|our|the|an?|his"
    r"|her) (?:[a-z]+'s )?(?P<target>(?:[a-z-]+ ){0,2}?[a-z-]+) (?:must"
    r"|should|has to|have to|needs to|need to) (?:be |get )",
    r"(?<![a-z])(?:sends?|gives? (?:you|us|me)|bring|deliver|carry|take) (?:you )?(?:#+ )?"
    r"(?P<target>(?:[a-z-]+ ){0,1}?[a-z-]+) (?:\(|to |for )",
    r"(?:^|[.,!?:] )(?P<target>(?:[a-z-]+ ){0,2}?[a-z-]+)(?: in [a-z' ]+)?, (?:kill|slay|defeat"
    r"|beat|end"
    r"|stop|destroy|hunt|catch|collect|fetch|find) (?:it|them|him|her)(?![a-z])",
    r"^(?P<target>(?:[a-z-]+ ){0,2}?[a-z-]+),? (?:\(#+\)|#+,)",
    r"(?:^|[.:,;] )(?:an? |the |one |some )(?P<target>(?:[a-z-]+ ){0,2}?[a-z-]+) (?:to|for|into"
    r"|under|in) ",
    r"(?<![a-z])(?:get|grab|fetch|recover) #+ (?P<target>(?:[a-z-]+ ){0,2}?[a-z-]+) back(?![a-z])",
    r"(?:^|[,:] )#+ (?:[a-z-]+ of )?(?P<target>(?:[a-z-]+ ){0,1}?[a-z-]+)(?= for | from | to "
    r"| in |[,.!?]|$)",
)

LEAD_ZH: Final = (
    rf"^(?:(?:那|这)(?:[{_M}])?|[一两几#]+(?:[{_M}])?|所有的?|全部的?|一些|要(?!塞)|找(?:到|齐)?"
    rf"|寻(?:回|找)?"
    rf"|清除|消灭|收(?:购|集)?|偷来的|偷走的|丢的|齐|缺|想要|需要"
    rf"|[{_M}](?=[\u4e00-\u9fff]{{1,3}}偷偷))+"
)
TAIL_ZH: Final = (
    r"(?:偷偷|悄悄|赶紧|安全|平安|亲手|亲自|一字不差|原封不动)?(?:送|运|带|交|捎|还|背|端|护|押"
    r"|揪|赶|引|领|拖|递"
    r"|转|寄|过|回|到|往|去|出|进|走|上|下)(?!物)[^的]{0,8}$|(?:偷偷|悄悄|一[套批群对双]|的|了"
    r"|吧|们|去|来)+$"
)
WANTED_ZH: Final = (
    r"^[^的]{1,5}?(?:找|想要|说缺|急?缺(?!一)|需要|求购?|收购?"
    r"|丢失?了)(?P<target>[\u4e00-\u9fff]{1,8})$"
)
"""Somebody wants it: 老木匠找椴木."""
MODIFIED_ZH: Final = rf"^.+的(?:[一二三四五六七八九十两几#]+[{_M}])?(?P<target>[^的]{{1,8}})$"
"""The noun of a phrase with a clause before it: 会下棋的石像."""
OWNED_ZH: Final = r"^[\u4e00-\u9fff]{1,2}的[\u4e00-\u9fff]{1,2}$"
"""Short enough to stay whole: 公主的信."""
NOT_TARGETS_ZH: Final = (
    r"^(?:.*(?:任务|难度|委托|悬赏)|.*[它他她](?:们|走|娘|爹)?|怪了?|凑够|凑齐|的|物|真的|假的"
    r"|东西|活儿?|快递|货|人"
    r"|我|你|谁|什么|所有|全部|数量|一趟|看看|是谁.*|就够|.*那[只头条个位]|整个.*|.*跑腿|烧光"
    r"|.*手里|困难|简单|普通|致命|.*(?:说|缺|等着))$"
)
CREATURE_ZH: Final = (
    "狼|熊|虎|豹|蛇|蟒|蜥|蜴|牛|猪|鼠|蛛|蝎|蜂|龙|蛟|鬼|怪|妖|魔|匪|盗|贼|兵|巨人|精|灵|石人|尸"
    "|骨|虫|鳄|鲨|鹰|鸦|獾|犬|兽"
    "|傀|儡|蝠|狮|猿|猴|螳|蟾|蛙|藤|幽魂|亡魂|将军|头目|首领"
)
"""The end of a word for what is fought."""
CREATURE_EN: Final = (
    r"(?:rats?|goblins?|bandits?|trolls?|ogres?|wolves|wolf|skeletons?|zombies?|dragons?|demons?"
    r"|monsters?"
    r"|beasts?|spiders?|vampires?|lich|witch(?:es)?|giants?|pirates?|golems?|poachers?|thieves"
    r"|raiders?"
    r"|ghouls?|imps?|wyverns?|slimes?|ghosts?|cultists?|harpies|harpy|bears?|boars?|snakes?"
    r"|hyenas?|wasps"
    r"|crocodiles?|kobolds?|gnolls?|orcs?|mercenaries|brigands?|smugglers?|assassins?|wraiths?"
    r"|scorpions)$"
)
COUNT_APART: Final = (
    r"(?:\(|[,:] )(?P<count>#+)(?:\)|(?= of them| in (?:all|total)|\s*(?:[,.;]|$)))"
    rf"|,(?P<zhcount>#+)(?:[{_M}](?=[,。]|$)|(?=[,。]))"
)
_D: Final = (
    "打(?!听|探|捞|扫|算|造|包|开|散)|打(?:倒|败|死|跑|退|服|赢)|干(?:掉|翻)|做掉|杀(?:掉|死)?"
    "|灭(?:掉|了)?|宰(?:了|掉)?"
    "|除掉|赶(?:走|跑)|驱(?:逐|赶|散)|剿(?:灭)?|讨伐|挑战|单挑|决斗|收拾|教训|清(?:掉|剿|除)"
    "|击(?:败|退|杀)|抓(?:住|捕)?"
    "|捉(?:住)?|捕|降伏|封印|超度|对付|解决|摆平|斩|屠|砍|揍|拦住|挡住|打趴"
)
TARGETS_ZH: Final = (
    (
        "",
        rf"(?:……|…|\\.{{2,}})(?:哦|不|是)?(?P<target>{_Z}{{1,6}}?)(?=[,。;!?送到交运#]"
        rf"|[一二三四五六七八九十]|$)",
    ),
    ("", rf"#+根?(?P<target>{_Z}{{1,6}})$"),
    (
        "defeat",
        rf"(?:对手|仇家|敌人|目标|怪|首领|boss)(?:是|为|:)(?P<target>{_Z}{{1,10}})(?=[,。;!?]|$)",
    ),
    (
        "",
        rf"^(?:[^,。]{{0,8}}(?:任务|活儿?|货|难度)[,。:!])?(?P<target>{_Z}{{1,8}})[,。!](?:去|快|请"
        rf"|帮我|你)?"
        rf"(?:{_D}|送|护|运|找|把)(?:着|了)?(?:他|它|她)",
    ),
    (
        "deliver",
        rf"(?:^|[,。])(?:一[{_M}])?(?P<target>{_Z}{{1,6}}),[^,。]{{0,6}}(?:送|运|护|带|捎)(?:到|往"
        rf"|去|过|至)",
    ),
    (
        "deliver",
        r"(?:把|将)(?P<target>[^,。;:!?]{1,12}?)(?:一字不差)?(?:送|端|还|带|背|交|捎|运|搬|护送"
        r"|递|拿|引|领|转)(?:到|给|回|去|往|过|上|出|进|交)",
    ),
    (
        "deliver",
        rf"给[^,。]{{1,12}}?送(?:去|来|上|回)?(?:[一两几#]+[{_M}])?(?P<target>{_Z}{{1,8}}?)(?:去|来"
        rf"|过去)?(?=[,。;!?]|$)",
    ),
    ("deliver", rf"^(?P<target>{_Z}{{1,8}}?),?给[^,。]{{1,14}}?送(?:去|来|过去)"),
    ("deliver", rf"送(?:一|两|#+)?[{_M}]?(?P<target>{_Z}{{1,4}}?)(?:的)?(?:任务|活|差事)"),
    ("deliver", rf"(?:送|运|寄)(?:#+|一|两)?[{_M}]?(?P<target>{_Z}{{1,6}}?)(?:去|过|到|往)"),
    (
        "defeat",
        rf"(?:{_D})(?:了|那[{_M}]"
        rf"|[^,。]{{1,12}}的)*(?:#+[{_M}]?)?(?P<target>[^,。;:!?、()#的\s]{{1,8}}?)(?:的(?:任务|活"
        rf"|悬赏))?(?=[,。;!?]|$)",
    ),
    (
        "collect",
        rf"(?:[,。:]|^)(?:[^,。]{{1,6}}(?:找|缺|要|收|想要|求|丢了|丢失了?))(?:了)?(?:一"
        rf"|#+)?[{_M}]?(?P<target>{_Z}{{1,8}}?)(?=[,。;!?]|$)",
    ),
    ("collect", rf"(?:收集|采集|收|采|捡|挖|摘|集)(?P<target>{_Z}{{1,6}}?)的(?:任务|活)"),
    (
        "explore",
        rf"(?:走遍|巡(?:一遍|视)?|逛逛?|摸清楚?|看看|打探|探(?:一探|索|查|明|墓)?|找到|找出"
        rf"|发现)(?:#+[{_M}座处]"
        rf"|[^,。]{{1,10}}的)?(?:那[座个片块])?(?P<target>[^,。;:!?、()#的\s]{{1,6}}?)(?:位置|一共.*"
        rf"|就行)?(?=[,。;!?]|$)",
    ),
    ("", rf"(?:^|[,。:])#+[{_M}](?P<target>{_Z}{{1,6}}?)(?=[,。;!?]|$)"),
    ("", rf"^(?P<target>{_Z}{{2,6}}),#+(?:[{_M}])?(?=[,。;!?]|$)"),
)
"""Kind (empty for any but explore) and pattern, the surest first."""
NOT_PLACES_ZH: Final = (
    r"^(?:.*(?:打架|受伤|帮他|打散|走过|是谁|没人|别太|它|他们)|看|查|找|谁|找回.*|天[亮黑明].*|来(?!福|仪|凤).*|我.*|人(?!鱼|间|迹|头|民).*|明天.*"
    r"|是.*|难度|.{0,4}(?:狼|怪|任务|老鼠))$"
)
PLACES_ZH: Final = (
    r"(?:送|运|护送|带|偷运|偷偷运)[^,。]{1,10}?(?:过|出|进|去|往"
    r"|至)(?P<place>[^,。;:!?#给的]{1,6})(?=[,。;!?]|$)",
    r"[一-鿿]送(?P<place>军营|[^,。给到去过]{1,3}[营城镇村寨庄港站府宫])(?=[,。]|$)",
    r"(?:送|背|带|赶|护送|领)(?:回|往)(?P<place>[^,。;:!?#给的]{2,6})(?=[,。;!?]|$)",
    r"(?:去|到|往|进)(?P<place>[^,。;:!?#的给把]{2,6}?)(?:走一遭|走一趟|转一圈|看看|一趟|以上)",
    r"(?:看看|逛逛|逛|打探|摸清楚?|巡视|走访)(?P<place>[^,。;:!?#的给把]{2,6}?)(?:位置|一共|就行"
    r"|里|$|(?=[,。]))",
    r"(?:探一探|探|找出|找到"
    r"|发现)[^,。]{1,10}的(?:那[座个片块])?(?P<place>[^,。;:!?#的]{2,6})(?=[,。]|$)",
    r"^(?:听说|据说)?(?P<place>[^,。;:!?#的把给送]{2,5}?)(?:里|底下|下面|后面)(?:到底|究竟)?有",
    r"就(?:去|在)?(?P<place>[^,。;:!?#的给把]{2,7})(?=[,。]|$)",
    r"(?:目标是|清掉|干掉|杀掉)(?P<place>[^,。;:!?#的]{2,5}?)(?:里|上)?的",
    r"给(?P<place>[^,。;:!?#的]{2,4}?)上的",
)
"""Further places; the surest first."""
GIVERS_ZH: Final = (
    r"(?:^|[,。;:!?])(?P<giver>[^,。;:!?、#]{1,8}?)(?:发的|发布的?|委托|重赏|悬赏|出钱|付钱|等着"
    r"|付#|给#|要做|密令|交代|出面)",
    r"^请(?P<giver>[一-鿿]{1,5}?)(?:出面|发布|做主)",
    r"(?:^|[,。;:!?])(?P<giver>[一-鿿]{1,5}?)(?:说缺|说少|缺|找|急缺|急需|想要|丢了|丢失了)",
    r"(?:^|[,。])(?:帮|替|给)(?P<giver>[一-鿿]{1,5}?)(?:赶走|赶跑|寻|找|采|收|打|杀|抓|送|捡|挖"
    r"|把)",
)
GIVER_TRIM_ZH: Final = r"^(?:.+的)?(?P<giver>[^的]{1,6}?)(?:说|提供|发|重|们)?$"
PLACE_TAIL_ZH: Final = (
    r"(?:[老小阿][\u4e00-\u9fff]手上?|手里|手上?|那里|里面?|上面?|底下|下面|深处|帮.*|去|中|边上)$"
)
_PROPER: Final = r"[A-Z][\w'-]+(?: (?:(?:of|and) (?:the )?)?[A-Z][\w'-]+)*"
PLACES_EN: Final = (
    rf"(?<![a-z])(?:at|in|from|through|over|(?<!them )"
    r"(?<!it )(?<!him )(?<!her )to|into|under|across|of|near|haunts?"
    rf"|on) (?:the )?(?P<place>{_PROPER})",
    r"(?<![a-z])(?:in|at|out of|from|under|into|through|to|see if|over|troubles|ruining|search"
    r"|across|inside)"
    r" (?:the|his|her|their|an?) (?P<place>[a-z'-]+(?: (?!(?:is|are|was|and|for|with|before"
    r"|after|because|on"
    r"|in|at|who|that|to|really|when|if|normal|easy|hard"
    r"|deadly)(?![a-z]))[a-z'-]+){0,2})(?=[,.;!?]| is | are"
    r"| and | for | before | with |$)",
)
"""Further places of English quests, as they are shown; the surest first."""
NOT_PLACES_EN: Final = (
    r"(?i)^(?:.*(?:reward|gold|contest|petition|morning|evening|night|end|moon|time|quest|king"
    r"|queen|tears?|himself"
    r"|herself|one|group|way|mission|giver|bonus|world).*|.*(?:er|or|smith|ist|man|woman|ess"
    r"|monk|boy|girl|child|mum))$"
)
GIVERS_EN: Final = (
    rf"[Gg]iver:? (?:[a-z]+ ){{0,2}}(?P<giver>{_PROPER})",
    rf"(?:^|[,.:;] )(?:[a-z]+ ){{0,3}}(?P<giver>{_PROPER})(?= (?:pays?|will pay|offers?|gives?"
    rf"|asks?|wants?|needs?|sends?))",
    rf"^(?:[a-z]+ ){{0,2}}(?P<giver>{_PROPER}):",
    rf", (?:the )?(?:[a-z]+ ){{1,3}}(?:\([a-z]+\) )?(?P<giver>{_PROPER})(?=\s*(?:[,.;!]|$))",
    r"(?:^|[,.:;] )(?P<giver>(?:[Tt]he )?[a-z]+s?) (?:pays?|sends?|wants?|offers?|asks?"
    r"|needs?)(?![a-z])",
    rf"(?:^|[,.:;] )(?P<giver>{_PROPER})(?= (?:hands?|gives?|puts?|sends?) (?:this|it|that|the"
    rf" (?:quest|job|task|notice))(?: one)? out)",
    rf"(?:[Hh]is|[Hh]er|[Tt]heir) name(?: is|'s) (?P<giver>{_PROPER}),? (?:and|who) (?:(?:he|she"
    rf"|they) )?(?:gives?|posts?|offers?|pays?|asks?|sets?|sends?)",
    rf"(?i:\b(?:love|yours|signed|regards|cheers|thanks|sincerely|xoxo)),? (?:from )?"
    rf"(?P<giver>{_PROPER})(?=\W*$)",
    r"for (?P<giver>the [a-z]+(?: [a-z]+)?(?:er|or|ess|ist|man|woman|smith|monk|king|queen"
    r"|cook))(?=\s*(?:[,.;!]|$))",
)
NOT_GIVERS_EN: Final = (
    r"(?i)^(?:i|we|you|u|ppl|people|players|heroes|what|actually|sorry|wait|also|please|right|well|ok|okay|everyone|everybody|anyone|anybody|easy|hard|normal|deadly|who|it|that|this|reward|she|he|they"
    r"|nobody|someone|somebody|quest|one|which)$"
)
PLACE_TAIL_EN: Final = r"\s+(?:for (?:me|us|the|[A-Za-z]+).*|on time|and .*|before .*|in|at|of|on)$"
PERSON_AT_EN: Final = (
    r"^(?:.*\s)?(?:mum|mother|father|dad|brother|sister|son|daughter|grand\w+|soldier|healer"
    r"|miller|smith"
    r"|blacksmith|baker|monk|priest|priestess|hermit|widow|farmer|captain|mayor|king|queen|witch"
    r"|wizard"
    r"|scholar|guard|innkeeper|merchant|hunter|fisher\w*|shepherd\w*|friend|aunt|uncle|nun"
    r"|knight|lord"
    r"|lady|bear|wolf|troll|giant|lich|ghost|count|dragon)(?:\s[A-Z]\w+)?\s(?:in|at|on|from|of"
    r"|near)\s"
    r"(?:the\s)?(?P<place>.+)$"
)
"""Somebody at a place: the place is what follows."""
