"""How people ask in English to see belongings, Gold, the market and its prices. Data only.

The placeholders are those of `generators.lexicon.requests_en`.
"""

from collections.abc import Mapping
from typing import Final

from generators.lexicon.request_weights import FAIR, STRONG

CUES: Final[Mapping[str, tuple[tuple[float, str], ...]]] = {
    "show_inventory": (
        (
            STRONG,
            r"\binventory\b|{do}(?:the )?(?:inv|bag|backpack|satchel|pockets"
            r"|belongings)\W*(?:please|pls|now)?\W*$|\b(?:in|inside|of|through|at|into"
            r"|see|check|open|show|list|view|display) (?:all |all of |everything in "
            r"|me )?my (?:own |whole |entire |current |full )?(?:bag|backpack|pack"
            r"|belongings|items|things|stuff|gear|pockets?"
            r"|satchel|loot|equipment|possessions|knapsack|rucksack|goods|haul|sack|chest"
            r"|kit|collection)\b",
        ),
        (
            FAIR,
            r"\bmy (?:bag|backpack|belongings|pockets?|satchel|stuff|gear|items|things"
            r"|possessions|loot)\b",
        ),
        (
            STRONG,
            r"\bwhat (?:on earth |the (?:hell|heck) |exactly |all |else )?(?:do i|have i|did i"
            r"|am i|i'm|i am|all do i|else do i|items? (?:do"
            r"|am|have)|things? do).{{0,24}}\b(?:have|got|own|carry|carrying|carried|hold"
            r"|holding|possess|wearing|left)\b|\bopen (?:the |my )?(?:back)?pack\b",
        ),
        (
            STRONG,
            r"\bwhat (?:did|have|do|all did|all have) i (?:brought?|bring|packe?d?|stuff\w*|put"
            r"|taken?"
            r"|stash\w*)"
            r"(?: along| with)?(?: with| in| into)?\b(?! (?:for|on|at|to) )"
            r"|\bam i (?:carrying|wearing|holding) (?:anything|something|any)\b"
            r"|\b(?:stuff|things|items|gear|goods|everything|all) (?:that )?i(?:'m| am|'ve| have)?"
            r"(?: got| currently| still)? ?(?:carry\w*|hold\w*|own|have|possess|got|wear\w*"
            r"|lug\w*)\b"
            r"|\b(?:which|what) (?:items|things|stuff) (?:are|is) mine\b|\bin my (?:pack|backpack"
            r"|bag"
            r"|rucksack|satchel|knapsack|sack)\b",
        ),
        (
            STRONG,
            r"\b(?:which|what|how many) (?:items|things|gear|stuff|weapons"
            r"|objects)\b.{{0,16}}\b(?:i|my|me)\b|\bwhat have i (?:got|collected|gathered"
            r"|found|bought)\b|^\W*(?:my )?(?:items|belongings|bag|backpack|things|gear"
            r"|stuff)\W*$|\beverything i(?:'m| am| have| own|'ve)|\bwhat gear i\b"
            r"|\bitems i (?:own|have|hold|carry)|\bwhat(?:'s| is) (?:in|inside|on"
            r"|left in) (?:my|me)\b(?! (?:purse|wallet|coin|pouch|account))|\bwhat i(?:'m"
            r"| am|'ve| have| own)\b.{{0,20}}(?:carry|got|have|own|hold)",
        ),
        (
            STRONG,
            r"{do}(?:show|list|check|open|see|display|view|look (?:at|in|into|through)"
            r"|empty|turn out|go through|unpack|count).{{0,20}}\b(?:bag|backpack|pack"
            r"|belongings|pockets?|satchel|gear|items|things"
            r"|equipment)\b(?!.{{0,20}}(?:market|sale))",
        ),
        (
            FAIR,
            r"\bam i (?:carrying|wearing|holding)\b|\bdo i (?:still )?(?:have|own"
            r"|carry)\b|\bbackpack\b|\binv\b",
        ),
    ),
    "show_balance": (
        (
            STRONG,
            r"\b(?:balance|(?<!of )(?<!for )(?<!with )my (?:gold|money|purse|coins?"
            r"|wallet|funds|coin pouch|savings"
            r"|wealth|finances|treasury|cash|account|riches"
            r"|fortune))\b(?!.{{0,8}}\bfor\b(?! (?:me|us|now)))",
        ),
        (
            STRONG,
            r"\bhow (?:much|many) (?:\w+ )?(?:gold|money|coins?|coin|cash|gp|g|funds"
            r"|wealth)\b.{{0,26}}\b(?:i|me|my|left|remain\w*)\b|\bgold (?:total|left"
            r"|count|amount|status|balance|remaining)\b|^\W*(?:coins?|money|gold|cash"
            r"|funds) left\W*$|\bstill have (?:any )?(?:gold|money|coins)\b"
            r"|\bcoin pouch\b|\bcoin purse\b",
        ),
        (
            STRONG,
            r"\b(?:gold|money|coins?)\b.{{0,12}}\bhow much\b|\b(?:amount of|much) gold i\b"
            r"|\bhow (?:rich|poor|broke|wealthy) am i\b"
            r"|\bam i (?:rich|broke|poor|wealthy)\b|\bgold (?:do|have) i\b|\b(?:total"
            r"|current) (?:gold|funds)\b|\bcan i afford\b|\bwhat(?:'s"
            r"| is) left in my purse|\bgold i (?:have|own|possess|hold)|\bcount (?:my"
            r"|the) (?:coins|gold|money)|\b(?:any|enough|much|more) (?:gold|money|coins?"
            r"|cash)\b.{{0,12}}\b(?:left|have|got|remaining)\b|\b(?:have|got) (?:any"
            r"|enough|much) (?:gold|money|coins?|cash)|\bhow much (?:can|could"
            r"|may) i (?:spend|afford|pay)|{do}(?:check|show|see|open"
            r"|view) (?:me )?(?:the |my )?(?:wallet|purse|gold|funds|coins|balance"
            r"|money)\b|\bin my (?:purse|wallet|coin pouch|pouch|account|treasury)\b"
            r"|\bhow deep are my pockets\b",
        ),
        (
            FAIR,
            r"^\W*(?:my )?(?:gold|coins|money|cash|funds|wallet|purse)\W*(?:please"
            r"|pls)?\W*$|\bmy coin\b",
        ),
    ),
    "search_market": (
        (
            STRONG,
            r"{do}(?:search(?! your)|browse|look for|look up|find(?! (?:(?:your|my|our|his|her|a"
            r"|the) (?:own )?way|yourself|myself|himself"
            r"|out|it|me a way))|hunt for|scan|shop for|check (?:the market|if anyone"
            r"|whether|who)|look around for|seek|comb|scour|query|filter|see (?:if"
            r"|whether) (?:anyone|anybody|someone|somebody|there|any|the market)"
            r"(?! (?:bites?|wants?|pays?|buys?|takes?|will|would))|have a look for|look(?! (?:who"
            r"|what|how|where|here|out|alive|sharp|into"
            r"|after|forward|like|at (?:me|you|him|her|it)|(?:in|through|inside|at)"
            r" (?:my|our|the old)))|ask around for|explore the market)\b",
        ),
        (
            STRONG,
            r"\b(?:is|are|'s) (?:anyone|anybody|someone|somebody|there (?:any|an?(?! (?:way|reason"
            r"|rule|limit|chance|point))"
            r"|some)?).{{0,40}}\b(?:sell\w*|sale|sold|market|stalls?|offer|to be (?:had|found"
            r"|bought))\b|\b(?:any"
            r"|what|which|got any|are there)\b.{{0,50}}\b(?:for sale"
            r"|on (?:the )?(?:market|offer|sale|stalls?)|to buy|available|out there"
            r"|up for sale|going(?! (?:at|on|for(?! (?:less|under|up|at most|below|no more"
            r"|max)))))\b|\banything\b.{{0,50}}\b(?:for sale|on offer"
            r"|(?:going )?(?:for )?(?:under|below|less than|no more than|at most|up to) \d+"
            r"|available"
            r"|on the market)\b|\b(?:people|folks|others|they|merchants|traders|sellers) (?:are "
            r"|is )"
            r"(?:selling|offering)\b",
        ),
        (
            STRONG,
            r"\bwho(?: is|'s)? (?:sells?|selling|has|offers)\b|\bi(?:'m| am) (?:hunting"
            r"|looking|searching|shopping|in the market|after(?! \d))\b(?: for(?! \d))?"
            r"|\bshow me .{{0,40}}\b(?:sale|market|stalls?|available|offer)\b"
            r"|\bdoes (?:anyone|anybody) (?:sell|have)\b|\bwhat can i (?:get|buy)\b"
            r"|\bhas the market\b|\bthe market has\b|\bi want to see\b|\b(?:anyone"
            r"|anybody|somebody|someone|who)(?:'s| is)? (?:sell|sells|selling|got|have"
            r"|has|offer|offers|offering)\b|{do}(?:show|list|see|display"
            r"|get)(?! (?:me )?(?:the|that|this|those) (?!market)) .{{0,40}}\b(?:up to|under|below"
            r"|at most|less than|max|cheaper than"
            r"|no more than)\b|\bwhich \w+ (?:\w+ )?can i (?:get|buy|afford)"
            r"|\bmarket (?:for|has|search)\b|\bsearch\b|\bwhere can i (?:buy|get|find)\b"
            r"|\bwhat is there\b|\bwhat do people sell\b"
            r"|\bup for grabs\b.{{0,12}}\b(?:under|below|up to|max)"
            r"|\banything .{{0,30}}on the market",
        ),
        (
            FAIR,
            r"{do}(?:show|list|see|check)\b.{{0,40}}\b(?:for|under|below|market)\b"
            r"|\bany\b.{{0,40}}\?|\bis anybody\b|\bis anyone\b",
        ),
    ),
    "price_history": (
        (
            STRONG,
            r"\b(?:price|sales?|selling|trade|market|value) (?:history|record|chart|trend"
            r"|log|development|records|graph|curve)\b|\bprice(?:s)? (?:over time|so far"
            r"|in the past|lately|before|recently)\b|\b(?:historic\w*|past|earlier"
            r"|previous|former|old|recent|last|prior) (?:\w+ )?(?:prices?|sales?|values?"
            r"|trades?|deals|selling prices?)\b",
        ),
        (
            STRONG,
            r"\bwhat (?:has|have|did|does|do|was|were|is|had)\b.{{0,40}}\b(?:sold|sell"
            r"|sells|selling|fetch|fetched|go for|gone for|going for|cost|trade|traded"
            r"|worth|(?<!i )(?<!we )bring)\b|\bhow much (?:did|has|was|were|does|is|have"
            r"|do)\b.{{0,40}}\b(?:sell|sold|go|going|gone|fetch\w*|worth|cost|trade\w*"
            r"|bring)\b",
        ),
        (
            STRONG,
            r"\bwhat(?:'s| is| are| was| were) (?:the |my |an? )?I (?:usually |normally |currently "
            r"|really )?(?:worth|priced|selling|going for|valued)\b|\bwhat (?:the |my "
            r"|an? )?I (?:has |have "
            r"|had |once |usually )*(?:been )?(?:costs?|sold|sells?|went|goes|go|fetche?[sd]?"
            r"|selling)\b"
            r"|\b(?:cost|price\w*|sold|worth|went|gone|fetch\w*)\b.{{0,30}}\b(?:in the past"
            r"|over time"
            r"|in recent)\b|\bwhat(?:'s| has| have| is| are)\b.{{0,40}}\b(?:fetching|going for"
            r"|gone for|selling for|been selling|been going)\b"
            r"|\bhow (?:the |my )?I (?:has|have) (?:been )?(?:sold|selling|done|fared|traded)\b"
            r"|\bhow (?:the )?(?:price of )?(?:the |my )?I(?:'s)? (?:price|value)\b"
            r"|\bprices? (?:ha[sd] )?(?:developed|changed|moved|evolved)\b|{do}(?:chart|graph"
            r"|track) (?:the |my )?I",
        ),
        (
            STRONG,
            r"\b(?:ever|usually|normally|typically|lately|recently|last) (?:sell|sold|go"
            r"|gone|went|fetch|fetched|cost|trade\w*)\b|\bsales (?:so far|of|for)\b"
            r"|\b(?:get|show|pull|see|give me) the (?:record|history|chart|log)\b"
            r"|\bgoing rate\b|\bhow (?:has|have|did|does) .{{0,40}}prices?\b"
            r"|\bever (?:been )?(?:cheaper|dearer|more|less)\b|\b(?:people|others|folks"
            r"|they|buyers)(?: usually| normally| typically)? (?:pay|paid)\b"
            r"|\bworth (?:these days|now|lately|nowadays|at the moment|in gold)\b"
            r"|\bgone up\b|\bgone down\b|\bsold for\b|\bpriced? (?:at )?before\b"
            r"|\bhistory of (?:the )?I|\bI.{{0,6}}history\b|\bcost over\b",
        ),
        (
            FAIR,
            r"\bnormal (?:price )?for\b|\bhistory\b|\baverage price\b|\bprices\b"
            r"|\bprice of\b|\bprice\?",
        ),
    ),
}
"""Tool → (weight, pattern)."""
