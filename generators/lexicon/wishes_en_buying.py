"""Further words for a wish in English to buy and to bid. Data only.

The placeholders are those of `generators.lexicon.requests_en`; a weak cue counts only outside of
talk (`generators.intents.talk`).
"""

from collections.abc import Mapping
from typing import Final

from generators.lexicon.request_weights import FAIR, STRONG

CUES: Final[Mapping[str, tuple[tuple[float, str], ...]]] = {
    "buy_item": (
        (
            STRONG,
            r"\bwhat(?:ever)? (?:he|she|they|P|the seller)(?:'s|'re| is| are)? ?(?:wants?|asks?"
            r"|asking|charg\w+)"
            r".{{0,24}}\bi(?:'m| am|'ll| will) pay\w*\b|\bi(?:'m| am|'ll"
            r"| will) pay(?:ing)? what(?:ever)?"
            r" (?:he|she|they|P)",
        ),
        (
            STRONG,
            r"\bI,? (?:then,? )?i(?:'ll| will| would like to|'d like to) (?:take|have|buy|get)\b"
            r"|{do}(?:pour|get|give|fetch|hand|grab|wrap) me (?:up )?(?:one|it|that|some)\b",
        ),
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
            r"(?:^|[.:;!?]\W*)(?:the|that|one|those) [^,.:;!?]+,? please(?:\W*$|[.!])"
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
            r"|\bnot (?:over|above|more than)\b|\bno more than\b|\bgrab\b|\bsnap up\b|\bscoop up\b"
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
            r"^\W*\d+ ?(?:gold |coins |g )?(?:off|less|cheaper)\b.{{1,40}}\b(?:mine|deal|tell|ask"
            r"|i'll|i'd)\b"
            r"|\btoo (?:dear|much|steep|expensive|high|pricey|rich)\b.{{0,40}}?\d"
            r"|\d[^,.;]{{0,12}},? (?:and )?not a (?:coin|penny|copper|gold|bit) more",
        ),
        (
            STRONG,
            r"\b(?:if|whether) \d+ ?(?:gold |coins |g )?(?:buys?|gets?|would|will|could|is|does"
            r"|seals)\b"
            r"|\b(?:would|will|could|might) P (?:\w+ ){{0,5}}?(?:at|to|for|consider|accept|take"
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
}
"""Tool → (weight, pattern)."""
