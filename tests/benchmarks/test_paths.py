"""Every path on a handful of requests: what is timed does run, and does the same work."""

import json
import sys
from collections.abc import Iterator, Sequence

import pytest
import torch
from transformers import LlamaForCausalLM

from benchmarks.generating import engine_rows, memory, transformers_rows
from benchmarks.generating.first_token import steps_to_first_token
from benchmarks.generating.measure import Contender, Output, Task
from benchmarks.generating.model import END_ID, UnendingTokenizer, random_llama, whole_words
from benchmarks.generating.workload import Load

SLOTS = 2
LOADS = [Load(8, 3, 1), Load(40, 5, 2), Load(9, 4, 3)]


@pytest.fixture(scope="module", autouse=True)
def _one_thread() -> Iterator[None]:
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="module")
def model() -> LlamaForCausalLM:
    return random_llama()


@pytest.fixture(scope="module")
def tokenizer() -> UnendingTokenizer:
    return UnendingTokenizer()


@pytest.fixture(scope="module")
def tasks(tokenizer: UnendingTokenizer) -> list[Task]:
    vocabulary = whole_words(tokenizer)
    prompts = [load.words(vocabulary, 0) for load in LOADS]
    return [
        Task(tokenizer.decode(ids), ids, load.output_tokens, load.seed)
        for ids, load in zip(prompts, LOADS, strict=True)
    ]


def outputs(contender: Contender, tasks: Sequence[Task]) -> list[Output]:
    with contender.open() as run:
        return run(tasks)


def test_the_model_has_the_size_that_the_figures_name(model: LlamaForCausalLM) -> None:
    assert 5_500_000 <= sum(weight.numel() for weight in model.parameters()) <= 6_500_000


def test_no_path_of_transformers_ends_early_or_late(
    model: LlamaForCausalLM, tasks: list[Task]
) -> None:
    contenders = [
        transformers_rows.sequential(model, 3),
        *transformers_rows.batched(model, SLOTS, 3),
    ]
    assert {each.path for each in contenders} == {"hf_sequential", "hf_static", "hf_continuous"}
    for contender in contenders:
        assert [len(output) for output in outputs(contender, tasks)] == [3, 5, 4]


def test_the_engine_makes_as_many_tokens_and_never_the_end(
    model: LlamaForCausalLM, tokenizer: UnendingTokenizer, tasks: list[Task]
) -> None:
    for contender in engine_rows.free_text(model, tokenizer, SLOTS, 3):
        made = outputs(contender, tasks)
        assert [len(output) for output in made] == [3, 5, 4]
        assert all(END_ID not in output for output in made)


def test_forcing_makes_the_same_outputs_of_the_schema(
    model: LlamaForCausalLM, tokenizer: UnendingTokenizer, tasks: list[Task]
) -> None:
    schema = engine_rows.item_schema()
    bound = [
        Task(task.prompt, task.token_ids, engine_rows.SCHEMA_TOKENS, task.seed, schema)
        for task in tasks
    ]
    forced, drawn = (
        outputs(contender, bound)
        for contender in engine_rows.under_schema(model, tokenizer, SLOTS, 3)
    )
    assert forced == drawn
    assert all(tokenizer.decode(output).startswith('{"type":"sword",') for output in forced)
    share = engine_rows.grammar_share(model, tokenizer, SLOTS, bound[2:], bound[:2])
    assert 0 < share < 1


def test_steps_to_the_first_token_are_counted_under_full_load(
    model: LlamaForCausalLM, tokenizer: UnendingTokenizer
) -> None:
    (steps,) = steps_to_first_token(model, tokenizer, whole_words(tokenizer), asked=1)
    assert steps >= 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="read on Linux only")
def test_resident_memory_is_read_after_each_mark(capsys: pytest.CaptureFixture[str]) -> None:
    memory.main([6, 12])
    first, second = json.loads(capsys.readouterr().out)
    assert first > 50_000_000
    assert second > 50_000_000
