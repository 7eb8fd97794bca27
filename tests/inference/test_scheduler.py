import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from inference.scheduler import PATIENCE, SHORTEST_RUN, Scheduler
from inference.sequence import Piece, Plan, Sequence
from inference.shapes import Shapes
from inference.types import Priority
from inference.waiting import AGING_STEPS

CHUNK = 4
SHAPES = Shapes(
    slots=4, rows=2, chunk=CHUNK, context=64, key_bands=(64,), run_rows=1, run_width=4, parking=2,
    prefix_chunks=64,
)  # fmt: skip
SIZES = [
    SHAPES,
    Shapes(4, 2, CHUNK, 64, (64,), run_rows=2, run_width=4, parking=2, prefix_chunks=2),
    Shapes(3, 2, CHUNK, 64, (64,), run_rows=0, run_width=0, parking=1, prefix_chunks=0),
    Shapes(1, 1, CHUNK, 64, (64,), run_rows=1, run_width=5, parking=0, prefix_chunks=8),
    Shapes(8, 3, CHUNK, 64, (64,), run_rows=2, run_width=8, parking=2, prefix_chunks=64),
    Shapes(6, 3, CHUNK, 64, (64,), run_rows=2, run_width=8, parking=2, prefix_chunks=8, group=2),
]
Cut = tuple[str, int, int]


