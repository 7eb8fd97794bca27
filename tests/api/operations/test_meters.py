import threading

from api.operations.exposition import render
from api.operations.meters import SECONDS, Counter, Durations


def test_threads_lose_no_count() -> None:
    counter = Counter("c_total", "C.", ("who",))
    durations = Durations("d_seconds", "D.", ())

    def count() -> None:
        for _ in range(2_000):
            counter.add(("a",))
            durations.observe((), 0.01)

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert 'c_total{who="a"} 8000' in render([counter.family()])
    assert "d_seconds_count 8000" in render([durations.family()])


def test_a_duration_falls_into_the_bucket_that_it_does_not_exceed() -> None:
    durations = Durations("d_seconds", "D.", ("step",))
    durations.observe(("a",), 0.01)
    durations.observe(("a",), 0.0101, times=3)
    durations.observe(("a",), SECONDS[-1] + 1)
    text = render([durations.family()])
    assert 'd_seconds_bucket{step="a",le="0.005"} 0' in text
    assert 'd_seconds_bucket{step="a",le="0.01"} 1' in text
    assert 'd_seconds_bucket{step="a",le="0.025"} 4' in text
    assert 'd_seconds_bucket{step="a",le="60"} 4' in text
    assert 'd_seconds_bucket{step="a",le="+Inf"} 5' in text
    assert f'd_seconds_sum{{step="a"}} {0.01 + 0.0101 * 3 + SECONDS[-1] + 1!r}' in text
