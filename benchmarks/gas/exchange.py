"""Buying our characters for our Gold on Seaport 1.6, which trades them as it does any ERC-721."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from benchmarks.gas.compiling import seaport
from benchmarks.gas.evm import CHAIN_ID, On, Person, created
from benchmarks.gas.ours import FEE_BPS, ROYALTY_BPS, SWEPT, Ours, compact, fresh_id
from domain.ids import WEI_PER_GOLD, Address

_ERC20, _ERC721 = 1, 2
_ERC20_TO_ERC721_FULL_OPEN: Final = 8
_NOBODY: Final = Address("0x" + "00" * 20)
_ZERO: Final = bytes(32)
_EVER: Final = 2**40 - 1
_PRICE_WEI: Final = 3 * WEI_PER_GOLD
_MAX: Final = 2**256 - 1

_TYPES: Final[dict[str, list[dict[str, str]]]] = {
    "EIP712Domain": [
        {"name": "name", "type": "string"},
        {"name": "version", "type": "string"},
        {"name": "chainId", "type": "uint256"},
        {"name": "verifyingContract", "type": "address"},
    ],
    "OfferItem": [
        {"name": "itemType", "type": "uint8"},
        {"name": "token", "type": "address"},
        {"name": "identifierOrCriteria", "type": "uint256"},
        {"name": "startAmount", "type": "uint256"},
        {"name": "endAmount", "type": "uint256"},
    ],
    "ConsiderationItem": [
        {"name": "itemType", "type": "uint8"},
        {"name": "token", "type": "address"},
        {"name": "identifierOrCriteria", "type": "uint256"},
        {"name": "startAmount", "type": "uint256"},
        {"name": "endAmount", "type": "uint256"},
        {"name": "recipient", "type": "address"},
    ],
    "OrderComponents": [
        {"name": "offerer", "type": "address"},
        {"name": "zone", "type": "address"},
        {"name": "offer", "type": "OfferItem[]"},
        {"name": "consideration", "type": "ConsiderationItem[]"},
        {"name": "orderType", "type": "uint8"},
        {"name": "startTime", "type": "uint256"},
        {"name": "endTime", "type": "uint256"},
        {"name": "zoneHash", "type": "bytes32"},
        {"name": "salt", "type": "uint256"},
        {"name": "conduitKey", "type": "bytes32"},
        {"name": "counter", "type": "uint256"},
    ],
}


@dataclass(frozen=True, slots=True)
class Sale:
    """A character for sale, and who is paid what."""

    seller: Person
    token_id: int
    paid: tuple[tuple[Address, int], ...]
    signature: bytes


@dataclass(frozen=True, slots=True)
class Exchange:
    """Seaport beside our contracts."""

    ours: Ours
    seaport: On

    def list(self, seller: Person, name: str, *, fee: bool = False) -> Sale:
        """Mint a character to a seller, who signs an order for it."""
        token_id = fresh_id(name)
        arguments = (seller.address, token_id, 1, ROYALTY_BPS)
        self.ours.characters.send(self.ours.minter, "mintUnique", *arguments)
        royalty = _PRICE_WEI * ROYALTY_BPS // 10_000
        shares = [(self.ours.creator.address, royalty)]
        if fee:
            shares.append((self.ours.fees.address, _PRICE_WEI * FEE_BPS // 10_000))
        rest = _PRICE_WEI - sum(amount for _, amount in shares)
        paid = ((seller.address, rest), *shares)
        unsigned = Sale(seller, token_id, paid, b"")
        names = [field["name"] for field in _TYPES["OrderComponents"]]
        parameters = (*self.parameters(unsigned)[:-1], 0)
        message: dict[str, Any] = dict(zip(names, parameters, strict=True))
        message["offer"] = _named("OfferItem", message["offer"])
        message["consideration"] = _named("ConsiderationItem", message["consideration"])
        typed = {
            "types": _TYPES,
            "primaryType": "OrderComponents",
            "domain": {
                "name": "Seaport",
                "version": "1.6",
                "chainId": CHAIN_ID,
                "verifyingContract": self.seaport.address,
            },
            "message": message,
        }
        return Sale(seller, token_id, paid, compact(seller.sign(typed)))

    def parameters(self, sale: Sale) -> tuple[Any, ...]:
        """`OrderParameters` of Seaport."""
        offer = [(_ERC721, self.ours.characters.address, sale.token_id, 1, 1)]
        asked = [
            (_ERC20, self.ours.gold.address, 0, amount, amount, to) for to, amount in sale.paid
        ]
        who = (sale.seller.address, _NOBODY)
        return (*who, offer, asked, 0, 0, _EVER, _ZERO, 1, _ZERO, len(asked))

    def buy(self, sale: Sale) -> int:
        """Gas of the cheapest way to fill one order, a basic one."""
        (seller, rest), *shares = sale.paid
        order = (
            self.ours.gold.address,
            0,
            rest,
            seller,
            _NOBODY,
            self.ours.characters.address,
            sale.token_id,
            1,
            _ERC20_TO_ERC721_FULL_OPEN,
            0,
            _EVER,
            _ZERO,
            1,
            _ZERO,
            _ZERO,
            len(shares),
            [(amount, to) for to, amount in shares],
            sale.signature,
        )
        return self.seaport.send(self.ours.buyer, "fulfillBasicOrder", order)

    def sweep(self, sales: Sequence[Sale]) -> int:
        """Gas of filling several orders at once, payments to one receiver joined."""
        orders = [(self.parameters(sale), sale.signature) for sale in sales]
        offers = [[(index, 0)] for index in range(len(sales))]
        joined: dict[Address, list[tuple[int, int]]] = {}
        for index, sale in enumerate(sales):
            for place, (to, _) in enumerate(sale.paid):
                joined.setdefault(to, []).append((index, place))
        rest = (offers, list(joined.values()), _ZERO, len(sales))
        return self.seaport.send(self.ours.buyer, "fulfillAvailableOrders", orders, *rest)


def open_exchange(ours: Ours) -> Exchange:
    """Deploy Seaport; sellers and buyer approve it."""
    made = seaport()
    controller = made["ConduitController"]
    at = created(ours.evm, ours.admin, controller.abi, controller.bytecode)
    market = made["Seaport"]
    exchange = Exchange(
        ours, created(ours.evm, ours.admin, market.abi, market.bytecode, at.address)
    )
    ours.gold.send(ours.buyer, "approve", exchange.seaport.address, _MAX)
    for seller in ours.sellers:
        ours.characters.send(seller, "setApprovalForAll", exchange.seaport.address, True)
    return exchange


def measured(ours: Ours) -> Iterator[tuple[str, str, int]]:
    """Operation, subject and gas on Seaport."""
    exchange = open_exchange(ours)
    for seller in ours.sellers:
        exchange.list(seller, f"kept of {seller.address}")
    exchange.buy(exchange.list(ours.sellers[1], "used"))
    sale = exchange.list(ours.sellers[0], "one")
    yield "buy_listed", "seaport", exchange.buy(sale)
    sale = exchange.list(ours.sellers[0], "one with a fee", fee=True)
    yield "buy_listed_fee", "seaport", exchange.buy(sale)
    several = [exchange.list(seller, f"of {seller.address}") for seller in ours.sellers]
    yield "sweep_5_sellers", "seaport", exchange.sweep(several)
    of_one = [exchange.list(ours.sellers[0], f"one of {index}") for index in range(SWEPT)]
    yield "sweep_1_seller", "seaport", exchange.sweep(of_one)


def _named(type_: str, values: list[tuple[Any, ...]]) -> list[dict[str, Any]]:
    names = [field["name"] for field in _TYPES[type_]]
    return [dict(zip(names, value, strict=True)) for value in values]
