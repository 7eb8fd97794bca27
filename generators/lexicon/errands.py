"""Patterns of what a quest is about: its target, its giver, its place."""

import re
from typing import Final

from generators.lexicon.amounts import MEASURES

ENGLISH_STOPS: Final = (
    "for|to|at|in|from|with|by|and|that|which|who|before|near|on|reward|rewards|pays|paying|into"
    "|under|inside|so|because|using|until|within|around|against|back|beneath|beyond|behind|across"
    "|through|worth|outside|hidden|deep|if|then|when|while|but|as|along|is|are|was|they|he|she|it|i"
    "|easy|normal|hard|deadly|difficulty|plus|or|lost in|terrorizing|plaguing|haunting|attacking"
    "|threatening|guarding|living|per|upon|after|offering|level"
)
CHINESE_STOPS: Final = "给到送交回并在从让来以换帮献作为，。；、：！？,.;:!?（()）\n"

NOUN_PHRASE: Final = re.compile(
    r"\s*(?:(?:me|us|him|her|them|up|down|for me|for us|off|out|into|to|through|upon|over)\s+)?"
    r"(?:exactly |at least |about |some |any |all (?:of )?)?(?P<number>\d[\d,]*|)\s*(?:of\s+)?"
    r"(?:(?:the|a|an|some|any|my|his|her|our|their|all|this|that|these|those|every|each|its)\s+)?"
    rf"(?P<noun>[a-z][a-z'-]*(?:\s+(?!(?:{ENGLISH_STOPS})(?![a-z]))[a-z][a-z'-]*){{0,4}})"
)
NO_NOUN: Final = re.compile(rf"(?:{ENGLISH_STOPS}|quests?|mission|task|easy|please)(?![a-z])")

BEFORE_NUMBER: Final = re.compile(
    r"\s*(?:quest|mission|task|job|errand|order)?\s*[:,-]?\s*(?:(?!of\s|named\s"
    r"|called\s)[a-z]+\s+){0,2}"
)
"""What may stand between a verb and the number of things: `fetch quest: 12 pelts`."""
ARTICLE: Final = re.compile(r"\b(?:the|a|an)\s+$")
CHINESE_LEAD: Final = re.compile(r"(?:了|着|到|位于|任务|[:： ]|所有|全部|一些|一下|那|这|几|掉)*")
CHINESE_NOUN: Final = re.compile(rf"[^{CHINESE_STOPS}\d奖赏报酬悬]{{1,12}}")
CHINESE_CARRIED: Final = re.compile(
    r"(?:把|将|带上|带着|带|拿着|拿|取|携)(?P<noun>[^，。；、：！？,.;:!?]{1,16}?)$"
)
MEASURE: Final = re.compile(rf"\s?[{MEASURES}]")

PHRASE_END: Final = re.compile(
    r"(?:\s+(?:quest|task|mission|job|errand)|的?(?:任务|差事|委托|工作))$"
)
"""What ends a phrase without belonging to the thing: `find the monastery task`."""

GIVER_BEFORE: Final = (
    r"(?:(?<![a-z])(?:from|by|for|giver:?|giver is|on behalf of)\s+|(?:由|来自|受|替|为|帮"
    r"|委托人(?:是|：|:)?|发布者(?:是|：|:)?|发布人(?:是|：|:)?))$"
)
GIVER_AFTER: Final = (
    r"^(?:\s+(?:(?:has|is|the \w+|will|would)\s+)?(?:asks?|asked|asking|wants?|needs?|offers?"
    r"|offering|requests?|gives?|looking|seeks?"
    r"|seeking|hires?|hiring|pays?|paying|sends?|posts?|posted|begs?|commissions?|wishes|like"
    r"|ordered|orders)(?![a-z])|'s (?:quest|request|errand|task|commission))"
    r"|^(?:的)?(?:发布|委托|请求|想要|想|需要|悬赏|请|要|给出|拜托|雇|求|下令|命令|托|愿意|出)"
)
GIVER_NAMED: Final = re.compile(
    r"(?:from|by|[Gg]iver:?|[Gg]iver is|on behalf of)\s+(?P<en>(?:[Tt]he\s+"
    r"|[Oo]ld\s+)?[A-Z][\w'-]+(?:\s+(?:of\s+|the\s+)?[A-Z][\w'-]+)*)"
    r"|(?:由|受)(?P<zh>[\u4e00-\u9fff·]{2,6}?)(?:的)?(?:发布|委托|交付|给出|提供|所托|请求|之托)"
    r"|(?:委托人|发布者|发布人)(?:是|：|:)(?P<zh2>[\u4e00-\u9fff·]{2,6})"
)

ENGLISH_PLACE: Final = (
    r"(?<![a-z])(?:in|at|near|to|from|into|inside|around|beneath|under|through|towards?|of"
    r"|outside|across)\s+"
    r"(?:(?:the|a|an|our|my|this"
    r"|that)\s+)?(?P<place>(?:(?!(?:in|at|on|to|from|near|under"
    r"|of)\s)[a-z][a-z'-]*\s+){{0,3}}?(?:{places}))(?![a-z])"
)
CHINESE_PLACE: Final = (
    r"(?:在|到|去|往|从|于|前往|抵达"
    r"|进入)(?P<place>[^，。；、：！？,.;:!?给送的]{{1,8}}?(?:{places}))"
)
