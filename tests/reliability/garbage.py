"""What a broken proxy, gateway or node answers in place of an answer.

All of it can be told from a true answer by its form. A node that lies in the right form, such as
one that names another hash, is beyond what a reader of a single node can know.
"""

import json
from collections.abc import Callable
from random import Random
from typing import Any, Final

Asked = dict[str, Any] | list[dict[str, Any]]

_NO_RESULTS: Final[tuple[Any, ...]] = (
    None,
    5,
    -1,
    1.5,
    True,
    "",
    "0x",
    "0xzz",
    "zz",
    "0x 1",
    {},
    {"a": 1},
    [[]],
    [None],
    [{}],
    "0x" + "ff" * 5_000,
    "\u0000\ufffd",
)
_NO_ERRORS: Final[tuple[Any, ...]] = (
    "oops",
    5,
    [],
    {"code": "x", "message": 5},
    {"message": None},
    {"code": -32603, "message": "Internal error"},
)


def garbled(asked: Asked, true: Any, rng: Random) -> bytes:
    """A body that is not the answer to what was asked.

    Args:
        asked: a JSON-RPC request, or a batch of them.
        true: what the node answered.
        rng: chooses.
    """
    return rng.choice(_WAYS)(asked, true, rng)


def _noise(_asked: Asked, _true: Any, rng: Random) -> bytes:
    return rng.randbytes(rng.randrange(200))


def _page(_asked: Asked, _true: Any, _rng: Random) -> bytes:
    return b"<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>"


def _other_json(_asked: Asked, _true: Any, rng: Random) -> bytes:
    return rng.choice((b"null", b"[]", b"{}", b"5", b'"text"', b"[null]", b"[[]]", b"NaN", b"{"))


def _no_result(asked: Asked, true: Any, rng: Random) -> bytes:
    """The right envelope, and nonsense in it."""
    return _with(asked, true, rng, lambda: {"result": rng.choice(_NO_RESULTS)})


def _no_error(asked: Asked, true: Any, rng: Random) -> bytes:
    return _with(asked, true, rng, lambda: {"error": rng.choice(_NO_ERRORS)})


def _other_ids(asked: Asked, true: Any, rng: Random) -> bytes:
    """The true answers, under the ids of other questions, or of none."""
    if isinstance(asked, dict):
        return json.dumps({**true, "id": rng.choice((None, "x", 10**9, [])), "result": 5}).encode()
    answers = [dict(answer) for answer in true]
    for answer in answers:
        answer["id"] = rng.choice((None, "x", -1, 10**9, 0))
    return json.dumps(answers).encode()


def _too_few(asked: Asked, true: Any, rng: Random) -> bytes:
    """A batch from which an answer is missing, or a whole answer without its result."""
    if isinstance(asked, dict):
        return json.dumps({"jsonrpc": "2.0", "id": asked["id"]}).encode()
    return json.dumps(rng.sample(true, len(true) - 1)).encode()


def _with(asked: Asked, true: Any, rng: Random, part: Callable[[], dict[str, Any]]) -> bytes:
    """The envelopes of the true answers with something else in one of them, or in all."""
    if isinstance(asked, dict):
        return json.dumps({"jsonrpc": "2.0", "id": asked["id"], **part()}).encode()
    answers = list(true)
    chosen = range(len(answers)) if rng.random() < 0.5 else [rng.randrange(len(answers))]
    for index in chosen:
        answers[index] = {"jsonrpc": "2.0", "id": answers[index]["id"], **part()}
    return json.dumps(answers).encode()


_WAYS: Final = (_noise, _page, _other_json, _no_result, _no_error, _other_ids, _too_few)
