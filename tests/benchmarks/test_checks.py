from contextlib import nullcontext

import pytest

from benchmarks.generating.checks import at_least, at_most, of_forcing, of_free_text
from benchmarks.generating.measure import Contender, Output, Timing


def timing(path: str, slots: int, cpu_s: float, outputs: list[Output]) -> Timing:
    contender = Contender(path, slots, len(outputs), "", lambda: nullcontext(lambda _: outputs))
    return Timing(contender, cpu_s, cpu_s, outputs)


@pytest.mark.parametrize(
    ("value", "passes"), [(1.49, False), (1.5, True), (1.51, True), (float("nan"), False)]
)
def test_a_lower_bound_is_met_from_the_bound_up(value: float, passes: bool) -> None:
    assert at_least("speed", value, 1.5, 2).passed is passes


@pytest.mark.parametrize(("value", "passes"), [(3, True), (4, False), (float("nan"), False)])
def test_an_upper_bound_is_met_up_to_the_bound(value: float, passes: bool) -> None:
    assert at_most("steps", value, 3).passed is passes


def test_the_engine_is_held_against_the_best_of_transformers_at_any_slots() -> None:
    tokens: list[Output] = [(1,) * 100]
    sequential = timing("hf_sequential", 1, 10.0, tokens)
    timings = [
        sequential,
        timing("hf_static", 8, 1.0, tokens),
        timing("hf_static", 128, 2.0, tokens),
        timing("engine", 8, 0.1, tokens),
        timing("engine", 128, 0.5, tokens),
    ]
    to_sequential, to_best = of_free_text(timings, sequential, 128)
    assert to_sequential.value == pytest.approx(20)
    assert to_best.value == pytest.approx(2)
    assert to_sequential.passed
    assert to_best.passed


def test_without_the_engine_nothing_is_claimed() -> None:
    sequential = timing("hf_sequential", 1, 10.0, [(1,)])
    assert of_free_text([sequential], sequential, 128) == []


def test_forcing_must_gain_and_change_no_token() -> None:
    forced = timing("engine_schema", 8, 1.0, [(1, 2), (3, 4)])
    drawn = timing("engine_schema_noforce", 8, 1.2, [(1, 2), (3, 5)])
    gain, different = of_forcing([forced, drawn], {8: 1.25, 128: 1.0})
    assert gain.value == pytest.approx(1.2)
    assert not gain.passed
    assert different.value == 1
    assert not different.passed
