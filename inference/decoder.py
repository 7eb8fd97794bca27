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
        live: (L,) int64, places of those tokens, row by row, that are no padding and in no dead
            row: only they take part in the products with weights. None for all.
    """

    tokens: Tensor
    positions: Tensor
    slots: Tensor | None
    keys: Sequence[int]
    live: Tensor | None = None

    @property
    def count(self) -> int:
        """How many tokens take part in the products with weights."""
        return self.tokens.numel() if self.live is None else len(self.live)


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
            tokens: rows of the matrices, at least as many as tokens take part.

        Returns:
            (B, N, H) for each part, 0 for tokens that take no part.
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
        step = self._prepare(parts, rows)
        x = functional.embedding(step.tokens, weights.embedding)
        memories = zip(self._keys, self._values, strict=True)
        for layer, memory in zip(weights.layers, memories, strict=True):
            x = self._block(layer, memory, x, step)
        pieces = self._norm(x, weights.final_norm).split([*step.counts, step.padding])
        return [
            _spread(piece, part.live, part.tokens.numel()).view(*part.tokens.shape, -1)
            for part, piece in zip(parts, pieces, strict=False)
        ]

    def _block(
        self, layer: LayerWeights, memory: tuple[Tensor, Tensor], x: Tensor, step: "_Step"
    ) -> Tensor:
        """One layer over its keys and values, (rows, K, T + 1, D) each."""
        attended = self._attend(layer, memory, self._norm(x, layer.attention_norm), step)
        x = x + functional.linear(attended, layer.out, layer.out_bias)
        return x + _swiglu(layer, self._norm(x, layer.mlp_norm))

    def _prepare(self, parts: Sequence[Part], rows: int) -> "_Step":
        counts = [part.count for part in parts]
        padding = rows - sum(counts)
        positions = _cat([_kept(part.positions.flatten(), part.live) for part in parts])
        tokens = _cat([_kept(part.tokens.flatten(), part.live) for part in parts])
        padded = functional.pad(positions, (0, padding), value=self.shapes.trash)
        return _Step(
            tokens=functional.pad(tokens, (0, padding)),
            slots=_cat([self._slots_of(part) for part in parts]),
            positions=positions,
            cos=self._cos[padded][:, None],
            sin=self._sin[padded][:, None],
            looks=[self._look(part) for part in parts],
            counts=counts,
            padding=padding,
        )

    def _slots_of(self, part: Part) -> Tensor:
        """(L,): the row of the key-value memory of each token that takes part."""
        rows, width = part.positions.shape
        slots = self._all_slots[:rows] if part.slots is None else part.slots
        return _kept(slots.repeat_interleave(width), part.live)

    def _look(self, part: Part) -> "_Look":
        rows, width = part.positions.shape
        if part.slots is None:
            groups = [slice(one.start, one.stop) for one in self.shapes.groups_of(rows)]
        else:
            groups = [slice(0, rows)]
        masks = [
            self._mask(part.positions[group], keys)
            for group, keys in zip(groups, part.keys, strict=True)
        ]
        return _Look(part.slots, rows, width, list(zip(groups, masks, strict=True)), part.live)

    def _mask(self, positions: Tensor, keys: int) -> Tensor:
        """(B * K, G * n, keys), 0 where a query sees a key and minus infinity elsewhere."""
        heads, rows, width = self.weights.heads, *positions.shape
        unseen = self._positions[:keys] > positions[:, :, None]
        mask = torch.zeros_like(unseen, dtype=self.weights.dtype)
        mask.masked_fill_(unseen, float("-inf"))
        mask = mask[:, None].expand(rows, heads, width, keys)
        return mask.reshape(rows * self.weights.kv_heads, -1, keys)

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
        queries = rotated[:, :heads].split([*step.counts, step.padding])
        attended = [
            self._look_at(memory, part, look)
            for part, look in zip(queries, step.looks, strict=False)
        ]
        if step.padding:
            attended.append(x.new_zeros(step.padding, heads * size))
        return _cat(attended)

    def _look_at(self, memory: tuple[Tensor, Tensor], queries: Tensor, look: "_Look") -> Tensor:
        """What the queries (L, heads, D) of one part find: (L, heads * D)."""
        _, heads, size = queries.shape
        rows, width, kv_heads = look.rows, look.width, self.weights.kv_heads
        queries = _spread(queries, look.live, rows * width)
        # (B * n, K * G, D) -> (B * K, G * n, D): a kv head serves all queries of its group.
        queries = queries.reshape(rows, width, kv_heads, -1, size).permute(0, 2, 3, 1, 4)
        queries = queries.reshape(rows * kv_heads, -1, size)
        found: list[Tensor] = []
        for group, mask in look.groups:
            keys, values = (_seen(one, look.slots, group, mask.shape[-1]) for one in memory)
            asking = queries[group.start * kv_heads : group.stop * kv_heads]
            found.append(self._weigh(asking, keys, values, mask))
        attended = _cat(found).view(rows, kv_heads, -1, width, size).permute(0, 3, 1, 2, 4)
        return _kept(attended.reshape(rows * width, heads * size), look.live)

    def _weigh(self, queries: Tensor, keys: Tensor, values: Tensor, mask: Tensor) -> Tensor:
        """Scaled dot-product attention (Vaswani et al. 2017, arXiv:1706.03762), (N, G * n, D).

        Written out: this runs 10 to 30 % faster on a CPU than the fused kernel for so few queries,
        and its rows stay equal under two threads, where those of the kernel did not.
        """
        scale = queries.shape[-1] ** -0.5
        scores = torch.baddbmm(mask, queries, keys.transpose(1, 2), alpha=scale)
        return torch.bmm(torch.softmax(scores, dim=-1), values)

    def _norm(self, x: Tensor, gain: Tensor | None = None) -> Tensor:
        return functional.rms_norm(x, (x.shape[-1],), gain, self.weights.epsilon)


@dataclass(frozen=True, slots=True)
class _Look:
    """Which keys the rows of a part see.

    Attributes:
        slots: (B,) int64 rows of the key-value memory, or None for the first B, which are not
            copied.
        rows: B.
        width: n, tokens of each row.
        groups: rows that share a key band, and their mask (rows * K, G * n, keys).
        live: as in `Part`.
    """

    slots: Tensor | None
    rows: int
    width: int
    groups: list[tuple[slice, Tensor]]
    live: Tensor | None


@dataclass(frozen=True, slots=True)
class _Step:
    """What every layer of one forward pass shares; M tokens, padded to M'.

    Attributes:
        tokens: (M',) int64.
        slots: (M,) int64.
        positions: (M,) int64.
        cos: (M', 1, D).
        sin: (M', 1, D).
        looks: one for each part, in order.
        counts: tokens of each part.
        padding: M' - M.
    """

    tokens: Tensor
    slots: Tensor
    positions: Tensor
    cos: Tensor
    sin: Tensor
    looks: list[_Look]
    counts: list[int]
    padding: int


def _seen(memory: Tensor, slots: Tensor | None, group: slice, keys: int) -> Tensor:
    """Keys or values (rows * K, keys, D): a view where the slots are in order, else a copy."""
    if slots is None:
        return memory[group].flatten(0, 1)[:, :keys]
    return memory[slots[group], :, :keys].flatten(0, 1)


def _kept(flat: Tensor, live: Tensor | None) -> Tensor:
    """What takes part, of (B * n, ...)."""
    return flat if live is None else flat[live]


def _spread(packed: Tensor, live: Tensor | None, count: int) -> Tensor:
    """What takes part back in its places of (count, ...), 0 elsewhere."""
    if live is None:
        return packed
    return packed.new_zeros(count, *packed.shape[1:]).index_copy_(0, live, packed)


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
