"""`llmasos verify`: a token's bytes against its id, its id against the chain, its text made again.

It needs no running service: the bytes come from a file, from the data directory or from any IPFS
gateway, and the chain is any node that knows the contracts.
"""

import json
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import httpx
from pydantic import ValidationError

from api.settings import Settings
from chain import views
from chain.client import ChainClient
from chain.contracts import World as Contracts
from chain.devnet import Devnet
from domain.asset import Opening
from domain.errors import Conflict, InvalidInput, NotFound
from domain.ids import TokenId, cid_of
from domain.metadata import read_metadata
from domain.world import Deployment
from generators.verify import ModelLookup, Verdict, VerdictCode, verify
from store import deployments
from store.blobs import Blobs
from store.db import open_database

_GATEWAY_TIMEOUT_S: Final = 20.0
_MAX_METADATA_BYTES: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Sources:
    """Where a verifier looks; what is None is looked for in the data directory.

    Attributes:
        opening: file that the creator handed out.
        metadata: file with the metadata bytes.
        gateway: base URL of an IPFS gateway.
        deployment: file with the record of the contracts.
    """

    opening: Path | None = None
    metadata: Path | None = None
    gateway: str | None = None
    deployment: Path | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a verification found.

    Attributes:
        name: what the metadata call it; None if they cannot be read.
        on_chain: what the chain said, in one sentence.
    """

    verdict: Verdict
    name: str | None
    on_chain: str


def verify_token(
    settings: Settings, token_id: TokenId, sources: Sources, model_lookup: ModelLookup
) -> Finding:
    """Verify a token.

    Raises:
        NotFound: its metadata are in none of the places.
        InvalidInput: a file is of another form, or the opening belongs to another token.
        ChainError: the chain that was named cannot be asked.
    """
    data = _metadata(settings, token_id, sources)
    opening = None if sources.opening is None else read_opening(sources.opening)
    verdict = verify(data, token_id, model_lookup, opening)
    if verdict.code is VerdictCode.MISMATCH and verdict.first_differing_byte is None:
        return Finding(verdict, None, "not asked")
    asset = read_metadata(data)
    with _contracts(settings, sources) as contracts:
        if contracts is None:
            return Finding(verdict, asset.name, "no chain was given")
        creator = views.creator_of(contracts, asset.kind, token_id)
        uri = views.uri_of(contracts, asset.kind, token_id)
    chain = f"chain {contracts.deployment.chain_id}"
    if creator is None:
        absent = Verdict(
            VerdictCode.MISMATCH, f"No contract of this world on {chain} ever minted this id."
        )
        return Finding(absent, asset.name, "absent")
    if uri is None:
        return Finding(verdict, asset.name, f"was minted on {chain} for {creator}, and burned")
    if uri != f"ipfs://{cid_of(token_id)}":
        other = Verdict(VerdictCode.MISMATCH, f"The contract on {chain} names other metadata.")
        return Finding(other, asset.name, f"its URI is {uri[:120]}")
    return Finding(verdict, asset.name, f"minted on {chain} for creator {creator}")


def read_opening(path: Path) -> Opening:
    """Read an opening from a file.

    Raises:
        InvalidInput: there is none, or it is of another form. Its prompt is not quoted.
    """
    try:
        return Opening.model_validate(json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise InvalidInput(f"There is no file {path.name}.") from None
    except (OSError, ValueError, ValidationError):
        raise InvalidInput(f"The file {path.name} holds no opening.") from None


def _metadata(settings: Settings, token_id: TokenId, sources: Sources) -> bytes:
    if sources.metadata is not None:
        try:
            return sources.metadata.read_bytes()
        except OSError:
            raise InvalidInput(f"The file {sources.metadata.name} cannot be read.") from None
    if sources.gateway is not None:
        return _fetch(sources.gateway, token_id)
    try:
        return Blobs(settings.data_dir / "blobs").get(token_id)
    except NotFound:
        raise NotFound(
            "The token's metadata are not in the data directory.",
            hint="Name a file (--metadata) or an IPFS gateway (--gateway).",
        ) from None


def _fetch(gateway: str, token_id: TokenId) -> bytes:
    try:
        url = f"{gateway.rstrip('/')}/ipfs/{cid_of(token_id)}"
        with httpx.stream("GET", url, timeout=_GATEWAY_TIMEOUT_S) as response:
            response.raise_for_status()
            data = b""
            for part in response.iter_bytes():
                data += part
                if len(data) > _MAX_METADATA_BYTES:
                    raise InvalidInput("The gateway sends more than metadata can be.")
            return data
    except (httpx.HTTPError, httpx.InvalidURL):
        raise NotFound("The gateway does not give the token's metadata.") from None


def _deployment(settings: Settings, sources: Sources) -> Deployment | None:
    if sources.deployment is not None:
        try:
            return Deployment.model_validate_json(sources.deployment.read_bytes())
        except (OSError, ValueError):
            raise InvalidInput(
                f"The file {sources.deployment.name} holds no deployment record."
            ) from None
    if not settings.database_url and not (settings.data_dir / "world.db").exists():
        return None
    database = open_database(settings.database)
    try:
        with database.read() as session:
            return deployments.current(session)
    finally:
        database.close()


@contextmanager
def _contracts(settings: Settings, sources: Sources) -> Generator[Contracts | None]:
    """The contracts on the chain that was named, or on this world's embedded one."""
    deployment = _deployment(settings, sources)
    if deployment is None:
        yield None
        return
    with _node(settings) as url:
        if url is None:
            yield None
            return
        client = ChainClient.connect(url, deployment.chain_id)
        try:
            yield Contracts(client, deployment)
        finally:
            client.close()


@contextmanager
def _node(settings: Settings) -> Generator[str | None]:
    """Where a node answers: the one that was named, or the embedded one, running or at rest."""
    file = settings.data_dir / "devnet.db"
    if settings.rpc_url is not None:
        yield settings.rpc_url
    elif not file.exists():
        yield None
    else:
        try:
            devnet = Devnet(file)
        except Conflict:
            # A service of this world is running, and its node answers.
            yield f"http://127.0.0.1:{settings.devnet_port}"
            return
        with devnet:
            yield devnet.url
