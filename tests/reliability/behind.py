"""What a node answers that is some blocks behind, as one of several behind a load balancer is."""

from collections.abc import Callable
from typing import Any

Ask = Callable[[str, list[Any]], Any]
Request = dict[str, Any]


def as_seen_at(height: int, request: Request, true: Any, ask: Ask) -> Any:
    """The answer that a node gives whose newest block is an older one.

    Args:
        height: of that block.
        request: of JSON-RPC.
        true: what the node that is up to date answers.
        ask: asks that node for the result of a method.
    """
    if "result" not in true:
        return true
    return {**true, "result": _result(height, request["method"], request["params"], true, ask)}


def _result(height: int, method: str, params: list[Any], true: Any, ask: Ask) -> Any:
    result = true["result"]
    match method:
        case "eth_blockNumber":
            return hex(height)
        case "eth_getBlockByNumber" if params[0] in ("latest", "pending"):
            return ask(method, [hex(height), *params[1:]])
        case "eth_getBlockByNumber":
            return None if int(params[0], 16) > height else result
        case "eth_getLogs":
            return [log for log in result if int(log["blockNumber"], 16) <= height]
        case "eth_getTransactionCount":
            return ask(method, [params[0], hex(height)])
        case "eth_getTransactionByHash" | "eth_getTransactionReceipt":
            return None if _is_above(height, result) else result
        case _:
            return result


def _is_above(height: int, found: Any) -> bool:
    return (
        found is None or found.get("blockNumber") is None or int(found["blockNumber"], 16) > height
    )
