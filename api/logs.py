"""Logs: one JSON object a line on standard error, without what people or keys say."""

import logging
import sys

import structlog

_QUIET = ("httpx", "httpcore", "web3", "urllib3", "alembic", "uvicorn.access", "uvicorn.error")


def configure_logs(level: int = logging.INFO) -> None:
    """Send structlog's lines to standard error; libraries are heard from warnings on.

    Called once by the commands that serve; tests and other commands leave logging alone.
    """
    logging.basicConfig(stream=sys.stderr, level=level, format="%(levelname)s %(name)s %(message)s")
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
