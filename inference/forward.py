"""The model's part of a step: a plan becomes tensors, and the pieces become hidden states."""

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor

from inference.decoder import Decoder
from inference.scheduler import slot_of
from inference.sequence import CachedChunk, Piece, Plan


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
        """Read all pieces of a plan.

        Where there is too little memory for a step, the piece that came last is given up, and the
        others of that step are tried again in the next one.
        """
        read: list[Read] = []
        failed: list[Failed] = []
        for pieces, step in (
            (plan.chunks, self._extend),
            (plan.runs, self._run),
            (plan.decodes, self._decode),
        ):
            if pieces:
                self._attempt(pieces, step, read, failed)
        return read, failed

    def keep(self, chunks: list[CachedChunk]) -> None:
        """Copy chunks into the prefix cache."""
        for chunk in chunks:
            self._decoder.keep_chunk(chunk.entry, chunk.slot, chunk.start)

    def _attempt(
        self,
        pieces: list[Piece],
        step: Callable[[list[Piece]], list[Read]],
        read: list[Read],
        failed: list[Failed],
    ) -> None:
        try:
            read += step(pieces)
        except torch.OutOfMemoryError as error:
            failed.append(Failed(pieces[-1], error))

    def _extend(self, pieces: list[Piece]) -> list[Read]:
        shapes = self._decoder.shapes
        return self._rows(pieces, shapes.extend_rows(len(pieces)), shapes.chunk)

    def _run(self, pieces: list[Piece]) -> list[Read]:
        shapes = self._decoder.shapes
        return self._rows(pieces, shapes.rows_of_run(len(pieces)), shapes.run_width)

    def _rows(self, pieces: list[Piece], rows: int, width: int) -> list[Read]:
        """One forward pass [rows, width]; rows without a piece work in scratch rows."""
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
        hidden = self._decoder.extend(
            self._decoder.here(tokens),
            self._decoder.here(positions),
            self._decoder.here(slots),
            keys,
        )
        return [
            Read(piece, hidden[row, : piece.stop - piece.start]) for row, piece in enumerate(pieces)
        ]

    def _decode(self, pieces: list[Piece]) -> list[Read]:
        """One forward pass [S, 1]; every slot has its own row, those without a token are dead."""
        shapes = self._decoder.shapes
        rows = shapes.decode_rows(max(slot_of(piece.sequence) for piece in pieces) + 1)
        token_ids, places = [0] * rows, [shapes.trash] * rows
        for piece in pieces:
            slot = slot_of(piece.sequence)
            token_ids[slot] = piece.sequence.tokens[piece.start]
            places[slot] = piece.start
        keys = [
            shapes.keys_for(
                max((places[slot] for slot in group if places[slot] < shapes.trash), default=0)
            )
            for group in shapes.groups_of(rows)
        ]
        tokens, positions = torch.tensor(token_ids), torch.tensor(places)
        hidden = self._decoder.decode(
            self._decoder.here(tokens), self._decoder.here(positions), keys
        )
        return [
            Read(piece, hidden[slot_of(piece.sequence) : slot_of(piece.sequence) + 1])
            for piece in pieces
        ]
