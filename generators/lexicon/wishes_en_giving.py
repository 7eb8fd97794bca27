"""Further words for a wish in English to give and to pay. Data only.

The placeholders are those of `generators.lexicon.requests_en`; a weak cue counts only outside of
talk (`generators.intents.talk`).
"""

from collections.abc import Mapping
from typing import Final

from generators.lexicon.request_weights import FAIR, STRONG

CUES: Final[Mapping[str, tuple[tuple[float, str], ...]]] = {
    "transfer_item": (
        (STRONG, r"\bP,? (?:my )?(?:dear|friend|love|darling|here),? (?:have|take)\b"),
        (
            STRONG,
            r"\bI (?:should|can|must|shall|will|may|ought to|is to|are to) (?:be|become"
            r"|stay) (?:his|hers"
            r"|theirs|P's|yours)\b|\bI (?:is|are) (?:his|hers|theirs)(?: now| to keep)?\W*$",
        ),
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
            r"\bP (?:still )?(?:hasn't|has not|never|didn't) (?:had|got|gotten|get|received|seen"
            r"|been paid)"
            r" .{{0,30}}?\d.{{0,20}}?\b(?:see to|fix|sort|take care|settle|pay)\b",
        ),
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
"""Tool → (weight, pattern)."""
