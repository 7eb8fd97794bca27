"""What the chain says.

Revision ID: 0002
"""

import sqlalchemy as sa
from alembic import op

from store.types import AddressText, Hash32Text, TokenIdText, Uint256, Word

revision = "0002"
down_revision = "0001"

_TABLES = (
    "deployment_record",
    "checkpoint",
    "chain_block",
    "chain_event",
    "event_party",
    "token",
    "token_balance",
    "gold_balance",
    "listing_progress",
    "cancelled_slot",
    "maker_counter",
    "quest_state",
    "undo",
)


def upgrade() -> None:
    """Make the tables, each after those that it refers to."""
    _create_log()
    _create_state()


def downgrade() -> None:
    """Drop the tables, each before those that it refers to."""
    for table in reversed(_TABLES):
        op.drop_table(table)


def _create_log() -> None:
    op.create_table(
        "deployment_record",
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(16), nullable=False),
        sa.Column("chain_id", sa.BigInteger(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.CheckConstraint("slot = 1", name=op.f("ck_deployment_record_one_row")),
        sa.PrimaryKeyConstraint("slot", name=op.f("pk_deployment_record")),
    )
    op.create_table(
        "checkpoint",
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("hash", Hash32Text(), nullable=False),
        sa.Column("final_number", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("slot = 1", name=op.f("ck_checkpoint_one_row")),
        sa.PrimaryKeyConstraint("slot", name=op.f("pk_checkpoint")),
    )
    op.create_table(
        "chain_block",
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("hash", Hash32Text(), nullable=False),
        sa.Column("parent_hash", Hash32Text(), nullable=False),
        sa.Column("timestamp", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_chain_block")),
        sa.UniqueConstraint("hash", name=op.f("uq_chain_block_hash")),
    )
    op.create_table(
        "chain_event",
        sa.Column("block_number", sa.BigInteger(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.Column("tx_hash", Hash32Text(), nullable=False),
        sa.Column("type", sa.String(32), nullable=False),
        sa.Column("token_id", TokenIdText(), nullable=True),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["block_number"],
            ["chain_block.number"],
            name=op.f("fk_chain_event_block_number_chain_block"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("block_number", "log_index", name=op.f("pk_chain_event")),
    )
    op.create_index(op.f("ix_chain_event_token_id"), "chain_event", ["token_id"])
    op.create_index(op.f("ix_chain_event_tx_hash"), "chain_event", ["tx_hash"])
    op.create_table(
        "event_party",
        sa.Column("block_number", sa.BigInteger(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.Column("address", AddressText(), nullable=False),
        sa.ForeignKeyConstraint(
            ["block_number"],
            ["chain_block.number"],
            name=op.f("fk_event_party_block_number_chain_block"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "block_number", "log_index", "address", name=op.f("pk_event_party")
        ),
    )
    op.create_index(
        op.f("ix_event_party_address_block_number_log_index"),
        "event_party",
        ["address", "block_number", "log_index"],
    )


def _create_state() -> None:
    op.create_table(
        "token",
        sa.Column("token_id", TokenIdText(), nullable=False),
        sa.Column("kind", Word(), nullable=False),
        sa.Column("creator", AddressText(), nullable=False),
        sa.Column("royalty_bps", sa.Integer(), nullable=False),
        sa.Column("cap", Uint256(), nullable=False),
        sa.Column("minted", Uint256(), nullable=False),
        sa.Column("burned", Uint256(), nullable=False),
        sa.Column("block_number", sa.BigInteger(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.Column("tx_hash", Hash32Text(), nullable=False),
        sa.CheckConstraint("kind IN ('item', 'character', 'quest')", name=op.f("ck_token_kind")),
        sa.PrimaryKeyConstraint("token_id", name=op.f("pk_token")),
    )
    op.create_index(op.f("ix_token_block_number_log_index"), "token", ["block_number", "log_index"])
    op.create_index(op.f("ix_token_creator"), "token", ["creator"])
    op.create_index(op.f("ix_token_tx_hash"), "token", ["tx_hash"])
    op.create_table(
        "token_balance",
        sa.Column("token_id", TokenIdText(), nullable=False),
        sa.Column("owner", AddressText(), nullable=False),
        sa.Column("amount", Uint256(), nullable=False),
        sa.Column("epoch", Uint256(), nullable=False),
        sa.ForeignKeyConstraint(
            ["token_id"],
            ["token.token_id"],
            name=op.f("fk_token_balance_token_id_token"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("token_id", "owner", name=op.f("pk_token_balance")),
    )
    op.create_index(op.f("ix_token_balance_owner_token_id"), "token_balance", ["owner", "token_id"])
    op.create_table(
        "gold_balance",
        sa.Column("owner", AddressText(), nullable=False),
        sa.Column("amount_wei", Uint256(), nullable=False),
        sa.PrimaryKeyConstraint("owner", name=op.f("pk_gold_balance")),
    )
    op.create_table(
        "listing_progress",
        sa.Column("hash", Hash32Text(), nullable=False),
        sa.Column("maker", AddressText(), nullable=False),
        sa.Column("filled", Uint256(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_listing_progress")),
    )
    op.create_table(
        "cancelled_slot",
        sa.Column("maker", AddressText(), nullable=False),
        sa.Column("counter", Uint256(), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("maker", "counter", "slot", name=op.f("pk_cancelled_slot")),
    )
    op.create_table(
        "maker_counter",
        sa.Column("maker", AddressText(), nullable=False),
        sa.Column("counter", Uint256(), nullable=False),
        sa.PrimaryKeyConstraint("maker", name=op.f("pk_maker_counter")),
    )
    op.create_table(
        "quest_state",
        sa.Column("token_id", TokenIdText(), nullable=False),
        sa.Column("giver", AddressText(), nullable=False),
        sa.Column("reward_gold_wei", Uint256(), nullable=False),
        sa.Column("stage", Word(), nullable=False),
        sa.Column("acceptor", AddressText(), nullable=True),
        sa.Column("deadline", Uint256(), nullable=True),
        sa.CheckConstraint(
            "stage IN ('open', 'accepted', 'completed', 'refunded')",
            name=op.f("ck_quest_state_stage"),
        ),
        sa.ForeignKeyConstraint(
            ["token_id"],
            ["token.token_id"],
            name=op.f("fk_quest_state_token_id_token"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("token_id", name=op.f("pk_quest_state")),
    )
    op.create_index(op.f("ix_quest_state_acceptor"), "quest_state", ["acceptor"])
    op.create_index(op.f("ix_quest_state_giver"), "quest_state", ["giver"])
    op.create_index(op.f("ix_quest_state_stage"), "quest_state", ["stage"])
    op.create_table(
        "undo",
        sa.Column("block_number", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.String(32), nullable=False),
        sa.Column("key", sa.JSON(), nullable=False),
        sa.Column("image", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["block_number"],
            ["chain_block.number"],
            name=op.f("fk_undo_block_number_chain_block"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("block_number", "position", name=op.f("pk_undo")),
    )
