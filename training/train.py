"""The training loop: AdamW, warm-up and cosine, checkpoints from which a run goes on."""

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch.nn import functional
from transformers import LlamaConfig, LlamaForCausalLM

from training.batches import IGNORED, Batch, Encoder, held_out_documents, training_batches
from training.corpus.documents import documents
from training.recipe import Recipe
from training.tokenizer import END, PAD, token_id, train_tokenizer


@dataclass(frozen=True, slots=True)
class Trained:
    """What a run ends with.

    Attributes:
        tokens: how many tokens it saw, padding left out.
        held_out_nats: mean loss of a learned token over held-out documents.
        seconds: of training in all sessions of the run.
    """

    model: LlamaForCausalLM
    tokenizer: Tokenizer
    first_loss: float
    last_loss: float
    tokens: int
    held_out_nats: float
    seconds: float


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
    with torch.autocast("cpu", torch.bfloat16, enabled=bfloat16):
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


def train(recipe: Recipe, run_dir: Path | None = None) -> Trained:
    """Make the recipe's model.

    Args:
        recipe: what to do.
        run_dir: where checkpoints lie; a run that was cut off goes on from the last one.
    """
    torch.set_num_threads(recipe.threads)
    tokenizer = make_tokenizer(recipe, run_dir)
    model = make_model(recipe, tokenizer)
    optimizer = torch.optim.AdamW(
        _decayed_apart(model, recipe.weight_decay), lr=recipe.learning_rate, betas=(0.9, 0.95)
    )
    state = _load(run_dir, model, optimizer)
    encoder = Encoder(tokenizer, recipe.context)
    batches = training_batches(encoder, recipe.seed, recipe.documents_per_step, state["step"])
    _run(recipe, model, optimizer, batches, state, run_dir)
    return Trained(
        model=model,
        tokenizer=tokenizer,
        first_loss=state["first_loss"],
        last_loss=state["last_loss"],
        tokens=state["tokens"],
        held_out_nats=held_out_nats(recipe, model, encoder),
        seconds=state["seconds"],
    )


def held_out_nats(recipe: Recipe, model: LlamaForCausalLM, encoder: Encoder) -> float:
    """Mean loss in nats of a learned token over the held-out documents, in float32."""
    docs = held_out_documents(str(recipe.seed), recipe.held_out_documents)
    total = learned = 0.0
    with torch.no_grad():
        for doc in docs:
            batch = encoder.batch([encoder.ids(doc)])
            count = int((batch.targets != IGNORED).sum())
            total += learned_loss(model, batch, bfloat16=False).item() * count
            learned += count
    return total / learned


def _run(
    recipe: Recipe,
    model: LlamaForCausalLM,
    optimizer: torch.optim.Optimizer,
    batches: Iterator[Batch],
    state: dict[str, Any],
    run_dir: Path | None,
) -> None:
    model.train()
    started, before, seen = time.perf_counter(), state["seconds"], 0
    while state["step"] < recipe.steps:
        batch = next(batches)
        for group in optimizer.param_groups:
            group["lr"] = learning_rate(recipe, state["step"])
        loss = learned_loss(model, batch, recipe.bfloat16)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), recipe.clip_norm)
        optimizer.step()
        optimizer.zero_grad()
        nats = loss.item()
        smooth = nats if state["step"] == 0 else 0.98 * state["last_loss"] + 0.02 * nats
        seen += batch.tokens
        elapsed = time.perf_counter() - started
        state.update(
            step=state["step"] + 1,
            tokens=state["tokens"] + batch.tokens,
            first_loss=nats if state["step"] == 0 else state["first_loss"],
            last_loss=smooth,
            seconds=before + elapsed,
        )
        if run_dir is not None:
            if state["step"] % recipe.checkpoint_steps == 0:
                _save(run_dir, model, optimizer, state)
            if state["step"] % 20 == 0:
                print(_progress(recipe, state, seen / elapsed), flush=True)
    model.eval()


def _progress(recipe: Recipe, state: dict[str, Any], tokens_per_s: float) -> str:
    step = state["step"]
    left_s = (recipe.steps - step) * state["seconds"] / step
    return (
        f"step {step}/{recipe.steps}  loss {state['last_loss']:.3f}  "
        f"{state['tokens'] / 1e6:.2f}M tokens  {tokens_per_s:,.0f} tokens/s  "
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


def _checkpoint(run_dir: Path) -> Path:
    return run_dir / "checkpoint.pt"


def _save(
    run_dir: Path, model: LlamaForCausalLM, optimizer: torch.optim.Optimizer, state: dict[str, Any]
) -> None:
    run_dir.mkdir(parents=True, exist_ok=True)
    parts = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "state": state}
    new = _checkpoint(run_dir).with_suffix(".new")
    torch.save(parts, new)
    new.replace(_checkpoint(run_dir))


def _load(
    run_dir: Path | None, model: LlamaForCausalLM, optimizer: torch.optim.Optimizer
) -> dict[str, Any]:
    if run_dir is None or not _checkpoint(run_dir).exists():
        return {"step": 0, "tokens": 0, "first_loss": 0.0, "last_loss": 0.0, "seconds": 0.0}
    parts = torch.load(_checkpoint(run_dir), weights_only=True)
    model.load_state_dict(parts["model"])
    optimizer.load_state_dict(parts["optimizer"])
    return parts["state"]
