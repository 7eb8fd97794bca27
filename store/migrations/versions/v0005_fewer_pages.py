"""Indexes that a mint touches less often: token ids are hashes, so each touch is another page.

A living request is told by having no reason for a failure, which is written once, and not by its
state, which changes three times. Balances of an owner are found by the owner alone.

Revision ID: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make them."""
    _index_living("why IS NULL")
    op.drop_index(op.f("ix_token_balance_owner_token_id"), "token_balance")
    op.create_index(op.f("ix_token_balance_owner"), "token_balance", ["owner"])


def downgrade() -> None:
    """Make those of the version before."""
    _index_living("state <> 'failed'")
    op.drop_index(op.f("ix_token_balance_owner"), "token_balance")
    op.create_index(op.f("ix_token_balance_owner_token_id"), "token_balance", ["owner", "token_id"])


def _index_living(living: str) -> None:
    op.drop_index("uq_mint_request_token_id", "mint_request")
    op.create_index(
        "uq_mint_request_token_id",
        "mint_request",
        ["token_id"],
        unique=True,
        sqlite_where=sa.text(living),
        postgresql_where=sa.text(living),
    )
