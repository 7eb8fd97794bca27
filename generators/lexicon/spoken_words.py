"""Words of prompts for dialogues: what announces a topic, and what only asks for speech. Data."""

from typing import Final

TOPIC_EN: Final = (
    r"(?<![a-z])(?:about|abt|on the (?:subject|topic|matter) of|(?:the )?(?:subject"
    r"|topic|theme)(?: is|:| =)?|regarding|concerning|re:?(?= )|as to|over the matter "
    r"of)\s*:?\s+"
)
"""What nothing but a topic follows."""
SPEAKING_EN: Final = (
    r"(?<![a-z])(?:talk(?:s|ing)?|speak(?:s|ing)?|tell(?:s|ing)?|say(?:s|ing)?"
    r"|explain(?:s|ing)?|discuss(?:es|ing)?|chat(?:s|ting)?|rambl(?:es?|ing)|gossip(?:s"
    r"|ing)?|lecture[sd]?|describ(?:es?|ing)|jok(?:es?|ing)|answer(?:s|ing)?|hint(?:s"
    r"|ing)?|recall(?:s|ing)?|remember(?:s|ing)?|reminisc(?:es?|ing)|brag(?:s|ging)?"
    r"|boast(?:s|ing)?|complain(?:s|ing)?|lament(?:s|ing)?|grumbl(?:es?|ing)|rant(?:s"
    r"|ing)?|whin(?:es?|ing))(?: (?:to|with) (?:[a-z]+ )?[a-z]+| (?:me|us|him|her|them"
    r"|you|everyone|people|travellers|travelers))?(?: (?:on|of|at|over|that))?\s+"
)
"""Verbs of speaking; what follows is what is spoken of."""
DOING_EN: Final = (
    r"(?<![a-z])(?:caught|sell(?:s|ing)|offer(?:s|ing)|ask(?:s|ing)|refus(?:es|ing)"
    r"|warn(?:s|ing)|thank(?:s|ing)|apologi[sz](?:es|ing)|haggl(?:es|ing)|bargain(?:s"
    r"|ing)|mourn(?:s|ing)|pray(?:s|ing)|argu(?:es|ing)|worr(?:ies|ied|ying)|teach(?:es"
    r"|ing)|dream(?:s|ing)|prais(?:es|ing)|curs(?:es|ing)|swear(?:s|ing)|justif(?:ies"
    r"|ying)|confess(?:es|ing)?|inviting|turning down|giv(?:es|ing)|review(?:s|ing)"
    r"|debat(?:es|ing)|recommend(?:s|ing)|find(?:s|ing)|found|discover(?:s|ing)|sharing"
    r"|greet(?:s|ing)|welcom(?:es|ing)|closing|begg?(?:s|ing)|threaten(?:s|ing)"
    r"|promis(?:es|ing)|deny(?:ing)|denies)(?![a-z])"
)
"""What somebody does with words; it is part of the topic."""
ON_EN: Final = r"(?<![a-z])on\s+"
IDLE_EN: Final = (
    r"(?:please|pls|plz|give|gimme|write|make|create|let|have|has|get|i|we|want|need|me"
    r"|us|some|a|an|the|one|for|from|between|with|by|and|but|of|in|to|should|would|could"
    r"|can|will|who|what|how|when|is|are|be|it|its|mean|excited|very|too|so|dialogues?"
    r"|conversations?|lines?|banter|monologues?|speech(?:es)?|chat|npc|small|talk"
    r"|talking|words|quote|tone|voice|scene|character|old|young|few|short|long|quick"
    r"|something|or|no|wait|actually|say|says|saying|tell|telling|ok)"
)
"""Single words that tell nothing of what is spoken of."""

TOPIC_ZH: Final = (
    r"(?:关于|话题(?:是|为|[:：])?|主题(?:是|为|[:：])?|内容(?:是|为|[:：])|围绕|针对"
    r"|(?:聊|谈|说|讲)(?:一)?(?:聊|谈|说|讲|起|到|及|论)(?:他|她|它|自己)?|(?<![闲])聊"
    r"|(?<!会)谈(?!判|吐)|提到|提起|讲述|解释|介绍|抱怨|吐槽|回忆)(?:一下|的是"
    r"|了)?[:：]?"
)
SPEAKING_ZH: Final = (
    r"(?<![的话会能])(?:说|讲)(?:道|出|是)?(?!的|话|三|两|几|一句|一段|书|服)[:：]?"
)
IDLE_ZH: Final = (
    r"(?:让|由|请|写|想听|想要|我要|要|给我|给|来|做|编|整|一段|一个|一位|一名|两句|三句"
    r"|几句|一句|个|位|名|段|句|的|话|说|对话|对白|台词|独白|回答|里|村里|老|小|着|地|起"
    r"|时|我需要|我|你|他|她|们|和|跟|与|对|吧|呗|呀|啊|呢|了|很|有点|特别|非常|语气"
    r"|口吻|角色|性格|爱|不|\s)"
)
TAIL_ZH: Final = (
    r"(?:的(?:话|事情?|事儿|对话|台词|对白|独白)|时(?:说)?的?(?:话|台词)|几句|一段|吧|呗"
    r"|了?一?段|说的话|说的)+$"
)
