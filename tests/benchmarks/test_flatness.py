from benchmarks.flatness import rows


def test_the_cost_of_an_asset_is_measured_beside_as_many_tokens_as_asked_for() -> None:
    found = rows((120, 140), 3)
    assert [row["tokens"] for row in found] == [120, 140]
    assert all(row["ms_per_asset"] > 0 for row in found)
