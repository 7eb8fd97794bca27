from dataclasses import dataclass, field, replace

import pytest
import torch
from torch import Tensor

from inference.decoder import Decoder, Part
from inference.forward import Forward
from inference.sequence import CachedChunk, Move, Piece, Plan, Sequence
from inference.shapes import Shapes, Sizes

SHAPES = Shapes(
    slots=4, rows=2, chunk=4, context=200, key_bands=(64, 128, 200), run_rows=2, run_width=3,
    parking=2, prefix_chunks=4, group=2,
)  # fmt: skip


@dataclass
class Call:
    """What one part of a forward pass was given, and how many tokens the pass had."""

    tokens: list[list[int]]
    positions: list[list[int]]
    slots: list[int]
    keys: list[int]
    shared: int


@dataclass
class FakeDecoder:
    """Notes what it is given; the hidden state of a token is (token, position)."""

    shapes: Shapes = SHAPES
    calls: list[Call] = field(default_factory=list[Call])
    notes: list[tuple[object, ...]] = field(default_factory=list[tuple[object, ...]])
    lives: list[list[int] | None] = field(default_factory=list[list[int] | None])
    out_of_memory: int = 0

    def read(self, parts: list[Part], tokens: int) -> list[Tensor]:
        assert tokens >= sum(part.count for part in parts)
        for part in parts:
            slots = [] if part.slots is None else part.slots.tolist()
            self.lives.append(None if part.live is None else part.live.tolist())
            self.calls.append(
                Call(part.tokens.tolist(), part.positions.tolist(), slots, list(part.keys), tokens)
            )
        self._remember()
        return [torch.stack((part.tokens, part.positions), dim=-1) for part in parts]

    def here(self, tensor: Tensor) -> Tensor:
        return tensor

    def copy_row(self, source: int, target: int, length: int) -> None:
        self.notes.append(("copy", source, target, length))

    def clear(self, row: int, length: int | None = None) -> None:
        assert length is None or length > 0
        self.notes.append(("clear", row))

    def use_chunk(self, entry: int, row: int, start: int) -> None:
        self.notes.append(("use", entry, row, start))

    def keep_chunk(self, entry: int, row: int, start: int) -> None:
        self.notes.append(("keep", entry, row, start))

    def _remember(self) -> None:
        if self.out_of_memory:
            self.out_of_memory -= 1
            raise torch.OutOfMemoryError("CUDA out of memory.")


def forward_of(decoder: FakeDecoder) -> Forward:
    real: Decoder = decoder  # pyright: ignore[reportAssignmentType]
    return Forward(real)


def piece(slot: int, start: int, stop: int, head: int = 1) -> Piece:
    tokens = [100 * slot + at for at in range(stop)]
    return Piece(Sequence(tokens=tokens, head=head, slot=slot), start, stop)


def plan(**parts: list[Piece]) -> Plan:
    return Plan(
        [], [], [], parts.get("chunks", []), parts.get("runs", []), parts.get("decodes", [])
    )


def check_read(decoder: FakeDecoder, wanted: Plan) -> None:
    read, failed = forward_of(decoder).run(wanted)
    assert failed == []
    assert [one.piece for one in read] == wanted.pieces
    for one in read:
        slot, start, stop = one.piece.sequence.slot, one.piece.start, one.piece.stop
        assert slot is not None
        assert one.hidden.tolist() == [[100 * slot + at, at] for at in range(start, stop)]


def test_each_piece_gets_its_own_hidden_states_back() -> None:
    wanted = plan(
        chunks=[piece(3, 4, 7), piece(0, 0, 4)], runs=[piece(1, 9, 12)], decodes=[piece(2, 5, 6)]
    )
    check_read(FakeDecoder(), wanted)


def test_a_row_without_a_piece_works_in_a_scratch_row_and_writes_to_trash() -> None:
    decoder = FakeDecoder()
    check_read(decoder, plan(chunks=[piece(3, 4, 7)], runs=[piece(1, 9, 12)]))
    extend, run = decoder.calls
    trash = SHAPES.trash
    assert extend.positions == [[4, 5, 6, trash], [trash] * 4]
    assert extend.slots[0] == 3
    assert SHAPES.scratch <= extend.slots[1] < SHAPES.first_parking
    assert run.positions == [[9, 10, 11], [trash] * 3]
    assert (len(extend.tokens[0]), len(run.tokens[0])) == (SHAPES.chunk, SHAPES.run_width)


def test_rows_of_one_step_are_all_different() -> None:
    decoder = FakeDecoder(replace(SHAPES, rows=4))
    check_read(decoder, plan(chunks=[piece(2, 0, 4), piece(0, 0, 4)]))
    assert len(set(decoder.calls[0].slots)) == 4


def test_in_decode_every_slot_has_its_own_row_and_those_without_a_token_are_dead() -> None:
    decoder = FakeDecoder()
    check_read(decoder, plan(decodes=[piece(2, 5, 6), piece(0, 9, 10)]))
    (call,) = decoder.calls
    assert call.positions == [[9], [SHAPES.trash], [5], [SHAPES.trash]]
    assert (call.tokens[0], call.tokens[2]) == ([9], [205])


