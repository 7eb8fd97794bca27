"""The jobs done with our contracts.

Steady state: the minter has minted today, the creator is registered and holds Gold, sellers and
buyers hold Gold and have approved once and for all, the market has traded. Whoever is minted to
holds no token. Royalty is 5 %, the fee, where there is one, 2.5 % to a recipient who holds Gold.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from eth_utils.crypto import keccak

from benchmarks.gas.evm import CHAIN_ID, Evm, On, Person, created
from chain.artifacts import load
from chain.placement import ORDER, constructor_arguments, placed
from domain.ids import WEI_PER_GOLD, Address, TokenId
from domain.order import (
    Order,
    OrderKind,
    authority_typed_data,
    bulk_signatures,
    bulk_typed_data,
    order_typed_data,
)
from domain.sweep import Pick, packed

ROYALTY_BPS: Final = 500
FEE_BPS: Final = 250
SWEPT: Final = 5
COMMITTED: Final = 100
_BULK: Final = 8
_PRICE_WEI: Final = 3 * WEI_PER_GOLD
_IDS_A_DAY: Final = 1_000_000
_EDITION_CAP: Final = 100
_EVER: Final = 2**40 - 1
_FUNDS_WEI: Final = 10**6 * WEI_PER_GOLD
_MAX: Final = 2**256 - 1


def fresh_id(name: str) -> int:
    """An id that looks like the hash of content."""
    return int.from_bytes(keccak(text=name), "big")


@dataclass(frozen=True, slots=True)
class Ours:
    """Our contracts on an EVM, in their steady state."""

    evm: Evm
    admin: Person
    fees: Person
    minter: Person
    creator: Person
    buyer: Person
    sellers: tuple[Person, ...]
    gold: On
    items: On
    characters: On
    market: On

    def order(self, maker: Person, token: On, token_id: int, *, fee_bps: int, slot: int) -> Order:
        """A listing of one piece."""
        return Order(
            maker=maker.address,
            token=token.address,
            token_id=token_id,
            amount=1,
            currency=self.gold.address,
            price_wei=_PRICE_WEI,
            max_royalty_bps=ROYALTY_BPS,
            max_fee_bps=fee_bps,
            expiry=_EVER,
            epoch=token.read("epochOf", token_id, maker.address),
            counter=0,
            slot=slot,
        )

    def signed(self, kind: OrderKind, order: Order, maker: Person) -> bytes:
        """64 bytes: r and vs, as ERC-2098 has it."""
        return compact(maker.sign(order_typed_data(kind, order, CHAIN_ID, self.market.address)))


def compact(signature: bytes) -> bytes:
    """r, s and v as r and vs (ERC-2098)."""
    vs = bytearray(signature[32:64])
    vs[0] |= (signature[64] - 27) << 7
    return signature[:32] + bytes(vs)


def open_shop(evm: Evm) -> Ours:
    """Deploy our contracts and bring them into the steady state."""
    people = {name: evm.person(name) for name in ("admin", "minter", "creator", "buyer", "fees")}
    sellers = tuple(evm.person(f"seller {index}") for index in range(SWEPT))
    admin = people["admin"]
    at = _deployed(evm, admin)
    gold, items, characters, market = (
        at[name] for name in ("Gold", "Items", "Characters", "Market")
    )
    gold.send(admin, "setTreasury", admin.address)
    for person in (*people.values(), *sellers):
        gold.send(admin, "mint", person.address, _FUNDS_WEI)
        gold.send(person, "approve", market.address, _MAX)
    for token in (items, characters):
        token.send(admin, "setMinter", people["minter"].address, _IDS_A_DAY)
        token.send(admin, "registerCreator", people["creator"].address)
        for person in (*people.values(), *sellers):
            token.send(person, "setApprovalForAll", market.address, True)
    ours = Ours(
        evm=evm,
        admin=admin,
        fees=people["fees"],
        minter=people["minter"],
        creator=people["creator"],
        buyer=people["buyer"],
        sellers=sellers,
        gold=gold,
        items=items,
        characters=characters,
        market=market,
    )
    _mint(ours, items, ours.buyer.address, "first")
    _mint(ours, characters, ours.buyer.address, "first")
    return ours


def measured(ours: Ours) -> Iterator[tuple[str, int]]:
    """Jobs and the gas that each took."""
    yield from _minted(ours)
    yield from _committed(ours)
    yield from _sold(ours, fee_bps=0)
    yield from _swept(ours)
    yield from _moved(ours)
    ours.market.send(ours.admin, "setFee", ours.fees.address, FEE_BPS)
    yield from _sold(ours, fee_bps=FEE_BPS)


def _deployed(evm: Evm, admin: Person) -> dict[str, On]:
    place = placed(admin.address, 0)
    found: dict[str, On] = {}
    for name in ORDER:
        artifact = load(name)
        arguments = constructor_arguments(name, admin.address, place)
        found[name] = created(evm, admin, artifact.abi, artifact.bytecode, *arguments)
        assert found[name].address == place[name]
    return found


def _mint(ours: Ours, token: On, to: Address, name: str) -> int:
    return token.send(ours.minter, "mintUnique", to, fresh_id(name), 1, ROYALTY_BPS)


def _minted(ours: Ours) -> Iterator[tuple[str, int]]:
    yield "mint_unique", _mint(ours, ours.items, ours.evm.nobody(), "unique")
    edition = (fresh_id("edition"), 1, ROYALTY_BPS, _EDITION_CAP, 1, 0)
    yield "mint_edition", ours.items.send(ours.minter, "addPieces", ours.evm.nobody(), *edition)
    yield "mint_character", _mint(ours, ours.characters, ours.evm.nobody(), "character")
    safe = (ours.evm.nobody(), fresh_id("safe character"), 1, ROYALTY_BPS)
    yield "mint_character_safe", ours.characters.send(ours.minter, "mintAndCall", *safe)
    receiver = ours.evm.nobody()
    batch = [
        (fresh_id(f"batch {i}"), receiver, ours.creator.address, ROYALTY_BPS, 1, 1, 0)
        for i in range(COMMITTED)
    ]
    yield "batch_100", ours.items.send(ours.minter, "mintBatch", batch)


def _committed(ours: Ours) -> Iterator[tuple[str, int]]:
    ids = [fresh_id(f"drop {i}") for i in range(COMMITTED)]
    beneficiary = ours.evm.nobody()
    yield "commit_100", ours.items.send(ours.minter, "drop", ids, beneficiary, 1, ROYALTY_BPS)
    root, proof = root_and_proof(ids, 41)
    yield "claim_one", ours.items.send(ours.buyer, "claim", root, ids[41], proof)


def _sold(ours: Ours, *, fee_bps: int) -> Iterator[tuple[str, int]]:
    suffix = "_fee" if fee_bps else ""
    ours.market.send(
        ours.buyer, "fillOne", *_listed(ours, ours.sellers[1], f"used{suffix}", fee_bps)
    )
    voucher, signature, authority = _voucher(ours, f"lazy{suffix}", fee_bps)
    yield (
        f"lazy_buy{suffix}",
        ours.market.send(ours.buyer, "buyWithVoucher", voucher, signature, authority, 1),
    )
    listed = _listed(ours, ours.sellers[0], f"listed{suffix}", fee_bps)
    yield f"buy_listed{suffix}", ours.market.send(ours.buyer, "fillOne", *listed)


def _listed(ours: Ours, seller: Person, name: str, fee_bps: int) -> tuple[object, bytes, int]:
    """A unique item of a seller: order, signature, amount."""
    _mint(ours, ours.items, seller.address, name)
    order = ours.order(seller, ours.items, fresh_id(name), fee_bps=fee_bps, slot=0)
    return order.as_tuple(), ours.signed("Listing", order, seller), 1


def _voucher(ours: Ours, name: str, fee_bps: int) -> tuple[object, bytes, bytes]:
    token_id, maker, items = fresh_id(name), ours.creator, ours.items
    order = ours.order(maker, items, token_id, fee_bps=fee_bps, slot=0)
    order = order.model_copy(update={"epoch": 1})
    authority = ours.minter.sign(
        authority_typed_data(TokenId(token_id), maker.address, 1, CHAIN_ID, items.address)
    )
    return order.as_tuple(), ours.signed("Voucher", order, maker), compact(authority)


def _swept(ours: Ours) -> Iterator[tuple[str, int]]:
    picks: list[Pick] = []
    for index, seller in enumerate(ours.sellers):
        name = f"swept {index}"
        _mint(ours, ours.items, seller.address, name)
        order = ours.order(seller, ours.items, fresh_id(name), fee_bps=0, slot=0)
        picks.append(Pick(order, ours.signed("Listing", order, seller), 1))
    yield "sweep_5_sellers", _sweep(ours, picks)
    yield "sweep_1_seller", _sweep(ours, _bulk(ours))


def _sweep(ours: Ours, picks: Sequence[Pick]) -> int:
    lots, signatures = packed(picks, {ours.items.address: 0})
    end = (ours.gold.address, ours.buyer.address, 2**128, False)
    return ours.market.send(ours.buyer, "buyBasket", lots, signatures, *end)


def _bulk(ours: Ours) -> list[Pick]:
    """Five listings of one seller out of eight under one signature."""
    seller = ours.sellers[0]
    orders: list[Order] = []
    for index in range(_BULK):
        name = f"bulk {index}"
        _mint(ours, ours.items, seller.address, name)
        orders.append(ours.order(seller, ours.items, fresh_id(name), fee_bps=0, slot=index))
    market = ours.market.address
    signature = seller.sign(bulk_typed_data("Listing", orders, CHAIN_ID, market))
    signatures = bulk_signatures("Listing", orders, signature, CHAIN_ID, market)
    return [Pick(order, one, 1) for order, one in zip(orders[:SWEPT], signatures, strict=False)]


def _moved(ours: Ours) -> Iterator[tuple[str, int]]:
    sender, to = ours.buyer, ours.sellers[0].address
    for name in ("kept", "moved"):
        _mint(ours, ours.items, sender.address, f"item {name}")
        _mint(ours, ours.characters, sender.address, f"character {name}")
        _mint(ours, ours.characters, to, f"character {name} there")
    item = (sender.address, to, fresh_id("item moved"), 1, b"")
    yield "transfer_item", ours.items.send(sender, "safeTransferFrom", *item)
    character = (sender.address, to, fresh_id("character moved"))
    yield "transfer_character", ours.characters.send(sender, "transferFrom", *character)


def root_and_proof(ids: Sequence[int], index: int) -> tuple[bytes, list[bytes]]:
    """Root of a tree of ids, and the nodes beside the path from one of them, from the leaf up."""
    level = [keccak(id_.to_bytes(32, "big")) for id_ in ids]
    proof: list[bytes] = []
    while len(level) > 1:
        if index ^ 1 < len(level):
            proof.append(level[index ^ 1])
        pairs = [sorted(level[i : i + 2]) for i in range(0, len(level), 2)]
        level = [keccak(b"".join(pair)) if len(pair) > 1 else pair[0] for pair in pairs]
        index //= 2
    return level[0], proof
