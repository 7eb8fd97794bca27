"""Further words for a wish in English to sell, to take back and to accept a bid. Data only.

The placeholders are those of `generators.lexicon.requests_en`; a weak cue counts only outside of
talk (`generators.intents.talk`).
"""

from collections.abc import Mapping
from typing import Final

from generators.lexicon.request_weights import FAIR, STRONG

CUES: Final[Mapping[str, tuple[tuple[float, str], ...]]] = {
    "list_item": (
        (
            STRONG,
            r"\b(?:was|were) (?:going|about) to (?:list|sell|put|offer) .{{1,40}} but (?:let's"
            r"|make|i'll|now|say"
            r"|i think|on)\b",
        ),
        (STRONG, r"\boff to (?:the )?market (?:with|it|they)\b"),
        (
            STRONG,
            r"{do}(?:put|set|stick|hang|post|get|pop|chuck|throw|place) {the}(?:I )?(?:up|out|on"
            r" the"
            r" (?:board|counter|block|rack|stand|stall|market))\b"
            r"|\b(?:someone|somebody|anyone|anybody|who(?:'ll| will| wants to)?) take {the}(?:I|it"
            r"|them) off my hands\b|{do}see (?:if|whether) (?:someone|somebody|anyone|anybody"
            r"|people)"
            r" .{{0,30}}\b(?:gives?|pays?|offers?|takes?|bites?|wants?|interested)\b"
            r"|{do}find (?:me )?(?:someone|somebody|anyone) (?:to (?:buy|take|pay)|who(?:'ll|"
            r" will))\b"
            r"|{do}get rid of {the}(?:I|it|them)\b.{{0,24}}\d|\bneeds? (?:a |new )*buyer",
        ),
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
            r"\bI (?:comes?|is coming|are coming|should come|can come) (?:back )?(?:down|off"
            r"|home)\b"
            r"|{do}(?:forget|never mind|enough of|no more) (?:about )?(?:selling|listing"
            r"|the sale of"
            r"|putting up) {the}I",
        ),
        (
            STRONG,
            r"{do}(?:take|bring|pull|get|haul|yank|fetch|whip) {the}I (?:down|off|back|in|home)\b"
            r"|{do}(?:yank|unpost|unpublish|pull) {the}I|{do}(?:stop|quit) trying to [a-z]+ {the}I"
            r"|\bno more {the}I for sale\b|{the}I (?:is|are)(?: not|n't) (?:going )?(?:anywhere|to"
            r" be sold|available|up for grabs)\b|\b(?:should|must|ought)(?: not|n't)(?: to)?"
            r" (?:be|have"
            r" been) (?:up|out|on) ?(?:there|the (?:market|stall|board))?\b"
            r"|\bi(?:'m| am) (?:not|done|no longer) (?:[a-z]+ )?(?:selling|flogging|parting"
            r"|sell)\b",
        ),
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
            STRONG,
            r"\bI(?:'s| is| are)? (?:still )?(?:(?:up )?for sale|on the (?:market|stall)|listed"
            r"|up there)"
            r"[^.!]{{0,12}}\? (?:(?:it|they|that) )?(?:should(?:n't| not)|ought not|mustn't"
            r"|must not|can't"
            r"|no\b)",
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
    "accept_offer": (
        (FAIR, r"\bthat(?:'ll| will)? (?:works?|do|does|suits me)\b|\bgood enough\b"),
        (
            STRONG,
            r"\bP(?:'s| has| have|'ve) (?:just )?(?:got|bought|won|earned) (?:himself|herself"
            r"|themselves"
            r"|themself) |\bP can have {the}I for (?:it|that|\d)",
        ),
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
}
"""Tool → (weight, pattern)."""
