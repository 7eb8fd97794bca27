"""The settings of a service: the only reader of the environment.

Every setting is an environment variable `LLMASOS_<NAME>`; the defaults are a world on this machine
alone, which needs no account anywhere.
"""

from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from domain.errors import InvalidInput
from domain.world import DEVNET_CHAIN_ID

_PREFIX = "LLMASOS_"
_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
_PUBLIC_CONFIRMATIONS = 12
_PUBLIC_MINT_WINDOW_S = 2

Port = Annotated[int, Field(ge=0, le=65_535)]
Seconds = Annotated[int, Field(ge=1, le=366 * 24 * 3600)]
PrivateKey = SecretStr | None


class Settings(BaseSettings):
    """What an operator may set. Times are in seconds, fees in wei, limits are counts.

    Attributes:
        data_dir: where the database, the files and the embedded chain live.
        database_url: SQLAlchemy URL; empty for SQLite in the data directory.
        rpc_url: JSON-RPC address of a node; empty for the embedded chain.
        devnet_port: loopback port of the embedded chain; 0 lets the system choose.
        chain_id: refuse a node of any other chain; empty takes the embedded chain's id, or what
            the node says.
        model: path or hub id of a causal language model, or the http(s) address of a server with
            OpenAI's interface; empty for the bundled one.
        model_key: opens the model's server; it is sent as a bearer token.
        remote_model: what the server calls the model; empty takes the only one that it has.
        slots: sequences that the engine decodes at once.
        threads: that the model computes with.
        device: what the model runs on.
        free_shapes: let the engine's steps be as large as their load. It is faster, and nothing
            that is made can be proven.
        public_url: where people reach the service; its authority is the domain of EIP-4361.
        deployer_key, minter_key, treasury_key, oracle_key: private keys, 0x and 64 hex digits; on
            chain 31337 the development accounts stand in.
        minter_keys: further keys to mint with, separated by commas. Each has a lane of its own, and
            a contract takes the one that its admin names; keep an old key here until its lane is
            drained, so that what is stuck in it can be replaced.
        creator_secret: keys the salts of prompt commitments; empty keeps a random one in the data
            directory.
        confirmations: blocks above one before what it holds is called confirmed; empty means 0 on
            chain 31337 and 12 elsewhere.
        max_reorg_depth: blocks that a reorganisation may undo before the service halts.
        max_fee_gwei: ceiling of what a gas may cost.
        mint_window_s: how long a mint waits for company, so that a batch fills; empty means not at
            all on chain 31337 and 2 seconds elsewhere.
        mint_batch: mints in one transaction at most; gas and size may allow fewer.
        lane_depth: transactions of one minter key that may be under way at once.
        stuck_s: after which a transaction that no block takes is replaced by a dearer one.
        max_replacements: how often; then, and after `hopeless_s`, a batch is cancelled.
        hopeless_s: after which a batch is cancelled, and its mints wait again.
        allow_unproven: mint what a model made that cannot promise to make it again.
        ready_lag_blocks: blocks that the index may be behind before the service is not ready.
        metrics_token: lets whoever sends it as a bearer token read `/metrics` from elsewhere;
            empty leaves them to this machine.
        log_format: lines for programs or for people; empty looks whether a person reads.
    """

    model_config = SettingsConfigDict(
        env_prefix=_PREFIX, extra="ignore", frozen=True, env_ignore_empty=True
    )

    data_dir: Path = Path(".llmasos")
    database_url: str = Field(default="", repr=False)
    rpc_url: str | None = Field(default=None, repr=False)
    devnet_port: Port = 8545
    chain_id: Annotated[int, Field(ge=1)] | None = None
    # An address may hold what is not for everybody's eyes.
    model: str | None = Field(default=None, repr=False)
    model_key: SecretStr | None = None
    remote_model: str | None = None
    slots: Annotated[int, Field(ge=1, le=1_024)] = 16
    threads: Annotated[int, Field(ge=1, le=256)] = 1
    device: Literal["cpu", "cuda"] = "cpu"
    free_shapes: bool = False
    host: str = "127.0.0.1"
    port: Port = 8000
    public_url: str | None = None
    deployer_key: PrivateKey = None
    minter_key: PrivateKey = None
    treasury_key: PrivateKey = None
    oracle_key: PrivateKey = None
    minter_keys: SecretStr | None = None
    creator_secret: SecretStr | None = None
    confirmations: Annotated[int, Field(ge=0, le=10_000)] | None = None
    max_reorg_depth: Annotated[int, Field(ge=1, le=10_000)] = 64
    max_fee_gwei: Annotated[int, Field(ge=1, le=1_000_000)] = 500
    mint_window_s: Annotated[int, Field(ge=0, le=600)] | None = None
    mint_batch: Annotated[int, Field(ge=1, le=1_000)] = 200
    lane_depth: Annotated[int, Field(ge=1, le=64)] = 16
    stuck_s: Annotated[int, Field(ge=1, le=24 * 3600)] = 60
    max_replacements: Annotated[int, Field(ge=0, le=50)] = 8
    hopeless_s: Annotated[int, Field(ge=1, le=7 * 24 * 3600)] = 1_800
    generations_per_hour: Annotated[int, Field(ge=1, le=1_000_000)] = 120
    talks_per_minute: Annotated[int, Field(ge=1, le=1_000_000)] = 30
    nonces_per_minute: Annotated[int, Field(ge=1, le=1_000_000)] = 60
    queue_per_login: Annotated[int, Field(ge=1, le=10_000)] = 64
    max_prompt_chars: Annotated[int, Field(ge=1, le=20_000)] = 2_000
    max_body_bytes: Annotated[int, Field(ge=1_024, le=16_777_216)] = 65_536
    session_s: Seconds = 7 * 24 * 3600
    login_nonce_s: Seconds = 300
    poll_interval_s: Annotated[float, Field(ge=0.01, le=60)] = 0.1
    allow_unproven: bool = False
    ready_lag_blocks: Annotated[int, Field(ge=0, le=1_000_000)] = 100
    metrics_token: Annotated[SecretStr, Field(min_length=16)] | None = None
    log_format: Literal["json", "console"] | None = None

    @field_validator("public_url", "rpc_url")
    @classmethod
    def _check_url(cls, value: str | None) -> str | None:
        if value is None:
            return None
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.netloc:
            raise ValueError("must begin with http:// or https:// and name a host")
        return value.rstrip("/")

    @field_validator("deployer_key", "minter_key", "treasury_key", "oracle_key")
    @classmethod
    def _check_key(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _is_key(value.get_secret_value()):
            raise ValueError("must be a private key: 0x and 64 hex digits")
        return value

    @field_validator("minter_keys")
    @classmethod
    def _check_keys(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not all(_is_key(key) for key in _parts(value)):
            raise ValueError("must be private keys, each 0x and 64 hex digits, between commas")
        return value

    @property
    def further_minter_keys(self) -> tuple[str, ...]:
        """The keys of `minter_keys`, one by one."""
        return () if self.minter_keys is None else tuple(_parts(self.minter_keys))

    @property
    def database(self) -> str:
        """The SQLAlchemy URL of the database."""
        return self.database_url or f"sqlite:///{(self.data_dir / 'world.db').resolve()}"

    @property
    def base_url(self) -> str:
        """Where people reach the service, without a closing slash."""
        return self.public_url or f"http://{self.host}:{self.port}"

    @property
    def origins(self) -> frozenset[str]:
        """The origins that a login may name: one, or all names of this machine's loopback."""
        scheme, netloc = urlsplit(self.base_url)[:2]
        host, colon, port = netloc.rpartition(":")
        if self.public_url is None and host in _LOOPBACK:
            return frozenset(f"{scheme}://{name}{colon}{port}" for name in _LOOPBACK)
        return frozenset({f"{scheme}://{netloc}"})

    def confirmations_on(self, chain_id: int) -> int:
        """Blocks above one before what it holds is called confirmed."""
        if self.confirmations is not None:
            return self.confirmations
        return 0 if chain_id == DEVNET_CHAIN_ID else _PUBLIC_CONFIRMATIONS

    def mint_window_on(self, chain_id: int) -> int:
        """Seconds that a mint waits for company."""
        if self.mint_window_s is not None:
            return self.mint_window_s
        return 0 if chain_id == DEVNET_CHAIN_ID else _PUBLIC_MINT_WINDOW_S


def load_settings(**overrides: object) -> Settings:
    """Read the environment; `overrides` go before it.

    Raises:
        InvalidInput: a setting has a bad value; the sentence names the setting and never repeats
            the value, which may be a key.
    """
    try:
        return Settings(**overrides)  # pyright: ignore[reportArgumentType] (checked by pydantic)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        name = _PREFIX + str(first["loc"][0] if first["loc"] else "").upper()
        reason = first["msg"].removeprefix("Value error, ")
        raise InvalidInput(f"The setting {name} has a bad value: {reason}.") from None


def _is_key(text: str) -> bool:
    digits = text.removeprefix("0x")
    return len(digits) == 64 and all(digit in "0123456789abcdefABCDEF" for digit in digits)


def _parts(keys: SecretStr) -> list[str]:
    return [key.strip() for key in keys.get_secret_value().split(",")]
