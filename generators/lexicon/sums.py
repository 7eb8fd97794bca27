"""Words around sums of Gold and numbers of pieces, in what a person tells the assistant."""

from typing import Final

from generators.lexicon.amounts import MEASURES as _MEASURES

MEASURES: Final = _MEASURES + "盒打坛捆筒碗串车担尾盏册封顶架匣包筐桩样口枝台尊锭盏饼提篓沓"
_ITEM: Final = "\ue000"

CURRENCY: Final = (
    r"\s?(?:gold(?: (?:coins?|pieces?))?|coins?|gp|gps|g|golds)(?![a-z])"
    r"|\s?(?:个|枚|块|两|点|大)?\s?(?:金币|黄金|金子|金元|金钱|gold|g(?![a-z])"
    r"|金(?![属色鱼匠苹戒字杖剑刀甲盔盾矿杯碗叶花龙狮鹰环链像锭针丝盒]))"
    r"|\s?蚊(?!子)|\s?(?:块钱|元钱|块大洋|文钱|个子儿|个铜板|大洋)"
)
SOFT_CURRENCY: Final = (
    r"\s?[块元](?=$|[,.;:!?。、 ]"
    r"|[吧呗呢啦了的卖给买出拿可行甩清处收成全换谁爱转送付还借赏塞赔发我就]"
    r"|[以之]?[内下])"
)
"""A piece of something, or of money where nothing else is called so."""

EACH_AFTER: Final = (
    rf"(?:{CURRENCY}| ?g) an? [a-z]+(?=\W|$)|\s?an? {_ITEM}"
    rf"|{CURRENCY}?\s?(?:,\s*)?(?:each|apiece|a ?piece|per|/|ea(?![a-z])|for each|for every|a pop"
    rf"|for one|a (?:bottle|pair|jar|bag|box|vial|bundle|unit|pop|head)|the piece"
    rf"|for a single)|\s?[一每][{MEASURES}](?!共)|(?:{CURRENCY}|[块元])\s?(?:/|一"
    rf"|每)[{MEASURES}{_ITEM}]"
)
EACH_BEFORE: Final = (
    rf"(?:每(?:一)?|(?<![金块币])一|单)[{MEASURES}价][^0-9,.;。]{{0,6}}$"
    r"|each(?: one)? (?:for|at|is)? ?$"
)

PRICE_BEFORE: Final = (
    r"(?:(?<![a-z])(?:at|for|price(?:d)?|price tag|costs?|asking|worth|limit|max|maximum|budget"
    r"|up to|under|below|at most|more than|least|minimum|min|less than|ceiling|offer|offering|bid"
    r"|bidding|propose|counter|counteroffer|pay|spend|than|around|about|tops|cap|floor|starting"
    r"|for around|take|accept|over|above|beyond|exceeding|exceed)"
    r"\s*(?:(?:is|of|at|to|be|only|just|about|exactly|max|least|most|the|a|around|on|it|seller|them"
    r"|than|price|mere|say|no more|or)\s+)*[:=@]?\s*|[@=:]\s*)$"
    r"|(?:价|价格|卖|标|出|给|报|低于|超过|高于|少于|多于|大于|小于|超|至少|最少|最多"
    r"|顶多|最高|上限"
    r"|最低|预算|封顶|贵过|别过|不过|按|只要|起|付|付出|压到|砍到|收|要|花|多过|算|到|拿)"
    r"[:：是为在到过了他她它您你的值]*\s*$"
)
COUNT_AFTER: Final = (
    rf"\s*(?:x\s*|×\s*|of\s+(?:(?:my|the|those|these|our)\s+)?|more\s+)?"
    rf"(?:(?!(?:for|at|on|to|is|in|and|out|gold|from|buys?|gets?|would|will|does"
    rf"|each)(?![a-z]))[a-z'-]+\s+(?:of\s+)?){{0,2}}?{_ITEM}"
    r"|\s+(?:pieces?|units?|copies|bottles?|pairs?|pcs|jars?|bags?|bundles?|sets?|vials?"
    r"|bars?)(?![a-z])"
    r"|\s+(?:at|@) (?=\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen"
    r"|twenty|thirty"
    r"|forty|fifty|sixty|seventy|eighty|ninety|a hundred|one hundred)(?![a-z]))"
    r"|\s+(?:up|out)(?=,|\.|$| (?:for|at) )"
    r"|\s+(?:for|at) (?=[a-z0-9-]+ [^.;!?,]{0,16}(?:each|apiece|a ?piece|per)(?![a-z]))"
    rf"|\s+of (?:the|my|these|those|them|it)(?![a-z])|\s?(?!封顶|顶天|口价)[{MEASURES}]"
)
COUNTED_NOUN: Final = (
    r"(?=[\u4e00-\u9fff])(?![自包起顶收卖出买给吧了的以内下就拿换行可起打挂上左元块金封能够好呗成要也处"
    r"都才太去来怎如肯愿整试问看谈干砍把帮到结还付转赏赔先再你我他她这那])"
)
"""A noun right after a number is what it counts: 俩陶罐."""
COUNT_BEFORE: Final = (
    r"(?:(?<![a-z])x|×|\*|(?<![0-9])\+)\s?$|数量[是为:]?\s?$"
    r"|(?<![a-z])all (?:of )?(?:the |my )?$"
)

