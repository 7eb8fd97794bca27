"""The node: one chain, its snapshots, and the lock under which methods take turns."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from eth.abc import BlockAPI, BlockHeaderAPI, SignedTransactionAPI, StateAPI

from chain.devnet.evm import Evm
from chain.devnet.filters import Filters
from chain.devnet.head_changes import HeadChanges
from chain.devnet.parameters import BlockReference
from chain.devnet.rpc_error import refused


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A state to go back to."""

    block_hash: bytes
    clock_offset_s: int


class Node:
    """What the methods of JSON-RPC work on.

    Attributes:
        lock: held for the whole of each method, so that every method sees one head.
        moved: over that lock; notified when the head changes.
        heads: the changes of the head.
        filters: those that clients poll.
    """

    def __init__(self, evm: Evm) -> None:
        """Serve this chain."""
        self.evm = evm
        self.lock = threading.RLock()
        self.moved = threading.Condition(self.lock)
        self.heads = HeadChanges()
        self.filters = Filters()
        self._snapshots: dict[int, Snapshot] = {}
        self._last_snapshot = 0

    def header(self, reference: BlockReference) -> BlockHeaderAPI | None:
        """The canonical header that a reference names; None if there is none.

        `pending`, `safe` and `finalized` are the head here: blocks are mined at once, and only a
        revert undoes one.
        """
        if reference.hash is not None:
            return self.evm.header_of(reference.hash)
        if reference.number is not None:
            return self.evm.header_at(reference.number)
        return self.evm.header_at(0) if reference.tag == "earliest" else self.evm.head

    def existing_header(self, reference: BlockReference) -> BlockHeaderAPI:
        """The canonical header that a reference names.

        Raises:
            RpcError: there is none.
        """
        header = self.header(reference)
        if header is None:
            raise refused("header not found")
        return header

    def state(self, reference: BlockReference) -> StateAPI:
        """The state after the block that a reference names."""
        return self.evm.chain.get_vm(self.existing_header(reference)).state

    def environment(self, reference: BlockReference) -> BlockHeaderAPI:
        """The header under which a call is run.

        A call on the head runs as part of the block that would be mined now: on a chain that mines
        only when something is sent, the head's own time stamp may lie hours back, and an order
        that has expired since would still look alive.
        """
        if reference.tag in {"latest", "pending"}:
            return self.evm.pending_header()
        return self.existing_header(reference)

    def mine(self, transactions: Sequence[SignedTransactionAPI] = ()) -> BlockAPI:
        """Mine one block of these transactions, commit it, and tell who follows the head.

        Raises:
            eth_utils.ValidationError: a transaction is invalid; nothing was mined.
        """
        return self._on_the_head(self.evm.mine(transactions))

    def mine_edited(self, edit: Callable[[StateAPI], None]) -> BlockAPI:
        """Mine an empty block whose state was changed by hand, and tell who follows the head."""
        return self._on_the_head(self.evm.mine_edited(edit))

    def _on_the_head(self, block: BlockAPI) -> BlockAPI:
        with self.moved:
            self.heads.add(block.hash, removed=False)
            self.moved.notify_all()
        return block

    def take_snapshot(self) -> int:
        """Remember the head; returns a number for `revert`. Snapshots end with the process."""
        self._last_snapshot += 1
        self._snapshots[self._last_snapshot] = Snapshot(self.evm.head.hash, self.evm.clock.offset_s)
        return self._last_snapshot

    def revert(self, snapshot_id: int) -> bool:
        """Go back to a snapshot; it and all later ones are used up. False if there is none."""
        snapshot = self._snapshots.get(snapshot_id)
        if snapshot is None:
            return False
        self._snapshots = {n: s for n, s in self._snapshots.items() if n < snapshot_id}
        kept = self.evm.header_of(snapshot.block_hash)
        if kept is None:
            return False
        dropped = [
            header
            for number in range(self.evm.head.block_number, kept.block_number, -1)
            if (header := self.evm.header_at(number)) is not None
        ]
        with self.moved:
            self.evm.revert_to(kept.hash)
            self.evm.clock.offset_s = snapshot.clock_offset_s
            for header in dropped:
                self.heads.add(header.hash, removed=True)
            self.moved.notify_all()
        return True
