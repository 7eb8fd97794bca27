import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import QueueFull
from inference.scheduler import Scheduler, Sequence
from inference.shapes import Shapes

SHAPES = Shapes.banded(slots=3, rows=2, chunk=4, context=64)

# Length of the head, then how many tokens each draw brings (forced ones come in runs).
LIVES = st.lists(
    st.tuples(st.integers(1, 15), st.lists(st.integers(1, 4), max_size=6)), min_size=1, max_size=9
)
Piece = tuple[str, int, int]


def sequence(head: int) -> Sequence:
    return Sequence(tokens=[0] * head, head=head)


def pieces_of_life(head: int, growth: list[int]) -> list[Piece]:
    """How a sequence must be cut, computed from that sequence alone."""
    chunk = SHAPES.chunk
    cuts: list[Piece] = [
        ("extend", start, min(start + chunk, head)) for start in range(0, head, chunk)
    ]
    return cuts + [("decode", at, at + 1) for at in range(head, head + sum(growth))]


@given(lives=LIVES, patience=st.integers(0, 3), arrivals=st.lists(st.integers(0, 3), max_size=9))
def test_a_sequence_is_cut_by_itself_alone_and_every_one_is_served(
    lives: list[tuple[int, list[int]]], patience: int, arrivals: list[int]
) -> None:
    scheduler = Scheduler(SHAPES, queue_limit=100, patience=patience)
    made = [sequence(head) for head, _ in lives]
    growth = {one: list(grown) for one, (_, grown) in zip(made, lives, strict=True)}
    seen: dict[Sequence, list[Piece]] = {one: [] for one in made}
    waiting, pace = list(made), [*arrivals, *[1] * len(made)]
    for _ in range(1000):
        if waiting:
            count = pace.pop(0)
            scheduler.submit(waiting[:count])
            waiting = waiting[count:]
        plan = scheduler.plan()
        assert len(plan.chunks) <= SHAPES.rows
        planned = [chunk.sequence for chunk in plan.chunks] + plan.decodes
        slots = [one.slot for one in scheduler.sequences if one.slot is not None]
        assert len(set(slots)) == len(slots)
        assert all(one.slot in range(SHAPES.slots) for one in planned)
        for chunk in plan.chunks:
            seen[chunk.sequence].append(("extend", chunk.start, chunk.stop))
            chunk.sequence.fed = chunk.stop
        for one in plan.decodes:
            seen[one].append(("decode", one.fed, one.fed + 1))
            one.fed += 1
        for one in planned:
            if one.in_head or one.fed < len(one.tokens):
                continue
            if growth[one]:
                one.tokens += [0] * growth[one].pop(0)
            else:
                scheduler.remove(one)
        if scheduler.idle and not waiting:
            break
    assert scheduler.idle
    assert not waiting
    expected = [pieces_of_life(head, grown) for head, grown in lives]
    assert [seen[one] for one in made] == expected


def test_a_prompt_is_read_while_others_decode() -> None:
    scheduler = Scheduler(SHAPES, queue_limit=10, patience=2)
    decoding = sequence(1)
    scheduler.submit([decoding])
    scheduler.plan()
    decoding.fed = 1
    scheduler.submit([sequence(4)])
    reads: list[int] = []
    for _ in range(6):
        decoding.tokens.append(0)
        plan = scheduler.plan()
        assert plan.decodes == [decoding]
        decoding.fed += 1
        reads.append(len(plan.chunks))
    assert reads == [0, 0, 1, 0, 0, 1]


def test_enough_prompts_to_fill_an_extend_step_are_read_at_once() -> None:
    scheduler = Scheduler(SHAPES, queue_limit=10, patience=2)
    decoding = sequence(1)
    scheduler.submit([decoding])
    scheduler.plan()
    decoding.fed = 1
    decoding.tokens.append(0)
    scheduler.submit([sequence(4), sequence(4)])
    assert len(scheduler.plan().chunks) == SHAPES.rows


def test_a_full_queue_takes_none_of_several() -> None:
    scheduler = Scheduler(SHAPES, queue_limit=2)
    scheduler.submit([sequence(1) for _ in range(4)])
    with pytest.raises(QueueFull):
        scheduler.submit([sequence(1), sequence(1)])
    assert len(scheduler.sequences) == 4
    scheduler.submit([sequence(1)])
    with pytest.raises(QueueFull) as refused:
        scheduler.submit([sequence(1)])
    assert refused.value.retry_after_s > 0


def test_removing_one_that_waits_frees_no_slot_and_one_that_runs_its_own() -> None:
    scheduler = Scheduler(SHAPES, queue_limit=10)
    made = [sequence(1) for _ in range(SHAPES.slots + 1)]
    scheduler.submit(made)
    scheduler.plan()
    assert scheduler.remove(made[-1]) is None
    assert scheduler.remove(made[1]) == 1
    late = sequence(1)
    scheduler.submit([late])
    scheduler.plan()
    assert late.slot == 1
