"""A decoder whose steps are recorded once and then replayed: one recording for each shape.

To a GPU a step of a small model is hundreds of kernels, and telling it one by one takes longer than
running them. A CUDA graph tells it all of them at once, but reads and writes only tensors of fixed
place. So the numbers of a step are copied into such tensors, and what comes out is copied from
them. All of it works on `inference.accelerator.HostTwin` too, with the bytes of a plain decoder.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

from inference.accelerator import Accelerator, Input, Replay
from inference.closed_sampler import (
    IDLE,
    UNDECIDED,
    Cut,
    Settings,
    closed_masses,
    closed_sample,
    cut_of,
    rows_of,
)
from inference.decoder import Decoder, Part
from inference.sampler import Draw, mask_words
from inference.shapes import Shapes
from inference.weights import DecoderWeights, LayerWeights

Wrap = Callable[[Callable[..., Tensor]], Callable[..., Tensor]]


@dataclass(frozen=True, slots=True)
class Levers:
    """Other kernels for the same formulas; they give other bytes.

    Attributes:
        fused_attention: attention by one kernel, not written out.
        compile: makes one function of the kernels of a layer.
    """

    fused_attention: bool = False
    compile: Wrap | None = None

    @property
    def name(self) -> str:
        """As the numerics class names them."""
        chosen = ("sdpa" if self.fused_attention else "", "compiled" if self.compile else "")
        return "+".join(("graphs", *filter(None, chosen)))


@dataclass(frozen=True, slots=True)
class _Pass:
    """What the recordings of one shape of forward pass read and write; its rows start dead.

    Attributes:
        tokens: (B, n).
        positions: (B, n).
        slots: (B,), or None for the first B slots in order.
        hidden: (B, n, H).
        replays: one for each choice of key bands.
    """

    tokens: Input
    positions: Input
    slots: Input | None
    hidden: Tensor
    replays: dict[tuple[int, ...], Replay] = field(default_factory=dict[tuple[int, ...], Replay])


@dataclass(frozen=True, slots=True)
class _Head:
    """What the recordings of one shape of head read and write.

    Attributes:
        hidden: (R, H).
        logits: (R, V), of the dtype of the weights.
        masks: (R, ceil(V / 32)).
        table: (R, COLUMNS).
        tokens: (R,).
        project: from hidden states to logits.
        draw: from logits to tokens, by how much is ranked.
    """

    hidden: Tensor
    logits: Tensor
    masks: Tensor
    table: Input
    tokens: Tensor
    project: Replay
    draw: dict[Cut, Replay]


class GraphDecoder(Decoder):
    """Computes as `Decoder` does, by recordings.

    In closed shapes those of the largest steps are made at the start. Smaller sizes are many, so
    each is recorded when it is first needed; `Shapes.sizes` and the key bands bound their number.
    The head of closed shapes has one size alone: on a GPU even a sum over a row of probabilities
    takes another path for another number of rows.
    """

    fuses = False

    def __init__(
        self,
        weights: DecoderWeights,
        shapes: Shapes,
        accelerator: Accelerator,
        levers: Levers | None = None,
    ) -> None:
        """Allocate all that `Decoder` does, and record.

        Raises:
            torch.OutOfMemoryError: there is too little memory for these shapes.
        """
        super().__init__(weights, shapes)
        levers = levers or Levers()
        self.kernels = levers.name
        self._accelerator = accelerator
        self._fused_attention = levers.fused_attention
        self._layer = levers.compile(super()._block) if levers.compile else super()._block
        self._passes: dict[tuple[int, int, bool], _Pass] = {}
        self._heads: dict[int, _Head] = {}
        if not shapes.free:
            self._record_all()

    def here(self, tensor: Tensor) -> Tensor:
        """It stays on the host until it is copied to where the recordings read."""
        return tensor

    @torch.inference_mode()
    def read(self, parts: Sequence[Part], tokens: int) -> list[Tensor]:  # noqa: ARG002
        """As `Decoder.read`; each part is a recording of its own, and shares no matrices."""
        return [
            self._replay(part.tokens, part.positions, part.slots, tuple(part.keys))
            for part in parts
        ]

    @torch.inference_mode()
    def logits(self, hidden: Tensor) -> Tensor:
        """As `Decoder.logits`."""
        head = self._project(hidden)
        return head.logits[: len(hidden)].to(torch.float32, copy=True)

    @torch.inference_mode()
    def draw(
        self, hidden: Tensor, masks: Tensor, draws: Sequence[Draw]
    ) -> tuple[list[int], Tensor]:
        """As `Decoder.draw`; waits for the device once, and once more where a cut lies deep."""
        head, count = self._project(hidden), len(hidden)
        # What it waits for is read below, before anybody may fill the masks again.
        self._accelerator.start_copy(masks, head.masks[:count])
        head.masks[count:] = -1
        head.table.fill(rows_of([*draws, *[IDLE] * (len(head.tokens) - count)]))
        head.draw[cut_of(draws)]()
        tokens = self._accelerator.read(head.tokens[:count])
        if UNDECIDED in tokens:
            _draw_into(head, Cut.ALL)
            again = self._accelerator.read(head.tokens[:count])
            pairs = zip(tokens, again, strict=True)
            tokens = [second if first == UNDECIDED else first for first, second in pairs]
        return tokens, head.logits[:count]

    @torch.inference_mode()
    def masses(self, logits: Tensor, masks: Tensor, draws: Sequence[Draw]) -> Tensor:
        """As `Decoder.masses`, but that temperature 0 counts as 1; computed as R rows."""
        count = len(logits)
        missing = self._head_rows(count) - count
        table = rows_of([*draws, *[IDLE] * missing]).to(logits.device)
        inputs = (
            functional.pad(logits, (0, 0, 0, missing)),
            functional.pad(masks.to(logits.device), (0, 0, 0, missing), value=-1),
            Settings.of(table),
        )
        mass, _, undecided = closed_masses(*inputs, cut_of(draws))
        if undecided[:count].any():
            mass, _, _ = closed_masses(*inputs, Cut.ALL)
        return mass[:count]

    def _block(
        self, layer: LayerWeights, memory: tuple[Tensor, Tensor], x: Tensor, step: Any
    ) -> Tensor:
        return self._layer(layer, memory, x, step)

    def _weigh(self, queries: Tensor, keys: Tensor, values: Tensor, mask: Tensor) -> Tensor:
        if not self._fused_attention:
            return super()._weigh(queries, keys, values, mask)
        return functional.scaled_dot_product_attention(queries, keys, values, attn_mask=mask)

    @torch.inference_mode()
    def _record_all(self) -> None:
        """Record every closed shape; nothing but the trash position is written meanwhile."""
        shapes = self.shapes
        groups = len(shapes.groups_of(shapes.slots))
        steps = [(shapes.rows, shapes.chunk, True, 1), (shapes.slots, 1, False, groups)]
        if shapes.run_rows:
            steps.append((shapes.run_rows, shapes.run_width, True, 1))
        for rows, width, by_slot, parts in steps:
            one = self._pass(rows, width, by_slot=by_slot)
            for band in shapes.key_bands:
                self._recorded(one, (band,) * parts)
        self._head(shapes.head_rows)

    def _replay(
        self, tokens: Tensor, positions: Tensor, slots: Tensor | None, keys: tuple[int, ...]
    ) -> Tensor:
        """Hidden states (B, n, H) that nothing overwrites."""
        one = self._pass(*tokens.shape, by_slot=slots is not None)
        one.tokens.fill(tokens)
        one.positions.fill(positions)
        if one.slots is not None and slots is not None:
            one.slots.fill(slots)
        # Filled before: a recording under way writes what this very step is to write.
        self._recorded(one, keys)()
        return one.hidden.clone()

    def _pass(self, rows: int, width: int, *, by_slot: bool) -> _Pass:
        key = (rows, width, by_slot)
        if key not in self._passes:
            shapes, device = self.shapes, self.weights.device
            dead = torch.full((rows, width), shapes.trash, device=device)
            scratch = torch.arange(shapes.scratch, shapes.scratch + rows, device=device)
            size = (rows, width, self.weights.hidden_size)
            self._passes[key] = _Pass(
                tokens=Input(self._accelerator, torch.zeros_like(dead)),
                positions=Input(self._accelerator, dead),
                slots=Input(self._accelerator, scratch) if by_slot else None,
                hidden=torch.zeros(size, dtype=self.weights.dtype, device=device),
            )
        return self._passes[key]

    def _recorded(self, one: _Pass, keys: tuple[int, ...]) -> Replay:
        if keys not in one.replays:
            slots = one.slots.there if one.slots is not None else None

            def run() -> None:
                part = Part(one.tokens.there, one.positions.there, slots, keys)
                one.hidden.copy_(self._forward([part], part.tokens.numel())[0])

            one.replays[keys] = self._accelerator.record(run)
        return one.replays[keys]

    def _project(self, hidden: Tensor) -> _Head:
        """Logits of hidden states (B, H) in the first B rows of a head; the others are of zeros."""
        count = len(hidden)
        head = self._head(self._head_rows(count))
        head.hidden[:count] = hidden
        head.hidden[count:] = 0
        head.project()
        return head

    def _head_rows(self, count: int) -> int:
        shapes = self.shapes
        return shapes.rows_of_head(count) if shapes.free else shapes.head_rows

    def _head(self, rows: int) -> _Head:
        if rows not in self._heads:
            weights, accelerator = self.weights, self._accelerator
            vocab, device = weights.vocab_size, weights.device
            hidden = torch.zeros(rows, weights.hidden_size, dtype=weights.dtype, device=device)
            logits = torch.zeros(rows, vocab, dtype=weights.dtype, device=device)
            table = Input(accelerator, rows_of([IDLE] * rows).to(device))
            masks = torch.full((rows, mask_words(vocab)), -1, dtype=torch.int32, device=device)
            tokens = torch.zeros(rows, dtype=torch.int64, device=device)
            replays: dict[Cut, Replay] = {}

            def project() -> None:
                torch.matmul(hidden, weights.head.T, out=logits)

            head = _Head(hidden, logits, masks, table, tokens, accelerator.record(project), replays)
            for cut in (Cut.NONE, Cut.LIKELIEST):
                replays[cut] = accelerator.record(lambda cut=cut: _draw_into(head, cut))
            self._heads[rows] = head
        return self._heads[rows]


def _draw_into(head: _Head, cut: Cut) -> None:
    settings = Settings.of(head.table.there)
    head.tokens.copy_(closed_sample(head.logits, head.masks, settings, cut))
