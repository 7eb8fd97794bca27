"""The forward pass of a decoder over a preallocated key-value memory, in closed shapes.

Symbols: S slots, P extend rows, n chunk, T context, H hidden size, K kv heads, G query heads per kv
head, D head size, V vocabulary. See `inference.shapes` for why the shapes are closed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from inference.sampler import Draw, masses, sample
from inference.shapes import Shapes
from inference.weights import DecoderWeights, LayerWeights


@dataclass(frozen=True, slots=True)
class Part:
    """An extend, run or decode step.

    Attributes:
        tokens: (B, N) int64; padding is any valid token.
        positions: (B, N) int64; padding and dead rows name the trash position.
        slots: (B,) int64, all different; None for the first B slots in order.
        keys: key bands, beyond every live position: one, or one for each group of slots.
    """

    tokens: Tensor
    positions: Tensor
    slots: Tensor | None
    keys: Sequence[int]


class Decoder:
    """RMSNorm, rotary grouped-query attention, SwiGLU: the models of `inference.architecture`.

    All is computed in the dtype of the weights; norms and the softmax accumulate in float32.

    Rows of the key-value memory: 0 to S-1 are the slots of sequences, then come scratch rows for
    the dead rows of an extend or run step, then parking rows. Position T of every row is where dead
    rows and padding write. The prefix cache is a memory of its own, of chunks.
    """

    fuses = True
    """Whether several steps can share the matrices of one forward pass."""
    kernels = "plain"
    """How a numerics class names the way in which the formulas are computed."""

    def __init__(self, weights: DecoderWeights, shapes: Shapes) -> None:
        """Allocate the key-value memory, twice (layers, rows, K, T + 1, D), and the cache."""
        self.weights = weights
        self.shapes = shapes
        layers, heads, size = len(weights.layers), weights.kv_heads, weights.head_size
        dtype, device = weights.dtype, weights.device
        rows = (layers, shapes.memory_rows, heads, shapes.context + 1, size)
        self._keys = torch.zeros(rows, dtype=dtype, device=device)
        self._values = torch.zeros(rows, dtype=dtype, device=device)
        chunks = (layers, shapes.prefix_chunks, heads, shapes.chunk, size)
        self._prefix_keys = torch.zeros(chunks, dtype=dtype, device=device)
        self._prefix_values = torch.zeros(chunks, dtype=dtype, device=device)
        places = torch.arange(shapes.context + 1.0, device=device)
        angles = torch.outer(places, weights.inverse_frequencies)
        angles = torch.cat((angles, angles), dim=-1)
        self._cos = (angles.cos() * weights.rotary_scale).to(dtype)
        self._sin = (angles.sin() * weights.rotary_scale).to(dtype)
        self._positions = torch.arange(shapes.context, device=device)
        self._all_slots = torch.arange(shapes.slots, device=device)

    @torch.inference_mode()
    def extend(self, tokens: Tensor, positions: Tensor, slots: Tensor, keys: int) -> Tensor:
        """Read up to N tokens in each of B rows: `[P, n]` for chunks, `[run_rows, run_width]`.

        Args:
            tokens: (B, N) int64; padding is any valid token.
            positions: (B, N) int64; padding and dead rows name the trash position.
            slots: (B,) int64, all different; dead rows name scratch rows.
            keys: one of the key bands, beyond every live position.

        Returns:
            (B, N, H), the normalised last hidden states.
        """
        return self.read([Part(tokens, positions, slots, (keys,))], tokens.numel())[0]

    @torch.inference_mode()
    def decode(self, tokens: Tensor, positions: Tensor, keys: Sequence[int]) -> Tensor:
        """Read one token in each of the first B slots.

        Args:
            tokens: (B,) int64.
            positions: (B,) int64; dead rows name the trash position.
            keys: for each group of slots one of the key bands, beyond its live positions.

        Returns:
            (B, H), the normalised last hidden states.
        """
        part = Part(tokens[:, None], positions[:, None], None, keys)
        return self.read([part], tokens.numel())[0][:, 0]

    @torch.inference_mode()
    def read(self, parts: Sequence[Part], tokens: int) -> list[Tensor]:
        """Do several steps in one forward pass, whose matrices they share.

        Args:
            parts: of different slots, but for dead rows.
            tokens: rows of the matrices, at least as many as the parts have tokens.

        Returns:
            (B, N, H) for each part.
        """
        return self._forward(parts, tokens)

    @torch.inference_mode()
    def logits(self, hidden: Tensor) -> Tensor:
        """Logits of up to R = `shapes.head_rows` hidden states, always computed as R rows.

        Args:
            hidden: (B, H), B at most R.

        Returns:
            (B, V) float32.
        """
        missing = self.shapes.rows_of_head(hidden.shape[0]) - hidden.shape[0]
        padded = functional.pad(hidden, (0, 0, 0, missing))
        return functional.linear(padded, self.weights.head)[: hidden.shape[0]].float()

    def draw(
        self, hidden: Tensor, masks: Tensor, draws: Sequence[Draw]
    ) -> tuple[list[int], Tensor]:
        """Draw one token after each of up to R hidden states.

        Args:
            hidden: (B, H), B at most R.
            masks: (B, ceil(V / 32)) int32, as for `inference.sampler.sample`; on any device.
            draws: B of them.

        Returns:
            B tokens, and the logits (B, V) that they came from, which the next call may overwrite.
        """
        logits = self.logits(hidden)
        return sample(logits, masks.to(logits.device), draws).tolist(), logits

    def masses(self, logits: Tensor, masks: Tensor, draws: Sequence[Draw]) -> Tensor:
        """What `draw` weighs, (B, V) float32: see `inference.sampler.masses`."""
        return masses(logits, masks, draws)

    def here(self, tensor: Tensor) -> Tensor:
        """A tensor of the host as `extend` and `decode` take it."""
        return tensor.to(self.weights.device)

    @torch.inference_mode()
    def clear(self, row: int, length: int | None = None) -> None:
        """Zero what a freed row holds: a NaN behind a mask would poison the next sequence.

        Args:
            row: of the key-value memory.
            length: positions from the first that were written; None for all.
        """
        for memory in (self._keys, self._values):
            memory[:, row, :, :length].zero_()
            memory[:, row, :, self.shapes.trash].zero_()

    @torch.inference_mode()
    def copy_row(self, source: int, target: int, length: int) -> None:
        """Copy the first positions of one row over another."""
        for memory in (self._keys, self._values):
            memory[:, target, :, :length] = memory[:, source, :, :length]

    @torch.inference_mode()
    def keep_chunk(self, entry: int, row: int, start: int) -> None:
        """Copy n positions of a row into the prefix cache."""
        stop = start + self.shapes.chunk
        self._prefix_keys[:, entry] = self._keys[:, row, :, start:stop]
        self._prefix_values[:, entry] = self._values[:, row, :, start:stop]

    @torch.inference_mode()
    def use_chunk(self, entry: int, row: int, start: int) -> None:
        """Copy a chunk of the prefix cache into a row."""
        stop = start + self.shapes.chunk
        self._keys[:, row, :, start:stop] = self._prefix_keys[:, entry]
        self._values[:, row, :, start:stop] = self._prefix_values[:, entry]

    def _forward(self, parts: Sequence[Part], rows: int) -> list[Tensor]:
        weights = self.weights
        counts = [part.tokens.numel() for part in parts]
        padding = rows - sum(counts)
        step = self._prepare(parts, padding)
        tokens = _cat([part.tokens.flatten() for part in parts])
        x = functional.embedding(functional.pad(tokens, (0, padding)), weights.embedding)
        memories = zip(self._keys, self._values, strict=True)
        for layer, memory in zip(weights.layers, memories, strict=True):
            x = self._block(layer, memory, x, step)
        pieces = self._norm(x, weights.final_norm)[: sum(counts)].split(counts)
        return [
            piece.view(*part.tokens.shape, -1) for part, piece in zip(parts, pieces, strict=True)
        ]

    def _block(
        self, layer: LayerWeights, memory: tuple[Tensor, Tensor], x: Tensor, step: "_Step"
    ) -> Tensor:
        """One layer over its keys and values, (rows, K, T + 1, D) each."""
        attended = self._attend(layer, memory, self._norm(x, layer.attention_norm), step)
        x = x + functional.linear(attended, layer.out, layer.out_bias)
        return x + _swiglu(layer, self._norm(x, layer.mlp_norm))

    def _prepare(self, parts: Sequence[Part], padding: int) -> "_Step":
        positions = _cat([part.positions.flatten() for part in parts])
        slots = [
            (self._all_slots[: len(part.positions)] if part.slots is None else part.slots)
            for part in parts
        ]
        padded = functional.pad(positions, (0, padding), value=self.shapes.trash)
        return _Step(
            slots=_cat(
                [
                    one.repeat_interleave(part.positions.shape[1])
                    for one, part in zip(slots, parts, strict=True)
                ]
            ),
            positions=positions,
            cos=self._cos[padded][:, None],
            sin=self._sin[padded][:, None],
            looks=[look for part in parts for look in self._looks(part)],
            padding=padding,
        )

    def _looks(self, part: Part) -> list["_Look"]:
        """The rows of a part that share a key band."""
        if part.slots is not None:
            return [
                _Look(part.slots, part.positions.shape[1], self._mask(part.positions, part.keys[0]))
            ]
        groups = self.shapes.groups_of(len(part.positions))
        return [
            _Look(rows := slice(group.start, group.stop), 1, self._mask(part.positions[rows], band))
            for group, band in zip(groups, part.keys, strict=True)
        ]

    def _mask(self, positions: Tensor, keys: int) -> Tensor:
        """(B, 1, G * n, keys), 0 where a query sees a key and minus infinity elsewhere."""
        groups = self.weights.heads // self.weights.kv_heads
        unseen = self._positions[:keys] > positions[:, :, None]
        mask = torch.zeros_like(unseen, dtype=self.weights.dtype)
        mask.masked_fill_(unseen, float("-inf"))
        return mask[:, None].repeat(1, 1, groups, 1)

    def _attend(
        self, layer: LayerWeights, memory: tuple[Tensor, Tensor], x: Tensor, step: "_Step"
    ) -> Tensor:
        """Grouped-query attention of one layer; writes the step's keys and values first."""
        heads = self.weights.heads
        kv_heads, size = self.weights.kv_heads, self.weights.head_size
        mixed = functional.linear(x, layer.qkv, layer.qkv_bias)
        mixed = mixed.view(len(x), heads + 2 * kv_heads, size)
        turning = mixed[:, : heads + kv_heads]
        if layer.qk_norm is not None:
            turning = self._norm(turning) * layer.qk_norm
        rotated = _rotate(turning, step.cos, step.sin)
        keys, values = memory
        live = len(step.positions)
        keys[step.slots, :, step.positions] = rotated[:live, heads:]
        values[step.slots, :, step.positions] = mixed[:live, heads + kv_heads :]
        # Without the element type: a compiler of this function knows no call of `list[Tensor]`.
        attended: list[Tensor] = []
        first = 0
        for look in step.looks:
            rows, length = len(look.mask), look.mask.shape[-1]
            count = rows * look.width
            # (B * n, K * G, D) -> (B, K, G * n, D): a kv head serves all queries of its group.
            queries = rotated[first : first + count, :heads].reshape(
                rows, look.width, kv_heads, -1, size
            )
            queries = queries.permute(0, 2, 3, 1, 4).reshape(rows, kv_heads, -1, size)
            seen = (keys[look.rows, :, :length], values[look.rows, :, :length])
            found = self._weigh(queries, *seen, look.mask)
            found = found.view(rows, kv_heads, -1, look.width, size).permute(0, 3, 1, 2, 4)
            attended.append(found.reshape(count, heads * size))
            first += count
        if step.padding:
            attended.append(x.new_zeros(step.padding, heads * size))
        return _cat(attended)

    def _weigh(self, queries: Tensor, keys: Tensor, values: Tensor, mask: Tensor) -> Tensor:
        """Scaled dot-product attention (Vaswani et al. 2017, arXiv:1706.03762), (B, K, G * n, D).

        Written out: this runs 10 to 30 % faster on a CPU than the fused kernel for so few queries,
        and its rows stay equal under two threads, where those of the kernel did not.
        """
        scale = queries.shape[-1] ** -0.5
        scores = torch.matmul(queries, keys.transpose(-1, -2)).mul_(scale).add_(mask)
        return torch.matmul(torch.softmax(scores, dim=-1), values)

    def _norm(self, x: Tensor, gain: Tensor | None = None) -> Tensor:
        return functional.rms_norm(x, (x.shape[-1],), gain, self.weights.epsilon)


