"""The training loop: AdamW, warm-up and cosine, checkpoints from which a run goes on."""

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import torch
from tokenizers import Tokenizer
from torch.nn import functional
from transformers import LlamaConfig, LlamaForCausalLM

from training.batches import IGNORED, Batch, batch_of, training_batches
from training.checkpoint import Progress, load_checkpoint, save_checkpoint
from training.corpus.documents import documents
from training.recipe import Recipe
from training.tokenizer import END, PAD, token_id, train_tokenizer
from training.windows import Encoder, held_out_documents

_SHOWN_STEPS: Final = 20


@dataclass(frozen=True, slots=True)
class Trained:
    """What a run ends with.

    Attributes:
        progress: how far it came.
        held_out_nats: mean loss of a learned token over held-out documents.
    """

    model: LlamaForCausalLM
    tokenizer: Tokenizer
    progress: Progress
    held_out_nats: float


def make_tokenizer(recipe: Recipe, run_dir: Path | None = None) -> Tokenizer:
    """The recipe's tokenizer, trained on the first documents of a stream of its own.

    It is kept in `run_dir`, because weights mean nothing to any other tokenizer.
    """
    kept = None if run_dir is None else run_dir / "tokenizer.json"
    if kept is not None and kept.is_file():
        return Tokenizer.from_file(str(kept))
    docs = documents(f"{recipe.seed}/tokenizer", 0, recipe.tokenizer_documents)
    texts = (text for doc in docs for text in (doc.prompt, doc.output))
    tokenizer = train_tokenizer(texts, recipe.vocab_size)
    if kept is not None:
        kept.parent.mkdir(parents=True, exist_ok=True)
        tokenizer.save(str(kept))
    return tokenizer


def make_model(recipe: Recipe, tokenizer: Tokenizer) -> LlamaForCausalLM:
    """A Llama with random weights, the same for the same recipe."""
    torch.manual_seed(recipe.seed)
    config = LlamaConfig(
        vocab_size=tokenizer.get_vocab_size(),
        hidden_size=recipe.hidden,
        num_hidden_layers=recipe.layers,
        num_attention_heads=recipe.heads,
        num_key_value_heads=recipe.kv_heads,
        intermediate_size=recipe.feed_forward,
        max_position_embeddings=recipe.context,
        rope_parameters={"rope_type": "default", "rope_theta": 10_000.0},
        tie_word_embeddings=True,
        initializer_range=recipe.initial_std,
        pad_token_id=token_id(tokenizer, PAD),
        bos_token_id=None,
        eos_token_id=token_id(tokenizer, END),
    )
    return LlamaForCausalLM(config)


def learned_loss(model: LlamaForCausalLM, batch: Batch, bfloat16: bool) -> torch.Tensor:
    """Mean cross-entropy in nats over the learned positions; the head runs on these alone."""
    with torch.autocast(batch.ids.device.type, torch.bfloat16, enabled=bfloat16):
        hidden: torch.Tensor = model.model(input_ids=batch.ids, use_cache=False)[0]
        learned = batch.targets != IGNORED
        logits = model.lm_head(hidden[learned])
    return functional.cross_entropy(logits.float(), batch.targets[learned])


def learning_rate(recipe: Recipe, step: int) -> float:
    """Linear warm-up, then a cosine down to 2 % of the peak."""
    if step < recipe.warmup_steps:
        return recipe.learning_rate * (step + 1) / recipe.warmup_steps
    done = (step - recipe.warmup_steps) / max(1, recipe.steps - recipe.warmup_steps)
    return recipe.learning_rate * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * done)))


