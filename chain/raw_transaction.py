"""Reading a transaction that a user signed elsewhere, before it is relayed."""

from dataclasses import dataclass

from eth_account import Account
from eth_account.typed_transactions.typed_transaction import TypedTransaction
from eth_keys.exceptions import BadSignature
from eth_utils.crypto import keccak
from eth_utils.exceptions import ValidationError
from hexbytes import HexBytes
from rlp.exceptions import RLPException

from domain.errors import InvalidInput
from domain.ids import Wei, address, bytes32
from domain.transaction import Fees, SignedTransaction, UnsignedTransaction

MAX_RAW_BYTES = 128 * 1024
"""Nodes of public chains take no larger ones."""
_EIP1559 = 2


@dataclass(frozen=True, slots=True)
class SignedByUser:
    """A raw transaction and what it says."""

    signed: SignedTransaction
    content: UnsignedTransaction


def read_raw(raw: bytes) -> SignedByUser:
    """Decode an EIP-1559 transaction and recover who signed it.

    Raises:
        InvalidInput: it is none, or its signature is not valid.
    """
    if not raw or raw[0] != _EIP1559 or len(raw) > MAX_RAW_BYTES:
        raise InvalidInput("The raw transaction is not one of type 2 (EIP-1559).")
    try:
        fields = TypedTransaction.from_bytes(HexBytes(raw)).as_dict()
        sender = address(Account.recover_transaction(raw))
        to = bytes(fields["to"])
        content = UnsignedTransaction(
            chain_id=int(fields["chainId"]),
            sender=sender,
            nonce=int(fields["nonce"]),
            to=address("0x" + to.hex()) if to else None,
            data=bytes(fields["data"]),
            value_wei=Wei(int(fields["value"])),
            gas_limit=int(fields["gas"]),
            fees=Fees(int(fields["maxFeePerGas"]), int(fields["maxPriorityFeePerGas"])),
        )
    except (
        BadSignature,
        ValidationError,
        RLPException,
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
    ) as error:
        raise InvalidInput("The raw transaction cannot be read, or its signature fails.") from error
    signed = SignedTransaction(
        raw=raw,
        hash=bytes32(keccak(raw)),
        chain_id=content.chain_id,
        sender=sender,
        nonce=content.nonce,
    )
    return SignedByUser(signed, content)
