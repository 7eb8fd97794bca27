"""Words around numbers: what makes a number a level, an edition or a reward."""

import re
from typing import Final

TOP_LEVEL: Final = 60

_IS: Final = (
    r"(?:of|,? which is|is|at|to be|should be|must be|will be|=|为|是|要|到|达到|在|定为"
    r"|(?:给我|给他|给她|直接)?[拉调升设写定搞整提改换变](?:到|成|为|在)"
    r"|(?:就|直接|先|给)?[写填标记定设给弄调拉升](?:个|上|作|做|到|成|为|在)?|从|给我?)"
)

LEVEL_BEFORE: Final = (
    rf"(?<![a-z])(?:levels?|lvls?|lvl|lev|lv|levle|leval|lvel|levl|levell|lelvel|等[级极及急]"
    rf"|登级|级别|品级|等阶)(?:要求|需求|限制|门槛|上限|下限| (?:requirement|req|needed|required))?"
    rf"\s*[.:#：=?？-]?\s*(?:{_IS}\s*)?"
    r"(?:about|around|exactly|between|from|at least|at most|up to|minimum|over|under|above|below"
    r"|大约|约|至少|最多|不低于|不超过)?"
    r"\s*[:：]?\s*$|(?<![a-z])l$"
)
LEVEL_AFTER: Final = (
    r" is the level(?![a-z])|(?:\s?\+)?(?:\s?个)?\s?(?:等?级|阶)(?![台联跳棒阶])|[ "
    r"-]?(?:levels?|lvl|lv)(?![a-z])(?!\s*\d|\s+(?:one|two|three|four|five|six|seven"
    r"|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty))"
)
LEVEL_TOP: Final = (
    r"(?<![a-z])(?:max(?:imum|imal)? level|highest level|top level|max lvl|level max"
    r"|maxed out)(?![a-z])"
    r"|满级|最高等级|最高级"
)

