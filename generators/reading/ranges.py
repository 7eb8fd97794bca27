"""Ranges: a number, or one with an open end, inside of the limits of a field."""

from dataclasses import dataclass
from fractions import Fraction

from domain.errors import FieldOutOfRange
from generators.specs import Span


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or a range that a text states, at `[start, end)`; None is an open end."""

    low: Fraction | None
    high: Fraction | None
    start: int
    end: int


def within(amount: Amount, limits: Span, what: str) -> Span:
    """The range of whole numbers that an amount means, inside its limits.

    Raises:
        FieldOutOfRange: it states a number outside of them, or no whole one.
    """
    for bound in (amount.low, amount.high):
        if bound is not None and bound.denominator != 1:
            raise FieldOutOfRange(f"{what} is a whole number, not {float(bound):g}.")
        if bound is not None and not limits.low <= bound <= limits.high:
            raise FieldOutOfRange(
                f"{what} lies between {limits.low} and {limits.high}, not at {_short(int(bound))}."
            )
    low = limits.low if amount.low is None else int(amount.low)
    high = limits.high if amount.high is None else int(amount.high)
    return Span(low, high)


def _short(number: int) -> str:
    return str(number) if abs(number) < 10**15 else "a number of many digits"
