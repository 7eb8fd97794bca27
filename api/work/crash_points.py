"""Where on the mint path a crash is tested: docs/reliability.md says what each one leaves behind.

A test sets `hook`, which may end the process; outside of tests it is None and nothing happens.
"""

from collections.abc import Callable
from typing import Final

REQUEST_WRITTEN: Final = "request.written"
BATCH_PLANNED: Final = "batch.planned"
BATCH_SIGNED: Final = "batch.signed"
BATCH_WRITTEN: Final = "batch.written"
BATCH_COMMITTED: Final = "batch.committed"
SEND_ASKED: Final = "send.asked"
SEND_TAKEN: Final = "send.taken"
SEND_MARKED: Final = "send.marked"
BLOCKS_INDEXED: Final = "blocks.indexed"
RECEIPTS_READ: Final = "receipts.read"
RECEIPTS_NOTED: Final = "receipts.noted"
REQUESTS_SETTLED: Final = "requests.settled"

POINTS: Final = (
    REQUEST_WRITTEN,
    BATCH_PLANNED,
    BATCH_SIGNED,
    BATCH_WRITTEN,
    BATCH_COMMITTED,
    SEND_ASKED,
    SEND_TAKEN,
    SEND_MARKED,
    BLOCKS_INDEXED,
    RECEIPTS_READ,
    RECEIPTS_NOTED,
    REQUESTS_SETTLED,
)
"""In the order in which a mint passes them."""

hook: Callable[[str], None] | None = None


def reach(point: str) -> None:
    """Tell the hook, if there is one, that a point was reached."""
    if hook is not None:
        hook(point)
