"""What gas costs (EIP-1559)."""

from itertools import pairwise
from typing import Any, Final, cast

from eth.abc import BlockHeaderAPI

from chain.devnet import parameters
from chain.devnet.encoding import Json, effective_gas_price, hex_quantity
from chain.devnet.methods.registry import method
from chain.devnet.node import Node
from chain.devnet.parameters import block_reference
from chain.devnet.rpc_error import invalid_params

PRIORITY_FEE_WEI: Final = 1_000_000_000
"""The tip that is suggested; any is taken."""
_MAX_BLOCKS: Final = 1024
_MAX_PERCENTILES: Final = 100


def _base_fee(header: BlockHeaderAPI) -> int:
    return header.base_fee_per_gas or 0


@method("eth_gasPrice")
def gas_price(node: Node) -> str:
    """Base fee of the next block and the tip, in wei a gas."""
    return hex_quantity(_base_fee(node.evm.pending_header()) + PRIORITY_FEE_WEI)


@method("eth_maxPriorityFeePerGas")
def max_priority_fee(_node: Node) -> str:
    """The tip to offer, in wei a gas."""
    return hex_quantity(PRIORITY_FEE_WEI)


@method("eth_feeHistory")
def fee_history(node: Node, count: Any, newest: Any, percentiles: Any = None) -> Json:
    """Base fees of the last blocks and of the one after them, oldest first, and tips paid."""
    wanted = parameters.loose_quantity(count, "block count")
    ranks = _ranks(percentiles)
    last = node.existing_header(block_reference(newest))
    first_number = max(0, last.block_number + 1 - min(wanted, _MAX_BLOCKS))
    numbers = range(first_number, last.block_number + 1)
    headers = [cast("BlockHeaderAPI", node.evm.header_at(number)) for number in numbers]
    after = node.evm.chain.create_header_from_parent(last)
    history: Json = {
        "oldestBlock": hex_quantity(first_number),
        "baseFeePerGas": [hex_quantity(_base_fee(header)) for header in [*headers, after]],
        "gasUsedRatio": [header.gas_used / header.gas_limit for header in headers],
    }
    if ranks:
        history["reward"] = [
            [hex_quantity(tip) for tip in _tips(node, header, ranks)] for header in headers
        ]
    return history


def _ranks(value: Any) -> list[float]:
    ranks = parameters.sequence(value or [], "reward percentiles")
    if len(ranks) > _MAX_PERCENTILES:
        raise invalid_params(f"at most {_MAX_PERCENTILES} reward percentiles")
    numbers = [rank for rank in ranks if isinstance(rank, int | float)]
    in_order = all(low <= high for low, high in pairwise(numbers))
    if len(numbers) != len(ranks) or not in_order or any(not 0 <= n <= 100 for n in numbers):
        raise invalid_params("reward percentiles must be ascending numbers between 0 and 100")
    return [float(number) for number in numbers]


def _tips(node: Node, header: BlockHeaderAPI, ranks: list[float]) -> list[int]:
    """The tip at each percentile of the gas used in a block, cheapest first."""
    block = node.evm.block_of(header)
    totals = [receipt.gas_used for receipt in block.get_receipts(node.evm.chain.chaindb)]
    used = [total - before for total, before in zip(totals, [0, *totals], strict=False)]
    paid = sorted(
        (effective_gas_price(header, tx) - _base_fee(header), gas)
        for tx, gas in zip(block.transactions, used, strict=True)
    )
    return [_tip_at(paid, header.gas_used * rank / 100) for rank in ranks]


def _tip_at(paid: list[tuple[int, int]], threshold_gas: float) -> int:
    reached = 0
    for tip, gas in paid:
        reached += gas
        if reached >= threshold_gas:
            return tip
    return 0
