"""Further words for a wish in English to trade, give or pay, where just things are named. Data.

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
            r"{do}(?:forget|never mind|enough of|no more) (?:about )?(?:selling|listing|the sale of"
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
        (STRONG, r"\bput me down for {the}I|\bi have to have {the}I|\b(?:take|here's) my money\b"),
        (STRONG, r"{do}(?:add|put) (?:it|that|them|the I) (?:to|in|into) my (?:cart|basket|bag)\b"),
        (
            STRONG,
            r"{do}(?:get|grab|fetch|pick|snap|scoop|buy|order|bring|bag|nab|secure)(?: me| us|"
            r" myself)?"
            r"(?: up)? {the}I|\b(?:set my heart|sold) on {the}I|{do}treat (?:me|myself|us) to"
            r" {the}I"
            r"|\bneed {the}I|\bmust have {the}I",
        ),
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
            r"\b(?:would|will|could|might) P (?:\w+ ){{0,5}}?(?:at|to|for|consider|accept|take"
            r"|settle for) \d",
        ),
        (
            STRONG,
            r"\bi(?:'d| would)? (?:want to|like to|prefer to|rather|can only|only"
            r" want to) pay \d|\bthat(?:'s| is) what i(?:'ll| will|'d) (?:give"
            r"|pay)\b|{do}try (?:him|her|them|P)\b|\bless than (?:he|she|they|P)(?:'s"
            r"|'re| is| are)? (?:ask\w*|wants?)\b|\bopen to (?:that|it|\d)",
        ),
        (
            STRONG,
            r"\bwhat if (?:we|i) (?:tried|offered|gave|bid|said|went)\b.{{0,30}}\d"
            r"|\b(?:might|could|may|should) (?:\w+ )?(?:take|accept|settle for|go for|do|agree to"
            r"|let"
            r" .{{0,20}} go for) (?:a |only )?\d|{do}(?:talk|beat|knock|argue|bring|haggle) P"
            r" (?:down|to)"
            r"|{do}(?:ask|get|persuade|convince|tell) P (?:whether|if|to) .{{0,40}}\d"
            r"|{do}say \d+ ?\w* for {the}I",
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
    "transfer_item": (
        (STRONG, r"\bP,? (?:my )?(?:dear|friend|love|darling|here),? (?:have|take)\b"),
        (
            STRONG,
            r"{do}(?:see|make sure|ensure|see to it)(?: that)? (?:he|she|they|P) (?:gets?|has|have"
            r"|receives?)\b|{do}(?:pop|put|leave|drop|slip) {the}I (?:in|into|on|at|with|by)"
            r" P(?:'s)?\b"
            r"|\bI (?:is|are) for P\b|\bwants? P to have\b",
        ),
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
            r"\d+ ?\w* for (?:her|his|their|P's) (?:trouble|work|time|help|pains|efforts?|services?"
            r"|kindness|wages?|birthday|rent|supper|lunch|bail)\b|{do}cover (?:it|him|her|that|P)\b"
            r"|{do}(?:chip in|settle up|square up)\b|\bP (?:is|'s) short (?:by|of) \d",
        ),
        (
            STRONG,
            r"\b(?:he|she|they|P)(?:'s|'ve| has| have)? (?:more than |well |certainly |surely "
            r"|really )*"
            r"(?:earned|earns|deserve[sd]?|(?:is |are )?(?:owed|due)) (?:a |an |his |her |their "
            r"|the )*\d"
            r"|\bP (?:needs|wants|requires) .{{0,24}}\d+ ?\w* should (?:do|cover|be enough)"
            r"|{do}(?:make sure|see|ensure|see to it)(?: that)? P (?:gets?|has|receives?)"
            r" .{{0,12}}\d",
        ),
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
}
