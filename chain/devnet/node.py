"""The node: one chain, its snapshots, and the lock under which methods take turns."""

import threading
from dataclasses import dataclass

from eth.abc import BlockHeaderAPI, StateAPI

from chain.devnet.evm import Evm
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
    """

    def __init__(self, evm: Evm) -> None:
        """Serve this chain."""
        self.evm = evm
        self.lock = threading.RLock()
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

    def take_snapshot(self) -> int:
        """Remember the head; returns a number for `revert`. Snapshots end with the process."""
        self._last_snapshot += 1
        self._snapshots[self._last_snapshot] = Snapshot(self.evm.head.hash, self.evm.clock_offset_s)
        return self._last_snapshot

    def revert(self, snapshot_id: int) -> bool:
        """Go back to a snapshot; it and all later ones are used up. False if there is none."""
        snapshot = self._snapshots.get(snapshot_id)
        if snapshot is None:
            return False
        self._snapshots = {n: s for n, s in self._snapshots.items() if n < snapshot_id}
        self.evm.revert_to(snapshot.block_hash)
        self.evm.clock_offset_s = snapshot.clock_offset_s
        return True
