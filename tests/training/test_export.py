import json
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors import safe_open

from domain.errors import Conflict
from inference.pretrained import load_weights
from inference.registry import read_registry
from training.corpus.requests import requests_sha256
from training.export import check_unreleased, export
from training.recipe import MADE_BY, Recipe
from training.train import Trained


def test_an_exported_model_loads_and_its_digests_hold(folder: Path, trained: Trained) -> None:
    registry = read_registry(folder.parent)
    registry.models[registry.default].verify()
    written = json.loads((folder.parent / "registry.json").read_text())["models"]["smoke"]
    assert written["parameters"] == sum(p.numel() for p in trained.model.parameters())
    assert written["sha256"] in (folder / "README.md").read_text()
    assert json.loads((folder / MADE_BY).read_text()) == {
        "recipe": "cpu",
        "corpus": "2",
        "requests_sha256": requests_sha256(),
        "steps": 20,
    }


def test_weights_are_bfloat16_on_disk_and_float32_in_the_engine(folder: Path) -> None:
    with safe_open(folder / "model.safetensors", framework="pt") as file:
        stored = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
    assert {tensor.dtype for tensor in stored.values()} == {torch.bfloat16}
    loaded = load_weights(folder)
    assert loaded.dtype == torch.float32
    assert torch.equal(loaded.embedding, stored["model.embed_tokens.weight"].float())


def test_a_new_model_leaves_the_released_ones_registered(
    recipe: Recipe, trained: Trained, tmp_path: Path
) -> None:
    export("cpu", recipe, trained, tmp_path)
    before = read_registry(tmp_path).models["smoke"]
    export("cpu", replace(recipe, model="smoke-2"), trained, tmp_path)
    after = read_registry(tmp_path)
    assert after.default == "smoke-2"
    assert after.models["smoke"] == before
    after.models["smoke"].verify()


def test_a_released_name_is_never_given_twice(
    recipe: Recipe, trained: Trained, folder: Path
) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(Conflict, match="smoke is released already"):
        export("cpu", recipe, trained, folder.parent)
    assert {path: path.read_bytes() for path in folder.iterdir()} == before
    check_unreleased("another", folder.parent)
