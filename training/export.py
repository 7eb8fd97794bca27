"""Shipping a trained model: its folder, its card, its entry in the registry."""

import json
import os
import platform
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import torch

from inference.registry import POCKET, sha256_of, weight_files
from training.corpus.documents import CORPUS_VERSION
from training.recipe import Recipe
from training.tokenizer import save_tokenizer
from training.train import Trained

REGISTRY: Final = "registry.json"

_CARD: Final = """\
# {name}

A Llama of {parameters:,} parameters that writes the short texts of LLMasOS in English and Chinese:
names, descriptions, lore, lives, greetings, goals, quests and replies. It fills JSON whose form a
grammar holds; numbers, stats and prices are not its business.

| | |
| --- | --- |
| architecture | `LlamaForCausalLM`: {layers} layers, hidden {hidden}, {heads} heads ({kv_heads} for keys and values), feed-forward {feed_forward}, vocabulary {vocab:,}, context {context}, tied embeddings |
| weights | safetensors, bfloat16 on disk; computed in float32. sha256 `{sha256}` |
| tokenizer | byte-level BPE, digits one by one, the JSON between two values as one token |
| data | the synthetic corpus of `training/corpus`, version {corpus}: sentences written for this project and composed by seed; no other text |
| recipe | `{recipe}` in `training/recipe.py`: {steps:,} steps of {documents_per_step} documents, {tokens:,} tokens in {documents:,} documents, seed {seed} |
| command | `python -m training --recipe {recipe}` |
| made | {date}, {machine}, {minutes:.0f} minutes |
| loss | {first:.2f} nats a token at the first step, {last:.2f} at the end (smoothed), {held_out:.2f} on held-out documents |

How it does on its job is measured by `python -m training.evaluate`; figures and samples are in
`docs/model.md`.

## Limits

- It hardly copies: a life may tell of another name, a story of another thing than the fields do.
- It knows the fields of the ontology and about twenty motifs. Other wishes in a prompt (colours,
  plots, styles) may be ignored.
- It recombines what it was taught: over hundreds of texts, sentences come back.
- It does not calculate, translate, remember a conversation or follow instructions.
- What it writes is flavour. Whatever must be true is stated by the schema or computed by rules.
"""  # noqa: E501


def machine_class() -> str:
    """What kind of machine this is, without names: `2 cores, x86_64, CPU AVX512`."""
    isa = torch.backends.cpu.get_cpu_capability()
    return f"{os.cpu_count()} cores, {platform.machine()}, CPU {isa}"


def export(recipe_name: str, recipe: Recipe, trained: Trained, pocket: Path = POCKET) -> Path:
    """Write the model into a folder of its own under `pocket`, and register it.

    Released models stay: a folder that another model's entry names is never touched.

    Args:
        recipe_name: as the command took it.
        recipe: what was done.
        trained: what came out.
        pocket: the folder of bundled models.

    Returns:
        The model's folder.
    """
    folder = pocket / recipe.model
    parameters = sum(p.numel() for p in trained.model.parameters())
    trained.model.bfloat16().save_pretrained(str(folder))
    save_tokenizer(trained.tokenizer, folder, recipe.context)
    digest = sha256_of(weight_files(folder))
    card = _CARD.format(
        name=recipe.model, recipe=recipe_name, parameters=parameters, sha256=digest,
        layers=recipe.layers, hidden=recipe.hidden, heads=recipe.heads,
        kv_heads=recipe.kv_heads, feed_forward=recipe.feed_forward, context=recipe.context,
        vocab=trained.tokenizer.get_vocab_size(), corpus=CORPUS_VERSION, steps=recipe.steps,
        documents_per_step=recipe.documents_per_step, tokens=trained.tokens,
        documents=recipe.steps * recipe.documents_per_step, seed=recipe.seed,
        date=datetime.now(UTC).date().isoformat(), machine=machine_class(),
        minutes=trained.seconds / 60, first=trained.first_loss, last=trained.last_loss,
        held_out=trained.held_out_nats,
    )  # fmt: skip
    (folder / "README.md").write_text(card, encoding="utf-8")
    for file in folder.iterdir():
        # safetensors lets nobody but the owner read what it writes.
        file.chmod(0o644)
    _register(pocket, recipe.model, digest, sha256_of([folder / "tokenizer.json"]), parameters)
    return folder


def _register(
    pocket: Path, name: str, weights_sha256: str, tokenizer_sha256: str, parameters: int
) -> None:
    path = pocket / REGISTRY
    registry: dict[str, Any] = {"default": name, "models": {}}
    if path.is_file():
        registry = json.loads(path.read_text(encoding="utf-8"))
    registry["default"] = name
    registry["models"][name] = {
        "path": name,
        "sha256": weights_sha256,
        "tokenizer_sha256": tokenizer_sha256,
        "parameters": parameters,
    }
    path.write_text(json.dumps(registry, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
