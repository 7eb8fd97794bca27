"""From a name to a text model: bundled, a folder, one of the Hugging Face hub, or a server's."""

import re
from pathlib import Path
from typing import Any

import torch
from huggingface_hub import snapshot_download
from transformers import AutoConfig
from transformers.models.auto.modeling_auto import MODEL_FOR_CAUSAL_LM_MAPPING_NAMES
from transformers.utils.logging import disable_progress_bar, set_verbosity_error

from domain.errors import ModelNotAvailable
from inference.architecture import runs_in_decoder
from inference.chat import ChatTemplate
from inference.config import EngineConfig
from inference.cuda import decoder_on, require_gpu
from inference.engine import Engine
from inference.fallback import TransformersModel
from inference.pretrained import load_weights
from inference.registry import POCKET, PocketModel, read_registry, sha256_of, weight_files
from inference.tokenizer import TextTokenizer
from inference.types import TextService

_HUB_ID = re.compile(r"[A-Za-z0-9][\w.-]*(/[A-Za-z0-9][\w.-]*)?")
_SCHEMES = ("http://", "https://")
_HUB_FILES = ("*.json", "*.jinja", "*.safetensors")
_HUB_TIMEOUT_S = 10
_CAUSAL_SUFFIXES = ("ForCausalLM", "LMHeadModel")


def load_model(
    name_or_path: str | None = None,
    *,
    config: EngineConfig | None = None,
    pocket: Path = POCKET,
    api_key: str | None = None,
    remote_model: str | None = None,
) -> TextService:
    """Load a causal language model.

    Llama, Qwen2 and Qwen3 models run in the engine of this package and promise reproduction; any
    other runs through `transformers`, one request after another, or on another machine's server,
    and does not.

    Args:
        name_or_path: a bundled model's name, a folder, a hub id, or the http(s) address of a
            server with OpenAI's interface; None for the bundled default.
        config: how the engine uses the machine.
        pocket: folder of the bundled models.
        api_key: opens the server.
        remote_model: as the server calls it; None takes the only one there is.

    Raises:
        InvalidInput: the server's address or the key cannot be meant.
        ModelNotAvailable: nothing can be loaded under this name; the sentence says why.
    """
    if name_or_path is None:
        registry = read_registry(pocket)
        return _load_bundled(registry.models[registry.default], config)
    if is_address(name_or_path):
        return _connect(name_or_path, remote_model, api_key, config or EngineConfig())
    folder = Path(name_or_path).expanduser()
    if folder.is_dir():
        return load_folder(folder, folder.resolve().name, config)
    if (pocket / "registry.json").is_file():
        bundled = read_registry(pocket).models.get(name_or_path)
        if bundled is not None:
            return _load_bundled(bundled, config)
    if not _HUB_ID.fullmatch(name_or_path):
        raise ModelNotAvailable("There is no model folder at the path that was named.")
    return load_folder(_download(name_or_path), name_or_path, config)


def is_address(name_or_path: str) -> bool:
    """Whether a model's name is the address of a server."""
    return name_or_path.lower().startswith(_SCHEMES)


def load_by_sha256(
    weights_sha256: str, *, config: EngineConfig | None = None, pocket: Path = POCKET
) -> TextService:
    """Load the bundled model whose weights have this digest.

    Raises:
        ModelNotAvailable: no bundled model has these weights, or its files are damaged.
    """
    for bundled in read_registry(pocket).models.values():
        if bundled.weights_sha256 == weights_sha256:
            return _load_bundled(bundled, config)
    raise ModelNotAvailable("No model with these weights is bundled with this version.")


def load_folder(folder: Path, name: str, config: EngineConfig | None = None) -> TextService:
    """Load a model from a folder in the layout of `save_pretrained`.

    Args:
        folder: holds config.json, safetensors and tokenizer.json.
        name: how the model is called in provenance.
        config: how the engine uses the machine.

    Raises:
        ModelNotAvailable: a file is missing or damaged, or it is no causal language model.
    """
    # Bars and reports on single tensors would only tear the terminal of whoever called: what
    # matters of them becomes a typed error.
    disable_progress_bar()
    set_verbosity_error()
    model_config = _causal_config(folder)
    tokenizer = TextTokenizer.from_folder(folder)
    tokenizer.chat = ChatTemplate.from_folder(folder)
    _check_vocabulary(folder, tokenizer, model_config)
    digest = sha256_of(weight_files(folder))
    config = config or EngineConfig()
    if not runs_in_decoder(model_config, config.context):
        return TransformersModel(
            folder,
            tokenizer,
            name=name,
            weights_sha256=digest,
            queue_limit=config.queue_limit,
        )
    device = _device(config)
    # bfloat16 is slower than float32 on a CPU and more than twice as fast on a GPU.
    dtype = torch.float32 if device.type == "cpu" else torch.bfloat16
    weights = load_weights(folder, dtype=dtype, device=device)
    return Engine(
        weights,
        tokenizer,
        name=name,
        weights_sha256=digest,
        config=config,
        decoder_type=decoder_on(device),
    )


def _connect(
    address: str, model: str | None, api_key: str | None, config: EngineConfig
) -> TextService:
    # Here, and not above: who runs a model on this machine needs no HTTP client.
    from inference.remote.limits import Limits
    from inference.remote.model import RemoteModel

    limits = Limits(queue=config.queue_limit)
    return RemoteModel.connect(address, model=model, api_key=api_key, limits=limits)


def _device(config: EngineConfig) -> torch.device:
    return require_gpu() if config.device == "cuda" else torch.device(config.device)


def _load_bundled(bundled: PocketModel, config: EngineConfig | None) -> TextService:
    bundled.verify()
    return load_folder(bundled.folder, bundled.name, config)


def _causal_config(folder: Path) -> Any:
    if not (folder / "config.json").is_file():
        raise ModelNotAvailable(f"The model folder {folder.name} holds no config.json.")
    try:
        config = AutoConfig.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
    except Exception as error:
        # transformers raises many kinds here: unknown model type, malformed JSON, wrong field.
        raise ModelNotAvailable(
            f"The config.json of the model folder {folder.name} cannot be used.",
            hint="Only models that transformers itself knows are run, never code from a folder.",
        ) from error
    names: list[str] = config.architectures or [
        MODEL_FOR_CAUSAL_LM_MAPPING_NAMES.get(config.model_type, "")
    ]
    if not any(name.endswith(_CAUSAL_SUFFIXES) for name in names):
        raise ModelNotAvailable(
            f"The model in the folder {folder.name} is no causal language model."
        )
    return config


def _check_vocabulary(folder: Path, tokenizer: TextTokenizer, config: Any) -> None:
    ids = tokenizer.backend.get_vocab(with_added_tokens=True).values()
    if max(*ids, *tokenizer.end_ids) >= getattr(config, "vocab_size", 0):
        raise ModelNotAvailable(
            f"The tokenizer in the model folder {folder.name} has more tokens than the model."
        )


def _download(hub_id: str) -> Path:
    """Folder of a hub model: from the cache, or fetched where the hub can be reached."""
    try:
        return Path(
            snapshot_download(hub_id, allow_patterns=list(_HUB_FILES), etag_timeout=_HUB_TIMEOUT_S)
        )
    except Exception as error:
        # Unknown id, no network, offline mode, a gated model: the hub's library raises many kinds.
        raise ModelNotAvailable(
            f"There is no folder {hub_id}, and the Hugging Face hub gave no model of that name.",
            hint="Check the name and the network, or give the path of a local folder.",
        ) from error
