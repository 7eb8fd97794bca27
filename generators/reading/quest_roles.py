"""Roles: who asks for what, and where, in the prompt of a quest."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Roles:
    """What a prompt's words say; empty or None where they do not.

    Attributes:
        target: what the quest is about.
        number: where the number stands that counts it.
        giver: who asks for it.
        place: where it happens, or where something is brought.
        is_bounty: whether somebody's head is asked for.
    """

    target: str = ""
    number: int | None = None
    giver: str = ""
    place: str = ""
    is_bounty: bool = False
