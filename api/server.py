"""The HTTP server around the application: in the foreground, or in a thread beside something."""

import socket
import threading
from collections.abc import Generator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp

from domain.errors import InvalidInput

_START_TIMEOUT_S = 30.0
_KEEP_ALIVE_S = 5
_MAX_CONNECTIONS = 512


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 lets the system choose.

    Raises:
        InvalidInput: the address is taken, or not of this machine.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
        bound.listen(128)
    except OSError:
        bound.close()
        raise InvalidInput(
            f"The service cannot listen at {host}, port {port}.",
            hint="Another program may be there: set LLMASOS_PORT.",
        ) from None
    return bound


def run(app: ASGIApp, bound: socket.socket) -> None:
    """Serve until SIGINT or SIGTERM, then let running requests end."""
    uvicorn.Server(_config(app)).run(sockets=[bound])


@contextmanager
def serving(app: ASGIApp, bound: socket.socket) -> Generator[str]:
    """Serve in a thread; gives the base URL, and has stopped when the block is left."""
    server = uvicorn.Server(_config(app))
    thread = threading.Thread(
        target=server.run, kwargs={"sockets": [bound]}, name="http", daemon=True
    )
    thread.start()
    try:
        host, port = bound.getsockname()[:2]
        yield f"http://{host}:{port}"
    finally:
        server.should_exit = True
        thread.join(_START_TIMEOUT_S)


def _config(app: ASGIApp) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        lifespan="on",
        timeout_keep_alive=_KEEP_ALIVE_S,
        limit_concurrency=_MAX_CONNECTIONS,
        timeout_graceful_shutdown=10,
    )
