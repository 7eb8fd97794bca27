"""The 32-byte words of topics and data, read as strictly as a generic decoder reads them.

What does not fit its type raises ValueError: our contracts emit nothing of the kind.
"""

from chain.wire import RawLog, checksummed
from domain.ids import Address, HexBytes32

WORD: int = 32
_ADDRESS_PADDING = bytes(12)
_BOOLEANS = {bytes(32): False, bytes(31) + b"\x01": True}
_NAME_PADDING = b"\x00"


def require_shape(log: RawLog, topics: int, words: int) -> None:
    """Check how many topics and words of data a log has.

    Raises:
        ValueError: it has others.
    """
    if len(log.topics) != topics or len(log.data) != WORD * words:
        raise ValueError("another shape")


def number(data: bytes, index: int) -> int:
    """An unsigned number of 256 bits."""
    return int.from_bytes(data[WORD * index : WORD * index + WORD], "big")


def small(data: bytes, index: int, bits: int) -> int:
    """An unsigned number of fewer bits.

    Raises:
        ValueError: it is larger.
    """
    value = number(data, index)
    if value >> bits:
        raise ValueError("too large a number")
    return value


def account(data: bytes, index: int = 0) -> Address:
    """An address.

    Raises:
        ValueError: more than 20 bytes are set.
    """
    start = WORD * index
    if data[start : start + 12] != _ADDRESS_PADDING:
        raise ValueError("no address")
    return checksummed(data[start + 12 : start + WORD])


def flag(data: bytes, index: int = 0) -> bool:
    """A boolean.

    Raises:
        ValueError: it is neither 0 nor 1.
    """
    value = _BOOLEANS.get(data[WORD * index : WORD * index + WORD])
    if value is None:
        raise ValueError("no boolean")
    return value


def hash32(data: bytes, index: int = 0) -> HexBytes32:
    """32 bytes."""
    return HexBytes32("0x" + data[WORD * index : WORD * index + WORD].hex())


def selector(data: bytes, index: int) -> str:
    """4 bytes, `0x` and 8 hex digits.

    Raises:
        ValueError: more bytes are set.
    """
    word = data[WORD * index : WORD * index + WORD]
    if any(word[4:]):
        raise ValueError("no selector")
    return "0x" + word[:4].hex()


def name(word: bytes) -> str:
    """A name that a contract keeps as bytes32; the hex digits where it is none."""
    text = word.rstrip(_NAME_PADDING)
    return text.decode() if text.isalpha() and text.isascii() else "0x" + word.hex()


def numbers(data: bytes, index: int) -> list[int]:
    """A `uint256[]` that begins at a word: its length, and then its elements.

    Raises:
        ValueError: the data end before it does.
    """
    length = number(data, index)
    end = WORD * (index + 1 + length)
    if end > len(data):
        raise ValueError("a list that is cut off")
    return [number(data, index + 1 + position) for position in range(length)]


def require_word(data: bytes, index: int, value: int) -> None:
    """Check an offset: our contracts write their data in one way alone.

    Raises:
        ValueError: it is another.
    """
    if number(data, index) != value:
        raise ValueError("another layout")
