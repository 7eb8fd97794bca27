import json
import pickle
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import huggingface_hub.constants
import pytest
from transformers import BertConfig, BertForMaskedLM

from domain.errors import ModelNotAvailable
from inference.config import EngineConfig
from inference.engine import Engine
from inference.fallback import TransformersModel
from inference.loader import load_by_sha256, load_model
from inference.registry import POCKET, read_registry, sha256_of
from inference.types import Message, TextService
from tests.inference.models import (
    assert_item,
    gpt2,
    item_request,
    llama,
    qwen2,
    qwen3,
    request,
    save,
    tokenizer_backend,
)

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


def closed(model: TextService) -> TextService:
    model.close()
    return model


def test_a_local_llama_runs_in_the_engine(folder: Path) -> None:
    model = load_model(str(folder), config=SMALL)
    assert isinstance(model, Engine)
    assert model.identity.weights_sha256 == sha256_of([folder / "model.safetensors"])
    assert model.identity.name == folder.name
    assert_item(model.generate([item_request("one")])[0].text)
    model.close()


@pytest.mark.parametrize("make", [qwen2, qwen3])
def test_a_qwen_in_shards_runs_in_the_engine(make: Any, tmp_path: Path) -> None:
    save(make(), tmp_path, max_shard_size="400KB")
    shards = sorted(tmp_path.glob("*.safetensors"))
    assert len(shards) > 3
    model = load_model(str(tmp_path), config=SMALL)
    assert isinstance(model, Engine)
    assert model.identity.weights_sha256 == sha256_of(shards)
    assert_item(model.generate([item_request("one")])[0].text)
    model.close()


@pytest.mark.parametrize(
    "changes",
    [
        {"rope_parameters": {"rope_type": "dynamic", "rope_theta": 1e4, "factor": 2.0}},
        {"use_sliding_window": True, "sliding_window": 64, "max_window_layers": 1},
        {"hidden_act": "gelu"},
    ],
    ids=str,
)
def test_what_the_decoder_does_not_compute_runs_through_transformers(
    changes: dict[str, Any], tmp_path: Path
) -> None:
    model = closed(load_model(str(save(qwen3(**changes), tmp_path)), config=SMALL))
    assert isinstance(model, TransformersModel)
    assert not model.identity.reproducible


def test_a_chat_template_in_the_folder_is_used(folder: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(folder, tmp_path / "chat")
    (copy / "chat_template.jinja").write_text("<|item|>{{ messages[0].content }}<|out|>")
    for path, chats in ((folder, False), (copy, True)):
        assert closed(load_model(str(path), config=SMALL)).capabilities().chat == chats
    model = load_model(str(copy), config=SMALL)
    said = request("said", "", messages=(Message("user", "sword"),))
    written = request("written", "<|item|>sword<|out|>")
    first, second = model.generate([said, written])
    assert first.error is None
    assert (first.token_ids, first.prompt_tokens) == (second.token_ids, second.prompt_tokens)
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


def test_a_gpu_that_is_not_there_is_a_clear_error(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("torch.cuda.is_available", lambda: False)
    with pytest.raises(ModelNotAvailable, match="no GPU"):
        load_model(str(folder), config=replace(SMALL, device="cuda"))


class Bomb:
    """Writes a file when it is unpickled."""

    def __init__(self, target: Path) -> None:
        self.target = target

    def __reduce__(self) -> Any:
        return Path.write_text, (self.target, "opened")


def test_pickled_weights_are_refused_and_never_opened(tmp_path: Path) -> None:
    folder = tmp_path / "pickled"
    llama().config.save_pretrained(folder)
    tokenizer_backend().save(str(folder / "tokenizer.json"))
    (folder / "pytorch_model.bin").write_bytes(pickle.dumps(Bomb(tmp_path / "mark")))
    with pytest.raises(ModelNotAvailable, match="no safetensors") as refused:
        load_model(str(folder))
    assert refused.value.hint is not None
    assert "run code" in refused.value.hint
    assert not (tmp_path / "mark").exists()


@pytest.mark.parametrize("model_type", ["llama", "mine"])
def test_code_in_a_folder_is_never_run(folder: Path, tmp_path: Path, model_type: str) -> None:
    copy, mark = shutil.copytree(folder, tmp_path / "coded"), tmp_path / "mark"
    (copy / "mine.py").write_text(f"open({str(mark)!r}, 'w').close()\n")
    config = json.loads((copy / "config.json").read_text())
    config["model_type"] = model_type
    config["auto_map"] = {"AutoConfig": "mine.Config", "AutoModelForCausalLM": "mine.Model"}
    (copy / "config.json").write_text(json.dumps(config))
    if model_type == "llama":
        # What transformers knows itself runs as transformers has it, and not as ours.
        assert isinstance(closed(load_model(str(copy), config=SMALL)), TransformersModel)
    else:
        with pytest.raises(ModelNotAvailable, match=r"config\.json .* cannot be used"):
            load_model(str(copy))
    assert not mark.exists()


def test_a_tokenizer_with_more_tokens_than_the_model_is_refused(tmp_path: Path) -> None:
    one_less = tokenizer_backend().get_vocab_size() - 1
    for model in (llama(vocab_size=one_less), gpt2(vocab_size=one_less)):
        save(model, tmp_path / model.config.model_type)
        with pytest.raises(ModelNotAvailable, match="more tokens than the model"):
            load_model(str(tmp_path / model.config.model_type))


def test_what_is_missing_or_damaged_in_a_folder_is_named(folder: Path, tmp_path: Path) -> None:
    for file, damage, sentence in (
        ("tokenizer.json", None, r"no tokenizer\.json"),
        ("config.json", None, r"no config\.json"),
        ("config.json", "{", r"config\.json .* cannot be used"),
        ("config.json", "[]", r"config\.json .* cannot be used"),
        ("config.json", "[" * 100_000, r"config\.json .* cannot be used"),
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
