"""The trace of geth's `callTracer`: who called whom, with what, and what came of it."""

from typing import Any, Final, cast

from eth.exceptions import (
    FullStack,
    InsufficientStack,
    InvalidInstruction,
    InvalidJumpDestination,
    OutOfGas,
    Revert,
    VMError,
    WriteProtection,
)

from chain.devnet.encoding import Json, checksummed, hex_data, hex_quantity, hex_word
from chain.devnet.tracing import CALL, TracedComputation
from chain.revert_data import reason_of

_KINDS: Final = {
    0xF0: "CREATE",
    CALL: "CALL",
    0xF2: "CALLCODE",
    0xF4: "DELEGATECALL",
    0xF5: "CREATE2",
    0xFA: "STATICCALL",
}
_FAILURES: Final[dict[type[VMError], str]] = {
    Revert: "execution reverted",
    OutOfGas: "out of gas",
    InvalidInstruction: "invalid opcode",
    InvalidJumpDestination: "invalid jump destination",
    InsufficientStack: "stack underflow",
    FullStack: "stack limit reached",
    WriteProtection: "write protection",
}


def failure_of(error: VMError) -> str:
    """Why a call failed, in geth's words."""
    return _FAILURES.get(type(error), type(error).__name__)


def frame_of(
    computation: TracedComputation, *, only_top: bool, with_logs: bool, gas_used: int | None = None
) -> Json:
    """A call and those inside it.

    Args:
        computation: the call.
        only_top: leave out those inside.
        with_logs: name the logs of each call that was not undone.
        gas_used: of the whole transaction, where this is its own call.
    """
    message = computation.msg
    frame: Json = {
        "type": _KINDS.get(computation.made_by, "CALL"),
        "from": checksummed(message.sender),
        "to": checksummed(message.storage_address if message.is_create else message.code_address),
        "gas": hex_quantity(message.gas),
        "gasUsed": hex_quantity(computation.get_gas_used() if gas_used is None else gas_used),
        "input": hex_data(bytes(message.code if message.is_create else message.data)),
    }
    if frame["type"] != "STATICCALL":
        frame["value"] = hex_quantity(message.value)
    if computation.output:
        frame["output"] = hex_data(computation.output)
    if computation.is_error:
        frame["error"] = failure_of(computation.error)
        reason = reason_of(computation.output)
        if reason is not None:
            frame["revertReason"] = reason
    elif with_logs:
        entries = cast("Any", computation)._log_entries
        frame["logs"] = [
            {
                "address": checksummed(account),
                "topics": [hex_word(topic) for topic in topics],
                "data": hex_data(data),
            }
            for _, account, topics, data in entries
        ]
    if computation.children and not only_top:
        frame["calls"] = [
            frame_of(cast("TracedComputation", child), only_top=False, with_logs=with_logs)
            for child in computation.children
        ]
    return frame
