"""Deleting a devnet's chain, and only when no node works on it."""

from pathlib import Path

from chain.devnet.storage import SqliteStore
from domain.errors import NotFound, StoreCorrupt


def delete_chain(path: Path) -> None:
    """Delete the chain in a file, a damaged one too. The next devnet there begins at its genesis.

    Raises:
        NotFound: there is no such file.
        Conflict: a node has it open.
    """
    if not path.is_file():
        raise NotFound(f"There is no chain {path.name} to delete.")
    try:
        store = SqliteStore(path)
    except StoreCorrupt:
        # nobody can work on it, and to be rid of it is why one asks
        store = None
    try:
        for part in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))):
            part.unlink(missing_ok=True)
    finally:
        # held until the file is gone, so that no node takes it up in between
        if store is not None:
            store.close()