EDITION_BEFORE: Final = (
    r"(?<![a-z])(?:edi(?:t|ti|tio)?[io]*ns?(?: size)?|ed\.?|limited(?: to| [a-z]+ of)?"
    r"|ltd\.?(?: to)?|limit|run"
    r"|run off|should only (?:ever )?be|will only (?:ever )?be|only ever|print run|series|batch"
    r"|copies"
    r"|quantity|qty|amount|supply|pieces|stock|make me|total|set|bundle|stack|pack"
    r"|x)\s*(?:of|is|=|:|to)?\s*(?:(?:just|only|about|exactly|a|an)\s+)*$|(?:限量|发行"
    r"|发行量|共|一共|总共|数量|份数|总量|限定|限|统共|总共就|一共就|共计|版数|批量|仅"
    r"|只造|就造|只做|只出|(?:全世界|全天下|全大陆|全服|全国|世上|世间|天下|世界上|天底下)(?:拢共|总共|一共|也|只|就)+|编号到|只有)(?:为|是|：|:|发行|制作|铸造)?\s*$"
)
EDITION_AFTER: Final = (
    r"[ -]?(?:[a-z]+ ){0,2}(?:bottles|flasks|vials|phials|pairs|sets) of(?![a-z])"
    r"|[ -]?(?:copies|copy|pieces|units|editions?|prints|identical|of them|of these|exemplars"
    r"|specimens"
    r"|instances|run|in total|(?:(?:will|shall|should|to|can|may|ever|were|was|be|are) )*"
    r"(?:exists?|made|printed|minted|forged|struck|cast|sold|issued|released|produced"
    r"|crafted|brewed|carved|sewn|woven|found|known|seen|unearthed|dug up)|in existence"
    r"|x(?![a-z])|pcs"
    r"|(?:people|persons|heroes|collectors|knights) (?:[a-z]+ ){0,4}?(?:may|can|will|should"
    r"|could) (?:ever )?"
    r"(?:own|have|hold|wield)"
    r"|times|bottles|flasks|vials)(?![a-z])"
    r"|\s?[把枚件个张瓶颗条根双支套副柄杆顶]限量|\s?(?:份|个版本|版|件装)(?!本)"
)
EDITION_ORDERED: Final = (
    r"(?<![a-z])(?:print|mint|forge|craft|produce|strike|cast|issue|run off|make|order"
    r"|brew|bake|i (?:want|need|'ll take)|we (?:want|need|'ll take)|give me|get me"
    r"|there (?:are|were|should be))\s+(?:(?:just|only|about|exactly|a|an)\s+)*$|(?:印"
    r"|铸|打|做|造|出|要|来|发|限|制作|打造|铸造|生产)它?$"
)
"""Before a number that closes its clause: `Print fifty, …`."""
EDITION_CLOSES: Final = (
    r"\s*(?:[把枚件个张瓶颗条根双支套副柄杆顶份](?=[,.，。;；!！]|$)"
    r"|[,.;:!?，。；：！？、]|$|(?:please|pls|for|because|so|and|of (?:it|this"
    r"|each))(?![a-z]))"
)
EDITION_SINGLE: Final = (
    r"(?<![a-z])(?:one of a kind|unique|one-of-a-kind|only one|a single|just one|one copy|1 of 1"
    r"|1/1)(?![a-z])"
    r"|独一无二|唯一|只有一把|仅此一件|世上仅有|孤品"
)
MEASURES: Final = (
    "碗杯盘碟盆锅把柄枚瓶件份个支张卷双对副面块颗套具顶根条杆本只口"
    "坛盏串盒筐棵株朵束捆箱袋桶封篮头匹名位片粒壶罐群座幅艘辆"
)
NO_MEASURE: Final = (
    "双[头面刃翼角尾生胞]|头[盔巾领目饰发狼]|条[纹形]|面[粉包具条]|片岩|块[茎菌]|口[琴粮袋罩红]|根茎|盒饭"
    "|盘[子羊]|箱子|瓶子|杯子|把手|本草|名[画剑刀单片著酒]|座钟|支架|包[子袱裹]|袋[熊鼠]|盆[景栽]|卷[轴宗心]"
    "|副官|锅[盖巴]|篮子|罐头|群狼|封印|套娃"
)
"""Words that begin with what may be a measure word elsewhere."""
COUNTED: Final = re.compile(
    r"[ -](?:[a-z][a-z'-]*[ -]){0,4}?(?:(?:pairs?|sets?|vials?|bottles?|flasks?"
    r"|suits?) of (?:[a-z][a-z'-]*[ -]){0,3}?)?"
    rf"|\s?[{MEASURES}][^，。；,.;!?！？给送]{{0,10}}"
)
"""What may stand between a number and the noun that it counts."""

REWARD_NAMED: Final = (
    r"(?<![a-z])(?:rewards?|rewarded|rewarding|bount(?:y|ies)|pay(?:s|ing|ment|out)?|paid|prize"
    r"|worth"
    r"|earns?|compensation|fee|wages?|gold)[^.;。；]{0,20}$|(?:奖励|报酬|赏金|酬金|酬劳|悬赏|奖赏"
    r"|奖金|工钱)[^。；]{0,10}$"
)
REWARD_BEFORE: Final = (
    r"(?<![a-z])(?:rewards?|rewarded|rewarding|bount(?:y|ies)|pay(?:s|ing|ment|out)?|paid|prize"
    r"|worth"
    r"|earns?|compensation|fee|wages?|gold|price)\s*(?:(?:of|is|are|you|them|him|her|with|at"
    r"|about|around|up to"
    r"|at least|exactly|only|just|the hero|money|gold|coins|in gold|will be|should be|set to"
    r"|set at|a total of"
    r"|a flat|approximately|a|an)\s*)*[:=：-]?\s*$"
    r"|(?:奖励|报酬|赏金|酬金|酬劳|悬赏|奖赏|奖金|工钱|赏|金币|酬谢|重金|奖|酬|付|[出开]价)(?:金币|黄金"
    r"|金|为|是|共"
    r"|有|：|:|大约|约|至少|总共|一共|定为|给|高达|只有|设为|原定|原本|本来|起初|数额|金额)*\s*$"
)
"""After these a bare number is Gold."""
REWARD_GIVEN: Final = (
    r"(?<![a-z])(?:give|gives|giving|pay|pays|paying|offer|offers|offering|pony up|4|for)"
    r"(?: (?:you|ya|u|me|us|whoever \w+|them))?(?: in gold)?,?\s+(?:a |just |only |about |up to )*$"
    r"|(?:给|付|出|赏|拿|共给|愿出|肯出)(?:你|您|他)?$"
)
"""After these a number that closes its clause is Gold."""
REWARD_ENDS: Final = (
    r"\s*(?:$|[,.;:!?/|，。；：！？、)）\n]|(?:and|for|if|when|upon|on|to|in|as|per|total)(?![a-z])"
    r"|整|元|块)"
)

