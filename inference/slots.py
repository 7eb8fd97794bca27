"""Which sequence holds which slot of the key-value memory. Free of torch."""


class SlotPool:
    """The S slots; the lowest free one is taken first.

    Which slot a sequence gets has no influence on its output; a fixed order only makes runs easy
    to compare.
    """

    def __init__(self, count: int) -> None:
        """All `count` slots start free."""
        self._count = count
        self._free = list(range(count - 1, -1, -1))

    @property
    def free(self) -> int:
        """How many slots are free."""
        return len(self._free)

    def take(self) -> int:
        """Take the lowest free slot.

        Raises:
            IndexError: none is free; a caller asks `free` first.
        """
        return self._free.pop()

    def give_back(self, slot: int) -> None:
        """Free a slot, which the caller has cleared.

        Raises:
            ValueError: the slot was free already, or is none of ours.
        """
        if not 0 <= slot < self._count or slot in self._free:
            raise ValueError(f"slot {slot} is not taken")
        self._free.append(slot)
        self._free.sort(reverse=True)
