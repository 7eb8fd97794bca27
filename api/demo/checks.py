"""Checks of the demo: each is counted, and each that fails is named at the end."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Checks:
    """What was checked so far.

    Attributes:
        passed: how many held.
        failed: those that did not, each with what was seen.
    """

    passed: int = 0
    failed: list[str] = field(default_factory=list)

    def that(self, name: str, holds: bool, seen: object = "") -> bool:
        """Count one check, and hand its outcome on."""
        if holds:
            self.passed += 1
        else:
            self.failed.append(f"{name} (seen: {seen})" if seen != "" else name)
        return holds

    def equal(self, name: str, seen: object, expected: object) -> bool:
        """Check that two values are the same."""
        return self.that(name, seen == expected, f"{seen!r}, expected {expected!r}")

    @property
    def exit_code(self) -> int:
        """0 if all held, else 1."""
        return 1 if self.failed else 0
