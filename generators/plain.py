"""Plain text: what is left of a person's words when nothing in them can act."""

import re
import unicodedata
from typing import Final

# Full-width punctuation is how Chinese is written; NFKC would make it ASCII.
_KEPT: Final = frozenset("，。！？：；（）…～、“”‘’《》「」—·")
# Control, format (zero-width, bidirectional), surrogate and private characters.
_DROPPED: Final = frozenset({"Cc", "Cf", "Cs", "Co"})
_SPACES = re.compile(r"\s+")


def plain(text: str) -> str:
    """One line of text without control, format or private characters, in NFKC.

    `<|` cannot come out of it, so no text can write a special token of a model.
    """
    kept: list[str] = []
    for char in unicodedata.normalize("NFC", text):
        if char in _KEPT:
            kept.append(char)
        elif char.isspace():
            kept.append(" ")
        elif unicodedata.category(char) not in _DROPPED:
            kept.append(unicodedata.normalize("NFKC", char))
    return _SPACES.sub(" ", "".join(kept)).strip().replace("<|", "< |")


def cut_bytes(text: str, limit: int) -> str:
    """The longest beginning of the text that has at most `limit` bytes in UTF-8."""
    return text.encode()[:limit].decode(errors="ignore")
