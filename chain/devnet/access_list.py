"""`eth_createAccessList` (EIP-2930): what a call touches, as the list that announces it."""

from typing import Any, Final, cast

from eth.abc import BlockHeaderAPI

from chain.devnet.call_frames import failure_of
from chain.devnet.encoding import Json, checksummed, hex_quantity, hex_word
from chain.devnet.evm import Evm
from chain.devnet.execution import AccessList, CallParameters, run_traced, with_access_list
from chain.devnet.rpc_error import refused
from chain.devnet.tracing import TracedComputation

_MOST_ROUNDS: Final = 16
_STORAGE: Final = frozenset({0x54, 0x55})
"""SLOAD SSTORE: the slot lies on top of the stack."""
_ACCOUNT_ON_TOP: Final = frozenset({0x31, 0x3B, 0x3C, 0x3F, 0xFF})
"""BALANCE EXTCODESIZE EXTCODECOPY EXTCODEHASH SELFDESTRUCT"""
_ACCOUNT_BELOW: Final = frozenset({0xF1, 0xF2, 0xF4, 0xFA})
"""CALL CALLCODE DELEGATECALL STATICCALL: the account lies below the gas."""
_ADDRESS_MASK: Final = 2**160 - 1
_PRECOMPILES: Final = frozenset(number.to_bytes(20, "big") for number in range(1, 10))


class _Touched:
    """Keeps what is touched, in the order of the first touch."""

    def __init__(self, left_out: frozenset[bytes]) -> None:
        self._left_out = left_out
        self.slots: dict[bytes, dict[int, None]] = {}

    def before(self, computation: TracedComputation, opcode: int, place: int) -> None:
        del place
        stack = cast("Any", computation)._stack.values
        if opcode in _STORAGE and stack:
            account = self.slots.setdefault(computation.msg.storage_address, {})
            account[_number(stack[-1])] = None
        elif opcode in _ACCOUNT_ON_TOP and stack:
            self._account(stack[-1])
        elif opcode in _ACCOUNT_BELOW and len(stack) > 1:
            self._account(stack[-2])

    def after(self, computation: TracedComputation, gas_left: int) -> None:
        pass

    def _account(self, word: int | bytes) -> None:
        account = (_number(word) & _ADDRESS_MASK).to_bytes(20, "big")
        if account not in self._left_out:
            self.slots.setdefault(account, {})

    def as_list(self) -> AccessList:
        return tuple((account, tuple(slots)) for account, slots in self.slots.items())


def _number(word: int | bytes) -> int:
    return word if isinstance(word, int) else int.from_bytes(word, "big")


def create_access_list(evm: Evm, header: BlockHeaderAPI, what: CallParameters) -> Json:
    """The list under which the call touches nothing that is not on it, and the gas used then.

    Sender, receiver and precompiled contracts are warm anyway, and stand in it only for slots.

    Raises:
        RpcError: the call may not be run, or touches other things each time.
    """
    left_out = _PRECOMPILES | {what.sender, what.to, header.coinbase}
    for _ in range(_MOST_ROUNDS):
        touched = _Touched(left_out)
        computation, gas_used = run_traced(evm, header, what, {}, touched)
        found = touched.as_list()
        if set(found) == set(what.access_list):
            break
        what = with_access_list(what, found)
    else:
        raise refused("the call touches other things each time it is run")
    answer: Json = {
        "accessList": [
            {"address": checksummed(account), "storageKeys": [hex_word(slot) for slot in slots]}
            for account, slots in what.access_list
        ],
        "gasUsed": hex_quantity(gas_used),
    }
    if computation.is_error:
        answer["error"] = failure_of(computation.error)
    return answer
