"""JSON-RPC to a node, over web3's HTTP provider with its own retries switched off.

web3 sends a transaction again when an answer is lost, and then reports the refusal of the second
copy. Here nothing is ever sent twice: a lost answer is `ChainUnreachable`, and the caller asks for
the transaction by its hash.
"""

from collections.abc import Sequence
from typing import Any, Final, cast
from urllib.parse import urlsplit

import requests
from web3.exceptions import Web3Exception
from web3.providers.rpc import HTTPProvider
from web3.types import RPCEndpoint

from domain.errors import ChainError, ChainUnreachable

DEFAULT_TIMEOUT_S: Final = 15.0
_LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})

Request = tuple[str, list[Any]]


class RpcRefusal(Exception):
    """The node answered with an error.

    Attributes:
        code: JSON-RPC error code.
        message: the node's words; foreign text, for matching and not for showing.
        data: return data of a revert, if any.
    """

    def __init__(self, code: int, message: str, data: bytes | None) -> None:
        """Keep what the node said."""
        super().__init__(message)
        self.code = code
        self.message = message
        self.data = data


class Rpc:
    """One node.

    Args:
        url: http or https; what it holds besides the host is never shown, for it may hold a key.
        timeout_s: for each request.

    Raises:
        ChainError: the address cannot be one of a node.
    """

    def __init__(self, url: str, timeout_s: float = DEFAULT_TIMEOUT_S) -> None:
        """Prepare the session; nothing is sent yet."""
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ChainError("The RPC address must begin with http:// or https:// and name a host.")
        self.host = parts.hostname
        session = requests.Session()
        # a proxy of the environment cannot reach this machine's loopback
        session.trust_env = self.host not in _LOOPBACK
        self._session = session
        self._url = url
        self._timeout_s = timeout_s
        self._provider = HTTPProvider(
            url,
            request_kwargs={"timeout": timeout_s},
            session=session,
            exception_retry_configuration=None,
        )

    def call(self, method: str, *params: Any) -> Any:
        """The result of one method.

        Raises:
            ChainUnreachable: there was no answer, or none that can be read.
            RpcRefusal: the node answered with an error.
        """
        try:
            response = self._provider.make_request(RPCEndpoint(method), list(params))
        except (requests.RequestException, Web3Exception, ValueError, OSError) as error:
            raise self._unreachable() from error
        return self._result(response)

    def batch(self, requests_: Sequence[Request]) -> list[Any]:
        """The results of several methods, in one request.

        Raises:
            ChainUnreachable: there was no answer, or none that can be read.
            RpcRefusal: the node answered one of them with an error.
        """
        answers = self.answers(requests_)
        for answer in answers:
            if isinstance(answer, RpcRefusal):
                raise answer
        return answers

    def answers(self, requests_: Sequence[Request]) -> list[Any]:
        """What the node says to each of several methods, in one request, errors among it.

        Returns:
            For each method its result, or the `RpcRefusal`.

        Raises:
            ChainUnreachable: an answer is missing, or cannot be read.
            RpcRefusal: the node answered the request as a whole with an error.
        """
        if not requests_:
            return []
        body = [
            {"jsonrpc": "2.0", "id": number, "method": method, "params": params}
            for number, (method, params) in enumerate(requests_)
        ]
        try:
            response = self._session.post(self._url, json=body, timeout=self._timeout_s)
            response.raise_for_status()
            answers = response.json()
        except (requests.RequestException, ValueError, OSError) as error:
            raise self._unreachable() from error
        if not isinstance(answers, list):
            self._result(answers)
            raise self._unreachable()
        by_id = {
            answer["id"]: answer
            for answer in cast("list[Any]", answers)
            if isinstance(answer, dict) and isinstance(answer.get("id"), int)  # pyright: ignore[reportUnknownMemberType]
        }
        if len(by_id) != len(requests_) or by_id.keys() != set(range(len(requests_))):
            raise self._unreachable()
        return [self._result_or_refusal(by_id[number]) for number in range(len(requests_))]

    def close(self) -> None:
        """Close the connections."""
        self._session.close()

    def _unreachable(self) -> ChainUnreachable:
        return ChainUnreachable(
            f"The chain's node at {self.host} does not answer.",
            hint="Check that it runs and that the RPC address is right.",
        )

    def _result_or_refusal(self, response: Any) -> Any:
        try:
            return self._result(response)
        except RpcRefusal as refusal:
            return refusal

    def _result(self, response: Any) -> Any:
        if not isinstance(response, dict):
            raise self._unreachable()
        fields = cast("dict[str, Any]", response)
        error = fields.get("error")
        if error is None:
            if "result" not in fields:
                raise self._unreachable()
            return fields["result"]
        if not isinstance(error, dict):
            raise RpcRefusal(0, str(error)[:500], None)
        details = cast("dict[str, Any]", error)
        code = details.get("code")
        raise RpcRefusal(
            code if isinstance(code, int) else 0,
            str(details.get("message", ""))[:500],
            _revert_data(details.get("data")),
        )


def _revert_data(value: Any) -> bytes | None:
    """Return data as nodes spell it: hex, or an object that holds it under data or result."""
    if isinstance(value, dict):
        fields = cast("dict[str, Any]", value)
        return _revert_data(fields.get("data", fields.get("result")))
    if not isinstance(value, str) or not value.startswith("0x"):
        return None
    try:
        return bytes.fromhex(value[2:])
    except ValueError:
        return None
