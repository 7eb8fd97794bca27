"""Alembic runs this file to migrate over the connection that `migrate` opened."""

from alembic import context

from store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    # SQLite cannot alter most of a table in place: such revisions copy it.
    render_as_batch=True,
)
context.run_migrations()
