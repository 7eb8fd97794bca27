"""One worker at a time works on a lane, however many processes share the database.

Doubling is excluded without it: a nonce has one standing row, and a request waits until a committed
row carries it. The hold spares two workers the same questions and the same sends.
"""

import threading
from collections import defaultdict
from collections.abc import Generator
from contextlib import contextmanager
from hashlib import sha256
from typing import Final

from sqlalchemy import func
from sqlmodel import select

from domain.ids import Address
from store.db import Database

_IN_THIS_PROCESS: Final[defaultdict[str, threading.Lock]] = defaultdict(threading.Lock)


@contextmanager
def hold(database: Database, lane: Address) -> Generator[bool]:
    """Hold a lane while the block lasts; yields whether it was free, and waits for nobody.

    On PostgreSQL by an advisory lock, which ends with its transaction and so with a worker that is
    killed; on SQLite among the threads of this process, where writers wait for one another anyway.
    """
    with database.read() as session:
        bind = session.get_bind()
        if bind.dialect.name == "postgresql":
            number = int.from_bytes(sha256(f"lane {lane}".encode()).digest()[:8], signed=True)
            yield bool(session.exec(select(func.pg_try_advisory_xact_lock(number))).one())
            return
        url = str(bind.engine.url)
    lock = _IN_THIS_PROCESS[f"{url} {lane}"]
    is_free = lock.acquire(blocking=False)
    try:
        yield is_free
    finally:
        if is_free:
            lock.release()
