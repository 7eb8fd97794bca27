"""How people ask in English to give and to pay. Data only.

The placeholders are those of `generators.lexicon.requests_en`.
"""

from collections.abc import Mapping
from typing import Final

from generators.lexicon.request_weights import FAIR, STRONG

CUES: Final[Mapping[str, tuple[tuple[float, str], ...]]] = {
    "transfer_item": (
        (
            STRONG,
            r"{do}(?:give|hand|transfer|trnsfer|gift|send|pass|deliver|gib|donate|bestow"
            r"|ship|bring|lend|loan|grant|offer|present|throw|toss|drop|slip|entrust|mail"
            r"|pour|serve|slide|feed|fetch|spare|chuck|hand down|move|award|let|return|sneak"
            r"|dispatch|bequeath|forward|leave|share"
            r"|hand over|hand off)\b",
        ),
        (
            STRONG,
            r"\b(?:goes|go|going|belongs?) (?:straight |over |now )?to (?:the |my |old "
            r"|good |little |a )*(?:\w+ )?P|\bshould (?:own|have|get|receive)\b"
            r"|\bfor (?:P|her|him|them)\b.{{0,12}}\b(?:from me|as a (?:gift|present))"
            r"|\b(?:is|as|it's) (?:a |my |meant as a )?(?:gift|present)\b|\b(?:can|may"
            r"|shall|will) have\b|\bwants? P to (?:have|get|own|keep|hold)"
            r"|\bP,? (?:here,? )?(?:take|have|catch)\b|\bI\W*->\W*P|{do}want P to",
        ),
        (
            FAIR,
            r"I\W+(?:\w+ ){{0,2}}?(?:for|to) (?:the |my |our |old |good "
            r"|little )*(?:\w+ )?P|\bfrom me\b|\bfree of charge\b|\bfor (?:her|him"
            r"|them)\b|P (?:can|may|shall|gets|will) (?:have|get|take|keep)?"
            r"|\bgive (?:him|her|it|them)\b",
        ),
    ),
    "send_gold": (
        (
            STRONG,
            r"{do}(?:pay|send|transfer|give|slip|wire|reimburse|refund|tip|repay|lend"
            r"|loan|donate|hand|reward|grant|toss|forward|settle|compensate|remit|gift"
            r"|pass|deliver|throw|bung|spot|advance|owe|fork over|cough up|contribute"
            r"|move|drop|sponsor|bribe|move)\b",
        ),
        (
            STRONG,
            r"\b(?:goes|go) to P|\bP (?:gets|receives|should get|is owed)\b|\b(?:owe"
            r"|owing) P\b|\brent for\b|\bpay(?:ment)? (?:up|back|for P|to P)\b|{do}(?:let"
            r"|put) .{{0,24}}(?:P|\bhands?\b)|\b(?:a )?(?:tip|fee|gift|loan|wage|share"
            r"|bribe|donation|advance)s? (?:of|for)\b|\bsettle (?:it|up|my)\b"
            r"|\bhand (?:that|it) to P|\bgive (?:that|it) to P",
        ),
        (FAIR, r"\b(?:for|to) (?:the |my |old |good )*(?:\w+ )?P|P\W+\d"),
    ),
}
"""Tool → (weight, pattern)."""
