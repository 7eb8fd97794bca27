"""PostgreSQL, as the store's tests have it, for what works on both databases."""

from tests.store.conftest import make_postgres_database, postgres

__all__ = ["make_postgres_database", "postgres"]
