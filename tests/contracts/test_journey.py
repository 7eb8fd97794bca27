"""Mint, list, buy and quest on the committed artifacts, in process on eth-tester."""

import hashlib
from dataclasses import dataclass
from typing import Any

import pytest
from eth.vm.forks.shanghai import ShanghaiVM
from eth_account import Account
from eth_account.messages import encode_typed_data
from eth_tester import EthereumTester, PyEVMBackend
from eth_tester.exceptions import TransactionFailed
from web3 import EthereumTesterProvider, Web3
from web3.contract import Contract
from web3.logs import DISCARD as _DISCARD

from chain.artifacts import load
from chain.placement import ORDER, constructor_arguments, placed
from domain.ids import WEI_PER_GOLD, Address, address, uri_of
from domain.order import Order, order_hash, order_typed_data

ROYALTY_BPS = 500
SWORD, POTION, BARD, ERRAND = (
    int.from_bytes(hashlib.sha256(name).digest())
    for name in (b"sword", b"potion", b"bard", b"errand")
)
HOLD, DELIVER, DEFEAT = 0, 1, 2
OPEN, COMPLETED = 2, 4
# eth-tester signs for this chain whatever it says its id is.
CHAIN_ID = 131277322940537


@dataclass(frozen=True, slots=True)
class Shop:
    """The contracts and who is who in them."""

    web3: Web3
    gold: Contract
    items: Contract
    characters: Contract
    quests: Contract
    market: Contract
    admin: str
    creator: str
    maker_key: str
    maker: str
    taker: str


def _send(web3: Web3, call: Any, sender: str, gas: int = 6_000_000) -> Any:
    receipt = web3.eth.wait_for_transaction_receipt(call.transact({"from": sender, "gas": gas}))
    assert receipt["status"] == 1
    return receipt


def _expect_refusal(call: Any, sender: str, error: str) -> None:
    """Expect a custom error; eth-tester shows the raw revert data in its message."""
    with pytest.raises(TransactionFailed) as refused:
        call.call({"from": sender})
    assert repr(bytes(Web3.keccak(text=error)[:4]))[2:-1] in str(refused.value)


def _deploy(web3: Web3, name: str, sender: str, *arguments: Any) -> Contract:
    artifact = load(name)
    factory = web3.eth.contract(abi=list(artifact.abi), bytecode=artifact.bytecode)
    receipt = _send(web3, factory.constructor(*arguments), sender, gas=9_000_000)
    where = receipt["contractAddress"]
    assert artifact.matches(bytes(web3.eth.get_code(where)))
    return web3.eth.contract(address=where, abi=list(artifact.abi))


@pytest.fixture(scope="module")
def shop() -> Shop:
    backend = PyEVMBackend(vm_configuration=((0, ShanghaiVM),))
    tester = EthereumTester(backend)
    web3 = Web3(EthereumTesterProvider(tester))
    admin, creator, taker = list(web3.eth.accounts)[:3]
    maker_key = "0x" + hashlib.sha256(b"the maker of these tests").hexdigest()
    maker = tester.add_account(maker_key)
    web3.eth.send_transaction({"from": admin, "to": maker, "value": Web3.to_wei(1, "ether")})

    at = placed(address(admin), web3.eth.get_transaction_count(admin))
    made = {
        name: _deploy(web3, name, admin, *constructor_arguments(name, address(admin), at))
        for name in ORDER
    }
    gold, items, characters = made["Gold"], made["Items"], made["Characters"]
    quests, market = made["Quests"], made["Market"]
    _send(web3, gold.functions.setTreasury(admin), admin)
    for contract in (items, characters, quests):
        _send(web3, contract.functions.setMinter(admin, 100), admin)
    for account in (maker, taker):
        _send(web3, gold.functions.mint(account, 100 * WEI_PER_GOLD), admin)
    return Shop(
        web3, gold, items, characters, quests, market, admin, creator, maker_key, maker, taker
    )


def test_the_life_of_a_world(shop: Shop) -> None:
    _mint_in_batches(shop)
    _list_and_buy(shop)
    _do_a_quest(shop)


def _mint_in_batches(shop: Shop) -> None:
    orders = [
        (SWORD, shop.maker, shop.creator, ROYALTY_BPS, 1, 1, 0),
        (POTION, shop.taker, shop.creator, ROYALTY_BPS, 6, 6, 0),
    ]
    receipt = _send(shop.web3, shop.items.functions.mintBatch(orders), shop.admin)
    assert len(shop.items.events.TransferSingle().process_receipt(receipt, _DISCARD)) == 2
    assert shop.items.functions.creatorOf(POTION).call() == shop.creator
    receipt = _send(shop.web3, shop.items.functions.mintBatch(orders), shop.admin)
    skipped = shop.items.events.MintSkipped().process_receipt(receipt, _DISCARD)
    assert [log["args"]["id"] for log in skipped] == [SWORD, POTION]
    character = (BARD, shop.maker, shop.creator, ROYALTY_BPS)
    _send(shop.web3, shop.characters.functions.mintBatch([character]), shop.admin)
    assert shop.characters.functions.tokenURI(BARD).call() == uri_of(BARD)
    template = shop.items.functions.uri(SWORD).call()
    assert template.replace("{id}", f"{SWORD:064x}") == uri_of(SWORD)


