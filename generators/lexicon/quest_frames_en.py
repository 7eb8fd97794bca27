"""Sentences in which quests are asked for in English. Data only.

Groups: giver, count, target, place. `{N}` is a number, covered by `#` in the text that is matched.
"""

from collections.abc import Mapping
from typing import Final

_STOP: Final = (
    "for|to|at|in|from|with|and|that|which|who|whose|before|near|on|reward|rewards|pays"
    "|paying|into|under|inside|so|because|taken|gone|dead|killed|brought"
    "|delivered|moved|until|within|around|against|back|beneath|beyond|behind|across"
    "|through|worth|outside|if|then|when|while|but|as|is|are|was|they|he|she|it|walk"
    "|walks|stolen|by"
    "|gives|give|wants|want|needs|need|asked|asks|easy|normal|hard|deadly|please|pls"
    "|giver|somebody|someone|near|must|has|have|this|these"
)
_NOUN: Final = rf"(?:(?!(?:{_STOP})(?![a-z]))[a-z][\w'-]*)"
_NP: Final = (
    rf"{_NOUN}(?: {_NOUN}){{0,3}}(?: of (?:(?:the|a|an|his|her|my) )?{_NOUN}(?: {_NOUN}){{0,2}})?"
)
_DET: Final = (
    r"(?:(?:the|a|an|my|his|her|our|their|some|any|this|that|these|those|single|one single"
    r"|your own|your)\s+)*"
)
_COUNTED: Final = (
    rf"(?P<count>#+)\s+(?:(?:more|fresh|pieces of|units of)\s+)?{_DET}(?P<target>{_NP})"
)
_THING: Final = rf"(?:{_COUNTED}|{_DET}(?P<target2>{_NP}))"
_WHERE: Final = (
    r"(?P<place>(?:(?:the|a|an|my|his|her|our|their|this"
    r"|that)\s+)?[a-z][\w'-]*(?:\s+(?!(?:and|for|with|to|pays|reward|by|before|but|so|who|as"
    r"|gives|giver|is|are|then|while|using|asked)(?![a-z]))[\w'-]+){0,6})"
)
_GO: Final = (
    r"(?:go|walk|climb|sneak|travel|head|venture|wander|journey|sail|ride|hike|crawl|swim"
    r"|dive|descend|march|creep|peek|look|get|step|fly|row|trek)"
)
ENGLISH: Final[tuple[tuple[str, str], ...]] = tuple(
    (kind, pattern)
    for kind, pattern in (
        ("defeat", rf"(?<![a-z])get\s+{_THING}\s+out of(?![a-z])"),
        ("defeat", rf"(?:wants?|needs?)\s+{_THING}\s+(?:gone|dead|killed|slain|removed|driven off"
            rf"|destroyed|beaten|out of)(?![a-z])"),
        ("deliver",
        rf"(?:wants?|needs?|would like|'d like)\s+{_THING}\s+(?:taken|brought|delivered"
        rf"|carried|moved|sent)\s+(?:to|into)\s+{_WHERE}"),
        ("", r"(?:wants?|needs?|seeks?|hires?) (?:somebody|someone|a hero|an adventurer|you"
            r"|heroes|players|anyone) to(?![a-z])"),
        ("deliver", rf"(?<![a-z])(?:return|hand back|give back)\s+(?:a|an|the|my|his"
            rf"|her)\s+(?P<target>{_NP})"),
        ("deliver", rf"(?<![a-z])give\s+(?:the|my|our|a)\s+[^,.;]{{3,40}}?\s(?:this|these|a|an"
            rf"|the)\s+(?P<target>{_NOUN}(?: {_NOUN})?)(?=\W|$)"),
        ("deliver", rf"(?<![a-z])(?:move|drop off|deliver|carry|take|transport|haul|escort|ship"
            rf"|smuggle|bring|run|send|lug|cart|ferry|drag)\s+{_THING}\s+(?:safely |back "
            rf"|over |up |down )?(?:to safety in|to|into|at|down to|up to|over to|across"
            rf"|past)\s+{_WHERE}"),
        ("deliver", rf"(?<![a-z])(?:delivery|transport|shipment) of\s+{_THING}"),
        ("deliver", r"^\W*(?P<target>parcels?|letters?|packages?|mail|a delivery"
            r"|deliveries)(?=\W)"),
        ("deliver", rf"(?<![a-z])deliver (?:nothing|this): (?:an? |the )?(?P<target>{_NP})"),
        ("collect", rf"(?<![a-z])(?:bring|get|grab|fetch|find|buy|catch) (?:me|us|him|her"
            rf"|them)\s+{_COUNTED}"),
        ("collect", rf"(?<![a-z])bring\s+{_COUNTED}\s+(?:to|for)(?![a-z])"),
        ("collect", rf"(?<![a-z])(?:wanted|needed|looking for|in need of|requires?|wants?|needs?"
            rf"|missing|lost|orders?|asks? for|asking for|seeks?|would like|craves?|could use"
            rf"|must have|is short|is out of|misses):?\s+{_THING}"),
        ("collect", rf"(?<![a-z])(?:go|head out)(?: and|,)? (?:get|grab|fetch|pick|find|buy)"
            rf"(?: (?:me|us|him|her|them))? {_COUNTED}"),
        ("explore", rf"(?<![a-z]){_GO}(?! (?:and )?(?:get|grab|fetch|pick|find|buy|bring|kill|slay"
            rf"|fight|beat|help|take|tell|ask)(?![a-z]))"
            rf"(?: (?:up|down|over|out|deep|back|past))*(?: (?:to|into|in"
            rf"|through|up|down|inside|under|beneath|across|around|past"
            rf"|beyond))?\s+(?P<place>(?:the|a|an|my|that)\s+[a-z][^,.;:!?]*?"
            rf"|[a-z][\w'-]*(?: [a-z][\w'-]*){{0,3}}?)(?= and | then | for #|[,.;:!?]|$)"),
        ("explore", r"(?<![a-z])(?:check(?: out| on)?|inspect|survey|chart|map(?: out)?"
            r"|scout(?: out)?|explore|reach|visit|enter|search|investigate"
            r"|find out what (?:lives|lies|is|happened|sleeps|hides) (?:in|at|under|inside"
            r"|behind|beneath)?|see what(?:'s| is| lives) (?:in|under|at|behind|inside"
            r"|beyond)|discover|look (?:into|inside|around)|spy on|patrol|sneak through"
            r"|cross)\s+(?P<place>(?:the |a |an |my |what lives )?[a-z][^,.;:!?]*?)(?= and "
            r"| with | then | for #| for the | for [a-z]+ [A-Z]|[,.;:!?]|$)"),
        ("explore", r"(?<![a-z])(?:go (?:and )?(?:look|see|check)|explore it|go through it"
            r"|look inside|take a look|see who|find out who|find out why)(?![a-z])"),
        ("defeat", r"(?<![a-z])(?:stop|destroy|kill|slay|beat|fight|hunt|burn|chase|banish"
            r"|end|smash"
            r"|drive|get rid of|clear|crush|squash|evict"
            r"|scare off)\s+(?:#+ of )?(?P<them>them|it|him|her|one)(?![a-z])|wants a fight"
            r"|(?<![a-z])stop (?P<count># of them|#+ of them)"),
        ("defeat", rf"(?<![a-z])(?:boss |big )?(?:fight|battle|duel|match|showdown)\s+(?:against"
            rf"|with)\s+{_THING}"),
        ("defeat", rf"(?<![a-z])(?:get rid of|drive (?:off|out|away)|chase (?:off|away|down|out)?"
            rf"|clear(?: out)?|scare (?:off|away)|stop|bust|arrest|capture|squash|wipe out"
            rf"|thin out|put down|evict|outwit|outsmart|best|challenge|deal with|take care of"
            rf"|silence|put to rest|lay to rest|break|topple|unseat|scatter|rout|repel|smite"
            rf"|finish off|confront|face|face down|wrestle|trap|smash|cleanse|clean out"
            rf"|knock out|knock down|bring down|behead|ambush|exorci[sz]e|drown|burn|sink"
            rf"|shoot|duel|out-?duel|teach|humble|unmask|overthrow|end|protect \w+ \w+ from"
            rf"|defend \w+ \w+ (?:from|against)|rid \w+ \w+ of|save \w+ \w+ from|root out"
            rf"|flush out|fend off|crush|shatter|slaughter|punish|hunt|battle)\s+{_THING}"),
        ("collect", rf"^[\s:,.;!-]{{0,9}}(?:quest|task|job|mission"
            rf"|errand)?[\s:,.;!-]{{0,9}}{_COUNTED}"),
    )
)  # fmt: skip
"""Kind (empty where it is told elsewhere) and pattern, the surest first."""
ENGLISH_GIVERS: Final = (
    r"\b(?P<giver>[A-Z][\w'-]+(?: [A-Z][\w'-]+)*) is (?:the|its|our) (?:quest )?giver\b",
    r"\b[Gg]iver(?: is|:| =)?\s+(?P<giver>(?!and\b|of\b)[^,.;!?]+)",
    r"\b(?:[Nn]otice|[Pp]oster|[Pp]lea|[Rr]equest|[Nn]ote) (?:from|by) (?P<giver>(?:[a-z]+"
    r" ){0,2}[A-Z]"
    r"[\w'-]+(?: [A-Z][\w'-]+)*)",
    r"\b(?:[Aa]pply|[Rr]eport|[Ss]peak|[Tt]alk|[Ww]rite) to (?P<giver>(?:[a-z]+ ){0,2}[A-Z][\w'-]+"
    r"(?: [A-Z][\w'-]+)*)",
    r"\bthere's (?:this|a) [a-z]+, (?P<giver>[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)(?=,)",
    r"(?<!back )(?<!out )(?<!return )(?<!returned )(?<!returns )\b(?:from|for|by) (?:the "
    r"|old )?(?:[a-z]+ ){0,2}(?P<giver>[A-Z][\w'-]+(?: (?:of )?[A-Z][\w'-]+)*)(?=\s*(?:$"
    r"|[,.;!]|pays))",
    r"\bhelp (?:the |old )?(?:[a-z]+ ){0,2}(?P<giver>[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)",
    r"(?:^|[,.;:!?] )(?:the "
    r"|old )?(?:[a-z]+ )?(?P<giver>[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)(?= (?:wants?|needs?"
    r"|asks?|asked|pays?|offers?|seeks?|requests?|is looking|will pay|begs?|hires?|would"
    r"|misses|lost|gives|sent|sends|must have|craves|to the))",
    r"(?:^|[,.;:!?] )(?P<giver>(?:[Tt]he|[Aa]|[Aa]n"
    r"|[Mm]y) [a-z]+(?: [a-z]+)?)(?= (?:wants?|needs?|asks?|asked|pays?|offers?|seeks?"
    r"|requests?|is looking|will pay|begs?|hires?|would like|misses|lost|must have"
    r"|craves))",
    r", (?:the |old )?(?:[a-z]+ )(?P<giver>[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)(?=\s*(?:,|$|\.))",
)
GIVER_ROLE: Final = (
    r"\b(?:for|from|by|on behalf of) (?P<giver>(?:the|a|an"
    r"|my) (?P<role>[a-z]+(?: [a-z]+)?))(?=\s*(?:$|[,.;!?]|pays| who))"
)
ENGLISH_PLACES: Final = (
    r"(?:in|at|on|near|under|inside|from|beneath|behind|around|through|throughout|outside"
    r"|across|to|into|of) (?P<place>(?:the )?(?:[Mm]ount |[Ll]ake |[Ff]ort "
    r"|[Pp]ort )?[A-Z][\w'-]+(?: (?:of (?:the )?)?[A-Z][\w'-]+)*)",
    r"(?:in|at|near|from|inside|under|beneath|behind|around|outside|on"
    r"|across) (?P<place>(?:the|a|an|his|her|my|our|that|this) [a-z][\w'-]*(?: (?!(?:for"
    r"|to|with|and|before|pays|by|who|that|reward|but|so|as"
    r"|of)(?![a-z]))[a-z][\w'-]*){0,2}(?: of (?:the )?[\w'-]+)?)",
)
KIND_HINTS_EN: Final[Mapping[str, str]] = {
    "defeat": (
        r"(?<![a-z])(?:rats?|goblins?|bandits?|trolls?|ogres?|wolves|wolf|skeletons?"
        r"|zombies?|dragons?|demons?|monsters?|beasts?|spiders?|vampires?|lich|witches"
        r"|giants?|pirates"
        r"|poachers?|thieves|raiders?|ghouls?|imps?|wyverns?|slimes?|ghosts?|cultists?"
        r"|boss|villain|tyrant|swarm|infestation|vermin|hydra|basilisk|serpent)(?![a-z])"
        r"|(?<![a-z])(?:off|out|away|down|gone|dead)[.!]|(?<![a-z])(?:stop|fight|beat|end"
        r"|rid|hunt|slay|kill|destroy|banish|smash|trap|tame|outwit|catch|deal with"
        r"|drive|(?:must|has to|have to|needs to|should) (?:fall|die|be stopped))(?![a-z])"
        r"|(?<![a-z])heads? of "
    ),
    "deliver": r"(?<![a-z])(?:gives? (?:you|us|me|them)|(?:must|has to|have to|needs? to) (?:get"
    r"|go)(?: back)? to|to the|into the|letter|parcel|package|message|deliver\w*|courier"
    r"|take|bring|carry|give|hand|return|escort|back to|lend|pass|smuggle|transport|move"
    r"|haul|send|tell)(?![a-z])",
    "explore": r"(?<![a-z])(?:where|what|why|who|see|look|go|walk|find out|map|climb|enter|reach"
    r"|visit|follow|inside|through|path|door|count the|spy|watch|light the"
    r"|ring the)(?![a-z])",
    "collect": r"(?<![a-z])(?:needs?|wants?|some|more|gather|pick|find|buy|get|save|dig|cut|steal"
    r"|make|brew|cook|bake|bottles?|jars?|sacks?|pieces?)(?![a-z])",
}
