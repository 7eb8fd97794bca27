"""How people ask in English to sell, to take back what is for sale, and to accept a bid. Data only.

The placeholders are those of `generators.lexicon.requests_en`.
"""

from collections.abc import Mapping
from typing import Final

from generators.lexicon.request_weights import FAIR, STRONG, WEAK

CUES: Final[Mapping[str, tuple[tuple[float, str], ...]]] = {
    "list_item": (
        (
            STRONG,
            r"{do}(?:sell|list|auction|hawk|unload|offload|flog|vend|part with|liquidate"
            r"|peddle|pawn)\b(?! (?:all|everything) (?:my|i))",
        ),
        (STRONG, r"{do}list all (?:my|of my|the) I"),
        (
            STRONG,
            r"{do}(?:open|create|make|start|set up|post|put up|add|place)(?: me)? (?:an? |the "
            r"|my )?"
            r"(?:new )?(?:listing|sale|auction|sales? ad|ad)\b|{do}see (?:if|whether) (?:anyone"
            r"|anybody"
            r"|someone|somebody|people) (?:bites?|wants?|pays?|buys?|takes?|will|would"
            r"|is interested)"
            r"|\b(?:deserves?|wants?|needs?|looking for|finds?|found) an? (?:\w+ )?(?:owner|home"
            r"|buyer)"
            r"\b|{do}say goodbye to\b|\b(?:whoever|anyone who|anybody who) (?:wants|fancies|likes"
            r"|needs)\b|{do}part company with\b|\btime (?:i|we) (?:sold|got rid of|parted with)\b"
            r"|\bi(?:'m| am) (?:after|looking for|hoping for|asking)"
            r" (?:at least |about |around )?\d+ ?\w* (?:for|per) (?:the |my )?I"
            r"|{do}(?:have|get|want|like|see) (?:[^ ,.]+ ){{1,5}}?(?:listed|sold|auctioned"
            r"|put up)\b",
        ),
        (STRONG, r"\bwts\b|\bfor ?sale\s*:|^selling\b|(?:,|and) sell\b"),
        (
            STRONG,
            r"{do}(?:put|place|set|mark|offer|throw|stick|hang|move|post|advertise|stock"
            r"|add|lay|get|have|make|display|float|price|tag).{{0,50}}?\b(?:(?:up "
            r"|out )?for sale|on the (?:market|stall|shelf|block|marketplace|board)"
            r"|up for (?:grabs|sale|auction|\d)|to (?:the market|buyers|market)"
            r"|available to buyers|in the shop|at the market|price tag|on sale)\b",
        ),
        (
            STRONG,
            r"\b(?:should|shall|must|can|needs? to|has to|have to|may) (?:go up|be sold"
            r"|be listed|go on (?:sale|the market)|find a buyer|hit the market)\b",
        ),
        (
            STRONG,
            r"\bup for (?:grabs|sale)\b|\bI (?:at|for) \d+ ?\w* on the (?:market|stall)\b"
            r"|\bI,? on the (?:market|stall|shelf|block)\b"
            r"|\bon the market (?:now|for|at)\b|\bon the stall\b"
            r"|\bgoing for\b.{{0,20}}\bon the market\b"
            r"|\bfor sale (?:at|for)(?! (?:up to|under|less|below|at most|max))\b",
        ),
        (
            STRONG,
            r"{do}(?:put|stick|throw|get) (?:it|them|that|this) (?:up|out there)\b|\bput it up\b"
            r"|\bon the shelf\b"
            r"|\bany takers\b|\bneeds? a new (?:owner|home)\b|{do}shop (?:it|them)\b|{do}(?:put"
            r"|stick) up (?:[^ ,.]+ ){{0,4}}?I"
            r"|\bcan go\b|\bfor sale,|\bfor sale\W*$|{do}(?:get"
            r"|fetch) \d+ ?\w* for (?:the |my )?I|\blet (?:someone|somebody"
            r"|anyone) have\b|\bfirst come\b|\b(?:who(?:'ll| will| wants to)"
            r"|anyone) (?:give|pay)(?: me)?\b|\blooking to sell\b|\bopen to buyers\b"
            r"|\blooking for a buyer\b|\bbuyers? (?:for|wanted)\b",
        ),
        (
            STRONG,
            r"\bi(?:'m| am) selling\b|{do}(?:trade in|convert|cash in)\b"
            r"|{do}price .{{0,30}} at \d|\band it's gone\b|{do}(?:let (?:(?:the |my "
            r"|this |that )?I|it|them) go (?:for|at)|get rid of .{{0,40}}(?:market|\d)"
            r"|turn .{{0,30}} into (?:gold|cash|coins?))",
        ),
        (
            FAIR,
            r"{do}dump\b|\b(?:no longer|don't|do not) need\b|\b(?:must|gotta|has to|have to"
            r"|needs to|got to) go\b"
            r"|time to part with|{do}(?:hang|slap|stick|put) a price",
        ),
        (
            FAIR,
            r"{do}(?:want|ask|take|accept|need) (?:at least |no less than "
            r"|a minimum of )?\d* ?\w* ?\w* ?(?:gold|g|gp|coins)? ?(?:for|per"
            r"|each)\b.{{0,12}}(?:the |my )?I",
        ),
        (
            FAIR,
            r"{do}(?:offer|ask) .{{0,12}}I.{{0,10}}(?:for|at) \d|\b(?:minimum|asking"
            r"|reserve|starting) (?:price|\d)|\bfrom \d+ up",
        ),
        (
            FAIR,
            r"\bwho wants (?:my |the |a )?I|\b(?:make|set) (?:the )?price\b"
            r"|\bstart(?:ing)? (?:price|at) \d",
        ),
        (
            WEAK,
            r"\b(?:market|sale|buyer|buyers)\b|\bnot less\b"
            r"|\bmake (?:me )?(?:some )?(?:gold|money)\b",
        ),
    ),
    "cancel_listing": (
        (
            STRONG,
            r"{do}(?:unlist|delist|de-list|un-list|withdraw|pull|retract|retire|cancel"
            r"|revoke|recall)\b",
        ),
        (
            STRONG,
            r"{do}(?:take|pull|bring|get|fetch|call|remove|yank|strike).{{0,40}}\b(?:off"
            r"|down|back|home|away|from (?:the )?(?:sale|market|stall|shop|shelf"
            r"|listings?))\b",
        ),
        (
            STRONG,
            r"\b(?:no longer|not|never|(?:do|does|should|is|are|wo|ca|must|need)n't|cannot"
            r"|(?:wasn't"
            r"|weren't|didn't) (?:meant|supposed|mean|want|intend)) (?:[a-z']+ ){{0,4}}?"
            r"(?:sell(?! itself| themselves)|selling|part with|for sale|on sale|sold|list|listed"
            r"|on the market)\b"
            r"(?! (?:it |them |that |the |my |I )*(?:cheap|for less|for under|at a loss|below"
            r"|under|to P"
            r"|to her|to him))",
        ),
        (
            STRONG,
            r"\b(?:decided|want|going|like|rather|prefer|wish) to keep\b|\b(?:rather|'ll"
            r"|will|should) keep\b|\bwasn't meant to be (?:listed|sold|for sale)\b"
            r"|{do}(?:hold on ?to|hang on ?to|keep(?! (?:your|an? eye|calm|quiet|in mind|up|going"
            r"|away"
            r"|out|off|watch|dry|me|us|him|her)(?![a-z])))\b|\bstays? (?:with me|mine|here)\b"
            r"|\b(?:return|from the market) to my\b|\bno (?:more|longer) (?:for )?(?:sale"
            r"|selling|on sale|available)\b|\bnot (?:for|on) sale (?:any|now|after)"
            r"|\bisn't for sale\b",
        ),
        (
            STRONG,
            r"{do}(?:stop|give up|end|quit|kill|close|halt|abort|undo|drop|scrap|scratch"
            r"|delete|remove|void|clear) .{{0,40}}\b(?:sale|selling|listing|auction|ad"
            r"|entry|post)\b|{do}(?:stop|quit) selling",
        ),
        (
            STRONG,
            r"\bgive me (?:my )?.{{0,30}}\bback\b|\b(?:want|need) .{{0,30}}\bback\b"
            r"|\bshould (?:disappear|vanish|come (?:off|down|home|back)|go) ?(?:from|off"
            r"|home|back)?|\bkeep(?:ing)? (?:it|them|I|the I|my I)\b",
        ),
        (
            STRONG,
            r"\boff it (?:comes|goes)\b|{do}(?:have|get|want|like|see) (?:[^ ,.]+ ){{1,5}}?(?:taken"
            r" (?:down|off)|removed|delisted|unlisted|withdrawn|pulled|cancelled|canceled)\b"
            r"|\b(?:can|could|may|should|must) (?:the |my )?I (?:come|go|be taken) (?:off|down"
            r"|back|home)"
            r"\b|{do}(?:remove|delete) (?:it|them|that|this|the|my)\b",
        ),
        (
            FAIR,
            r"{do}(?:remove|delete|clear|keep(?! (?:your|an?|calm|quiet|in mind)(?![a-z]))|drop"
            r"|reclaim|retrieve)\b"
            r"|\bchanged my mind\b|\boff the (?:market|stall|shelf|shop)\b|\btake (?:it"
            r"|them) off\b",
        ),
    ),
    "accept_offer": (
        (
            STRONG,
            r"{do}(?:accept|approve|agree|confirm|take (?:the|that|this|P's|his|her|their"
            r"|\w+'s)(?!.{{0,40}} to P)|go with|grant|greenlight|honou?r)\b",
        ),
        (
            STRONG,
            r"\bi(?: will|'ll|'d)? (?:accept|agree|take)\b|\baccept\b(?= whatever| (?:on"
            r"|for|the|it|that))|\bdeal\b|(?:^|[.!?,] ?)sold\b(?: to P|\W|$)|\bsell (?:it )?to P"
            r"|\blet (?:P"
            r"|\w+) have\b|\bclose the (?:trade|deal)\b",
        ),
        (
            STRONG,
            r"\b(?:let|give|sell|hand).{{0,50}}\b(?:at|for) (?:(?:his|her|their|P's|that) (?:price"
            r"|offer|bid|gold|money|coins)|(?:what|whatever) (?:he|she|they|P)(?:'s| is| has|'d|'re"
            r"| are)? ?(?:offer\w*|bid\w*|pay\w*|said|named))\b|{do}shake (?:hands"
            r"|on|P's hand|(?:his|her|their) hand)\b"
            r"|\bclose (?:it|the (?:deal|sale|trade)) with\b",
        ),
        (
            STRONG,
            r"^\W*(?:done|deal|agreed|sold)[,!]? (?:for |at )?\d|\bI(?: is|'s| are) P's (?:at"
            r"|for)\b",
        ),
        (
            STRONG,
            r"\bsay yes\b|\byes to\b|\b(?:happy|fine|ok|okay|good|content) with\b"
            r"|\bfine by me\b|\bis (?:good |fair )?enough\b|\bgets (?:it|the|my|I)\b"
            r"|\bit's a deal\b|\bshake on it\b|\btake (?:P|\w+)'s\b|\bsay i agree\b"
            r"|\baccepted\b|\btake the (?:bid|offer|money|deal)\b|\b(?:good|fair|fine"
            r"|nice) (?:price|offer|bid|enough)\b",
        ),
        (
            FAIR,
            r"\bsay yes\b|\b(?:is|sounds|seems|looks) (?:fine|good|fair|ok|okay|great"
            r"|right|alright)\b|\bworks for me\b|\bsuits me\b|\bdo it\b|\byes\b|\byep\b"
            r"|\bhas a deal\b|\bfair\b|\bcan have\b|\bok(?:ay)?\b|{do}sell\b",
        ),
    ),
}
"""Tool → (weight, pattern)."""
