"""Runs of the main job, shared by the tests: each costs as long as the demo itself."""

import io
from dataclasses import dataclass
from pathlib import Path

import pytest
from rich.console import Console

from api.demo.play import play
from api.screen import Screen
from api.settings import load_settings
from store.db import open_database
from store.reads import tokens


@dataclass(frozen=True)
class Run:
    """A run of the demo: its exit status, what it showed, and the world that it left."""

    exit_code: int
    shown: str
    data: Path

    def minted(self) -> dict[str, tuple[str, int]]:
        """Token id → kind and pieces ever minted, as the projection has it."""
        database = open_database(load_settings(data_dir=self.data).database)
        try:
            with database.read() as session:
                views = tokens.newest(session, limit=100)
                return {f"{view.token_id:064x}": (view.kind, view.minted) for view in views}
        finally:
            database.close()


def run_demo(data: Path, prompts: tuple[str, ...] = (), **settings: object) -> Run:
    """Run the demo in this process, on a console of 100 columns."""
    shown = io.StringIO()
    console = Console(file=shown, width=100, highlight=False, emoji=False, markup=False)
    exit_code = play(load_settings(data_dir=data, **settings), Screen(console), prompts)
    return Run(exit_code, shown.getvalue(), data)


@pytest.fixture(scope="session")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """One run on a new world with the embedded chain."""
    return run_demo(tmp_path_factory.mktemp("undisturbed") / "world")
