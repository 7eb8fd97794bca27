"""What a remote model may cost: times, sizes and counts, all of them bounded."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on the server's use of our time and memory, and on our use of the server.

    Attributes:
        slots: requests that are with the server at once.
        queue: requests that may wait for a slot.
        connect_s: until the connection stands.
        read_s: between two pieces of an answer.
        total_s: one attempt, from its first byte to its last.
        probe_s: finding out what the server can do.
        attempts: tries at one answer, where the server or the line fails.
        answers: complete answers that are looked at until one keeps to what was asked.
        backoff_s: the wait before the second attempt is drawn from 0 to this; it doubles then.
        backoff_cap_s: the longest wait between attempts, a Retry-After of the server included.
        failures_to_open: failures in a row after which the circuit opens.
        open_s: how long it stays open before one attempt is let through.
        line_bytes: of one line of an event stream.
        body_bytes: of one response.
        answer_chars: of the text of one answer.
    """

    slots: int = 16
    queue: int = 1024
    connect_s: float = 5.0
    read_s: float = 60.0
    total_s: float = 300.0
    probe_s: float = 60.0
    attempts: int = 4
    answers: int = 3
    backoff_s: float = 0.5
    backoff_cap_s: float = 30.0
    failures_to_open: int = 5
    open_s: float = 15.0
    line_bytes: int = 1 << 18
    body_bytes: int = 1 << 23
    answer_chars: int = 1 << 18
