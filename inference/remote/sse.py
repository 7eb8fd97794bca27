"""Server-sent events (WHATWG HTML, 9.2), read from bytes in whatever pieces they come."""

import codecs

from inference.remote.failures import unusable

_DATA = b"data"


class EventDecoder:
    """Turns bytes into the data of events; no I/O, so any split of the bytes gives the same.

    A line is decoded when it is complete: no character is ever torn.
    """

    def __init__(self, line_bytes: int) -> None:
        """Start before the first byte.

        Args:
            line_bytes: most bytes of a line, and of the data of one event.
        """
        self._limit = line_bytes
        self._line = bytearray()
        self._data: list[bytes] = []
        self._size = 0
        self._first = True
        self._after_return = False

    def feed(self, chunk: bytes) -> list[str]:
        """The data of every event that these bytes complete.

        Raises:
            AttemptFailed: a line or an event is longer than the limit, or is no UTF-8.
        """
        if self._after_return and chunk.startswith(b"\n"):
            chunk = chunk[1:]
            self._after_return = False
        if chunk:
            self._after_return = chunk.endswith(b"\r")
        *complete, rest = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
        events: list[str] = []
        for piece in complete:
            self._extend(piece)
            event = self._end_line()
            if event is not None:
                events.append(event)
        self._extend(rest)
        return events

    def _extend(self, piece: bytes) -> None:
        if len(self._line) + len(piece) > self._limit:
            raise unusable("sent a line without end")
        self._line += piece

    def _end_line(self) -> str | None:
        line = bytes(self._line)
        self._line.clear()
        if self._first:
            line = line.removeprefix(codecs.BOM_UTF8)
            self._first = False
        if not line:
            return self._dispatch()
        field, _, value = line.partition(b":")
        if field == _DATA:
            value = value.removeprefix(b" ")
            self._size += len(value)
            if self._size > self._limit:
                raise unusable("sent an event without end")
            self._data.append(value)
        return None

    def _dispatch(self) -> str | None:
        if not self._data:
            return None
        data = b"\n".join(self._data)
        self._data.clear()
        self._size = 0
        try:
            return data.decode()
        except UnicodeDecodeError as error:
            raise unusable("sent an event that is no UTF-8") from error
