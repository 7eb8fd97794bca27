"""The model's part of a step: a plan becomes tensors, and the pieces become hidden states."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from inference.decoder import Decoder, Part
from inference.sequence import CachedChunk, Piece, Plan, slot_of


@dataclass(frozen=True, slots=True)
class Read:
    """A piece that the model has read.

    Attributes:
        hidden: (tokens of the piece, H).
    """

    piece: Piece
    hidden: Tensor


@dataclass(frozen=True, slots=True)
class Failed:
    """A piece that could not be read; its tokens are still to be read."""

    piece: Piece
    error: Exception


class Forward:
    """Runs plans on a decoder: up to one extend, one run and one decode step each."""

    def __init__(self, decoder: Decoder) -> None:
        """Use a decoder that nobody else uses."""
        self._decoder = decoder

    def prepare(self, plan: Plan) -> None:
        """Copy what has moved, and what the prefix cache holds."""
        for move in plan.moves:
            self._decoder.copy_row(move.source, move.target, move.length)
            if move.frees_slot:
                self._decoder.clear(move.source, move.length)
        for chunk in plan.reuses:
            self._decoder.use_chunk(chunk.entry, chunk.slot, chunk.start)

    def run(self, plan: Plan) -> tuple[list[Read], list[Failed]]:
        """Read all pieces of a plan, in one forward pass where that changes no byte.

        Where there is too little memory for a pass, the piece that came last is given up, and the
        others are tried again in the next step.
        """
        shapes = self._decoder.shapes
        steps: list[_Step] = []
        if plan.chunks:
            rows = shapes.extend_rows(len(plan.chunks))
            steps.append(self._rows(plan.chunks, rows, shapes.chunk))
        if plan.runs:
            rows = shapes.rows_of_run(len(plan.runs))
            steps.append(self._rows(plan.runs, rows, shapes.run_width))
        if plan.decodes:
            steps.append(self._decode(plan.decodes))
        read: list[Read] = []
        failed: list[Failed] = []
        tokens = shapes.tokens_of_read(sum(map(_Step.count, steps)))
        if tokens is not None and steps:
            self._attempt(steps, [self._packed(step) for step in steps], tokens, read, failed)
        else:
            for step in steps:
                self._attempt([step], [step.part], step.part.count, read, failed)
        return read, failed

    def keep(self, chunks: list[CachedChunk]) -> None:
        """Copy chunks into the prefix cache."""
        for chunk in chunks:
            self._decoder.keep_chunk(chunk.entry, chunk.slot, chunk.start)

    def _attempt(
        self,
        steps: list["_Step"],
        parts: list[Part],
        tokens: int,
        read: list[Read],
        failed: list[Failed],
    ) -> None:
        try:
            hidden = self._decoder.read(parts, tokens)
        except torch.OutOfMemoryError as error:
            failed.append(Failed(steps[0].pieces[-1], error))
            return
        for step, states in zip(steps, hidden, strict=True):
            for row, piece in zip(step.rows, step.pieces, strict=True):
                read.append(Read(piece, states[row, : piece.stop - piece.start]))

    def _rows(self, pieces: list[Piece], rows: int, width: int) -> "_Step":
        """An extend or run step [rows, width]; rows without a piece work in scratch rows."""
        shapes = self._decoder.shapes
        tokens = torch.zeros(rows, width, dtype=torch.int64)
        positions = torch.full((rows, width), shapes.trash)
        slots = torch.arange(shapes.scratch, shapes.scratch + rows)
        for row, piece in enumerate(pieces):
            length = piece.stop - piece.start
            tokens[row, :length] = torch.tensor(piece.sequence.tokens[piece.start : piece.stop])
            positions[row, :length] = torch.arange(piece.start, piece.stop)
            slots[row] = slot_of(piece.sequence)
        keys = shapes.keys_for(max(piece.stop for piece in pieces) - 1)
        return _Step(self._part(tokens, positions, slots, [keys]), pieces, range(len(pieces)))

    def _decode(self, pieces: list[Piece]) -> "_Step":
        """A decode step [S, 1]; every slot has its own row, those without a token are dead."""
        shapes = self._decoder.shapes
        slots = [slot_of(piece.sequence) for piece in pieces]
        rows = shapes.decode_rows(max(slots) + 1)
        tokens, positions = [0] * rows, [shapes.trash] * rows
        furthest = dict.fromkeys(range(0, rows, min(rows, shapes.group)), 0)
        for slot, piece in zip(slots, pieces, strict=True):
            tokens[slot] = piece.sequence.tokens[piece.start]
            positions[slot] = piece.start
            group = slot - slot % shapes.group
            furthest[group] = max(furthest[group], piece.start)
        keys = [shapes.keys_for(position) for position in furthest.values()]
        part = self._part(
            torch.tensor(tokens)[:, None], torch.tensor(positions)[:, None], None, keys
        )
        return _Step(part, pieces, slots)

    def _packed(self, step: "_Step") -> Part:
        """The part without what is padding or dead, where that is anything."""
        part, width = step.part, step.part.tokens.shape[1]
        if step.count() == part.tokens.numel():
            return part
        live = [
            row * width + place
            for row, piece in zip(step.rows, step.pieces, strict=True)
            for place in range(piece.stop - piece.start)
        ]
        return replace(part, live=self._decoder.here(torch.tensor(live)))

    def _part(
        self, tokens: Tensor, positions: Tensor, slots: Tensor | None, keys: list[int]
    ) -> Part:
        here = self._decoder.here
        return Part(here(tokens), here(positions), None if slots is None else here(slots), keys)


@dataclass(frozen=True, slots=True)
class _Step:
    """A part of a forward pass, the pieces that it reads, and the row of each."""

    part: Part
    pieces: list[Piece]
    rows: Sequence[int]

    def count(self) -> int:
        """How many tokens its pieces have."""
        return sum(piece.stop - piece.start for piece in self.pieces)
