"""How names are written: runs of capitals, quotation marks. Data only."""

from typing import Final

_SMALL: Final = r"(?:of|the|and|in|for|to|a|an|de|von|van|la|with|without|at|on|from|who|that)"
PROPER: Final = rf"(?:(?:Mr|Mrs|Ms|Dr|St)\. )?[A-Z][\w'-]*(?:\s+(?:{_SMALL}\s+)*[A-Z0-9][\w'-]*)*"
QUOTE: Final = r"[\"“”'‘「『《]"
UNQUOTE: Final = r"[\"“”'’」』》]"
