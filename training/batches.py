"""Batches: documents of similar length side by side, padded on the right.

Every document starts at position 0 in a row of its own, as it does at inference, so none can see
another. Only the output is learned; the prompt is what somebody else will have written.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

import torch
from tokenizers import Tokenizer

from domain.canonical import sha256_hex
from training.corpus.documents import Document, document
from training.tokenizer import END, PAD, token_id

IGNORED: Final = -100
_BATCHES_PER_WINDOW: Final = 16
_HELD_OUT_DIGITS: Final = "00"


@dataclass(frozen=True, slots=True)
class Batch:
    """Token ids and targets.

    Attributes:
        ids: (B, T) int64, padded on the right.
        targets: (B, T) int64: the token after each position, `IGNORED` where none is learned.
        tokens: how many of the ids are no padding.
    """

    ids: torch.Tensor
    targets: torch.Tensor
    tokens: int


def is_held_out(doc: Document) -> bool:
    """Whether a document is kept from training: by its content, so no repetition slips in."""
    return sha256_hex(doc.output.encode()).startswith(_HELD_OUT_DIGITS)


def training_documents(seed: str, start: int, count: int) -> Iterator[Document]:
    """`count` documents of a stream from `start`, each held-out one replaced by a later one."""
    for index in range(start, start + count):
        doc = document(seed, index)
        again = 0
        while is_held_out(doc):
            again += 1
            doc = document(f"{seed}/again/{again}", index)
        yield doc


def held_out_documents(seed: str, count: int) -> list[Document]:
    """The first `count` held-out documents of a stream."""
    found: list[Document] = []
    index = 0
    while len(found) < count:
        doc = document(f"{seed}/held-out", index)
        if is_held_out(doc):
            found.append(doc)
        index += 1
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

    def ids(self, doc: Document) -> tuple[list[int], int]:
        """All ids of a document, the end token included, and how many of them are prompt.

        Raises:
            ValueError: the document is longer than the context.
        """
        prompt = self.tokenizer.encode(doc.prompt).ids
        ids = prompt + self.tokenizer.encode(doc.output + END).ids
        if len(ids) > self.context:
            raise ValueError(f"A document has {len(ids)} tokens, the context {self.context}.")
        return ids, len(prompt)

    def batch(self, encoded: Sequence[tuple[list[int], int]]) -> Batch:
        """Some encoded documents as one batch."""
        width = max(len(ids) for ids, _ in encoded)
        ids = torch.full((len(encoded), width), self.pad_id, dtype=torch.long)
        targets = torch.full((len(encoded), width), IGNORED, dtype=torch.long)
        for row, (document_ids, prompt) in enumerate(encoded):
            length = len(document_ids)
            ids[row, :length] = torch.tensor(document_ids)
            targets[row, prompt - 1 : length - 1] = torch.tensor(document_ids[prompt:])
        return Batch(ids, targets, sum(len(ids) for ids, _ in encoded))


def training_batches(
    encoder: Encoder, seed: int, documents_per_step: int, first_step: int
) -> Iterator[Batch]:
    """The batches of the steps from `first_step` on, without end."""
    window = first_step // _BATCHES_PER_WINDOW
    skip = first_step % _BATCHES_PER_WINDOW
    size = documents_per_step * _BATCHES_PER_WINDOW
    while True:
        docs = training_documents(str(seed), window * size, size)
        encoded = sorted((encoder.ids(doc) for doc in docs), key=lambda pair: len(pair[0]))
        starts = list(range(0, size, documents_per_step))
        Random(f"{seed}/window/{window}").shuffle(starts)
        for start in starts[skip:]:
            yield encoder.batch(encoded[start : start + documents_per_step])
        window, skip = window + 1, 0
