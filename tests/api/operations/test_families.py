from collections.abc import Iterable

from prometheus_client import generate_latest
from prometheus_client.core import Metric
from prometheus_client.parser import text_string_to_metric_families

from api.operations.families import gauge, gauges, histogram, total


class Page:
    """A page of families."""

    def __init__(self, *families: Metric) -> None:
        self.families = families

    def collect(self) -> Iterable[Metric]:
        return self.families


def text(*families: Metric) -> str:
    return generate_latest(Page(*families)).decode()


def test_what_is_not_known_has_no_line() -> None:
    assert text(gauge("x", "X.", None)) == "# HELP x X.\n# TYPE x gauge\n"
    assert text(gauge("x", "X.", 3, kind="a")).endswith('\nx{kind="a"} 3.0\n')


def test_each_set_of_labels_has_its_line() -> None:
    page = text(
        gauges("x", "X.", ("a", "b"), [(("1", "2"), 3), (("1", "4"), 5)]), total("y_total", "Y.", 7)
    )
    assert page.splitlines()[2:4] == ['x{a="1",b="2"} 3.0', 'x{a="1",b="4"} 5.0']
    assert page.splitlines()[4:] == ["# HELP y_total Y.", "# TYPE y_total counter", "y_total 7.0"]


def test_labels_and_help_cannot_break_a_line() -> None:
    label = '"} 1\nevil{a="\\'
    page = text(gauge("x", 'a\nb "c" \\', 1, label=label))
    assert len(page.splitlines()) == 3
    (family,) = text_string_to_metric_families(page)
    assert [(sample.name, sample.labels, sample.value) for sample in family.samples] == [
        ("x", {"label": label}, 1.0)
    ]


def test_a_histogram_is_cumulated_and_ends_in_infinity() -> None:
    lines = text(histogram("h", "H.", (0.5, 1.0), (2, 0, 3), 9.5)).splitlines()[2:]
    assert lines == [
        'h_bucket{le="0.5"} 2.0',
        'h_bucket{le="1.0"} 2.0',
        'h_bucket{le="+Inf"} 5.0',
        "h_count 5.0",
        "h_sum 9.5",
    ]
