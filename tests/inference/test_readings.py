from collections.abc import Callable

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor

from domain.errors import GenerationFailed
from inference.decoder import Decoder
from inference.generation import Generation
from inference.grammar import GrammarCompiler
from inference.readings import first_inconsistent, log_probability, mean_vector, tiled_logits
from inference.shapes import HEAD_ROWS_AT_LEAST, Shapes
from inference.tokenizer import TextTokenizer
from inference.types import Request, Sampling
from tests.inference.models import item_request, request
from tests.inference.test_generation import begun, noise, step

Logits = NDArray[np.float32]
Check = Callable[[list[int]], int | None]
REQUESTS = [
    item_request("item"),
    request("free", max_tokens=12),
    request("greedy", max_tokens=8, sampling=Sampling(temperature=0)),
    request("min p", max_tokens=12, sampling=Sampling(min_p=0.05)),
    request("runs", max_tokens=12, sampling=Sampling(temperature=0.3, no_repeat=1)),
    request("top", max_tokens=12, sampling=Sampling(top_k=5, min_p=0.1)),
    request("stop", max_tokens=30, stop=("剑", "a")),
    request("choices", choices=("iron sword", "iron", "铁剑"), max_tokens=40),
    request("lark", grammar='start: ("hail" | "well met") " " /[a-z]{1,4}/ "!"', max_tokens=40),
    request("constant", schema={"const": "霜"}),
]


@pytest.fixture(scope="module")
def grammars(tokenizer: TextTokenizer) -> GrammarCompiler:
    return GrammarCompiler(tokenizer, 400)


def recorded(
    grammars: GrammarCompiler, tokenizer: TextTokenizer, wanted: Request
) -> tuple[list[int], Check]:
    """An output, and what the check says of any recording under the same logits."""
    made = begun(grammars, tokenizer, wanted)
    rows = {len(made.output): noise(7)(made.output)}
    while made.finish_reason is None:
        step(made, rows[len(made.output)])
        rows.setdefault(len(made.output), noise(7)(made.output))

    def check(tokens: list[int]) -> int | None:
        blank = np.zeros(400, dtype=np.float32)
        logits = np.stack([rows.get(at, blank) for at in range(len(tokens) + 1)])
        fresh = Generation(wanted, grammars.constraint(wanted), tokenizer)
        fresh.start(tokenizer.encode(wanted.prompt))
        return first_inconsistent(fresh, tokens, tokenizer.end_ids, logits)

    return made.output, check


@pytest.mark.parametrize("wanted", REQUESTS, ids=lambda wanted: wanted.id)
def test_what_was_recorded_is_consistent_and_what_was_changed_is_not(
    grammars: GrammarCompiler, tokenizer: TextTokenizer, wanted: Request
) -> None:
    tokens, check = recorded(grammars, tokenizer, wanted)
    assert check(tokens) is None
    for at in range(0, len(tokens), 3):
        changed = list(tokens)
        changed[at] = 19 if tokens[at] != 19 else 20
        found = check(changed)
        assert found is not None
        assert found <= at
    if tokens:
        assert check(tokens[:-1]) is not None
    assert check([*tokens, tokenizer.end_ids[0]]) == len(tokens)


def test_an_end_within_a_recording_is_no_token_of_it(
    grammars: GrammarCompiler, tokenizer: TextTokenizer
) -> None:
    tokens, check = recorded(grammars, tokenizer, request("free", max_tokens=12))
    assert check([*tokens[:2], tokenizer.end_ids[0], *tokens[3:]]) == 2


def test_log_probabilities_add_up() -> None:
    logits = np.random.default_rng(1).normal(scale=300, size=(4, 50)).astype(np.float32)
    tokens = [3, 0, 49, 7]
    rows = torch.log_softmax(torch.from_numpy(logits).double(), dim=1)
    expected = sum(float(row[token]) for row, token in zip(rows, tokens, strict=True))
    assert log_probability(logits, tokens) == pytest.approx(expected, rel=1e-12)


def test_the_mean_vector_has_length_one() -> None:
    hidden = torch.tensor([[3.0, 0.0], [0.0, 8.0], [3.0, 0.0]])
    assert mean_vector(hidden) == pytest.approx([0.6, 0.8])
    assert mean_vector(torch.zeros(2, 3)) == [0.0, 0.0, 0.0]


class Head:
    """The head of a decoder that takes as many rows as its shape has, and no more."""

    shapes = Shapes(slots=2, rows=1, chunk=8, context=16, key_bands=(16,))

    def logits(self, hidden: Tensor) -> Tensor:
        assert len(hidden) <= self.shapes.head_rows
        return hidden * 2


@pytest.mark.parametrize("rows", [1, HEAD_ROWS_AT_LEAST, HEAD_ROWS_AT_LEAST + 1, 40])
def test_logits_are_computed_in_tiles_of_the_one_head_shape(rows: int) -> None:
    hidden = torch.arange(rows * 3.0).view(rows, 3)
    decoder: Decoder = Head()  # pyright: ignore[reportAssignmentType]
    assert tiled_logits(decoder, hidden).tolist() == (hidden * 2).tolist()


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), float("-inf")])
def test_a_logit_that_is_no_number_fails_the_reading(bad: float) -> None:
    hidden = torch.zeros(40, 3)
    hidden[39, 1] = bad
    decoder: Decoder = Head()  # pyright: ignore[reportAssignmentType]
    with pytest.raises(GenerationFailed):
        tiled_logits(decoder, hidden)
