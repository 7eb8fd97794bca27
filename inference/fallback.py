"""Any other causal language model, through `transformers`: one request after another.

The output is as valid as the engine's, since the same grammar and the same draws are used. But the
logits come from shapes that depend on the request's length, in a library that changes from release
to release: nothing is promised about making the same text again (`reproducible` is False).
"""

from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from transformers import AutoModelForCausalLM, LogitsProcessor, LogitsProcessorList

from domain.errors import InvalidInput, LLMasOSError
from inference.engine import ENGINE_VERSION
from inference.generation import Generation, check_request, encode_prompt
from inference.grammar import GrammarCompiler
from inference.pretrained import load_pretrained
from inference.readings import first_inconsistent, log_probability, mean_vector
from inference.tokenizer import TextTokenizer
from inference.types import Completion, ModelIdentity, Replay, Request

_DEFAULT_CONTEXT = 1024


class TransformersModel:
    """The TextModel protocol over `generate` of `transformers`; safe to call from any thread."""

    def __init__(
        self, folder: Path, tokenizer: TextTokenizer, *, name: str, weights_sha256: str
    ) -> None:
        """Load the weights in float32.

        Raises:
            ModelNotAvailable: the weights cannot be read, or do not fit the configuration.
        """
        model = load_pretrained(AutoModelForCausalLM, folder)
        self.identity = ModelIdentity(
            name=name,
            weights_sha256=weights_sha256,
            engine_version=ENGINE_VERSION,
            numerics_class=f"transformers={version('transformers')}",
            reproducible=False,
        )
        self._model = model
        self._tokenizer = tokenizer
        self._context: int = getattr(model.config, "max_position_embeddings", _DEFAULT_CONTEXT)
        self._grammars = GrammarCompiler(tokenizer, model.config.vocab_size)
        self._lock = Lock()

    def generate(self, requests: Sequence[Request]) -> list[Completion]:
        """Complete the requests one by one; completions come in the order of the requests.

        Raises:
            InvalidInput: a request is malformed, or its schema does not provably fit.
        """
        for request in requests:
            check_request(request)
        return [self._complete(request) for request in requests]

    def score(self, prompt: str, labels: Sequence[str]) -> list[float]:
        """Log-probability of each label as the continuation of the prompt, in nats.

        Raises:
            InvalidInput: a label is empty, or does not fit the context with the prompt.
        """
        scores: list[float] = []
        for label in labels:
            ids = self._tokenizer.encode_continuation(label)
            if not ids:
                raise InvalidInput("A label is empty.")
            head = encode_prompt(self._tokenizer, prompt, len(ids), self._context)
            logits = self._read([*head, *ids]).logits[0, len(head) - 1 : -1]
            scores.append(log_probability(logits.numpy(), ids))
        return scores

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One vector of length 1 for each text: the mean of its last hidden states.

        Raises:
            InvalidInput: a text is empty or longer than the context.
        """
        encoded = [encode_prompt(self._tokenizer, text, 0, self._context) for text in texts]
        return [mean_vector(self._read(ids).hidden_states[-1][0]) for ids in encoded]

    def check(self, request: Request, token_ids: Sequence[int]) -> Replay:
        """Teacher-force recorded tokens and check each draw within tolerance.

        Raises:
            InvalidInput: the request is malformed, or a token is none of this model's.
        """
        check_request(request)
        if not all(0 <= token < self._model.config.vocab_size for token in token_ids):
            raise InvalidInput("A recorded token is none of this model's.")
        prompt = encode_prompt(self._tokenizer, request.prompt, len(token_ids), self._context)
        logits = self._read([*prompt, *token_ids]).logits[0, len(prompt) - 1 :]
        difference = first_inconsistent(
            request,
            token_ids,
            self._grammars.constraint(request),
            self._tokenizer.end_ids,
            logits.numpy(),
        )
        return Replay(difference is None, difference, self._tokenizer.decode(token_ids))

    def close(self) -> None:
        """Nothing runs between calls."""

    def _complete(self, request: Request) -> Completion:
        constraint = self._grammars.constraint(request)
        generation = Generation(request, [], constraint, self._tokenizer.end_ids)
        try:
            generation.prompt_tokens = encode_prompt(
                self._tokenizer, request.prompt, request.max_tokens, self._context
            )
            self._run(generation)
        except LLMasOSError as error:
            generation.finish_reason = "error"
            return generation.completion(self._tokenizer, self.identity, error)
        return generation.completion(self._tokenizer, self.identity, None)

    @torch.inference_mode()
    def _run(self, generation: Generation) -> None:
        head = generation.start().tokens
        if generation.finish_reason is not None:
            return
        ids = torch.tensor([head])
        with self._lock:
            self._model.generate(
                ids,
                attention_mask=torch.ones_like(ids),
                max_length=len(generation.prompt_tokens) + generation.request.max_tokens + 1,
                do_sample=False,
                eos_token_id=list(generation.end_ids),
                pad_token_id=generation.end_ids[0],
                logits_processor=LogitsProcessorList([_Draw(generation)]),
            )

    @torch.inference_mode()
    def _read(self, tokens: list[int]) -> Any:
        with self._lock:
            return self._model(torch.tensor([tokens]), output_hidden_states=True)


class _Draw(LogitsProcessor):
    """Leaves one token possible: the one that the generation draws or the grammar forces."""

    def __init__(self, generation: Generation) -> None:
        self._generation = generation
        self._decided: list[int] = []

    def __call__(self, input_ids: Tensor, scores: Tensor) -> Tensor:  # noqa: ARG002
        """Scores (1, V) with all but the decided token at minus infinity."""
        if not self._decided and self._generation.finish_reason is None:
            row: NDArray[np.float32] = scores[0].float().numpy()
            self._decided = self._generation.advance(row)
        token = self._decided.pop(0) if self._decided else self._generation.end_ids[0]
        only = torch.full_like(scores, float("-inf"))
        only[0, token] = 0.0
        return only
