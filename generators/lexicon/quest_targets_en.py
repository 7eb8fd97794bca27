"""What English quests are about, where and for whom, beside the frames. Data only.

Groups: target, place, giver. Numbers are covered by `#` in the text that is matched.
"""

from typing import Final

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
