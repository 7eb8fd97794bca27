"""Further words for a wish in English to see belongings, Gold or the market. Data only.

The placeholders are those of `generators.lexicon.requests_en`; a weak cue counts only outside of
talk (`generators.intents.talk`).
"""

from collections.abc import Mapping
from typing import Final

from generators.lexicon.request_weights import STRONG

CUES: Final[Mapping[str, tuple[tuple[float, str], ...]]] = {
    "show_inventory": (
        (
            STRONG,
            r"\bwhich of .{{0,30}}\b(?:is|are) mine\b|^\W*(?:gear|bag|pack|pocket|kit|loot|stuff"
            r"|item"
            r"|inventory) (?:check|list|overview|status|please|pls)\b",
        ),
        (
            STRONG,
            r"\b(?:lost track of|what are|list|show) (?:all )?(?:of )?my (?:own"
            r" |many )?(?:possessions|belongings|things|stuff|items|goods)\b|\bhow"
            r" (?:heavy|full) is my (?:bag|pack|backpack|satchel|sack)\b",
        ),
        (
            STRONG,
            r"\b(?:if|whether) i (?:still )?(?:have|carry|own|hold|had)\b.{{1,40}}\b(?:show|check"
            r"|look|list)\b"
            r"|{do}(?:list|show|name|see|check) (?:me )?(?:everything|all|anything)(?:"
            r" that)?(?:'s| is)? mine\b|(?:what i(?:'ve| have| own| hold| got)?(?:"
            r" got)?\b|do i (?:still )?(?:own|have|hold|carry)).*\bshow me (?:everything"
            r"|all|it all|the lot)\b|{do}remind me what i(?:'m| am|'ve| have)\b"
            r"|\blet me see (?:all )?(?:of )?my (?:things|stuff|gear|items|belongings"
            r"|possessions|loot)\b|\beverything i (?:own|have|carry|possess|hold)\b",
        ),
        (
            STRONG,
            r"\b(?:lugging|hauling|carting|toting|schlepping|bearing|stashed|packed) ?(?:around)?\b"
            r"|\b(?:belongs?|belonging) to me\b|\bwhat i (?:hold|own|carry|possess|have|bear)\b"
            r"|\bmy (?:sack|bags|stash|hoard|trunk|pouch(?:es)?|knapsack|carrying|holdings"
            r"|assets|kit)\b"
            r"|\b(?:list|show|tell me|display|name|read out) (?:me )?(?:everything|all|what"
            r"|the things"
            r"|whatever) (?:that )?(?:i|belongs|there is in my)\b(?!.*\b(?:spend|gold|coins)\b)"
            r"|\bwhat (?:\w+ ){{0,2}}do i (?:own|have|hold|carry|possess)\b(?!.*(?:gold|money"
            r"|coin))"
            r"|\bwhat(?:'s| is) (?:mine|on me|with me|in here)\b|\bgo through my\b|\btake stock\b"
            r"|\bstocktak|\b(?:in|inside|into|through|at) (?:the|this|that|my|our) (?:old |little "
            r"|big )?"
            r"(?:bag|backpack|pack|satchel|sack|rucksack|knapsack)\b"
            r"|^\W*my (?:back)?pack\W*(?:please"
            r"|pls)?\W*$",
        ),
    ),
    "show_balance": (
        (
            STRONG,
            r"\b(?:money|gold|cash|coin)-?wise\b|\bin (?:the|our|this) (?:purse"
            r"|wallet|pouch|coffers?|kitty|till)\b|\bwhat(?:'s| is|'ve i got| have"
            r" i got) left\W*$|{do}count (?:up )?(?:all )?(?:of )?my (?:coins?"
            r"|gold|money)\b|\bcan i (?:even )?(?:afford|pay)\b.*\b(?:purse|wallet"
            r"|gold|money)\b",
        ),
        (
            STRONG,
            r"\bmy account (?:stand|hold|show|look)|\bam i (?:still |even |at all"
            r" )?(?:solvent|in the black|good for it)\b|\bto my name\b.{{0,16}}\b(?:coin"
            r"|gold|money|cash)|\b(?:state|size|weight|contents?) of my (?:purse"
            r"|wallet|account|finances|pouch|funds)\b|\b(?:gold|coins?|money)(?:"
            r" pieces)? (?:remains?|is left|are left) (?:to|for|with)? ?(?:me|us)\b"
            r"|\bhow (?:am i|are we) (?:doing|fixed|off|set) (?:for|on) (?:gold"
            r"|money|coin|cash|funds)\b|\bwhat(?:'s| is) (?:in )?my (?:account"
            r"|treasury|coffers?|bank)\b",
        ),
        (
            STRONG,
            r"\bwhat am i worth\b|\b(?:money|gold|coin|funds?|cash|balance|purse|wallet) (?:check"
            r"|status|report"
            r"|please|pls"
            r"|amount|count|total)\b|\b(?:display|show|check|view|print|tell|give"
            r"|report) (?:me )?(?:the "
            r"|my |our )?(?:current )?(?:funds|money|gold|cash|coins|savings|balance|purse"
            r"|wallet|wealth"
            r"|account)\b(?! (?:to|for))|\bhow much (?:\w+ ){{0,2}}(?:i've|i have|have i|do i have)"
            r"(?: got)?(?: to spend| left)?\b|\bgot to spend\b|\bout of (?:money|gold|coins?"
            r"|cash)\b"
            r"|\bhow(?:'s| is| are) my (?:purse|wallet|funds|money|finances|savings|gold)\b"
            r"|\bcurrent (?:gold|money|funds|balance|wealth)\b|\bam i (?:broke|poor|rich|skint"
            r"|flush"
            r"|loaded)\b|\bcoins? (?:are|is|do|have|remain)\b.{{0,16}}\b(?:me|i|left)\b",
        ),
    ),
    "search_market": (
        (
            STRONG,
            r"\b(?:do|does|have|has) (?:the |any |those |our )?(?:merchants?|traders?|sellers?"
            r"|vendors?"
            r"|stalls?|shops?|people|folks|they) (?:\w+ )?(?:have|sell|got|stock|carry|offer"
            r"|sold)\b"
            r"|{do}(?:show|find|get|give) me (?:some |any |all )?(?!my|the|your|it|that|this|what"
            r"|how)"
            r"[a-z-]+s (?:below|under|up to|for under|for less than|at most|costing) ",
        ),
        (
            STRONG,
            r"^\W*(?:looking|searching|hunting|shopping|seeking|in search|in the market)(?:"
            r" around)?"
            r" (?:for|of) (?!\d)|\b(?:who|anyone|anybody|someone|somebody)(?: \w+){{0,3}}? sells?\b"
            r"|\b(?:has|have) (?:anyone|anybody|someone|somebody|people|they) (?:put up|listed"
            r"|posted|got"
            r"|brought)\b|\bwhat do (?:people|they|folks|the (?:stalls|traders)) have\b"
            r"|\b(?:what|which) .{{1,30}} (?:are|is) (?:there|going|around|about|to be"
            r" had)\b.{{0,12}}"
            r"(?:under|below|for|up to)",
        ),
        (
            STRONG,
            r"\b(?:what|which) (?:sort|kind|type)s? of .{{1,40}}\b(?:selling|flogging"
            r"|offering|for sale|hawking|on offer)\b|\bwhat's (?:about|around|out"
            r" there|going|available|on offer)\b|\b(?:somebody|someone|anyone|anybody)"
            r" (?:must|might|could|has to|should|may) be (?:selling|offering|flogging)\b."
            r"*(?:look|nose|see|find|search|check)|{do}have a (?:nose|poke|rummage"
            r"|dig|browse|gander|look) (?:around|about|round|through)\b",
        ),
        (
            STRONG,
            r"\b(?:have a look|take a look|look|check|shop)\b.{{0,14}}\b(?:market|stalls)\b"
            r"|{do}(?:show|list|display|bring up|pull up"
            r"|give)(?: me)? (?:all )?(?:the )?(?:listings"
            r"|offers|goods|wares|stock|merchandise)\b|\bshopping (?:time|for|trip)\b"
            r"|\bsee what the"
            r" market\b|\bwhat(?:'s| does) the market\b|\b(?:what|which|any) \w+(?: \w+)? (?:can"
            r"|could)"
            r" i (?:get|buy|find)\b|\bmarket (?:listings|offers|search)\b|\bin stock\b"
            r"|\b(?:on|in) the market\?|\b(?:below|under|up to|at most) \d+[^?]*\?$",
        ),
    ),
    "price_history": (
        (
            STRONG,
            r"\b(?:going|usual|normal|market|current|average|typical) (?:price|rate)s? (?:for|of"
            r"|on|is|was)\b",
        ),
        (
            STRONG,
            r"\bsold .{{0,40}}\bfor how much\b|\b(?:was|were|has|have|is|are) {the}I (?:always"
            r"|ever|been"
            r"|usually|normally|more|getting) .{{0,24}}(?:cheap|dear|pric|expensive|cost|worth"
            r"|less|more)"
            r"|\bprice (?:trend|history|chart)s? (?:for|of|on)\b",
        ),
        (
            STRONG,
            r"\bhistorically\b|\bbeen worth\b|\bhow .{{0,40}}\b(?:value|price)s?"
            r" (?:has|have|had) (?:been )?(?:mov\w+|chang\w+|risen|rising|fallen"
            r"|falling|gone)\b",
        ),
        (
            STRONG,
            r"\b(?:what|how|did|has|is|was)\b.{{0,40}}\b(?:used to|once) (?:cost|sell for|go for"
            r"|fetch|be worth|trade)\b"
            r"|\bprice-?wise\b|\bnumbers (?:on|for|of) (?:the )?(?:past|old|previous"
            r"|earlier|recent)?.{{0,20}}sales\b|{do}(?:pull up|dig up|dig out|get"
            r"|show|fetch) .{{0,20}}\b(?:past|old|previous|recent|earlier) .{{0,30}}sales"
            r"\b|\bhow (?:the )?I(?:'s| has| have)? (?:been )?doing\b",
        ),
        (
            STRONG,
            r"\b(?:price|trade|trading|sales?|selling|market) (?:chart|record|records|log|data"
            r"|curve"
            r"|graph|trend|stats|statistics|info|report)\b|\bchart (?:for|of)\b|\b(?:old|earlier"
            r"|past"
            r"|previous|former|recent|prior|historic\w*) (?:\w+ )?(?:sales?|prices?|trades?"
            r"|deals)\b"
            r"|\bhow I (?:has|have) been (?:selling|doing|priced)\b|\bsold for\b|\bprices for\b"
            r"|\b(?:gotten|got|become|getting|grown) (?:\w+ )?(?:expensive|cheaper|dearer"
            r"|pricier)\b"
            r"|\b(?:been|is|was) (?:selling|going|trading) (?:for|at)\b|\bhow (?:has|have|did"
            r"|does|do)"
            r" (?:the |my )?I (?:been )?(?:sell\w*|do|doing|go|trade\w*|fare)\b"
            r"|\bworth\b.{{0,20}}\bsales"
            r"|\bi(?:'d| would)? (?:like|want) (?:to see )?the (?:price|trading|sales) \w+",
        ),
    ),
}
"""Tool → (weight, pattern)."""
