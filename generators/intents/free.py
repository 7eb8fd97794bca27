"""Free text: spans of a sentence that an argument takes as they were said."""

import re

_EDGE = ' \t,.;:!。，；：、！"“”「」『』…—-'


def as_said(shown: str, start: int, end: int) -> str:
    """The words at `[start, end)`, without the punctuation around them."""
    text = shown[start:end].strip()
    stripped = text.strip(_EDGE)
    return stripped or text


def cut(pattern: re.Pattern[str], folded: str, start: int, end: int) -> tuple[int, int]:
    """The span without what the pattern matches at either end of it."""
    changed = True
    while changed and start < end:
        changed = False
        match = pattern.match(folded, start, end)
        if match and match.end() > start:
            start, changed = match.end(), True
    return start, end
