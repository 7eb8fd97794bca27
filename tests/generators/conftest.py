import pytest

from generators.reading import model_reader
from tests.generators.scripted import IDENTITY


@pytest.fixture
def calibrated(monkeypatch: pytest.MonkeyPatch) -> None:
    """The scripted models count as calibrated."""
    table = {IDENTITY.weights_sha256: model_reader.alike(0.9)}
    monkeypatch.setattr(model_reader, "_calibrated", lambda: table)
