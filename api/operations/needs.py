"""What of a status needs a person, one plain sentence each."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from api.operations.keyring import PEOPLE
from api.operations.report import Status
from api.settings import Settings

LEAST_FREE_BYTES: Final = 1 << 30
_GIB: Final = 1 << 30


def judged(status: Status, settings: Settings, stuck_after_s: int) -> Status:
    """The same status with the sentences about what needs a person added.

    A stopped service is no trouble: its chain may be down with it, and what waits may wait.
    """
    found = [
        *status.needs,
        *_of_service(status),
        *_of_chain(status, settings),
        *_of_queues(status, stuck_after_s),
        *_of_means(status),
    ]
    return replace(status, needs=tuple(dict.fromkeys(found)))


def _of_service(status: Status) -> Iterator[str]:
    if status.service.answers:
        yield from status.service.why


def _of_chain(status: Status, settings: Settings) -> Iterator[str]:
    named = settings.rpc_url is not None
    if status.chain.why is not None and (named or status.service.answers):
        yield status.chain.why
    lag = status.index.lag_blocks
    if status.service.answers and lag is not None and lag > settings.ready_lag_blocks:
        yield f"The index is {lag} blocks behind the chain."


def _of_queues(status: Status, stuck_after_s: int) -> Iterator[str]:
    ours = [entry for entry in status.stuck if entry.duty != PEOPLE]
    if ours:
        yield (
            f"{len(ours)} transaction(s) of the service are stuck; the oldest is of the "
            f"{ours[0].duty}: {ours[0].why}"
        )
    oldest = status.mint_oldest_s
    if status.service.answers and oldest is not None and oldest > stuck_after_s:
        yield f"A mint request has waited for {oldest} seconds without a transaction."


def _of_means(status: Status) -> Iterator[str]:
    for key in status.keys:
        if key.is_low:
            yield f"The {key.duty} holds only {key.ether} ether: send some to {key.address}."
    if status.disk.free_bytes < LEAST_FREE_BYTES:
        free = status.disk.free_bytes / _GIB
        yield f"Only {free:.2f} GiB are free on the disk of the data directory."
