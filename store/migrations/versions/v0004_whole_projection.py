"""What the chain says, in full: approvals, drops, sales, escrow and credits beside the owners.

The events of which these follow were not kept before, so an upgrade empties the projection, and the
service reads the chain anew. What people asked for stays as it is. A downgrade does the same.

Revision ID: 0004
"""

import sqlalchemy as sa
from alembic import op

from store.migrations.versions import v0002_projection as before
from store.types import AddressText, Hash32Text, TokenIdText, Uint256, Word

revision = "0004"
down_revision = "0003"

_TABLES = (
    "checkpoint",
    "chain_block",
    "chain_event",
    "event_party",
    "undo",
    "token",
    "token_balance",
    "gold_balance",
    "creator",
    "character_state",
    "item_drop",
    "dropped_item",
    "operator_approval",
    "token_approval",
    "gold_allowance",
    "listing_progress",
    "sale",
    "cancelled_slot",
    "maker_counter",
    "market_state",
    "currency",
    "quest_promise",
    "quest_state",
    "escrow",
    "gold_credit",
    "token_credit",
)


def upgrade() -> None:
    """Make the tables anew, without rows."""
    for table in reversed(before.PROJECTED):
        op.drop_table(table)
    _create_log()
    _create_tokens()
    _create_trade()
    _create_quests()


def downgrade() -> None:
    """Make the tables of the version before, without rows."""
    for table in reversed(_TABLES):
        op.drop_table(table)
    before.create_log()
    before.create_state()