TOTAL: Final = (
    r"(?<![a-z])(?:altogether|all together|in total|total|for the lot|for the whole|in all"
    r"|for (?:both|all|everything|all of (?:them|it))|as a (?:set|bundle)|combined"
    r"|together)(?![a-z])"
    r"|总共|一共|合计|共计|总价|一起卖|打包|统共|合起来|加起来|一口价全|通共"
)
ALL: Final = (
    r"(?<![a-z])(?:all(?: of)? (?:my|the|those|these|them|it|our|\d+|\ue000)|all \w+ of"
    r"|every (?:single |last )?(?:one|\ue000)|everything|the lot|the whole (?:lot|stack|pile|bunch)"
    r"|each of my|all(?= \w+s?\b)|them all)(?![a-z])"
    r"|全部|所有|全都|统统|[全都](?=[卖给送分挂出拿转摆放搁丢搬标上交塞留还扔归借匀递寄甩清抛]|处理|打包)"
    r"|一并|悉数|全数|通通"
    r"|一个不留|尽数"
    r"|全给|有多少[卖给送挂出]多少|一股脑"
)
BOTH: Final = (
    r"(?<![a-z])(?:both|a pair of|the pair)(?![a-z])|两[个件把枚张颗瓶只]都|俩都"
    r"|[一那这]对(?!的|手|方)"
)
HALF: Final = (
    r"(?<![a-z])half (?:of|my|the|his|her|their|our|\ue000)(?! (?:price|cost|gold|value|money))"
    r"|(?<![a-z])(?:one|the other|give [a-z\ue001]+) half(?= (?:to|goes)(?![a-z]))|一半"
)
PARTS_OF: Final = (
    (r"(?<![a-z])(?:two|2)[ -]thirds of(?![a-z])", 2, 3),
    (r"(?<![a-z])three[ -]quarters of(?![a-z])", 3, 4),
    (r"(?<![a-z])(?:a|one)[ -]third of(?![a-z])", 1, 3),
    (r"(?<![a-z])(?:a|one)[ -]quarter of(?![a-z])", 1, 4),
    (HALF, 1, 2),
)
"""Words → part of what there is, as numerator and denominator."""
ALL_BUT: Final = (
    r"(?<![a-z])(?:all(?: (?:the |my |of my )?(?:[a-z]+ )?[a-z\ue000]+)?|everything"
    r"|every(?: [a-z]+)?(?: [a-z\ue000]+)?)(?: of (?:them|my \w+))?"
    r",? (?:but|except|save|apart from|bar|minus) (?P<en>[a-z]+|\d+)|(?:只留|留下?"
    rf"|除了)(?P<zh>[一二两三四五六七八九十\d]+(?=[{MEASURES}])|[俩仨])"
)
DENIED: Final = (
    r"(?:(?<![a-z])(?:not|isn't|instead of|rather than)\s+(?:for\s+|at\s+|the\s+)?"
    r"|(?:不是|不要|不给|别给|别出|并非)(?:卖|出|给|要|定)?)$"
)
IDLE_ONE: Final = r"[下些点声起定样直般会儿次遍趟切共旦时边路口气心眼句番阵]"
"""After these 一 counts nothing: 看一下."""
LOWER_BOUND: Final = (
    r"(?<![a-z])(?<!no )(?<!not )(?<!for )(?<!not be )(?<!spend )"
    r"(?<!cost )(?<!costs )(?<!pay )(?<!go )(?<!bid )(?:over|above|more than|at least"
    r"|minimum|upwards of)\s*$"
    r"|(?<![不没别莫要得能会许可想准])(?:高于|超过|至少|起码)\s*$"
)
SHARE: Final = r"(?P<whole>[二三四五六八十])分之(?P<part>[一二三四五])"
"""A share of what there is: 三分之一."""
DISMISSED: Final = (
    r"\s?(?:gold|coins?|g|gp)?(?: for [^,.;!?]{1,30}?)?(?:'s| is| was| seems) (?:an?"
    r" )?(?:bit |rather |quite |very |far )*"
    r"(?:steep|lot|too (?:much|little|low|high)|dear|pricey|much|robbery|expensive"
    r"|insult|not enough|ridiculous|silly|absurd)(?![a-z])|"
    r"\s?(?:金币?|块钱?|个金币)?(?:也|都|实在|真|是|这价)*(?:太[贵高黑狠低少]|贵了|不值|离谱|免了)"
)
"""After a sum, these say that it will not do."""
HALF_DOZEN: Final = r"半打(?![包折])"
DOZEN: Final = r"打(?=的?[\ue000\u4e00-\u9fff]|[,。!]|$)(?![包折算给])"
REFUSED_ABOVE: Final = (
    r"\s?(?:金币?|块钱?|枚|gold|g)?(?:以上)?[,的]?(?:我|那|就|便|可)*(?:算了|别|不|免谈|拉倒|没戏"
    r"|作罢|放弃)"
)
"""After “more than …”, what makes it the most after all: 超过九十就算了."""
CORRECTION: Final = (
    r"(?<![a-z])(?:no,? wait|wait,? no|no,? sorry|wait|actually|scratch that|make (?:it|that)|sorry"
    r"|i mean|i meant|hmm+|err*m?|uhh*m?|umm*|or rather|correction|oops|on second thought"
    r"|nope?(?=,)|hold on|no(?=\.? ?[—–-] ?\d)|nah|strike that"
    r"|(?:but|well|ok),? let's (?:say|make|go with)|i'd rather (?:have|get|ask|take|say)"
    r"|no(?=,))(?![a-z])"
    r"|不对|不不+|说错|错了|改成|改为|改到|还是(?=[0-9一二三四五六七八九十百两])|我是说"
    r"|哦不|噢不|啊不|算了|应该是|更正"
    r"|(?<=[,。!])不(?=,)"
)
COUNTED_AGAIN: Final = r"(?<![a-z])(?:for|of) (?:all |the |these |those |my )+$"
"""Before a number that counts once more what was counted: `400 for the five`."""
LESS: Final = r"(?:便宜|少|减|降|抹|优惠|砍|压|杀)(?:了|个|掉|我)?\s*$"
"""Before a number: so much less, and no price where another one is said."""
BROKEN_OFF: Final = r"(?:…|\.\.\.|—)+[^0-9]{0,4}(?:算了|不|还是|改|就)"
"""After a number that is taken back before it is said in full."""
OTHER_UNITS: Final = (
    r"[\s-]?(?:thirds?|quarters?|fifths?)(?![a-z])|\s?(?:am|pm|a\.m|p\.m|o'?clock|seconds?"
    r"|minutes?|mins?|hours?|hrs?|days?|weeks?|months?"
    r"|years?|nights?|times|miles?|km|leagues?|steps?|paces?|feet|percent|degrees"
    r"|me|u)(?![a-z])|\s?%|-(?:[a-z]+(?:ed|fold)|year|day|man|foot|inch)(?![a-z])"
    r"|(?:折|天|晚|夜|年|周|个月|个?星期|个?礼拜|个?时辰|个?小时|分钟|里路|岁)"
)
"""A number before these counts neither Gold nor things."""
LEVEL_BEFORE: Final = r"(?:(?<![a-z])(?:lvl?|levels?)|等级)[.: ]*$"
ONE_EACH: Final = (
    r"(?<![a-z])a (?:single )?(?:gold|coin|gp|g)(?: (?:piece|coin))?"
    r"(?=,? (?:apiece|each|a ?piece|per|for each|a pop)(?![a-z]))"
)
"""One Gold for a piece."""
STOCK: Final = (
    r"(?<![a-z])(?:of (?:the|my|those|these|them|our|his|her) |keep |keeping |leave me (?:the )?"
    r"|leaving (?:me )?|i(?:'ve| have) (?:got )?|have |got )$"
)
"""Before a number: how many there are or stay, where another number says how many are meant."""