def _list_and_buy(shop: Shop) -> None:
    listing = Order(
        maker=shop.maker,
        token=shop.items.address,
        token_id=SWORD,
        amount=1,
        currency=shop.gold.address,
        price_wei=3 * WEI_PER_GOLD,
        max_royalty_bps=ROYALTY_BPS,
        expiry=2**40,
        epoch=shop.items.functions.epochOf(SWORD, shop.maker).call(),
        counter=shop.market.functions.counterOf(shop.maker).call(),
        max_fee_bps=0,
        slot=1,
    )
    market = Address(shop.market.address)
    digest = order_hash("Listing", listing, CHAIN_ID, market)
    on_chain = shop.market.functions.hashListing(listing.as_tuple()).call()
    assert Web3.to_hex(on_chain) == digest
    typed = encode_typed_data(full_message=order_typed_data("Listing", listing, CHAIN_ID, market))
    signature = bytes(Account.sign_message(typed, shop.maker_key).signature)

    market_may = shop.items.functions.setApprovalForAll(shop.market.address, True)
    _send(shop.web3, market_may, shop.maker)
    _send(
        shop.web3,
        shop.gold.functions.approve(shop.market.address, 3 * WEI_PER_GOLD),
        shop.taker,
    )
    buy = shop.market.functions.fillOne(listing.as_tuple(), signature, 1)
    before = shop.gold.functions.balanceOf(shop.maker).call()
    _send(shop.web3, buy, shop.taker)
    royalty = 3 * WEI_PER_GOLD * ROYALTY_BPS // 10_000
    assert shop.items.functions.balanceOf(shop.taker, SWORD).call() == 1
    assert shop.gold.functions.balanceOf(shop.creator).call() == royalty
    earned = shop.gold.functions.balanceOf(shop.maker).call() - before
    assert earned == 3 * WEI_PER_GOLD - royalty
    _expect_refusal(buy, shop.taker, "EpochPassed()")


def _do_a_quest(shop: Shop) -> None:
    reward = 20 * WEI_PER_GOLD

    def terms(predicate: int) -> tuple[Any, ...]:
        objectives = [
            (HOLD, shop.items.address, SWORD, 1, False),
            (predicate, shop.items.address, POTION, 4, False),
        ]
        return (objectives, (reward, []), 2**39, 86_400)

    quest = (ERRAND, shop.maker, shop.creator, ROYALTY_BPS)
    impossible = shop.quests.functions.mint((*quest, terms(DEFEAT)))
    _expect_refusal(impossible, shop.admin, "NotAttestable(uint256)")
    agreed = terms(DELIVER)
    _send(shop.web3, shop.quests.functions.mintBatch([(*quest, agreed)]), shop.admin)
    _send(shop.web3, shop.gold.functions.approve(shop.quests.address, reward), shop.maker)
    _send(shop.web3, shop.quests.functions.open(ERRAND, agreed), shop.maker)
    assert shop.quests.functions.stateOf(ERRAND).call() == OPEN
    assert shop.gold.functions.balanceOf(shop.quests.address).call() == reward

    _send(shop.web3, shop.quests.functions.accept(ERRAND), shop.taker)
    quests_may = shop.items.functions.setApprovalForAll(shop.quests.address, True)
    _send(shop.web3, quests_may, shop.taker)
    before = shop.gold.functions.balanceOf(shop.taker).call()
    _send(shop.web3, shop.quests.functions.complete(ERRAND, agreed, [([], 0, b"")] * 2), shop.taker)
    assert shop.quests.functions.stateOf(ERRAND).call() == COMPLETED
    assert shop.quests.functions.goldCreditOf(shop.taker).call() == reward
    _send(shop.web3, shop.quests.functions.withdrawGold(shop.taker), shop.taker)
    assert shop.gold.functions.balanceOf(shop.taker).call() - before == reward
    assert shop.items.functions.balanceOf(shop.taker, POTION).call() == 2
    assert shop.quests.functions.creditOf(shop.maker, POTION).call() == 4

    _send(shop.web3, shop.quests.functions.withdrawItems([POTION], shop.maker), shop.maker)
    assert shop.items.functions.balanceOf(shop.maker, POTION).call() == 4
    assert shop.quests.functions.escrowedGold().call() == 0
