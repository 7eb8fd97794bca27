"""How much a cue says of what is asked for."""

from typing import Final

STRONG: Final = 3.0
"""Says enough by itself."""
FAIR: Final = 2.0
"""Says enough with all that the tool needs."""
WEAK: Final = 1.2
"""Says enough with the full name of a thing besides."""
