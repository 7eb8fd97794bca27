"""Scores and vectors from a server's answers, read without trust."""

import math
from itertools import takewhile
from typing import Any, NamedTuple

from inference.remote.answer import as_list, as_object, read_piece
from inference.remote.failures import unusable

COMPLETIONS = "/completions"
EMBEDDINGS = "/embeddings"
_LARGEST = 1e300


class ScoredToken(NamedTuple):
    """A token of a prompt and its log-probability in nats."""

    text: str
    logprob: float


def echo_body(model: str, prompt: str, max_tokens: int) -> dict[str, Any]:
    """The JSON that asks for the log-probabilities of a prompt."""
    return {
        "model": model,
        "prompt": prompt,
        "max_tokens": max_tokens,
        "temperature": 0.0,
        "echo": True,
        "logprobs": 1,
    }


def read_echo(body: Any, prompt: str, max_tokens: int) -> list[ScoredToken]:
    """The tokens of the prompt, without those that were generated after it.

    Raises:
        AttemptFailed: the answer does not repeat the prompt, or does not score it.
    """
    piece = read_piece(body, "message")
    choices = as_list(as_object(body).get("choices"))
    spoken = as_object(as_object(choices[0]).get("logprobs") if choices else None)
    texts, logprobs = as_list(spoken.get("tokens")), as_list(spoken.get("token_logprobs"))
    generated = min(max_tokens, piece.usage.output_tokens) if piece.usage else max_tokens
    of_prompt = len(texts) - generated
    repeats = piece.text.startswith(prompt) and (max_tokens > 0 or piece.text == prompt)
    if not repeats or len(texts) != len(logprobs) or of_prompt < 1:
        raise unusable("does not score a prompt")
    tokens: list[ScoredToken] = []
    for position, (text, logprob) in enumerate(zip(texts, logprobs, strict=True)):
        if position == 0 and logprob is None:
            # Nothing stands before the first token, so there is nothing that it could follow.
            logprob = 0.0
        if not isinstance(text, str) or not _is_number(logprob):
            raise unusable("does not score a prompt")
        tokens.append(ScoredToken(text, float(logprob)))
    return tokens[:of_prompt]


def label_score(alone: list[ScoredToken], labelled: list[ScoredToken]) -> float:
    """Log-probability of what follows a prompt: log P(prompt, label) - log P(prompt).

    Tokens that both begin with cancel out. Where the label merges with the prompt's last letters
    the difference is still the ratio of both probabilities.

    Raises:
        ModelUnreachable: the label has no token.
    """
    pairs = zip(alone, labelled, strict=False)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0].text == pair[1].text, pairs))
    if shared == len(labelled):
        raise unusable("does not score a label").error
    return sum(token.logprob for token in labelled[shared:]) - sum(
        token.logprob for token in alone[shared:]
    )


def embed_body(model: str, texts: list[str]) -> dict[str, Any]:
    """The JSON that asks for vectors."""
    return {"model": model, "input": texts, "encoding_format": "float"}


def read_vectors(body: Any, texts: int) -> list[list[float]]:
    """One vector of length 1 for each text, in their order.

    Raises:
        AttemptFailed: there are not as many, they differ in size, or one has no direction.
    """
    entries = [as_object(entry) for entry in as_list(as_object(body).get("data"))]
    places = {entry.get("index"): entry for entry in entries if type(entry.get("index")) is int}
    if len(entries) != texts or places.keys() != set(range(texts)):
        raise unusable("does not give one vector for each text")
    vectors = [_unit(as_list(places[n].get("embedding"))) for n in range(texts)]
    if len({len(vector) for vector in vectors}) > 1:
        raise unusable("gives vectors of different sizes")
    return vectors


def _unit(values: list[Any]) -> list[float]:
    if not all(map(_is_number, values)):
        raise unusable("gives a vector of something other than numbers")
    length = math.hypot(*values)
    if not 0 < length < math.inf:
        raise unusable("gives a vector without direction")
    return [value / length for value in values]


def _is_number(value: Any) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and abs(value) < _LARGEST
