"""Reading a model folder in the layout of `save_pretrained`, as something that may be hostile.

Only safetensors are read. A pickle can run code when it is opened, so it is refused. No file
outside the folder is opened, whatever the files in it name, and no code that lies in it is run.
"""

import json
from pathlib import Path
from typing import Any

import torch
from transformers import AutoModelForCausalLM

from domain.errors import ModelNotAvailable
from inference.weights import CPU, DecoderWeights, pack

_SINGLE = "model.safetensors"
_INDEX = "model.safetensors.index.json"


def load_weights(
    folder: Path, *, dtype: torch.dtype = torch.float32, device: torch.device = CPU
) -> DecoderWeights:
    """Read a model that `inference.architecture.runs_in_decoder` lets through.

    Args:
        folder: holds config.json and safetensors.
        dtype: torch.float32 or torch.bfloat16.
        device: where the decoder runs.

    Raises:
        ModelNotAvailable: the weights cannot be read, or do not fit config.json.
    """
    model, unknown = _load(AutoModelForCausalLM, folder, dtype)
    if unknown:
        # Weights that nothing multiplies mean another forward pass than the configuration says.
        raise _misfit(folder)
    weights = pack(model, dtype=dtype, device=device)
    if weights.heads % weights.kv_heads or weights.head_size % 2:
        # transformers notices only when it multiplies.
        raise _misfit(folder)
    return weights


def load_pretrained(model_class: Any, folder: Path, *, dtype: torch.dtype = torch.float32) -> Any:
    """Load a `transformers` model, whole or not at all.

    Args:
        model_class: a class with `from_pretrained`.
        folder: holds config.json and safetensors.
        dtype: of all weights.

    Raises:
        ModelNotAvailable: the weights cannot be read, or do not fit config.json.
    """
    return _load(model_class, folder, dtype)[0]


def _load(model_class: Any, folder: Path, dtype: torch.dtype) -> tuple[Any, bool]:
    _check_folder(folder)
    try:
        model, report = model_class.from_pretrained(
            folder,
            use_safetensors=True,
            local_files_only=True,
            trust_remote_code=False,
            dtype=dtype,
            output_loading_info=True,
        )
    except Exception as error:
        # safetensors, json and transformers each raise their own kinds for a damaged file.
        raise ModelNotAvailable(
            f"The weights in the model folder {folder.name} cannot be read."
        ) from error
    # transformers only warns of these, and goes on with random numbers in their place.
    if report["missing_keys"] or report["mismatched_keys"]:
        raise _misfit(folder)
    return model.eval(), bool(report["unexpected_keys"])


def _check_folder(folder: Path) -> None:
    """Refuse what `transformers` would read from elsewhere, or could not read."""
    if not any(folder.glob("*.safetensors")):
        raise ModelNotAvailable(
            f"The model folder {folder.name} holds no safetensors file.",
            hint="Pickled weights are not loaded, because opening them can run code.",
        )
    if (folder / "adapter_config.json").exists():
        raise ModelNotAvailable(
            f"The model folder {folder.name} holds an adapter to another model.",
            hint="Merge the adapter into its model and save both as one.",
        )
    config = _read_object(folder / "config.json")
    attention = str(config.get("attn_implementation") or config.get("_attn_implementation"))
    if "transformers_weights" in config or "/" in attention:
        raise ModelNotAvailable(
            f"The config.json of the model folder {folder.name} names files that are not read."
        )
    if not (folder / _SINGLE).is_file():
        _check_shards(folder)


def _check_shards(folder: Path) -> None:
    named = _read_object(folder / _INDEX).get("weight_map")
    if not isinstance(named, dict):
        raise ModelNotAvailable(
            f"Nothing in the model folder {folder.name} says which files hold the weights."
        )
    for shard in sorted({str(name) for name in named.values()}):
        # A bare name keeps the path inside; the hub's cache makes the file itself a link.
        if Path(shard).name != shard or Path(shard).suffix != ".safetensors":
            raise ModelNotAvailable(
                f"The list of weights in the model folder {folder.name} names a file elsewhere."
            )
        if not (folder / shard).is_file():
            raise ModelNotAvailable(
                f"The model folder {folder.name} lacks {shard}, which holds some of its weights."
            )


def _read_object(path: Path) -> dict[str, Any]:
    if not path.is_file():
        raise ModelNotAvailable(f"{path.name} in the model folder {path.parent.name} is missing.")
    try:
        loaded = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        loaded = None
    if not isinstance(loaded, dict):
        raise ModelNotAvailable(f"{path.name} in the model folder {path.parent.name} is damaged.")
    return loaded


def _misfit(folder: Path) -> ModelNotAvailable:
    return ModelNotAvailable(
        f"The weights in the model folder {folder.name} do not fit its config.json."
    )
