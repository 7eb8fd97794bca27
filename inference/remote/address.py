"""Where the server is and what opens it; both are checked before anything is sent."""

import re
from urllib.parse import urlsplit

from domain.errors import InvalidInput

_PRINTABLE = re.compile(r"[\x21-\x7e]+")
_LONGEST_KEY = 4096


class Secret:
    """A text that shows in no repr, log or error."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        """Hide the text."""
        self._text = text

    def reveal(self) -> str:
        """The text, for the one place that must have it."""
        return self._text

    def __repr__(self) -> str:
        """Stars, whatever the text is."""
        return "Secret(***)"


def read_api_key(key: str) -> Secret:
    """The key, if it can stand in a header.

    Raises:
        InvalidInput: it holds spaces, line ends or anything else that a header may not carry. The
            sentence does not quote it.
    """
    if len(key) > _LONGEST_KEY or not _PRINTABLE.fullmatch(key):
        raise InvalidInput("The API key of the model's server is no word of printable ASCII.")
    return Secret(key)


def read_base_url(url: str) -> str:
    """The address that paths such as `/models` are put behind, ending in `/v1` or the like.

    An address without a path gets `/v1`, where OpenAI-compatible servers answer.

    Raises:
        InvalidInput: it is no http or https address, or carries a password, a query or a fragment.
            The sentence does not quote it.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise InvalidInput("The address of the model's server cannot be read.") from error
    if parts.scheme not in ("http", "https") or not host or port == 0:
        raise InvalidInput("The model's server must have an http or https address.")
    if parts.username is not None or parts.password is not None:
        raise InvalidInput("The address of the model's server holds a name or password; use a key.")
    if parts.query or parts.fragment or not _PRINTABLE.fullmatch(url):
        raise InvalidInput("The address of the model's server has more than host, port and path.")
    path = parts.path.rstrip("/") or "/v1"
    return f"{parts.scheme}://{parts.netloc}{path}"
