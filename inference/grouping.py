"""Which sequence leaves its slot to a new one, so that sequences of like length lie together.

In a decode step all slots of a group read as many keys as the longest of them, so a long sequence
among short ones costs as much as if all were long. Free of torch.
"""

from collections.abc import Iterable
from operator import attrgetter

from inference.sequence import Sequence, slot_of

_length = attrgetter("length")


def who_makes_room(
    running: Iterable[Sequence], free: int, coming: int, group: int
) -> Sequence | None:
    """The sequence that should move to the free slot, so that the one that comes takes its slot.

    It is the one whose move lessens the sum of the groups' longest lengths by most; None where no
    move lessens it.

    Args:
        running: the sequences that hold slots.
        free: the slot that is free.
        coming: length of the sequence that comes; 0 if none does, and the slot stays free.
        group: slots in a group.
    """
    groups: dict[int, list[Sequence]] = {}
    for sequence in running:
        groups.setdefault(slot_of(sequence) // group, []).append(sequence)
    home = max(map(_length, groups.pop(free // group, [])), default=0)
    best, most = None, 0
    for members in groups.values():
        longest, second = (*sorted(map(_length, members), reverse=True), 0)[:2]
        for one in members:
            rest = second if one.length == longest else longest
            now = max(home, coming) + longest
            saved = now - max(home, one.length) - max(rest, coming)
            if saved > most:
                best, most = one, saved
    return best