CURRENCY: Final = (
    r"\s?(?:(?:in )?gold(?: (?:coins?|pieces?))?|coins? (?:of|in) gold|coins?|gp|gps|g|"
    r"golds)(?![a-z])"
    r"(?!\s+(?!for|to|as|if|when|upon|on|in|and|or|is|rewards?|each|per|total|from|please|will"
    r"|would|at|by|but"
    r"|bounty|prize|payment|only|with|once|after|because|offered|awaits|paid|pieces|coins|waiting"
    r"|a|the|max"
    r"|minimum|maximum|reward)[a-z])"
    r"|\s?(?:个|枚|块|两|份|点)?\s?(?:金币|黄金|金子|金元|金块|gold(?![a-z])|g(?![a-z])"
    r"|金(?![属色鱼匠苹戒字杖剑刀甲盔盾矿杯碗叶花龙狮鹰环链像锭]))"
)

PRECISELY: Final = (
    r"[\s,，;；(（…—–-]*(?:(?:so|well|or|let's|i'd|maybe|like)[\s,]+)*(?:say|maybe|let's go with"
    r"|let's make it|比如说?|例如|那?就|譬如)[\s,，]*(?:about |exactly |level |lvl )?"
)
"""What leads from a limit to the number that is wanted: `under level 10, say 8`."""
ROUGHLY: Final = r"级?(?:出头|左右|上下|多|几)?级?(?:就行|就好|都行|也行|吧)[,，、\s]*(?:那?就)?"
"""What leads from a rough number to the one that is wanted: 三十出头就行，三十三吧."""
SETTLED: Final = r"\s?级?(?:吧|好了|得了)"
MONEY: Final = r"\s?(?:块钱|块大洋|元|文钱?|毛钱?|两银子|个?金币|个?铜板|dollars|bucks|coins)"
"""Behind a number: what somebody has to spend, and no pieces."""
RANGE: Final = r"\s*(?:-|–|—|~|～|to|and|至|到|或|or)\s*(?:(?:level|lvl|lv)s?\.?\s*)?"
AT_LEAST_BEFORE: Final = (
    r"(?:(?<![a-z])(?:at least|minimum|min|no less than|not less than|over|above"
    r"|higher than)(?: level| lvl)?(?: of)?"
    r"|至少|不低于|最低|不少于|高于|超过)(?:等级)?[\s:：]*$"
)
AT_LEAST_AFTER: Final = (
    r"\s?\+|\s?(?:等?级)?\s?(?:以上|起)(?!(?:的?(?:人|玩家|英雄|冒险者|勇者))?才?(?:能|可|可以|准|许)(?![是为]))"
    r"|(?: levels?)? (?:or|and) (?:higher|above|more|up|over|better)"
)
AT_MOST_BEFORE: Final = (
    r"(?:(?<![a-z])(?:at most|up to|no more than|not more than|maximum|max|below|under"
    r"|lower than)(?: level| lvl)?(?: of)?"
    r"|至多|最多|不超过|不高于|最高|低于)(?:等级)?[\s:：]*$"
)
AT_MOST_AFTER: Final = (
    r"\s?(?:等?级)?\s?(?:以下|以内|之内)|(?: levels?)? or (?:lower|below|less|under)"
)
