"""Further words for a wish in English for a quest, to end one, or to go somewhere. Data only.

The placeholders are those of `generators.lexicon.requests_en`; a weak cue counts only outside of
talk (`generators.intents.talk`).
"""

from collections.abc import Mapping
from typing import Final

from generators.lexicon.request_weights import FAIR, STRONG

CUES: Final[Mapping[str, tuple[tuple[float, str], ...]]] = {
    "accept_quest": (
        (
            STRONG,
            r"\bsign me (?:on|in)\b"
            r"|\b(?:that(?:'s| is)|Q is|looks like) (?:a |the )?(?:job|task|one) for me\b",
        ),
        (
            STRONG,
            r"\bQ it is\b|\bi(?:'m| am) (?:\w+ ){{0,3}}?(?:enough|ready|game|fit|made|prepared"
            r"|equipped|right) for (?:the |that |this )?Q|\b(?:leave|give|hand) {the}Q to me\b"
            r"|\b(?:put|write|sign) (?:me|my name) (?:down |up )?(?:for|on|to|against) {the}Q"
            r"|{do}(?:deal|tangle) with {the}Q",
        ),
        (
            STRONG,
            r"\b(?:can|could|may|might|should|let) {the}Q (?:be )?(?:my|mine)\b(?: (?:job|task"
            r"|quest|one))?"
            r"|\b(?:can|could|may|let) [^,.?]{{1,30}}? be my (?:job|task|quest|mission)\b"
            r"|\bQ(?:'s| is|,? that(?:'s| is)) (?:mine|my (?:job|task|quest))(?: now)?\b",
        ),
        (FAIR, r"\bi(?:'m| am) (?:going|coming|off|on my way)\W*$"),
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
            r"|\bup for(?! sale| grabs| auction)\b|\bcount me\b|\bi want in\b|\bi'm game\b"
            r"|\bmine\b|\bagree to\b|\bwilling\b"
            r"|\blet me (?:do|try|have|handle)\b|{do}(?!(?:let|keep|never|ask|tell|give|forget|the"
            r"|an?|this|that|my|is|are|was|does"
            r"|did|has|i|what|why)(?![a-z]))[a-z]+ (?:[a-z]+ ){{0,2}}?Q|\bvolunteer\b"
            r"|\bto my quests\b|\bstart\b|\baccept\b",
        ),
    ),
    "complete_quest": (
        (
            STRONG,
            r"\b(?:so|and),? that(?:'s| is) that (?:quest|job|task|mission|one)\b|\b(?:taken"
            r"|took) care of\b|\b[a-z\ue002]+-free\b|\b(?:came|moved|passed) (?:clean"
            r"|on)\b",
        ),
        (
            STRONG,
            r"\bno Q (?:remains?|left|are left|is left)\b|\bcase closed\b|\bjob done\b|\ball"
            r" (?:sorted"
            r"|wrapped up|taken care of)\b|^\W*(?:the |that )?Q (?:is |are |was |has been |have"
            r" been )?"
            r"(?:all |fully |finally |now )*(?!needed|wanted|offered|called|named|locked|started"
            r"|accepted|posted|listed|expected|planned|required|supposed)[a-z]+ed\b\W*$"
            r"|^\W*(?:the |that )?Q (?:is |are |was |has been |have been )?(?:all |fully |finally"
            r" |now )*"
            r"(?!needed|wanted|offered|called|named|locked|started|accepted|posted|listed|expected)"
            r"[a-z]+ed\W+(?:next|what's next|pay|reward|where)\b",
        ),
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
            r"{do}(?:show|take|guide|walk|lead) (?:me|us) (?:round|around|through|over|back|along"
            r"|down|up)"
            r" (?:to )?{the}S|\bi(?:'d| would)? (?:like|love|want|need|fancy|prefer) to (?:be"
            r"|stand|rest"
            r"|sit|sleep|spend|walk|wait|live|stay|see|lie|drink|eat|swim|read)"
            r" [^,.]{{0,24}}(?:at|in|on"
            r"|by|near|inside|around|through) {the}S",
        ),
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
