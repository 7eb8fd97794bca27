"""How long to wait before the next attempt."""

from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from random import Random


@dataclass(frozen=True, slots=True)
class Backoff:
    """Exponential backoff with full jitter: a number from 0 to a bound that doubles.

    Clients that failed together so come back one by one. See M. Brooker, "Exponential Backoff And
    Jitter", AWS Architecture Blog, 2015.

    Attributes:
        base_s: bound of the first wait.
        cap_s: bound of every wait.
    """

    base_s: float
    cap_s: float

    def wait_s(self, key: str, attempt: int, asked_s: float | None = None) -> float:
        """Seconds to wait after a failed attempt.

        Args:
            key: names what is attempted; equal keys wait equally long, in every process.
            attempt: 0 after the first.
            asked_s: what the server asked for; kept up to the cap.
        """
        bound = min(self.cap_s, self.base_s * 2.0 ** min(attempt, 64))
        drawn = Random(f"{attempt} {key}").random() * bound
        return min(self.cap_s, max(drawn, asked_s or 0.0))


def retry_after_s(headers: Mapping[str, str]) -> float | None:
    """Seconds of the Retry-After header (RFC 9110, 10.2.3); None if there is none to understand.

    A date is measured against the Date of the same response, so the clocks need not agree.
    """
    said = headers.get("retry-after", "").strip()
    if said.isascii() and said.isdecimal():
        return float(said[:9])
    try:
        until = parsedate_to_datetime(said)
        return max(0.0, (until - parsedate_to_datetime(headers.get("date", ""))).total_seconds())
    except (TypeError, ValueError):
        return None
