"""Running a transaction again and looking on: each instruction, and who called whom.

py-evm's own loop is used here, not the fast one: every instruction is seen.
"""

from collections.abc import Iterator
from typing import Any, Final, Protocol, cast

from eth.abc import (
    BlockHeaderAPI,
    ComputationAPI,
    MessageAPI,
    StateAPI,
    TransactionContextAPI,
)
from eth.vm.code_stream import CodeStream
from eth.vm.forks.shanghai.computation import ShanghaiComputation
from eth.vm.forks.shanghai.state import ShanghaiState
from typing_extensions import override

from chain.devnet.evm import Evm

CALL: Final = 0xF1
CREATE: Final = 0xF0


class Watcher(Protocol):
    """Is told of each instruction."""

    def before(self, computation: "TracedComputation", opcode: int, place: int) -> None:
        """An instruction is about to run: its stack, memory and gas are still untouched."""
        ...

    def after(self, computation: "TracedComputation", gas_left: int) -> None:
        """The instruction that was begun last in this call has been paid for."""
        ...


class _TracedCode(CodeStream):
    """Tells the watcher of each instruction that py-evm asks for."""

    __slots__ = ("_computation", "opcode", "running")

    def __init__(self, computation: "TracedComputation") -> None:
        super().__init__(computation.msg.code)
        self._computation = computation
        self.running = False
        self.opcode = 0

    @override
    def __iter__(self) -> Iterator[int]:
        place = self.program_counter
        for opcode in super().__iter__():
            self.paid()
            # an account without code runs nothing, though py-evm asks it for a STOP
            if len(self):
                self.opcode, self.running = opcode, True
                self._computation.watcher.before(self._computation, opcode, place)
            yield opcode
            place = self.program_counter

    def paid(self) -> None:
        """The running instruction, if any, costs nothing more by itself."""
        if self.running:
            self.running = False
            self._computation.watcher.after(
                self._computation, self._computation.get_gas_meter().gas_remaining
            )


class TracedComputation(ShanghaiComputation):
    """A call that is looked on.

    Attributes:
        made_by: the opcode that made this call; `CALL` or `CREATE` for a transaction's own.
    """

    def __init__(
        self,
        state: StateAPI,
        message: MessageAPI,
        transaction_context: TransactionContextAPI,
    ) -> None:
        """Prepare the call as py-evm does, with a code stream that tells."""
        super().__init__(state, message, transaction_context)
        self.watcher = cast("TracedState", state).watcher
        self.made_by = CREATE if message.is_create else CALL
        self._traced = _TracedCode(self)
        self.code = self._traced

    @classmethod
    @override
    def apply_computation(
        cls,
        state: StateAPI,
        message: MessageAPI,
        transaction_context: TransactionContextAPI,
        parent_computation: ComputationAPI | None = None,
    ) -> ComputationAPI:
        """Run the call; its last instruction ended with it."""
        computation = super().apply_computation(
            state, message, transaction_context, parent_computation
        )
        cast("TracedComputation", computation)._traced.paid()
        return computation

    @override
    def generate_child_computation(self, child_msg: MessageAPI) -> ComputationAPI:
        """Run a call inside this one. What it may spend counts as spent by the instruction."""
        self._traced.paid()
        opcode = self._traced.opcode
        child = super().generate_child_computation(child_msg)
        cast("TracedComputation", child).made_by = opcode
        return child


class TracedState(ShanghaiState):
    """A state in which calls are looked on by `watcher`."""

    computation_class = TracedComputation
    watcher: Watcher


def traced_state(evm: Evm, header: BlockHeaderAPI, watcher: Watcher) -> TracedState:
    """The state of a header, in its environment, under a watcher."""
    plain = evm.chain.get_vm(header).state
    database = cast("Any", evm.chain.chaindb).db
    state = TracedState(database, plain.execution_context, header.state_root)
    state.watcher = watcher
    return state


def run_again(
    evm: Evm, header: BlockHeaderAPI, index: int, watcher: Watcher
) -> tuple[TracedComputation, int]:
    """Run the transaction at a place of a canonical block once more.

    Returns:
        What ran, and the gas that the transaction used.
    """
    parent = evm.header_at(header.block_number - 1)
    before = header if parent is None else header.copy(state_root=parent.state_root)
    block = evm.block_of(header)
    state = traced_state(evm, before, Silent())
    for transaction in block.transactions[:index]:
        state.apply_transaction(transaction)
        state.lock_changes()
    state.watcher = watcher
    computation = cast("TracedComputation", state.apply_transaction(block.transactions[index]))
    used = [0, *(receipt.gas_used for receipt in block.get_receipts(evm.chain.chaindb))]
    return computation, used[index + 1] - used[index]


class Silent:
    """Looks away."""

    def before(self, computation: TracedComputation, opcode: int, place: int) -> None:
        """Nothing."""

    def after(self, computation: TracedComputation, gas_left: int) -> None:
        """Nothing."""
