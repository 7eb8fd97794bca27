"""How people ask the assistant for something in English: tool → cues with their weights. Data only.

`{do}` is the place of an imperative or of a wish in the first person; names of things are covered
by I (items), P (people), Q (quests) and S (scenes).
"""

from collections.abc import Mapping
from typing import Final

STRONG: Final = 3.0
"""Says enough by itself."""
FAIR: Final = 2.0
"""Says enough with all that the tool needs."""
WEAK: Final = 1.0
"""Says enough with the full name of a thing besides."""

LEAD: Final = (
    r"(?:(?:ok|okay|yes|yep|yeah|yup|please|pls|plz|kindly|now|then|so|well|hey|hi|hello|fine|alright"
    r"|all right|aight|good|great|just|go ahead and|go ahead|and|also|hmm+|finally|first|quick|quickly"
    r"|oh|ah|lol|sure|right|deal|do|let me|let's|lets|let us|i want to|i wanna|i would like to"
    r"|i'd like to|i would love to|i'd love to|i'd be (?:honou?red|happy|glad) to|i need to|i have to"
    r"|i must|i'll|ill|i will|i shall|i am going to|i'm going to|im gonna|i'm gonna|i wish to"
    r"|i'm ready to|i am ready to|ready to|time to|it's time to|can you|could you|would you|will you"
    r"|can u|could u|can we|could we|shall we|may we|i can|help me|help me to|would you mind|you can"
    r"|you may|want to|wanna|gotta|got to|try to|be so kind as to|for me|me|i choose to|i think i'll"
    r"|maybe|we should|we could|i|we|asap|immediately|sir|friend|buddy|mate|assistant|someone|gonna"
    r"|need to|i guess|guess i'll|i'd rather|i'd|i would|today|tonight|quietly|really|actually|kindly"
    r"|i meant|i mean|no|nah|nope|wait|sorry|thanks|thank you|have you|be a dear and|do me a favou?r and|you|if you (?:can|please|would)"
    r"|\ue001+)[\s,!:.-]+)*"
)
START: Final = r"(?:^|[,.;:!?()\[\]\"…—–-]+\s*|(?<![a-z])(?:and|then|but|so|also)\s+)"

DEAD: Final = (
    r"^\W*(?:if(?! (?:it'?s|they|he|she|the seller|i can|the price|you can|you would|possible|under|not))|suppose|imagine|what if"
    r"|supposing|once upon|when i was|remember|had i|were i|in case|unless|as if|even if|hypothetically"
    r"|in theory|should i|would you rather|do you think|translations|did you|have you ever|if only|i wish|i dreamed"
    r"|i dreamt|last (?:night|week|year|month)|yesterday|back when|why|how come|who(?! (?:is |'s )?(?:sell|has|offers))"
    r"|when (?:will|does|did|is|was)|is it|does it|am i)(?![a-z])"
)
"""A sentence that begins so asks for nothing to be done."""
DENIAL: Final = (
    r"(?<![a-z])(?:don't|do not|dont|never|won't|will not|wouldn't|can't|cannot|didn't|isn't|not going to"
    r"|shouldn't|neither|nobody|no one|refuse to|avoid|without|not ready to|not to|i'm not|im not|am not"
    r"|instead of|rather than|told not|no need to|stop(?= (?:to|trying)))(?![a-z])"
)
REPORTED: Final = (
    r"(?<![a-z])(?:said|says|claims?|claimed|told me|heard|rumou?r|wanted to|wants to|asked me|used to"
    r"|they say|thinks?|believes?)(?![a-z])"
)
"""Before a cue in its clause, these make it somebody else's."""

