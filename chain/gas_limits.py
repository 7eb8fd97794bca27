"""Gas limits: what a call may use when it is mined, above what it would use now.

Between an estimate and the block the chain may change: others transact, and a reorganisation may
take back what filled a word of storage. Writing a word where there is none costs 17,100 more than
changing one (EIP-2200 and EIP-2929: 20,000 against 2,900), whatever share of the call that is. What
is not used is not paid for.
"""

from typing import Final

GAS_MARGIN: Final = 1.2
"""On top of an estimate: the state may differ by the time it is mined."""
_EMPTY_WORD_GAS: Final = 17_100
_WORDS: Final = 3
"""How many words may be empty again: of who pays, who is paid, and what is counted."""


def with_room(gas: float) -> int:
    """A gas limit for a call that needs so much gas as the chain stands."""
    return int(gas * GAS_MARGIN) + _WORDS * _EMPTY_WORD_GAS
