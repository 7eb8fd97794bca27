"""When a transaction was last handed to a node. Until it is handed over again, when it was first.

Revision ID: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make room for the time."""
    op.add_column("outbox", sa.Column("last_sent_at", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    """Do without: the count of sends tells about when the next is due."""
    op.drop_column("outbox", "last_sent_at")
