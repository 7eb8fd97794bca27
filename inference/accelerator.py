"""What a device that computes by itself offers beside its tensors, and a twin of it on the CPU.

A GPU reads host memory and runs kernels while Python goes on. All that differs for it from a CPU is
in the four methods here; `inference.cuda` has them for CUDA. Whoever works with the protocol works
on the CPU too, by the same buffers, so that it can be tested without a GPU.
"""

from collections.abc import Callable
from typing import Protocol

import torch
from torch import Tensor

Wait = Callable[[], None]
"""Returns once the device has done what was begun."""
Replay = Callable[[], None]
"""Does again what was recorded, with what its tensors hold then."""


class Accelerator(Protocol):
    """A device that does what it is told in the order in which it is told, but later."""

    def staging(self, shape: tuple[int, ...], dtype: torch.dtype) -> Tensor:
        """Zeros in host memory that the device can read by itself."""
        ...

    def start_copy(self, source: Tensor, target: Tensor) -> Wait:
        """Begin to copy; the source must stay as it is until the returned function returns.

        Args:
            source: on the host or the device.
            target: of the same shape, on the device.
        """
        ...

    def read(self, tensor: Tensor) -> list[int]:
        """The numbers in a tensor (B,) int64 of the device, once it has done all it was told."""
        ...

    def record(self, run: Callable[[], None]) -> Replay:
        """Record what a function tells the device.

        It may run several times meanwhile, and must not ask for a value of the device. Recordings
        share working memory: what one leaves for others to read must lie in tensors that were made
        before it.

        Raises:
            torch.OutOfMemoryError: there is too little memory; none of it is kept.
        """
        ...


class HostTwin:
    """The protocol on the CPU: copies at once, and runs again what it recorded."""

    def staging(self, shape: tuple[int, ...], dtype: torch.dtype) -> Tensor:
        """Zeros in ordinary memory."""
        return torch.zeros(shape, dtype=dtype)

    def start_copy(self, source: Tensor, target: Tensor) -> Wait:
        """Copy; there is nothing left to wait for."""
        target.copy_(source)
        return _done

    def read(self, tensor: Tensor) -> list[int]:
        """The numbers as they are."""
        return tensor.tolist()

    def record(self, run: Callable[[], None]) -> Replay:
        """Run it once, as a device does to warm up, and again at each replay."""
        run()
        return run


class Input:
    """A tensor of fixed place that recordings read, filled from the host without waiting.

    There are two tensors of host memory for it, filled in turn, so that a copy under way is never
    overwritten: a third filling waits for the first copy, which by then is long over.
    """

    def __init__(self, accelerator: Accelerator, there: Tensor) -> None:
        """Stage for `there`, on the device, whose first contents stay until it is filled."""
        self.there = there
        self._accelerator = accelerator
        shape = tuple(there.shape)
        self._staged = [accelerator.staging(shape, there.dtype) for _ in range(2)]
        self._waits: list[Wait] = [_done, _done]
        self._turn = 0

    def fill(self, values: Tensor) -> None:
        """Replace the first rows.

        Args:
            values: (B, ...) of the host, which may change right after, or of the device.
        """
        target = self.there[: len(values)]
        if values.device.type != "cpu":
            target.copy_(values)
            return
        self._turn = 1 - self._turn
        self._waits[self._turn]()
        staged = self._staged[self._turn][: len(values)]
        staged.copy_(values)
        self._waits[self._turn] = self._accelerator.start_copy(staged, target)


def _done() -> None:
    """There is nothing to wait for."""
