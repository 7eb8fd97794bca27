"""Reading the parameters of JSON-RPC calls. Everything that comes in is hostile.

Every function takes a JSON value and the name to blame, and raises `RpcError` (-32602) when the
value is not what the name says.
"""

import re
from dataclasses import dataclass
from typing import Any, Final, cast

from chain.devnet.execution import AccessList, AccountOverride, CallParameters, Overrides
from chain.devnet.rpc_error import invalid_params

_QUANTITY: Final = re.compile(r"0x[0-9a-fA-F]{1,64}")
_DATA: Final = re.compile(r"0x(?:[0-9a-fA-F]{2})*")
_TAGS: Final = frozenset({"latest", "pending", "safe", "finalized", "earliest"})

LATEST: Final = "latest"


@dataclass(frozen=True, slots=True)
class BlockReference:
    """A block as EIP-1898 names it: exactly one of the three is set."""

    tag: str | None = None
    number: int | None = None
    hash: bytes | None = None


def quantity(value: Any, name: str) -> int:
    """A number of up to 256 bits, in hex."""
    if not isinstance(value, str) or not _QUANTITY.fullmatch(value):
        raise invalid_params(f"{name} is not a hex quantity")
    return int(value, 16)


def loose_quantity(value: Any, name: str) -> int:
    """A number in hex or as a JSON integer: the `evm_` methods take both."""
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    return quantity(value, name)


def data(value: Any, name: str) -> bytes:
    """Bytes in hex."""
    if not isinstance(value, str) or not _DATA.fullmatch(value):
        raise invalid_params(f"{name} is not hex data")
    return bytes.fromhex(value[2:])


def fixed(value: Any, name: str, length: int) -> bytes:
    """Exactly so many bytes in hex."""
    raw = data(value, name)
    if len(raw) != length:
        raise invalid_params(f"{name} is not {length} bytes long")
    return raw


def raw_address(value: Any, name: str) -> bytes:
    """20 bytes in hex, checksummed or not."""
    return fixed(value, name, 20)


def hash32(value: Any, name: str) -> bytes:
    """32 bytes in hex."""
    return fixed(value, name, 32)


def flag(value: Any, name: str) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise invalid_params(f"{name} is not true or false")
    return value


def mapping(value: Any, name: str) -> dict[str, Any]:
    """A JSON object."""
    if not isinstance(value, dict):
        raise invalid_params(f"{name} is not an object")
    return cast("dict[str, Any]", value)


def sequence(value: Any, name: str) -> list[Any]:
    """A JSON array."""
    if not isinstance(value, list):
        raise invalid_params(f"{name} is not an array")
    return cast("list[Any]", value)


def block_reference(value: Any) -> BlockReference:
    """A tag, a number, or an EIP-1898 object with `blockNumber` or `blockHash`."""
    if isinstance(value, dict):
        fields = mapping(value, "block")
        if "blockHash" in fields:
            return BlockReference(hash=hash32(fields["blockHash"], "blockHash"))
        return block_reference(fields.get("blockNumber"))
    if isinstance(value, str) and value in _TAGS:
        return BlockReference(tag=value)
    return BlockReference(number=quantity(value, "block"))


def call_parameters(value: Any) -> CallParameters:
    """The transaction object of eth_call, eth_estimateGas and eth_sendTransaction."""
    fields = mapping(value, "transaction")
    given = {name: field for name, field in fields.items() if field is not None}
    first, second = given.get("input"), given.get("data")
    if first is not None and second is not None and first != second:
        raise invalid_params("input and data differ")
    payload = second if first is None else first
    return CallParameters(
        sender=raw_address(given["from"], "from") if "from" in given else bytes(20),
        to=raw_address(given["to"], "to") if given.get("to", "0x") != "0x" else b"",
        data=b"" if payload is None else data(payload, "input"),
        value=quantity(given.get("value", "0x0"), "value"),
        gas=quantity(given["gas"], "gas") if "gas" in given else None,
        access_list=_access_list(given.get("accessList", [])),
    )


def _access_list(value: Any) -> AccessList:
    entries = [mapping(entry, "accessList entry") for entry in sequence(value, "accessList")]
    return tuple(
        (
            raw_address(entry.get("address"), "address"),
            tuple(
                int.from_bytes(hash32(key, "storageKey"), "big")
                for key in sequence(entry.get("storageKeys", []), "storageKeys")
            ),
        )
        for entry in entries
    )


def state_overrides(value: Any) -> Overrides:
    """Address → what to take the account for, the third parameter of eth_call."""
    if value is None:
        return {}
    return {
        raw_address(account, "account"): _account_override(mapping(fields, "override"))
        for account, fields in mapping(value, "state override").items()
    }


def _account_override(fields: dict[str, Any]) -> AccountOverride:
    unknown = set(fields) - {"balance", "nonce", "code", "state", "stateDiff"}
    if unknown:
        raise invalid_params(f"unknown state override {min(unknown)!r}")
    if "state" in fields and "stateDiff" in fields:
        raise invalid_params("state and stateDiff exclude each other")
    return AccountOverride(
        balance=quantity(fields["balance"], "balance") if "balance" in fields else None,
        nonce=quantity(fields["nonce"], "nonce") if "nonce" in fields else None,
        code=data(fields["code"], "code") if "code" in fields else None,
        storage=_slots(fields["state"]) if "state" in fields else None,
        storage_diff=_slots(fields.get("stateDiff", {})),
    )


def _slots(value: Any) -> dict[int, int]:
    return {
        quantity(slot, "slot"): quantity(word, "slot value")
        for slot, word in mapping(value, "storage").items()
    }
