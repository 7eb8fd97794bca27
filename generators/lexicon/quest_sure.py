"""Sentences that leave no doubt what an English quest is about. Data only.

Kind → pattern of the folded text with its numbers covered by `#`. Groups: target, count. What is
lost is collected, be it a creature or not.
"""

from typing import Final

_STOP: Final = (
    r"(?:for|to|at|in|from|with|and|that|which|who|near|on|is|are|was|were|has|have|had|by|of|under"
    r"|beneath|behind|below|beyond|inside|above|across|beside"
    r"|wanted"
    r"|needed|need|needs|want|wants|required|must|should|please|dead|alive|out|as|or|but|so)"
)
_WORD: Final = rf"(?:(?!{_STOP}(?![a-z]))[a-z][a-z'-]*)"
_NOUN: Final = rf"(?P<target>{_WORD}(?: {_WORD}){{0,2}}(?: of {_WORD}(?: {_WORD})?)?)"
_PLACE: Final = r"(?P<target>(?:the |that |this |our |old )*[a-z#][a-z#'-]*(?: [a-z][a-z'-]*){0,4})"
_DET: Final = r"(?:(?:the|those|these|that|a|an|some|any|my|our|all|more|every) )*"

_HIRED: Final = (
    r"(?:(?:brave|able|strong|new|good|experienced|bold|two|three|more) )?(?:scouts?|adventurers?"
    r"|heroe?s?|volunteers?|couriers?|hunters?|helpers?|hands|workers?|guards?|messengers?|runners?"
    r"|mercenar(?:y|ies)|fighters?|people|help|someone|somebody)(?![a-z])"
)
"""Who is wanted to do it, and not what."""

_SOMEWHERE: Final = (
    r"(?:in|from|at|near|on|under|of|inside|around|behind|below|beneath)"
    r"(?: (?!(?:has|have|had|is|are|was|were|that|which|who|with|must|and|wants?"
    r"|needs?)(?![a-z]))[a-z'-]+){1,4}?"
)
_NEEDS: Final = r"(?:need|needs|want|wants|require|requires|could use|could do with|are due for)"
_MUST: Final = (
    r"(?:must|has to|have to|needs to|need to|is to|are to|should|ought to|shall"
    r"|(?:is|are) (?:waiting|ready|due|supposed|meant) to)"
)
_DEEDS: Final = (
    ("collect", r"gather|pick|collect|fetch|find|harvest|retriev|recover", r"gathered|picked"
     r"|collected|fetched|found|harvested|retrieved|recovered|brought back|dug up"),
    ("defeat", r"kill|slay|clear|cull|thinn|deal|hunt|defeat|destroy|exterminat|dispatch|scar", ""),
    ("deliver", r"deliver|carry|tak|bring|ship|transport|haul|mov|return|dropp|escort|ferry",
     r"delivered|carried|taken|brought|shipped|transported|hauled|moved|returned|dropped off"
     r"|handed over|ferried"),
    ("explore", r"explor|mapp|scout|search|chart|survey|investigat", r"explored|mapped|scouted"
     r"|searched|charted|surveyed|investigated"),
)  # fmt: skip
_NAMED_JOBS: Final = (
    (
        "defeat",
        r"kill|killing|slay|slaying|hunt|hunting|defeat|combat|monster|extermination|battle",
    ),
    ("collect", r"collect|collection|collecting|gather|gathering|fetch|foraging|harvest"),
    ("deliver", r"deliver|delivery|courier|transport|escort"),
)


_BEGIN: Final = (
    r"(?<![a-z#'-])(?!(?:it|they|them|those|these|he|she|him|her|we|you|one|someone|somebody|who"
    r"|there|something|everything)(?![a-z]))"
)
"""No pronoun, and the beginning of a word."""


