"""Models are closed before the interpreter goes.

A thread that is still within a call of torch when Python ends takes the process down with it.
"""

import concurrent.futures.thread  # noqa: F401  # pyright: ignore[reportUnusedImport]
import threading
from typing import Protocol
from weakref import WeakSet


class Closable(Protocol):
    """What has a thread; closing it twice is as good as once."""

    def close(self) -> None:
        """Stop the thread."""
        ...


_OPEN: WeakSet[Closable] = WeakSet()


def close_at_exit(closable: Closable) -> None:
    """Close this when the interpreter ends, if it is still there."""
    _OPEN.add(closable)


def _close_all() -> None:
    for closable in list(_OPEN):
        closable.close()


# Not atexit: that comes after the pools of concurrent.futures have been shut, which a step needs.
# What was registered last is called first, so this comes after the import of those pools.
threading._register_atexit(_close_all)  # pyright: ignore[reportAttributeAccessIssue]
