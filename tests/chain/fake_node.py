"""A node on loopback that answers what a test tells it to, over real HTTP."""

import json
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

from typing_extensions import override

Answer = Callable[[str, list[Any]], Any]


class Refuse(Exception):
    """Raised by an answer: the node's error object."""

    def __init__(self, code: int, message: str, data: Any = None) -> None:
        super().__init__(message)
        self.error = {"code": code, "message": message}
        if data is not None:
            self.error["data"] = data


class HangUp(Exception):
    """Raised by an answer: the connection ends without one."""


class Verbatim(Exception):
    """Raised by an answer: the body of the response as it is."""

    def __init__(self, body: bytes, status: int = 200) -> None:
        super().__init__(body)
        self.body = body
        self.status = status


class FakeNode:
    """Answers with a function of method and parameters; keeps the methods that were asked."""

    def __init__(self, answer: Answer) -> None:
        self.asked: list[str] = []
        self._answer = answer
        fake = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                try:
                    response, status = fake.respond(json.loads(body)), 200
                except HangUp:
                    self.close_connection = True
                    return
                except Verbatim as verbatim:
                    response, status = verbatim.body, verbatim.status
                self.send_response(status)
                self.send_header("Content-Length", str(len(response)))
                self.end_headers()
                self.wfile.write(response)

            @override
            def log_message(self, format: str, *args: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def respond(self, request: Any) -> bytes:
        """The answer to one request or a batch, as JSON."""
        if isinstance(request, list):
            answers = [self._one(item) for item in request]  # pyright: ignore[reportUnknownVariableType]
            return json.dumps(answers).encode()
        return json.dumps(self._one(request)).encode()

    def _one(self, request: dict[str, Any]) -> dict[str, Any]:
        self.asked.append(request["method"])
        head = {"jsonrpc": "2.0", "id": request["id"]}
        try:
            return {**head, "result": self._answer(request["method"], request["params"])}
        except Refuse as refusal:
            return {**head, "error": refusal.error}

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def healthy(method: str, _params: list[Any]) -> Any:
    """A Shanghai chain at block 1."""
    if method == "eth_getBlockByNumber":
        return {
            "number": "0x1",
            "hash": "0x" + "11" * 32,
            "parentHash": "0x" + "22" * 32,
            "timestamp": "0x65000000",
            "baseFeePerGas": hex(10**9),
        }
    if method == "eth_feeHistory":
        raise Refuse(-32601, "the method eth_feeHistory does not exist")
    return {
        "eth_chainId": "0x7a69",
        "eth_call": f"0x{1:064x}",
        "eth_blockNumber": "0x1",
        "eth_getTransactionByHash": None,
        "eth_maxPriorityFeePerGas": hex(2 * 10**9),
    }[method]
