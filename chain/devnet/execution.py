"""Running a call without mining it: `eth_call` and `eth_estimateGas`."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, cast

from eth.abc import BlockHeaderAPI, ComputationAPI, SignedTransactionAPI, StateAPI
from eth.exceptions import Revert
from eth.vm.forks.shanghai.transactions import ShanghaiTransactionBuilder
from eth.vm.spoof import SpoofTransaction
from eth_typing import Address as RawAddress
from eth_utils.exceptions import ValidationError

from chain.devnet.evm import Evm
from chain.devnet.rpc_error import REVERTED, RpcError, refused
from chain.devnet.tracing import TracedComputation, Watcher, traced_state
from chain.revert_data import reason_of
from chain.reverts import decode_error, sentence

_ESTIMATE_TOLERANCE: Final = 0.015
"""An estimate may lie this far above the least gas that suffices (geth's ratio)."""
_CALL_STIPEND: Final = 2300
_MAX_REFUND_QUOTIENT: Final = 5
"""EIP-3529: at most a fifth of the gas used is given back."""

AccessList = tuple[tuple[bytes, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class CallParameters:
    """The transaction object of a call. `to` is empty for the creation of a contract."""

    sender: bytes
    to: bytes
    data: bytes
    value: int
    gas: int | None
    access_list: AccessList = ()


@dataclass(frozen=True, slots=True)
class AccountOverride:
    """What an account is taken to be for one call; None leaves it as it is.

    Attributes:
        storage: replaces the whole storage.
        storage_diff: replaces single slots.
    """

    balance: int | None = None
    nonce: int | None = None
    code: bytes | None = None
    storage: Mapping[int, int] | None = None
    storage_diff: Mapping[int, int] = field(default_factory=dict[int, int])


Overrides = Mapping[bytes, AccountOverride]


def call(evm: Evm, header: BlockHeaderAPI, what: CallParameters, overrides: Overrides) -> bytes:
    """What the call returns, in the environment and on the state of a header.

    Raises:
        RpcError: it reverted (code 3, with the data), failed, or may not be run.
    """
    state = _state_under(evm, header, overrides)
    gas = header.gas_limit if what.gas is None else min(what.gas, header.gas_limit)
    computation = _run(state, what, gas)
    _raise_if_failed(computation)
    return computation.output


def estimate_gas(
    evm: Evm, header: BlockHeaderAPI, what: CallParameters, overrides: Overrides
) -> int:
    """Gas that lets the transaction succeed, at most 1.5 % above the least that does.

    Raises:
        RpcError: no amount of gas lets it succeed.
    """
    state = _state_under(evm, header, overrides)
    start = state.snapshot()
    enough = header.gas_limit if what.gas is None else min(what.gas, header.gas_limit)
    computation = _run(state, what, enough)
    _raise_if_failed(computation)
    intrinsic = _spoof(state, what, enough).intrinsic_gas
    if computation.get_gas_used() == 0:
        # no code ran
        return intrinsic
    too_little = intrinsic - 1
    # the first guess: what it used before refunds, and the 1/64 that EIP-150 holds back at calls
    used = intrinsic + computation.get_gas_used() + computation.get_gas_refund()
    guess = (used + _CALL_STIPEND) * 64 // 63
    while enough - too_little > max(1, enough * _ESTIMATE_TOLERANCE):
        if not too_little < guess < enough:
            guess = (too_little + enough) // 2
        state.revert(start)
        start = state.snapshot()
        if _run(state, what, guess).is_error:
            too_little = guess
        else:
            enough = guess
        guess = (too_little + enough) // 2
    return enough


def run_traced(
    evm: Evm, header: BlockHeaderAPI, what: CallParameters, overrides: Overrides, watcher: Watcher
) -> tuple[TracedComputation, int]:
    """Run a call under a watcher.

    Returns:
        What ran, failed or not, and the gas that a transaction of it would use.

    Raises:
        RpcError: it may not be run.
    """
    state = traced_state(evm, _free(header), watcher)
    _prepare(state, overrides)
    gas = header.gas_limit if what.gas is None else min(what.gas, header.gas_limit)
    computation = cast("TracedComputation", _run(state, what, gas))
    used = _spoof(state, what, gas).intrinsic_gas + computation.get_gas_used()
    return computation, used - min(computation.get_gas_refund(), used // _MAX_REFUND_QUOTIENT)


def with_access_list(what: CallParameters, access_list: AccessList) -> CallParameters:
    """The same call, announcing what it touches."""
    return replace(what, access_list=access_list)


def _free(header: BlockHeaderAPI) -> BlockHeaderAPI:
    # nobody pays for a call, so the fee that is burnt must be zero
    return header.copy(base_fee_per_gas=0)


def _state_under(evm: Evm, header: BlockHeaderAPI, overrides: Overrides) -> StateAPI:
    state = evm.chain.get_vm(_free(header)).state
    _prepare(state, overrides)
    return state


def _prepare(state: StateAPI, overrides: Overrides) -> None:
    for raw, override in overrides.items():
        _override(state, RawAddress(raw), override)
    # what was set counts as the state before the transaction, as EIP-2200 prices it
    state.lock_changes()


def _override(state: StateAPI, account: RawAddress, override: AccountOverride) -> None:
    if override.balance is not None:
        state.set_balance(account, override.balance)
    if override.nonce is not None:
        state.set_nonce(account, override.nonce)
    if override.code is not None:
        state.set_code(account, override.code)
    if override.storage is not None:
        state.delete_storage(account)
    for slot, value in {**(override.storage or {}), **override.storage_diff}.items():
        state.set_storage(account, slot, value)


def _spoof(state: StateAPI, what: CallParameters, gas: int) -> SignedTransactionAPI:
    unsigned = ShanghaiTransactionBuilder.new_unsigned_dynamic_fee_transaction(
        chain_id=state.execution_context.chain_id,
        nonce=state.get_nonce(RawAddress(what.sender)),
        max_priority_fee_per_gas=0,
        max_fee_per_gas=0,
        gas=gas,
        to=RawAddress(what.to),
        value=what.value,
        data=what.data,
        access_list=cast("Any", what.access_list),
    )
    # a spoofed transaction answers for every attribute of a signed one
    return cast("SignedTransactionAPI", SpoofTransaction(unsigned, from_=what.sender))


def _run(state: StateAPI, what: CallParameters, gas: int) -> ComputationAPI:
    transaction = _spoof(state, what, gas)
    if gas < transaction.intrinsic_gas:
        raise refused(f"intrinsic gas too low: have {gas}, want {transaction.intrinsic_gas}")
    if what.value > state.get_balance(RawAddress(what.sender)):
        raise refused("insufficient funds for transfer")
    try:
        return state.apply_transaction(transaction)
    except ValidationError as error:
        raise refused(str(error)) from error


def _raise_if_failed(computation: ComputationAPI) -> None:
    if not computation.is_error:
        return
    error = computation.error
    if isinstance(error, Revert):
        data = computation.output
        why = _reason(data)
        message = "execution reverted" if why is None else f"execution reverted: {why}"
        raise RpcError(REVERTED, message, "0x" + data.hex())
    raise refused(f"execution failed: {type(error).__name__}: {error}")


def _reason(data: bytes) -> str | None:
    reason = reason_of(data)
    if reason is not None:
        return reason
    decoded = decode_error(data)
    return None if decoded is None else f"{decoded.name}: {sentence(decoded)}"
