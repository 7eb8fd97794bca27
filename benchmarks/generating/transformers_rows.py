"""What transformers itself offers, each path with the settings that were fastest here.

Measured with the installed version on this model, at 8 and 128 slots: SDPA beats eager attention by
8 % to a half, the dynamic cache beats the static one by a tenth or more, and batches sorted by the
prompt's length alone are never the best. Continuous batching is as fast or faster with small pages
and few prompt tokens a batch. Nothing ends an output early, and the only logits processor is the
temperature.
"""

from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any

import torch
from transformers import ContinuousBatchingConfig, GenerationConfig, LlamaForCausalLM

from benchmarks.generating.measure import Contender, Output, Run, Task

TEMPERATURE = 0.8
_PAD = 0
_PAGE_TOKENS = 32
_PROMPT_TOKENS_A_BATCH = 64
_LONGEST = 512
_TIMEOUT_S = 60

Order = Callable[[Task], int]
Open = Callable[[], AbstractContextManager[Run]]

_ORDERS: dict[str, Order] = {
    "total": lambda task: len(task.token_ids) + task.output_tokens,
    "output": lambda task: task.output_tokens,
}


def sequential(model: LlamaForCausalLM, requests: int) -> Contender:
    """One request after the other: the yardstick of all others."""
    settings = "generate, sdpa, dynamic cache"
    return Contender(
        "hf_sequential", 1, requests, settings, _in_batches(model, 1, _ORDERS["total"])
    )


def batched(model: LlamaForCausalLM, slots: int, requests: int) -> list[Contender]:
    """All paths of transformers that run so many sequences at once."""
    found = [
        Contender(
            "hf_static",
            slots,
            requests,
            f"generate, sdpa, dynamic cache, batches sorted by {name} length",
            _in_batches(model, slots, order),
        )
        for name, order in _ORDERS.items()
    ]
    settings = f"paged sdpa, pages of {_PAGE_TOKENS}"
    return [
        *found,
        Contender("hf_continuous", slots, requests, settings, _continuous(model, slots)),
    ]


def _sampling(most_tokens: int) -> GenerationConfig:
    return GenerationConfig(
        do_sample=True,
        temperature=TEMPERATURE,
        top_k=0,
        top_p=1.0,
        pad_token_id=_PAD,
        eos_token_id=None,
        max_new_tokens=most_tokens,
    )


def _in_batches(model: LlamaForCausalLM, slots: int, order: Order) -> Open:
    def run(tasks: Sequence[Task]) -> list[Output]:
        ranked = sorted(range(len(tasks)), key=lambda index: order(tasks[index]))
        outputs: dict[int, Output] = {}
        for start in range(0, len(ranked), slots):
            batch = ranked[start : start + slots]
            outputs.update(zip(batch, _generate(model, [tasks[i] for i in batch]), strict=True))
        return [outputs[index] for index in range(len(tasks))]

    return lambda: nullcontext(run)


@torch.inference_mode()
def _generate(model: LlamaForCausalLM, tasks: Sequence[Task]) -> list[Output]:
    """One left-padded batch; it runs as long as its longest output."""
    width = max(len(task.token_ids) for task in tasks)
    tokens = torch.full((len(tasks), width), _PAD)
    mask = torch.zeros_like(tokens)
    for row, task in enumerate(tasks):
        tokens[row, width - len(task.token_ids) :] = torch.tensor(task.token_ids)
        mask[row, width - len(task.token_ids) :] = 1
    config = _sampling(max(task.output_tokens for task in tasks))
    generate: Any = model.generate  # pyright: ignore[reportAttributeAccessIssue]
    made = generate(tokens, attention_mask=mask, generation_config=config)[:, width:].tolist()
    return [tuple(row[: task.output_tokens]) for row, task in zip(made, tasks, strict=True)]


def _continuous(model: LlamaForCausalLM, slots: int) -> Open:
    pages = slots * (_LONGEST // _PAGE_TOKENS)
    batching = ContinuousBatchingConfig(
        page_size=_PAGE_TOKENS,
        num_blocks=pages,
        max_batch_tokens=slots + _PROMPT_TOKENS_A_BATCH,
        max_requests_per_batch=slots,
        allow_block_sharing=False,
        auto_switch_to_flash=False,
        seed=0,
    )

    @contextmanager
    def opened() -> Generator[Run]:
        config = _sampling(_LONGEST)
        config.eos_token_id = -1
        with torch.inference_mode():
            batches = model.init_continuous_batching(
                generation_config=config, continuous_batching_config=batching
            )
        batches.start()
        try:
            yield lambda tasks: _drain(batches, tasks)
        finally:
            batches.destroy()

    return opened


def _drain(batches: Any, tasks: Sequence[Task]) -> list[Output]:
    """Hand over all tasks at once and wait for them."""
    for index, task in enumerate(tasks):
        batches.add_request(
            task.token_ids, request_id=str(index), max_new_tokens=task.output_tokens
        )
    outputs: dict[int, Output] = {}
    while len(outputs) < len(tasks):
        output = batches.get_result(timeout=_TIMEOUT_S)
        if output is None or output.error is not None:
            raise RuntimeError("The continuous batching of transformers gave no result.")
        outputs[int(output.request_id)] = tuple(output.generated_tokens)
    return [outputs[index] for index in range(len(tasks))]
