"""A status for a terminal: what matters first, one line a fact."""

from collections.abc import Iterator, Mapping

from api.operations.report import Status

_UNITS = ("bytes", "KiB", "MiB", "GiB", "TiB")


def lines(status: Status) -> Iterator[str]:
    """The lines of a status, in plain text."""
    yield f"world        {status.world or 'not deployed yet'}"
    yield f"service      {_service(status)}"
    yield f"chain        {_chain(status)}"
    yield f"index        {_index(status)}"
    for lane in status.outbox:
        yield f"outbox       {lane.duty}: {_counts(lane.states)}"
    if status.outbox_oldest_s is not None:
        yield f"             the oldest that is not settled is {_age(status.outbox_oldest_s)} old"
    if status.stuck_count:
        yield f"stuck        {status.stuck_count}"
    for entry in status.stuck:
        age = _age(entry.age_s)
        yield f"             {entry.duty}, nonce {entry.nonce}, {age} old: {entry.purpose}"
        yield f"               {entry.hash}"
        yield f"               {entry.why}"
    yield f"mints        {_counts(status.mints)}"
    if status.mint_oldest_s is not None:
        yield f"             the oldest that waits is {_age(status.mint_oldest_s)} old"
    yield f"generations  {_counts(status.generations)}"
    for key in status.keys:
        low = "  LOW" if key.is_low else ""
        ether = "balance not known" if key.ether is None else f"{key.ether} ether"
        yield f"key          {key.duty} {key.address}: {ether}{low}"
    yield f"disk         {_disk(status)}"
    for sentence in status.needs:
        yield f"NEEDS YOU    {sentence}"
    if not status.needs:
        yield "Nothing needs a person."


def _service(status: Status) -> str:
    service = status.service
    if not service.answers:
        return f"none answers at {service.url}"
    state = "ready" if service.ready else "not ready"
    return f"{state} at {service.url}, version {service.version}, model {service.model}"


def _chain(status: Status) -> str:
    chain = status.chain
    name = "" if chain.chain_id is None else f"{chain.chain_id}, "
    return name + (chain.why or f"head {chain.head}")


def _index(status: Status) -> str:
    index = status.index
    if index.block is None:
        return "nothing indexed yet"
    if index.lag_blocks is None:
        return f"block {index.block}"
    seconds = "" if index.lag_s is None else f" and {index.lag_s} seconds"
    return f"block {index.block}, {index.lag_blocks} blocks{seconds} behind"


def _disk(status: Status) -> str:
    disk = status.disk
    database = "" if disk.database_bytes is None else f", database {_size(disk.database_bytes)}"
    return (
        f"{_size(disk.free_bytes)} free{database}, {disk.blobs} blobs of {_size(disk.blob_bytes)}"
    )


def _counts(states: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {state}" for state, count in states.items()) or "none"


def _age(seconds: int) -> str:
    if seconds < 120:
        return f"{seconds} s"
    return f"{seconds // 60} min" if seconds < 7_200 else f"{seconds // 3_600} h"


def _size(size_bytes: int) -> str:
    size, unit = float(size_bytes), 0
    while size >= 1_024 and unit < len(_UNITS) - 1:
        size, unit = size / 1_024, unit + 1
    return f"{size:.0f} {_UNITS[unit]}" if unit == 0 else f"{size:.1f} {_UNITS[unit]}"
