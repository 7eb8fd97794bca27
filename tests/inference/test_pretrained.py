import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file
from transformers import PreTrainedModel

from domain.errors import ModelNotAvailable
from inference.pretrained import load_weights
from inference.weights import DecoderWeights, pack
from tests.inference.models import llama, qwen2, qwen3, save

INDEX = "model.safetensors.index.json"
Make = Callable[..., PreTrainedModel]


@pytest.fixture(scope="module")
def sharded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = save(llama(), tmp_path_factory.mktemp("sharded"), max_shard_size="400KB")
    assert len(list(folder.glob("*.safetensors"))) > 3
    return folder


@pytest.fixture
def broken(sharded: Path, tmp_path: Path) -> Path:
    """A copy of the sharded folder that a test may damage."""
    return shutil.copytree(sharded, tmp_path / "broken")


def assert_equal(found: DecoderWeights, expected: DecoderWeights) -> None:
    for name in ("embedding", "head", "final_norm", "inverse_frequencies"):
        assert torch.equal(getattr(found, name), getattr(expected, name))
    for layer, other in zip(found.layers, expected.layers, strict=True):
        for name in layer.__slots__:
            left, right = getattr(layer, name), getattr(other, name)
            assert (left is right is None) or torch.equal(left, right)


@pytest.mark.parametrize("make", [llama, qwen2, qwen3])
@pytest.mark.parametrize("changes", [{}, {"tie_word_embeddings": False}], ids=["tied", "untied"])
@pytest.mark.parametrize("size", ["400KB", "5GB"], ids=["sharded", "whole"])
def test_what_was_saved_is_read(
    make: Make, changes: dict[str, Any], size: str, tmp_path: Path
) -> None:
    model = make(**changes)
    save(model, tmp_path, max_shard_size=size)
    assert (tmp_path / INDEX).is_file() == (size == "400KB")
    assert_equal(load_weights(tmp_path), pack(model))


def test_weights_saved_in_bfloat16_are_read_as_either(tmp_path: Path) -> None:
    model: Any = qwen3().bfloat16()
    save(model, tmp_path)
    assert_equal(load_weights(tmp_path), pack(model))
    halved = load_weights(tmp_path, dtype=torch.bfloat16)
    assert halved.dtype == torch.bfloat16
    assert_equal(halved, pack(qwen3(), dtype=torch.bfloat16))


def rename_shard(folder: Path, name: str) -> None:
    index = json.loads((folder / INDEX).read_text())
    first = next(iter(index["weight_map"]))
    index["weight_map"][first] = name
    (folder / INDEX).write_text(json.dumps(index))


@pytest.mark.parametrize(
    "name",
    [
        "../stolen.safetensors", "{outside}/stolen.safetensors", "sub/stolen.safetensors",
        "..\\stolen.safetensors.", "model.bin", ".safetensors", "", "..",
    ],
)  # fmt: skip
def test_a_shard_outside_the_folder_is_not_opened(
    broken: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_file({"stolen": torch.zeros(1)}, broken.parent / "stolen.safetensors")
    monkeypatch.setattr("inference.pretrained.AutoModelForCausalLM", None)
    rename_shard(broken, name.format(outside=broken.parent))
    with pytest.raises(ModelNotAvailable, match="names a file elsewhere"):
        load_weights(broken)


def test_a_missing_shard_is_named(broken: Path) -> None:
    shard = sorted(broken.glob("*.safetensors"))[1]
    shard.unlink()
    with pytest.raises(ModelNotAvailable, match=f"lacks {shard.name}"):
        load_weights(broken)


@pytest.mark.parametrize("content", ["{", "[]", "{}", '{"weight_map": []}', "[" * 100_000])
def test_an_index_that_cannot_be_read_is_not_available(broken: Path, content: str) -> None:
    (broken / INDEX).write_text(content)
    with pytest.raises(ModelNotAvailable, match=r"is damaged|says which files"):
        load_weights(broken)


def test_shards_without_an_index_are_not_available(broken: Path) -> None:
    (broken / INDEX).unlink()
    with pytest.raises(ModelNotAvailable, match=r"index\.json .* is missing"):
        load_weights(broken)


@pytest.mark.parametrize("kept", [0.0, 0.001, 0.5, 0.999])
def test_truncated_weights_are_not_available(broken: Path, kept: float) -> None:
    shard = min(broken.glob("*.safetensors"))
    content = shard.read_bytes()
    shard.write_bytes(content[: int(len(content) * kept)])
    with pytest.raises(ModelNotAvailable, match="cannot be read"):
        load_weights(broken)


def test_weights_that_nothing_multiplies_are_refused(broken: Path) -> None:
    shard = min(broken.glob("*.safetensors"))
    extra = "model.layers.0.self_attn.q_norm.weight"
    save_file(load_file(shard) | {extra: torch.ones(16)}, shard, metadata={"format": "pt"})
    index = json.loads((broken / INDEX).read_text())
    index["weight_map"][extra] = shard.name
    (broken / INDEX).write_text(json.dumps(index))
    with pytest.raises(ModelNotAvailable, match=r"do not fit its config\.json"):
        load_weights(broken)


def test_heads_that_share_no_keys_evenly_are_refused(tmp_path: Path) -> None:
    save(llama(num_key_value_heads=4), tmp_path)
    with pytest.raises(ModelNotAvailable, match=r"do not fit its config\.json"):
        load_weights(tmp_path)


def test_an_adapter_is_not_taken_for_a_model(broken: Path) -> None:
    (broken / "adapter_config.json").write_text('{"base_model_name_or_path": "/elsewhere"}')
    with pytest.raises(ModelNotAvailable, match="adapter to another model") as refused:
        load_weights(broken)
    assert refused.value.hint is not None


@pytest.mark.parametrize(
    "field",
    [{"transformers_weights": "pytorch_model.bin"}, {"attn_implementation": "someone/kernels"}],
    ids=str,
)
def test_a_configuration_that_names_other_files_is_refused(
    broken: Path, field: dict[str, Any]
) -> None:
    config = json.loads((broken / "config.json").read_text())
    (broken / "config.json").write_text(json.dumps(config | field))
    with pytest.raises(ModelNotAvailable, match="names files that are not read"):
        load_weights(broken)
