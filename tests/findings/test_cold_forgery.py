import numpy as np
import pytest

from inference.sampler import Draw
from inference.tolerance import is_consistent
from inference.types import Sampling


@pytest.mark.parametrize("temperature", [0.003, 1e-3, 1e-6, 1e-300])
def test_a_low_temperature_is_no_way_to_pass_any_token_off_as_drawn(temperature: float) -> None:
    logits = np.array([0.0, 5.0, 1.0, 4.5], dtype=np.float32)
    for number in (0.01, 0.3, 0.999):
        draw = Draw(Sampling(temperature=temperature), number)
        passing = [id for id in range(4) if is_consistent(id, logits, np.arange(4), draw)]
        assert passing == [1]
