"""Provenance: how an asset came to be, and what opens it again (D3)."""

import hmac
from decimal import Decimal
from hashlib import sha256
from typing import Any, Final

from domain.asset import Opening, Provenance, SamplingRecord
from domain.canonical import prompt_commitment
from domain.errors import OpeningMismatch
from domain.rules import RULES_VERSION
from generators.plain import plain
from generators.reader import READER_VERSION
from generators.render import RENDERER_VERSION
from generators.specs import Spec
from inference.types import ModelIdentity, Sampling

SEED_BITS: Final = 64


def derive_seed(creator_secret: bytes, request_id: str) -> int:
    """The seed of a request that names none: 64 bits of HMAC-SHA256(secret, "seed|" + id)."""
    digest = hmac.new(creator_secret, b"seed|" + request_id.encode(), sha256).digest()
    return int.from_bytes(digest[: SEED_BITS // 8], "big")


def attempt_seed(seed: int, attempt: int) -> int:
    """The seed of one attempt: 64 bits of SHA-256 over `SEED/ATTEMPT`, SEED in 16 hex digits."""
    digest = sha256(f"{seed:016x}/{attempt}".encode()).digest()
    return int.from_bytes(digest[: SEED_BITS // 8], "big")


def _decimal(value: float) -> str:
    """A number with the one spelling that a decimal has: `0.7`, `1`, never `1.0` or `7e-1`."""
    return f"{Decimal(str(value)).normalize():f}"


def record_sampling(sampling: Sampling) -> SamplingRecord:
    """Sampling parameters as metadata record them."""
    return SamplingRecord(
        temperature=_decimal(sampling.temperature),
        top_k=sampling.top_k,
        top_p=_decimal(sampling.top_p),
    )


def provenance_of(
    spec: Spec, identity: ModelIdentity, seed: int, attempt: int, commitment: str
) -> Provenance:
    """The record that goes into the metadata."""
    return Provenance(
        spec=spec.id,
        reader=READER_VERSION,
        rules=RULES_VERSION,
        renderer=RENDERER_VERSION,
        engine=identity.engine_version,
        model=identity.name,
        weights_sha256=identity.weights_sha256,
        numerics_class=identity.numerics_class,
        reproducible=identity.reproducible,
        sampling=record_sampling(spec.sampling_in(identity.dialect)),
        seed=f"{seed:016x}",
        attempt=attempt,
        prompt_commitment=commitment,
    )


def opening_of(
    salt: bytes, prompt: str, context: dict[str, Any], token_ids: tuple[int, ...]
) -> Opening:
    """What the creator keeps to prove, some day, how the asset was made."""
    return Opening(salt=salt.hex(), prompt=prompt, context=context, token_ids=token_ids)


def check_opening(opening: Opening, provenance: Provenance) -> None:
    """Let an opening pass that belongs to this asset.

    Raises:
        OpeningMismatch: salt, prompt and context are not those that the asset commits to.
    """
    salt = bytes.fromhex(opening.salt)
    if prompt_commitment(salt, opening.prompt, opening.context) != provenance.prompt_commitment:
        raise OpeningMismatch(
            "The opening does not belong to this token: its prompt, context and salt do not give "
            "the commitment in the metadata."
        )


def differing_versions(provenance: Provenance, spec: Spec) -> list[str]:
    """Which code versions of the record are not those that run here: `reader 1 (here 2)`."""
    here = {
        "spec": (provenance.spec, spec.id),
        "reader": (provenance.reader, READER_VERSION),
        "rules": (provenance.rules, RULES_VERSION),
        "renderer": (provenance.renderer, RENDERER_VERSION),
    }
    return [
        f"{name} {plain(theirs)[:24]} (here {ours})"
        for name, (theirs, ours) in here.items()
        if theirs != ours
    ]
