"""What people ask of the service.

Revision ID: 0001
"""

import sqlalchemy as sa
from alembic import op

from store.types import AddressText, Hash32Text, RowNumber, Sha256Text, TokenIdText, Uint256, Word

revision = "0001"
down_revision = None

_TABLES = (
    "account",
    "login_nonce",
    "login_session",
    "blob",
    "asset",
    "generation",
    "outbox",
    "mint_request",
    "mint_key",
    "signed_listing",
)


def upgrade() -> None:
    """Make the tables, each after those that it refers to."""
    _create_accounts()
    _create_generation()
    _create_transactions()
    _create_market()


def downgrade() -> None:
    """Drop the tables, each before those that it refers to."""
    for table in reversed(_TABLES):
        op.drop_table(table)


def _create_accounts() -> None:
    op.create_table(
        "account",
        sa.Column("address", AddressText(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("welcomed_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("address", name=op.f("pk_account")),
    )
    op.create_table(
        "login_nonce",
        sa.Column("nonce", sa.String(64), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("used_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("nonce", name=op.f("pk_login_nonce")),
    )
    op.create_index(op.f("ix_login_nonce_expires_at"), "login_nonce", ["expires_at"])
    op.create_table(
        "login_session",
        sa.Column("token_sha256", Sha256Text(), nullable=False),
        sa.Column("address", AddressText(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("revoked_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["address"], ["account.address"], name=op.f("fk_login_session_address_account")
        ),
        sa.PrimaryKeyConstraint("token_sha256", name=op.f("pk_login_session")),
    )
    op.create_index(op.f("ix_login_session_address"), "login_session", ["address"])
    op.create_index(op.f("ix_login_session_expires_at"), "login_session", ["expires_at"])


def _create_generation() -> None:
    op.create_table(
        "blob",
        sa.Column("sha256", Sha256Text(), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_blob")),
    )
    op.create_table(
        "asset",
        sa.Column("token_id", TokenIdText(), nullable=False),
        sa.Column("kind", Word(), nullable=False),
        sa.Column("lang", Word(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.CheckConstraint("kind IN ('item', 'character', 'quest')", name=op.f("ck_asset_kind")),
        sa.CheckConstraint("lang IN ('en', 'zh')", name=op.f("ck_asset_lang")),
        sa.ForeignKeyConstraint(["token_id"], ["blob.sha256"], name=op.f("fk_asset_token_id_blob")),
        sa.PrimaryKeyConstraint("token_id", name=op.f("pk_asset")),
    )
    op.create_index(op.f("ix_asset_name"), "asset", ["name"])
    op.create_table(
        "generation",
        sa.Column("position", RowNumber, nullable=False),
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("owner", AddressText(), nullable=False),
        sa.Column("kind", Word(), nullable=False),
        sa.Column("lang", Word(), nullable=False),
        sa.Column("prompt", sa.Text(), nullable=False),
        sa.Column("context", sa.JSON(), nullable=False),
        sa.Column("status", Word(), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=True),
        sa.Column("finished_at", sa.BigInteger(), nullable=True),
        sa.Column("seed", sa.String(16), nullable=True),
        sa.Column("attempt", sa.Integer(), nullable=True),
        sa.Column("result", Sha256Text(), nullable=True),
        sa.Column("salt", Sha256Text(), nullable=True),
        sa.Column("token_ids", sa.JSON(), nullable=True),
        sa.CheckConstraint(
            "(status = 'done') = (result IS NOT NULL)", name=op.f("ck_generation_done_has_result")
        ),
        sa.CheckConstraint(
            "(status = 'failed') = (error IS NOT NULL)", name=op.f("ck_generation_failed_has_error")
        ),
        sa.CheckConstraint(
            "kind IN ('item', 'character', 'quest', 'scene', 'story', 'dialogue')",
            name=op.f("ck_generation_kind"),
        ),
        sa.CheckConstraint("lang IN ('en', 'zh')", name=op.f("ck_generation_lang")),
        sa.CheckConstraint(
            "status IN ('queued', 'running', 'done', 'failed')", name=op.f("ck_generation_status")
        ),
        sa.ForeignKeyConstraint(
            ["owner"], ["account.address"], name=op.f("fk_generation_owner_account")
        ),
        sa.ForeignKeyConstraint(
            ["result"], ["blob.sha256"], name=op.f("fk_generation_result_blob")
        ),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_generation")),
        sa.UniqueConstraint("id", name=op.f("uq_generation_id")),
    )
    op.create_index(op.f("ix_generation_owner_created_at"), "generation", ["owner", "created_at"])
    op.create_index(op.f("ix_generation_result"), "generation", ["result"])
    op.create_index(op.f("ix_generation_status_position"), "generation", ["status", "position"])


def _create_transactions() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", RowNumber, nullable=False),
        sa.Column("chain_id", sa.BigInteger(), nullable=False),
        sa.Column("lane", AddressText(), nullable=False),
        sa.Column("nonce", sa.BigInteger(), nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=False),
        sa.Column("hash", Hash32Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("state", Word(), nullable=False),
        sa.Column("why", sa.Text(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("sent_at", sa.BigInteger(), nullable=True),
        sa.Column("sends", sa.Integer(), nullable=False),
        sa.Column("block_number", sa.BigInteger(), nullable=True),
        sa.Column("gas_used", sa.BigInteger(), nullable=True),
        sa.Column("effective_gas_price_wei", Uint256(), nullable=True),
        sa.CheckConstraint(
            "(state IN ('mined', 'failed')) = (block_number IS NOT NULL)",
            name=op.f("ck_outbox_mined_has_block"),
        ),
        sa.CheckConstraint(
            "state IN ('prepared', 'sent', 'mined', 'failed', 'dropped')",
            name=op.f("ck_outbox_state"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("hash", name=op.f("uq_outbox_hash")),
    )
    op.create_index(op.f("ix_outbox_lane_state"), "outbox", ["lane", "state"])
    op.create_index(
        "uq_outbox_lane_nonce",
        "outbox",
        ["lane", "nonce"],
        unique=True,
        sqlite_where=sa.text("state <> 'dropped'"),
        postgresql_where=sa.text("state <> 'dropped'"),
    )
    op.create_table(
        "mint_request",
        sa.Column("id", RowNumber, nullable=False),
        sa.Column("owner", AddressText(), nullable=False),
        sa.Column("token_id", TokenIdText(), nullable=False),
        sa.Column("kind", Word(), nullable=False),
        sa.Column("recipient", AddressText(), nullable=False),
        sa.Column("creator", AddressText(), nullable=False),
        sa.Column("royalty_bps", sa.Integer(), nullable=False),
        sa.Column("amount", Uint256(), nullable=False),
        sa.Column("cap", Uint256(), nullable=False),
        sa.Column("terms", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("digest", Sha256Text(), nullable=False),
        sa.Column("state", Word(), nullable=False),
        sa.Column("why", sa.Text(), nullable=True),
        sa.Column("outbox_id", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "(kind = 'quest') = (terms IS NOT NULL)", name=op.f("ck_mint_request_quest_has_terms")
        ),
        sa.CheckConstraint(
            "(state = 'failed') = (why IS NOT NULL)", name=op.f("ck_mint_request_failed_has_reason")
        ),
        sa.CheckConstraint(
            "kind IN ('item', 'character', 'quest')", name=op.f("ck_mint_request_kind")
        ),
        sa.CheckConstraint(
            "state <> 'sent' OR outbox_id IS NOT NULL",
            name=op.f("ck_mint_request_sent_has_transaction"),
        ),
        sa.CheckConstraint(
            "state IN ('waiting', 'sent', 'mined', 'confirmed', 'failed')",
            name=op.f("ck_mint_request_state"),
        ),
        sa.ForeignKeyConstraint(
            ["outbox_id"], ["outbox.id"], name=op.f("fk_mint_request_outbox_id_outbox")
        ),
        sa.ForeignKeyConstraint(
            ["owner"], ["account.address"], name=op.f("fk_mint_request_owner_account")
        ),
        sa.ForeignKeyConstraint(
            ["token_id"], ["asset.token_id"], name=op.f("fk_mint_request_token_id_asset")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mint_request")),
    )
    op.create_index(op.f("ix_mint_request_outbox_id"), "mint_request", ["outbox_id"])
    op.create_index(op.f("ix_mint_request_owner"), "mint_request", ["owner"])
    op.create_index(op.f("ix_mint_request_state_id"), "mint_request", ["state", "id"])
    op.create_index(
        "uq_mint_request_token_id",
        "mint_request",
        ["token_id"],
        unique=True,
        sqlite_where=sa.text("state <> 'failed'"),
        postgresql_where=sa.text("state <> 'failed'"),
    )
    op.create_table(
        "mint_key",
        sa.Column("owner", AddressText(), nullable=False),
        sa.Column("key", sa.String(255), nullable=False),
        sa.Column("digest", Sha256Text(), nullable=False),
        sa.Column("request_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"], ["account.address"], name=op.f("fk_mint_key_owner_account")
        ),
        sa.ForeignKeyConstraint(
            ["request_id"], ["mint_request.id"], name=op.f("fk_mint_key_request_id_mint_request")
        ),
        sa.PrimaryKeyConstraint("owner", "key", name=op.f("pk_mint_key")),
    )
    op.create_index(op.f("ix_mint_key_request_id"), "mint_key", ["request_id"])


def _create_market() -> None:
    op.create_table(
        "signed_listing",
        sa.Column("hash", Hash32Text(), nullable=False),
        sa.Column("maker", AddressText(), nullable=False),
        sa.Column("token", AddressText(), nullable=False),
        sa.Column("token_id", TokenIdText(), nullable=False),
        sa.Column("amount", Uint256(), nullable=False),
        sa.Column("currency", AddressText(), nullable=False),
        sa.Column("price_wei", Uint256(), nullable=False),
        sa.Column("max_royalty_bps", sa.Integer(), nullable=False),
        sa.Column("expiry", Uint256(), nullable=False),
        sa.Column("epoch", Uint256(), nullable=False),
        sa.Column("counter", Uint256(), nullable=False),
        sa.Column("max_fee_bps", sa.Integer(), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_signed_listing")),
    )
    op.create_index(op.f("ix_signed_listing_expiry"), "signed_listing", ["expiry"])
    op.create_index(op.f("ix_signed_listing_maker"), "signed_listing", ["maker"])
    op.create_index(
        op.f("ix_signed_listing_token_id_price_wei"), "signed_listing", ["token_id", "price_wei"]
    )
