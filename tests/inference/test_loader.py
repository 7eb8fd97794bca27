import json
import shutil
from pathlib import Path
from typing import Any

import huggingface_hub.constants
import pytest
import torch
from transformers import BertConfig, BertForMaskedLM

from domain.errors import ModelNotAvailable
from inference.engine import Engine, EngineConfig
from inference.loader import load_by_sha256, load_model
from inference.registry import POCKET, read_registry, sha256_of
from inference.types import TextModel
from tests.inference.models import assert_item, item_request, llama, save, tokenizer_backend

SMALL = EngineConfig(slots=2, rows=1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save(llama(), tmp_path_factory.mktemp("llama"))


@pytest.fixture
def pocket(tmp_path: Path, folder: Path) -> Path:
    """A folder of bundled models with one in it, which a test may damage."""
    shutil.copytree(folder, tmp_path / "tiny")
    entry = {
        "path": "tiny",
        "sha256": sha256_of([folder / "model.safetensors"]),
        "tokenizer_sha256": sha256_of([folder / "tokenizer.json"]),
    }
    write_registry(tmp_path, {"default": "tiny", "models": {"tiny": entry}})
    return tmp_path


def write_registry(pocket: Path, content: Any) -> None:
    (pocket / "registry.json").write_text(json.dumps(content))


def closed(model: TextModel) -> TextModel:
    model.close()
    return model


def test_a_local_llama_runs_in_the_engine(folder: Path) -> None:
    model = load_model(str(folder), config=SMALL)
    assert isinstance(model, Engine)
    assert model.identity.weights_sha256 == sha256_of([folder / "model.safetensors"])
    assert model.identity.name == folder.name
    assert_item(model.generate([item_request("one")])[0].text)
    model.close()


def test_a_bundled_model_is_found_by_default_by_name_and_by_digest(pocket: Path) -> None:
    digest = read_registry(pocket).models["tiny"].weights_sha256
    for model in (
        load_model(config=SMALL, pocket=pocket),
        load_model("tiny", config=SMALL, pocket=pocket),
        load_by_sha256(digest, config=SMALL, pocket=pocket),
    ):
        assert closed(model).identity.weights_sha256 == digest
        assert model.identity.name == "tiny"


def test_a_digest_that_is_not_bundled_is_not_available(pocket: Path) -> None:
    with pytest.raises(ModelNotAvailable, match="with these weights"):
        load_by_sha256("0" * 64, pocket=pocket)


@pytest.mark.parametrize("file", ["model.safetensors", "tokenizer.json"])
def test_a_bundled_file_that_changed_or_vanished_is_noticed(pocket: Path, file: str) -> None:
    path = pocket / "tiny" / file
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    with pytest.raises(ModelNotAvailable, match="damaged"):
        load_model(pocket=pocket)
    path.unlink()
    with pytest.raises(ModelNotAvailable, match="missing"):
        load_model(pocket=pocket)


@pytest.mark.parametrize(
    "content",
    [
        [],
        {},
        {"default": "x"},
        {"default": "x", "models": {}},
        {"default": "x", "models": {"x": 1}},
    ],
    ids=str,
)
def test_a_registry_that_cannot_be_meant_is_not_available(tmp_path: Path, content: Any) -> None:
    write_registry(tmp_path, content)
    with pytest.raises(ModelNotAvailable, match="list of bundled models"):
        load_model(pocket=tmp_path)


def test_an_installation_without_models_says_so(tmp_path: Path) -> None:
    with pytest.raises(ModelNotAvailable, match="No model is bundled"):
        load_model(pocket=tmp_path)


def test_the_released_models_are_all_there_and_whole() -> None:
    registry = read_registry(POCKET)
    for bundled in registry.models.values():
        bundled.verify()


@pytest.mark.parametrize("name", ["/no/such/folder", "./nothing", "two words", "a/b/c", ""])
def test_a_path_without_a_folder_is_not_available(name: str, tmp_path: Path) -> None:
    with pytest.raises(ModelNotAvailable, match="no model folder"):
        load_model(name if name else str(tmp_path / "none"), pocket=tmp_path)


def test_a_hub_that_cannot_be_reached_is_a_clear_error(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_OFFLINE", True)
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_CACHE", str(tmp_path))
    with pytest.raises(ModelNotAvailable, match="hub gave no model"):
        load_model("nobody/no-such-model", pocket=tmp_path)


def test_pickled_weights_are_refused(tmp_path: Path) -> None:
    model = llama()
    model.config.save_pretrained(tmp_path)
    tokenizer_backend().save(str(tmp_path / "tokenizer.json"))
    torch.save(model.state_dict(), tmp_path / "pytorch_model.bin")
    with pytest.raises(ModelNotAvailable, match="no safetensors") as refused:
        load_model(str(tmp_path))
    assert refused.value.hint is not None
    assert "run code" in refused.value.hint


def test_what_is_missing_or_damaged_in_a_folder_is_named(folder: Path, tmp_path: Path) -> None:
    for file, damage, sentence in (
        ("tokenizer.json", None, r"no tokenizer\.json"),
        ("config.json", None, r"no config\.json"),
        ("config.json", "{", r"config\.json .* cannot be used"),
        ("config.json", '{"model_type": "no-such-model"}', r"config\.json .* cannot be used"),
        ("model.safetensors", "not tensors", "weights .* cannot be read"),
    ):
        broken = tmp_path / "broken"
        shutil.copytree(folder, broken)
        if damage is None:
            (broken / file).unlink()
        else:
            (broken / file).write_text(damage)
        with pytest.raises(ModelNotAvailable, match=sentence):
            load_model(str(broken))
        shutil.rmtree(broken)


def test_weights_of_another_size_than_the_configuration_says_are_refused(
    folder: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(folder, broken)
    config = json.loads((broken / "config.json").read_text())
    for field, sentence in (
        ({"hidden_size": 48}, "cannot be read"),
        # transformers would fill the fourth layer with random numbers.
        ({"num_hidden_layers": 4}, r"do not fit its config\.json"),
    ):
        (broken / "config.json").write_text(json.dumps(config | field))
        with pytest.raises(ModelNotAvailable, match=sentence):
            load_model(str(broken))


def test_a_model_that_writes_no_text_is_refused(tmp_path: Path) -> None:
    config = BertConfig(
        vocab_size=400, hidden_size=24, num_hidden_layers=1, num_attention_heads=2,
        intermediate_size=24,
    )  # fmt: skip
    BertForMaskedLM(config).save_pretrained(tmp_path)
    tokenizer_backend().save(str(tmp_path / "tokenizer.json"))
    with pytest.raises(ModelNotAvailable, match="no causal language model"):
        load_model(str(tmp_path))