def train(
    recipe: Recipe, run_dir: Path | None = None, minutes: float | None = None
) -> Trained | None:
    """Make the recipe's model.

    Args:
        recipe: what to do.
        run_dir: where checkpoints lie; a run that was cut off goes on from the last one.
        minutes: after so many the run stops at a checkpoint, which needs `run_dir`.

    Returns:
        None if it was stopped before the last step; the next call goes on.
    """
    torch.set_num_threads(recipe.threads)
    tokenizer = make_tokenizer(recipe, run_dir)
    model = make_model(recipe, tokenizer)
    model.to(recipe.device)  # pyright: ignore[reportArgumentType] -- torch takes a name too
    optimizer = torch.optim.AdamW(
        _decayed_apart(model, recipe.weight_decay), lr=recipe.learning_rate, betas=(0.9, 0.95)
    )
    progress = Progress() if run_dir is None else load_checkpoint(run_dir, model, optimizer)
    encoder = Encoder(tokenizer, recipe.context)
    batches = training_batches(encoder, recipe, progress.step)
    _Run(recipe, model, optimizer, progress, run_dir).go(batches, minutes)
    if progress.step < recipe.steps:
        return None
    model.to("cpu")  # pyright: ignore[reportArgumentType] -- torch takes a name too
    return Trained(model, tokenizer, progress, held_out_nats(recipe, model, encoder))


def held_out_nats(recipe: Recipe, model: LlamaForCausalLM, encoder: Encoder) -> float:
    """Mean loss in nats of a learned token over the held-out documents, in float32."""
    docs = held_out_documents(str(recipe.seed), recipe.held_out_documents)
    total = learned = 0.0
    with torch.no_grad():
        for doc in docs:
            batch = batch_of([encoder.ids(doc)], encoder.pad_id)
            size = int((batch.targets != IGNORED).sum())
            total += learned_loss(model, batch, bfloat16=False).item() * size
            learned += size
    return total / learned


@dataclass(slots=True)
class _Run:
    """One session of a run."""

    recipe: Recipe
    model: LlamaForCausalLM
    optimizer: torch.optim.Optimizer
    progress: Progress
    run_dir: Path | None

    def go(self, batches: Iterator[Batch], minutes: float | None) -> None:
        """Take steps until the last one, or until the time is up."""
        recipe, progress = self.recipe, self.progress
        self.model.train()
        started, before, seen = time.perf_counter(), progress.seconds, progress.tokens
        while progress.step < recipe.steps:
            batch = next(batches).on(recipe.device)
            progress.add(self._step(batch), batch.tokens)
            elapsed = time.perf_counter() - started
            progress.seconds = before + elapsed
            is_up = minutes is not None and elapsed >= minutes * 60
            if self.run_dir is not None:
                if progress.step % recipe.checkpoint_steps == 0 or is_up:
                    save_checkpoint(self.run_dir, self.model, self.optimizer, progress)
                if progress.step % _SHOWN_STEPS == 0:
                    print(self._line((progress.tokens - seen) / elapsed), flush=True)
            if is_up:
                break
        self.model.eval()

    def _step(self, batch: Batch) -> float:
        for group in self.optimizer.param_groups:
            group["lr"] = learning_rate(self.recipe, self.progress.step)
        loss = learned_loss(self.model, batch, self.recipe.bfloat16)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), self.recipe.clip_norm)
        self.optimizer.step()
        self.optimizer.zero_grad()
        return loss.item()

    def _line(self, tokens_per_s: float) -> str:
        progress, steps = self.progress, self.recipe.steps
        left_s = (steps - progress.step) * progress.seconds / progress.step
        return (
            f"step {progress.step}/{steps}  loss {progress.last_loss:.3f}  "
            f"{progress.tokens / 1e6:.2f}M tokens  {tokens_per_s:,.0f} tokens/s  "
            f"{left_s / 60:.1f} min left"
        )


def _decayed_apart(model: LlamaForCausalLM, decay: float) -> list[dict[str, Any]]:
    """Matrices decay; norms do not."""
    matrices = [p for p in model.parameters() if p.dim() >= 2]
    vectors = [p for p in model.parameters() if p.dim() < 2]
    return [
        {"params": matrices, "weight_decay": decay},
        {"params": vectors, "weight_decay": 0.0},
    ]
