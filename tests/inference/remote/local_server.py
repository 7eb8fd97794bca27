"""A real HTTP server on loopback that speaks as OpenAI's, and misbehaves as a test tells it to."""

import json
import sys
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import SHUT_RDWR, socket
from typing import Any, Self

from tests.inference.remote.constrained import constrained_text

MODEL = "test/small-1"
FREE_TEXT = "a blue sword, 一把蓝剑"
_PATIENCE_S = 30


class Exchange:
    """One request, and the means to answer it well or badly."""

    def __init__(self, handler: BaseHTTPRequestHandler, released: threading.Event) -> None:
        self.path = handler.path
        self.headers = handler.headers
        length = int(handler.headers.get("content-length", "0"))
        self.body: dict[str, Any] = json.loads(handler.rfile.read(length) or b"{}")
        self._handler = handler
        self._released = released

    @property
    def chat(self) -> bool:
        return self.path.endswith("/chat/completions")

    def start(self, status: int = 200, **headers: str) -> None:
        """Status and headers; the body follows in chunks unless a length was named."""
        self._handler.send_response(status)
        if "content_length" not in headers:
            self._handler.send_header("transfer-encoding", "chunked")
        for name, value in headers.items():
            self._handler.send_header(name.replace("_", "-"), value)
        self._handler.end_headers()

    def chunk(self, data: bytes) -> None:
        """One chunk of a body; an empty one ends it."""
        self._handler.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
        self._handler.wfile.flush()

    def whole(self, data: bytes, status: int = 200, **headers: str) -> None:
        headers = {"content_type": "application/json", **headers}
        self.start(status, content_length=str(len(data)), **headers)
        self._handler.wfile.write(data)

    def json(self, value: Any, status: int = 200, **headers: str) -> None:
        self.whole(json.dumps(value).encode(), status, **headers)

    def refuse(self, status: int, says: str = "no", **headers: str) -> None:
        self.json({"error": {"message": says}}, status, **headers)

    def cut(self) -> None:
        """Break the connection off, as a server that dies does."""
        self._handler.close_connection = True
        self._handler.connection.shutdown(SHUT_RDWR)

    def hang(self) -> None:
        """Say nothing until the test is over."""
        self._handler.close_connection = True
        self._released.wait(_PATIENCE_S)

    def event(self, value: Any) -> bytes:
        return f"data: {value if isinstance(value, str) else json.dumps(value)}\n\n".encode()

    def delta(self, text: str, finish_reason: str | None = None) -> bytes:
        """An event with a piece of the text."""
        spoken = {"delta": {"content": text}} if self.chat else {"text": text}
        return self.event({"choices": [{"index": 0, **spoken, "finish_reason": finish_reason}]})

    def usage(self, prompt: int, output: int, cached: int = 0) -> dict[str, Any]:
        details = {"cached_tokens": cached}
        return {
            "prompt_tokens": prompt,
            "completion_tokens": output,
            "prompt_tokens_details": details,
        }

    def say(self, text: str, finish_reason: str = "stop") -> None:
        """Answer properly, as a stream if that is asked for."""
        usage = self.usage(7, len(text), 3)
        if not self.body.get("stream"):
            spoken: dict[str, Any] = {"message": {"content": text}} if self.chat else {"text": text}
            choice = {"index": 0, **spoken, "finish_reason": finish_reason}
            self.json({"choices": [choice], "usage": usage})
            return
        self.start(content_type="text/event-stream; charset=utf-8")
        for at in range(0, len(text), 5):
            self.chunk(self.delta(text[at : at + 5]))
        self.chunk(self.delta("", finish_reason))
        self.chunk(self.event({"choices": [], "usage": usage}))
        self.chunk(self.event("[DONE]"))
        self.chunk(b"")


Behaviour = Callable[[Exchange], None]


@dataclass
class LocalServer:
    """What the server can do, and what it is to do next.

    Attributes:
        fields: the words for constraints that it enforces: `response_format`, `regex`, ...
        refuses: fields that it answers with 400.
        paths: what it has besides /models.
        models: what it lists.
        key: that it wants.
        streams: it streams where it is asked to.
        misbehaviours: for the next requests that make text, in order; then it behaves.
        behaviour: how it behaves then.
        exchanges: all that came.
    """

    fields: frozenset[str] = frozenset()
    refuses: frozenset[str] = frozenset()
    paths: frozenset[str] = frozenset({"/completions", "/chat/completions"})
    models: tuple[dict[str, Any], ...] = ({"id": MODEL, "max_model_len": 4096},)
    key: str | None = None
    streams: bool = True
    misbehaviours: deque[Behaviour] = field(default_factory=deque[Behaviour])
    behaviour: Behaviour | None = None
    exchanges: list[Exchange] = field(default_factory=list[Exchange])
    faults: list[BaseException] = field(default_factory=list[BaseException])

    def __enter__(self) -> Self:
        self._released = threading.Event()
        self._connections = set[socket]()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def setup(self) -> None:
                super().setup()
                outer._connections.add(self.connection)

            def finish(self) -> None:
                outer._connections.discard(self.connection)
                super().finish()

            def do_GET(self) -> None:
                outer.answer(Exchange(self, outer._released))

            do_POST = do_GET

            def log_message(self, format: str, *args: Any) -> None:
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = False
            request_queue_size = 128

            def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002
                fault = sys.exc_info()[1]
                if fault is not None and not isinstance(fault, OSError):
                    outer.faults.append(fault)

        self._http = Server(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,))
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._released.set()
        self._http.shutdown()
        # A test that failed may have left a connection open, on which a thread waits.
        for connection in list(self._connections):
            with suppress(OSError):
                connection.shutdown(SHUT_RDWR)
        self._http.server_close()
        self._thread.join()
        assert not self.faults

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_address[1]}/v1"

    def answer(self, exchange: Exchange) -> None:
        self.exchanges.append(exchange)
        path = exchange.path.removeprefix("/v1")
        if self.key is not None and exchange.headers["authorization"] != f"Bearer {self.key}":
            exchange.refuse(401, "the key was " + str(exchange.headers["authorization"]))
        elif path == "/models":
            exchange.json({"object": "list", "data": list(self.models)})
        elif path not in self.paths:
            exchange.refuse(404)
        elif refused := self.refuses & exchange.body.keys():
            exchange.refuse(400, f"Unrecognized request argument: {min(refused)}")
        elif path == "/embeddings":
            vectors = [[3.0, 4.0 * (1 + len(text))] for text in exchange.body["input"]]
            data = [{"index": n, "embedding": vector} for n, vector in enumerate(vectors)]
            exchange.json({"data": data[::-1]})
        elif self.misbehaviours:
            self.misbehaviours.popleft()(exchange)
        else:
            (self.behaviour or self.behave)(exchange)

    def behave(self, exchange: Exchange) -> None:
        body = exchange.body
        if not self.streams:
            body.pop("stream", None)
        if body.get("echo"):
            echo(exchange)
        else:
            text = constrained_text(body, self.fields)
            exchange.say(FREE_TEXT if text is None else text)


def echo(exchange: Exchange) -> None:
    """Score a prompt: every character is a token, less likely the higher its code point."""
    prompt, most = exchange.body["prompt"], exchange.body["max_tokens"]
    text = prompt + "!" * most
    logprobs: list[float | None] = [-ord(char) / 1000 for char in text]
    logprobs[0] = None
    spoken = {"tokens": list(text), "token_logprobs": logprobs}
    choice = {"text": text, "logprobs": spoken, "finish_reason": "length"}
    exchange.json({"choices": [choice], "usage": exchange.usage(len(prompt), most)})
