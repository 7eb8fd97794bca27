"""Verdicts of verification."""

from dataclasses import dataclass, replace
from enum import IntEnum

from domain.asset import Provenance
from inference.types import ModelIdentity


class VerdictCode(IntEnum):
    """Verdicts, by the exit codes of `llmasos verify`."""

    MATCH = 0
    WITHIN_TOLERANCE = 3
    MISMATCH = 4
    PROMPT_SEALED = 5
    MODEL_ABSENT = 6
    UNPROVEN = 7

    @property
    def label(self) -> str:
        """As people read it."""
        if self is VerdictCode.WITHIN_TOLERANCE:
            return "MATCH WITHIN TOLERANCE"
        return self.name.replace("_", " ")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came out, in one plain sentence.

    Attributes:
        first_differing_byte: offset in the metadata; of a MISMATCH of bytes alone.
    """

    code: VerdictCode
    sentence: str
    first_differing_byte: int | None = None


def same_class(identity: ModelIdentity, provenance: Provenance) -> bool:
    """Whether a model here draws the same tokens as the one that was recorded."""
    return (identity.numerics_class, identity.engine_version) == (
        provenance.numerics_class,
        provenance.engine,
    )


def recorded_identity(provenance: Provenance, here: ModelIdentity) -> ModelIdentity:
    """The model that was recorded, for bytes that are put together from recorded tokens.

    Args:
        provenance: the record.
        here: the model of the same weights on this machine; it is asked in the same way.
    """
    return replace(
        here,
        name=provenance.model,
        engine_version=provenance.engine,
        numerics_class=provenance.numerics_class,
        reproducible=True,
    )


def compared(ours: bytes, theirs: bytes) -> Verdict:
    """The verdict on bytes that were generated again, beside those of the token."""
    if ours == theirs:
        return Verdict(
            VerdictCode.MATCH, "Generated again on this machine, the token is the same to the byte."
        )
    return mismatch(ours, theirs)


def replayed(ours: bytes, theirs: bytes) -> Verdict:
    """The verdict on bytes of tokens that were recorded elsewhere and may be drawn here."""
    if ours != theirs:
        return mismatch(ours, theirs)
    return Verdict(
        VerdictCode.WITHIN_TOLERANCE,
        "Another kind of machine made this token; every draw recorded in the opening is one that "
        "this machine would make, within tolerance.",
    )


def mismatch(ours: bytes, theirs: bytes) -> Verdict:
    """The verdict on bytes that differ."""
    at = first_difference(ours, theirs)
    return Verdict(
        VerdictCode.MISMATCH,
        f"Generated again on this machine, the token differs from byte {at} on.",
        at,
    )


def first_difference(ours: bytes, theirs: bytes) -> int:
    """Offset of the first byte that differs; the shorter length if one begins the other."""
    for at, (one, other) in enumerate(zip(ours, theirs, strict=False)):
        if one != other:
            return at
    return min(len(ours), len(theirs))
