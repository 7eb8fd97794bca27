"""Names of things: token ids, content ids, addresses, units.

A token's id is the SHA-256 of its metadata bytes, so one number names the content, its place on
IPFS and its place on the chain (ERC-1155 `{id}` substitution, CIDv1 raw sha2-256 in base16).
"""

import hashlib
import re
from typing import Literal, NewType

from eth_utils.address import is_hex_address, to_checksum_address

from domain.errors import InvalidInput, MalformedToken

Address = NewType("Address", str)
"""An EIP-55 checksummed account or contract address."""
Wei = NewType("Wei", int)
"""The smallest unit of Gold and of ether: 10**18 wei are one."""
TokenId = NewType("TokenId", int)
"""uint256(sha256(metadata bytes))."""
HexBytes32 = NewType("HexBytes32", str)
"""`0x` and 64 lowercase hex digits: a block, transaction or order hash."""

TokenKind = Literal["item", "character", "quest"]
"""The kinds that are minted."""

WEI_PER_GOLD = 10**18
UINT256_MAX = 2**256 - 1

# multibase base16 'f', CID version 1, codec raw 0x55, multihash sha2-256 0x12, 32 bytes 0x20
CID_PREFIX = "f01551220"
URI_PREFIX = f"ipfs://{CID_PREFIX}"

_HEX64 = re.compile(r"[0-9a-f]{64}")
_FORMS = re.compile(
    rf"^(?:ipfs://)?(?:{CID_PREFIX}(?P<cid>[0-9a-f]{{64}})|(?:0x)(?P<hex>[0-9a-f]{{1,64}})"
    r"|(?P<plain>[0-9a-f]{64})|(?P<decimal>[0-9]{1,78}))$"
)


def token_id_of(metadata: bytes) -> TokenId:
    """The id of the token whose metadata are these bytes."""
    return TokenId(int.from_bytes(hashlib.sha256(metadata).digest(), "big"))


def token_hex(token_id: int) -> str:
    """The id as 64 lowercase hex digits, as ERC-1155 substitutes it.

    Raises:
        MalformedToken: the number is no uint256.
    """
    if not 0 <= token_id <= UINT256_MAX:
        raise MalformedToken("A token id is a number of 256 bits.")
    return f"{token_id:064x}"


def cid_of(token_id: int) -> str:
    """CIDv1 (raw, sha2-256, base16) of the metadata of this token."""
    return CID_PREFIX + token_hex(token_id)


def uri_of(token_id: int) -> str:
    """The `ipfs://` URI that the contracts compute for this token."""
    return URI_PREFIX + token_hex(token_id)


def parse_token(text: str) -> TokenId:
    """Read a token id in any form that people meet it in.

    Args:
        text: `0x…`, 64 hex digits, a decimal number, a CID or an `ipfs://` URI.

    Raises:
        MalformedToken: it is none of these.
    """
    match = _FORMS.match(text.strip().lower())
    if match is None:
        raise MalformedToken(
            "A token is named by its id (0x… or decimal), its CID or its ipfs:// address."
        )
    if match["decimal"] is not None:
        value = int(match["decimal"])
        token_hex(value)
        return TokenId(value)
    return TokenId(int(match["cid"] or match["hex"] or match["plain"], 16))


def address(text: str) -> Address:
    """Read an address and give it its checksum.

    Raises:
        InvalidInput: it is not 20 bytes of hex.
    """
    if not is_hex_address(text) or not text.lower().startswith("0x"):
        raise InvalidInput("An address is 0x followed by 40 hex digits.")
    return Address(to_checksum_address(text))


def bytes32(value: bytes) -> HexBytes32:
    """32 bytes as `0x` and 64 lowercase hex digits.

    Raises:
        ValueError: it is not 32 bytes.
    """
    text = value.hex()
    if not _HEX64.fullmatch(text):
        raise ValueError("32 bytes expected")
    return HexBytes32("0x" + text)


def gold(amount: int) -> Wei:
    """Whole Gold in wei."""
    return Wei(amount * WEI_PER_GOLD)


def format_gold(amount_wei: int) -> str:
    """Wei as Gold in decimal, without trailing zeros: `3`, `0.5`, `-1.25`."""
    whole, fraction = divmod(abs(amount_wei), WEI_PER_GOLD)
    digits = f"{fraction:018d}".rstrip("0")
    sign = "-" if amount_wei < 0 else ""
    return f"{sign}{whole}.{digits}" if digits else f"{sign}{whole}"


def caip2(chain_id: int) -> str:
    """CAIP-2 name of an EVM chain."""
    return f"eip155:{chain_id}"


def caip10(chain_id: int, account: Address) -> str:
    """CAIP-10 name of an account."""
    return f"{caip2(chain_id)}:{account}"


def caip19(chain_id: int, kind: TokenKind, contract: Address, token_id: int) -> str:
    """CAIP-19 name of a token."""
    standard = "erc1155" if kind == "item" else "erc721"
    return f"{caip2(chain_id)}/{standard}:{contract}/{token_id}"