def _create_log() -> None:
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
        sa.Column("timestamp", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_chain_block")),
    )
    op.create_table(
        "chain_event",
        sa.Column("block_number", sa.BigInteger(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("tx_hash", Hash32Text(), nullable=False),
        sa.Column("type", sa.String(32), nullable=False),
        sa.Column("token_id", TokenIdText(), nullable=True),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("block_number", "log_index", "part", name=op.f("pk_chain_event")),
    )
    op.create_index(op.f("ix_chain_event_token_id"), "chain_event", ["token_id"])
    op.create_table(
        "event_party",
        sa.Column("address", AddressText(), nullable=False),
        sa.Column("block_number", sa.BigInteger(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(
            "address", "block_number", "log_index", "part", name=op.f("pk_event_party")
        ),
    )
    op.create_index(op.f("ix_event_party_block_number"), "event_party", ["block_number"])
    op.create_table(
        "undo",
        sa.Column("block_number", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.String(32), nullable=False),
        sa.Column("key", sa.JSON(), nullable=False),
        sa.Column("image", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("block_number", "position", name=op.f("pk_undo")),
    )


def _create_tokens() -> None:
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
    op.create_table(
        "token_balance",
        sa.Column("token_id", TokenIdText(), nullable=False),
        sa.Column("owner", AddressText(), nullable=False),
        sa.Column("amount", Uint256(), nullable=False),
        sa.Column("epoch", Uint256(), nullable=False),
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
        "creator",
        sa.Column("kind", Word(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("address", AddressText(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "number", name=op.f("pk_creator")),
    )
    op.create_table(
        "character_state",
        sa.Column("token_id", TokenIdText(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("state_hash", Hash32Text(), nullable=False),
        sa.Column("locked_until", Uint256(), nullable=False),
        sa.PrimaryKeyConstraint("token_id", name=op.f("pk_character_state")),
    )
    op.create_table(
        "item_drop",
        sa.Column("root", Hash32Text(), nullable=False),
        sa.Column("beneficiary", AddressText(), nullable=True),
        sa.Column("creator", AddressText(), nullable=False),
        sa.Column("royalty_bps", sa.Integer(), nullable=False),
        sa.Column("revoked", sa.Boolean(), nullable=False),
        sa.Column("block_number", sa.BigInteger(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.Column("tx_hash", Hash32Text(), nullable=False),
        sa.PrimaryKeyConstraint("root", name=op.f("pk_item_drop")),
    )
    op.create_table(
        "dropped_item",
        sa.Column("root", Hash32Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("token_id", TokenIdText(), nullable=False),
        sa.PrimaryKeyConstraint("root", "position", name=op.f("pk_dropped_item")),
    )
    op.create_index(op.f("ix_dropped_item_token_id"), "dropped_item", ["token_id"])
    op.create_table(
        "operator_approval",
        sa.Column("kind", Word(), nullable=False),
        sa.Column("owner", AddressText(), nullable=False),
        sa.Column("operator", AddressText(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "owner", "operator", name=op.f("pk_operator_approval")),
    )
    op.create_table(
        "token_approval",
        sa.Column("token_id", TokenIdText(), nullable=False),
        sa.Column("spender", AddressText(), nullable=False),
        sa.PrimaryKeyConstraint("token_id", name=op.f("pk_token_approval")),
    )


def _create_trade() -> None:
    op.create_table(
        "gold_allowance",
        sa.Column("owner", AddressText(), nullable=False),
        sa.Column("spender", AddressText(), nullable=False),
        sa.Column("amount_wei", Uint256(), nullable=False),
        sa.PrimaryKeyConstraint("owner", "spender", name=op.f("pk_gold_allowance")),
    )
    op.create_table(
        "listing_progress",
        sa.Column("hash", Hash32Text(), nullable=False),
        sa.Column("kind", Word(), nullable=False),
        sa.Column("maker", AddressText(), nullable=False),
        sa.Column("filled", Uint256(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('Listing', 'Voucher', 'Offer')", name=op.f("ck_listing_progress_kind")
        ),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_listing_progress")),
    )
    op.create_table(
        "sale",
        sa.Column("block_number", sa.BigInteger(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.Column("token_id", TokenIdText(), nullable=False),
        sa.Column("order_hash", Hash32Text(), nullable=False),
        sa.Column("kind", Word(), nullable=False),
        sa.Column("seller", AddressText(), nullable=False),
        sa.Column("buyer", AddressText(), nullable=False),
        sa.Column("amount", Uint256(), nullable=False),
        sa.Column("cost_wei", Uint256(), nullable=False),
        sa.Column("royalty_wei", Uint256(), nullable=False),
        sa.Column("fee_wei", Uint256(), nullable=False),
        sa.Column("currency", AddressText(), nullable=True),
        sa.PrimaryKeyConstraint("block_number", "log_index", name=op.f("pk_sale")),
    )
    op.create_index(
        op.f("ix_sale_token_id_block_number_log_index"),
        "sale",
        ["token_id", "block_number", "log_index"],
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
        "market_state",
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("fee_recipient", AddressText(), nullable=True),
        sa.Column("fee_bps", sa.Integer(), nullable=False),
        sa.Column("paused_until", Uint256(), nullable=False),
        sa.CheckConstraint("slot = 1", name=op.f("ck_market_state_one_row")),
        sa.PrimaryKeyConstraint("slot", name=op.f("pk_market_state")),
    )
    op.create_table(
        "currency",
        sa.Column("address", AddressText(), nullable=False),
        sa.Column("allowed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("address", name=op.f("pk_currency")),
    )


def _create_quests() -> None:
    op.create_table(
        "quest_promise",
        sa.Column("token_id", TokenIdText(), nullable=False),
        sa.Column("terms_hash", Hash32Text(), nullable=False),
        sa.Column("expiry", Uint256(), nullable=False),
        sa.Column("terms", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("token_id", name=op.f("pk_quest_promise")),
    )
    op.create_table(
        "quest_state",
        sa.Column("token_id", TokenIdText(), nullable=False),
        sa.Column("giver", AddressText(), nullable=False),
        sa.Column("reward_gold_wei", Uint256(), nullable=False),
        sa.Column("stage", Word(), nullable=False),
        sa.Column("acceptor", AddressText(), nullable=True),
        sa.Column("deadline", Uint256(), nullable=True),
        sa.Column("acceptances", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "stage IN ('open', 'accepted', 'completed', 'refunded')",
            name=op.f("ck_quest_state_stage"),
        ),
        sa.PrimaryKeyConstraint("token_id", name=op.f("pk_quest_state")),
    )
    op.create_index(op.f("ix_quest_state_acceptor"), "quest_state", ["acceptor"])
    op.create_index(op.f("ix_quest_state_giver"), "quest_state", ["giver"])
    op.create_index(op.f("ix_quest_state_stage"), "quest_state", ["stage"])
    op.create_table(
        "escrow",
        sa.Column("asset", Word(), nullable=False),
        sa.Column("token_id", TokenIdText(), nullable=False),
        sa.Column("locked", Uint256(), nullable=False),
        sa.Column("credited", Uint256(), nullable=False),
        sa.CheckConstraint("asset IN ('gold', 'item', 'character')", name=op.f("ck_escrow_asset")),
        sa.PrimaryKeyConstraint("asset", "token_id", name=op.f("pk_escrow")),
    )
    op.create_table(
        "gold_credit",
        sa.Column("account", AddressText(), nullable=False),
        sa.Column("amount_wei", Uint256(), nullable=False),
        sa.PrimaryKeyConstraint("account", name=op.f("pk_gold_credit")),
    )
    op.create_table(
        "token_credit",
        sa.Column("account", AddressText(), nullable=False),
        sa.Column("token_id", TokenIdText(), nullable=False),
        sa.Column("kind", Word(), nullable=False),
        sa.Column("amount", Uint256(), nullable=False),
        sa.PrimaryKeyConstraint("account", "token_id", "kind", name=op.f("pk_token_credit")),
    )
