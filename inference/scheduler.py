"""Which sequences take part in the next step, and with which tokens. Free of torch.

How a sequence is cut into steps depends on that sequence alone: its head (the prompt, and what the
grammar forces before the first choice) goes in chunks of n from its first token; what follows a
draw goes in runs, if the grammar forced enough tokens after it, else token by token. Load only
decides *when* a piece runs, never what the pieces are.
"""

from inference.grouping import who_makes_room
from inference.prefix import Node, PrefixIndex, Tokens
from inference.sequence import CachedChunk, Move, Piece, Plan, Sequence, slot_of
from inference.shapes import Shapes
from inference.slots import RowPool
from inference.types import Priority
from inference.waiting import WaitingLine, level

SHORTEST_RUN = 3
"""Tokens from which on a run step is worth its cost."""
PATIENCE = 4
"""Steps that an extend step is put off while it would have rows without a sequence and others
decode: they cost as much as any. Not so when a person waits."""


class Scheduler:
    """Admits sequences to slots and cuts them into pieces.

    The slots that are kept for interactive requests (as many as there are parking rows) are lent
    to others while nobody needs them. When an interactive request arrives and no slot is free, one
    is called back: the sequence in it is parked with its keys and values, and goes on later.
    """

    def __init__(self, shapes: Shapes, patience: int = PATIENCE) -> None:
        """All slots start free."""
        self._shapes = shapes
        self._patience = patience
        self._slots = RowPool(0, shapes.slots)
        self._parking = RowPool(shapes.first_parking, shapes.parking)
        self._prefixes = PrefixIndex(shapes.prefix_chunks)
        self._line = WaitingLine()
        self._running: list[Sequence] = []
        self._parked: list[Sequence] = []
        self._put_off = 0
        self._now = 0
        self.called_back = 0

    @property
    def idle(self) -> bool:
        """Whether no sequence waits or runs."""
        return not (self._line or self._running or self._parked)

    @property
    def waiting(self) -> int:
        """How many sequences wait for their first slot."""
        return len(self._line)

    @property
    def running(self) -> int:
        """How many sequences hold a slot."""
        return len(self._running)

    @property
    def free(self) -> int:
        """How many slots are free."""
        return self._slots.free

    def submit(self, sequence: Sequence) -> None:
        """Let a sequence wait for a slot."""
        sequence.arrived = self._now
        sequence.prefix = self._prefixes.root if self._shapes.prefix_chunks else None
        self._line.arrive(sequence)

    def plan(self) -> Plan:
        """Admit what fits, then choose the pieces of the next step.

        Every running sequence that is past its head goes on in every step, but for runs, of which
        the oldest go on. Of those in their head the oldest P go on, after at most `patience` steps.
        """
        self._now += 1
        moves, started = self._admit()
        reading = [sequence for sequence in self._running if sequence.in_head]
        reuses = [chunk for sequence in reading for chunk in self._reuse(sequence)]
        runs, decodes = self._past_head()
        chunks = self._chunks(reading, waits_for_others=bool(runs or decodes))
        return Plan(started, moves, reuses, chunks, runs, decodes)

    def advance(self, pieces: list[Piece]) -> list[CachedChunk]:
        """Note that the model has read pieces of the last plan.

        Returns:
            Chunks of slots to be copied into the prefix cache before anything else is.
        """
        saves: list[CachedChunk] = []
        for piece in pieces:
            sequence = piece.sequence
            sequence.fed = piece.stop
            self._line.charge(sequence.tenant, piece.stop - piece.start)
            if piece.start < sequence.head:
                saves += self._keep(piece)
        return saves

    def remove(self, sequence: Sequence) -> int | None:
        """Take a sequence out, finished or not.

        Returns:
            The slot it held, which the caller must clear before the next plan; None if it held
            none.
        """
        slot, sequence.slot = sequence.slot, None
        if slot is not None:
            self._running.remove(sequence)
            self._slots.give_back(slot)
        elif sequence.parked is not None:
            self._parked.remove(sequence)
            self._parking.give_back(sequence.parked)
            sequence.parked = None
        else:
            self._line.take(sequence)
        self._line.leave(sequence)
        return slot

    def _admit(self) -> tuple[list[Move], list[Sequence]]:
        """Fill the free slots, and call lent ones back where a person waits."""
        moves, started = list[Move](), list[Sequence]()
        while self._slots.free:
            first = self._line.first(self._now)
            person = self._line.first(self._now, Priority.INTERACTIVE)
            if self._parked and (person is None or self._comes_back(self._parked[0], person)):
                moves += self._resume(self._parked.pop(0))
            elif first is not None:
                started.append(person if self._parked and person else first)
                moves += self._start(started[-1])
            else:
                break
        while (person := self._person_without_slot()) is not None:
            moves.append(self._park(self._lent()))
            started.append(person)
            moves += self._start(person)
        return [*moves, *self._close_ranks()], started

    def _place(self, sequence: Sequence) -> list[Move]:
        """Give a sequence a slot, which another may leave to it so that like lie with like."""
        moves: list[Move] = []
        slot = self._slots.take()
        mover = who_makes_room(self._running, slot, sequence.length, self._shapes.group)
        if mover is not None:
            left, mover.slot = slot_of(mover), slot
            moves.append(Move(left, slot, mover.fed, frees_slot=True))
            slot = left
        sequence.slot = slot
        self._running.append(sequence)
        return moves

    def _close_ranks(self) -> list[Move]:
        """Move sequences while nobody waits: to lower slots, and to others of their length."""
        if self._line or not self._slots.free:
            return []
        rows = self._shapes.decode_rows(len(self._running))
        moves = [self._move(one) for one in self._running if slot_of(one) >= rows]
        while self._slots.free and self._slots.first < rows:
            mover = who_makes_room(self._running, self._slots.first, 0, self._shapes.group)
            if mover is None:
                break
            moves.append(self._move(mover))
        return moves

    def _move(self, sequence: Sequence) -> Move:
        """Move a sequence to the lowest free slot."""
        source, sequence.slot = slot_of(sequence), self._slots.take()
        self._slots.give_back(source)
        return Move(source, sequence.slot, sequence.fed, frees_slot=True)

    def _person_without_slot(self) -> Sequence | None:
        """An interactive request that waits although slots are kept for such as it."""
        if self._slots.free or self._people_served():
            return None
        return self._line.first(self._now, Priority.INTERACTIVE)

    def _comes_back(self, parked: Sequence, person: Sequence) -> bool:
        """Whether a parked sequence has waited so long that it goes before a person."""
        return self._people_served() and self._line.precedes(parked, person, self._now)

    def _people_served(self) -> bool:
        """Whether as many interactive requests run as slots are kept for."""
        served = sum(one.priority is Priority.INTERACTIVE for one in self._running)
        return served >= self._shapes.parking

    def _lent(self) -> Sequence:
        """The sequence whose slot is called back: the least urgent, then the latest admitted."""
        lent = [one for one in self._running if one.priority is not Priority.INTERACTIVE]
        return max(reversed(lent), key=lambda sequence: sequence.priority)

    def _start(self, sequence: Sequence) -> list[Move]:
        self._line.take(sequence)
        return self._place(sequence)

    def _park(self, sequence: Sequence) -> Move:
        slot, row = slot_of(sequence), self._parking.take()
        self._running.remove(sequence)
        self._slots.give_back(slot)
        self._parked.append(sequence)
        sequence.slot, sequence.parked = None, row
        self.called_back += 1
        return Move(slot, row, sequence.fed, frees_slot=True)

    def _resume(self, sequence: Sequence) -> list[Move]:
        row, sequence.parked = sequence.parked, None
        if row is None:
            raise AssertionError("a parked sequence has a parking row")
        self._parking.give_back(row)
        moves = self._place(sequence)
        return [*moves, Move(row, slot_of(sequence), sequence.fed, frees_slot=False)]

    def _past_head(self) -> tuple[list[Piece], list[Piece]]:
        """Runs and single tokens of the sequences that are past their head."""
        runs, decodes = list[Piece](), list[Piece]()
        for sequence in self._running:
            if sequence.in_head or not sequence.pending:
                continue
            start = sequence.fed
            if sequence.pending < SHORTEST_RUN or not self._shapes.run_rows:
                decodes.append(Piece(sequence, start, start + 1))
            elif len(runs) < self._shapes.run_rows:
                stop = min(start + self._shapes.run_width, len(sequence.tokens))
                runs.append(Piece(sequence, start, stop))
        return runs, decodes

    def _chunks(self, reading: list[Sequence], *, waits_for_others: bool) -> list[Piece]:
        reading = sorted(reading, key=lambda one: level(one, self._now) > 0)
        chunks = list[Piece]()
        claimed: set[tuple[Node, Tokens]] = set()
        for sequence in reading:
            stop = min(sequence.fed + self._shapes.chunk, sequence.head)
            if sequence.prefix is not None and stop <= sequence.reusable:
                chunk = (sequence.prefix, tuple(sequence.tokens[sequence.fed : stop]))
                if chunk in claimed:
                    # Another row reads the very same chunk now; in the next step it can be copied.
                    continue
                claimed.add(chunk)
            chunks.append(Piece(sequence, sequence.fed, stop))
            if len(chunks) == self._shapes.rows:
                break
        person = any(one.sequence.priority is Priority.INTERACTIVE for one in chunks)
        wasted = self._shapes.extend_rows(len(chunks)) - len(chunks)
        if chunks and wasted and waits_for_others and not person:
            self._put_off += 1
            if self._put_off <= self._patience:
                return []
        self._put_off = 0
        return chunks

    def _reuse(self, sequence: Sequence) -> list[CachedChunk]:
        """The chunks of a head that come next and are in the prefix cache."""
        found: list[CachedChunk] = []
        while sequence.prefix is not None:
            stop = sequence.fed + self._shapes.chunk
            if stop > sequence.reusable:
                break
            tokens = tuple(sequence.tokens[sequence.fed : stop])
            node = self._prefixes.child(sequence.prefix, tokens)
            if node is None:
                break
            found.append(CachedChunk(node.entry, slot_of(sequence), sequence.fed))
            sequence.prefix = node
            sequence.fed = stop
            sequence.reused = stop
        return found

    def _keep(self, piece: Piece) -> list[CachedChunk]:
        """Keep a chunk that was just read, if it is a whole one and those before it are kept."""
        sequence = piece.sequence
        if sequence.prefix is None or piece.stop - piece.start < self._shapes.chunk:
            return []
        tokens = tuple(sequence.tokens[piece.start : piece.stop])
        known = self._prefixes.child(sequence.prefix, tokens)
        made = None if known else self._prefixes.insert(sequence.prefix, tokens)
        sequence.prefix = known or made
        if made is None:
            return []
        return [CachedChunk(made.entry, slot_of(sequence), piece.start)]
