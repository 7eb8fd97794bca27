"""The text of one answer while it comes: what may be shown of it, and where it stops."""

from domain.errors import GenerationFailed
from inference.remote.failures import AttemptFailed
from inference.text import StopStrings

_HIGH = ("\ud800", "\udbff")


class TextFlow:
    r"""Joins pieces and lets go of what is certain; how the text was cut has no influence.

    Held back are the beginning of what may become a stop string, and half a character: servers may
    cut a pair of `\u` escapes in two.

    Attributes:
        stopped: a stop string came; the text ends before it.
    """

    def __init__(self, stop: tuple[str, ...], most_chars: int) -> None:
        """Start empty; an answer of more characters than `most_chars` is refused."""
        self.stopped = False
        self._parts: list[str] = []
        self._chars = 0
        self._stop = StopStrings(stop)
        self._held = ""
        self._most = most_chars

    @property
    def text(self) -> str:
        """What was let go so far."""
        return "".join(self._parts)

    def feed(self, piece: str) -> str:
        """Take a piece; what it lets go is returned and added to the text.

        Raises:
            AttemptFailed: the text is too long, or half a character stands alone in it.
        """
        if self.stopped:
            return ""
        self._held = _paired(self._held + piece)
        if self._chars + len(self._held) > self._most:
            raise AttemptFailed(GenerationFailed("The model's server gives an answer without end."))
        self.stopped = self._stop.first(self._held) is not None
        certain = self._stop.settled(self._held)
        if not self.stopped and _is_half(self._held):
            certain = min(certain, len(self._held) - 1)
        return self._let_go(certain)

    def end(self) -> str:
        """No more comes: what was held back is let go.

        Raises:
            AttemptFailed: the text ends in half a character.
        """
        if self.stopped:
            return ""
        if _is_half(self._held):
            raise _torn()
        return self._let_go(len(self._held))

    def _let_go(self, chars: int) -> str:
        certain, self._held = self._held[:chars], self._held[chars:]
        self._parts.append(certain)
        self._chars += len(certain)
        return certain


def _paired(text: str) -> str:
    """The text with surrogate pairs joined; half a character may stand at its end."""
    if not any("\ud800" <= char <= "\udfff" for char in text):
        return text
    whole, half = (text[:-1], text[-1:]) if _is_half(text) else (text, "")
    try:
        return whole.encode("utf-16-le", "surrogatepass").decode("utf-16-le") + half
    except UnicodeDecodeError as error:
        raise _torn() from error


def _is_half(text: str) -> bool:
    return bool(text) and _HIGH[0] <= text[-1] <= _HIGH[1]


def _torn() -> AttemptFailed:
    return AttemptFailed(GenerationFailed("The model's server gives text that is no Unicode."))
