from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import GenerationFailed
from inference.meter import Meter
from inference.stats import SECONDS, Histogram, Stats
from inference.tokenizer import TextTokenizer
from tests.inference.models import item_request, request
from tests.inference.test_jobs import a_job

DURATIONS = st.lists(st.floats(0, 100) | st.sampled_from(SECONDS), max_size=20)


def now(meter: Meter) -> Stats:
    return meter.stats(waiting=0, running=0, called_back=0)


@given(DURATIONS, DURATIONS)
def test_a_histogram_counts_each_duration_in_its_bucket(
    first: list[float], then: list[float]
) -> None:
    found = Histogram().including(first).including(then)
    bounds = [*SECONDS, float("inf")]
    lower = [float("-inf"), *SECONDS]
    for count, low, high in zip(found.counts, lower, bounds, strict=True):
        assert count == sum(low < duration <= high for duration in [*first, *then])
    assert found.count == len(first) + len(then)
    assert found.total_s == pytest.approx(sum(first) + sum(then))
    assert found.mean_s == pytest.approx(found.total_s / max(found.count, 1))


def test_a_histogram_once_handed_out_does_not_change() -> None:
    before = Histogram()
    before.including([1.0])
    assert before == Histogram()


def test_counters_add_up_from_many_threads() -> None:
    meter = Meter(slots=4)
    with ThreadPoolExecutor(8) as threads:
        for _ in range(400):
            threads.submit(meter.count, submitted=1, prompt_tokens=3)
            threads.submit(meter.admitted, 0.2)
    found = now(meter)
    assert (found.submitted, found.prompt_tokens, found.slots) == (400, 1200, 4)
    assert found.queue_s.count == 400


def test_gauges_are_those_of_the_moment() -> None:
    found = Meter(slots=2).stats(waiting=5, running=2, called_back=7)
    assert (found.waiting, found.running, found.called_back) == (5, 2, 7)


def test_each_way_to_end_has_its_counter(tokenizer: TextTokenizer) -> None:
    meter = Meter(slots=1)
    done, failed, cancelled = (a_job(tokenizer, item_request(str(n))) for n in range(3))
    failed.finish(GenerationFailed("no"))
    cancelled.cancel()
    done.generation.finish_reason = "stop"
    done.finish()
    for job in (done, failed, cancelled):
        meter.ended(job, 0.0)
    found = now(meter)
    assert (found.finished, found.failed, found.cancelled) == (1, 1, 1)
    forced = len(done.generation.output)
    assert found.output_tokens == found.forced_tokens == 3 * forced > 0
    assert found.token_s.count == 0


def test_the_pace_is_the_mean_time_between_tokens_after_the_first(
    tokenizer: TextTokenizer,
) -> None:
    meter, job = Meter(slots=1), a_job(tokenizer, request("one", max_tokens=5))
    job.first_token_s = 10.0
    for _ in range(5):
        job.take(tokenizer.encode("剑")[0], None)
    job.finish()
    meter.first_token(2.0)
    meter.ended(job, 10.8)
    found = now(meter)
    assert found.token_s.mean_s == pytest.approx(0.2)
    assert found.first_token_s.mean_s == pytest.approx(2.0)
