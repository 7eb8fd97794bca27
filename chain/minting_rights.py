"""Whether the chain would let a key mint now: each contract has one minter, and it an allowance."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from chain.abi import abi_of
from chain.client import ChainClient
from chain.rpc import Request
from chain.wire import read_data
from domain.ids import Address, TokenKind, address
from domain.world import Deployment

_CONTRACT_OF: Final[dict[TokenKind, str]] = {
    "item": "Items",
    "character": "Characters",
    "quest": "Quests",
}


@dataclass(frozen=True, slots=True)
class MintingRight:
    """Who may mint a kind, and how many ids of it before the day (UTC) is over."""

    minter: Address
    ids_left: int


def minting_rights(
    client: ChainClient, deployment: Deployment, kinds: Sequence[TokenKind]
) -> dict[TokenKind, MintingRight]:
    """The right to mint each of these kinds, as the chain has it now; one request.

    Raises:
        ChainError: the chain cannot be asked.
    """
    questions: list[Request] = [
        (
            "eth_call",
            [
                {
                    "to": deployment.contract_of(kind),
                    "data": "0x" + abi_of(_CONTRACT_OF[kind]).encode_call(view).hex(),
                },
                "latest",
            ],
        )
        for kind in kinds
        for view in ("minter", "idsLeftToday")
    ]
    answers = client.results(questions)
    rights: dict[TokenKind, MintingRight] = {}
    for index, kind in enumerate(kinds):
        abi = abi_of(_CONTRACT_OF[kind])
        (minter,) = abi.decode_result("minter", read_data(answers[2 * index]))
        (left,) = abi.decode_result("idsLeftToday", read_data(answers[2 * index + 1]))
        rights[kind] = MintingRight(address(minter), int(left))
    return rights
