"""Errors as JSON-RPC 2.0 and EIP-1474 number them."""

from typing import Any, Final

PARSE_ERROR: Final = -32700
INVALID_REQUEST: Final = -32600
METHOD_NOT_FOUND: Final = -32601
INVALID_PARAMS: Final = -32602
INTERNAL_ERROR: Final = -32603
REFUSED: Final = -32000
"""EIP-1474 "invalid input": the transaction or call was refused; the message says why."""
TRANSACTION_REJECTED: Final = -32003
LIMIT_EXCEEDED: Final = -32005
REVERTED: Final = 3
"""A call reverted; `data` holds what the contract returned (geth's code, read by every client)."""


class RpcError(Exception):
    """What a method answers instead of a result.

    Args:
        code: one of the numbers of this module.
        message: one plain sentence, or the wording that clients of geth look for.
        data: `0x…` return data of a revert.
    """

    def __init__(self, code: int, message: str, data: str | None = None) -> None:
        """Keep code, message and data."""
        super().__init__(message)
        self.code = code
        self.message = message
        self.data = data

    def as_json(self) -> dict[str, Any]:
        """The `error` member of a response."""
        error: dict[str, Any] = {"code": self.code, "message": self.message}
        return error if self.data is None else {**error, "data": self.data}


def invalid_params(message: str) -> RpcError:
    """The parameters of a call cannot be read."""
    return RpcError(INVALID_PARAMS, message)


def refused(message: str) -> RpcError:
    """A transaction or call is not let in."""
    return RpcError(REFUSED, message)
