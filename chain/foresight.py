"""Gas for a call that follows others which are not on the chain yet, such as approvals.

Two ways to see what the others will have changed, the first that the node knows:

- `eth_simulateV1` runs all of them one after the other;
- `eth_estimateGas` with state overrides pretends that the approvals are there. Where in storage a
  contract keeps them is found out by trying: the slot is the one that changes the view's answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, cast

from eth_utils.crypto import keccak

from chain.abi import ContractAbi, abi_of
from chain.client import ChainClient
from chain.gas_limits import with_room
from chain.refusals import typed
from chain.reverts import reverted
from chain.rpc import Request, RpcRefusal
from chain.wire import read_data, read_quantity
from domain.errors import ChainError, Reverted
from domain.ids import Address
from domain.transaction import Call

_REFUND: Final = 1.25
"""Refunds take up to a fifth off what was used, and must be paid for before they are given."""
_MAX_SLOT: Final = 32
_WORD_BYTES: Final = 32
_slots: Final[dict[tuple[int, Address, str], int | None]] = {}


@dataclass(frozen=True, slots=True)
class _Approval:
    """What an approval will let a view answer: a nested mapping, owner → spender → value."""

    contract: Address
    view: str
    owner: Address
    spender: Address
    value: int


def gas_after(
    client: ChainClient, sender: Address, before: Sequence[Call], call: Call
) -> int | None:
    """A gas limit for a call that the same account makes after others.

    Args:
        client: of the chain.
        sender: of all of them.
        before: what comes first, in order.
        call: whose gas is wanted.

    Returns:
        None where the node cannot see so far ahead.

    Raises:
        Reverted: the call would be refused, though the others went before.
        ChainUnreachable: no node answers.
    """
    used = _simulated(client, sender, [*before, call])
    if used is not None:
        return with_room(used * _REFUND)
    approvals = [_approval(sender, one) for one in before]
    overrides: dict[str, Any] = {}
    for approval in (found for found in approvals if found is not None):
        slot = _slot_of(client, approval)
        if slot is None:
            return None
        diff = overrides.setdefault(approval.contract, {"stateDiff": {}})["stateDiff"]
        diff[_place(slot, approval)] = _word(approval.value)
    wish = _wish(sender, call)
    (answer,) = client.answers([("eth_estimateGas", [wish, "latest", overrides])])
    if not isinstance(answer, RpcRefusal):
        return with_room(read_quantity(answer))
    # What else goes before may be what the call needs; approvals alone leave nothing open.
    if None not in approvals and isinstance(refusal := typed(answer), Reverted):
        raise refusal
    return None


def _simulated(client: ChainClient, sender: Address, calls: Sequence[Call]) -> int | None:
    """Gas that the last of several calls uses, by `eth_simulateV1`.

    Raises:
        Reverted: the last would be refused, and the others would not.
    """
    wishes = [_wish(sender, call) for call in calls]
    question: Request = ("eth_simulateV1", [{"blockStateCalls": [{"calls": wishes}]}, "latest"])
    (answer,) = client.answers([question])
    if isinstance(answer, RpcRefusal):
        return None
    try:
        results = cast("list[dict[str, Any]]", answer[0]["calls"])
        *others, last = [read_quantity(result["status"]) == 1 for result in results]
        if not all(others):
            return None
        if last:
            return read_quantity(results[-1]["gasUsed"])
        reason = read_data(results[-1]["returnData"])
    except (KeyError, ValueError, TypeError, ChainError):
        return None
    raise reverted(reason)


def _wish(sender: Address, call: Call) -> dict[str, str]:
    return {
        "from": sender,
        "to": call.to,
        "data": "0x" + call.data.hex(),
        "value": hex(call.value_wei),
    }


def _approval(owner: Address, call: Call) -> _Approval | None:
    for contract, function, view in (
        ("Gold", "approve", "allowance"),
        ("Items", "setApprovalForAll", "isApprovedForAll"),
    ):
        abi = abi_of(contract)
        spender_and_value = _arguments(abi, function, call.data)
        if spender_and_value is not None:
            return _Approval(call.to, view, owner, *spender_and_value)
    return None


def _arguments(abi: ContractAbi, function: str, data: bytes) -> tuple[Address, int] | None:
    """Account and number of a call of `function(account, number)`; None for another call."""
    zero = Address("0x" + "00" * 20)
    selector = abi.encode_call(function, zero, 0 if function == "approve" else False)[:4]
    if data[:4] != selector or len(data) != 4 + 2 * _WORD_BYTES:
        return None
    account, number = data[4 : 4 + _WORD_BYTES], data[4 + _WORD_BYTES :]
    return Address("0x" + account[-20:].hex()), int.from_bytes(number)


def _slot_of(client: ChainClient, approval: _Approval) -> int | None:
    """The slot of the mapping that holds approvals of a contract; found once."""
    key = (client.chain_id, approval.contract, approval.view)
    if key not in _slots:
        _slots[key] = _find_slot(client, approval)
    return _slots[key]


def _find_slot(client: ChainClient, approval: _Approval) -> int | None:
    contract = "Gold" if approval.view == "allowance" else "Items"
    stranger = Address("0x" + keccak(text=f"{approval.owner} approves nobody")[-20:].hex())
    data = abi_of(contract).encode_call(approval.view, stranger, approval.spender)
    wish = {"to": approval.contract, "data": "0x" + data.hex()}
    probe = _Approval(approval.contract, approval.view, stranger, approval.spender, 1)
    questions: list[Request] = [
        (
            "eth_call",
            [
                wish,
                "latest",
                {approval.contract: {"stateDiff": {_place(slot, probe): _word(probe.value)}}},
            ],
        )
        for slot in range(_MAX_SLOT)
    ]
    answers = client.answers(questions)
    return next((slot for slot, answer in enumerate(answers) if _says_one(answer)), None)


def _says_one(answer: Any) -> bool:
    return not isinstance(answer, RpcRefusal) and int.from_bytes(read_data(answer)) == 1


def _place(slot: int, approval: _Approval) -> str:
    """Where a nested mapping keeps a value (Solidity, layout of state variables in storage)."""
    outer = keccak(_padded(approval.owner) + slot.to_bytes(_WORD_BYTES))
    return "0x" + keccak(_padded(approval.spender) + outer).hex()


def _padded(account: Address) -> bytes:
    return bytes.fromhex(account[2:]).rjust(_WORD_BYTES, b"\0")


def _word(value: int) -> str:
    return "0x" + value.to_bytes(_WORD_BYTES).hex()
