"""Any method of a node, its refusals as errors of ours."""

from collections.abc import Sequence
from typing import Any

from chain.refusals import typed
from chain.rpc import Request, Rpc, RpcRefusal


class TypedRpc:
    """A node by its methods.

    Args:
        rpc: the way to it.
    """

    def __init__(self, rpc: Rpc) -> None:
        """Take the way to a node, and close it in the end."""
        self._rpc = rpc

    def close(self) -> None:
        """Close the connections."""
        self._rpc.close()

    def request(self, method: str, *params: Any) -> Any:
        """The result of one method, such as `evm_snapshot` on a development chain.

        Raises:
            UnsupportedChain: the node does not have it.
            ChainError: it was refused, or there was no answer.
        """
        try:
            return self._rpc.call(method, *params)
        except RpcRefusal as refusal:
            raise typed(refusal) from refusal

    def results(self, requests: Sequence[Request]) -> list[Any]:
        """The results of several methods, in one request.

        Raises:
            ChainError: one of them was refused, or there was no answer.
        """
        try:
            return self._rpc.batch(requests)
        except RpcRefusal as refusal:
            raise typed(refusal) from refusal

    def answers(self, requests: Sequence[Request]) -> list[Any]:
        """What the node says to each of several methods, in one request.

        Returns:
            For each its result as it came, or the `RpcRefusal`.

        Raises:
            ChainUnreachable: there was no answer.
            ChainError: the node refused the request as a whole.
        """
        try:
            return self._rpc.answers(requests)
        except RpcRefusal as refusal:
            raise typed(refusal) from refusal