def _needing() -> tuple[tuple[str, str], ...]:
    """Things that need something done, by its gerund or its participle; and jobs by their name."""
    found: list[tuple[str, str]] = []
    for kind, stems, participles in _DEEDS:
        found.append(
            (
                kind,
                rf"{_BEGIN}(?:(?P<count>#+) )?{_DET}{_NOUN} (?:{_SOMEWHERE} )?{_NEEDS} (?:some "
                rf"|a bit of |urgent )?"
                rf"(?:{stems})in(?:g|'|(?![a-z]))",
            )
        )
        if participles:
            found.append(
                (
                    kind,
                    rf"{_BEGIN}(?:(?P<count>#+) )?{_DET}{_NOUN} (?:that |which "
                    rf"|{_SOMEWHERE} )?{_MUST} be"
                    rf" (?:safely |quickly |all )?(?:{participles})(?![a-z])",
                )
            )
    found.append(
        (
            "deliver",
            rf"{_BEGIN}(?:(?P<count>#+) )?{_DET}(?!{_HIRED}|ppl|players|we |you "
            rf"|i ){_NOUN} {_MUST} (?:safely |all )?"
            r"(?:(?:get|go|make it|find (?:its|their) way|be on (?:its|their) way)(?: back| home"
            r"| over)?"
            r" (?:up |in)?to|reach) (?=(?:the |my |our |his |her )?[a-z])",
        )
    )
    for kind, names in _NAMED_JOBS:
        found.append(
            (
                kind,
                rf"(?<![a-z])(?:{names}) (?:quest|mission|job|task|contract|bounty)\s*[:–—-]\s*"
                rf"(?:(?P<count>#+) )?{_DET}{_NOUN}",
            )
        )
    return tuple(found)


