"""The engine: reproducible, as it is shipped; with free shapes; and under a JSON schema."""

import json
from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from time import process_time, thread_time
from typing import Any, Final
from unittest.mock import patch

from transformers import LlamaForCausalLM

from benchmarks.generating.measure import Contender, Output, Run, Task
from benchmarks.generating.model import CONTEXT, NAME, weights_sha256
from benchmarks.generating.transformers_rows import TEMPERATURE
from inference.engine import Engine, EngineConfig
from inference.grammar import Grammar
from inference.tokenizer import TextTokenizer
from inference.types import JsonSchema, Request, Sampling
from inference.weights import pack

_SCHEMA: Final = Path(__file__).resolve().parent.parent / "workloads" / "item_schema.json"
SCHEMA_TOKENS: Final = 320
"""Bound on an output of the schema, whose longest has 307 bytes."""


def item_schema() -> JsonSchema:
    """A game item of 12 fields, of which four are stated and three are text."""
    return json.loads(_SCHEMA.read_text("utf-8"))


def open_engine(model: LlamaForCausalLM, tokenizer: TextTokenizer, config: EngineConfig) -> Engine:
    """An engine with the weights of the benchmark; the caller closes it."""
    return Engine(
        pack(model), tokenizer, name=NAME, weights_sha256=weights_sha256(model), config=config
    )


def free_text(
    model: LlamaForCausalLM, tokenizer: TextTokenizer, slots: int, requests: int
) -> list[Contender]:
    """The engine on the workload that transformers runs."""
    configs = {
        "engine": EngineConfig(slots=slots),
        "engine_free": EngineConfig(slots=slots, free_shapes=True),
    }
    return [
        Contender(path, slots, requests, _settings(config), _opener(model, tokenizer, config))
        for path, config in configs.items()
    ]


def under_schema(
    model: LlamaForCausalLM, tokenizer: TextTokenizer, slots: int, requests: int
) -> list[Contender]:
    """The engine with tokens forced by the grammar, and with the same tokens drawn one by one."""
    configs = {
        "engine_schema": EngineConfig(slots=slots),
        "engine_schema_noforce": EngineConfig(slots=slots, forces=False),
    }
    schema = item_schema()
    return [
        Contender(
            path, slots, requests, _settings(config), _opener(model, tokenizer, config), schema
        )
        for path, config in configs.items()
    ]


def request_of(task: Task, id: str) -> Request:
    """A task as the engine takes it."""
    return Request(
        id=id,
        prompt=task.prompt,
        seed=task.seed,
        max_tokens=task.output_tokens,
        sampling=Sampling(temperature=TEMPERATURE),
        schema=task.schema,
    )


def _settings(config: EngineConfig) -> str:
    shapes = config.shapes(CONTEXT)
    runs = f"{shapes.run_rows}x{shapes.run_width}"
    return f"P={shapes.rows}, n={shapes.chunk}, forced runs {runs}, T={shapes.context}"


def _opener(
    model: LlamaForCausalLM, tokenizer: TextTokenizer, config: EngineConfig
) -> Callable[[], AbstractContextManager[Run]]:
    @contextmanager
    def opened() -> Generator[Run]:
        engine = open_engine(model, tokenizer, config)
        try:
            yield lambda tasks: _generate(engine, tasks)
        finally:
            engine.close()

    return opened


def _generate(engine: Engine, tasks: Sequence[Task]) -> list[Output]:
    """Run the tasks together.

    Raises:
        RuntimeError: a request failed, or another prompt was read than the task's.
    """
    requests = [request_of(task, str(index)) for index, task in enumerate(tasks)]
    completions = engine.generate(requests)
    for completion, task in zip(completions, tasks, strict=True):
        if completion.error is not None:
            raise RuntimeError("The engine failed a request.") from completion.error
        if completion.prompt_tokens != len(task.token_ids) or completion.cached_tokens:
            raise RuntimeError("The engine read another prompt than transformers.")
        if task.schema is not None and completion.finish_reason != "stop":
            raise RuntimeError("The engine cut an output of the schema.")
    return [completion.token_ids for completion in completions]


def grammar_share(
    model: LlamaForCausalLM,
    tokenizer: TextTokenizer,
    slots: int,
    warm_up: Sequence[Task],
    tasks: Sequence[Task],
) -> float:
    """The share of all CPU seconds that grammars take: masks, forced and accepted tokens."""
    spent = 0.0

    def timed(method: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any) -> Any:
            nonlocal spent
            start = thread_time()
            try:
                return method(*arguments)
            finally:
                spent += thread_time() - start

        return call

    with ExitStack() as stack:
        run = stack.enter_context(_opener(model, tokenizer, EngineConfig(slots=slots))())
        run(warm_up[:slots])
        for name in ("fill", "forced", "accept"):
            stack.enter_context(patch.object(Grammar, name, timed(getattr(Grammar, name))))
        start = process_time()
        run(tasks)
        return spent / (process_time() - start)
