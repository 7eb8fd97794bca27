# pyright: reportPrivateUsage=false
"""Our loop against py-evm's own, on the same code: same result, gas, logs, storage and failure."""

from itertools import product
from typing import Any, cast

import pytest
from eth.consensus.context import ConsensusContext
from eth.vm.chain_context import ChainContext
from eth.vm.forks.shanghai import ShanghaiVM
from eth_typing import Address
from hypothesis import given, settings
from hypothesis import strategies as st

from chain.devnet.evm import Evm
from chain.devnet.interpreter import _NEVER, _PRICE, DevnetComputation
from chain.devnet.storage import MEMORY, SqliteStore

CONTRACT = Address(b"\x11" * 20)
CALLER = Address(b"\x22" * 20)
JUMPDEST, PUSH1, PUSH0, CALL, GAS = 0x5B, 0x60, 0x5F, 0xF1, 0x5A


class _PlainVM(ShanghaiVM):
    """Shanghai with nothing of ours in it."""


@pytest.fixture(scope="module")
def evm() -> Evm:
    return Evm(SqliteStore(MEMORY), lambda: 1_790_000_000)


def run(evm: Evm, vm_class: type[Any], code: bytes, data: bytes, gas: int) -> Any:
    """Everything that can be told of a run."""
    chain = cast("Any", evm.chain)
    header = evm.pending_header()
    vm = vm_class(
        header=header,
        chaindb=chain.chaindb,
        chain_context=ChainContext(chain.chain_id),
        consensus_context=ConsensusContext(chain.chaindb.db),
    )
    vm.state.set_code(CONTRACT, code)
    computation = vm.execute_bytecode(
        origin=CALLER,
        gas_price=0,
        gas=gas,
        to=CONTRACT,
        sender=CALLER,
        value=0,
        data=data,
        code=code,
        code_address=CONTRACT,
    )
    words = computation._stack.values
    return (
        type(computation._error),
        bytes(computation.output),
        computation.get_gas_remaining(),
        computation.get_gas_refund(),
        computation.get_log_entries(),
        [vm.state.get_storage(CONTRACT, slot) for slot in range(4)],
        bytes(computation._memory._bytes),
        [w if isinstance(w, int) else int.from_bytes(w, "big") for w in words]
        if computation.is_success
        else None,
        len(computation.children),
    )


def push(word: int) -> bytes:
    """PUSH32 of a word."""
    return bytes([0x7F]) + word.to_bytes(32, "big")


def agree(evm: Evm, code: bytes, data: bytes = b"", gas: int = 100_000) -> Any:
    """What our loop gives, after it was found to be what py-evm's gives."""
    ours = cast("Any", evm.chain.get_vm_class(evm.pending_header()))
    assert ours._state_class.computation_class is DevnetComputation
    assert not issubclass(_PlainVM._state_class.computation_class, DevnetComputation)
    outcome = run(evm, ours, code, data, gas)
    assert outcome == run(evm, _PlainVM, code, data, gas)
    return outcome


@pytest.mark.filterwarnings("ignore:SELFDESTRUCT")
def test_every_opcode_alone_on_a_stack_of_any_depth(evm: Evm) -> None:
    for opcode in range(256):
        ours = _PRICE[opcode] < _NEVER
        for depth in (0, 1, 2, 16, 17, *((1_023, 1_024) if ours else ())):
            agree(evm, bytes([PUSH1, 3]) * depth + bytes([opcode, 0x07]), gas=5_000)


def test_every_opcode_of_ours_on_words_that_differ(evm: Evm) -> None:
    words = [0, 1, 32, 33, 256, 2**256 - 7]
    below = b"".join(bytes([PUSH1, 100 + n]) for n in range(16)) + bytes([PUSH1, 5, PUSH0, 0x52])
    for opcode in (code for code in range(256) if _PRICE[code] < _NEVER):
        for left, right in product(words, repeat=2) if opcode < PUSH0 else [(9, 13)]:
            code = below + push(right) + push(left) + bytes([opcode, 0x00, 0x00])
            agree(evm, code, b"\x09" * 40)


def test_every_amount_of_gas_up_to_enough(evm: Evm) -> None:
    # sum of calldata words in memory, a loop with a conditional jump, a log and a store
    loop = bytes.fromhex("5f5b803580 155f14".replace(" ", "")) + bytes.fromhex(
        "602090526001018060031060015700"
    )
    for gas in range(400):
        agree(evm, loop, bytes(range(96)), gas)


@pytest.mark.parametrize(
    "code",
    [
        "600456",
        "60035600",
        "6003565b",
        "5f56",
        "60025b56",
        "605b600156",
        "61ffff56",
        "7f" + "ff" * 32 + "56",
        "6001600a57005b",
        "5f600457005b",
        "60016005575b",
        "60",
        "7f01",
        "6000356000f3",
    ],
)
def test_jumps_and_code_that_ends_early(evm: Evm, code: str) -> None:
    for gas in (5, 11, 50, 1_000):
        agree(evm, bytes.fromhex(code), b"\x07" * 5, gas)


WORDS = st.sampled_from(
    [0, 1, 2, 3, 4, 5, 31, 32, 33, 64, 255, 256, 257, 2**128, 2**160 - 1, 2**255, 2**256 - 1]
)
PUSHED = st.one_of(
    WORDS.map(push),
    st.integers(0, 80).map(lambda word: bytes([PUSH1, word])),
)
OPCODES = st.integers(0, 255).map(lambda opcode: bytes([opcode]))
PLAIN = st.sampled_from(
    [0x01, 0x02, 0x03, 0x04, 0x06, 0x10, 0x11, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1B, 0x1C, 0x20,
     0x30, 0x33, 0x35, 0x36, 0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x58, 0x59, 0x5A, 0x5B, 0x80, 0x81,
     0x90, 0x91, 0xA0, 0xA1]
).map(lambda opcode: bytes([opcode]))  # fmt: skip
JUMPS = st.tuples(st.integers(260, 360), st.sampled_from([b"\x56", b"\x57"])).map(
    lambda jump: bytes([0x61]) + jump[0].to_bytes(2, "big") + jump[1] + bytes([JUMPDEST])
)
CALL_SELF = bytes([PUSH0] * 5) + bytes([0x30, GAS, CALL])
PROGRAMS = st.lists(
    st.one_of(PUSHED, PUSHED, PLAIN, PLAIN, OPCODES, JUMPS, st.just(CALL_SELF)), max_size=60
).map(b"".join)


@pytest.mark.filterwarnings("ignore:SELFDESTRUCT")
@settings(max_examples=300, deadline=None, derandomize=True)
@given(
    code=PROGRAMS,
    data=st.binary(max_size=70),
    gas=st.one_of(st.integers(0, 500), st.integers(20_000, 60_000)),
)
def test_any_program_ends_alike(evm: Evm, code: bytes, data: bytes, gas: int) -> None:
    words = b"".join(push(7**n) for n in range(8))
    agree(evm, words + code, data, gas)
