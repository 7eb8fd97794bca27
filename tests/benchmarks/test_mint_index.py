from benchmarks.mint_index import flatness, rows


def test_the_worker_and_the_naive_loop_mint_and_index_every_asset() -> None:
    worker, naive = rows("devnet", 30, 3)
    assert (worker["path"], worker["assets"]) == ("devnet", 30)
    assert (naive["path"], naive["assets"]) == ("devnet_naive", 3)
    assert worker["per_s"] > naive["per_s"] > 0
    assert 0 < worker["accept_s"] < worker["seconds"]


def test_the_cost_of_an_asset_is_measured_beside_as_many_tokens_as_asked_for() -> None:
    found = flatness((120, 140), 5)
    assert [row["tokens"] for row in found] == [120, 140]
    assert all(row["ms_per_asset"] > 0 for row in found)
