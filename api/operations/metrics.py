"""Everything that is counted of a service, asked anew at each scrape.

What rows can tell is asked of the rows, so that it is true for all workers of a database and
survives a restart; only durations and HTTP requests are of this process. Labels have few values,
and none is written by a stranger.
"""

from collections.abc import Iterable, Iterator, Mapping

from prometheus_client import Counter
from prometheus_client import Histogram as Durations
from prometheus_client.core import Metric

from api.operations import keyring
from api.operations.families import SECONDS, gauge, gauges, histogram, total
from api.operations.watch import Watch
from api.worker import Worker
from api.world import World
from domain.errors import LLMasOSError
from domain.ids import WEI_PER_GOLD, Address
from inference.stats import SECONDS as ENGINE_SECONDS
from inference.stats import Histogram, Stats
from inference.types import TextService
from store import outbox_waiting
from store.reads import operations
from store.reads.operations import IndexedTo, LaneCount

_BATCH_BOUNDS = (1, 2, 5, 10, 20, 50, 100, 200)
_ENGINE_GAUGES = ("waiting", "running", "slots")
_MODEL_STATES = ("loading", "ready", "missing")


class HttpMeters:
    """Requests by route template and status, never by what was asked for."""

    def __init__(self) -> None:
        """Nothing was asked yet."""
        self.requests = Counter(
            "llmasos_http_requests_total",
            "HTTP requests by route template, method and status.",
            ("route", "method", "status"),
            registry=None,
        )
        self.seconds = Durations(
            "llmasos_http_request_seconds",
            "Duration of HTTP requests.",
            ("route",),
            buckets=SECONDS,
            registry=None,
        )


class Metrics:
    """The families of a service.

    Args:
        world: that is served.
        worker: of this process.
        watch: sees the worker; None where its steps are taken elsewhere.
        version: of the service.
    """

    def __init__(self, world: World, worker: Worker, watch: Watch | None, version: str) -> None:
        """Nothing was counted yet."""
        self.http = HttpMeters()
        self._world, self._worker, self._watch = world, worker, watch
        self._version = version

    def collect(self) -> Iterator[Metric]:
        """All families. A database or node that cannot be asked leaves its own out."""
        world = self._world
        yield gauge(
            "llmasos_info",
            "Which service this is.",
            1,
            version=self._version,
            world=world.deployment.id,
            chain_id=str(world.deployment.chain_id),
        )
        yield from self.http.requests.collect()
        yield from self.http.seconds.collect()
        yield from self._of_worker()
        yield from _of_model(world)
        rows = list(self._of_rows())
        yield gauge("llmasos_database_up", "Whether the database can be read.", bool(rows))
        indexed = self._indexed() if rows else None
        yield from rows
        yield from self._of_chain(indexed)

    def _of_worker(self) -> Iterator[Metric]:
        troubles = [((name,), why is not None) for name, why in self._worker.troubles.items()]
        yield gauges(
            "llmasos_worker_trouble", "Whether a loop's last round failed.", ("loop",), troubles
        )
        if self._watch is not None:
            yield from self._watch.collect()

    def _indexed(self) -> IndexedTo | None:
        try:
            with self._world.database.read() as session:
                return operations.indexed_to(session)
        except LLMasOSError:
            return None

    def _of_rows(self) -> Iterable[Metric]:
        duties = keyring.duties(self._world.keys)
        now, stuck_s = self._world.clock(), self._world.settings.stuck_s
        try:
            with self._world.database.read() as session:
                oldest_open = outbox_waiting.oldest_open_at(session)
                oldest_mint = operations.oldest_waiting_mint_at(session)
                return [
                    _outbox(operations.outbox_counts(session), duties),
                    gauge(
                        "llmasos_outbox_oldest_open_seconds",
                        "Age of the oldest transaction that is not settled.",
                        0 if oldest_open is None else max(0, now - oldest_open),
                    ),
                    gauge(
                        "llmasos_outbox_stuck",
                        "Transactions that should have been settled long ago.",
                        outbox_waiting.count_stuck(session, now, stuck_s),
                    ),
                    total(
                        "llmasos_outbox_sends_total",
                        "How often transactions were handed to a node.",
                        operations.sends(session),
                    ),
                    total(
                        "llmasos_outbox_replacements_total",
                        "Transactions that took the nonce of an earlier one of ours.",
                        operations.replacements(session),
                    ),
                    _by(
                        "llmasos_mints", "Mint requests.", "state", operations.mint_counts(session)
                    ),
                    gauge(
                        "llmasos_mint_oldest_waiting_seconds",
                        "Age of the oldest mint request without a transaction.",
                        0 if oldest_mint is None else max(0, now - oldest_mint),
                    ),
                    _batches(operations.batch_sizes(session)),
                    _by(
                        "llmasos_generations",
                        "Generations.",
                        "status",
                        operations.generation_counts(session),
                    ),
                ]
        except LLMasOSError:
            return []

    def _of_chain(self, indexed: IndexedTo | None) -> Iterator[Metric]:
        client = self._world.client
        balances: list[tuple[tuple[str, str], float]] = []
        head = None
        try:
            head = client.block("latest")
            for account, duty in keyring.duties(self._world.keys).items():
                ether = client.balance(account) / WEI_PER_GOLD
                balances.append(((duty, account), ether))
        except LLMasOSError:
            pass  # said by llmasos_chain_up
        yield gauge("llmasos_chain_up", "Whether the chain's node answers.", head is not None)
        yield gauges(
            "llmasos_key_balance_ether",
            "Ether of the service's keys.",
            ("duty", "address"),
            balances,
        )
        number = None if indexed is None else indexed.number
        yield gauge("llmasos_indexed_block", "Number of the newest indexed block.", number)
        if head is not None:
            yield gauge(
                "llmasos_chain_head_block", "Number of the chain's newest block.", head.number
            )
            if indexed is not None:
                behind = max(0, head.number - indexed.number)
                since = head.timestamp if indexed.timestamp is None else indexed.timestamp
                lag_s = max(0, head.timestamp - since) if behind else 0
                yield gauge("llmasos_index_lag_blocks", "Blocks not indexed yet.", behind)
                yield gauge("llmasos_index_lag_seconds", "The same in the chain's time.", lag_s)


