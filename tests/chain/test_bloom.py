"""The filter of a header knows every contract that wrote a log."""

from eth_utils.crypto import keccak

from chain.bloom import mask_of, may_hold
from chain.contracts import World
from domain.ids import address
from tests.chain.people import ALICE, give_gold


def test_a_block_may_hold_what_it_holds_and_nothing_else(world: World) -> None:
    give_gold(world, ALICE, 3)
    header = world.client.block("latest")
    assert header is not None
    assert header.logs_bloom is not None
    assert may_hold(header.logs_bloom, [mask_of(world.gold.address)])
    others = [address("0x" + keccak(text=str(number))[:20].hex()) for number in range(50)]
    # a log of Gold sets 12 bits at most: three for its address, and three for each topic
    assert not may_hold(header.logs_bloom, [mask_of(other) for other in others])


def test_a_mask_has_the_bits_that_the_yellow_paper_names() -> None:
    contract = address("0x" + "11" * 20)
    digest = keccak(hexstr=contract)
    bits = {int.from_bytes(digest[at : at + 2]) & 0x7FF for at in (0, 2, 4)}
    assert mask_of(contract) == sum(1 << bit for bit in bits)
