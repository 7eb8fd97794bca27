"""An HTTP proxy on loopback between a service and its node, which breaks what passes through it.

While a fault is on, each request that it is meant for is broken, until so many were.
"""

import http.client
import json
import socket
import struct
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from random import Random
from types import TracebackType
from typing import Any, Final, Self
from urllib.parse import urlsplit

from typing_extensions import override

SENDS: Final = "eth_sendRawTransaction"
_NODE_TIMEOUT_S: Final = 60.0
_RESET_ON_CLOSE: Final = struct.pack("ii", 1, 0)


class Exchange:
    """One request on its way, and the means to break it."""

    def __init__(self, handler: BaseHTTPRequestHandler, body: bytes, node: str, rng: Random):
        self.handler, self.body, self.rng = handler, body, rng
        self._node = node

    def result_of(self, method: str, params: list[Any]) -> Any:
        """What the node says to another question."""
        body = {"jsonrpc": "2.0", "id": 0, "method": method, "params": params}
        return json.loads(self.ask_node(json.dumps(body).encode())).get("result")

    def ask_node(self, body: bytes | None = None) -> bytes:
        """The node's answer, to this request or another one."""
        connection = http.client.HTTPConnection(self._node, timeout=_NODE_TIMEOUT_S)
        try:
            connection.request("POST", "/", body or self.body, {"Content-Type": "application/json"})
            return connection.getresponse().read()
        finally:
            connection.close()

    def answer(self, body: bytes, status: int = 200, *, only: int | None = None) -> None:
        """Send a response; of its body only the first bytes, if a number is given."""
        self.handler.send_response(status)
        self.handler.send_header("Content-Type", "application/json")
        self.handler.send_header("Content-Length", str(len(body)))
        if status == 429:
            self.handler.send_header("Retry-After", "1")
        self.handler.end_headers()
        self.handler.wfile.write(body[:only])
        self.handler.wfile.flush()

    def hang_up(self) -> None:
        """End the connection, as a close or as a reset."""
        self.handler.close_connection = True
        if self.rng.random() < 0.5:
            option = (socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
            self.handler.connection.setsockopt(*option)

    def wait_for_the_client(self) -> None:
        """Answer nothing until the other side gives up."""
        self.handler.close_connection = True
        self.handler.connection.settimeout(_NODE_TIMEOUT_S)
        with suppress(OSError):
            self.handler.connection.recv(1)


Fault = Callable[[Exchange], None]


@dataclass
class _Outbreak:
    fault: Fault
    rng: Random
    left: int
    sends_only: bool


class FaultyProxy:
    """Passes requests on to a node, and breaks them while it is told to.

    Attributes:
        struck: how many requests were broken.
        last_strike: when the last of them was, on the clock `time.monotonic`.
    """

    def __init__(self, node_url: str) -> None:
        """Listen on a port of the system's choice; it works as a context."""
        self.struck, self.last_strike = 0, 0.0
        self._node = urlsplit(node_url).netloc
        self._lock = threading.Lock()
        self._outbreak: _Outbreak | None = None
        self._over = threading.Event()
        proxy = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                proxy.pass_on(self, body)

            @override
            def log_message(self, format: str, *args: Any) -> None:
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            @override
            def handle_error(self, request: Any, client_address: Any) -> None:
                """Whoever asked has gone: that is what this is for."""

        self._server = Server(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    @property
    def url(self) -> str:
        """Where the service connects to."""
        return f"http://127.0.0.1:{self._server.server_port}"

    def lead_to(self, node_url: str) -> None:
        """Pass requests on to another node from now on."""
        self._node = urlsplit(node_url).netloc

    def break_out(self, fault: Fault, rng: Random, times: int, *, sends_only: bool) -> None:
        """Break the next requests, or those of them that send transactions."""
        with self._lock:
            self.struck = 0
            self._over.clear()
            self._outbreak = _Outbreak(fault, rng, times, sends_only)

    def wait_for_the_end(self, timeout_s: float) -> float:
        """Let the fault end by itself, or end it after a time.

        Returns:
            When it ended, on the clock `time.monotonic`.
        """
        if self._over.wait(timeout_s):
            return self.last_strike
        with self._lock:
            self._outbreak = None
        return time.monotonic()

    def pass_on(self, handler: BaseHTTPRequestHandler, body: bytes) -> None:
        """Pass one request on, or break it."""
        fault, rng = self._fault_of(body)
        exchange = Exchange(handler, body, self._node, rng)
        try:
            if fault is None:
                exchange.answer(exchange.ask_node())
            else:
                fault(exchange)
        except (OSError, http.client.HTTPException):
            handler.close_connection = True  # the node went, or the client

    def _fault_of(self, body: bytes) -> tuple[Fault | None, Random]:
        with self._lock:
            outbreak = self._outbreak
            if outbreak is None or (outbreak.sends_only and SENDS.encode() not in body):
                return None, Random(0)
            self.struck += 1
            self.last_strike = time.monotonic()
            outbreak.left -= 1
            if outbreak.left == 0:
                self._outbreak = None
                self._over.set()
            # each of several threads draws from a stream of its own
            return outbreak.fault, Random(outbreak.rng.random())

    def __enter__(self) -> Self:
        """Serve."""
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
