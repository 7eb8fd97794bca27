"""Running a devnet: in a thread of this process, or as this process."""

import signal
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from chain.devnet.clock import Clock
from chain.devnet.evm import Evm
from chain.devnet.http_server import RpcServer
from chain.devnet.node import Node
from chain.devnet.storage import SqliteStore
from domain.errors import Conflict


class Devnet:
    """A devnet in a thread of this process.

    Args:
        path: the chain's SQLite file, or `:memory:`.
        port: on loopback; 0 lets the system choose.
        clock: Unix time in seconds; the machine's if None.

    Raises:
        Conflict: the file or the port is in use.
        StoreCorrupt: the file is no devnet's.
    """

    def __init__(self, path: Path | str, port: int = 0, clock: Clock | None = None) -> None:
        """Open the chain and bind the port; `start` begins to answer."""
        self._evm = Evm(SqliteStore(path)) if clock is None else Evm(SqliteStore(path), clock)
        self.node = Node(self._evm)
        try:
            self._server = RpcServer(self.node, port)
        except OSError as error:
            self._evm.close()
            raise Conflict(
                f"Port {port} is in use.", hint="Stop what uses it, or choose another port."
            ) from error
        self._thread: threading.Thread | None = None

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return self._server.server_port

    @property
    def url(self) -> str:
        """Where clients connect to."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> Self:
        """Begin to answer, in a thread."""
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.05,), name="devnet", daemon=True
        )
        self._thread.start()
        return self

    def stop(self) -> None:
        """Stop answering, and give file and port back."""
        if self._thread is not None:
            self._server.shutdown()
            self._thread.join()
            self._thread = None
        self._server.hang_up()
        self._server.server_close()
        # a method that is under way ends first
        with self.node.lock:
            self._evm.close()

    def __enter__(self) -> Self:
        """Start."""
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop."""
        self.stop()


def serve(
    path: Path | str, port: int = 8545, on_ready: Callable[[Devnet], None] | None = None
) -> None:
    """Run a devnet until this process is interrupted or terminated.

    Args:
        path: the chain's SQLite file.
        port: on loopback.
        on_ready: called once it answers.

    Raises:
        Conflict: the file or the port is in use.
        StoreCorrupt: the file is no devnet's.
    """
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    with Devnet(path, port) as devnet:
        if on_ready is not None:
            on_ready(devnet)
        stop.wait()
