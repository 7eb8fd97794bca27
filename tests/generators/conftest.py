import pytest
from hypothesis import HealthCheck, settings

from generators.reading import model_reader
from tests.generators.scripted import IDENTITY

# The machine is shared: how long a draw takes says nothing about the code.
settings.register_profile(
    "repeatable",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("repeatable")


@pytest.fixture
def calibrated(monkeypatch: pytest.MonkeyPatch) -> None:
    """The scripted models count as calibrated."""
    table = {IDENTITY.weights_sha256: model_reader.alike(0.9)}
    monkeypatch.setattr(model_reader, "_calibrated", lambda: table)
