"""Minting and moving tokens of OpenZeppelin, Solady and ERC721A.

The state is that of ours.py: whoever is minted to holds none, sender and receiver of a transfer
hold others before and after it.
"""

from collections.abc import Iterator

from benchmarks.gas.compiling import peers
from benchmarks.gas.evm import Evm, On, Person, created
from benchmarks.gas.ours import COMMITTED, fresh_id

Row = tuple[str, str, int]
"""Operation, subject, gas."""


def measured(evm: Evm) -> Iterator[Row]:
    """Jobs of the peers and the gas that each took."""
    owner, holder, other = (evm.person(name) for name in ("owner", "holder", "other"))
    made = {
        name: created(evm, owner, contract.abi, contract.bytecode)
        for name, contract in peers().items()
        if contract.bytecode and name in _DEPLOYED
    }
    for subject, name in (("openzeppelin", "OpenZeppelin1155"), ("solady", "Solady1155")):
        yield from _of_1155(evm, subject, made[name], (owner, holder, other))
    for subject, name in (("openzeppelin", "OpenZeppelin721"), ("solady", "Solady721")):
        yield from _of_721(evm, subject, made[name], (owner, holder, other))
    counted = made["OpenZeppelin1155Supply"]
    edition = (evm.nobody(), fresh_id("edition"), 1, 100)
    yield "mint_edition", "openzeppelin", counted.send(owner, "mint", *edition)
    yield from _of_721a(evm, made["Azuki721"], (owner, holder, other))


_DEPLOYED = frozenset(
    {
        "OpenZeppelin1155",
        "OpenZeppelin1155Supply",
        "OpenZeppelin721",
        "Solady1155",
        "Solady721",
        "Azuki721",
    }
)
_People = tuple[Person, Person, Person]


def _of_1155(evm: Evm, subject: str, token: On, people: _People) -> Iterator[Row]:
    owner, holder, other = people
    token.send(owner, "mint", holder.address, fresh_id("moved"), 2)
    token.send(owner, "mint", other.address, fresh_id("moved"), 1)
    unique = (evm.nobody(), fresh_id("unique"), 1)
    yield "mint_unique", subject, token.send(owner, "mint", *unique)
    ids = [fresh_id(f"batch {i}") for i in range(COMMITTED)]
    batch = (evm.nobody(), ids, [1] * COMMITTED)
    yield "batch_100", subject, token.send(owner, "mintBatch", *batch)
    moved = (holder.address, other.address, fresh_id("moved"), 1, b"")
    yield "transfer_item", subject, token.send(holder, "safeTransferFrom", *moved)


def _of_721(evm: Evm, subject: str, token: On, people: _People) -> Iterator[Row]:
    owner, holder, other = people
    for name, to in (("kept", holder), ("moved", holder), ("there", other)):
        token.send(owner, "mint", to.address, fresh_id(name))
    plain = (evm.nobody(), fresh_id("plain"))
    yield "mint_character", subject, token.send(owner, "mint", *plain)
    safe = (evm.nobody(), fresh_id("safe"))
    yield "mint_character_safe", subject, token.send(owner, "safeMint", *safe)
    moved = (holder.address, other.address, fresh_id("moved"))
    yield "transfer_character", subject, token.send(holder, "transferFrom", *moved)


def _of_721a(evm: Evm, token: On, people: _People) -> Iterator[Row]:
    owner, holder, other = people
    token.send(owner, "mint", other.address, 1)
    token.send(owner, "mint", holder.address, 1)
    token.send(owner, "mint", holder.address, 1)
    yield "mint_character", "erc721a", token.send(owner, "mint", evm.nobody(), 1)
    yield "mint_character_safe", "erc721a", token.send(owner, "safeMint", evm.nobody(), 1)
    yield "batch_100", "erc721a", token.send(owner, "mint", evm.nobody(), COMMITTED)
    root = fresh_id("root").to_bytes(32, "big")
    yield "commit_100", "erc721a", token.send(owner, "commit", evm.nobody(), COMMITTED, root)
    moved = (holder.address, other.address, 1)
    yield "transfer_character", "erc721a", token.send(holder, "transferFrom", *moved)
