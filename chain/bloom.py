"""Whether a block may hold logs of a contract, by the Bloom filter of its header.

The filter has 2,048 bits. Each log sets three of them for its address: the low 11 bits of the first
three pairs of bytes of the address's Keccak hash (Ethereum yellow paper, section 4.3.1).
"""

from collections.abc import Iterable
from typing import Final

from eth_utils.crypto import keccak

from domain.ids import Address

_BITS: Final = 2_048


def mask_of(contract: Address) -> int:
    """The bits that logs of a contract set."""
    digest = keccak(hexstr=contract)
    places = (int.from_bytes(digest[at : at + 2]) % _BITS for at in (0, 2, 4))
    mask = 0
    for place in places:
        mask |= 1 << place
    return mask


def may_hold(bloom: int, masks: Iterable[int]) -> bool:
    """Whether logs of one of the contracts may be among those of a filter; False is certain."""
    return any(bloom & mask == mask for mask in masks)
