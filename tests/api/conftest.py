"""One town for the session, and a folder with a deployed world to be copied for rough handling."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.api.scripted_model import ScriptedModel
from tests.api.town import Town, open_town


@pytest.fixture(scope="session", autouse=True)
def _bare_environment() -> Iterator[None]:
    """The machine's own settings have no say in tests."""
    kept = {name: value for name, value in os.environ.items() if name.startswith("LLMASOS_")}
    for name in kept:
        del os.environ[name]
    yield
    os.environ.update(kept)


@pytest.fixture(scope="session")
def model() -> ScriptedModel:
    return ScriptedModel()


@pytest.fixture(scope="session")
def deployed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory with a deployed world in it. Copy it; never open it."""
    folder = tmp_path_factory.mktemp("deployed")
    with open_town(folder, ScriptedModel) as town:
        town.turn()
    return folder


@pytest.fixture(scope="session")
def town(
    deployed: Path, model: ScriptedModel, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Town]:
    """The town that tests share; what they make in it stays."""
    folder = tmp_path_factory.mktemp("town") / "data"
    shutil.copytree(deployed, folder)
    with open_town(folder, lambda: model) as town:
        yield town


@pytest.fixture
def folder(deployed: Path, tmp_path: Path) -> Path:
    """A deployed world's data directory for one test alone."""
    copied = tmp_path / "data"
    shutil.copytree(deployed, copied)
    return copied
