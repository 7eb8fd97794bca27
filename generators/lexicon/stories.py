"""Words of stories and dialogues: what counts chapters, what frames a wish, what names a topic."""

from typing import Final

CHAPTER_AFTER: Final = (
    r"[ -]?(?:chapters?|chaps?|parts?|acts?|episodes?|sections?|instal+ments?)(?![a-z])"
    r"|\s?(?:个)?(?:章(?!鱼|法|程)|回(?![家来去到头乡忆答])|幕|节(?!日|课)|话(?!痨|本|题"
    r"|说)|篇章|段落)"
)
CHAPTER_BEFORE: Final = (
    r"(?:(?<![a-z])(?:chapters?|chapter count|parts?)\s*[:=]?\s*|(?:章节数?|章数|分|分成|分为"
    r"|共)[:：是为]?\s*)$"
)
HERO_BEFORE: Final = (
    r"(?:(?<![a-z])(?:called|named|(?:his|her|its|their|whose) names?(?: is|'s| are| was| were)"
    r"|(?:hero|heroine|protagonist|lead)(?: is|'s|:| called| named)*)(?: \w+ by)?"
    r"|(?:叫做?|名叫|名为|唤作|名字是|名字叫|取名|主角是|主人公是|[他她它]是))\s*[:：]?\s*[\"“‘「『']?$"
)
"""What stands before somebody's name."""
HERO_WHO: Final = (
    r"(?i:\b(?:hero|heroine|protagonist|main character)(?:'s name)?(?: is| be|:)) "
    r"(?:[A-Z][\w'-]+, (?:no|wait|sorry)[,.]? )?(?P<hero>[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)"
    r"|\b(?:my|our|the|an?) (?:[a-z]+ ){1,3}(?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)(?=,? who\b)"
)
"""Somebody whose deeds are told behind the name: `my cat Mortimer who thinks …`."""
HERO_BESIDE: Final = (
    r"(?:^|(?<=[\s(\"“]))(?i:an?|the|my|our|his|her|two|three|four|twin|old|young) "
    r"(?:[a-z'-]+ ){0,3}(?!(?:town|village|city|castle|ship|boat|island|kingdom|river|mountain"
    r"|forest|street|house|sword|restaurant|song|game|place|inn|tavern|pub|shop|story|tale|book"
    r"|legend|land|planet|country|street|bridge|hill)\b)[a-z'-]+, "
    r"(?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)(?: and (?:[A-Z][\w'-]+ ?)+)?(?=,|$| who\b)"
)
"""Somebody whose name stands beside them: `two skeletons, Hank and Other Hank, argue`."""
HERO_TITLED: Final = (
    r"\b(?P<name>(?:Captain|Sir|Lady|Lord|Dame|Doctor|Dr|Professor|Sergeant|King|Queen|Prince"
    r"|Princess|Granny|Grandma|Grandpa|Aunt|Uncle|Sister|Brother|Father|Mother|Mister|Miss|Mrs"
    r"|Mr|Saint|Baron|Count|Duke|Admiral|Abbot)\.?(?: [A-Z][\w'-]+)+)"
)
"""Somebody who is named with a title: `Captain Mabel Thorne, a leaking boat`."""
SPOKEN_FOR: Final = (
    r"\b(?:for|to|by|from|dear|love|signed|called|titled|not|no|without|against)[\s,:]+"
    r"(?:[a-z]+,? ){0,3}$"
)
"""Where this stands before a name, it is that of a listener, or of nobody in the story."""
NO_HERO_BEFORE: Final = (
    r"(?:(?<![a-z])(?:story|tale|legend|title|titled|entitled|it|book|chapter|inn|tavern|pub|shop"
    r"|town|village|city|castle|ship|boat|island|kingdom|river|mountain|forest|street|house|sword"
    r"|restaurant|song|game|place)(?: is| was|,)*(?: called| named|'s name is)"
    r"|(?:店|书|题目?|标题|篇|船|村|镇|城|故事|馆|山|河|岛|国|剑|歌|客栈|酒馆|学校|地方)的?(?:名字?)?(?:就|要)?(?:叫做?|名叫|名为|是|唤作|取名)"
    r"|(?:[讲念说读]给|送给?)[^，。,.]{1,8}[听看的]?[，,]?[^。.]{0,6}叫|^\W*(?:名字?|就)?叫"
    r"|(?<![a-z])(?:for|to) my (?:son|daughter|kid|child|niece|nephew|girl|boy|wife"
    r"|husband)[^.]{0,30}(?:called|named|name is|name's))\s*[:：]?\s*[\"“‘「『']?$"
)
"""What stands before a title, or the name of a place or a thing."""
CHAPTER_NOUN_AFTER: Final = r"\s?(?:章|回|幕|个章节)"

