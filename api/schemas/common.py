"""Forms that all requests and answers share: ids, amounts of money, prepared transactions."""

import re
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator

from domain.errors import InvalidInput
from domain.ids import WEI_PER_GOLD, Wei
from domain.transaction import UnsignedTransaction

TokenRef = Annotated[
    str,
    StringConstraints(min_length=1, max_length=90),
    Field(
        description="A token, by id (0x… or decimal), CID or ipfs:// address.",
        examples=["0x" + "5e" * 32],
    ),
]
TokenIdText = Annotated[str, Field(description="0x and 64 hex digits.")]
AddressText = Annotated[
    str,
    StringConstraints(min_length=42, max_length=42),
    Field(examples=["0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"]),
]
HashText = Annotated[
    str,
    StringConstraints(pattern=r"^0x[0-9a-f]{64}$"),
    Field(description="0x and 64 lowercase hex digits."),
]
SignatureText = Annotated[
    str,
    StringConstraints(pattern=r"^0x(?:[0-9a-fA-F]{2}){1,4096}$"),
    Field(description="0x and hex: 65 bytes of an account, or what a contract wallet takes."),
]
WeiText = Annotated[
    str,
    StringConstraints(pattern=r"^(?:0|[1-9][0-9]{0,77})$"),
    Field(description="Wei, decimal.", examples=["3000000000000000000"]),
]
GoldText = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{1,24}(?:\.[0-9]{1,18})?$"),
    Field(description="Gold, decimal.", examples=["3", "0.5"]),
]
UnixTime = Annotated[int, Field(description="Unix time in seconds.")]

_NO_TEXT = re.compile("[\ud800-\udfff\x00]")
_HEX = re.compile(r"0x(?:[0-9a-fA-F]{2})*")


class Ask(BaseModel):
    """A request: what it does not name is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @field_validator("*")
    @classmethod
    def _is_text(cls, value: Any) -> Any:
        """JSON can spell half a character and NUL; no database or hash takes them."""
        for text in value if isinstance(value, tuple) else (value,):  # pyright: ignore[reportUnknownVariableType]
            if isinstance(text, str) and _NO_TEXT.search(text):
                raise ValueError("the text holds half a character, or a NUL")
        return value  # pyright: ignore[reportUnknownVariableType]


class Answer(BaseModel):
    """An answer."""

    model_config = ConfigDict(frozen=True)


class Problem(Answer):
    """RFC 9457: why something was refused."""

    type: str = Field(examples=["/problems/not-the-owner"])
    title: str
    status: int
    detail: str = Field(description="One plain sentence.")
    hint: str | None = None


class PreparedTransaction(Answer):
    """A transaction for the person's own key: sign it, and send it or post it here.

    Attributes:
        purpose: what it does, in words.
        max_cost_wei: the most ether that it can take, gas and value together.
        transaction: EIP-1559 fields as `eth_sendTransaction` takes them, quantities in hex.
    """

    purpose: str
    max_cost_wei: WeiText
    transaction: dict[str, Any]


def prepared(purpose: str, unsigned: UnsignedTransaction) -> PreparedTransaction:
    """An unsigned transaction as a wallet takes it."""
    most = unsigned.value_wei + unsigned.gas_limit * unsigned.fees.max_fee_wei
    fields: dict[str, Any] = {
        "type": "0x2",
        "chainId": hex(unsigned.chain_id),
        "from": unsigned.sender,
        "nonce": hex(unsigned.nonce),
        "to": unsigned.to,
        "value": hex(unsigned.value_wei),
        "data": "0x" + unsigned.data.hex(),
        "gas": hex(unsigned.gas_limit),
        "maxFeePerGas": hex(unsigned.fees.max_fee_wei),
        "maxPriorityFeePerGas": hex(unsigned.fees.max_priority_fee_wei),
    }
    return PreparedTransaction(purpose=purpose, max_cost_wei=str(most), transaction=fields)


def token_text(token_id: int) -> str:
    """A token id as answers write it."""
    return f"0x{token_id:064x}"


def wei_of_gold(text: str) -> Wei:
    """Gold as `GoldText` allows it (`3`, `0.5`) in wei, exactly."""
    whole, _, fraction = text.partition(".")
    return Wei(int(whole) * WEI_PER_GOLD + int(fraction.ljust(18, "0")))


def hex_bytes(text: str) -> bytes:
    """Bytes written as 0x and hex.

    Raises:
        InvalidInput: they are not.
    """
    if not _HEX.fullmatch(text):
        raise InvalidInput("Bytes are written as 0x and an even number of hex digits.")
    return bytes.fromhex(text[2:])
