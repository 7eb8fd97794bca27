from api.operations.exposition import Family, Sample, gauge, histogram_samples, render


def test_a_family_is_help_type_and_lines() -> None:
    family = Family(
        "llmasos_things_total",
        "counter",
        "Things.",
        [Sample("", {"kind": "a"}, 3), Sample("", {"kind": "b"}, 0.25)],
    )
    assert render([family]) == (
        "# HELP llmasos_things_total Things.\n"
        "# TYPE llmasos_things_total counter\n"
        'llmasos_things_total{kind="a"} 3\n'
        'llmasos_things_total{kind="b"} 0.25\n'
    )


def test_what_is_not_known_has_no_line() -> None:
    assert render([gauge("x", "X.", None)]) == "# HELP x X.\n# TYPE x gauge\n"
    assert render([gauge("x", "X.", 2**70)]).endswith(f"\nx {2**70}\n")


def test_labels_and_help_cannot_break_a_line() -> None:
    text = render([gauge("x", 'a\nb "c" \\', 1, label='"} 1\nevil{a="\\')])
    assert text.splitlines() == [
        '# HELP x a\\nb "c" \\\\',
        "# TYPE x gauge",
        'x{label="\\"} 1\\nevil{a=\\"\\\\"} 1',
    ]


def test_a_histogram_is_cumulated_and_ends_in_infinity() -> None:
    samples = histogram_samples({"route": "/a"}, (0.5, 1.0), (2, 0, 3), 9.5)
    lines = render([Family("h", "histogram", "H.", samples)]).splitlines()[2:]
    assert lines == [
        'h_bucket{route="/a",le="0.5"} 2',
        'h_bucket{route="/a",le="1"} 2',
        'h_bucket{route="/a",le="+Inf"} 5',
        'h_sum{route="/a"} 9.5',
        'h_count{route="/a"} 5',
    ]
