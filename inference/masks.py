"""Masks of a step, filled on another thread while the forward pass runs.

llguidance computes all of them in one call that holds no lock of the interpreter, so that the
forward pass is not slowed on a machine with a second core.
"""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor

import numpy as np
import torch
from torch import Tensor

from domain.errors import LLMasOSError
from inference.grammar import Constraint
from inference.sampler import mask_words


class MaskFiller:
    """One buffer of masks, filled for one step after the other."""

    def __init__(self, rows: int, vocab_size: int, *, pinned: bool = False) -> None:
        """Make room for `rows` masks; `pinned` memory can be copied to a GPU without waiting."""
        words = mask_words(vocab_size)
        self._masks = torch.zeros(rows, words, dtype=torch.int32, pin_memory=pinned)
        self._rows = self._masks.numpy()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="masks")

    def start(self, constraints: Sequence[Constraint]) -> "Future[list[LLMasOSError | None]]":
        """Fill one mask for each constraint, row by row.

        Returns:
            What went wrong with each row, to be had before the masks are used.
        """
        return self._thread.submit(self._fill, list(constraints))

    def masks(self, count: int) -> Tensor:
        """The first masks (count, ceil(V / 32)) int32; the next `start` overwrites them."""
        return self._masks[:count]

    def close(self) -> None:
        """Stop the thread."""
        self._thread.shutdown()

    def _fill(self, constraints: Sequence[Constraint]) -> list[LLMasOSError | None]:
        return [
            self._fill_row(constraint, row)
            for constraint, row in zip(constraints, self._rows, strict=False)
        ]

    def _fill_row(self, constraint: Constraint, row: np.ndarray) -> LLMasOSError | None:
        try:
            constraint.fill(row)
        except LLMasOSError as error:
            row[:] = -1
            return error
        return None
