"""The default trace of `debug_traceTransaction`: one record for each instruction, as geth's."""

from dataclasses import dataclass
from typing import Any, Final, cast

from eth.exceptions import Revert
from eth.vm import opcode_values

from chain.devnet.call_frames import failure_of
from chain.devnet.encoding import Json, hex_data, hex_word
from chain.devnet.rpc_error import LIMIT_EXCEEDED, RpcError
from chain.devnet.tracing import TracedComputation

MOST_WORDS: Final = 2_000_000
"""Of stack, memory and storage in one trace: some 150 MB of JSON. One record counts as ten."""
_RECORD_WORDS: Final = 10
_SLOAD, _SSTORE = 0x54, 0x55
_NAMES: Final[dict[int, str]] = {
    value: name
    for name, value in vars(opcode_values).items()
    if name.isupper() and isinstance(value, int)
} | {0x20: "KECCAK256", 0x44: "PREVRANDAO", 0xFE: "INVALID"}


def name_of(opcode: int) -> str:
    """The mnemonic of an opcode, as geth spells it."""
    return _NAMES.get(opcode, f"opcode {opcode:#x} not defined")


@dataclass(frozen=True, slots=True)
class TraceOptions:
    """What a trace holds.

    Attributes:
        limit: most records to keep; 0 for all. What comes after runs, and is not kept.
    """

    stack: bool = True
    storage: bool = True
    memory: bool = False
    limit: int = 0


class StructLogs:
    """Keeps the records.

    Raises:
        RpcError: from `before`, when the trace grows larger than `MOST_WORDS`.
    """

    def __init__(self, options: TraceOptions) -> None:
        """Begin with none."""
        self.records: list[Json] = []
        self._options = options
        self._words = 0
        self._open: dict[int, Json] = {}
        self._storage: dict[bytes, dict[str, str]] = {}

    def before(self, computation: TracedComputation, opcode: int, place: int) -> None:
        """Begin a record."""
        options = self._options
        if options.limit and len(self.records) >= options.limit:
            return
        inner = cast("Any", computation)
        stack: list[int] = [
            word if isinstance(word, int) else int.from_bytes(word, "big")
            for word in inner._stack.values
        ]
        gas = computation.get_gas_meter().gas_remaining
        record: Json = {
            "pc": place,
            "op": name_of(opcode),
            "gas": gas,
            "gasCost": 0,
            "depth": computation.msg.depth + 1,
        }
        if options.stack:
            record["stack"] = [hex(word) for word in stack]
        if options.memory:
            memory = bytes(inner._memory._bytes)
            record["memory"] = [
                hex_data(memory[start : start + 32]) for start in range(0, len(memory), 32)
            ]
        if options.storage and opcode in {_SLOAD, _SSTORE}:
            record["storage"] = self._touched(computation, opcode, stack)
        self._words += _RECORD_WORDS + sum(
            len(record.get(part, ())) for part in ("stack", "memory", "storage")
        )
        if self._words > MOST_WORDS:
            raise RpcError(
                LIMIT_EXCEEDED,
                "the trace is too large: set limit or disableStack, or use the callTracer",
            )
        self._open[id(computation)] = record
        self.records.append(record)

    def _touched(
        self, computation: TracedComputation, opcode: int, stack: list[int]
    ) -> dict[str, str]:
        account = computation.msg.storage_address
        known = self._storage.setdefault(account, {})
        if opcode == _SLOAD and stack:
            known[hex_word(stack[-1])] = hex_word(computation.state.get_storage(account, stack[-1]))
        elif opcode == _SSTORE and len(stack) > 1:
            known[hex_word(stack[-1])] = hex_word(stack[-2])
        return dict(known)

    def after(self, computation: TracedComputation, gas_left: int) -> None:
        """Complete a record with what the instruction cost."""
        record = self._open.pop(id(computation), None)
        if record is None:
            return
        record["gasCost"] = record["gas"] - gas_left
        if computation.is_error and not isinstance(computation.error, Revert):
            record["error"] = failure_of(computation.error)


def trace_of(logs: StructLogs, computation: TracedComputation, gas_used: int) -> Json:
    """The whole trace."""
    return {
        "gas": gas_used,
        "failed": computation.is_error,
        "returnValue": hex_data(computation.output),
        "structLogs": logs.records,
    }
