"""Objectives of quests: what must hold for the reward to be paid."""

from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from domain.ontology import COUNT_MAX, Predicate

CHECKED_ON_CHAIN: Final[frozenset[Predicate]] = frozenset({"HOLD", "DELIVER"})
"""What the Quests contract checks by itself; the others need an oracle's attestation."""

TokenHex = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Objective(BaseModel):
    """One typed condition.

    Attributes:
        target: the name of the thing, creature or place.
        token_id: the token that the name stands for, 64 hex digits; None while it names nothing
            that was minted, and then the quest is a text and cannot be minted.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    predicate: Predicate
    target: Annotated[str, StringConstraints(min_length=1, max_length=80)]
    count: Annotated[int, Field(ge=1, le=COUNT_MAX)]
    token_id: TokenHex | None = None


def why_not_mintable(objectives: tuple[Objective, ...]) -> str | None:
    """The plain reason for which a quest with these objectives may not be minted, else None."""
    for objective in objectives:
        if objective.predicate not in CHECKED_ON_CHAIN:
            return (
                f"A {objective.predicate} objective cannot be minted yet: no oracle attests it, "
                "so its reward could never be paid."
            )
        if objective.token_id is None:
            return (
                f"The quest asks for “{objective.target}”, which is no token of this world: "
                "its reward could never be earned."
            )
    return None
