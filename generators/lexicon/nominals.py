"""What makes words a clause and not the name of a thing. Data only."""

from typing import Final

CLAUSE_EN: Final = (
    r"(?<![a-z])(?:that|which|who|because|bc|so|when|whenever|while|where|has|is|after|before) $"
)
"""Cues after which a clause may come."""
VERBAL_EN: Final = (
    r"^(?:(?:it|he|she|they|has|have|had|is|are|was|were|be|been|can|could|will|would|must|should"
    r"|does|did|do|never|always|only|once|still|also|too|not|no longer|cannot|can't|won't|doesn't"
    r"|secretly|slowly|often|really|just|almost|sometimes|nearly|quietly|badly|all|both)(?![a-z'])"
    r"\s*)+"
)
"""Helping verbs, pronouns and adverbs at the beginning of a clause."""
DETERMINER_EN: Final = (
    r"(?<![a-z])(?:a|an|the|his|her|its|their|my|our|your|every|each|some|all|no|two|three|four"
    r"|five"
    r"|six|seven|many|few|several|another)(?= )"
)
PREPOSITION_EN: Final = (
    r"^(?:of|in|on|at|by|near|under|to|into|through|for|from|with|about|against|like|over|up"
    r"|down|out"
    r"|off|around|across|behind|after|before|without|during|inside|toward|towards)\s+"
)
ADJECTIVE_EN: Final = (
    r"^(?:afraid|proud|tired|full|fond|sick|scared|aware|jealous|made|born|good|bad)\s+"
)

NO_NOUN_EN: Final = frozenset(
    [
        "forged",
        "made",
        "crafted",
        "carved",
        "built",
        "woven",
        "cast",
        "written",
        "called",
        "named",
        "hand",
        "give",
        "bring",
        "take",
        "epic",
        "please",
        "them",
        "it",
        "ok",
        "also",
        "brewed",
        "owned",
        "lost",
        "found",
        "used",
        "worn",
        "used by",
        "blessed",
        "cursed by",
    ]
)
"""Single words that are the rest of a verb."""

VERBAL_ZH: Final = (
    r"^(?:它|他|她|会|能|可以|可|总(?:是)?|老(?:是)?|爱|喜欢|从不|从来|只|常|曾(?:经)?|专|不|没"
    r"|一直|已经|正在|刚"
    r"|被|把|在|想|怕|讨厌|偷偷|悄悄|每)"
)
"""What begins a clause without a subject."""
ABLE_ZH: Final = r"^(?:会|能|可以|可)"
VERB_TAIL_ZH: Final = (
    r"(?<=[\u4e00-\u9fff]{2})(?:打|做|造|铸|锻|买|弄|来|整|写|准备|定制|订|刻"
    r"|画|送|换|配|缝|织|炼)+$"
)
"""The verb of the request behind a person: 给师父打."""
