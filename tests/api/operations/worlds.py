"""What two worlds must have in common to be the same world."""

from pathlib import Path
from typing import Any

from api.settings import Settings
from store import portable
from store.db import open_database
from tests.api.town import Person, Town

Rows = dict[str, list[bytes]]


def rows_of(url: str) -> Rows:
    """Every row of a database, in an order that is the same on any."""
    database = open_database(url)
    try:
        with database.read() as session:
            return {name: sorted(portable.dump(session, name)) for name in portable.table_names()}
    finally:
        database.close()


def files_of(settings: Settings) -> dict[str, bytes]:
    """Everything in the data directory that is content or secret."""
    folder = settings.data_dir
    kept = [folder / "creator.secret", *folder.glob("blobs/??/*")]
    return {str(path.relative_to(folder)): path.read_bytes() for path in kept}


def settle_in(town: Town) -> tuple[Person, dict[str, Any]]:
    """Somebody makes and mints three things, lists one, and asks for one more."""
    alice = town.person("alice")
    made = [town.make(alice, "item", f"a sword for day {day}") for day in range(3)]
    for one in made:
        town.mint(alice, one)
    town.list_for_sale(alice, made[0]["token_id"])
    town.make(alice, "character", "a kind guard")
    return alice, made[0]


def modes(folder: Path) -> set[int]:
    """Permissions of all files below a folder."""
    return {path.stat().st_mode & 0o777 for path in folder.rglob("*") if path.is_file()}
