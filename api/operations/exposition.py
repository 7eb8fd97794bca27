"""The text that Prometheus reads: exposition format 0.0.4.

Source: prometheus.io/docs/instrumenting/exposition_formats, "Text-based format".
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, Literal

CONTENT_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"

Kind = Literal["counter", "gauge", "histogram"]


@dataclass(frozen=True, slots=True)
class Sample:
    """One line. `suffix` is `_bucket`, `_sum` or `_count` within a histogram, else empty."""

    suffix: str
    labels: Mapping[str, str]
    value: float


@dataclass(frozen=True, slots=True)
class Family:
    """All samples of one name. `told` is one sentence for people."""

    name: str
    kind: Kind
    told: str
    samples: Sequence[Sample]


def gauge(name: str, told: str, value: float | None, **labels: str) -> Family:
    """A family with one sample, or with none where the value is not known."""
    return Family(name, "gauge", told, [] if value is None else [Sample("", labels, value)])


def histogram_samples(
    labels: Mapping[str, str], bounds: Sequence[float], counts: Sequence[int], total: float
) -> list[Sample]:
    """The samples of one histogram.

    Args:
        labels: of all of them.
        bounds: upper bounds of the buckets, rising.
        counts: how often each bucket was hit, one more than bounds, not cumulated.
        total: the sum of everything that was counted.
    """
    edges = [*(_number(bound) for bound in bounds), "+Inf"]
    samples = [
        Sample("_bucket", {**labels, "le": edge}, count)
        for edge, count in zip(edges, accumulate(counts), strict=True)
    ]
    return [*samples, Sample("_sum", labels, total), Sample("_count", labels, sum(counts))]


def render(families: Iterable[Family]) -> str:
    """The text of some families, each of another name."""
    lines: list[str] = []
    for family in families:
        lines.append(f"# HELP {family.name} {_escaped(family.told)}")
        lines.append(f"# TYPE {family.name} {family.kind}")
        lines += [_line(family.name, sample) for sample in family.samples]
    return "\n".join(lines) + "\n"


def _line(name: str, sample: Sample) -> str:
    inner = ",".join(f'{label}="{_quoted(value)}"' for label, value in sample.labels.items())
    labels = f"{{{inner}}}" if inner else ""
    return f"{name}{sample.suffix}{labels} {_number(sample.value)}"


def _number(value: float) -> str:
    return str(int(value)) if float(value).is_integer() else repr(float(value))


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n")


def _quoted(text: str) -> str:
    return _escaped(text).replace('"', '\\"')
