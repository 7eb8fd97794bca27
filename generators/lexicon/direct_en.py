"""Words of indirect speech in English, and what they are when said to the person. Data only."""

from collections.abc import Mapping
from typing import Final

AUXILIARIES: Final = (
    r"(?:is|are|am|was|were|has|have|had|can|could|will|would|shall|should|may|might|must)"
)
SUBJECT: Final = r"(?:the|my|your|our|his|her|this|that)(?: [a-z'-]+){1,3}?"
"""A noun with its article."""
PAST_OF: Final[Mapping[str, str]] = {
    past: verb
    for past, _, verb in (
        pair.partition(" ")
        for pair in [
            "went go",
            "saw see",
            "did do",
            "had have",
            "made make",
            "took take",
            "gave give",
            "got get",
            "came come",
            "knew know",
            "told tell",
            "said say",
            "left leave",
            "lost lose",
            "sold sell",
            "bought buy",
            "found find",
            "heard hear",
            "paid pay",
            "kept keep",
            "thought think",
            "met meet",
            "wrote write",
            "spoke speak",
            "stole steal",
            "broke break",
            "built build",
            "brought bring",
            "caught catch",
            "meant mean",
            "felt feel",
            "ran run",
            "sang sing",
            "slept sleep",
            "woke wake",
            "won win",
            "fell fall",
            "held hold",
            "ate eat",
            "drank drink",
            "sent send",
            "grew grow",
            "taught teach",
            "forgot forget",
            "hid hide",
            "rode ride",
            "rose rise",
            "stood stand",
            "swam swim",
            "threw throw",
            "wore wear",
            "began begin",
            "chose choose",
            "drew draw",
            "drove drive",
            "fought fight",
            "flew fly",
            "fled flee",
            "sank sink",
            "shook shake",
        ]
    )
}
"""Verbs of the past → their infinitives."""
SHORT: Final[Mapping[str, str]] = {
    "he's": "he is", "she's": "she is", "they're": "they are", "i'm": "I am", "we're": "we are",
    "he'll": "he will", "she'll": "she will", "they'll": "they will", "it's": "it is",
    "he'd": "he would", "she'd": "she would", "they'd": "they would", "i've": "I have",
    "they've": "they have", "we've": "we have", "i'll": "I will", "we'll": "we will",
}  # fmt: skip
"""Subject and verb as one word."""
AGREEING: Final[Mapping[str, str]] = {
    "is": "are", "was": "were", "has": "have", "does": "do", "goes": "go", "isn't": "aren't",
    "wasn't": "weren't", "hasn't": "haven't", "doesn't": "don't",
}  # fmt: skip
"""Verb with he or she → with you."""
NOT_PRESENT: Final = (
    r"(?:always|perhaps|sometimes|besides|perchance|nevertheless|just|this|thus|us|as|yes|his|miss"
    r"|discuss|pass|guess|bless|toss|cross|dress|press|kiss|confess|possess|impress|focus)"
)
"""Words on s that are no verbs of the third person."""
HERE: Final = (
    r"(?=$|[,.;:!?]| (?:to|at|in|on|for|with|and|or|but|that|if|when|by|from|before|after|about"
    r"|now|again|today|tonight|tomorrow|soon|very|too|so|as|up|down|off|out|back|dearly|yesterday"
    r"|here|there|alone|first|last)(?![a-z]))"
)
"""Before these, `her` is no possessive."""
HAS: Final = (
    r"(?<![a-z])(he|she|it)['\u2019]s ((?:already |ever |just |really |not )*(?:seen|been|got|had"
    r"|done"
    r"|gone|found|heard|made|taken|given|lost|sold|bought|eaten|left|met|come|forgotten|read|told"
    r"|paid"
    r"|kept|caught|slept|brought|written|known|begun|thought|[a-z]{2,}(?<!e)ed))(?![a-z])"
)
"""`he's seen` is `he has seen`."""
PAST: Final = (
    r"(?:(?<!e)ed|went|saw|did|had|made|took|gave|got|came|knew|told|said|left|lost|sold|bought"
    r"|found|heard|paid|kept|thought|met|wrote|spoke|stole|broke|built|brought|caught|meant|felt)$"
)
"""A verb of the past: its question needs another form of it."""
