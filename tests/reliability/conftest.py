# pyright: reportPrivateUsage=false
"""The fixtures of the store's and the service's tests that these share."""

from tests.api.conftest import _bare_environment, deployed
from tests.store.conftest import make_postgres_database, postgres, postgres_urls

__all__ = [
    "_bare_environment",
    "deployed",
    "make_postgres_database",
    "postgres",
    "postgres_urls",
]
