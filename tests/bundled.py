"""A mark for tests that need the bundled model to speak the form that the specs ask for."""

import json

import pytest

from generators.specs import SPECIAL_TOKENS
from inference.registry import POCKET, read_registry


def _knows_the_specs() -> bool:
    registry = read_registry(POCKET)
    folder = registry.models[registry.default].folder
    tokenizer = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))
    return set(SPECIAL_TOKENS) <= {token["content"] for token in tokenizer["added_tokens"]}


speaks = pytest.mark.skipif(
    not _knows_the_specs(), reason="The bundled model was trained on an earlier form of the specs."
)
