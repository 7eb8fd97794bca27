"""Further words for a wish in English, where just the things of a tool are named. Data only.

The placeholders are those of `generators.lexicon.requests_en`; a weak cue counts only outside of
talk (`generators.intents.talk`).
"""

from collections.abc import Mapping
from typing import Final

from generators.lexicon.request_weights import FAIR, STRONG

CUES: Final[Mapping[str, tuple[tuple[float, str], ...]]] = {
    "list_item": (
        (STRONG, r"\boff to (?:the )?market (?:with|it|they)\b"),
        (
            STRONG,
            r"{do}(?:post|list|hang|display|advertise) (?:it|them|that|those|these)\b"
            r"|\b(?:up|out) (?:with (?:it|them)|(?:it|they) goe?s?)\b|{do}(?:put"
            r"|set|stick|hang|post|get) .{{0,40}}\b(?:up|out) (?:at|for) (?:a "
            r"|an )?\d|\d+ ?\w* (?:out of|from) (?:the |my |this )?I|\bgoes? (?:up"
            r"|out|on sale|under the hammer)\b",
        ),
        (
            STRONG,
            r"{do}(?:advertise|resell|retail|trade away|dispose of|cash out|let go of"
            r"|turn (?:the |my |this )?I into|put (?:the |my |this )?I (?:out|up|there)|ask for"
            r"|i'm asking|shift|monetize|monetise|hawk off|sell off|clear out|ditch)(?![a-z])",
        ),
        (
            FAIR,
            r"\b(?:i'm|i am|we're) asking\b|\basking (?:for )?\d|\b(?:minimum|min|at least|no less"
            r" than|not (?:a coin |one coin )?(?:under|below|less)|or (?:it|they) stays?|nothing"
            r" (?:below|under)|or best offer|obo|firm|fixed price|goes? for|goes? at|can go"
            r"|may go|up it goes|out it goes|on display|shop window|on the (?:counter|stand|table"
            r"|board|block|rack)|my stall|my shop|the stall|stall|highest bidder|make it \d"
            r"|priced? at|tagged?|price tag|set at|take home|yours for|anyone want|who wants"
            r"|any buyers|buyers|for the taking|can be had|want gone|wanted for"
            r"|ask(?:ing)? price)\b",
        ),
    ),
    "cancel_listing": (
        (
            STRONG,
            r"{do}(?:stop|quit) (?:trying to sell|selling|flogging|flog|hawking"
            r"|offering|offer|sell|advertising|listing|list|putting|put)\b|\bI"
            r" back (?:in|into|to) my\b",
        ),
        (
            STRONG,
            r"\bI\b.{{0,40}}{do}(?:kill|axe|scrap|nix|ditch|bin|drop|end|stop|cancel"
            r"|undo) (?:it|that|them)\b|\bno more I (?:in|on|for|up)\b|\bit (?:can't"
            r"|shouldn't|mustn't|cannot) be (?:on sale|for sale|listed|up)\b",
        ),
        (
            STRONG,
            r"{do}(?:scrap|end|close|drop|kill|abort|stop|undo|remove|delete|scratch|nix|axe|ditch"
            r"|take down|bring down|get back|fetch back|call off|clear|void|hide|terminate|cease)"
            r"(?:ing)? (?:it|them|that|the|my|this|of|for|I|selling|sale|listing|offer|ad"
            r"|auction|\W)*I",
        ),
        (
            FAIR,
            r"\bno (?:\w+ )?(?:sale|selling|listing)\b|\bisn't for sale\b|\bnot for sale\b"
            r"|\bno longer (?:for sale|available|selling"
            r"|listed)\b"
            r"|\b(?:scrap|remove|delete|drop|unlist|pull|hide|cancel|end|close) (?:it|them|that)\b"
            r"|\btake (?:it|them|that) (?:down|off|back|out)\b|\btake down\b|\bgets? (?:it"
            r"|them) back\b"
            r"|\bdon't sell\b|\bback to (?:me|my)\b|\bi'?(?:ll|d)? (?:rather )?keep\b|\bkeeping\b"
            r"|\bhang on ?to\b|\bhold on ?to\b|\bstop the\b|\bend the\b|\bthe listing\b"
            r"|\boff the market\b"
            r"|\bout of the (?:shop|market)\b|\bcome(?:s)? home\b|\bback home\b|\bafter all\b",
        ),
    ),
    "buy_item": (
        (STRONG, r"{do}(?:add|put) (?:it|that|them|the I) (?:to|in|into) my (?:cart|basket|bag)\b"),
        (
            STRONG,
            r"\bgo on(?: then)?,? (?:one |the |a |that )?I|\byes to (?:the |that"
            r" )?I|{do}wrap (?:it|that|them|the I) up\b,? P|\bmake the trade\b"
            r"|{do}bring me (?:back )?(?:the |that |one )?I|\bfor my \d",
        ),
        (
            STRONG,
            r"{do}pay (?:P|him|her|them|the seller)?,? ?(?:what(?:ever)? (?:he"
            r"|she|they|P)(?:'s|'re| is| are)? ?(?:wants?|asks?|asking)|(?:the"
            r" |his |her |their |P's )?(?:full |asking )?price)\b|\bI (?:comes?"
            r"|goes?|is coming|is going) home with me\b|\bnot (?:leaving|going"
            r" home|walking away) without (?:the |that |this )?I|\bhas my name"
            r" (?:written )?(?:on|all over) it\b.*\b(?:get|buy|grab|take)\b|\b(?:must"
            r"|gotta|have to|need to|got to) have (?:the |that |this )?I|\byou"
            r" win\b.{{0,12}}I",
        ),
        (
            FAIR,
            r"\bhave it\b|\bmoney (?:is|'s) no\b|\bwho cares (?:about|what)\b|\bbefore"
            r" (?:somebody|someone|anybody|anyone) else\b|\bto go\b|\bprovided\b"
            r"|\bstill\b.{{0,12}}\d+ or (?:less|under|below)\b",
        ),
        (
            STRONG,
            r"(?:^|[.:;!?]\W*)(?:the|that|one|those) [^,.:;!?]+,? please\W*$"
            r"|\bi(?:'m| am) in for (?:the |that )?I|{do}get (?:me |us |myself )?(?:the |that "
            r"|one |a )?I"
            r"|{do}(?:pick|snap|scoop|bag|buy) (?:me )?(?:up )?(?:the |that |one |a )?I"
            r"|\bI (?:for me|is mine|'s mine)\b|\bring up the I|{do}gimme (?:the |that |one |a )?I"
            r"|\b(?:treat|spoil|indulge) (?:me|myself)\b",
        ),
        (
            FAIR,
            r"^\W*(?:(?:ugh|ok|okay|fine|well|yes|hmm+|right|then|so|just)\W+)*(?:the )?(?:cheap\w+"
            r"|dearest|priciest|most expensive|least expensive)\b|\bmoney(?:'s| is) no object\b"
            r"|\bwhichever\b"
            r"|\bas long as\b|\bprovided\b|\bif (?:it|the I|the price|I) (?:is|costs?|stays|'s)\b"
            r"|\bceiling\b|\bwithin\b|\bdon't spend (?:over|more)|\bspend\b|\bbudget\b|\bmine\b"
            r"|\bnot (?:over|above|more)\b|\bno more than\b|\bgrab\b|\bsnap up\b|\bscoop up\b"
            r"|\bget it\b|\btake it\b|\bbuy\b|\bfor me\b|\badd to cart\b|\bcheckout\b"
            r"|\bpay the price\b"
            r"|\bi'll have\b|\bgive me\b|\bgimme\b|\bwanna have\b|\bi want\b|\bi need\b"
            r"|\bi'd like\b"
            r"|\bfull price\b|\basking price\b|\bwhatever (?:it costs|the price)\b",
        ),
    ),
    "make_offer": (
        (
            STRONG,
            r"\bi(?:'d| would)? (?:want to|like to|prefer to|rather|can only|only"
            r" want to) pay \d|\bthat(?:'s| is) what i(?:'ll| will|'d) (?:give"
            r"|pay)\b|{do}try (?:him|her|them|P)\b|\bless than (?:he|she|they|P)(?:'s"
            r"|'re| is| are)? (?:ask\w*|wants?)\b|\bopen to (?:that|it|\d)",
        ),
        (
            STRONG,
            r"{do}(?:start|open|begin) (?:the |my )?bid\w*\b|\bhalf[ -](?:the "
            r"|his |her |their )?(?:asking )?price\b|\bhalf of (?:what|the (?:asking"
            r" )?price|his|her|their)\b|{do}(?:knock|shave|take|trim|lop|cut) .{{0,12}}\d"
            r"+ .{{0,12}}off\b|\b(?:what|if|whether) (?:he|she|they|P|the seller)"
            r" (?:says?|thinks?|reckons?) (?:to|of|about) \d|\bthat(?:'s| is) my"
            r" (?:number|figure|price|offer|bid|limit)\b|\bmy (?:number|figure"
            r"|limit) (?:is|for)\b|\bif (?:P|he|she|they|the seller) (?:goes|comes"
            r"|drops|will go) (?:down )?to \d|{do}put (?:in )?\d+ ?\w* (?:on|in"
            r" for|down for|to P)\b|\d+ ?(?:percent|%|per cent) (?:off|less|under)\b",
        ),
        (
            STRONG,
            r"\boffering\b|\b(?:half|double|full|low|fair|decent)[- ]price offer\b"
            r"|\b(?:would|will|could|can|might) P (?:\w+ ){{0,3}}?(?:for|at|take|accept|do|sell)\b"
            r"|\b(?:i'd|i would|i could|i'll|i can) (?:give|pay|do|go|offer|part with|manage)"
            r" (?:\w+ ){{0,2}}?\d|\d+ (?:gold |coins |g )?(?:is|as) my (?:offer|bid|best)"
            r"|\bmy (?:best|final|only|first"
            r"|last|max(?:imum)?) (?:offer|bid|price) (?:is|for|on)",
        ),
        (
            FAIR,
            r"\bbid\b|\boffer\b|\bcounter\b|\bhaggle\b|\bwould (?:take|do)\b|\bnot worth\b"
            r"|\bworth \d"
            r"|\bknock\b|\bdown to\b|\bstart at\b|\binstead of \d|\bnegotiate\b|\bbargain\b"
            r"|\bcheaper\b"
            r"|\bhalf price\b|\bdiscount\b|\bfor \d+[^.]*\?|\bhow does \d|\bpropose\b|\bsuggest\b"
            r"|\btake \d|\bleave it\b|\btake it or leave it\b|\bis all i(?:'ve| have)? ?(?:got"
            r"|have)?\b",
        ),
    ),
    "accept_offer": (
        (
            STRONG,
            r"\bP (?:may|can|shall|will|gets to|could|is welcome to) (?:have|take"
            r"|keep|own|buy)? ?(?:the |my )?I (?:at|for) (?:his|her|their|that"
            r"|what|whatever)\b|\bP's (?:number|figure|gold|coins?|money|sum) (?:works?"
            r"|does it|will do|is fine|is good|wins|suits)\b|{do}(?:say|tell P"
            r"|give P a) yes\b.{{0,20}}P|\b(?:have|got|'ve got) (?:ourselves )?a"
            r" (?:bargain|deal)\b|\bbite (?:his|her|their|P's) hand\b|{do}let P"
            r" (?:buy|have|take)\b.{{0,30}}\bfor (?:that|what|his|her)\b",
        ),
        (
            STRONG,
            r"\b(?:has|have|got|'s got) (?:a|yourself a|themselves a) deal\b|\bdone deal\b"
            r"|\btake P(?:'s)?"
            r" up on\b|\btaking P(?:'s)? up\b|\bP wins\b|\bP(?:'s)? (?:bid|offer|price) (?:wins"
            r"|it is"
            r"|will do|is accepted|works|is fine|is good|is ok|is okay|is enough)\b|\bat (?:his"
            r"|her|P's"
            r"|their|that) price\b|\bfor (?:his|her|P's|their) (?:gold|money|coins|price|offer)\b"
            r"|\b(?:i|we) have a deal\b|\benough gold\b|\bthat'?s enough\b|\bit's enough\b",
        ),
        (
            FAIR,
            r"\bhand over\b|\btake it\b|\bdeal\b|\baccept\b|\bagreed?\b|\bsold\b|\bapprove\b"
            r"|\benough\b"
            r"|\bwill do\b|\bit is\b|\bwins\b|\bthe winner\b|\bgo ahead\b|\bwith P\b|\bgo with\b"
            r"|\bsettled\b|\bacceptable\b|\breasonable\b|\bgenerous\b|\bfair\b|\btake the\b"
            r"|\balright\b",
        ),
    ),
    "transfer_item": (
        (STRONG, r"\bP,? (?:my )?(?:dear|friend|love|darling|here),? (?:have|take)\b"),
        (STRONG, r"\b(?:my |the )I,? (?:straight |off |over )?to (?:P|him|her|them)\b"),
        (
            STRONG,
            r"\b(?:he|she|they) can (?:keep|have) (?:it|them|the I|my I|I)\b|\bP"
            r" (?:can|may) (?:keep|have)\b|\bfinds? (?:its|their) way to P|\b(?:is"
            r"|are) for (?:P|her|him|them)\b\W*(?:no charge|free|$)|\bfrom me to"
            r" (?:P|him|her)\b",
        ),
        (
            STRONG,
            r"\bI (?:is|are) (?:all )?yours\b|\b(?:like|love|want|prefer|wish) P to (?:have|get"
            r"|own|keep"
            r"|hold)\b|\b(?:can|could|may|might) P (?:have|get|take|borrow|keep)\b"
            r"|{do}(?:get|take|carry|run|rush|hurry) (?:[^ ,.]+ ){{1,5}}?(?:over |across |along "
            r"|round |up"
            r" |down )?to (?:the |my |old )?P(?!['\ue001])"
            r"|{do}(?:have|get|want|like|see) (?:[^ ,.]+ ){{1,5}}?(?:sent|delivered|given|handed"
            r"|passed)\b"
            r"|\b(?:I|it|them|these|those|this) (?:is|are|goes?|should go"
            r"|belongs?) (?:now )?(?:for|to"
            r"|with) (?:the |my |our |old |good |boy |girl )*(?:\w+ )?P|\bP gets (?:the |my |all "
            r"|both |one |\d+ |of )*I|\bI is P's\b|\bpass it (?:over|on)\b|\bwith my compliments\b"
            r"|\bno charge\b|\bas a present\b|\bfree of charge\b|\bfor free\b|\bfor nothing\b",
        ),
        (
            FAIR,
            r"\bP (?:needs|deserves|should|could use|can keep|keeps|takes|gets)\b|\bpresent\b"
            r"|\bgift\b|\bparcel\b|\bship\b|\bsurprise\b|\bto P\b|\bfor P\b|\bhis now\b"
            r"|\bhers now\b"
            r"|\bP's now\b|\bwrap\b",
        ),
    ),
    "send_gold": (
        (
            STRONG,
            r"\b(?:he|she|they|P) gets? (?:the |his |her |my |a )?\d+|{do}square"
            r" (?:me |it |things )?up\b|\ba little something for P\b|\bsay,? \d+"
            r" ?\w* (?:for|to) P|{do}(?:put|drop|stick|slip|press|pop) \d+ ?\w*"
            r" (?:in|into|on)\b",
        ),
        (
            STRONG,
            r"\bhere(?:'s| is| are) (?:a |an )?\d[^,.]{{0,30}}(?:for|to)\b|\bhalf my .{{0,40}}to P"
            r"|\bP (?:gets|receives|earns|is due|deserves) (?:a |an )?\d|\d+ (?:gold |coins |g "
            r"|gp )?"
            r"(?:\w+ )?(?:to|for) (?:the |my |old )?P(?!['\ue001])|\b(?:wages?|salary|fare|fee"
            r"|toll|rent|debt"
            r"|share"
            r"|fine|dues|tip|ransom|stipend|allowance|pay) (?:for|to|of|is)",
        ),
        (
            FAIR,
            r"\bowe\b|\bdebt\b|\bwages?\b|\bfee\b|\btip\b|\bfor the (?:soup|ride|help|room"
            r"|repairs?)\b",
        ),
    ),
    "show_inventory": (
        (STRONG, r"\bwhich of .{{0,30}}\b(?:is|are) mine\b"),
        (
            STRONG,
            r"\b(?:lost track of|what are|list|show) (?:all )?(?:of )?my (?:own"
            r" |many )?(?:possessions|belongings|things|stuff|items|goods)\b|\bhow"
            r" (?:heavy|full) is my (?:bag|pack|backpack|satchel|sack)\b",
        ),
        (
            STRONG,
            r"{do}(?:list|show|name|see|check) (?:me )?(?:everything|all|anything)(?:"
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
        (STRONG, r"\bsold .{{0,40}}\bfor how much\b"),
        (
            STRONG,
            r"\bhistorically\b|\bbeen worth\b|\bhow .{{0,40}}\b(?:value|price)s?"
            r" (?:has|have|had) (?:been )?(?:mov\w+|chang\w+|risen|rising|fallen"
            r"|falling|gone)\b",
        ),
        (
            STRONG,
            r"\b(?:used to|once) (?:cost|sell for|go for|fetch|be worth|trade)\b"
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
    "accept_quest": (
        (STRONG, r"\blet me be the one\b"),
        (
            STRONG,
            r"\bi(?:'d| would) be (?:a fool|mad|crazy|daft)(?= not to)|\bi (?:will|shall)\W*$",
        ),
        (FAIR, r"\bi (?:will|shall)\b"),
        (
            STRONG,
            r"\b(?:may|might) as well be me\b|\b(?:it|that)(?:'ll| will|'s going"
            r" to)? ?(?:be|is) me\b|{do}(?:write|pencil|put) (?:me|my name) (?:down"
            r"|in|on)\b|\bi(?:'m| am) on (?:it|the case)\b|\bi'll go (?:looking"
            r"|searching|hunting|find)\b",
        ),
        (
            STRONG,
            r"{do}(?:add|put|assign|register|enter|log) (?:me |my name |the |that |this )*(?:Q"
            r"|\w+ )?.{{0,24}}"
            r"\b(?:my (?:quests?|log|list|journal|tasks?)|(?:down |on |to |for )(?:the )?(?:Q"
            r"|\w+ job))"
            r"|\bi'?(?:ll| will) take (?:it|that|this|them) on\b|\btake it on\b|\bi'?(?:ll"
            r"| will) look for"
            r" (?:the )?Q|\bi(?:'m| am) up for\b|\bmy name on\b|\bleave (?:\w+ )?to me\b"
            r"|\bon my way to\b",
        ),
        (
            FAIR,
            r"\btake (?:it|that|this) on\b|\bi'll (?:do|take|handle|look|find|get|hunt|bring"
            r"|deliver)\b"
            r"|\bup for\b|\bcount me\b|\bi want in\b|\bi'm game\b|\bmine\b|\bagree to\b|\bwilling\b"
            r"|\blet me (?:do|try|have|handle)\b|{do}(?!(?:the|an?|this|that|my|is|are|was|does"
            r"|did|has|i|what|why)(?![a-z]))[a-z]+ (?:[a-z]+ ){{0,2}}?Q|\bvolunteer\b"
            r"|\bto my quests\b|\bstart\b|\baccept\b",
        ),
    ),
    "complete_quest": (
        (STRONG, r"\bno Q (?:remains?|left|are left|is left)\b"),
        (
            STRONG,
            r"\bQ\W+(?:is |are |was |has been |have been )?(?:resolved|done|solved"
            r"|finished|completed?|dealt with|over|sorted|closed|handled|settled"
            r"|taken care of)\b",
        ),
        (
            STRONG,
            r"\bwhere (?:do|can|should) i (?:collect|claim|get paid|pick up|cash"
            r"|hand)\b|\bthat(?:'s| is) (?:that|it|that one|this one|one) (?:finished"
            r"|done|sorted|over|dealt with|wrapped)\b|\bjob(?:'s| is)? (?:done"
            r"|a good'un|finished)\b",
        ),
        (
            FAIR,
            r"\b(?:not a|no) \w+ (?:left|remains|in sight)\b|\bspotless\b|\ball"
            r" (?:done|back|home|safe|gone)\b|\bback (?:in|with|at|home)\b|\bsafe"
            r" and\b|\b(?:to|at) rest\b|\bhas (?:his|her|their) Q|\blifted\b",
        ),
        (
            STRONG,
            r"\b(?:quest|job|task|mission|contract|bounty) (?:is )?(?:over|closed|fulfilled"
            r"|settled)\b"
            r"|\bpay up\b|\bhere(?:'s| is| are) (?:the |your |all )|\bmission accomplished\b"
            r"|\bas agreed\b"
            r"|\bmark (?:it|that|this|Q) (?:as )?(?:done|complete|finished)\b|\bhand in\b"
            r"|\bturn in\b"
            r"|\bevery (?:last )?(?:one|\w+) (?:of .{{0,20}})?(?:is|are) (?:dead|gone|slain)\b"
            r"|\bmy reward\b|\bno more Q\b",
        ),
    ),
    "move": (
        (
            STRONG,
            r"\boff i go\b|\bS (?:is|are) calling\b|\bi(?:'d| would) (?:rather"
            r"|sooner|love to|like to) be (?:in|at|on) (?:the )?S|\btoday i (?:shall"
            r"|will)\b",
        ),
        (
            STRONG,
            r"\bmy (?:feet|legs|boots|heart|nose) (?:want|wants|say|says|lead|carry"
            r"|itch)\b|\b(?:the )?S it is\b|\bS for (?:me|us)\b|\bsee (?:what's"
            r"|who's) (?:cooking|happening|going on|new|up) (?:in|at|on) (?:the"
            r" )?S|{do}walk me\b",
        ),
        (
            STRONG,
            r"\b(?:down|up|off|in|out|back|onward|there|away) we go\b|\bhere (?:i|we) come\b"
            r"|\bi (?:feel like|fancy) (?:going|visiting|heading|seeing|a (?:walk|trip))\b"
            r"|{do}(?:sail|steer|make|set course|head|strike out|push on|dash|hop|slip|tiptoe"
            r"|pop|nip"
            r"|stop|swing|drop) (?:out |over |by |off |in |into |on )*(?:for|to|at|by|into|in)\b"
            r"|\bi (?:want|need|wish|would like|'d like|long) to (?:be|stand|rest|sit"
            r"|sleep|spend|walk|wait|live|stay|see) [^,.]{{0,20}}(?:at|in|on|by|near|inside"
            r"|around) (?:the )?S"
            r"|\bnext\W+(?:the )?S|\bS (?:next|now|please|then)\b|\bhave a walk\b"
            r"|\blet's\b.{{0,30}}\bS",
        ),
        (
            FAIR,
            r"^\W*(?:not .{{0,30}}, )?(?:but |rather )?(?:the )?S\W*$|\bto (?:the )?S"
            r"|\binto (?:the )?S|\bat (?:the )?S",
        ),
    ),
}
"""Tool → (weight, pattern)."""
