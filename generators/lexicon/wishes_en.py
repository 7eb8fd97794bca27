"""Further words for a wish in English, where just things are named. Data only.

The placeholders are those of `generators.lexicon.requests_en`; a weak cue counts only outside of
talk (`generators.intents.talk`).
"""

from collections.abc import Mapping
from typing import Final

from generators.lexicon import (
    wishes_en_buying,
    wishes_en_doing,
    wishes_en_giving,
    wishes_en_selling,
    wishes_en_showing,
)

CUES: Final[Mapping[str, tuple[tuple[float, str], ...]]] = {
    **wishes_en_selling.CUES,
    **wishes_en_buying.CUES,
    **wishes_en_giving.CUES,
    **wishes_en_showing.CUES,
    **wishes_en_doing.CUES,
}
"""Tool → (weight, pattern)."""
