"""A command: a tool that a sentence may ask for, as far as its arguments are known."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from generators.intents.call import NEEDED, Tool
from generators.intents.resolve import EXACT, Resolved

CLEARLY: Final = 1.0
"""Weight of a thing that a good part of its name, or a description, is said of."""
OTHERWISE: Final = 1.5
"""What a word takes off that another tool, or another person, is meant."""
_HEADED: Final = 0.65
"""Weight of a thing that the last word of its name is said of: a falchion."""
_NAMED: Final = 1.0
_CLEAR: Final = 0.5
_HINT: Final = -0.5
"""What a thing adds to a tool's weight: named in full, found by a good part, or only hinted at."""
_LACK: Final = -1.0


@dataclass(frozen=True, slots=True)
class Command:
    """A tool that a sentence may ask for.

    Attributes:
        weight: how strongly wording and things speak for it.
        args: what is known of its arguments.
        missing: the needed argument that is not known; empty if all are.
        choices: things that are equally likely the missing one.
    """

    tool: Tool
    weight: float
    args: Mapping[str, str | int] = field(default_factory=dict[str, str | int])
    missing: str = ""
    choices: tuple[str, ...] = ()

    def heavier(self, weight: float) -> "Command":
        """The same with further weight."""
        return replace(self, weight=self.weight + weight)

    def with_thing(self, name: str, found: Resolved) -> "Command":
        """With an argument that names a thing, or without it and with what it may be."""
        if found.name is None:
            return replace(self.heavier(_LACK), missing=self.missing or name, choices=found.rivals)
        needed = _HEADED if found.name.isascii() else CLEARLY
        weight = _NAMED if found.weight >= EXACT else _CLEAR if found.weight >= needed else _HINT
        return replace(self.heavier(weight), args={name: found.name, **self.args})

    def with_sums(self, sums: Mapping[str, int | None]) -> "Command":
        """With what numbers say; what is needed and unsaid is missing after the things are."""
        known = {name: value for name, value in sums.items() if value is not None}
        lacking = next(
            (name for name in sums if name in NEEDED[self.tool] and name not in known), ""
        )
        named = replace(self, args={**self.args, **known})
        if lacking and not self.missing:
            return replace(named.heavier(_LACK), missing=lacking, choices=())
        return named
