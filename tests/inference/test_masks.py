import threading

import numpy as np
import pytest

from domain.errors import GenerationFailed, LLMasOSError
from inference.grammar import Constraint, GrammarCompiler
from inference.masks import MaskFiller
from inference.sampler import MaskRow, mask_words
from inference.tokenizer import TextTokenizer
from tests.inference.models import item_request, request

VOCAB = 400


class Stuck:
    """A constraint that cannot go on."""

    finished = False

    def forced(self) -> list[int]:
        return []

    def fill(self, mask: MaskRow) -> None:
        mask[:] = 7
        raise GenerationFailed("nothing may follow")

    def accept(self, token: int) -> None:
        raise AssertionError(token)


class Noting(Stuck):
    """Notes the thread that fills."""

    def __init__(self) -> None:
        self.thread = ""

    def fill(self, mask: MaskRow) -> None:
        self.thread = threading.current_thread().name
        mask[:] = 1


@pytest.fixture(scope="module")
def constraints(tokenizer: TextTokenizer) -> list[Constraint]:
    grammars = GrammarCompiler(tokenizer, VOCAB)
    drawn = GrammarCompiler(tokenizer, VOCAB, forces=False)
    wanted = [item_request("item"), request("free"), request("choices", choices=("a", "霜"))]
    made = [compiler.constraint(one) for compiler in (grammars, drawn) for one in wanted]
    for constraint in made:
        constraint.forced()
    return made


def alone(constraint: Constraint) -> list[int]:
    mask = np.zeros(mask_words(VOCAB), dtype=np.int32)
    constraint.fill(mask)
    return mask.tolist()


def test_each_row_is_what_its_constraint_fills_alone(constraints: list[Constraint]) -> None:
    filler = MaskFiller(8, VOCAB)
    for some in (constraints, constraints[::-1], constraints[:1], []):
        assert filler.start(some).result() == [None] * len(some)
        assert filler.masks(len(some)).tolist() == [alone(one) for one in some]
    filler.close()


def test_one_that_cannot_go_on_is_named_and_leaves_the_others_alone(
    constraints: list[Constraint],
) -> None:
    filler = MaskFiller(8, VOCAB)
    faults: list[LLMasOSError | None] = filler.start(
        [constraints[0], Stuck(), constraints[1]]
    ).result()
    assert faults[0] is None
    assert isinstance(faults[1], GenerationFailed)
    assert faults[2] is None
    rows = filler.masks(3).tolist()
    assert rows[0] == alone(constraints[0])
    assert rows[2] == alone(constraints[1])
    # Whatever is drawn from the row is thrown away, but something must be there to be drawn.
    assert any(rows[1])
    filler.close()


def test_masks_are_filled_on_another_thread() -> None:
    filler, noting = MaskFiller(2, VOCAB), Noting()
    filler.start([noting]).result()
    assert noting.thread
    assert noting.thread != threading.current_thread().name
    filler.close()
