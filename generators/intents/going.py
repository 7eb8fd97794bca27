"""Going: the commands about quests, and to other places."""

import re
from typing import Final

from generators.intents.call import Tool
from generators.intents.command import CLEARLY, Command
from generators.intents.heard import Heard
from generators.intents.resolve import Resolved
from generators.intents.things import ONLY
from generators.lexicon import pointing
from generators.lexicon.request_weights import STRONG

_GUESSED: Final = 0.55
"""Weight of a quest that hardly another can be meant by."""
_SPOKEN: Final = 0.9
"""Weight of a quest that a mere hint of a wish may be about."""
_TASK = re.compile(pointing.TASK)


def to_quest(heard: Heard, tool: Tool, weight: float) -> Command:
    """Accept a quest, or report it as done."""
    quests = list(heard.context.quests)
    found = heard.things.one_of(quests)
    told = tool == "complete_quest" and heard.said.lang == "zh"
    guessed = not told or _TASK.search(heard.said.covered) is not None
    if found.name is None and len(quests) == 1 and weight >= STRONG and guessed:
        found = Resolved(quests[0], ONLY)
    elif found.name and (
        found.weight >= _GUESSED
        or (
            (heard.said.lang == "en" or _TASK.search(heard.said.covered) is not None)
            and (weight >= STRONG or found.weight >= _SPOKEN)
            and heard.things.names_only(found.name, quests)
        )
    ):
        found = Resolved(found.name, max(found.weight, CLEARLY))
    elif found.name and len(quests) > 1:
        found = Resolved(rivals=tuple(quests))
    return Command(tool, weight).with_thing("quest", found)


def to_move(heard: Heard, tool: Tool, weight: float) -> Command:
    """Go to another place."""
    return Command(tool, weight).with_thing(
        "scene", heard.things.one_of(list(heard.context.scenes))
    )
