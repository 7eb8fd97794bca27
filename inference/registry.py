"""The models that ship with the package: names and digests in `pocket/registry.json`.

A released model stays in the registry for ever, because tokens name it by the sha256 of its
weights (design decision D3).
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from domain.errors import ModelNotAvailable

POCKET = Path(__file__).parent / "pocket"
_BLOCK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class PocketModel:
    """One bundled model.

    Attributes:
        folder: holds config.json, safetensors and tokenizer.json.
        weights_sha256: over the bytes of the safetensors in name order.
        tokenizer_sha256: over the bytes of tokenizer.json.
    """

    name: str
    folder: Path
    weights_sha256: str
    tokenizer_sha256: str

    def verify(self) -> None:
        """Compare the files with the registry.

        Raises:
            ModelNotAvailable: a file is missing or is not the one that was released.
        """
        tokenizer = self.folder / "tokenizer.json"
        weights = weight_files(self.folder)
        if not weights or not tokenizer.is_file():
            raise ModelNotAvailable(
                f"Files of the bundled model {self.name} are missing.",
                hint="Install the package again, or name another model in LLMASOS_MODEL.",
            )
        digests = (sha256_of(weights), sha256_of([tokenizer]))
        if digests != (self.weights_sha256, self.tokenizer_sha256):
            raise ModelNotAvailable(
                f"The files of the bundled model {self.name} are damaged.",
                hint="Install the package again, or name another model in LLMASOS_MODEL.",
            )


@dataclass(frozen=True, slots=True)
class Registry:
    """All bundled models and the one that is used when none is named."""

    default: str
    models: dict[str, PocketModel]


def read_registry(pocket: Path = POCKET) -> Registry:
    """Read `registry.json` from the folder of bundled models.

    Raises:
        ModelNotAvailable: it is missing or malformed, or its default is not in it.
    """
    try:
        loaded: dict[str, Any] = json.loads((pocket / "registry.json").read_text(encoding="utf-8"))
        models = {
            name: PocketModel(
                name, pocket / entry["path"], entry["sha256"], entry["tokenizer_sha256"]
            )
            for name, entry in loaded["models"].items()
        }
        default = loaded["default"]
    except FileNotFoundError as error:
        raise ModelNotAvailable(
            "No model is bundled with this installation.",
            hint="Name a model folder in LLMASOS_MODEL.",
        ) from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelNotAvailable("The list of bundled models cannot be read.") from error
    if default not in models:
        raise ModelNotAvailable("The list of bundled models names a default that it lacks.")
    return Registry(default, models)


def weight_files(folder: Path) -> list[Path]:
    """The safetensors of a folder in name order."""
    return sorted(folder.glob("*.safetensors"))


def sha256_of(files: Iterable[Path]) -> str:
    """64 hex digits over the bytes of the files, one after the other."""
    digest = hashlib.sha256()
    for file in files:
        with file.open("rb") as opened:
            while block := opened.read(_BLOCK_BYTES):
                digest.update(block)
    return digest.hexdigest()
