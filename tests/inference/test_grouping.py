from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from inference.grouping import who_makes_room
from inference.scheduler import Scheduler
from inference.sequence import Sequence, slot_of
from inference.shapes import Shapes

SLOTS, GROUP = 8, 2
LENGTHS = st.dictionaries(st.integers(0, SLOTS - 1), st.integers(1, 9), max_size=SLOTS - 1)


def keys_read(lengths: Mapping[int, int]) -> int:
    """The sum over the groups of their longest length."""
    return sum(
        max((lengths.get(slot, 0) for slot in range(first, first + GROUP)), default=0)
        for first in range(0, SLOTS, GROUP)
    )


def running(lengths: Mapping[int, int]) -> list[Sequence]:
    return [
        Sequence(tokens=[0] * length, head=length, fed=length, slot=slot)
        for slot, length in lengths.items()
    ]


@given(LENGTHS, st.integers(0, 9))
def test_the_move_that_saves_most_is_chosen(lengths: dict[int, int], coming: int) -> None:
    free = next(slot for slot in range(SLOTS) if slot not in lengths)
    mover = who_makes_room(running(lengths), free, coming, GROUP)

    def after(moved: int) -> int:
        kept = {slot: length for slot, length in lengths.items() if slot != moved}
        return keys_read({**kept, free: lengths[moved], moved: coming})

    stays = keys_read({**lengths, free: coming})
    best = min([after(slot) for slot in lengths], default=stays)
    if mover is None:
        assert best >= stays
    else:
        assert after(slot_of(mover)) == best < stays


def test_a_long_sequence_among_short_ones_goes_to_the_long_ones() -> None:
    held = running({0: 9, 2: 8, 3: 1, 4: 2, 5: 2, 6: 2, 7: 2})
    mover = who_makes_room(held, 1, 1, GROUP)
    assert mover is held[1]


def test_sequences_that_leave_and_come_end_up_beside_others_of_their_length() -> None:
    shapes = Shapes(8, 8, 4, 64, (64,), parking=1, group=2)
    scheduler = Scheduler(shapes, patience=0)
    alive: list[Sequence] = []
    for head in (40, 4, 40, 4, 40, 4, 40, 4):
        alive.append(Sequence(tokens=[1] * head, head=head))
        scheduler.submit(alive[-1])
        while any(one.in_head for one in alive):
            scheduler.advance(scheduler.plan().pieces)
    # One of the short ones ends, and another short one comes.
    scheduler.remove(alive.pop(1))
    alive.append(Sequence(tokens=[1] * 4, head=4))
    scheduler.submit(alive[-1])
    scheduler.plan()
    by_slot = {slot_of(one): one.length for one in alive}
    assert keys_read(by_slot) == 40 + 40 + 4 + 4
