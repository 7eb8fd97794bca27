from benchmarks.mint_index import rows


def test_the_worker_and_the_naive_loop_mint_and_index_every_asset() -> None:
    worker, naive = rows("devnet", 30, 3)
    assert (worker["path"], worker["assets"]) == ("devnet", 30)
    assert (naive["path"], naive["assets"]) == ("devnet_naive", 3)
    assert worker["per_s"] > naive["per_s"] > 0
    assert 0 < worker["accept_s"] < worker["seconds"]