CUES: Final[Mapping[str, tuple[tuple[float, str], ...]]] = {
    "list_item": (
        (
            STRONG,
            r"{do}(?:sell|list|auction|hawk|unload|offload|flog|vend|part with|liquidate|peddle|pawn)\b(?! (?:all|everything) (?:my|i))",
        ),
        (STRONG, r"{do}list all (?:my|of my|the) I"),
        (STRONG, r"\bwts\b|\bfor ?sale\s*:|^selling\b|(?:,|and) sell\b"),
        (
            STRONG,
            r"{do}(?:put|place|set|mark|offer|throw|stick|hang|move|post|advertise|stock|add|lay|get|have|make|display|float|price|tag).{{0,50}}?\b(?:(?:up |out )?for sale|on the (?:market|stall|shelf|block|marketplace|board)|up for (?:grabs|sale|auction|\d)|to (?:the market|buyers|market)|available to buyers|in the shop|at the market|price tag|on sale)\b",
        ),
        (
            STRONG,
            r"\b(?:should|shall|must|can|needs? to|has to|have to|may) (?:go up|be sold|be listed|go on (?:sale|the market)|find a buyer|hit the market)\b",
        ),
        (
            STRONG,
            r"\bup for (?:grabs|sale)\b|\bon the market (?:now|for|at)\b|\bon the stall\b|\bgoing for\b.{{0,20}}\bon the market\b|\bfor sale (?:at|for)\b",
        ),
        (
            STRONG,
            r"{do}put (?:it|them|that|this) up\b|\bput it up\b|\bon the shelf\b|\bany takers\b|\bneeds? a new (?:owner|home)\b|{do}shop (?:it|them)\b|\bcan go\b|\bfor sale,|\bfor sale\W*$|{do}(?:get|fetch) \d+ ?\w* for (?:the |my )?I|\blet (?:someone|somebody|anyone) have\b|\bfirst come\b|\b(?:who(?:'ll| will| wants to)|anyone) (?:give|pay)(?: me)?\b|\blooking to sell\b|\bopen to buyers\b|\blooking for a buyer\b|\bbuyers? (?:for|wanted)\b",
        ),
        (
            STRONG,
            r"\bi(?:'m| am) selling\b|{do}(?:trade in|convert|cash in)\b|{do}price .{{0,30}} at \d|\band it's gone\b|{do}(?:let (?:(?:the |my |this |that )?I|it|them) go (?:for|at)|get rid of .{{0,40}}(?:market|\d)|turn .{{0,30}} into (?:gold|cash|coins?))",
        ),
        (
            FAIR,
            r"{do}dump\b|\b(?:no longer|don't|do not) need\b|\bmust go\b|\bhas to go\b|time to part with|{do}(?:hang|slap|stick|put) a price",
        ),
        (
            FAIR,
            r"{do}(?:want|ask|take|accept|need) (?:at least |no less than |a minimum of )?\d* ?\w* ?\w* ?(?:gold|g|gp|coins)? ?(?:for|per|each)\b.{{0,12}}(?:the |my )?I",
        ),
        (
            FAIR,
            r"{do}(?:offer|ask) .{{0,12}}I.{{0,10}}(?:for|at) \d|\b(?:minimum|asking|reserve|starting) (?:price|\d)|\bfrom \d+ up",
        ),
        (
            FAIR,
            r"\bwho wants (?:my |the |a )?I|\b(?:make|set) (?:the )?price\b|\bstart(?:ing)? (?:price|at) \d",
        ),
        (
            WEAK,
            r"\b(?:market|sale|buyer|buyers)\b|\bnot less\b|\bmake (?:me )?(?:some )?(?:gold|money)\b",
        ),
    ),
    "cancel_listing": (
        (
            STRONG,
            r"{do}(?:unlist|delist|de-list|un-list|withdraw|pull|retract|retire|cancel|revoke|recall)\b",
        ),
        (
            STRONG,
            r"{do}(?:take|pull|bring|get|fetch|call|remove|yank|strike).{{0,40}}\b(?:off|down|back|home|away|from (?:the )?(?:sale|market|stall|shop|shelf|listings?))\b",
        ),
        (
            STRONG,
            r"\b(?:don't|do not|dont|no longer|not|won't|never) (?:want to |wanna |wish to |be |going to |gonna |really want to )*(?:sell|selling|part with|for sale|be sold|list)\b",
        ),
        (
            STRONG,
            r"\b(?:decided|want|going|like|rather|prefer|wish) to keep\b|\b(?:rather|'ll|will|should) keep\b|\bwasn't meant to be (?:listed|sold|for sale)\b|{do}(?:hold on to|hang on to|keep)\b|\bstays? (?:with me|mine|here)\b|\b(?:return|from the market) to my\b|\bno (?:more|longer) (?:for )?(?:sale|selling|on sale|available)\b|\bnot (?:for|on) sale (?:any|now|after)|\bisn't for sale\b",
        ),
        (
            STRONG,
            r"{do}(?:stop|give up|end|quit|kill|close|halt|abort|undo|drop|scrap|scratch|delete|remove|void|clear) .{{0,40}}\b(?:sale|selling|listing|auction|ad|entry|post)\b|{do}(?:stop|quit) selling",
        ),
        (
            STRONG,
            r"\bgive me (?:my )?.{{0,30}}\bback\b|\b(?:want|need) .{{0,30}}\bback\b|\bshould (?:disappear|vanish|come (?:off|down|home|back)|go) ?(?:from|off|home|back)?|\bkeep(?:ing)? (?:it|them|I|the I|my I)\b",
        ),
        (
            FAIR,
            r"{do}(?:remove|delete|clear|keep|drop|reclaim|retrieve)\b|\bchanged my mind\b|\boff the (?:market|stall|shelf|shop)\b|\btake (?:it|them) off\b",
        ),
    ),
    "buy_item": (
        (
            STRONG,
            r"{do}(?:buy|purchase|acquire|procure|snag|snatch|grab|cop|pick up|bag|order)\b(?! (?:all|everything))",
        ),
        (
            STRONG,
            r"{do}(?:take|have|get|want|choose|pick|fetch|secure|claim|score|nab|win|spring for|splurge on|go for|pay for|pay|treat myself to)\b (?:me |myself |us |one |that |this |the |a |an |of |both |my |some |max |\d+ |\w+ (?:gold )?(?:for|on) )*I",
        ),
        (
            STRONG,
            r"\b(?:wtb)\b|{do}(?:spend|pay) (?:max|at most|up to|no more than)|{do}pay .{{0,20}}'s price|\bbuy it\b|\bi(?:'m| am) (?:buying|taking|getting)\b|{do}(?:give|hand|sell|pass|wrap|bring|fetch) (?:it to )?me (?:the |that |one |a |those )*I|\bshall be mine\b|\bi(?:'ll| will) (?:have|take) (?:it|that|them|this|the)\b|\b(?:is|are) mine\b",
        ),
        (
            STRONG,
            r"{do}(?:can|could|may) i (?:have|get|buy|take|please)\b|\bput .{{0,30}}in my (?:bag|cart|pack|inventory)\b|\bbuy\.|\bsold to me\b|\bi(?:'d| would) like (?:to have |one |the |that |a )",
        ),
        (
            FAIR,
            r"{do}(?:get|take|fetch|have|want|need|grab)\b|\bat most\b|\btops\b|\bmax\b|\blimit\b|\bup to\b",
        ),
        (WEAK, r"\bmine\b|\bfor me\b|\bplease\b"),
    ),
    "make_offer": (
        (
            STRONG,
            r"{do}(?:bid|offer|offr|propose|haggle|lowball|counter|counteroffer|tender|submit|place a bid|put in (?:a bid|an offer)|bargain|negotiate|underbid)\b",
        ),
        (
            STRONG,
            r"{do}(?:make|send|convey|submit|give|place|put|pass|leave|try|file|extend|raise).{{0,30}}\b(?:bid|offer|counter|counteroffer|proposal)\b",
        ),
        (
            STRONG,
            r"\b(?:my|an?|this) (?:bid|offer|counter)\b.{{0,50}}|\bas an? (?:offer|bid)\b|\b(?:go|come) (?:down |as low )?(?:as |to )\d|{do}try (?:with |for )?\d|\bask (?:P|the seller|her|him|them)\b|\bsee if (?:P|he|she|they)\b|\bI for \d[^,.]*\?|\bwith an? (?:offer|bid)\b",
        ),
        (
            STRONG,
            r"\b(?:would|will|could|might|can) (?:the seller|they|he|she|P|\w+) (?:take|accept|settle for|go for|do|agree to)\b|\baccept (?:a |only )?\d+|\bi(?:'d| would| could| can|'ll) (?:only )?(?:pay|do|give|go|offer|bid) (?:you |them |up to |as much as )?\d",
        ),
        (
            STRONG,
            r"\b(?:i can|i'd|i could|i would|i'll) (?:do|pay|give|go) (?:only |just |maybe )?\w+( \w+)? ?(?:gold|g|gp)?(?: for|[.!,]|$)",
        ),
        (
            FAIR,
            r"\bhow about\b|\bask (?:whether|if)\b|\bsee if\b|\btoo much\b|{do}tell (?:the seller|them|him|her).{{0,20}}\d|\bwhat about \d",
        ),
    ),
    "accept_offer": (
        (
            STRONG,
            r"{do}(?:accept|approve|agree|confirm|take (?:the|that|this|P's|his|her|their|\w+'s)|go with|grant|greenlight|honou?r)\b",
        ),
        (
            STRONG,
            r"\bi(?: will|'ll|'d)? (?:accept|agree|take)\b|\baccept\b(?= whatever| (?:on|for|the|it|that))|\bdeal\b|\bsold\b[!,. ]|\bsell (?:it )?to P|\blet (?:P|\w+) have\b|\bclose the (?:trade|deal)\b",
        ),
        (
            STRONG,
            r"\bsay yes\b|\byes to\b|\b(?:happy|fine|ok|okay|good|content) with\b|\bfine by me\b|\bis (?:good |fair )?enough\b|\bgets (?:it|the|my|I)\b|\bit's a deal\b|\bshake on it\b|\btake (?:P|\w+)'s\b|\bsay i agree\b|\baccepted\b|\btake the (?:bid|offer|money|deal)\b|\b(?:good|fair|fine|nice) (?:price|offer|bid|enough)\b",
        ),
        (
            FAIR,
            r"\bsay yes\b|\b(?:is|sounds|seems|looks) (?:fine|good|fair|ok|okay|great|right|alright)\b|\bworks for me\b|\bsuits me\b|\bdo it\b|\byes\b|\byep\b|\bhas a deal\b|\bfair\b|\bcan have\b|\bok(?:ay)?\b|{do}sell\b",
        ),
    ),
    "transfer_item": (
        (
            STRONG,
            r"{do}(?:give|hand|transfer|trnsfer|gift|send|pass|deliver|gib|donate|bestow|ship|bring|lend|loan|grant|offer|present|throw|toss|drop|slip|entrust|mail|move|award|let|return|sneak|dispatch|bequeath|forward|leave|share|hand over|hand off)\b",
        ),
        (
            STRONG,
            r"\b(?:goes|go|going|belongs?) (?:straight |over |now )?to (?:the |my |old |good |little |a )*(?:\w+ )?P|\bshould (?:own|have|get|receive)\b|\bfor (?:P|her|him|them)\b.{{0,12}}\b(?:from me|as a (?:gift|present))|\b(?:is|as|it's) (?:a |my |meant as a )?(?:gift|present)\b|\b(?:can|may|shall|will) have\b|\bwants? P to (?:have|get|own|keep|hold)|\bP,? (?:here,? )?(?:take|have|catch)\b|\bI\W*->\W*P|{do}want P to",
        ),
        (
            FAIR,
            r"I\W+(?:\w+ ){{0,2}}?(?:for|to) (?:the |my |our |old |good |little )*(?:\w+ )?P|\bfrom me\b|\bfree of charge\b|\bfor (?:her|him|them)\b|P (?:can|may|shall|gets|will) (?:have|get|take|keep)?|\bgive (?:him|her|it|them)\b",
        ),
    ),
    "send_gold": (
        (
            STRONG,
            r"{do}(?:pay|send|transfer|give|slip|wire|reimburse|refund|tip|repay|lend|loan|donate|hand|reward|grant|toss|forward|settle|compensate|remit|gift|pass|deliver|throw|bung|spot|advance|owe|fork over|cough up|contribute|move|drop|sponsor|bribe|move)\b",
        ),
        (
            STRONG,
            r"\b(?:goes|go) to P|\bP (?:gets|receives|should get|is owed)\b|\b(?:owe|owing) P\b|\brent for\b|\bpay(?:ment)? (?:up|back|for P|to P)\b|{do}(?:let|put) .{{0,24}}(?:P|\bhands?\b)|\b(?:a )?(?:tip|fee|gift|loan|wage|share|bribe|donation|advance)s? (?:of|for)\b|\bsettle (?:it|up|my)\b|\bhand (?:that|it) to P|\bgive (?:that|it) to P",
        ),
        (FAIR, r"\b(?:for|to) (?:the |my |old |good )*(?:\w+ )?P|P\W+\d"),
    ),
    "show_inventory": (
        (
            STRONG,
            r"\binventory\b|{do}(?:the )?(?:inv|bag|backpack|satchel|pockets|belongings)\W*(?:please|pls|now)?\W*$|\b(?:in|inside|of|through|at|into|see|check|open|show|list|view|display) (?:all |all of |everything in |me )?my (?:bag|backpack|pack|belongings|items|things|stuff|gear|pockets?|satchel|loot|equipment|possessions|knapsack|rucksack|goods|haul|sack|chest|kit|collection)\b",
        ),
        (
            FAIR,
            r"\bmy (?:bag|backpack|belongings|pockets?|satchel|stuff|gear|items|things|possessions|loot)\b",
        ),
        (
            STRONG,
            r"\bwhat (?:do i|have i|did i|am i|i'm|i am|all do i|else do i|items? (?:do|am|have)|things? do).{{0,24}}\b(?:have|got|own|carry|carrying|carried|hold|holding|possess|wearing|left)\b|\bopen (?:the |my )?(?:back)?pack\b",
        ),
        (
            STRONG,
            r"\b(?:which|what|how many) (?:items|things|gear|stuff|weapons|objects)\b.{{0,16}}\b(?:i|my|me)\b|\bwhat have i (?:got|collected|gathered|found|bought)\b|^\W*(?:my )?(?:items|belongings|bag|backpack|things|gear|stuff)\W*$|\beverything i(?:'m| am| have| own|'ve)|\bwhat gear i\b|\bitems i (?:own|have|hold|carry)|\bwhat(?:'s| is) (?:in|inside|on|left in) (?:my|me)\b(?! (?:purse|wallet|coin|pouch|account))|\bwhat i(?:'m| am|'ve| have| own)\b.{{0,20}}(?:carry|got|have|own|hold)",
        ),
        (
            STRONG,
            r"{do}(?:show|list|check|open|see|display|view|look (?:at|in|into|through)|empty|turn out|go through|unpack|count).{{0,20}}\b(?:bag|backpack|pack|belongings|pockets?|satchel|gear|items|things|equipment)\b(?!.{{0,20}}(?:market|sale))",
        ),
        (
            FAIR,
            r"\bam i (?:carrying|wearing|holding)\b|\bdo i (?:still )?(?:have|own|carry)\b|\bbackpack\b|\binv\b",
        ),
    ),
    "show_balance": (
        (
            STRONG,
            r"\b(?:balance|my (?:gold|money|purse|coins?|wallet|funds|coin pouch|savings|wealth|finances|treasury|cash|account|riches|fortune))\b(?!.{{0,8}}\bfor\b)",
        ),
        (
            STRONG,
            r"\bhow (?:much|many) (?:\w+ )?(?:gold|money|coins?|coin|cash|gp|g|funds|wealth)\b.{{0,26}}\b(?:i|me|my|left|remain\w*)\b|\bgold (?:total|left|count|amount|status|balance|remaining)\b|^\W*(?:coins?|money|gold|cash|funds) left\W*$|\bstill have (?:any )?(?:gold|money|coins)\b|\bcoin pouch\b|\bcoin purse\b",
        ),
        (
            STRONG,
            r"\b(?:amount of|much) gold i\b|\bhow (?:rich|poor|broke|wealthy) am i\b|\bam i (?:rich|broke|poor|wealthy)\b|\bgold (?:do|have) i\b|\b(?:total|current) (?:gold|funds)\b|\bcan i afford\b|\bwhat(?:'s| is) left in my purse|\bgold i (?:have|own|possess|hold)|\bcount (?:my|the) (?:coins|gold|money)|\b(?:any|enough|much|more) (?:gold|money|coins?|cash)\b.{{0,12}}\b(?:left|have|got|remaining)\b|\b(?:have|got) (?:any|enough|much) (?:gold|money|coins?|cash)|\bhow much (?:can|could|may) i (?:spend|afford|pay)|{do}(?:check|show|see|open|view) (?:me )?(?:the |my )?(?:wallet|purse|gold|funds|coins|balance|money)\b|\bwhat(?:'s| is) in my (?:purse|wallet|coin pouch|pouch)",
        ),
        (
            FAIR,
            r"^\W*(?:my )?(?:gold|coins|money|cash|funds|wallet|purse)\W*(?:please|pls)?\W*$|\bmy coin\b",
        ),
    ),
    "search_market": (
        (
            STRONG,
            r"{do}(?:search|browse|look for|look up|find(?! (?:yourself|myself|himself|out|it|me a way))|hunt for|scan|shop for|check (?:the market|if anyone|whether|who)|look around for|seek|comb|scour|query|filter|see (?:if|whether)|have a look for|look|ask around for|explore the market)\b",
        ),
        (
            STRONG,
            r"\b(?:is|are|'s) (?:anyone|anybody|someone|somebody|there (?:any|an?|some)?).{{0,30}}\b(?:sell\w*|sale|sold|market|stalls?|offer)\b|\b(?:any|what|which|got any|are there)\b.{{0,50}}\b(?:for sale|on (?:the )?(?:market|offer|sale|stalls?)|to buy|available|out there|up for sale|going)\b",
        ),
        (
            STRONG,
            r"\bwho(?: is|'s)? (?:sells?|selling|has|offers)\b|\bi(?:'m| am) (?:hunting|looking|searching|shopping|in the market|after)\b(?: for)?|\bshow me .{{0,40}}\b(?:sale|market|stalls?|available|offer)\b|\bdoes (?:anyone|anybody) (?:sell|have)\b|\bwhat can i (?:get|buy)\b|\bhas the market\b|\bthe market has\b|\bi want to see\b|\b(?:anyone|anybody|somebody|someone|who)(?:'s| is)? (?:sell|sells|selling|got|have|has|offer|offers|offering)\b|{do}(?:show|list|see|display|get) .{{0,40}}\b(?:up to|under|below|at most|less than|max|cheaper than|no more than)\b|\bwhich \w+ (?:\w+ )?can i (?:get|buy|afford)|\bmarket (?:for|has|search)\b|\bsearch\b|\bwhere can i (?:buy|get|find)\b|\bwhat is there\b|\bwhat do people sell\b|\bup for grabs\b.{{0,12}}\b(?:under|below|up to|max)|\banything .{{0,30}}on the market",
        ),
        (
            FAIR,
            r"{do}(?:show|list|see|check)\b.{{0,40}}\b(?:for|under|below|market)\b|\bany\b.{{0,40}}\?|\bis anybody\b|\bis anyone\b",
        ),
    ),
    "price_history": (
        (
            STRONG,
            r"\b(?:price|sales?|selling|trade|market|value) (?:history|record|chart|trend|log|development|records|graph|curve)\b|\bprice(?:s)? (?:over time|so far|in the past|lately|before|recently)\b|\b(?:historic\w*|past|earlier|previous|former|old|recent|last|prior) (?:\w+ )?(?:prices?|sales?|values?|trades?|deals|selling prices?)\b",
        ),
        (
            STRONG,
            r"\bwhat (?:has|have|did|does|do|was|were|is|had)\b.{{0,40}}\b(?:sold|sell|sells|selling|fetch|fetched|go for|gone for|going for|cost|trade|traded|worth|bring)\b|\bhow much (?:did|has|was|were|does|is|have|do)\b.{{0,40}}\b(?:sell|sold|go|going|gone|fetch\w*|worth|cost|trade\w*|bring)\b",
        ),
        (
            STRONG,
            r"\b(?:ever|usually|normally|typically|lately|recently|last) (?:sell|sold|go|gone|went|fetch|fetched|cost|trade\w*)\b|\bsales? (?:so far|of|for)\b|\b(?:get|show|pull|see|give me) the (?:record|history|chart|log)\b|\bgoing rate\b|\bhow (?:has|have|did) .{{0,16}}price\b|\bever (?:been )?(?:cheaper|dearer|more|less)\b|\b(?:people|others|folks|they|buyers)(?: usually| normally| typically)? (?:pay|paid)\b|\bworth (?:these days|now|lately|nowadays|at the moment|in gold)\b|\bgone up\b|\bgone down\b|\bsold for\b|\bpriced? (?:at )?before\b|\bhistory of (?:the )?I|\bI.{{0,6}}history\b|\bcost over\b",
        ),
        (
            FAIR,
            r"\bnormal (?:price )?for\b|\bhistory\b|\baverage price\b|\bprices\b|\bprice of\b|\bprice\?",
        ),
    ),
    "accept_quest": (
        (
            STRONG,
            r"{do}(?:(?:do|try|have a go at|take a stab at|can i do|can i take|can i have|may i do) (?:the |this |that |a )*(?:\w+ ){{0,2}}?(?:Q|quest|job|task|mission|one)|accept|take(?: on| up)?|start|begin|pick(?: up)?|undertake|sign (?:me )?up|embark on|join|commit to|choose|go for|attempt|tackle|enlist|volunteer for|handle|enrol)\b(?!.{{0,6}}\bback\b)",
        ),
        (
            STRONG,
            r"\bcount me in\b|\bput me (?:down|on|up)\b|\bsign me up\b|\bi(?:'m| am) (?:doing|taking|in for|in|on|up for)\b|\bi accept\b|\b(?:give|gimme|get|hand) (?:me )?.{{0,30}}\b(?:quest|job|task|mission|errand|contract|bounty)\b|\benrol\w* me\b|\blet's do\b|\bi'll (?:take|do|go|handle|rescue|find|fetch|help|slay|fight|be|give|try|start)\b",
        ),
        (
            STRONG,
            r"\b(?:quest|job|task|mission|contract|bounty|errand)\b.{{0,30}}\b(?:is mine|for me|please|i want|i'll take)\b|\bstart (?:the )?Q|\bi(?:'m| am) in\b|\bsounds (?:good|fun|great)\b|\bwant (?:the |that |this )?quest\b|\bleave .{{0,30}}to me\b|\bI want (?:the )?Q|{do}(?:want|like|get|gimme) (?:\w+ )?(?:\w+ )?Q",
        ),
        (
            FAIR,
            r"\b(?:quest|job|task|mission|bounty|contract)\b|\bi(?:'m| am) in\b|\blet's\b|\bgimme\b|{do}(?:give|want)\b",
        ),
    ),
    "complete_quest": (
        (
            STRONG,
            r"{do}(?:complete|finish|hand in|turn in|turn it in|close|redeem|finali[sz]e|submit|wrap up|wrap it up|claim|conclude|report|check off|cash in|tick off|deliver|cross off|mark|return|fulfil\w*|end|resolve|collect (?:the |my )?(?:reward|pay|bounty))\b",
        ),
        (
            STRONG,
            r"\b(?:complete|finish|close|wrap) it\b|\b(?:is|are|it's|that's|all|i'm|i am|now|has been|have been) (?:all )?(?:done|finished|completed?|fulfilled|over|ready|dead|through)\b|\bi(?:'ve| have)? (?:just )?(?:finished|completed|done|did|beaten|beat|slew|killed|solved|cleared)\b|\b(?:claim|collect) (?:the |my )?(?:reward|pay|bounty)\b|\bturn(?:ing)? (?:it )?in\b|\bhand(?:ing)? (?:it )?in\b|\bclaim the\b",
        ),
        (
            STRONG,
            r"^\W*(?:all )?done\b|\bquest (?:done|complete|completed|finished)\b|\bmark (?:.{{0,30}})?(?:as )?(?:done|complete|completed|finished)\b|\b(?:done|finished) with\b|\breport(?:ing)? back\b|\bpay me for\b|\breward (?:for|please)\b|\btake it\b",
        ),
        (
            FAIR,
            r"\b(?:delivered|picked|slain|dead|found|gathered|collected|fixed|rescued|saved|reward|killed|beaten|defeated|cleared|hunted|caught|brought|returned|mapped|explored|reached|solved|lit|buried|cured|escorted|repaired|built|gone|safe|done|finished|settled|all of them)\b",
        ),
    ),
    "move": (
        (
            STRONG,
            r"{do}(?:go|walk|travel|move|head|run|return|teleport|tp|visit|climb|ride|sail|enter|march|hike|fly|wander|journey|warp|swim|sneak|proceed|hurry|rush|cross|descend|stroll|set off|set out|leave for|step|bring me|take me|take us|carry me|lead me|port|portal|jump|trek|make (?:my|our) way|come|be off|transport me|explore|row|drive|gallop|escape|flee|relocate|get (?:me |us )?(?:to|out|over|back)|bring us|lead us|guide me|beam me|send me|drop me|follow me to)\b",
        ),
        (
            STRONG,
            r"\b(?:off|back|over|away|on|onward|onwards|forward) to\b|\bnext stop\b|\bgo there\b|\blet's (?:go|visit|head)\b|\bdestination\b|\b(?:i(?:'m| am)|we(?:'re| are)) (?:going|heading|off|walking|leaving|headed|moving)\b|\bto (?:the )?S(?:\W*(?:please|now|pls|then|quick\w*))?\W*$|\bi want to be (?:at|in)\b|\btake me\b",
        ),
        (
            FAIR,
            r"^\W*(?:back |over |on |now |then |off |straight )*(?:to|into|towards?) (?:the )?S|^\W*S\W*$",
        ),
    ),
}
"""Tool → (weight, pattern)."""
