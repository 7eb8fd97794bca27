"""Random walks through a grammar: outputs that no model would write, but that it could."""

import random

import numpy as np

from domain.errors import GenerationFailed
from inference.grammar import Constraint, GrammarCompiler
from inference.sampler import mask_words, tokens_of
from inference.tokenizer import TextTokenizer
from inference.types import Request

VOCAB_SIZE = 400
_LONGEST_WALK = 3000


def allowed(constraint: Constraint, vocab_size: int = VOCAB_SIZE) -> list[int]:
    """Ascending ids of the tokens that may follow.

    Raises:
        GenerationFailed: the grammar admits nothing more.
    """
    mask = np.zeros(mask_words(vocab_size), dtype=np.int32)
    constraint.fill(mask)
    return tokens_of(mask).tolist()


def walk(
    grammars: GrammarCompiler, tokenizer: TextTokenizer, request: Request, seed: int
) -> list[int]:
    """Tokens of one output, chosen at random among the allowed, ending as late as may be.

    Every second walk takes the tokens of fewest bytes where it can: such outputs have most tokens.

    Raises:
        GenerationFailed: the grammar admits nothing more, or the walk does not end.
    """
    chance, tokens = random.Random(seed), list[int]()
    constraint = grammars.constraint(request)
    while len(tokens) < _LONGEST_WALK:
        tokens += constraint.forced()
        if constraint.finished:
            return tokens
        going_on = [token for token in allowed(constraint) if token not in tokenizer.end_ids]
        if not going_on:
            return tokens
        if seed % 2:
            backslashes = [t for t in going_on if "\\" in tokenizer.decode([t])]
            going_on = backslashes if backslashes and chance.random() < 0.5 else going_on[:160]
        token = chance.choice(going_on)
        constraint.accept(token)
        tokens.append(token)
    raise GenerationFailed("The walk does not end.")
