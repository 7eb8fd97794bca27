"""Running contracts faster: py-evm's own loop, with the plain instructions done in one go.

py-evm asks a code stream for the next opcode and calls the function of that opcode. Two thirds of
the time of a mint go into those calls, most of them for instructions that only move words about.
`_Code` runs such instructions itself, on py-evm's own stack, memory and gas meter, and hands over
the first one that is not plain. It hands over as well whatever is not plainly right: too little
gas, a stack too short or too full, a jump to no `JUMPDEST`. So every effect and every failure is
still py-evm's, and here is only arithmetic, and memory.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, cast

from eth.abc import MessageAPI, StateAPI, TransactionContextAPI
from eth.vm.code_stream import CodeStream
from eth.vm.forks.shanghai.computation import ShanghaiComputation
from eth.vm.forks.shanghai.state import ShanghaiState
from eth_hash.auto import keccak
from typing_extensions import override

from chain.devnet.storage_tries import DevnetAccountDB

_WORD: Final = 2**256 - 1
_STACK_LIMIT: Final = 1024
_SHA3_WORD_GAS: Final = 6
_NEVER: Final = 1 << 512
"""A price that nobody has: it sends an instruction to py-evm."""

_ISZERO, _NOT, _SHA3, _CALLDATALOAD = 0x15, 0x19, 0x20, 0x35
_POP, _MLOAD, _MSTORE, _JUMP, _JUMPI, _JUMPDEST = 0x50, 0x51, 0x52, 0x56, 0x57, 0x5B
_PUSH0, _PUSH32, _DUP1, _DUP16, _SWAP1, _SWAP16 = 0x5F, 0x7F, 0x80, 0x8F, 0x90, 0x9F

_BINARY: Final[Mapping[int, Callable[[int, int], int]]] = {
    0x01: lambda a, b: (a + b) & _WORD,
    0x02: lambda a, b: (a * b) & _WORD,
    0x03: lambda a, b: (a - b) & _WORD,
    0x04: lambda a, b: a // b if b else 0,
    0x06: lambda a, b: a % b if b else 0,
    0x10: lambda a, b: 1 if a < b else 0,
    0x11: lambda a, b: 1 if a > b else 0,
    0x14: lambda a, b: 1 if a == b else 0,
    0x16: lambda a, b: a & b,
    0x17: lambda a, b: a | b,
    0x18: lambda a, b: a ^ b,
    0x1B: lambda shift, value: (value << shift) & _WORD if shift < 256 else 0,
    0x1C: lambda shift, value: value >> shift if shift < 256 else 0,
}
"""ADD MUL SUB DIV MOD LT GT EQ AND OR XOR SHL SHR; `a` is the top of the stack."""

_BINARY_OF: Final = [_BINARY.get(opcode) for opcode in range(256)]


def _prices() -> list[int]:
    prices = [_NEVER] * 256
    for opcode in (*_BINARY, _ISZERO, _NOT, _CALLDATALOAD, _MLOAD, _MSTORE):
        prices[opcode] = 3
    for opcode in (0x02, 0x04, 0x06):
        prices[opcode] = 5
    prices[_SHA3] = 30
    prices[_POP] = prices[_PUSH0] = 2
    prices[_JUMP], prices[_JUMPI], prices[_JUMPDEST] = 8, 10, 1
    prices[_PUSH0 + 1 : _SWAP16 + 1] = [3] * (_SWAP16 - _PUSH0)
    return prices


def _words_needed() -> list[int]:
    needed = [0] * 256
    for opcode in (*_BINARY, _SHA3, _MSTORE, _JUMPI):
        needed[opcode] = 2
    for opcode in (_ISZERO, _NOT, _CALLDATALOAD, _POP, _MLOAD, _JUMP):
        needed[opcode] = 1
    needed[_DUP1 : _DUP16 + 1] = range(1, 17)
    needed[_SWAP1 : _SWAP16 + 1] = range(2, 18)
    return needed


_PRICE: Final = _prices()
_NEEDED: Final = _words_needed()


def _growth_gas(before: int, end: int) -> int:
    """Gas for memory of some bytes to reach to a place (Yellow Paper, appendix H, C_mem)."""
    return _memory_gas(-(-end // 32)) - _memory_gas(before // 32)


def _memory_gas(words: int) -> int:
    return 3 * words + words * words // 512


def _grow(memory: bytearray, end: int) -> bool:
    """Let memory reach to a place, in whole words; False where something still looks at it."""
    try:
        memory.extend(bytes(-(-end // 32) * 32 - len(memory)))
    except BufferError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class _Prepared:
    """Code that was read once. `padded` ends in STOPs, so that no place runs off its end."""

    padded: bytes
    pushed: Mapping[int, int]
    jump_targets: frozenset[int]


@lru_cache(maxsize=256)
def _prepare(code: bytes) -> _Prepared:
    padded = code + bytes(_PUSH32 - _PUSH0 + 1)
    pushed: dict[int, int] = {}
    targets: set[int] = set()
    place = 0
    while place < len(code):
        opcode = code[place]
        if _PUSH0 <= opcode <= _PUSH32:
            width = opcode - _PUSH0
            pushed[place] = int.from_bytes(padded[place + 1 : place + 1 + width], "big")
            place += width
        elif opcode == _JUMPDEST:
            targets.add(place)
        place += 1
    return _Prepared(padded, pushed, frozenset(targets))


class _Code(CodeStream):
    """The code of one call. Iterating runs it, and stops at each instruction that is py-evm's."""

    __slots__ = ("_data", "_memory", "_meter", "_prepared", "_words")

    def __init__(self, computation: "DevnetComputation") -> None:
        message = computation.msg
        super().__init__(message.code)
        inner = cast("Any", computation)
        self._prepared = _prepare(bytes(message.code))
        self._words: list[Any] = inner._stack.values
        self._memory = inner._memory
        self._meter = inner._gas_meter
        self._data = message.data

    @override
    def __iter__(self) -> Iterator[int]:
        words, meter = self._words, self._meter
        while True:
            # py-evm leaves some results as bytes, on top; all others are numbers by now
            if words and isinstance(words[-1], bytes):
                words[-1] = int.from_bytes(words[-1], "big")
            opcode, place, meter.gas_remaining = self._run(self.program_counter)
            self.program_counter = place + 1
            yield opcode

    def _run(self, place: int) -> tuple[int, int, int]:  # noqa: C901 - one branch an instruction
        """Run until an instruction is py-evm's: that one, its place, and the gas left before it."""
        prepared = self._prepared
        code, pushed, targets = prepared.padded, prepared.pushed, prepared.jump_targets
        words, memory, gas = self._words, self._memory._bytes, self._meter.gas_remaining
        # looked up a few hundred times for each token that is minted: locals are the fastest
        prices, needed, binary = _PRICE, _NEEDED, _BINARY_OF
        pop, push = words.pop, words.append
        while True:
            opcode = code[place]
            price = prices[opcode]
            if gas < price or not needed[opcode] <= len(words) < _STACK_LIMIT:
                return opcode, place, gas
            if opcode >= _PUSH0:
                if opcode <= _PUSH32:
                    push(pushed[place])
                    place += opcode - _PUSH0
                elif opcode <= _DUP16:
                    push(words[_DUP1 - 1 - opcode])
                else:
                    other = _SWAP1 - 2 - opcode
                    words[-1], words[other] = words[other], words[-1]
            elif (operation := binary[opcode]) is not None:
                push(operation(pop(), pop()))
            elif opcode == _JUMPDEST:
                pass
            elif opcode == _JUMPI:
                if words[-2]:
                    if words[-1] not in targets:
                        return opcode, place, gas
                    # the step below leads to the target
                    place = pop() - 1
                    pop()
                else:
                    del words[-2:]
            elif opcode == _JUMP:
                if words[-1] not in targets:
                    return opcode, place, gas
                place = pop() - 1
            elif opcode == _ISZERO:
                words[-1] = 0 if words[-1] else 1
            elif opcode == _POP:
                pop()
            elif opcode == _MSTORE:
                end = words[-1] + 32
                if end > len(memory):
                    fee = _growth_gas(len(memory), end)
                    if gas < price + fee or not _grow(memory, end):
                        return opcode, place, gas
                    gas -= fee
                pop()
                memory[end - 32 : end] = pop().to_bytes(32, "big")
            elif opcode == _MLOAD:
                start = words[-1]
                if start + 32 > len(memory):
                    return opcode, place, gas
                words[-1] = int.from_bytes(memory[start : start + 32], "big")
            elif opcode == _SHA3:
                start, size = words[-1], words[-2]
                fee = _SHA3_WORD_GAS * ((size + 31) // 32)
                if start + size > len(memory) or gas < price + fee:
                    return opcode, place, gas
                gas -= fee
                pop()
                words[-1] = int.from_bytes(keccak(bytes(memory[start : start + size])), "big")
            elif opcode == _CALLDATALOAD:
                word = bytes(self._data[words[-1] : words[-1] + 32])
                words[-1] = int.from_bytes(word.ljust(32, b"\0"), "big")
            elif opcode == _NOT:
                words[-1] ^= _WORD
            place += 1
            gas -= price


class DevnetComputation(ShanghaiComputation):
    """A call at Shanghai whose plain instructions run here."""

    def __init__(
        self,
        state: StateAPI,
        message: MessageAPI,
        transaction_context: TransactionContextAPI,
    ) -> None:
        """Prepare the call as py-evm does, with a code stream of ours."""
        super().__init__(state, message, transaction_context)
        self.code = _Code(self)


class DevnetState(ShanghaiState):
    """A state at Shanghai in which calls run as `DevnetComputation`, and roots are made at once."""

    computation_class = DevnetComputation
    account_db_class = DevnetAccountDB
