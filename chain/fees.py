"""What to offer for a gas (EIP-1559). Pure; `ChainClient.fees` asks the node.

The base fee of the next block is known. It rises by at most an eighth a block, so an offer of twice
as much holds for six full blocks. The tip is what the cheaper transactions of the last blocks paid.
"""

from statistics import median_low
from typing import Any, Final, cast

from chain.rpc import Request, RpcRefusal
from chain.wire import read_quantity
from domain.errors import ChainError
from domain.transaction import Fees

GWEI: Final = 10**9
DEFAULT_TIP_WEI: Final = 1 * GWEI
_BLOCKS: Final = 10
_PERCENTILE: Final = 40
_HEADROOM: Final = 2

HISTORY: Final[Request] = ("eth_feeHistory", [hex(_BLOCKS), "latest", [_PERCENTILE]])
"""The question that `read_history` reads the answer of."""


def read_history(answer: Any) -> tuple[int | None, int | None]:
    """Base fee of the next block and the tip that was paid, in wei a gas.

    Args:
        answer: to `HISTORY`, or the refusal.

    Returns:
        None for what the answer does not tell: nodes lack the method, or leave out the rewards.
        Blocks in which nothing was mined tell nothing of tips.
    """
    if isinstance(answer, RpcRefusal) or not isinstance(answer, dict):
        return None, None
    fields = cast("dict[str, Any]", answer)
    try:
        base_fees = [read_quantity(fee) for fee in fields.get("baseFeePerGas") or []]
        ratios: list[Any] = fields.get("gasUsedRatio") or []
        rewards: list[Any] = fields.get("reward") or []
        tips = [
            read_quantity(reward[0])
            for ratio, reward in zip(ratios, rewards, strict=False)
            if ratio and reward
        ]
    except (ChainError, TypeError, IndexError, KeyError):
        return None, None
    # One more base fee than blocks: the last is that of the block to come.
    base_fee = base_fees[-1] if len(base_fees) == len(ratios) + 1 and any(base_fees) else None
    return base_fee, median_low(tips) if tips else None


def offer(base_fee_wei: int, tip_wei: int, ceiling_wei: int) -> Fees:
    """Fees for a transaction that is to be in one of the next blocks.

    Raises:
        ChainError: the base fee alone is above the ceiling.
    """
    if base_fee_wei > ceiling_wei:
        raise ChainError(
            f"A gas costs {base_fee_wei / GWEI:g} gwei now, which is above the ceiling of "
            f"{ceiling_wei / GWEI:g}."
        )
    most = min(_HEADROOM * base_fee_wei + tip_wei, ceiling_wei)
    return Fees(max_fee_wei=most, max_priority_fee_wei=min(tip_wei, most))


def raised(before: Fees, now: Fees, ceiling_wei: int) -> Fees | None:
    """Fees with which a node lets a transaction stand for another of the same nonce.

    Nodes ask for a tenth more on both fees (geth); an eighth leaves room for rounding.

    Args:
        before: of the transaction that is to be replaced.
        now: what would be offered anew.
        ceiling_wei: the most for a gas.

    Returns:
        None where that is above the ceiling.
    """
    most = max(_eighth_more(before.max_fee_wei), now.max_fee_wei)
    tip = max(_eighth_more(before.max_priority_fee_wei), now.max_priority_fee_wei)
    most = max(most, tip)
    return None if most > ceiling_wei else Fees(max_fee_wei=most, max_priority_fee_wei=tip)


def _eighth_more(fee_wei: int) -> int:
    return fee_wei + -(-fee_wei // 8)
