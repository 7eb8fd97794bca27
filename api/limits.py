"""How much one login may ask for in a while. Counted in this process, by moving windows.

These protect the processor and the model of one process, so each counts by itself, and a restart
begins anew. What must hold for all processes on a database together is counted in rows:
`queue_per_login` bounds the generations of a login that wait.
"""

import math
import time

from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from api.settings import Settings
from domain.errors import TooManyRequests


class Limits:
    """The limits of a service.

    Args:
        settings: how many generations an hour, talks a minute and login nonces a minute.
    """

    def __init__(self, settings: Settings) -> None:
        """Start with nothing counted."""
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._generations = RateLimitItemPerHour(settings.generations_per_hour)
        self._talks = RateLimitItemPerMinute(settings.talks_per_minute)
        self._nonces = RateLimitItemPerMinute(settings.nonces_per_minute)

    def count_generation(self, login: str) -> None:
        """Count one generation of a login.

        Raises:
            TooManyRequests: that is more than it may have in an hour.
        """
        self._count(self._generations, "generations", login)

    def count_talk(self, login: str) -> None:
        """Count one message of a login to a character.

        Raises:
            TooManyRequests: that is more than it may have in a minute.
        """
        self._count(self._talks, "messages", login)

    def count_nonce(self, host: str) -> None:
        """Count one login nonce given to a network host.

        Raises:
            TooManyRequests: that is more than it may have in a minute.
        """
        self._count(self._nonces, "logins", host)

    def _count(self, item: RateLimitItem, what: str, who: str) -> None:
        if self._limiter.hit(item, what, who):
            return
        wait_s = self._limiter.get_window_stats(item, what, who).reset_time - time.time()
        raise TooManyRequests(
            f"That was the limit of {item.amount} {what} per {item.GRANULARITY.name}.",
            retry_after_s=max(1, math.ceil(wait_s)),
        )
