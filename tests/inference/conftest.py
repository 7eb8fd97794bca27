from collections.abc import Iterator

import pytest
import torch
from transformers import LlamaForCausalLM

from inference.config import EngineConfig
from inference.engine import Engine
from inference.tokenizer import TextTokenizer
from inference.weights import DecoderWeights, pack
from tests.inference.models import llama, text_tokenizer


@pytest.fixture(scope="session", autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)


@pytest.fixture(scope="session")
def tokenizer() -> TextTokenizer:
    return text_tokenizer()


@pytest.fixture(scope="session")
def reference() -> LlamaForCausalLM:
    return llama()


@pytest.fixture(scope="session")
def weights(reference: LlamaForCausalLM) -> DecoderWeights:
    return pack(reference)


@pytest.fixture(scope="session")
def engine(weights: DecoderWeights, tokenizer: TextTokenizer) -> Iterator[Engine]:
    made = Engine(
        weights, tokenizer, name="random", weights_sha256="0" * 64, config=EngineConfig(slots=8)
    )
    yield made
    made.close()
