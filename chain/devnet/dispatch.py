"""JSON-RPC 2.0: a request's bytes in, an answer's bytes out."""

import json
import logging
from collections.abc import Callable
from typing import Any, Final, cast

from chain.devnet.methods import invoke
from chain.devnet.node import Node
from chain.devnet.rpc_error import INTERNAL_ERROR, INVALID_REQUEST, PARSE_ERROR, RpcError

MAX_BATCH: Final = 1_000

_log = logging.getLogger(__name__)


Invoke = Callable[[Node, str, list[Any]], Any]
"""Runs a method by name."""


def answer(node: Node, body: bytes, run: Invoke = invoke) -> bytes | None:
    """Run one request or a batch, in order.

    Args:
        node: what the methods work on.
        body: the request.
        run: runs a method; a connection may know some of its own.

    Returns:
        The answer as JSON; None if there is nothing to say, because all were notifications.
    """
    try:
        request = json.loads(body)
    except (ValueError, RecursionError):
        return _encode(_failure(None, RpcError(PARSE_ERROR, "the request is not JSON")))
    if not isinstance(request, list):
        response = _answer_one(node, request, run)
        return None if response is None else _encode(response)
    batch = cast("list[Any]", request)
    if not 1 <= len(batch) <= MAX_BATCH:
        message = f"a batch holds between 1 and {MAX_BATCH} requests"
        return _encode(_failure(None, RpcError(INVALID_REQUEST, message)))
    responses = [
        response for item in batch if (response := _answer_one(node, item, run)) is not None
    ]
    return _encode(responses) if responses else None


def _answer_one(node: Node, request: Any, run: Invoke) -> dict[str, Any] | None:
    if not isinstance(request, dict):
        return _failure(None, RpcError(INVALID_REQUEST, "a request is an object"))
    fields = cast("dict[str, Any]", request)
    request_id = fields.get("id")
    name, params = fields.get("method"), fields.get("params") or []
    if not isinstance(name, str) or not isinstance(params, list):
        return _failure(request_id, RpcError(INVALID_REQUEST, "method or params are malformed"))
    try:
        result = run(node, name, cast("list[Any]", params))
    except RpcError as error:
        response = _failure(request_id, error)
    except Exception:
        _log.exception("%s failed", name[:64])
        response = _failure(request_id, RpcError(INTERNAL_ERROR, "the node failed inside"))
    else:
        response = {"jsonrpc": "2.0", "id": request_id, "result": result}
    # without an id it was a notification, which nobody waits for
    return response if "id" in fields else None


def _failure(request_id: Any, error: RpcError) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": request_id, "error": error.as_json()}


def _encode(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()
