"""What a contract returns when it refuses: `Error(string)`, `Panic(uint256)`, or its own error."""

from typing import Final

from eth_abi.abi import decode
from eth_abi.exceptions import DecodingError

ERROR_SELECTOR: Final = bytes.fromhex("08c379a0")
"""`Error(string)`: what `require(condition, "reason")` returns."""
PANIC_SELECTOR: Final = bytes.fromhex("4e487b71")
"""`Panic(uint256)`: what the compiler's own checks return."""

_PANICS: Final[dict[int, str]] = {
    0x01: "an assertion failed",
    0x11: "an arithmetic overflow",
    0x12: "a division by zero",
    0x21: "a value outside its enum",
    0x31: "a pop from an empty array",
    0x32: "an index outside an array",
    0x41: "too much memory",
    0x51: "a call of an empty function",
}
"""Codes of Solidity's documentation, "Panic via assert and Error via require"."""


def reason_of(data: bytes) -> str | None:
    """The text in standard revert data; None for custom errors and for none at all."""
    selector, body = data[:4], data[4:]
    try:
        if selector == ERROR_SELECTOR:
            (text,) = decode(["string"], body)
            return str(text)
        if selector == PANIC_SELECTOR:
            (code,) = decode(["uint256"], body)
            return _PANICS.get(code, f"panic {code:#x}")
    except (DecodingError, UnicodeDecodeError, OverflowError):
        return None
    return None
