"""How people ask in English for a quest, to end one, or to go somewhere. Data only.

The placeholders are those of `generators.lexicon.requests_en`.
"""

from collections.abc import Mapping
from typing import Final

from generators.lexicon.request_weights import FAIR, STRONG

CUES: Final[Mapping[str, tuple[tuple[float, str], ...]]] = {
    "accept_quest": (
        (
            STRONG,
            r"{do}(?:(?:do|try|have a go at|take a stab at|can i do|can i take|can i have"
            r"|may i do) (?:the |this |that |a )*(?:\w+ ){{0,2}}?(?:Q|quest|job|task"
            r"|mission|one)|accept|take(?: on| up)?(?! (?:me|us|him|her|them|it from|care|your"
            r"|five) )|start|begin"
            r"|pick(?: up)?|undertake"
            r"|sign (?:me )?up|embark on|join|commit to|choose|go for|attempt|tackle"
            r"|enlist|volunteer for|handle|enrol)\b(?!.{{0,6}}\bback\b)",
        ),
        (
            STRONG,
            r"\bcount me in\b|\bput me (?:down|on|up)\b(?! for \d)|\bsign me up\b|\bi(?:'m"
            r"| am) (?:doing|taking|in for|in|on|up for)\b|\bi accept\b|\b(?:give|gimme"
            r"|get|hand) (?:me )?.{{0,30}}\b(?:quest|job|task|mission|errand|contract"
            r"|bounty)\b|\benrol\w* me\b|\blet's do\b|\bi'll (?:take|do|go|handle|rescue"
            r"|find|fetch|help|slay|fight|be|give|try|start)\b",
        ),
        (
            STRONG,
            r"\b(?:quest|job|task|mission|contract|bounty|errand)\b.{{0,30}}\b(?:is mine"
            r"|for me|please|i want|i'll take)\b|\bstart (?:the )?Q|\bi(?:'m| am) in\b"
            r"|\bsounds (?:good|fun|great)\b|\bwant (?:the |that |this )?quest\b"
            r"|\bleave .{{0,30}}to me\b|\bI want (?:the )?Q|{do}(?:want|like|get"
            r"|gimme) (?:\w+ )?(?:\w+ )?Q",
        ),
        (
            FAIR,
            r"\bi(?:'d| would) be (?:glad|happy|willing|honou?red|delighted|proud) to [a-z]+\b"
            r"|\bi'?(?:ll| will|m going to| am going to) (?!think|pass|skip|be |wait|see|never|not"
            r"|ask"
            r"|decide|consider|sleep|let|leave|stay|tell|remember|miss|give|buy|sell|go |come|pay"
            r"|visit|walk|travel)[a-z]+\b|\bi(?:'m| am) your (?:man|woman|guy|girl|hero|orc|elf"
            r"|dwarf)\b"
            r"|\b(?:quest|job|task|mission|bounty|contract)\b|\bi(?:'m| am) in\b|\blet's\b(?! not)"
            r"|\bgimme\b|{do}(?:give|want)\b",
        ),
    ),
    "complete_quest": (
        (
            STRONG,
            r"{do}(?:complete|finish|hand in|turn in|turn it in|close|redeem|finali[sz]e"
            r"|submit|wrap up|wrap it up|claim|conclude|report|check off|cash in|tick off"
            r"|deliver|cross off|mark|return|fulfil\w*|end|resolve|collect (?:the "
            r"|my )?(?:reward|pay|bounty))\b",
        ),
        (
            STRONG,
            r"\b(?:complete|finish|close|wrap) it\b|\b(?:is|are|it's|that's|all|i'm|i am"
            r"|now|has been|have been) (?:all )?(?:done|finished|completed?|fulfilled"
            r"|over|ready(?! to| for| when)|dead|through)\b|\bi(?:'ve| have)? (?:just )?(?:finished"
            r"|completed|done|did|beaten|beat|slew|killed|solved|cleared)\b|\b(?:claim"
            r"|collect) (?:the |my )?(?:reward|pay|bounty)\b|\bturn(?:ing)? (?:it )?in\b"
            r"|\bhand(?:ing)? (?:it )?in\b|\bclaim the\b",
        ),
        (
            STRONG,
            r"^\W*(?:all )?done\b|\bquest (?:done|complete|completed|finished)\b"
            r"|\bmark (?:.{{0,30}})?(?:as )?(?:done|complete|completed|finished)\b"
            r"|\b(?:done|finished) with\b|\breport(?:ing)? back\b|\bpay me for\b"
            r"|\breward (?:for|please)\b",
        ),
        (
            STRONG,
            r"\b(?:can|may|should|could) be (?:closed|marked|completed|finished|turned in|handed in"
            r"|ticked off|wrapped up|crossed off)\b|{do}(?:hand|turn|wrap|check|tick|cross|finish)"
            r" (?:[^ ,.;!?]+ ){{1,6}}?(?:in|up|off)\b(?! for)|{do}set .{{0,40}} to (?:done"
            r"|complete\w*|finished)\b|\bmark (?:.{{0,40}} )?(?:done|complete\w*"
            r"|finished)\b",
        ),
        (
            FAIR,
            r"\b(?:delivered|picked|slain|dead|found|gathered|collected|fixed|rescued"
            r"|saved|reward|killed|beaten|defeated|cleared|hunted|caught|brought|returned"
            r"|mapped|explored|reached|solved|lit|buried|cured|escorted|repaired|built"
            r"|gone|safe|done|finished|settled|all of them)\b",
        ),
    ),
    "move": (
        (
            STRONG,
            r"{do}(?:go|walk|travel|move|head|run|return|teleport|tp|visit|climb|ride"
            r"|sail|enter|march|hike|fly|wander|journey|warp|swim|sneak|proceed|hurry"
            r"|rush|cross|descend|stroll|set off|set out|leave for|step|bring me|take me"
            r"|take us|carry me|lead me|port|portal|jump|trek|make (?:my|our) way|come"
            r"|be off|transport me|explore|row|drive|gallop|escape|flee|relocate"
            r"|get (?:me |us )?(?:to|out|over|back|there)|bring us|lead us|guide me|beam me"
            r"|send me|drop me|follow me to)\b",
        ),
        (
            STRONG,
            r"{do}set (?:a |our |the |your |my )*(?:course|sail|out|off)\b|\blead the way\b"
            r"|\b(?:off|back|over|away|on|onward|onwards|forward) to\b|\bnext stop\b"
            r"|\bgo there\b|\blet's (?:go|visit|head)\b|\bdestination\b|\b(?:i(?:'m| am)"
            r"|we(?:'re| are)) (?:going|heading|off|walking|leaving|headed|moving)\b"
            r"|\bto (?:the )?S(?:\W*(?:please|now|pls|then|quick\w*))?\W*$"
            r"|\bi want to be (?:at|in)\b|\btake me\b",
        ),
        (
            FAIR,
            r"^\W*(?:back |over |on |now |then |off |straight )*(?:to|into"
            r"|towards?) (?:the )?S|^\W*S\W*$",
        ),
    ),
}
"""Tool → (weight, pattern)."""