FRAME_EN: Final = (
    r"(?:(?:please|pls|plz|kindly|hi|hello|hey|ok|okay|yo|so|um|(?<!a )(?<!the )well|now|also|and"
    r"|but|then)[\s,!]+"
    r"|(?:can|could|would|will) (?:you|u|i|we) (?:please |pls )?|(?:i|we) (?:want|need"
    r"|wish|would like|wanna have|dreamed of)(?: to (?:have|see|read|hear))?\s+"
    r"|i'd (?:like|love)(?: to (?:have|see|read|hear))?\s+|i(?:'m| am) looking for\s+"
    r"|(?:make|create|forge|craft|brew|write|design|conjure|invent|generate|draw|think"
    r"|dream|cook|put|build|compose|spawn|tell|give|gimme|gib|produce|imagine|do|let|set"
    r"|get|have|need|want|looking for|show|describe)(?: (?:up|together|down"
    r"|out))?(?: (?:me|us|my|players))?\s+"
    r"|(?:me|us|some|another|one|just|a|an|the|smth|something|sth|maybe|about|abt|of"
    r"|how about|what about)\s+)*"
)
STORY_NOUN_EN: Final = (
    r"(?:(?:very |really )?(?:short|long|little|bedtime|sad|scary|funny|new|good|whole"
    r"|quick|classic|epic)\s+)*"
    r"(?:\w+[- ]chapter\s+)?(?:stor(?:y|ies)|tales?|legends?|fables?|myths?|sagas?"
    r"|chronicles?|novel|novella|fairy ?tale|ballad|lore|history|yarn|parable|anecdote"
    r"|narrative|prose)"
)
"""What names the form of a story and nothing in it."""
SPEECH_NOUN_EN: Final = (
    r"(?:dialogues?|conversations?|lines?|banter|monologues?|speech(?:es)?|chat|npc lines"
    r"|small talk|talk|words|quote)"
)
ABOUT_EN: Final = (
    r"(?<![a-z])(?:about|abt|on|topic(?: is|:)?|the topic is|regarding|concerning"
    r"|explain(?:s|ing)?|tell(?:s|ing)?(?: (?:me|us|travellers|\w+ers))?(?: about| how"
    r"| of)?"
    r"|discuss(?:es|ing)?|complain(?:s|ing)?(?: about| abt)?|brag(?:s|ging)?(?: about)?"
    r"|rambl(?:es|ing)(?: on)?(?: about)?|speak(?:s|ing)?(?: on| of| about)?|talk(?:s"
    r"|ing)?(?: to \w+)?(?: of| about)?"
    r"|justif(?:ies|ying)|warn(?:s|ing)?(?: \w+)?(?: about| of)?|ask(?:s|ing)?(?: for"
    r"| about)?|offer(?:s|ing)?|giv(?:es|ing)|confess(?:es|ing)?(?: to)?|boast(?:s"
    r"|ing)?(?: of| about)?"
    r"|gossip(?:s|ing)?(?: about)?|rumou?r about|lecture(?:s)?(?: on| about)?|jok(?:es"
    r"|ing)(?: about| at)?|hint(?:s|ing)? at|lament(?:s|ing)?|review(?:s|ing)?|reading"
    r"|inviting \w+ to|swear(?:s|ing)?(?: \(\w+\))? at"
    r"|refus(?:es|ing)(?: to (?:teach|give|sell|tell)(?: me| us)?)?|turning down"
    r"|answers?(?: \w+ \w+)?:?|caught|say(?:s|ing)?(?: about)?|describ(?:es|ing)|selling"
    r"|mourn(?:s|ing)?|praying for|arguing about|worr(?:ies|ied|ying) about"
    r"|apologi[sz](?:es|ing) for|thank(?:s|ing)? (?:\w+ )?for|teach(?:es|ing)?(?: \w+)?"
    r"|dreaming (?:of|about)|remember(?:s|ing)?|recommend(?:s|ing)?|haggl(?:es|ing) over"
    r"|bargain(?:s|ing)? over|praising|cursing|debating|discovering)\s*:?\s+"
)
ABOUT_ZH: Final = (
    r"(?:关于|聊聊|聊起|聊到|闲聊|聊|谈谈|谈起|谈到|谈论|谈|说说|说起|说到|讲讲|讲起|讲到"
    r"|讲述|讲|解释|介绍|汇报|报告说?|抱怨|吹嘘|吹|话题(?:是|[:：])|主题(?:是|[:：])"
    r"|劝(?:人|我|你|大家)?(?:多)?|否认|安慰|盘问|打听|回忆|提到|提起|提醒(?:\w{0,4})?"
    r"|纠正|分析|发现|自夸|评论|推销|主打|警告|承认|炫耀|吐槽|宣布|形容|描述|询问|问"
    r"|说(?:这|那|最|牛|今|自)?)"
)