SURE: Final[tuple[tuple[str, str], ...]] = (
    (
        "collect",
        r"(?<![a-z])(?:players?|heroes|adventurers|party|somebody|someone|they|you) (?:have|has"
        r"|should have|must have|will have) (?:finally |safely )?(?:found|recovered|retrieved"
        rf"|brought back|got back) (?:(?P<count>#+) )?{_DET}(?:his |her |their )?{_NOUN}",
    ),
    (
        "defeat",
        rf"(?<![a-z])bounty (?:is |has been )?(?:put |placed |set )?on (?:#+ )?{_DET}{_NOUN}",
    ),
    (
        "defeat",
        rf"(?<![a-z])(?:get|drive|chase|throw|kick|clear|force) {_DET}{_NOUN} ?"
        r"\((?P<count>#+)\) (?:out|off|away)",
    ),
    (
        "collect",
        rf"^\W*{_DET}(?!{_HIRED}){_NOUN} (?:are |is )?(?:wanted|needed|required)(?=[.!:,;]| for)",
    ),
    (
        "defeat",
        rf"(?<![a-z]){_DET}{_NOUN} (?:{_SOMEWHERE} )?(?:must|has to|have to|needs to|need to|is to"
        rf"|are to|should) be "
        r"(?:slain|killed|defeated|put down|hunted down|driven off|wiped out|destroyed)(?![a-z])",
    ),
    (
        "defeat",
        rf"(?:^|[.!?] ){_DET}{_NOUN}, (?:all )?(?P<count>#+) of them,? "
        r"(?:(?:need|needs|want|wants) (?:killing|slaying|culling|hunting|dealing with)"
        r"|(?:must|have to|need to|has to) (?:die|go|be (?:killed|slain|culled|stopped)))",
    ),
    (
        "deliver",
        rf"^\W*(?P<count>#+) {_NOUN} to (?!(?:be|me|us|him|her|them|go|get|do|make)(?![a-z]))[a-z]",
    ),
    (
        "defeat",
        rf"(?:wants?|needs?) (?P<count>#+) {_DET}{_NOUN} (?:gone|dead|killed|slain|removed"
        r"|driven off|put down)(?![a-z])",
    ),
    (
        "defeat",
        rf"(?<![a-z]){_DET}(?P<target>(?:{_WORD} ){{0,2}}?(?:[a-z]+s|wolves|mice|undead)) "
        rf"(?:{_SOMEWHERE} )?(?:must|has to|have to|needs to|need to|gotta|got to) "
        r"(?:go|leave|be gone|clear out)(?=[,.;!?]|$| from (?:the|my|our|this|that) )",
    ),
    (
        "explore",
        rf"(?<![a-z])(?:the|that|this|an?|our) {_NOUN}[^.!?]{{0,30}} (?:has|have) never been "
        r"(?:mapped|explored|entered|charted|searched|surveyed)",
    ),
    (
        "explore",
        r"(?<![a-z])(?:exploration|exploring|scouting) (?:quest|mission|job|task|trip)"
        rf"(?: out)? (?:to|of|into|at) {_DET}{_NOUN}",
    ),
    ("collect", r"^\W*(?P<target>[a-z]{3,})(?:[ ,!]+(?P=target))+(?=\W)"),
    (
        "explore",
        r"(?<![a-z])what(?:'s| is| lies| lives| waits| hides| sleeps| happened)? (?:lies |is "
        r"|hides )?"
        r"(?:at the (?:bottom|end|top|heart) of|beyond|behind|beneath|under|inside|past|down) "
        rf"{_PLACE}\?",
    ),
    (
        "explore",
        r"(?<![a-z])(?:find out|see|discover|learn|look|check|reveal|uncover|tell (?:me|us)) what"
        r"(?:'s| is| lies| lives| waits| lurks| hides| sleeps| happened)? "
        r"(?:(?:lying|hiding|waiting|living|hidden) )?"
        r"(?:at the (?:bottom|end|top|heart) of|beyond|behind|beneath|under|inside|past|down|in) "
        rf"{_PLACE}",
    ),
    (
        "explore",
        r"(?<![a-z])(?:nobody|no one|no man|no soul|none of us)(?:'s| has| have)? (?:ever )?"
        r"(?:been|gone|looked|come back|returned|dared|went)(?: to go)? "
        rf"(?:past|to|inside|into|beyond|behind|down|in|through|over|from) {_PLACE}",
    ),
    (
        "explore",
        r"(?<![a-z])(?:nobody|no one|none of us|who) (?:really |even )?(?:knows|can say"
        r"|remembers) what(?:'s| is"
        r"| lies| lives| waits| hides| sleeps| lurks)? (?:lies |is |hides )?"
        r"(?:at the (?:bottom|end|top|heart) of|beyond|behind|beneath|under|inside|past|down|in) "
        rf"{_PLACE}",
    ),
    (
        "explore",
        r"(?<![a-z])(?:has|have) (?:any(?:one|body)|you) (?:ever )?(?:been|gone|looked|gotten) "
        rf"(?:past|to|inside|into|beyond|behind|down|in|through|over) {_PLACE}\?",
    ),
    (
        "lost",
        rf"(?:'s|(?<![a-z])(?:my|our|the|his|her|their)) {_NOUN} (?:have|has) (?:all )?(?:gone"
        rf" missing"
        r"|run off|run away|wandered off|vanished|disappeared|been stolen)",
    ),
    (
        "explore",
        r"(?<![a-z])find out where (?P<target>(?:the |that |this |our |old )*[a-z][a-z'-]*(?:"
        r" [a-z][a-z'-]*)"
        r"{0,4}?) (?:comes?|leads?|ends?|goes|starts?|begins?)(?![a-z])",
    ),
    (
        "explore",
        r"(?<![a-z])(?:scale|ascend|summit|climb)(?: to the top of)? (?P<target>(?:mount |the"
        r" )[a-z][a-z'-]*"
        r"(?: (?!and|for|then|by|in|with)[a-z'-]+){0,2})",
    ),
    (
        "collect",
        rf"(?P<count>#+) {_DET}{_NOUN} (?:want|wants|need|needs) (?:gather|pick|collect|fetch|find)"
        r"in(?:g|'|(?![a-z]))",
    ),
    (
        "defeat",
        rf"(?P<count>#+) {_DET}{_NOUN} (?:want|wants|need|needs) (?:kill|slay|clear|cull|thinn"
        rf"|deal)"
        r"in(?:g|'|(?![a-z]))",
    ),
    (
        "defeat",
        r"(?P<count>#+) of (?P<target>them|those|these)(?: all)? "
        r"(?:(?:want|wants|need|needs) (?:kill|slay|clear|cull|thinn|deal)in(?:g|')"
        r"|(?:have|need|must) (?:to )?(?:die|go|be (?:killed|slain|culled)))",
    ),
    (
        "defeat",
        r"(?<![a-z])(?:kill|slay|cull|hunt|hunt down|get rid of) (?P<count>#+) of "
        r"(?P<target>them|those|these)(?![a-z])",
    ),
    (
        "deliver",
        r"(?P<count>#+) (?:barrel|crate|sack|box|basket|cask|jar|bale|cart|bundle|case"
        r"|chest)(?:e?s)? of "
        rf"{_DET}(?P<target>{_WORD})[^#]*(?<![a-z])(?:need|needs|has|have|must|want|wants|are|is) "
        r"(?:to )?(?:get|go|be (?:taken|brought|delivered|carried)|be) to (?=[a-z])",
    ),
    *_needing(),
)
EPITHETS: Final = (
    r"(?:the |those |these |such )?(?:brutes?|beasts?|critters|blighters|buggers|beggars|pests"
    r"|devils|fiends|heads|horrors|nuisances|varmints|rascals|scoundrels|ones|things|monsters"
    r"|bastards|little|foul|wretches|troublemakers)|them|those|these"
)
"""What creatures are called that were named before."""
