"""The topic of a message to a character."""

from collections import Counter

from generators.lexicon import topics
from generators.reading.mentions import Lexicon
from generators.reading.script import script

_TOPICS = Lexicon({"topic": topics.TOPICS})
_COURTESIES = frozenset({"greeting", "thanks", "farewell"})


def topic_of(message: str) -> str:
    """What a message is about, one of `generators.specs.TOPICS`.

    The topic that most of its words name; courtesies count only where nothing else is said, and
    a tie goes by `BY_WEIGHT`. `other` if no word tells.
    """
    found = Counter(mention.value for mention in _TOPICS.find(script(message).folded))
    matters = {topic: n for topic, n in found.items() if topic not in _COURTESIES} or found
    if not matters:
        return "other"
    most = max(matters.values())
    return next(topic for topic in topics.BY_WEIGHT if matters.get(topic) == most)