def _outbox(counted: Iterable[LaneCount], duties: Mapping[Address, str]) -> Metric:
    """Transactions by duty and state: a label for every person would grow without bound."""
    found: dict[tuple[str, str], int] = {}
    for entry in counted:
        key = (keyring.duty_of(entry.lane, duties), entry.state)
        found[key] = found.get(key, 0) + entry.count
    return gauges(
        "llmasos_outbox_transactions",
        "Transactions of the outbox.",
        ("lane", "state"),
        sorted(found.items()),
    )


def _by(name: str, told: str, label: str, counts: Mapping[str, int]) -> Metric:
    return gauges(name, told, (label,), [((word,), count) for word, count in counts.items()])


def _batches(sizes: Mapping[int, int]) -> Metric:
    counts = [0] * (len(_BATCH_BOUNDS) + 1)
    for size, times in sizes.items():
        place = next((n for n, bound in enumerate(_BATCH_BOUNDS) if size <= bound), -1)
        counts[place] += times
    return histogram(
        "llmasos_mint_batch_size",
        "Mint requests that one transaction carries.",
        _BATCH_BOUNDS,
        counts,
        sum(size * times for size, times in sizes.items()),
    )


def _of_model(world: World) -> Iterator[Metric]:
    state = world.model.state
    yield gauges(
        "llmasos_model_state",
        "Where the loading of the model stands.",
        ("state",),
        [((name,), name == state) for name in _MODEL_STATES],
    )
    model = world.model.get(0) if state == "ready" else None
    if isinstance(model, TextService):
        yield from _of_engine(model.stats())


def _of_engine(stats: Stats) -> Iterator[Metric]:
    for name in Stats.__slots__:
        value = getattr(stats, name)
        told = f"The engine's {name}; inference/stats.py says what it counts."
        if isinstance(value, Histogram):
            metric = f"llmasos_engine_{name.removesuffix('_s')}_seconds"
            yield histogram(metric, told, ENGINE_SECONDS, value.counts, value.total_s)
        elif name in _ENGINE_GAUGES:
            yield gauge(f"llmasos_engine_{name}", told, value)
        else:
            yield total(f"llmasos_engine_{name}_total", told, value)
