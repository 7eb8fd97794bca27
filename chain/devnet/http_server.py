"""HTTP for the node: JSON-RPC on loopback, for local programs, local pages and wallets.

A web page from anywhere can make its reader's browser post to loopback. So a request that says
that it comes from another origin is refused before it is read, and so is one that reached us
under a name that is not loopback's (DNS rebinding). A wallet is a browser extension, which the
reader installed and no page can pass itself off as.
"""

import logging
import re
import socket
import sys
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final

from typing_extensions import override

from chain.devnet.dispatch import answer
from chain.devnet.node import Node
from chain.devnet.websocket import WebSocketSession

MAX_BODY_BYTES: Final = 16 * 1024 * 1024
_IDLE_TIMEOUT_S: Final = 120
_STACK_BYTES: Final = 64 * 1024 * 1024
"""py-evm raises Python's recursion limit to 12,288, for contracts that call each other. With the
usual stack, nested JSON or calls of that depth would end the process before they met the limit."""
_LOOPBACK_HOST: Final = re.compile(r"(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?", re.I)
_LOCAL_ORIGIN: Final = re.compile(
    rf"https?://{_LOOPBACK_HOST.pattern}|(?:chrome|moz|safari-web)-extension://[\w-]{{1,64}}", re.I
)

_log = logging.getLogger(__name__)


class RpcServer(ThreadingHTTPServer):
    """Serves one node. Port 0 lets the system choose."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, node: Node, port: int) -> None:
        """Bind to loopback; nothing is answered before `serve_forever`."""
        self.node = node
        self._open: set[socket.socket] = set()
        self._open_lock = threading.Lock()
        super().__init__(("127.0.0.1", port), _Handler)

    @override
    def process_request(self, request: Any, client_address: Any) -> None:
        """Keep track of the connection, and hand it to a thread with a deep stack."""
        with self._open_lock:
            self._open.add(request)
        usual = threading.stack_size(_STACK_BYTES)
        try:
            super().process_request(request, client_address)
        finally:
            threading.stack_size(usual)

    @override
    def shutdown_request(self, request: Any) -> None:
        """Forget the connection and close it."""
        with self._open_lock:
            self._open.discard(request)
        super().shutdown_request(request)

    @override
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away in mid-answer is no error of ours."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            _log.exception("a connection from %s failed", client_address)

    def hang_up(self) -> None:
        """End all connections that clients keep open, so that none is answered any more."""
        with self._open_lock:
            connections = list(self._open)
        for connection in connections:
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                # the client was faster
                continue


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = _IDLE_TIMEOUT_S
    # an answer leaves in one piece: two small writes would wait for the client's delayed ACK
    wbufsize = -1
    disable_nagle_algorithm = True
    server: RpcServer  # pyright: ignore[reportIncompatibleVariableOverride]

    def do_POST(self) -> None:
        """Answer JSON-RPC."""
        if not self._is_local():
            self._finish(HTTPStatus.FORBIDDEN, close=True)
            return
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal():
            self._finish(HTTPStatus.LENGTH_REQUIRED, close=True)
            return
        if int(length) > MAX_BODY_BYTES:
            self._finish(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, close=True)
            return
        body = self.rfile.read(int(length))
        response = answer(self.server.node, body)
        if response is None:
            self._finish(HTTPStatus.NO_CONTENT)
        else:
            self._finish(HTTPStatus.OK, response)

    def do_GET(self) -> None:
        """Change to WebSocket; there is nothing else to get."""
        if not self._is_local():
            self._finish(HTTPStatus.FORBIDDEN, close=True)
        elif self.headers.get("Upgrade", "").lower() != "websocket":
            self._finish(HTTPStatus.METHOD_NOT_ALLOWED, close=True)
        else:
            # who only listens says nothing for as long as nothing happens
            self.connection.settimeout(None)
            self.close_connection = True
            session = WebSocketSession(
                self.server.node, self.connection, self.rfile, MAX_BODY_BYTES
            )
            session.run(self.headers.items())

    def do_OPTIONS(self) -> None:
        """Answer a browser's preflight."""
        self._finish(HTTPStatus.NO_CONTENT if self._is_local() else HTTPStatus.FORBIDDEN)

    def _is_local(self) -> bool:
        origin = self.headers.get("Origin")
        return _LOOPBACK_HOST.fullmatch(self.headers.get("Host", "")) is not None and (
            origin is None or _LOCAL_ORIGIN.fullmatch(origin) is not None
        )

    def _finish(self, status: HTTPStatus, body: bytes = b"", *, close: bool = False) -> None:
        self.send_response(status)
        origin = self.headers.get("Origin")
        if origin is not None and self._is_local():
            self.send_header("Access-Control-Allow-Origin", origin)
            self.send_header("Access-Control-Allow-Methods", "POST, OPTIONS")
            self.send_header("Access-Control-Allow-Headers", "Content-Type")
            self.send_header("Access-Control-Max-Age", "600")
            self.send_header("Vary", "Origin")
        if status is HTTPStatus.METHOD_NOT_ALLOWED:
            self.send_header("Allow", "POST, OPTIONS")
        if close:
            self.send_header("Connection", "close")
        if status is not HTTPStatus.NO_CONTENT:
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    @override
    def log_message(self, format: str, *args: Any) -> None:
        """Requests are not logged: they would drown everything else."""