_NOT_BEYOND: Final = (
    r"(?<![a-z])(?P<not>(?:(?:but|though|and|so|only),? )?(?:not|no|nothing|isn'?t"
    r"|aren'?t|won'?t|will not|don'?t"
    r"|do not|shan'?t|can'?t|cannot)|if"
    r"|unless)(?P<between>(?: [a-z'\ue000-\ue003]+){0,8}?) "
)
_NUMBER_AHEAD: Final = r"(?= ?(?:around |about |a |an )?(?:\d|[a-z]+))"
NOT_ABOVE: Final = (
    rf"{_NOT_BEYOND}(?P<beyond>over|above|more than|beyond|past|exceed(?:s|ing)?|higher than"
    rf"|pricier than|dearer than|north of|greater than){_NUMBER_AHEAD}"
)
NOT_BELOW: Final = (
    rf"{_NOT_BEYOND}(?P<beyond>under|below|less than|cheaper than|lower than|beneath"
    rf"|fewer than){_NUMBER_AHEAD}"
)
"""A bound that is put as a denial: nothing above 60, not for less than 20."""
WAIVED: Final = (
    r"^[^.!?]{0,30}[,.;]? ?(?:then )?(?:don't|do not|skip|leave|forget|no deal|pass|never mind"
    r"|no thanks|walk away|not)(?![a-z])"
)
"""After “if it is above 60”: then nothing shall be done."""

