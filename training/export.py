"""Shipping a trained model: its folder, its card, its entry in the registry."""

import json
import os
import platform
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import torch

from domain.errors import Conflict
from inference.registry import POCKET, read_registry, sha256_of, weight_files
from training.corpus.documents import CORPUS_VERSION
from training.corpus.requests import requests_sha256
from training.recipe import MADE_BY, Recipe
from training.tokenizer import save_tokenizer
from training.train import Trained

REGISTRY: Final = "registry.json"

_CARD: Final = """\
# {name}

A Llama of {parameters:,} parameters that writes the short texts of LLMasOS in English and Chinese
(items, characters, quests, scenes, stories, replies), translates sentences between the two, and
scores labels where the code reader is unsure. It fills JSON whose form a grammar holds; numbers,
names and prices are not its business.

| | |
| --- | --- |
| architecture | `LlamaForCausalLM`: {layers} layers, hidden {hidden}, {heads} heads ({kv_heads} for keys and values), feed-forward {feed_forward}, vocabulary {vocab:,}, context {context}, tied embeddings |
| weights | safetensors, bfloat16 on disk; computed in float32. sha256 `{sha256}` |
| tokenizer | byte-level BPE, digits one by one, the JSON between two values as one token |
| data | the corpus of `training/corpus`, version {corpus}: sentences and requests written for this project, composed and varied by seed; no other text |
| recipe | `{recipe}` in `training/recipe.py`: copy and read, write, then all mixed; {steps:,} steps of {documents_per_step} documents, {tokens:,} tokens, seed {seed} |
| command | `python -m training --recipe {recipe}` |
| made | {date}, {machine}, {minutes:.0f} minutes |
| loss | {first:.2f} nats a token at the first step, {last:.2f} at the end (smoothed), {held_out:.2f} on held-out documents |

How it does on its job is measured by `python -m training.evaluate`; figures and samples are in
`docs/model.md`.

## Limits

- It writes placeholders where names, places, numbers and a person's own words belong; code fills
  them. Used without that code, it writes them literally.
- It knows the labels of the ontology, 24 events, 32 motifs and 6 registers. Whatever else a prompt
  says reaches the text only as a mention that code fills in.
- It translates what is like its sentences: short, plain, without names or numbers of its own.
- It does not calculate, remember a conversation or follow instructions.
- What it writes is flavour. Whatever must be true is stated by the schema or computed by rules.
"""  # noqa: E501


def machine_class() -> str:
    """What kind of machine this is, without names: `2 cores, x86_64, CPU AVX512`."""
    isa = torch.backends.cpu.get_cpu_capability()
    return f"{os.cpu_count()} cores, {platform.machine()}, CPU {isa}"


def check_unreleased(name: str, pocket: Path = POCKET) -> None:
    """Make sure that nothing is released under a name.

    Raises:
        Conflict: something is; a released model is never replaced.
    """
    if (pocket / REGISTRY).is_file() and name in read_registry(pocket).models:
        raise Conflict(
            f"A model {name} is released already, and tokens name it by its digest.",
            hint="Give the new one another name in training/recipe.py.",
        )


def export(recipe_name: str, recipe: Recipe, trained: Trained, pocket: Path = POCKET) -> Path:
    """Write the model into a folder of its own under `pocket`, and register it.

    Released models stay: tokens name them by their digest.

    Args:
        recipe_name: as the command took it.
        recipe: what was done.
        trained: what came out.
        pocket: the folder of bundled models.

    Returns:
        The model's folder.

    Raises:
        Conflict: a model of this name is released already.
    """
    check_unreleased(recipe.model, pocket)
    folder = pocket / recipe.model
    parameters = sum(p.numel() for p in trained.model.parameters())
    deepcopy(trained.model).bfloat16().save_pretrained(str(folder))
    save_tokenizer(trained.tokenizer, folder, recipe.context)
    digest = sha256_of(weight_files(folder))
    card = _CARD.format(
        name=recipe.model, recipe=recipe_name, parameters=parameters, sha256=digest,
        layers=recipe.layers, hidden=recipe.hidden, heads=recipe.heads,
        kv_heads=recipe.kv_heads, feed_forward=recipe.feed_forward, context=recipe.context,
        vocab=trained.tokenizer.get_vocab_size(), corpus=CORPUS_VERSION, steps=recipe.steps,
        documents_per_step=recipe.documents_per_step, tokens=trained.progress.tokens,
        seed=recipe.seed,
        date=datetime.now(UTC).date().isoformat(), machine=machine_class(),
        minutes=trained.progress.seconds / 60, first=trained.progress.first_loss,
        last=trained.progress.last_loss, held_out=trained.held_out_nats,
    )  # fmt: skip
    (folder / "README.md").write_text(card, encoding="utf-8")
    made = {
        "recipe": recipe_name,
        "corpus": CORPUS_VERSION,
        "requests_sha256": requests_sha256(),
        "steps": trained.progress.step,
    }
    (folder / MADE_BY).write_text(json.dumps(made, indent=2) + "\n", encoding="utf-8")
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
