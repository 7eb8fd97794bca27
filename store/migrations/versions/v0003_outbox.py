"""Transactions that stand for one another, and every transaction that carried a request.

Revision ID: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_STATES = "state IN ('prepared', 'sent', 'replaced', 'mined', 'failed', 'dropped')"
_STATES_BEFORE = "state IN ('prepared', 'sent', 'mined', 'failed', 'dropped')"
_STANDING = "state NOT IN ('replaced', 'dropped')"
_STANDING_BEFORE = "state <> 'dropped'"
_RELAYED = tuple(
    f"purpose LIKE '{contract}: %'"
    for contract in ("Gold", "Items", "Characters", "Quests", "Market")
)


def upgrade() -> None:
    """Add the columns, and fill them from what is known."""
    op.drop_index("uq_outbox_lane_nonce", "outbox")
    op.drop_index(op.f("ix_outbox_lane_state"), "outbox")
    with op.batch_alter_table("outbox") as table:
        table.add_column(sa.Column("ours", sa.Boolean(), nullable=False, server_default=sa.false()))
        table.add_column(
            sa.Column("cancels", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        table.add_column(sa.Column("replaces_id", sa.BigInteger(), nullable=True))
        table.create_foreign_key(
            op.f("fk_outbox_replaces_id_outbox"), "outbox", ["replaces_id"], ["id"]
        )
        table.drop_constraint(op.f("ck_outbox_state"), type_="check")
        table.create_check_constraint(op.f("ck_outbox_state"), _STATES)
    with op.batch_alter_table("outbox") as table:
        table.alter_column("ours", server_default=None)
        table.alter_column("cancels", server_default=None)
    # What people signed is named after a contract and its function.
    op.execute(f"UPDATE outbox SET ours = NOT ({' OR '.join(_RELAYED)})")
    _index_outbox(_STANDING)
    op.create_index(op.f("ix_outbox_lane_nonce"), "outbox", ["lane", "nonce"])
    op.create_index(op.f("ix_outbox_state_lane_nonce"), "outbox", ["state", "lane", "nonce"])
    op.create_index(op.f("ix_outbox_block_number"), "outbox", ["block_number"])
    _upgrade_requests()


def downgrade() -> None:
    """Forget what stood for what; a row that was replaced becomes one that was dropped."""
    op.drop_table("mint_attempt")
    op.drop_index(op.f("ix_mint_request_state_block_number"), "mint_request")
    op.drop_index(op.f("ix_mint_request_state_kind_id"), "mint_request")
    with op.batch_alter_table("mint_request") as table:
        table.drop_constraint(op.f("ck_mint_request_open"), type_="check")
        table.drop_column("block_number")
    for name in ("block_number", "state_lane_nonce", "lane_nonce"):
        op.drop_index(op.f(f"ix_outbox_{name}"), "outbox")
    op.drop_index("uq_outbox_lane_nonce", "outbox")
    op.execute("UPDATE outbox SET state = 'dropped', why = 'Replaced.' WHERE state = 'replaced'")
    with op.batch_alter_table("outbox") as table:
        table.drop_constraint(op.f("ck_outbox_state"), type_="check")
        table.create_check_constraint(op.f("ck_outbox_state"), _STATES_BEFORE)
        table.drop_constraint(op.f("fk_outbox_replaces_id_outbox"), type_="foreignkey")
        for column in ("replaces_id", "cancels", "ours"):
            table.drop_column(column)
    _index_outbox(_STANDING_BEFORE)
    op.create_index(op.f("ix_outbox_lane_state"), "outbox", ["lane", "state"])


def _index_outbox(standing: str) -> None:
    op.create_index(
        "uq_outbox_lane_nonce",
        "outbox",
        ["lane", "nonce"],
        unique=True,
        sqlite_where=sa.text(standing),
        postgresql_where=sa.text(standing),
    )


def _upgrade_requests() -> None:
    with op.batch_alter_table("mint_request") as table:
        table.add_column(sa.Column("block_number", sa.BigInteger(), nullable=True))
        table.create_check_constraint(
            op.f("ck_mint_request_open"),
            "state NOT IN ('waiting', 'sent') OR block_number IS NULL",
        )
    carrier = "SELECT outbox.block_number FROM outbox WHERE outbox.id = mint_request.outbox_id"
    token = "SELECT token.block_number FROM token WHERE token.token_id = mint_request.token_id"
    # The projection may be empty: a downgrade from a later revision leaves it so.
    op.execute(
        f"UPDATE mint_request SET block_number = coalesce(({token}), ({carrier})) "
        "WHERE state IN ('mined', 'confirmed')"
    )
    op.execute(f"UPDATE mint_request SET block_number = ({carrier}) WHERE state = 'failed'")
    op.create_index(
        op.f("ix_mint_request_state_block_number"), "mint_request", ["state", "block_number"]
    )
    op.create_index(op.f("ix_mint_request_state_kind_id"), "mint_request", ["state", "kind", "id"])
    op.create_table(
        "mint_attempt",
        sa.Column("request_id", sa.BigInteger(), nullable=False),
        sa.Column("outbox_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"],
            ["mint_request.id"],
            name=op.f("fk_mint_attempt_request_id_mint_request"),
        ),
        sa.ForeignKeyConstraint(
            ["outbox_id"], ["outbox.id"], name=op.f("fk_mint_attempt_outbox_id_outbox")
        ),
        sa.PrimaryKeyConstraint("request_id", "outbox_id", name=op.f("pk_mint_attempt")),
    )
    op.create_index(op.f("ix_mint_attempt_outbox_id"), "mint_attempt", ["outbox_id"])
    op.execute(
        "INSERT INTO mint_attempt (request_id, outbox_id) "
        "SELECT id, outbox_id FROM mint_request WHERE outbox_id IS NOT NULL"
    )
