"""Which sequence holds which row of the key-value memory. Free of torch."""

_EIGHTH = 8
_KEPT_AT_LEAST = 2


def kept_slots(slots: int) -> int:
    """How many slots are kept for interactive requests: an eighth, at least two.

    Where there are fewer than four slots, half of them.
    """
    return min(max(_KEPT_AT_LEAST, slots // _EIGHTH), slots // 2)


class RowPool:
    """Rows of the key-value memory; the lowest free one is taken first.

    Which row a sequence gets has no influence on its output. The lowest one keeps the rows in use
    together, so that a step in free shapes is small.
    """

    def __init__(self, first: int, count: int) -> None:
        """All rows from `first` to `first + count - 1` start free."""
        self._rows = range(first, first + count)
        self._free = list(reversed(self._rows))

    @property
    def free(self) -> int:
        """How many rows are free."""
        return len(self._free)

    @property
    def first(self) -> int:
        """The row that is taken next; one must be free."""
        return self._free[-1]

    def take(self) -> int:
        """Take the lowest free row.

        Raises:
            IndexError: none is free; a caller asks `free` first.
        """
        return self._free.pop()

    def give_back(self, row: int) -> None:
        """Free a row.

        Raises:
            ValueError: the row was free already, or is none of ours.
        """
        if row not in self._rows or row in self._free:
            raise ValueError(f"row {row} is not taken")
        self._free.append(row)
        self._free.sort(reverse=True)
