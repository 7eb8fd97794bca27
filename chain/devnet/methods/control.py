"""What only a development chain has: snapshots, mining by hand, and a clock that can be moved."""

from typing import Any, Final

from chain.devnet.encoding import hex_quantity
from chain.devnet.methods.registry import method
from chain.devnet.node import Node
from chain.devnet.parameters import flag, loose_quantity
from chain.devnet.rpc_error import invalid_params, refused

_MAX_BLOCKS_AT_ONCE: Final = 10_000
_LATEST_TIME: Final = 2**40
"""Some 35,000 years: a clock beyond it is a mistake, and could never be turned back."""


@method("evm_snapshot", "anvil_snapshot")
def snapshot(node: Node) -> str:
    """Remember this state; returns the id for evm_revert."""
    return hex_quantity(node.take_snapshot())


@method("evm_revert", "anvil_revert")
def revert(node: Node, snapshot_id: Any) -> bool:
    """Go back to a snapshot, which uses it up. False if there is none."""
    return node.revert(loose_quantity(snapshot_id, "snapshot id"))


@method("evm_mine")
def mine(node: Node, options: Any = None) -> str:
    """Mine one empty block, `{"blocks": n}` of them, or one at a given time."""
    fields: dict[str, Any] = options if isinstance(options, dict) else {"timestamp": options}
    count = _count(fields.get("blocks"))
    if fields.get("timestamp") is not None:
        set_next_timestamp(node, fields["timestamp"])
    for _ in range(count):
        node.mine()
    return "0x0"


@method("anvil_mine", "hardhat_mine")
def mine_apart(node: Node, blocks: Any = None, seconds: Any = None) -> bool:
    """Mine so many empty blocks, each so many seconds after the one before if that is said."""
    count = _count(blocks)
    apart = None if seconds is None else loose_quantity(seconds, "seconds")
    for place in range(count):
        if apart is not None and place:
            set_next_timestamp(node, node.evm.head.timestamp + apart)
        node.mine()
    return True


def _count(value: Any) -> int:
    count = 1 if value is None else loose_quantity(value, "blocks")
    if count > _MAX_BLOCKS_AT_ONCE:
        raise invalid_params(f"at most {_MAX_BLOCKS_AT_ONCE} blocks at once")
    return count


@method("anvil_getAutomine", "hardhat_getAutomine")
def automine(_node: Node) -> bool:
    """Each transaction is mined at once."""
    return True


@method("evm_setAutomine", "anvil_setAutomine")
def set_automine(_node: Node, wanted: Any) -> bool:
    """Only as it is: there is no pool in which transactions could wait."""
    if not flag(wanted, "automine"):
        raise refused("this devnet mines each transaction at once; anvil can wait")
    return True


@method("evm_setIntervalMining", "anvil_setIntervalMining")
def set_interval_mining(_node: Node, interval: Any) -> bool:
    """Only 0, which is never: blocks are mined when something is sent."""
    if loose_quantity(interval, "interval"):
        raise refused("this devnet mines each transaction at once; anvil can wait")
    return True


@method("evm_increaseTime", "anvil_increaseTime")
def increase_time(node: Node, seconds: Any) -> str:
    """Move the clock forward; returns how far it is ahead of the machine's now, in seconds."""
    offset = node.evm.clock.offset_s + loose_quantity(seconds, "seconds")
    if offset > _LATEST_TIME:
        raise invalid_params("that is too far ahead")
    node.evm.clock.offset_s = offset
    return hex_quantity(max(0, offset))


@method("evm_setNextBlockTimestamp", "anvil_setNextBlockTimestamp")
def set_next_timestamp(node: Node, timestamp: Any) -> str:
    """Fix the time stamp of the next block; returns it. Later blocks follow it."""
    wanted = loose_quantity(timestamp, "timestamp")
    if wanted > _LATEST_TIME:
        raise invalid_params("that is too far ahead")
    try:
        node.evm.clock.set_next(wanted, node.evm.head.timestamp)
    except ValueError as error:
        raise invalid_params("timestamp is earlier than that of the last block") from error
    return hex_quantity(wanted)
