"""Which transactions are let in.

The refusals are worded as geth words them, because clients look for these words. py-evm itself
checks neither the chain id nor the intrinsic gas of a typed transaction.
"""

from typing import Final

import rlp
from eth.abc import SignedTransactionAPI, StateAPI
from eth.exceptions import UnrecognizedTransactionType
from eth_keys.exceptions import BadSignature
from eth_typing import Address as RawAddress
from eth_utils.exceptions import ValidationError
from rlp.exceptions import RLPException

from chain.devnet.evm import Evm
from chain.devnet.rpc_error import invalid_params, refused

INITCODE_MAX_BYTES: Final = 49_152
"""EIP-3860, part of Shanghai."""
_HIGHEST_LOW_S: Final = 0x7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF5D576E7357A4501DDFE92F46681B20A0
"""EIP-2: half of secp256k1's order. The mirrored signature would give a second hash."""


def decode_raw(evm: Evm, raw: bytes) -> SignedTransactionAPI:
    """Read a signed transaction of type 0, 1 or 2.

    Raises:
        RpcError: it is none.
    """
    if not raw:
        raise invalid_params("the raw transaction is empty")
    if 0x02 < raw[0] < 0x80:
        raise refused("transaction type not supported")
    try:
        return evm.chain.get_vm().get_transaction_builder().decode(raw)
    except UnrecognizedTransactionType as error:
        raise refused("transaction type not supported") from error
    except (rlp.DecodingError, RLPException, ValidationError, ValueError, TypeError) as error:
        raise invalid_params("the raw transaction cannot be decoded") from error


def admit(evm: Evm, transaction: SignedTransactionAPI) -> None:
    """Check everything that is decided before execution.

    Raises:
        RpcError: the transaction is refused; the message says why.
    """
    if evm.locate(transaction.hash) is not None:
        raise refused("already known")
    _check_signature(evm, transaction)
    _check_gas(evm, transaction)
    state = evm.chain.get_vm(evm.head).state
    _check_account(state, transaction)


def _check_signature(evm: Evm, transaction: SignedTransactionAPI) -> None:
    chain_id = evm.chain.chain_id
    if transaction.chain_id is None:
        raise refused("only replay-protected (EIP-155) transactions allowed over RPC")
    if transaction.chain_id != chain_id:
        raise refused(f"invalid chain id for signer: have {transaction.chain_id} want {chain_id}")
    if transaction.s > _HIGHEST_LOW_S:
        raise refused("invalid transaction v, r, s values")
    try:
        transaction.validate()
        transaction.check_signature_validity()
    except (ValidationError, BadSignature) as error:
        raise refused(f"invalid sender: {error}") from error


def _check_gas(evm: Evm, transaction: SignedTransactionAPI) -> None:
    next_header = evm.pending_header()
    base_fee = next_header.base_fee_per_gas
    if transaction.gas < transaction.intrinsic_gas:
        raise refused(
            f"intrinsic gas too low: have {transaction.gas}, want {transaction.intrinsic_gas}"
        )
    if transaction.gas > next_header.gas_limit:
        raise refused("exceeds block gas limit")
    if transaction.max_priority_fee_per_gas > transaction.max_fee_per_gas:
        raise refused("max priority fee per gas higher than max fee per gas")
    if base_fee is not None and transaction.max_fee_per_gas < base_fee:
        raise refused(
            "max fee per gas less than block base fee: "
            f"maxFeePerGas: {transaction.max_fee_per_gas}, baseFee: {base_fee}"
        )
    if not transaction.to and len(transaction.data) > INITCODE_MAX_BYTES:
        raise refused(
            f"max initcode size exceeded: code size {len(transaction.data)}, "
            f"limit {INITCODE_MAX_BYTES}"
        )


def _check_account(state: StateAPI, transaction: SignedTransactionAPI) -> None:
    sender = RawAddress(transaction.sender)
    nonce = state.get_nonce(sender)
    if transaction.nonce < nonce:
        raise refused(f"nonce too low: next nonce {nonce}, tx nonce {transaction.nonce}")
    if transaction.nonce > nonce:
        raise refused(
            f"nonce too high: next nonce {nonce}, tx nonce {transaction.nonce} "
            "(a devnet mines at once and keeps no queue)"
        )
    if state.get_code(sender):
        raise refused("sender not an eoa")
    cost = transaction.gas * transaction.max_fee_per_gas + transaction.value
    balance = state.get_balance(sender)
    if balance < cost:
        raise refused(
            f"insufficient funds for gas * price + value: balance {balance}, tx cost {cost}"
        )
