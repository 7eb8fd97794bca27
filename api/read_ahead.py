"""The next piece is fetched while this one is being worked on."""

import queue
import threading
from collections.abc import Generator, Iterator
from typing import TypeVar

T = TypeVar("T")


def read_ahead(source: Iterator[T]) -> Generator[T]:
    """The elements of a source, which one thread computes one ahead of who takes them.

    Close the generator if it is not taken to its end: the thread then ends at its next element.

    Raises:
        BaseException: whatever the source raised, after the elements before.
    """
    ready: queue.Queue[tuple[T] | BaseException | None] = queue.Queue(maxsize=1)
    closed = threading.Event()

    def put(what: tuple[T] | BaseException | None) -> None:
        while not closed.is_set():
            try:
                ready.put(what, timeout=0.1)
            except queue.Full:
                continue
            return

    def fill() -> None:
        try:
            for element in source:
                put((element,))
                if closed.is_set():
                    return
        except BaseException as error:
            put(error)
        else:
            put(None)

    thread = threading.Thread(target=fill, name="read-ahead", daemon=True)
    thread.start()
    try:
        while (got := ready.get()) is not None:
            if isinstance(got, BaseException):
                raise got
            yield got[0]
    finally:
        closed.set()
        thread.join()
