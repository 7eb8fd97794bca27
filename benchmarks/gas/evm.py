"""An EVM at Shanghai in this process, and contracts on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from eth.vm.forks.shanghai import ShanghaiVM
from eth_account import Account
from eth_account.messages import encode_typed_data
from eth_tester import EthereumTester, PyEVMBackend
from eth_utils.crypto import keccak

from chain.abi import ContractAbi
from domain.ids import Address, address

CHAIN_ID: Final = 131277322940537
"""What eth-tester's EVM answers to CHAINID."""
_GAS_LIMIT: Final = 15_000_000
_GAS_PRICE_WEI: Final = 10**10
_FUNDS_WEI: Final = 10**20


@dataclass(frozen=True, slots=True)
class Person:
    """An account with a key."""

    address: Address
    key: bytes

    def sign(self, typed_data: dict[str, Any]) -> bytes:
        """65 bytes over complete EIP-712 typed data."""
        message = encode_typed_data(full_message=typed_data)
        return bytes(Account.sign_message(message, self.key).signature)


class Evm:
    """Transactions and their gas."""

    def __init__(self) -> None:
        """Start a chain whose first account pays for everything."""
        self._tester = EthereumTester(PyEVMBackend(vm_configuration=((0, ShanghaiVM),)))
        self._payer = str(self._tester.get_accounts()[0])
        self._nobodies = 0

    def person(self, name: str) -> Person:
        """An account with ether whose key follows from a name."""
        key = keccak(text=name)
        who = address(self._tester.add_account("0x" + key.hex()))
        self._tester.send_transaction(
            {
                "from": self._payer,
                "to": who,
                "value": _FUNDS_WEI,
                "gas": 21_000,
                "gas_price": _GAS_PRICE_WEI,
            }
        )
        return Person(who, key)

    def nobody(self) -> Address:
        """An address that nothing was ever sent to."""
        self._nobodies += 1
        return address("0x" + keccak(text=f"nobody {self._nobodies}")[12:].hex())

    def deploy(self, sender: Person, code: bytes) -> Address:
        """Create a contract."""
        receipt = self._receipt(sender, None, code)
        return address(receipt["contract_address"])

    def send(self, sender: Person, to: Address, data: bytes) -> int:
        """Gas that a transaction uses.

        Raises:
            AssertionError: it reverts.
            TransactionFailed: it reverts already when it is tried.
        """
        receipt = self._receipt(sender, to, data)
        assert receipt["status"] == 1, "a transaction of the benchmark reverted"
        return int(receipt["gas_used"])

    def call(self, to: Address, data: bytes) -> bytes:
        """What a view answers."""
        answer = self._tester.call(
            {"from": self._payer, "to": to, "data": "0x" + data.hex(), "gas": _GAS_LIMIT}
        )
        return bytes.fromhex(str(answer)[2:])

    def now(self) -> int:
        """Unix seconds of the block that is being made."""
        return int(self._tester.get_block_by_number("pending")["timestamp"])

    def _receipt(self, sender: Person, to: Address | None, data: bytes) -> Mapping[str, Any]:
        transaction: dict[str, Any] = {
            "from": sender.address,
            "data": "0x" + data.hex(),
            "gas": _GAS_LIMIT,
            "gas_price": _GAS_PRICE_WEI,
        }
        if to is not None:
            transaction["to"] = to
        return self._tester.get_transaction_receipt(self._tester.send_transaction(transaction))


@dataclass(frozen=True, slots=True)
class On:
    """A contract at its address."""

    evm: Evm
    abi: ContractAbi
    address: Address

    def send(self, sender: Person, function: str, *args: Any) -> int:
        """Gas of calling a function in a transaction of its own."""
        return self.evm.send(sender, self.address, self.abi.encode_call(function, *args))

    def read(self, function: str, *args: Any) -> Any:
        """What a view answers: the value, or a tuple where there are several."""
        answer = self.evm.call(self.address, self.abi.encode_call(function, *args))
        values = self.abi.decode_result(function, answer)
        return values[0] if len(values) == 1 else values


def created(
    evm: Evm, sender: Person, abi: Sequence[Mapping[str, Any]], code: bytes, *args: Any
) -> On:
    """Deploy a contract with its constructor's arguments."""
    of = ContractAbi(abi)
    return On(evm, of, evm.deploy(sender, code + of.encode_constructor(*args)))
