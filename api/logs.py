"""Logs: one line an event on standard error, as JSON or for people's eyes.

No line holds what people said or what opens something. Events of ours are written so that they do
not; as a second wall every line, those of libraries too, goes through a filter that knows the
secrets of the settings and takes out what has the form of a signature or of a bearer token.
"""

import logging
import re
import sys
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any, Final, TextIO
from urllib.parse import unquote, urlsplit

import structlog
from pydantic import SecretStr
from structlog.typing import EventDict, Processor, WrappedLogger

from api.settings import Settings

_QUIET: Final = (
    "httpx", "httpcore", "web3", "urllib3", "alembic", "uvicorn.access", "uvicorn.error",
)  # fmt: skip
REMOVED: Final = "[removed]"
# A signature has 65 bytes; ids and hashes, which may be logged, have 32. Tokens of logins and
# nonces follow a word that says so.
_SIGNATURE: Final = re.compile(r"(?:0x)?[0-9a-fA-F]{128,}")
_BEARER: Final = re.compile(
    r"(?i)\b(bearer|token|authorization)\b([\"':=\s]+)[A-Za-z0-9._~+/-]{16,}"
)
_SHORTEST_SECRET: Final = 6


def configure_logs(
    settings: Settings, *, stream: TextIO | None = None, level: int = logging.INFO
) -> None:
    """Send all lines to one place; libraries are heard from warnings on.

    Called once by the commands that serve; tests and other commands leave logging alone.

    Args:
        settings: name the form, and hold what no line may hold.
        stream: where to; standard error if None.
        level: the least that is heard.
    """
    out = sys.stderr if stream is None else stream
    as_json = (settings.log_format or ("console" if out.isatty() else "json")) == "json"
    scrub = Scrubber(secrets_of(settings))
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        place_instead_of_words,
        scrub,
    ]
    render: Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if as_json
        else structlog.dev.ConsoleRenderer(colors=out.isatty())
    )
    handler = logging.StreamHandler(out)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.stdlib.add_logger_name],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *shared,
                render,
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[*shared, render],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(out),
    )


def secrets_of(settings: Settings) -> frozenset[str]:
    """Every text of the settings that opens something, in each spelling that may turn up."""
    found: set[str] = set()
    for name in type(settings).model_fields:
        value = getattr(settings, name)
        if isinstance(value, SecretStr):
            # A setting may hold several keys between commas.
            for text in re.split(r"[,\s]+", value.get_secret_value()):
                found |= {text, text.removeprefix("0x")}
            found.add(value.get_secret_value())
    for address in (settings.rpc_url, settings.database_url, settings.model):
        found |= set(_private_parts(address or ""))
    return frozenset(text for text in found if len(text) >= _SHORTEST_SECRET)


class Scrubber:
    """Takes secrets out of events, wherever in them they stand.

    Args:
        secrets: texts that no line may hold, in upper or lower case.
    """

    def __init__(self, secrets: Iterable[str]) -> None:
        """Prepare to look for them, the longest first."""
        ordered = sorted(secrets, key=len, reverse=True)
        known = "|".join(re.escape(text) for text in ordered)
        self._known = re.compile(known, re.IGNORECASE) if known else None

    def __call__(self, _logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
        """Clean one event."""
        return {key: self.clean(value) for key, value in event.items()}

    def clean(self, value: Any) -> Any:
        """The same without secrets; what is neither text, number nor collection becomes text."""
        match value:
            case str():
                return self._text(value)
            case bool() | int() | float() | None:
                return value
            case dict():
                return {self._text(str(key)): self.clean(inner) for key, inner in value.items()}
            case list() | tuple() | set() | frozenset():
                return [self.clean(inner) for inner in value]
            case bytes():
                return f"{len(value)} bytes"
            case _:
                return self._text(str(value))

    def _text(self, text: str) -> str:
        if self._known is not None:
            text = self._known.sub(REMOVED, text)
        text = _SIGNATURE.sub(REMOVED, text)
        return _BEARER.sub(rf"\1\2{REMOVED}", text)


def place_instead_of_words(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Tell of an exception its type and its place in the code: its words may quote anything."""
    info = event.pop("exc_info", None)
    if info is True:
        info = sys.exc_info()
    error = info[1] if isinstance(info, tuple) else info
    if isinstance(error, BaseException):
        event["error"] = type(error).__qualname__
        event["at"] = _place(error)
    event.pop("stack_info", None)
    return event


def _place(error: BaseException) -> str:
    step, place = error.__traceback__, "unknown"
    while step is not None:
        code = step.tb_frame.f_code
        place = f"{PurePath(code.co_filename).name}:{step.tb_lineno} {code.co_name}"
        step = step.tb_next
    return place


def _private_parts(address: str) -> Iterable[str]:
    """What of a URL is not its host: the user, the password, and path and query of an endpoint."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return
    if not parts.netloc:
        return
    yield address
    if parts.password:
        yield from {parts.password, unquote(parts.password)}
    if parts.scheme in ("http", "https"):
        yield from {parts.path.strip("/"), parts.query}
