"""Keys, and what they sign. A key is never shown: not in a repr, a log, or an error."""

from typing import Any, NoReturn, Self

from eth_account import Account
from eth_account.hdaccount import seed_from_mnemonic
from eth_account.hdaccount.deterministic import HDPath
from eth_account.messages import encode_defunct, encode_typed_data
from eth_account.signers.local import LocalAccount
from eth_utils.exceptions import ValidationError
from typing_extensions import override

from domain.errors import InvalidInput
from domain.ids import Address, address, bytes32
from domain.transaction import SignedTransaction, UnsignedTransaction

_EIP1559 = 2


class LocalSigner:
    """A key in this process's memory. Make it with `from_key` or `from_mnemonic`."""

    __slots__ = ("__account", "address")

    def __init__(self, account: LocalAccount) -> None:
        """Wrap an account of eth-account."""
        self.__account = account
        self.address: Address = address(account.address)

    @classmethod
    def from_key(cls, key: bytes | str) -> Self:
        """The signer of a private key, 32 bytes or their hex.

        Raises:
            InvalidInput: it is no private key. The key is not quoted.
        """
        try:
            return cls(Account.from_key(key))
        except (ValueError, TypeError, ValidationError):
            # no cause is chained: its message may quote the key
            raise InvalidInput("A private key is 32 bytes, or 0x and 64 hex digits.") from None

    @classmethod
    def from_mnemonic(cls, mnemonic: str, path: str) -> Self:
        """The signer at a path of a BIP-39 mnemonic, such as `m/44'/60'/0'/0/0`.

        Raises:
            InvalidInput: mnemonic or path is malformed. Neither is quoted.
        """
        try:
            return cls.from_key(HDPath(path).derive(seed_from_mnemonic(mnemonic, "")))
        except (ValueError, TypeError, ValidationError):
            raise InvalidInput("The mnemonic or its derivation path is malformed.") from None

    @override
    def __repr__(self) -> str:
        return f"LocalSigner({self.address})"

    def __reduce__(self) -> NoReturn:
        """Refuse to be pickled: the key stays in this process."""
        raise TypeError("a signer cannot be pickled")

    def sign(self, transaction: UnsignedTransaction) -> SignedTransaction:
        """Sign an EIP-1559 transaction.

        Raises:
            InvalidInput: its sender is another account.
        """
        if transaction.sender != self.address:
            raise InvalidInput("The transaction belongs to another account.")
        fields: dict[str, Any] = {
            "type": _EIP1559,
            "chainId": transaction.chain_id,
            "nonce": transaction.nonce,
            "value": transaction.value_wei,
            "data": transaction.data,
            "gas": transaction.gas_limit,
            "maxFeePerGas": transaction.fees.max_fee_wei,
            "maxPriorityFeePerGas": transaction.fees.max_priority_fee_wei,
        }
        if transaction.to is not None:
            fields["to"] = transaction.to
        signed = self.__account.sign_transaction(fields)
        return SignedTransaction(
            raw=bytes(signed.raw_transaction),
            hash=bytes32(bytes(signed.hash)),
            chain_id=transaction.chain_id,
            sender=self.address,
            nonce=transaction.nonce,
        )

    def sign_typed_data(self, typed_data: dict[str, Any]) -> bytes:
        """65 bytes of ECDSA over complete EIP-712 typed data.

        Raises:
            InvalidInput: it is no typed data.
        """
        try:
            message = encode_typed_data(full_message=typed_data)
        except (ValueError, TypeError, KeyError) as error:
            raise InvalidInput("This is no EIP-712 typed data.") from error
        return bytes(self.__account.sign_message(message).signature)

    def sign_text(self, text: str) -> bytes:
        """65 bytes of ECDSA over a text (EIP-191), as logins are signed."""
        return bytes(self.__account.sign_message(encode_defunct(text=text)).signature)
