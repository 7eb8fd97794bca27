import pytest

from domain.errors import ModelUnreachable
from inference.remote.circuit import Circuit, State


class Clock:
    now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    return Clock()


def opened(clock: Clock) -> Circuit:
    circuit = Circuit(3, 10.0, clock)
    for _ in range(3):
        circuit.enter()
        circuit.failed()
    return circuit


def test_failures_in_a_row_open_it_and_a_success_between_them_does_not(clock: Clock) -> None:
    circuit = Circuit(3, 10.0, clock)
    for _ in range(5):
        circuit.failed()
        circuit.failed()
        circuit.succeeded()
    circuit.enter()
    assert opened(clock).state is State.OPEN


def test_an_open_circuit_fails_at_once_until_its_time_is_over(clock: Clock) -> None:
    circuit = opened(clock)
    clock.now_s = 9.9
    with pytest.raises(ModelUnreachable):
        circuit.enter()
    clock.now_s = 10.0
    circuit.enter()
    assert circuit.state is State.HALF_OPEN


def test_one_attempt_alone_is_on_trial(clock: Clock) -> None:
    circuit = opened(clock)
    clock.now_s = 10.0
    circuit.enter()
    with pytest.raises(ModelUnreachable):
        circuit.enter()
    circuit.succeeded()
    circuit.enter()
    assert circuit.state is State.CLOSED


def test_a_failed_trial_opens_it_for_as_long_again(clock: Clock) -> None:
    circuit = opened(clock)
    clock.now_s = 10.0
    circuit.enter()
    circuit.failed()
    clock.now_s = 19.9
    with pytest.raises(ModelUnreachable):
        circuit.enter()
    clock.now_s = 20.0
    circuit.enter()


def test_a_trial_that_nobody_waited_for_leaves_room_for_another(clock: Clock) -> None:
    circuit = opened(clock)
    clock.now_s = 10.0
    circuit.enter()
    circuit.abandoned()
    circuit.enter()
    assert circuit.state is State.HALF_OPEN