@dataclass(frozen=True, slots=True)
class _Look:
    """Rows of a step that look at equally many keys.

    Attributes:
        rows: (B,) int64 of the key-value memory, or a slice of it, which is not copied.
        width: n, tokens of each row.
        mask: (B, 1, G * n, keys), 0 where a query sees a key and minus infinity elsewhere.
    """

    rows: Tensor | slice
    width: int
    mask: Tensor


@dataclass(frozen=True, slots=True)
class _Step:
    """What every layer of one forward pass shares; M tokens, padded to M'.

    Attributes:
        slots: (M,) int64.
        positions: (M,) int64.
        cos: (M', 1, D).
        sin: (M', 1, D).
        looks: the tokens in order.
        padding: M' - M.
    """

    slots: Tensor
    positions: Tensor
    cos: Tensor
    sin: Tensor
    looks: list[_Look]
    padding: int


def _cat(parts: list[Tensor]) -> Tensor:
    """Parts one below the other; one alone is not copied."""
    return parts[0] if len(parts) == 1 else torch.cat(parts)


def _rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Rotary position embedding (Su et al. 2021, arXiv:2104.09864), halves rotated as in Llama."""
    half = x.shape[-1] // 2
    turned = torch.cat((-x[..., half:], x[..., :half]), dim=-1)
    return x * cos + turned * sin


def _swiglu(layer: LayerWeights, x: Tensor) -> Tensor:
    """Gated MLP with SiLU (Shazeer 2020, arXiv:2002.05202)."""
    gate, up = functional.linear(x, layer.gate_up, layer.gate_up_bias).chunk(2, dim=-1)
    return functional.linear(functional.silu(gate) * up, layer.down, layer.down_bias)
