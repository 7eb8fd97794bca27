"""Cues: the patterns of both languages that ask for a tool, with their weights."""

import re
from collections.abc import Mapping
from typing import Final

from generators.intents.patterns import compiled
from generators.lexicon import frames_en, wishes_en, wishes_zh
from generators.lexicon import requests_en as en
from generators.lexicon import requests_zh as zh

_DO: Final = frames_en.START + r"\s*" + frames_en.LEAD
ENGLISH: Final[Mapping[str, tuple[tuple[float, re.Pattern[str], re.Pattern[str]], ...]]] = {
    tool: tuple(
        (
            weight,
            compiled(cue.format(do="", the=frames_en.THE)),
            compiled(cue.format(do=_DO, the=frames_en.THE)),
        )
        for weight, cue in cues + wishes_en.CUES.get(tool, ())
    )
    for tool, cues in en.CUES.items()
}
"""Tool → weight, the cue wherever it stands, and the cue at the place of a request.

The first is searched for fast, and without it there is no second.
"""
CHINESE: Final[Mapping[str, tuple[tuple[float, re.Pattern[str]], ...]]] = {
    tool: tuple((weight, compiled(cue)) for weight, cue in cues + wishes_zh.CUES.get(tool, ()))
    for tool, cues in zh.CUES.items()
}