def test_keys_reach_as_far_as_the_furthest_of_those_that_share_them() -> None:
    decoder = FakeDecoder()
    check_read(decoder, plan(decodes=[piece(0, 63, 64), piece(1, 64, 65), piece(3, 130, 131)]))
    assert decoder.calls[0].keys == [128, 200]
    decoder = FakeDecoder()
    check_read(decoder, plan(decodes=[piece(3, 3, 4)]))
    assert decoder.calls[0].keys == [64, 64]
    for stop, keys in ((64, 64), (65, 128), (128, 128), (129, 200)):
        decoder = FakeDecoder()
        check_read(decoder, plan(chunks=[piece(0, 0, 4), piece(1, stop - 1, stop)]))
        assert decoder.calls[0].keys == [keys]


def test_where_smaller_steps_are_allowed_a_step_is_as_small_as_its_load() -> None:
    sizes = Sizes(decode=(1, 2, 4), extend=(1, 2), run=(1, 2))
    decoder = FakeDecoder(replace(SHAPES, sizes=sizes))
    check_read(
        decoder,
        plan(chunks=[piece(3, 0, 4)], runs=[piece(2, 4, 7)], decodes=[piece(1, 5, 6)]),
    )
    assert [len(call.tokens) for call in decoder.calls] == [1, 1, 2]
    assert [call.shared for call in decoder.calls] == [4, 3, 2]


def test_steps_share_one_forward_pass_where_some_size_is_large_enough() -> None:
    wanted = plan(chunks=[piece(3, 0, 4)], runs=[piece(2, 4, 7)], decodes=[piece(1, 5, 6)])
    steps = {"decode": (2,), "extend": (1,), "run": (1,)}
    decoder = FakeDecoder(replace(SHAPES, sizes=Sizes(**steps, read=(4, 12))))
    check_read(decoder, wanted)
    assert [call.shared for call in decoder.calls] == [12, 12, 12]
    decoder = FakeDecoder(replace(SHAPES, sizes=Sizes(**steps, read=(4,))))
    check_read(decoder, wanted)
    assert [call.shared for call in decoder.calls] == [4, 3, 2]


def test_padding_and_dead_rows_take_no_part_in_a_shared_pass() -> None:
    decoder = FakeDecoder(replace(SHAPES, sizes=Sizes(read=(1, 2, 8))))
    chunks, decodes = [piece(3, 4, 7), piece(0, 0, 4)], [piece(2, 5, 6)]
    check_read(decoder, plan(chunks=chunks, decodes=decodes))
    assert [call.shared for call in decoder.calls] == [8, 8]
    assert decoder.lives == [[0, 1, 2, 4, 5, 6, 7], [2]]
    decoder = FakeDecoder(replace(SHAPES, sizes=Sizes(read=(1, 2, 8))))
    check_read(decoder, plan(decodes=decodes))
    assert [call.shared for call in decoder.calls] == [1]
    decoder = FakeDecoder(replace(SHAPES, sizes=Sizes(decode=(3,), read=(8,))))
    check_read(decoder, plan(chunks=[piece(1, 0, 4), piece(0, 0, 4)]))
    assert decoder.lives == [None]


def test_what_moves_is_copied_and_a_lent_slot_is_cleared_before_chunks_are_used() -> None:
    decoder = FakeDecoder()
    moves = [Move(1, 6, 30, frees_slot=True), Move(7, 2, 9, frees_slot=False)]
    forward_of(decoder).prepare(Plan([], moves, [CachedChunk(3, 1, 4)], [], [], []))
    assert decoder.notes == [
        ("copy", 1, 6, 30),
        ("clear", 1),
        ("copy", 7, 2, 9),
        ("use", 3, 1, 4),
    ]


def test_chunks_are_kept_where_the_plan_says() -> None:
    decoder = FakeDecoder()
    forward_of(decoder).keep([CachedChunk(2, 3, 8), CachedChunk(0, 1, 0)])
    assert decoder.notes == [("keep", 2, 3, 8), ("keep", 0, 1, 0)]


@pytest.mark.parametrize("kind", ["chunks", "runs", "decodes"])
def test_where_memory_is_short_the_last_piece_is_given_up_and_the_others_wait(kind: str) -> None:
    decoder = FakeDecoder(out_of_memory=1)
    pieces = [piece(0, 0, 3), piece(1, 0, 3)] if kind != "decodes" else [piece(0, 4, 5)]
    read, failed = forward_of(decoder).run(plan(**{kind: pieces}))
    assert read == []
    assert [one.piece for one in failed] == pieces[-1:]
    assert isinstance(failed[0].error, torch.OutOfMemoryError)


def test_short_memory_in_one_step_leaves_the_other_steps_alone() -> None:
    decoder = FakeDecoder(out_of_memory=1)
    wanted = plan(chunks=[piece(0, 0, 4)], decodes=[piece(2, 5, 6)])
    read, failed = forward_of(decoder).run(wanted)
    assert [one.piece for one in read] == wanted.decodes
    assert [one.piece for one in failed] == wanted.chunks


def test_an_empty_plan_runs_nothing() -> None:
    decoder = FakeDecoder()
    assert forward_of(decoder).run(plan()) == ([], [])
    assert decoder.calls == []