_ASKED: Final = (
    r"(?:(?:of )?(?:the |his |her |their |its |\ue001+'s |that )?(?:asking |listed"
    r" |full )?(?:price|cost|ask)"
    r"|(?:of )?(?:what|whatever) (?:he|she|they|the seller|\ue001+)"
    r"(?:'s| is|'re| are)? ?(?:ask\w*|wants?|charg\w*)"
    r"|of (?:that|it)|(?:off|under|below|less))(?![a-z])"
)
PRICE_OF: Final = (
    (rf"(?<![a-z])two[ -]thirds (?:{_ASKED})", 2, 3),
    (rf"(?<![a-z])three[ -]quarters (?:{_ASKED})", 3, 4),
    (r"(?<![a-z])a third (?:off|less)(?![a-z])", 2, 3),
    (r"(?<![a-z])a quarter (?:off|less)(?![a-z])", 3, 4),
    (r"(?<![a-z])a third of (?:the|his|her|their|what)(?![a-z])", 1, 3),
    (rf"(?<![a-z])half[ -](?:{_ASKED})", 1, 2),
)
"""Words → part of the price asked, as numerator and denominator."""
LESS_THAN_ASKED: Final = (
    r"\s?(?:gold|coins?|gp|g)?\s?(?:pieces )?(?:off(?! the (?:market|stall))|less|cheaper"
    r"|(?:under|below|beneath) (?:the |his |her |their |\ue001+'s )?(?:ask|price|list|what))"
)
PERCENT_LESS: Final = r"\s?(?:%|percent|per cent)\s?(?:off|less|under|below|discount|cheaper)"
