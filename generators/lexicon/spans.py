"""Cues of what a text must speak of, by the role that they give it; data only."""

from typing import Final

ENGLISH: Final = (
    r"(?<![a-z'-])(?:"
    r"(?P<person>for (?=(?:my|his|her|our|their|your)(?![a-z]))|(?:belong(?:s|ed|ing) to"
    r"|owned by|loved by|carried by|worn by|fit for) )"
    r"|(?P<purpose>(?:used |made |meant |good |perfect |suitable )?(?:for|4(?= (?:my|a|an|the"
    r"|his|her)(?![a-z]))) |against )"
    r"|(?P<origin>(?:made |forged |carved |cut |taken |stolen |dug |grown |cast |woven "
    r"|born |exiled )?(?:out of|from(?: under)?) |made of )"
    r"|(?P<feature>(?:with |w/ ?|w )(?=[a-z0-9'\"])|featuring |bearing |holding "
    r"|containing |carrying |wearing |wrapped in |filled with |covered (?:in|with) "
    r"|inlaid with |tipped with |shaped like |in the shape of |decorated with "
    r"|studded with |topped (?:by|with) |strung with |hidden in |bound to )"
    r"|(?P<theme>(?:that|which|who|whose|where|when|whenever|while|because|bc|so|about"
    r"|abt|named after|to) "
    r"|(?<!pair )(?<!pairs )(?<!set )(?<!suit )(?<!piece )of |in |on |at |by "
    r"|near |under |like |inside |above |below "
    r"|behind |between |beneath |outside |without |has |is |into |through |after "
    r"|before )"
    r")"
)
CHINESE_LEAD: Final = (
    r"(?:(?:请|能不能|可以|麻烦|帮我|帮忙|给我|我?想要|我要|想|要|来|求|做|造|打|弄|整|写"
    r"|画|编|搞|生成|创建|设计|打造|锻造|制作|定制|定|缺|再|就|那就|但|不过|而且|并且"
    r"|反正|也|还|都|只|最好|必须|专门|专)+"
    r"|(?:一|两|几|这|那"
    r"|某)?[把枚件个张瓶颗块面条根套支双副名位只段篇则杆柄顶座片间栋家群些]|的|了|吧|呗"
    r"|呢|啊|是|叫|那种|那样|样子|一下|点)+"
)
FEATURE_ZH: Final = (
    r"(?:底端|顶端|末端|杖头|剑身|剑柄|刀柄|头上|柄上|上面?|里面?|外面?|背面?|底下?|头|身|柄|面"
    r"|内侧|中间|表面)?(?:最好|要|得|都|还"
    r"|总)?(?:带着?|刻着?|刻有|嵌着?|嵌有|镶着?|镶有|缀着?|缠着?|绑着?|系着?|挂满?着?|印着?"
    r"|绣着?|画着?|写着?|长着?|有着?|裹着?|困着|藏着|存着|包着|涂着?|披着?|戴着?|背着?|穿着?"
    r"|缺了?|少了?|沾着?|串着?)"
)
ROLES_ZH: Final = (
    (
        r"(?:送给|献给|留给|交给|属于|给)(?=我|他|她|你|师|爷|奶|爸|妈|哥|姐|弟|妹|老"
        r"|新人|新手|徒|女儿|儿子|外婆|外公|祖)",
        "person",
    ),
    (r"(?:送|献|留|交|属于|给)(?:给)?", "person"),
    (r"(?:用来|用于|专用|专门|为了|适合|防|治|专克|专挡|对付|供)", "purpose"),
    (r"(?:出自|来自|产自|源自|从|用|由|取自|采自|捡自|捞自)", "origin"),
    (FEATURE_ZH, "feature"),
    (r"(?:讲述?|写|关于|说的?是|说|主角是|围绕|讲的是|以)", "theme"),
)
IDLE_EN: Final = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "please",
        "pls",
        "plz",
        "thanks",
        "thank",
        "you",
        "me",
        "my",
        "i",
        "we",
        "it",
        "its",
        "is",
        "are",
        "be",
        "made",
        "make",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "with",
        "w",
        "w/",
        "item",
        "one",
        "some",
        "this",
        "that",
        "these",
        "those",
        "so",
        "very",
        "really",
        "just",
        "also",
        "too",
        "only",
        "lvl",
        "level",
        "lv",
        "lvl.",
        "edition",
        "copies",
        "copy",
        "any",
        "all",
        "no",
        "not",
        "set",
        "get",
        "go",
        "obviously",
        "ok",
        "okay",
        "yes",
        "named",
        "called",
        "name",
        "title",
        "want",
        "need",
        "would",
        "could",
        "can",
        "like",
        "something",
        "someone",
        "character",
        "npc",
        "scene",
        "quest",
        "story",
        "place",
        "element",
        "elemental",
        "magic",
        "rarity",
        "material",
        "type",
        "kind",
        "right",
        "now",
        "then",
        "pcs",
        "piece",
        "pieces",
        "each",
        "them",
        "they",
        "he",
        "she",
        "his",
        "her",
        "their",
        "smth",
        "hi",
        "hello",
        "first",
        "day",
        "there",
        "there's",
        "if",
        "guess",
        "give",
        "gives",
        "whoever",
    ]
)
IDLE_ZH: Final = frozenset(
    "的了吧呢啊呀呗么吗嘛把个件枚张瓶颗块面条根套支双副名位只一我你他她它请要来想给做造打"
    "弄整就也还都很点那这是在有和与跟"
    "但又不过级属性系品质类材质制成打造的话谢谢随便就行元素角色任务场景故事名叫帮生成创建设计写个好"
)
