"""How people ask in English to buy and to bid. Data only.

The placeholders are those of `generators.lexicon.requests_en`.
"""

from collections.abc import Mapping
from typing import Final

from generators.lexicon.request_weights import FAIR, STRONG, WEAK

CUES: Final[Mapping[str, tuple[tuple[float, str], ...]]] = {
    "buy_item": (
        (
            STRONG,
            r"{do}(?:buy|purchase|acquire|procure|snag|snatch|grab|cop|pick up|bag"
            r"|order)\b(?! (?:all|everything))",
        ),
        (
            STRONG,
            r"{do}(?:take|have|get|want|choose|pick|fetch|secure|claim|score|nab|win"
            r"|spring for|splurge on|go for|pay for|pay|treat myself to)\b (?:me |myself "
            r"|us |one |that |this |the |a |an |of |both |my |some |max |\d+ "
            r"|\w+ (?:gold )?(?:for|on) )*I",
        ),
        (
            STRONG,
            r"\b(?:wtb)\b|{do}(?:spend|pay) (?:max|at most|up to|no more than)"
            r"|{do}pay .{{0,20}}'s price|\bbuy it\b|\bi(?:'m| am) (?:buying|taking"
            r"|getting|having)\b|{do}(?:give|hand|sell|pass|wrap|bring"
            r"|fetch) (?:it to )?me (?:the |that |one |a |those )*I|\bshall be mine\b"
            r"|\bi(?:'ll| will) (?:have|take) (?:it|that|them|this|the)\b|\b(?:is"
            r"|are) mine\b",
        ),
        (
            STRONG,
            r"{do}(?:can|could|may) i (?:have|get|buy|take|please)\b"
            r"|\bput .{{0,30}}in my (?:bag|cart|pack|inventory)\b|\bbuy\.|\bsold to me\b"
            r"|\bi(?:'d| would) like (?:to have |one |the |that |a )",
        ),
        (
            FAIR,
            r"{do}(?:get|take|fetch|(?<!i )have|want|need|grab)\b|\bat most\b|\btops\b|\bmax\b"
            r"|\blimit\b|\bup to\b",
        ),
        (WEAK, r"\bmine\b|\bfor me\b|\bplease\b"),
    ),
    "make_offer": (
        (
            STRONG,
            r"{do}(?:bid|offer|offr|propose|haggle|lowball|low-ball|counter|counteroffer|tender"
            r"|submit|place a bid|put in (?:a bid|an offer)|bargain|negotiate|underbid"
            r"|knock)\b(?!.{{0,50}}\b(?:for sale|on the (?:market|stall|shelf)))",
        ),
        (
            STRONG,
            r"{do}(?:make|send|convey|submit|give|place|put|pass|leave|try|file|extend"
            r"|raise).{{0,30}}\b(?:bid|offer|counter|counteroffer|proposal)\b",
        ),
        (
            STRONG,
            r"\b(?:my|an?|this) (?:bid|offer|counter)\b.{{0,50}}|\bas an? (?:offer|bid)\b"
            r"|\b(?:go|come) (?:down |as low )?(?:as |to )\d|{do}try (?:with |for )?\d"
            r"|\bask (?:P|the seller|her|him|them)\b|\bsee if (?:P|he|she|they)\b"
            r"|\bI for \d[^,.]*\?|\bwith an? (?:offer|bid)\b",
        ),
        (
            STRONG,
            r"\b(?:if|whether) (?:P|he|she|they|the (?:seller|owner))(?:'d|'ll| would| will| might"
            r"| could"
            r"| can)\b.{{0,50}}\d|\b(?:would|will|could|might|can) (?:the seller|they|he|she|P"
            r"|\w+) (?:take"
            r"|accept|settle for|go for|do|agree to)\b|\baccept (?:a |only )?\d+|\bi(?:'d"
            r"| would| could| can|'ll) (?:only )?(?:pay|do|give|go|offer|bid) (?:you "
            r"|them |up to |as much as )?\d",
        ),
        (
            STRONG,
            r"\b(?:i'm|i am)? ?(?:willing|prepared|ready|happy|able) to (?:pay|give|offer|go"
            r"|part with) (?!up to|at most|no more|max)|\bthe most i(?:'d| would|'ll| can| could)"
            r" (?:give|pay|go)\b|\bput me (?:down|in) for \d|\bstart(?:ing)? low\b"
            r"|\bsay,? \d+ ?\w* for\b"
            r"|\bwould \d+ ?\w* (?:do|get|be enough|suffice|buy|work|be ok\w*)\b"
            r"|\bput (?:that|it|this) to (?:P|him|her|them)\b",
        ),
        (
            STRONG,
            r"\b(?:i can|i'd|i could|i would|i'll) (?:do|pay|give|go) (?:only |just "
            r"|maybe )?\w+( \w+)? ?(?:gold|g|gp)?(?: for|[.!,]|$)",
        ),
        (
            FAIR,
            r"\bhow about\b|\bask (?:whether|if)\b|\bsee if\b|\btoo much\b"
            r"|{do}tell (?:the seller|them|him|her).{{0,20}}\d|\bwhat about \d",
        ),
    ),
}
"""Tool → (weight, pattern)."""
