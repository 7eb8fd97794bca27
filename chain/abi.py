"""Encoding and decoding by a contract's ABI: calls, return values, events, custom errors."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from eth_abi.abi import decode, encode
from eth_abi.exceptions import DecodingError, EncodingError
from eth_utils.abi import collapse_if_tuple
from eth_utils.crypto import keccak

from chain import artifacts
from domain.errors import ChainError, InvalidInput

_SELECTOR_BYTES: Final = 4


@dataclass(frozen=True, slots=True)
class Field:
    """An input of an event or error. `type` is the canonical one, tuples spelled out."""

    name: str
    type: str
    indexed: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A function, event or error.

    Attributes:
        signature: `name(type,…)`.
        id: keccak-256 of the signature: an event's first topic; its first 4 bytes are the
            selector of a function or error.
    """

    name: str
    signature: str
    id: bytes
    inputs: tuple[Field, ...]
    output_types: tuple[str, ...]

    @property
    def selector(self) -> bytes:
        """The first 4 bytes of calldata or revert data."""
        return self.id[:_SELECTOR_BYTES]


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded event or error. Addresses are lowercase hex, numbers int, bytes bytes."""

    name: str
    args: dict[str, Any]


class ContractAbi:
    """The ABI of one contract.

    Functions are named by their name, or by their signature where a name is overloaded.
    """

    def __init__(self, abi: Sequence[Mapping[str, Any]]) -> None:
        """Index the entries."""
        entries = [(entry["type"], _entry(entry)) for entry in abi if "name" in entry]
        functions = [entry for kind, entry in entries if kind == "function"]
        self._functions = {entry.signature: entry for entry in functions}
        self._functions.update({entry.name: entry for entry in functions})
        self.events = {entry.id: entry for kind, entry in entries if kind == "event"}
        self.errors = {entry.selector: entry for kind, entry in entries if kind == "error"}
        constructor = next((entry for entry in abi if entry["type"] == "constructor"), None)
        self._constructor_types = [
            collapse_if_tuple(item) for item in (constructor or {}).get("inputs", [])
        ]

    def encode_call(self, function: str, *args: Any) -> bytes:
        """Calldata: selector and arguments.

        Raises:
            InvalidInput: an argument does not fit its type.
        """
        entry = self._functions[function]
        return entry.selector + _encode([field.type for field in entry.inputs], args)

    def encode_constructor(self, *args: Any) -> bytes:
        """What is appended to the creation code.

        Raises:
            InvalidInput: an argument does not fit its type.
        """
        return _encode(self._constructor_types, args)

    def decode_result(self, function: str, data: bytes) -> tuple[Any, ...]:
        """The values that a call returned.

        Raises:
            ChainError: the bytes are none of this function.
        """
        try:
            return decode(self._functions[function].output_types, data)
        except (DecodingError, OverflowError, UnicodeDecodeError) as error:
            raise ChainError(
                "The chain answered a call with something else than our contract does.",
                hint="The deployment record may belong to another chain.",
            ) from error

    def decode_log(self, topics: Sequence[bytes], data: bytes) -> Decoded:
        """An event of this contract.

        Raises:
            ChainError: it is none.
        """
        entry = self.events.get(topics[0]) if topics else None
        if entry is None:
            raise ChainError("A contract of ours emitted an event that is not in its ABI.")
        indexed = [field for field in entry.inputs if field.indexed]
        rest = [field for field in entry.inputs if not field.indexed]
        try:
            from_topics = decode([field.type for field in indexed], b"".join(topics[1:]))
            from_data = decode([field.type for field in rest], data)
        except (DecodingError, OverflowError, UnicodeDecodeError) as error:
            raise ChainError(f"An event {entry.name} of ours cannot be decoded.") from error
        names = [field.name for field in (*indexed, *rest)]
        return Decoded(entry.name, dict(zip(names, (*from_topics, *from_data), strict=True)))

    def decode_error(self, data: bytes) -> Decoded | None:
        """A custom error of this contract; None for anything else."""
        entry = self.errors.get(data[:_SELECTOR_BYTES])
        if entry is None:
            return None
        try:
            values = decode([field.type for field in entry.inputs], data[_SELECTOR_BYTES:])
        except (DecodingError, OverflowError, UnicodeDecodeError):
            return None
        names = [field.name for field in entry.inputs]
        return Decoded(entry.name, dict(zip(names, values, strict=True)))


@cache
def abi_of(contract: str) -> ContractAbi:
    """The ABI of one of `chain.artifacts.CONTRACTS`."""
    return ContractAbi(artifacts.load(contract).abi)


def _entry(entry: Mapping[str, Any]) -> Entry:
    inputs = tuple(
        Field(
            name=item["name"] or str(index),
            type=collapse_if_tuple(item),
            indexed=item.get("indexed", False),
        )
        for index, item in enumerate(entry["inputs"])
    )
    signature = f"{entry['name']}({','.join(field.type for field in inputs)})"
    return Entry(
        name=entry["name"],
        signature=signature,
        id=keccak(text=signature),
        inputs=inputs,
        output_types=tuple(collapse_if_tuple(item) for item in entry.get("outputs", [])),
    )


def _encode(types: Sequence[str], args: Sequence[Any]) -> bytes:
    try:
        return encode(types, args)
    except (EncodingError, ValueError, TypeError) as error:
        raise InvalidInput("A value does not fit what the contract takes.") from error
