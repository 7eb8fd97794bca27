"""What a planted fault is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault.

    Attributes:
        name: what is wrong, in words.
        contract: whose bytecode changes.
        source: file under `contracts/`.
        good: text that stands there once.
        bad: what stands there instead.
    """

    name: str
    contract: str
    source: str
    good: str
    bad: str
