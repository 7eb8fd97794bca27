"""How people ask the assistant for something in English: tool → cues with their weights. Data only.

`{do}` is the place of an imperative or of a wish in the first person; names of things are covered
by I (items), P (people), Q (quests) and S (scenes).
"""

from collections.abc import Mapping
from typing import Final

from generators.lexicon import (
    requests_en_buying,
    requests_en_doing,
    requests_en_giving,
    requests_en_selling,
    requests_en_showing,
)

CUES: Final[Mapping[str, tuple[tuple[float, str], ...]]] = {
    **requests_en_selling.CUES,
    **requests_en_buying.CUES,
    **requests_en_giving.CUES,
    **requests_en_showing.CUES,
    **requests_en_doing.CUES,
}
"""Tool → (weight, pattern)."""
