"""JSON-RPC over WebSocket (RFC 6455), on the port that answers HTTP, with `eth_subscribe`.

The protocol is that of the `websockets` package, without its input and output: the thread that
accepted the connection reads it, and one more thread sends what the subscriptions find.
"""

import json
import secrets
import socket
import threading
from collections.abc import Iterable, Mapping
from io import BufferedIOBase
from typing import Any, Final

from websockets.exceptions import InvalidState
from websockets.frames import CloseCode, Frame, Opcode
from websockets.http11 import Request
from websockets.protocol import State
from websockets.server import ServerProtocol

from chain.devnet.dispatch import answer
from chain.devnet.encoding import encode_header
from chain.devnet.following import Follower, Subject
from chain.devnet.logs import log_filter
from chain.devnet.methods import invoke
from chain.devnet.node import Node
from chain.devnet.rpc_error import LIMIT_EXCEEDED, RpcError, invalid_params

MOST_SUBSCRIPTIONS: Final = 100
"""Of one connection."""
_READ_BYTES: Final = 65_536
_SUBJECTS: Final[Mapping[str, Subject]] = {
    "newHeads": "headers",
    "newPendingTransactions": "transactions",
    "logs": "logs",
}


class WebSocketSession:
    """One connection, from its handshake to its end.

    Args:
        node: what the methods work on.
        connection: for writing.
        reader: for reading; it may hold bytes that were read from the connection already.
        max_bytes: size of the largest message that is read.
    """

    def __init__(
        self, node: Node, connection: socket.socket, reader: BufferedIOBase, max_bytes: int
    ) -> None:
        """Keep both ends; `run` does the rest."""
        self._node = node
        self._connection = connection
        self._reader = reader
        self._protocol = ServerProtocol(max_size=max_bytes)
        # Whoever answers or notifies holds it: an answer to eth_subscribe comes before its events.
        self._writing = threading.Lock()
        self._subscriptions: dict[str, Follower] = {}
        self._notifier: threading.Thread | None = None
        self._ended = False
        self._message = bytearray()

    def run(self, headers: Iterable[tuple[str, str]]) -> None:
        """Shake hands and answer until either side ends it.

        Args:
            headers: of the request that asked for the upgrade.
        """
        try:
            self._accept(headers)
            while self._protocol.state is State.OPEN:
                # read1 exists on what http.server makes, and returns what there is
                received = self._reader.read1(_READ_BYTES)
                if not received:
                    return
                with self._writing:
                    self._protocol.receive_data(received)
                    for event in self._protocol.events_received():
                        if isinstance(event, Frame):
                            self._take(event)
                    self._flush()
        except OSError:
            # the client went away
            return
        finally:
            self._end()

    def _accept(self, headers: Iterable[tuple[str, str]]) -> None:
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers)
        # the protocol reads the request for itself before it reads frames
        self._protocol.receive_data(f"GET / HTTP/1.1\r\n{lines}\r\n".encode("latin-1"))
        for event in self._protocol.events_received():
            if isinstance(event, Request):
                self._protocol.send_response(self._protocol.accept(event))
        self._flush()

    def _take(self, frame: Frame) -> None:
        if frame.opcode in {Opcode.TEXT, Opcode.BINARY}:
            self._message = bytearray(frame.data)
        elif frame.opcode is Opcode.CONT:
            self._message += frame.data
        else:
            return
        if not frame.fin:
            return
        response = answer(self._node, bytes(self._message), self._invoke)
        if response is not None:
            self._send(response)

    def _send(self, text: bytes) -> None:
        try:
            self._protocol.send_text(text)
        except InvalidState as error:
            raise ConnectionAbortedError from error
        self._flush()

    def _flush(self) -> None:
        for data in self._protocol.data_to_send():
            if data:
                self._connection.sendall(data)

    def _end(self) -> None:
        with self._node.moved:
            self._ended = True
            self._subscriptions.clear()
            self._node.moved.notify_all()
        if self._notifier is not None:
            self._notifier.join()

    # -- subscriptions

    def _invoke(self, node: Node, name: str, params: list[Any]) -> Any:
        if name == "eth_subscribe":
            with node.lock:
                return self._subscribe(params)
        if name == "eth_unsubscribe":
            with node.lock:
                subscription = params[0] if params else None
                if not isinstance(subscription, str):
                    raise invalid_params("a subscription is named by its id")
                return self._subscriptions.pop(subscription, None) is not None
        return invoke(node, name, params)

    def _subscribe(self, params: list[Any]) -> str:
        subject = _SUBJECTS.get(params[0]) if params and isinstance(params[0], str) else None
        if subject is None:
            raise invalid_params(f"a subscription is to one of {', '.join(_SUBJECTS)}")
        if len(self._subscriptions) >= MOST_SUBSCRIPTIONS:
            raise RpcError(LIMIT_EXCEEDED, f"at most {MOST_SUBSCRIPTIONS} subscriptions")
        wanted = None
        if subject == "logs":
            wanted = log_filter(params[1] if len(params) > 1 else {})
        name = f"0x{secrets.randbits(120) | 1 << 120:x}"
        self._subscriptions[name] = Follower(self._node.evm, self._node.heads, subject, wanted)
        if self._notifier is None:
            self._notifier = threading.Thread(
                target=self._notify, name="devnet-notify", daemon=True
            )
            self._notifier.start()
        return name

    def _notify(self) -> None:
        while True:
            with self._node.moved:
                self._node.moved.wait_for(self._has_news)
                if self._ended:
                    return
                try:
                    events = self._events()
                except RpcError:
                    events = None
            try:
                with self._writing:
                    if events is None:
                        # it fell behind by more than is remembered, and must ask what it missed
                        self._protocol.fail(CloseCode.TRY_AGAIN_LATER)
                        self._flush()
                        return
                    for event in events:
                        self._send(event)
            except OSError:
                return

    def _has_news(self) -> bool:
        return self._ended or any(follower.is_behind for follower in self._subscriptions.values())

    def _events(self) -> list[bytes] | None:
        events: list[bytes] = []
        for name, follower in self._subscriptions.items():
            if follower.subject == "headers":
                blocks = follower.blocks()
                found = blocks and [encode_header(header) for header, gone in blocks if not gone]
            else:
                found = follower.changes()
            if found is None:
                return None
            events += [_event(name, result) for result in found]
        return events


def _event(subscription: str, result: Any) -> bytes:
    params = {"subscription": subscription, "result": result}
    message = {"jsonrpc": "2.0", "method": "eth_subscription", "params": params}
    return json.dumps(message, separators=(",", ":")).encode()
