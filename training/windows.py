"""Windows: runs of documents, composed and encoded before anybody needs them.

A window holds the documents of so many steps. It follows from recipe and number alone, so it does
not matter which process composes it, or when. Nothing here needs torch: a composing process is
small.
"""

from bisect import bisect_left
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import accumulate, count, pairwise
from multiprocessing import get_context
from random import Random
from typing import Final

from tokenizers import Tokenizer

from domain.canonical import sha256_hex
from training.corpus.documents import EVERYTHING, Document, Mix, document
from training.recipe import Recipe
from training.tokenizer import END, PAD, token_id

STEPS_PER_WINDOW: Final = 16
Encoded = tuple[list[int], int]
"""All ids of a document, and how many of them are its prompt."""

_HELD_OUT_DIGITS: Final = "00"
_AHEAD: Final = 3
"""Windows that wait for each composing process."""


def is_held_out(doc: Document) -> bool:
    """Whether a document is kept from training: by its content, so no repetition slips in.

    Labels repeat, so questions of the reader go by what is asked.
    """
    content = doc.prompt if doc.task in ("read", "intent") else doc.output
    return sha256_hex(content.encode()).startswith(_HELD_OUT_DIGITS)


def training_documents(
    seed: str, start: int, size: int, mix: Mix = EVERYTHING
) -> Iterator[Document]:
    """`size` documents of a stream from `start`, each held-out one replaced by a later one."""
    for index in range(start, start + size):
        doc = document(seed, index, mix=mix)
        again = 0
        while is_held_out(doc):
            again += 1
            doc = document(f"{seed}/again/{again}", index, mix=mix)
        yield doc


def held_out_documents(seed: str, size: int) -> list[Document]:
    """The first `size` held-out documents of a stream, of all tasks."""
    found: list[Document] = []
    for index in count():
        if len(found) == size:
            break
        doc = document(f"{seed}/held-out", index)
        if is_held_out(doc):
            found.append(doc)
    return found


@dataclass(frozen=True, slots=True)
class Encoder:
    """Turns documents into ids. `context` bounds their length in tokens."""

    tokenizer: Tokenizer
    context: int

    @property
    def pad_id(self) -> int:
        """The token that fills a row up."""
        return token_id(self.tokenizer, PAD)

    def ids(self, doc: Document) -> Encoded:
        """All ids of a document, the end token included, and how many of them are prompt.

        Raises:
            ValueError: the document is longer than the context.
        """
        prompt = self.tokenizer.encode(doc.prompt).ids
        ids = prompt + self.tokenizer.encode(doc.output + END).ids
        if len(ids) > self.context:
            raise ValueError(f"A document has {len(ids)} tokens, the context {self.context}.")
        return ids, len(prompt)


def window_documents(recipe: Recipe, window: int) -> Iterator[Document]:
    """The documents of a window, before they are sorted."""
    size = recipe.documents_per_step * STEPS_PER_WINDOW
    mix = recipe.mix_at(window * STEPS_PER_WINDOW)
    return training_documents(str(recipe.seed), window * size, size, mix)


def window_steps(encoder: Encoder, recipe: Recipe, window: int) -> list[list[Encoded]]:
    """The encoded documents of each step of a window, those of like length side by side.

    All steps have about as many tokens: a step of questions holds many of them, because each
    teaches no more than a label.
    """
    encoded = sorted(
        (encoder.ids(doc) for doc in window_documents(recipe, window)),
        key=lambda pair: len(pair[0]),
    )
    cuts = _even_cuts([len(ids) for ids, _ in encoded], STEPS_PER_WINDOW)
    steps = [encoded[start:end] for start, end in pairwise(cuts)]
    Random(f"{recipe.seed}/window/{window}").shuffle(steps)
    return steps


def _even_cuts(lengths: Sequence[int], parts: int) -> list[int]:
    """Where to cut so many parts of about the same sum, none of them empty; 0 and the end too."""
    sums, cuts = list(accumulate(lengths)), [0]
    for part in range(1, parts):
        wanted = bisect_left(sums, sums[-1] * part / parts)
        cuts.append(max(cuts[-1] + 1, min(wanted, len(lengths) - parts + part)))
    return [*cuts, len(lengths)]


def encoded_steps(encoder: Encoder, recipe: Recipe, first_step: int) -> Iterator[list[Encoded]]:
    """What each step sees from `first_step` on, without end."""
    first, skip = divmod(first_step, STEPS_PER_WINDOW)
    for steps in _windows(encoder, recipe, first):
        yield from steps[skip:]
        skip = 0


def _windows(encoder: Encoder, recipe: Recipe, first: int) -> Iterator[list[list[Encoded]]]:
    if recipe.composers == 0:
        yield from (window_steps(encoder, recipe, window) for window in count(first))
        return
    waiting: deque[Future[list[list[Encoded]]]] = deque()
    # Not forked: a copy of a process that has threads may wait for ever.
    with ProcessPoolExecutor(
        recipe.composers,
        mp_context=get_context("spawn"),
        initializer=_start,
        initargs=(encoder.tokenizer.to_str(), recipe),
    ) as pool:
        try:
            for window in count(first):
                waiting.append(pool.submit(_compose, window))
                if len(waiting) > _AHEAD * recipe.composers:
                    yield waiting.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


_composing: list[tuple[Encoder, Recipe]] = []
"""What a composing process works on; set once, when it starts."""


def _start(tokenizer: str, recipe: Recipe) -> None:
    _composing[:] = [(Encoder(Tokenizer.from_str(tokenizer), recipe.context), recipe)]


def _compose(window: int) -> list[list[Encoded]]:
    encoder, recipe = _composing[0]
    return window_steps(encoder, recipe, window)


def documents_seen(recipe: Recipe, steps: int) -> Iterator[Sequence[Document]]:
    """The documents of the first `steps` steps of a recipe, window by window."""
    for window in range(-(-steps // STEPS_PER_WINDOW)):
        yield list(window_documents(recipe, window))
