"""Patterns of wishes for something new: verbs of making, kinds, and what frames the prompt."""

import re
from typing import Final

from generators.lexicon import frames_en

MAKE_EN: Final = (
    r"(?:make up|make|create|forge|craft|brew|write(?: up| me)?|mint|summon|design|conjure(?: up)?"
    r"|invent|generate|draw(?: up)?|think up|think of|dream up"
    r"|cook up|put together|build|compose|spawn|come up with|whip up|sketch|summon|weave"
    r"|carve|sew|smith|mint|imagine|produce|prepare|pen|knit|assemble"
    r"|bake|paint|set up|spin|tell|give|gimme|show|have|want|need|get|see|like|add|hear"
    r"|do|enchant|mix|cast|fashion|hammer out|author|draft|roll(?: up)?|plan|stage|form|shape"
    r"|mould|mold|devise|concoct|render|sculpt|stitch"
    r"|engrave|animate|call up|narrate|recount|spin up|put down|jot down|script|illustrate)"
)
PLAIN_MAKE: Final = re.compile(
    r"(?:make up|make|create|forge|craft|brew|write|design|conjure|invent|generate|draw"
    r"|think up|think of|dream up|cook up|put together|build|compose|spawn"
    r"|come up|whip up|sketch|weave|carve|sew|smith|imagine|produce|prepare|pen|knit"
    r"|assemble|paint|spin|enchant|fashion|hammer out|author|draft|roll|mint|summon|form|devise"
    r"|concoct|sculpt|stitch|engrave|script|illustrate"
    r"|narrate|recount)"
)
TELLING: Final = re.compile(r"write|pen|narrate|recount|author|draft|compose|script")
ENGLISH = re.compile(
    rf"{frames_en.START}\s*(?P<lead>{frames_en.LEAD}(?:(?:can|could"
    rf"|may) i )?)(?P<verb>{MAKE_EN})(?: (?:me|us|up|for me|him|her|please"
    rf"|pls))*\s+(?P<prompt>.+)"
)
NEW_EN = re.compile(
    r"^\W*(?:create|make|generate|forge|write)\s*:\s*(?P<prompt3>.+)|^\W*(?:i'd like "
    r"|i want |i need |how about |what about |let's have |let me have |give me )?(?P<prompt>(?:a "
    r"|an |one )?(?:new|brand new|another|fresh"
    r"|custom) .+)|^\W*(?:i have )?(?:an )?idea for (?P<prompt2>.+)"
)
KIND_EN: Final = (
    r"(?P<dialogue>dialogues?|conversations?|lines|banter|monologues?|speech|chat"
    r"|small talk|talk between|exchange|dialog|script|one-liners?|greeting|patter|chatter)"
    r"|(?P<quest>quests?|missions?|tasks?|errands?|adventures?|bount(?:y|ies)|side ?quests?|job"
    r"|(?:wanted )?(?:posters?|notices?)|contracts?|commissions?)"
    r"|(?P<story>stor(?:y|ies)|tales?|legends?|fables?|myths?|sagas?|fairy ?tales?"
    r"|novella|chronicle|ballad|parable|yarn|epic(?=$|[,.:;!?]| (?:about|of|poem|tale|story|where"
    r"|in))|saga|romance|anecdote)"
    r"|(?P<scene>scenes?|places?|locations?|landscapes?|settings?|areas?|rooms?"
    r"|environments?|backdrops?|maps? of|vista|panorama|venue|locale)"
    r"|(?P<character>characters?|npcs?|person|hero(?:ine)?|villain|companion|sidekick"
    r"|rival|personas?|avatar|somebody|someone|protagonist|antagonist|recruit|hireling)"
    r"|(?P<item>items?|weapons?|gear|treasures?|artifacts?|relics?|props?|loot|objects?|equipment)"
)
KIND_WORD = re.compile(rf"(?<![a-z])(?:{KIND_EN})(?![a-z])")
AS_KIND = re.compile(
    rf"(?:^|[.?!,]\s*)(?:(?:write|make|do|put|tell|build|create|turn) (?:it|that"
    rf"|this)(?: up)? (?:as|into|in)(?: an?)? (?:{KIND_EN})|build that place|write (?:it"
    rf"|that) (?:down|up))\W*$"
)
SURELY_NEW = re.compile(
    rf"^\W*{frames_en.LEAD}(?:make up|make|create|forge|craft|write(?: up)?|design|invent|generate"
    rf"|draw up"
    rf"|think up|dream up|come up with)(?: (?:me|us))? (?:an?|some|another"
    rf"|one) (?:[a-z'-]+ ){{0,4}}?"
    rf"(?:{KIND_EN})(?![a-z])(?! offer)"
    rf"|^\W*{frames_en.LEAD}(?:need|want|like|love|get|have)(?: me)? (?:an?"
    rf"|another) (?:brand[- ]?)?new"
    rf" (?:[a-z'-]+ ){{0,2}}?(?:quest|mission|story|tale|scene|character|dialogue|item"
    rf"|weapon)(?![a-z])"
    rf"|^\W*{frames_en.LEAD}(?:need|want|like|love|get|have)(?: me)? (?:an?|some|another)"
    rf" (?:[a-z'-]+ )"
    rf"{{0,2}}?(?:quest|mission|story|tale|scene|character|dialogue|adventure)"
    rf"(?: idea)?(?:,| about| where| in which| with| involving| whose)(?![a-z])"
)
LABEL = re.compile(
    rf"^\W*(?:(?:a |an |the |new |bedtime |short |hard |easy |normal "
    rf"|deadly )*(?:{KIND_EN})(?: idea| prompt| request| please| pls"
    rf"| time)*\s*[:,]\s*)(?P<prompt>.+)"
)
CHINESE = re.compile(
    r"(?P<verb>打造|锻造|锻(?!炼)|召唤|塑造|刻画|孵|缔造|make|create|generate|design|write|forge|craft|draw|build"
    r"|gen(?![a-z])|铸造|制造|制作|生成|创建|创造|设计|编写|编造|编(?!号)|画(?![得着过])|绘制"
    r"|构思|想象|虚构|捏(?!造谣)|炼制|炼|酿|缝|雕|织|刻|配(?=.{0,6}药)|写|做|造|搞"
    r"|(?<![千百十万零金块个])整(?!理|齐|天|个(?!新|[^,。都全被也了在]{1,8}(?:[,。]|$)|任务|故事|角色|场景|对话|人物|物品|道具|装备))"
    r"|弄"
    r"|来(?=一?[个把件张瓶枚颗段篇则位只条根套名杆支份面双顶幅座])"
    r"|变|加|发布|想听|想看(?!看)|[发贴下](?=一?[个条份道张].{0,8}(?:任务|委托|悬赏|差事))|讲(?!真|究|道理|价|理)|说(?=.{0,3}故事)|要"
    r"|想要|想个|求"
    r"|给我(?=一?[个名位则篇段].)|给我(?=.{0,8}(?:故事|任务|台词|对话"
    r"|场景|角色))|布置|安排|出(?=一?[个道则条份].{0,10}(?:任务|题|委托|悬赏|故事))|添|虚构|描绘"
    r"|描写|脑补|构想"
    r"|打(?=.{0,2}[把柄件副枚顶根支条口对串面块套张])|凭空变|新建|弄|铸)"
    r"(?:出来|出|成|造|点儿?|上|个|一下)?(?P<prompt>.+)"
)
SURE_ZH: Final = re.compile(
    r"打造|锻造|铸造|制造|制作|生成|创建|创造|设计|编|画|绘|构思|脑补|构想|虚构|炼|酿|造|做|写|变"
    r"|打(?=.{0,2}[把柄件副枚顶根支条口对串面块套张])|弄(?=[一两]?[把件张顶副双根面枚颗瓶本支个段篇则位])"
    r"|整|捏|雕|缝|新建|铸|织|来|搞|讲|锻|召唤|塑|刻|孵|缔|make|create|generate|design|write|forge|craft|draw|build"
    r"|gen|出|[发贴下](?=一?[个条份道张])|发布|想听|布置|安排|给我"
)
KIND_ZH = re.compile(
    r"(?P<dialogue>对话|对白|台词|独白|开场白|聊天内容|说的话|几句话|一段话)"
    r"|(?P<quest>任务|委托|差事|使命|悬赏)"
    r"|(?P<story>故事|(?:[讲个的段编写]|^)传说(?=$|[,:的,。])|童话|寓言|小说|传奇|神话)"
    r"|(?P<scene>场景|地点|风景|地图|景色|布景|场地)"
    r"|(?P<character>角色|人物|npc|主角|反派|配角|伙伴)"
    r"|(?P<item>物品|道具|装备|武器|宝物|神器)"
)
TALE = re.compile(
    r"^\W*(?:please |ok |how about |what about |maybe )*(?:an? )(?:\w+ ){0,2}?(?:story"
    r"|tale|legend|fable|scene|quest|dialogue|conversation|character)"
    r" (?:of|about|where|in which|with|who|between|for|on|in|at) (?P<prompt>.+)|^never$"
)
DESCRIBED = re.compile(
    rf"{frames_en.LEAD}(?:(?:could use|could do with|want|need|like|love|have|see"
    rf"|get) )?(?P<prompt>(?P<head>(?:an? "
    rf"|some )?(?:(?!(?:is|are|was|were"
    r"|has|had|have|do|does|did|can|will|my|your|his|her|our|their|the|this|that|i|you|he|she|it"
    r"|we|they|an?|some|read|saw|heard|told|to|for|at|sell|buy|list|find|search"
    r"|any)(?![a-z]))[a-z'-]+ ){0,4}?[a-z'-]+)"
    r"(?:,? (?:(?:that|which)(?! (?:size|big|small|old|kind|sort|colou?r|shape|price|way|much"
    r"|cheap|good"
    r"|bad|is (?:mine|yours))(?![a-z]))|who|whose|shaped|made|forged|carved|w/|with|where|in which"
    r"|about)(?![a-z])"
    r" ?[^?]{4,}))$"
)
MADE_EN = re.compile(
    r"^(?:.*?(?<![a-z])(?:wants?|needs?|would like|'d like|asked for|wish(?:es)? for"
    r"|dreams? of)\s+)?"
    r"(?P<prompt>(?:an? |some ).+?)[,.;!?-]+\s*(?:so |and |please |then )*(?P<ask>(?:can|could"
    r"|would|will)"
    r" you (?:please )?(?:make|create|forge|craft|write|design|build|draw|invent|brew"
    r"|do))(?: (?:me|us))?"
    r" (?:it|one|that|him|her|this|them)(?: (?:for (?:me|us|him|her|them)|please|up|pls))*\W*$"
)
"""A thing, and then the request to make it."""
MADE_AS = re.compile(
    r"^\W*(?P<prompt>(?:i (?:want|need|'d like) |i'd like )?(?:something|somebody|someone|anything)"
    r"(?! for sale).+?[,.;:-]\W*(?:and |so |please )*(?P<ask>make|let) (?:it|that|this|her|him"
    r"|them) (?:be )?"
    r"(?P<what>an? [a-z' -]+?))(?:,? (?:please|pls|thanks))*\W*$"
)
"""What it shall be like, and then what it shall be: `something that hums, make it a ring`."""
OFFERED = re.compile(
    r"(?<![a-z])(?:sale|market|show|stall|buy|available|offer|priced?|costs?|costing|budget|at most"
    r"|cheap\w*|affordable)(?![a-z])"
)
NEW_ZH = re.compile(
    r"^\W*(?:新|创建|生成|新建|添加|制作|来|搞|弄|给|要|写|编|整)?(?:的)?(?:一个|个)?(?:物品|道具|装备|武器|角色"
    r"|人物|npc|任务|场景|故事|对话|对白|委托)(?:点子|想法|灵感|主意|创意|题材|设定"
    r"|需求)?(?:一个|一份|来一个)?\s*[:,]\s*(?P<prompt>.+)"
)
PERSON_ZH: Final = re.compile(
    r"(?:一?[个位名])?.{1,12}(?:[者师长手匠兵客侠翁婆妖精怪汉贼王僧尼丐娘姐妹哥弟爷奶叔婶婆公仔妞童男女夫工贩]|老道|丫头|女人|男人|老人|(?<=的)[\u4e00-\u9fff]{0,3}人|老头|小孩|少年"
    r"|少女|姑娘|海盗)(?=[,。;]|\W*$)"
)
"""A phrase whose head names somebody, by its last character."""
OBJECT_ZH: Final = re.compile(
    r"(?:制?做|打造?|锻造?|铸造?|炼制?|酿|缝|雕|织|刻|造|制作|变|捏|整|搞|弄|生成|设计)(?:出"
    r"|成)?一?"
    r"[把件张瓶枚颗只根杆副双顶盏面块壶支套口串尊架](?!戏)"
)
"""Making one of something that only things are counted by."""
TOLD_ZH: Final = re.compile(r"讲|说|想听|想看")
FORGED_ZH: Final = re.compile(
    r"(?:铸造?|锻造?|打造?|炼制?|缝|雕|织|酿)(?:出|成)?一?[把件张瓶枚颗只根杆副双顶盏面块壶支套口座尊架台对串]"
)
"""Things only are made so, whatever they can do: 铸一口会唱歌的钟."""
NO_HEAD_ZH: Final = re.compile(r"[\u4e00-\u9fff](?<![的里中上下,])\W*$")
"""A character more after a word for a place: it is the head, as in 海螺."""
SURELY_NEW_ZH: Final = re.compile(
    r"^\W*(?:请|帮我|替我|给我)?(?:发布?|贴|下|挂|出|张贴|写|编|做|造|生成|创建|整|来|搞)(?:一?[个张条则份])?"
    r"(?:任务|悬赏|委托|故事|场景|角色|对话)[令榜]?:|^\W*(?:请|帮我|替我|给我)?(?:发布|出|编|写|设计|生成|创建|造|整|来|搞)一?[个道条则篇段份][^,。]{0,8}?"
    r"(?:任务|悬赏|委托|故事|场景|角色|对话)(?=[,:])|(?:要|来|给我|加|出|添|上|搞|弄|整)一?[个份条道段名位则篇把件]?(?:全新|崭新|新)的?"
    r"(?:对话|任务|委托|悬赏|差事|故事|场景|角色|人物|物品|道具|武器)"
    r"|(?:做|写|编|出|发布?|整|来|搞|弄|设计|生成)一?[个条份道](?:任务|委托|悬赏)[,:]?(?:是)?(?:让|叫|要求?|请)"
    r"(?:玩家|冒险者|勇者|勇士|英雄|大家|他们|人)"
)
"""Something new of a kind is asked for, whatever exists besides."""
NEW_QUEST_ZH: Final = re.compile(
    r"(?:[整出来做编写弄搞造想发贴下]|设计|生成|创建|发布)一?[个份条道](?:新的?)?[^,。]{0,6}?(?:任务"
    r"|委托|悬赏|差事)"
)
"""A quest that shall be made, whatever quests there are."""
INTRO_ZH = re.compile(
    r"^(?:给我|变|做|写|编|整|来|造|凭空|我|帮我|出来|上|了|点|新|一下|一?[个把件张瓶枚颗段篇则位只条根套名杆支份面双顶"
    r"幅座句些]|的|,|:|\s)+"
)
LABEL_ZH = re.compile(
    r"^(?:新的?)?(?:物品|道具|装备|角色|人物|npc|任务|场景|故事|对话|对白|台词|短?篇故事"
    r"|短故事)(?:出来|给我)?(?:[,:]|,?(?:关于|讲的?(?:是)?|内容是|叫))\s*"
)
AS_KIND_ZH = re.compile(
    r"[,。;:]\s*(?:请|帮我|给我|你|就)*(?P<verb>写|编|做|改|画|讲|生成|设计|整理?|造|铸|打|锻|变)(?:成|为|作|出"
    r"|个|一)+"
    r"(?:一?[个段篇则幅张把面枚件顶])?(?:(?:短|小|长)?(?:对话|对白|台词|故事|场景|任务|角色|物品|传说|寓言"
    r"|童话))?(?:吧|呗|给我|看看|出来|谢谢|来)*\W*$"
)
WISH_ZH = re.compile(r"^\W*(?:请|我)?(?:想听|想看|想要|想|要|让|听|来)?(?:一?[个段篇则])?")
NOT_MADE = re.compile(
    r"(?:[^,]{0,8}的(?:人|家伙|都)(?:是|有|真|也|都|就|太|很)|去|到|回|走|看|知道|问|说|跟|和|把"
    r"|让|是|的|得|不|满|着|了|什么|哪|谁|怎|真|故事是|字|不是"
    r"|多少|几(?![句段个条篇则行])|是能|人才|任务把|有|没)"
)
HOBBY = re.compile(r"是我的|的爱好")
ANOTHER = re.compile(
    r"^\W*(?:我(?:的)?(?:哥|姐|弟|妹|爸|妈|爹|娘|朋友|老婆|师父|师傅|徒弟|邻居|儿子|女儿|同伴"
    r"|们公会)"
    r"|他们?|她们?|有人|别人|人家|大家|谁|\ue001+)(?![,:!])"
)
COURTESY_ZH = re.compile(r"请|帮我|给我|我|那|再|能不能|麻烦|就|快|先|能|可以|想|你|帮忙|替")
TAIL_ZH = re.compile(
    r"(?:[,的]?(?:小|短|个)?(?:故事|场景|任务|对话|对白|台词|一段)|[,。]|给我|吧|呗|谢谢|好吗|行吗"
    r"|可以吗|出来)+$"
)
REFUSED = re.compile(
    r"(?:(?<![a-z])(?:don't|do not|never|didn't|if i|used to|would anyone|no need to|stop"
    r"|have you)|(?:^|[.?!,;]\s*)(?:did|why|who|when|has)) .{0,20}(?:make|create|forge|write"
    r"|design|craft"
    r"|invent|brew)"
    r"|(?:不要|别|不想|不用|不许|昨天|刚才|上次|以前|没).{0,6}(?:创建|做|写|造|生成|画|编)"
)
SUPPOSED = re.compile(
    r"要是|要不是|如果|听说|据说|我猜|猜|觉得|跟我讲|会不会|早知道|真希望|昨|上次|以前"
)
