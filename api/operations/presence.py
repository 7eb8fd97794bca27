"""A note in the data directory on where a running service answers, for commands beside it."""

import json
import os
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from domain.errors import StoreUnreachable

_NAME: Final = "service.json"
_LOOPBACK: Final = {"0.0.0.0": "127.0.0.1", "::": "[::1]", "::1": "[::1]"}


@dataclass(frozen=True, slots=True)
class Presence:
    """Where to find a service. It may have died since: what answers there must say who it is.

    Attributes:
        url: of its HTTP routes, as seen from this machine.
        chain_url: of its embedded chain; None where it uses another node, whose address may hold
            a key and is not written down.
    """

    url: str
    chain_url: str | None


def url_here(host: str, port: int) -> str:
    """The address of a service as this machine reaches it."""
    name = _LOOPBACK.get(host, f"[{host}]" if ":" in host else host)
    return f"http://{name}:{port}"


@contextmanager
def announced(data_dir: Path, presence: Presence) -> Generator[None]:
    """Keep the note while the block runs.

    Raises:
        StoreUnreachable: it cannot be written.
    """
    path = data_dir / _NAME
    part = path.with_suffix(".part")
    try:
        part.write_text(json.dumps(asdict(presence)), encoding="utf-8")
        os.replace(part, path)
    except OSError as error:
        raise StoreUnreachable("The data directory cannot be written.") from error
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


def find(data_dir: Path) -> Presence | None:
    """The note, if there is one that can be read."""
    try:
        note = json.loads((data_dir / _NAME).read_bytes())
        chain_url = note["chain_url"]
        return Presence(str(note["url"]), None if chain_url is None else str(chain_url))
    except (OSError, ValueError, KeyError, TypeError):
        return None
