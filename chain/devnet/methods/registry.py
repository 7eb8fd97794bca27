"""The table of methods. To add one is to write one function under `@method("name")`.

A method takes the node and the positional parameters of the call, as JSON values; parameters with
a default may be left out. It returns JSON or raises `RpcError`.
"""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from chain.devnet.node import Node
from chain.devnet.rpc_error import METHOD_NOT_FOUND, RpcError, invalid_params

_Function = TypeVar("_Function", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Method:
    """A function and how many parameters it takes besides the node."""

    function: Callable[..., Any]
    required: int
    accepted: int


METHODS: dict[str, Method] = {}


def method(*names: str) -> Callable[[_Function], _Function]:
    """Enter a function into the table under a name, or under those that several tools use."""

    def enter(function: _Function) -> _Function:
        parameters = list(inspect.signature(function).parameters.values())[1:]
        required = sum(parameter.default is inspect.Parameter.empty for parameter in parameters)
        for name in names:
            METHODS[name] = Method(function, required, len(parameters))
        return function

    return enter


def invoke(node: Node, name: str, params: list[Any]) -> Any:
    """Run a method under the node's lock.

    Raises:
        RpcError: there is no such method, or it refuses.
    """
    entry = METHODS.get(name)
    if entry is None:
        raise RpcError(METHOD_NOT_FOUND, f"the method {name[:64]} does not exist/is not available")
    if len(params) < entry.required:
        raise invalid_params(f"missing value for required argument {len(params)}")
    if len(params) > entry.accepted:
        raise invalid_params(f"too many arguments, want at most {entry.accepted}")
    with node.lock:
        return entry.function(node, *params)
