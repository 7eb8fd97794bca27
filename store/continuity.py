"""Whether blocks continue what is indexed, and one another. What does not is never applied."""

from collections.abc import Sequence
from itertools import pairwise

from domain.errors import NotTheNextBlock, WrongChain
from domain.events import Block, EventBlock, Stretch
from domain.ids import HexBytes32
from domain.world import Deployment
from store.tables import Checkpoint


def require_next(
    before: Checkpoint | None,
    number: int,
    hash_: HexBytes32,
    parent_hash: HexBytes32,
    deployment: Deployment,
) -> None:
    """A block must be the one after the checkpoint, or the deployment's first.

    Raises:
        NotTheNextBlock: it is another one.
        WrongChain: the first block is not the deployment's.
    """
    if before is None:
        if number != deployment.first_block:
            raise NotTheNextBlock(
                f"Indexing starts at block {deployment.first_block}, not {number}."
            )
        if hash_ != deployment.genesis:
            raise WrongChain("The first block of the world is not on this chain any more.")
    elif number != before.number + 1 or parent_hash != before.hash:
        raise NotTheNextBlock(f"Block {number} does not continue block {before.number}.")


def require_chain(blocks: Sequence[Block]) -> None:
    """Each block must continue the one before it, and hold its own events in their order.

    Raises:
        NotTheNextBlock: one does not.
    """
    for parent, child in pairwise(blocks):
        if (child.number, child.parent_hash) != (parent.number + 1, parent.hash):
            raise NotTheNextBlock(f"Block {child.number} does not continue block {parent.number}.")
    for block in blocks:
        _require_order(block)


def require_whole(stretch: Stretch) -> None:
    """The blocks of a stretch must lie in it, rising, with their own events in their order.

    Raises:
        NotTheNextBlock: one does not.
    """
    numbers = [block.number for block in stretch.blocks]
    span = range(stretch.first_number, stretch.last_number + 1)
    if numbers != sorted(set(numbers)) or any(number not in span for number in numbers):
        raise NotTheNextBlock("The blocks of a stretch are not its own, in order.")
    for block in stretch.blocks:
        _require_order(block)


def _require_order(block: Block | EventBlock) -> None:
    places = [(event.at.log_index, event.at.part) for event in block.events]
    if any(one >= next_ for one, next_ in pairwise(places)) or any(
        event.at.block_number != block.number or event.at.block_hash != block.hash
        for event in block.events
    ):
        raise NotTheNextBlock(f"The events of block {block.number} are not its own, in log order.")
