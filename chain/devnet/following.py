"""Following the head: what is new for one filter or one subscription."""

from collections.abc import Iterable
from typing import Any, Literal

from eth.abc import BlockHeaderAPI

from chain.devnet.encoding import Json, hex_data
from chain.devnet.evm import Evm
from chain.devnet.head_changes import HeadChange, HeadChanges
from chain.devnet.logs import MAX_LOGS, LogFilter, receipts_of, too_many_logs

Subject = Literal["headers", "transactions", "logs"]


class Follower:
    """Reads the changes of the head once each, from now on.

    Args:
        evm: the chain.
        heads: the changes of its head.
        subject: what is wanted of each block: itself, the hashes of its transactions, or its logs.
        wanted: which logs.
    """

    def __init__(
        self, evm: Evm, heads: HeadChanges, subject: Subject, wanted: LogFilter | None = None
    ) -> None:
        """Begin at the head."""
        self.subject: Subject = subject
        self.wanted = wanted
        self._evm = evm
        self._heads = heads
        self._place = heads.end

    @property
    def is_behind(self) -> bool:
        """Whether the head changed since."""
        return self._place < self._heads.end

    def changes(self) -> list[Any] | None:
        """What came since the last time; None if it is too long ago.

        Blocks are told by their hash, logs as `eth_getLogs` tells them; those of a block that was
        reverted come once more, as `removed`.

        Raises:
            RpcError: there are more than `MAX_LOGS` logs.
        """
        headers = self.blocks()
        if headers is None:
            return None
        if self.subject == "logs":
            return self._logs(headers)
        added = [header for header, removed in headers if not removed]
        if self.subject == "headers":
            return [hex_data(header.hash) for header in added]
        return [
            hex_data(tx_hash)
            for header in added
            for tx_hash in self._evm.chain.chaindb.get_block_transaction_hashes(header)
        ]

    def blocks(self) -> list[tuple[BlockHeaderAPI, bool]] | None:
        """Headers since the last time, each with whether it was removed; None if too long ago."""
        changes = self._heads.since(self._place)
        self._place = self._heads.end
        return None if changes is None else [self._header(change) for change in changes]

    def _header(self, change: HeadChange) -> tuple[BlockHeaderAPI, bool]:
        # blocks that were reverted stay in the store
        header = self._evm.chain.get_block_header_by_hash(change.block_hash)  # pyright: ignore[reportArgumentType]
        return header, change.removed

    def _logs(self, headers: Iterable[tuple[BlockHeaderAPI, bool]]) -> list[Json]:
        wanted = self.wanted
        found: list[Json] = []
        for header, removed in headers:
            if wanted is None or not header.bloom or not wanted.covers(header.block_number):
                continue
            found += [
                {**log, "removed": removed}
                for receipt in receipts_of(self._evm, header)
                for log in receipt["logs"]
                if wanted.takes(log)
            ]
            if len(found) > MAX_LOGS:
                raise too_many_logs()
        return found
