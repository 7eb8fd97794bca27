"""Whether a person lets a service keep their prompts for training. Nobody does until they say so.

Revision ID: 0006
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make room for the answer."""
    op.add_column("account", sa.Column("shares_since", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    """Forget the answers: without a column nobody shares anything."""
    op.drop_column("account", "shares_since")
