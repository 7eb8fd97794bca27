"""Keeps memory that was freed, so that a step does not ask the kernel for it again.

A step frees tensors of a few megabytes and wants as many in the next. glibc would hand them back to
the kernel, and each page would be faulted in again: half of the sampler's time.
"""

import ctypes
import platform
from typing import Final

_TRIM_THRESHOLD: Final = -1
_MMAP_THRESHOLD: Final = -3
"""Parameters of mallopt(3), from glibc's malloc.h."""
_KEPT_BYTES: Final = 1 << 28
_LARGEST_BYTES: Final = 1 << 25
"""Most that the parameter takes on 64 bits."""


def keep_freed_memory() -> bool:
    """Let this process keep up to 256 MiB of freed memory for itself.

    Returns:
        Whether it is so now: only where the C library is glibc.
    """
    if platform.libc_ver()[0] != "glibc":
        return False
    libc = ctypes.CDLL(None)
    kept = libc.mallopt(_TRIM_THRESHOLD, _KEPT_BYTES)
    return bool(kept and libc.mallopt(_MMAP_THRESHOLD, _LARGEST_BYTES))
