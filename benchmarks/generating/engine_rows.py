"""The engine on the workload of free text: reproducible, as it is shipped, and with free shapes."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from transformers import LlamaForCausalLM

from benchmarks.generating.measure import Contender, Run, Task
from benchmarks.generating.model import NAME, weights_sha256
from benchmarks.generating.transformers_rows import TEMPERATURE
from inference.engine import Engine, EngineConfig
from inference.tokenizer import TextTokenizer
from inference.types import Request, Sampling
from inference.weights import pack


def open_engine(model: LlamaForCausalLM, tokenizer: TextTokenizer, config: EngineConfig) -> Engine:
    """An engine with the weights of the benchmark; the caller closes it."""
    return Engine(
        pack(model), tokenizer, name=NAME, weights_sha256=weights_sha256(model), config=config
    )


def contender(
    path: str, model: LlamaForCausalLM, tokenizer: TextTokenizer, config: EngineConfig
) -> Contender:
    """The engine in one configuration."""

    def opened() -> Any:
        return _engine(model, tokenizer, config)

    settings = f"P={config.rows}, n={config.chunk}, T={config.context}"
    return Contender(path, config.slots, settings, opened)


@contextmanager
def _engine(
    model: LlamaForCausalLM, tokenizer: TextTokenizer, config: EngineConfig
) -> Iterator[Run]:
    engine = open_engine(model, tokenizer, config)
    try:
        yield lambda tasks: _generate(engine, tasks)
    finally:
        engine.close()


def _generate(engine: Engine, tasks: Sequence[Task]) -> list[int]:
    """Tokens made for each task.

    Raises:
        RuntimeError: a request failed, or was not read in whole.
    """
    completions = engine.generate(
        [
            Request(
                id=str(index),
                prompt=task.prompt,
                seed=task.seed,
                max_tokens=task.output_tokens,
                sampling=Sampling(temperature=TEMPERATURE),
            )
            for index, task in enumerate(tasks)
        ]
    )
    for completion, task in zip(completions, tasks, strict=True):
        if completion.error is not None:
            raise RuntimeError("The engine failed a request.") from completion.error
        if completion.prompt_tokens != len(task.token_ids):
            raise RuntimeError("The engine read another prompt than transformers.")
    return [len(completion.token_ids) for completion in completions]
