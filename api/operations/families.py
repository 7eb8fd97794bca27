"""Families of samples as Prometheus takes them, made of numbers that are asked for at a scrape."""

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

from prometheus_client import disable_created_metrics
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.utils import floatToGoString

SECONDS: Final = (0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)
"""Upper bounds of the buckets of durations, in seconds."""

# The text format has no word for when a counter began: each would be a family more.
disable_created_metrics()


def gauge(name: str, told: str, value: float | None, **labels: str) -> GaugeMetricFamily:
    """A family with one sample, or with none where the value is not known.

    Args:
        name: of the family.
        told: one sentence for people.
        value: of the sample.
        labels: of the sample, by their names.
    """
    samples = () if value is None else ((tuple(labels.values()), value),)
    return gauges(name, told, tuple(labels), samples)


def gauges(
    name: str, told: str, labels: Sequence[str], samples: Iterable[tuple[Sequence[str], float]]
) -> GaugeMetricFamily:
    """A family with a sample for each set of values of its labels."""
    family = GaugeMetricFamily(name, told, labels=labels)
    for values, value in samples:
        family.add_metric(values, value)
    return family


def total(name: str, told: str, value: float) -> CounterMetricFamily:
    """What was counted elsewhere and only rises; its name ends in `_total`."""
    return CounterMetricFamily(name, told, value)


def histogram(
    name: str, told: str, bounds: Sequence[float], counts: Sequence[int], sum_: float
) -> HistogramMetricFamily:
    """What was counted in buckets elsewhere.

    Args:
        name: of the family.
        told: one sentence for people.
        bounds: upper bounds of the buckets, rising.
        counts: how often each bucket was hit, one more than bounds, not cumulated.
        sum_: of everything that was counted.
    """
    edges = [*(floatToGoString(bound) for bound in bounds), "+Inf"]
    buckets = list(zip(edges, accumulate(counts), strict=True))
    return HistogramMetricFamily(name, told, buckets=buckets, sum_value=sum_)