def a_sequence(head: int = 3, token: int = 1, **how: object) -> Sequence:
    tokens = [token] * head
    return Sequence(tokens=tokens, head=head, reusable=(head - 1) // CHUNK * CHUNK, **how)  # pyright: ignore[reportArgumentType]


def cuts_alone(shapes: Shapes, head: int, growth: list[int]) -> list[Cut]:
    """How a sequence must be cut, computed from that sequence alone."""
    cuts = [("chunk", start, min(start + CHUNK, head)) for start in range(0, head, CHUNK)]
    at, known = head, head
    for grown in growth:
        known += grown
        while at < known:
            long = known - at >= SHORTEST_RUN and shapes.run_rows > 0
            stop = min(at + shapes.run_width, known) if long else at + 1
            cuts.append(("run" if long else "decode", at, stop))
            at = stop
    return cuts


@dataclass(eq=False)
class Life:
    """One request from its arrival to its end.

    Attributes:
        growth: how many tokens each further draw brings; then it ends.
        seen: how it was cut.
    """

    sequence: Sequence
    growth: list[int]
    seen: list[Cut] = field(default_factory=list[Cut])
    all_growth: list[int] = field(default_factory=list[int])

    def __post_init__(self) -> None:
        self.all_growth = list(self.growth)


class FakeModel:
    """A model whose keys and values are the tokens themselves, so that a wrong copy shows."""

    def __init__(self, shapes: Shapes) -> None:
        self.shapes = shapes
        self.rows: list[dict[int, int]] = [{} for _ in range(shapes.memory_rows)]
        self.cache: dict[int, tuple[list[int], int]] = {}

    def prepare(self, plan: Plan) -> None:
        for move in plan.moves:
            kept = {at: self.rows[move.source][at] for at in range(move.length)}
            self.rows[move.target] = kept
            if move.frees_slot:
                self.rows[move.source] = {}
        for chunk in plan.reuses:
            tokens, start = self.cache[chunk.entry]
            assert start == chunk.start
            self.rows[chunk.slot] |= dict(enumerate(tokens, start))

    def read(self, piece: Piece) -> None:
        slot = piece.sequence.slot
        assert slot is not None
        row, tokens = self.rows[slot], piece.sequence.tokens
        assert row == dict(enumerate(tokens[: piece.start]))
        row |= dict(enumerate(tokens[piece.start : piece.stop], piece.start))

    def keep(self, entry: int, slot: int, start: int) -> None:
        tokens = [self.rows[slot][at] for at in range(start, start + CHUNK)]
        self.cache[entry] = tokens, start


class SchedulerUnderLoad(RuleBasedStateMachine):
    """Arrivals, steps and removals in any order, on a model that only copies tokens."""

    @initialize(shapes=st.sampled_from(SIZES), patience=st.integers(0, 3))
    def start(self, shapes: Shapes, patience: int) -> None:
        self.shapes, self.patience = shapes, patience
        self.scheduler = Scheduler(shapes, patience=patience)
        self.model = FakeModel(shapes)
        self.lives: dict[Sequence, Life] = {}
        self.ended: list[Life] = []
        self.put_off = 0

    @rule(
        head=st.lists(st.sampled_from([(1,) * CHUNK, (2,) * CHUNK]), max_size=4),
        tail=st.lists(st.integers(1, 2), min_size=1, max_size=CHUNK),
        growth=st.lists(st.integers(1, 9), max_size=3),
        priority=st.sampled_from(Priority),
        tenant=st.sampled_from("ab"),
    )
    def arrive(
        self,
        head: list[tuple[int, ...]],
        tail: list[int],
        growth: list[int],
        priority: Priority,
        tenant: str,
    ) -> None:
        tokens = [*(token for chunk in head for token in chunk), *tail]
        sequence = Sequence(
            tokens=tokens,
            head=len(tokens),
            reusable=(len(tokens) - 1) // CHUNK * CHUNK,
            priority=priority,
            tenant=tenant,
        )
        self.lives[sequence] = Life(sequence, growth)
        self.scheduler.submit(sequence)

    @precondition(lambda self: self.lives)
    @rule(data=st.data())
    def leave(self, data: st.DataObject) -> None:
        """Somebody cancels, wherever the request is."""
        self.remove(data.draw(st.sampled_from(list(self.lives.values()))))

    @rule()
    def step(self) -> None:
        plan = self.scheduler.plan()
        self.check_admission()
        self.check_pieces(plan)
        self.model.prepare(plan)
        for kind, pieces in (("chunk", plan.chunks), ("run", plan.runs), ("decode", plan.decodes)):
            for piece in pieces:
                self.model.read(piece)
                self.lives[piece.sequence].seen.append((kind, piece.start, piece.stop))
        for kept in self.scheduler.advance(plan.pieces):
            self.model.keep(kept.entry, kept.slot, kept.start)
        for piece in plan.pieces:
            life = self.lives[piece.sequence]
            if piece.sequence.pending:
                continue
            if life.growth:
                piece.sequence.tokens += [3] * life.growth.pop(0)
            else:
                self.remove(life)
                self.ended.append(life)

    def remove(self, life: Life) -> None:
        held = life.sequence.slot
        slot = self.scheduler.remove(life.sequence)
        assert slot == held
        assert life.sequence.slot is None
        assert life.sequence.parked is None
        if slot is not None:
            self.model.rows[slot] = {}
        del self.lives[life.sequence]

    def people(self) -> list[Sequence]:
        return [one for one in self.lives if one.priority is Priority.INTERACTIVE]

    def check_admission(self) -> None:
        kept = self.shapes.parking
        served = sum(one.slot is not None for one in self.people())
        if any(one.slot is None for one in self.people()):
            assert served >= kept
        if self.scheduler.free:
            assert all(one.slot is not None for one in self.lives)

    def check_pieces(self, plan: Plan) -> None:
        taking_part = Counter(piece.sequence for piece in plan.pieces)
        assert all(count == 1 for count in taking_part.values())
        assert len(plan.chunks) <= self.shapes.rows
        assert len(plan.runs) <= self.shapes.run_rows
        for piece in plan.pieces:
            assert piece.start == piece.sequence.fed < piece.stop <= len(piece.sequence.tokens)
        self.check_reading(plan)
        past = [one for one in self.lives if one.slot is not None and not one.in_head]
        assert all(one in taking_part for one in past if one.pending < SHORTEST_RUN)
        if len(plan.runs) < self.shapes.run_rows:
            assert all(one in taking_part for one in past)

    def check_reading(self, plan: Plan) -> None:
        reading = [one for one in self.lives if one.slot is not None and one.in_head]
        chunks = [piece.sequence for piece in plan.chunks]
        self.put_off = self.put_off + 1 if reading and not chunks else 0
        assert self.put_off <= self.patience
        if reading and not (plan.runs or plan.decodes):
            assert chunks
        if any(one.priority is Priority.INTERACTIVE for one in reading):
            assert any(one.priority is Priority.INTERACTIVE for one in chunks)
        if self.shapes.prefix_chunks == SHAPES.prefix_chunks:
            whole = [
                tuple(piece.sequence.tokens[: piece.stop])
                for piece in plan.chunks
                if piece.stop <= piece.sequence.reusable
            ]
            assert len(set(whole)) == len(whole)

    @invariant()
    def every_sequence_is_in_one_place_and_every_row_holds_one(self) -> None:
        running = [one.slot for one in self.lives if one.slot is not None]
        parked = [one.parked for one in self.lives if one.parked is not None]
        assert sorted(set(running)) == sorted(running)
        assert sorted(set(parked)) == sorted(parked)
        assert set(running) <= set(range(self.shapes.slots))
        assert set(parked) <= set(range(self.shapes.first_parking, self.shapes.memory_rows))
        assert not any(one.slot is not None and one.parked is not None for one in self.lives)
        assert len(running) == self.scheduler.running
        assert self.scheduler.free == self.shapes.slots - len(running)
        assert self.scheduler.waiting == len(self.lives) - len(running) - len(parked)
        assert self.scheduler.idle == (not self.lives)

    @invariant()
    def nobody_is_parked_but_for_a_person_who_runs(self) -> None:
        parked = [one for one in self.lives if one.parked is not None]
        assert len(parked) <= self.shapes.parking
        assert all(one.priority is not Priority.INTERACTIVE for one in parked)

    def teardown(self) -> None:
        """Without further arrivals all come to their end, cut as each would be alone."""
        if not hasattr(self, "scheduler"):
            return
        for _ in range(2000):
            if self.scheduler.idle:
                break
            self.step()
        assert self.scheduler.idle
        assert not self.lives
        for life in self.ended:
            one = life.sequence
            assert one.reused % CHUNK == 0
            assert one.reused <= one.reusable < one.head
            alone = cuts_alone(self.shapes, one.head, life.all_growth)
            # Chunks may come from the cache; the others are the very same.
            missing = [cut for cut in alone if cut not in life.seen]
            assert all(cut[0] == "chunk" and cut[2] <= one.reused for cut in missing)
            assert life.seen == [cut for cut in alone if cut not in missing]
            if not self.shapes.prefix_chunks:
                assert not missing


SchedulerUnderLoad.TestCase.settings = settings(
    max_examples=80, stateful_step_count=40, deadline=None
)
TestSchedulerUnderLoad = SchedulerUnderLoad.TestCase


def run_step(scheduler: Scheduler, *, decoding: tuple[Sequence, ...] = ()) -> Plan:
    """One step, after which each of `decoding` has a further token to read."""
    plan = scheduler.plan()
    scheduler.advance(plan.pieces)
    for one in decoding:
        if not one.pending:
            one.tokens.append(3)
    return plan


def busy(
    shapes: Shapes = SHAPES, priority: Priority = Priority.BACKGROUND
) -> tuple[Scheduler, list[Sequence]]:
    """A scheduler whose slots are all held by sequences that decode."""
    scheduler = Scheduler(shapes)
    holding = [a_sequence(priority=priority, token=token) for token in range(shapes.slots)]
    for one in holding:
        scheduler.submit(one)
    while any(one.in_head for one in holding):
        run_step(scheduler, decoding=tuple(holding))
    return scheduler, holding


def test_a_prompt_is_read_while_others_decode() -> None:
    scheduler = Scheduler(SHAPES, patience=2)
    decoding = a_sequence(1)
    scheduler.submit(decoding)
    run_step(scheduler, decoding=(decoding,))
    scheduler.submit(a_sequence(4 * CHUNK, token=2))
    reads: list[int] = []
    for _ in range(6):
        plan = run_step(scheduler, decoding=(decoding,))
        assert [piece.sequence for piece in plan.decodes] == [decoding]
        reads.append(len(plan.chunks))
    assert reads == [0, 0, 1, 0, 0, 1]


def test_enough_prompts_to_fill_an_extend_step_are_read_at_once() -> None:
    scheduler = Scheduler(SHAPES)
    decoding = a_sequence(1)
    scheduler.submit(decoding)
    run_step(scheduler, decoding=(decoding,))
    for token in range(2, 2 + SHAPES.rows):
        scheduler.submit(a_sequence(4, token=token))
    assert len(run_step(scheduler).chunks) == SHAPES.rows


def test_the_prompt_of_a_person_is_never_put_off() -> None:
    scheduler = Scheduler(SHAPES)
    decoding = a_sequence(1)
    scheduler.submit(decoding)
    run_step(scheduler, decoding=(decoding,))
    person = a_sequence(priority=Priority.INTERACTIVE)
    scheduler.submit(person)
    assert [piece.sequence for piece in run_step(scheduler).chunks] == [person]


def test_a_person_s_prompt_goes_before_prompts_that_came_earlier() -> None:
    scheduler = Scheduler(SHAPES)
    for token in (1, 2):
        scheduler.submit(a_sequence(20, token=token))
    person = a_sequence(9, token=7, priority=Priority.INTERACTIVE)
    scheduler.submit(person)
    read = [piece.sequence for _ in range(3) for piece in run_step(scheduler).chunks]
    assert read.count(person) == 3


def test_a_lent_slot_is_called_back_in_the_plan_after_a_person_comes() -> None:
    scheduler, holding = busy()
    person = a_sequence(priority=Priority.INTERACTIVE, token=9)
    scheduler.submit(person)
    plan = run_step(scheduler, decoding=tuple(holding))
    parked = [one for one in holding if one.parked is not None]
    assert plan.started == [person]
    assert len(parked) == scheduler.called_back == 1
    (move,) = plan.moves
    assert (move.source, move.target) == (person.slot, parked[0].parked)
    assert (move.length, move.frees_slot) == (parked[0].fed, True)


def test_who_is_called_back_is_the_least_urgent_then_the_latest() -> None:
    scheduler = Scheduler(SHAPES)
    priorities = [Priority.BACKGROUND, Priority.BACKGROUND, Priority.NORMAL, Priority.NORMAL]
    holding = [a_sequence(priority=one) for one in priorities]
    for one in holding:
        scheduler.submit(one)
        scheduler.plan()
    order: list[Sequence] = []
    for _ in range(SHAPES.parking):
        scheduler.submit(a_sequence(priority=Priority.INTERACTIVE))
        scheduler.plan()
        order += [one for one in holding if one.parked is not None and one not in order]
    assert order == [holding[1], holding[0]]


def test_no_more_slots_are_called_back_than_are_kept() -> None:
    scheduler, holding = busy()
    people = [a_sequence(priority=Priority.INTERACTIVE, token=9) for _ in range(4)]
    for one in people:
        scheduler.submit(one)
    scheduler.plan()
    assert sum(one.slot is not None for one in people) == SHAPES.parking
    assert sum(one.parked is not None for one in holding) == SHAPES.parking
    assert scheduler.waiting == 2


def test_people_are_not_called_back_for_people() -> None:
    scheduler, holding = busy(priority=Priority.INTERACTIVE)
    scheduler.submit(a_sequence(priority=Priority.INTERACTIVE))
    assert not run_step(scheduler, decoding=tuple(holding)).moves
    assert scheduler.waiting == 1


def test_a_parked_sequence_comes_back_before_those_that_never_ran() -> None:
    scheduler, holding = busy()
    person, newcomer = a_sequence(priority=Priority.INTERACTIVE), a_sequence()
    scheduler.submit(person)
    run_step(scheduler, decoding=tuple(holding))
    scheduler.submit(newcomer)
    (parked,) = (one for one in holding if one.parked is not None)
    row, freed = parked.parked, scheduler.remove(person)
    plan = run_step(scheduler)
    assert parked.slot == freed
    assert newcomer.slot is None
    assert [(move.source, move.target, move.frees_slot) for move in plan.moves] == [
        (row, freed, False)
    ]
    assert parked in [piece.sequence for piece in plan.decodes]


def test_a_parked_sequence_comes_back_although_people_keep_coming() -> None:
    scheduler, holding = busy()
    for _ in range(3 * AGING_STEPS):
        # Twice as many people as there are slots, for ever; each is served for one step.
        while scheduler.waiting < 2 * SHAPES.slots:
            scheduler.submit(a_sequence(1, priority=Priority.INTERACTIVE, tenant="people"))
        plan = scheduler.plan()
        scheduler.advance(plan.pieces)
        for piece in plan.pieces:
            if piece.sequence in holding:
                piece.sequence.tokens.append(3)
            else:
                scheduler.remove(piece.sequence)
        for one in [one for one in holding if len(one.tokens) > 40]:
            scheduler.remove(one)
            holding.remove(one)
        if not holding:
            break
    assert not holding


@pytest.mark.parametrize("comes_at", [0, 1], ids=["into a free slot", "into a full house"])
def test_who_waits_is_served_although_people_keep_coming(comes_at: int) -> None:
    scheduler = Scheduler(SHAPES)
    patient = a_sequence(6, priority=Priority.BACKGROUND, tenant="patient", token=5)
    for step in range(4 * AGING_STEPS):
        if step == comes_at:
            scheduler.submit(patient)
        while scheduler.waiting < 2 * SHAPES.slots:
            scheduler.submit(a_sequence(1, priority=Priority.INTERACTIVE, tenant="people"))
        plan = scheduler.plan()
        scheduler.advance(plan.pieces)
        for piece in plan.pieces:
            if not piece.sequence.pending:
                scheduler.remove(piece.sequence)
        if not patient.in_head:
            return
    pytest.fail(f"after {4 * AGING_STEPS} steps it waits: {patient.slot=} {patient.fed=}")


def test_the_tenant_who_was_served_least_gets_the_next_slot() -> None:
    scheduler, _ = busy(SIZES[3], priority=Priority.NORMAL)
    heavy, light = a_sequence(tenant="heavy"), a_sequence(tenant="light")
    greedy = a_sequence(9, tenant="heavy")
    for one in (greedy, heavy, light):
        scheduler.submit(one)
    served: list[str] = []
    for _ in range(40):
        plan = scheduler.plan()
        served += [one.tenant for one in plan.started]
        scheduler.advance(plan.pieces)
        for piece in plan.pieces:
            if not piece.sequence.pending:
                scheduler.remove(piece.sequence)
    assert served == ["heavy", "light", "heavy"]


def test_prompts_that_begin_alike_are_read_once() -> None:
    scheduler = Scheduler(SHAPES)
    alike = [a_sequence(3 * CHUNK + 1) for _ in range(3)]
    for one in alike:
        scheduler.submit(one)
    read = Counter[int]()
    for _ in range(8):
        read.update(piece.start for piece in run_step(scheduler).chunks)
    # Whole chunks once; what is left of each prompt by each sequence.
    assert read == {0: 1, 4: 1, 8: 1, 12: 3}
    assert sorted(one.reused for one in alike) == [0, 12, 12]


def test_a_chunk_whose_hidden_states_are_asked_for_is_read_again() -> None:
    scheduler = Scheduler(SHAPES)
    first, second = (Sequence(tokens=[1] * 8, head=8, reusable=4) for _ in range(2))
    scheduler.submit(first)
    for _ in range(3):
        run_step(scheduler)
    scheduler.submit(second)
    plan = run_step(scheduler)
    assert [chunk.start for chunk in plan.reuses] == [0]
    assert [(piece.start, piece.stop) for piece in plan.chunks] == [(4, 8)]


def test_what_was_not_advanced_is_planned_again() -> None:
    scheduler = Scheduler(SHAPES)
    scheduler.submit(a_sequence(6))
    first = scheduler.plan()
    assert [(piece.start, piece.stop) for piece in first.chunks] == [(0, 4)]
    assert [(piece.start, piece.stop) for piece in scheduler.plan().chunks] == [(0, 4)]


def test_runs_of_the_oldest_go_on_and_the_others_wait() -> None:
    scheduler, holding = busy()
    for one in holding:
        one.tokens += [3] * 8
    plan = scheduler.plan()
    assert [piece.sequence for piece in plan.runs] == [holding[0]]
    assert plan.decodes == []


def test_patience_is_a_few_steps() -> None:
    assert 0 < PATIENCE < 10


@pytest.mark.parametrize(
    "module", ["types", "stats", "config", "shapes", "slots", "sequence", "prefix", "waiting",
               "scheduler", "turns"],
)  # fmt: skip
def test_the_scheduler_and_what_it_needs_load_no_torch(module: str) -> None:
    code = (
        f"import inference.{module}, sys;"
        "sys.exit(any(m in sys.modules for m in ('torch', 'numpy', 'transformers')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
