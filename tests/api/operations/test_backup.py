"""A world is backed up and restored: it opens, it equals, and it goes on."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text
from typer.testing import CliRunner

from api.cli import app
from api.operations.archive import Archive
from api.operations.backup import back_up
from api.operations.restore import restore
from api.settings import Settings, load_settings
from chain.devnet import Devnet
from domain.errors import Conflict, InvalidInput, NotFound, StoreUnreachable
from store import portable
from store.db import open_database
from tests.api.operations.worlds import files_of, modes, rows_of, settle_in
from tests.api.scripted_model import ScriptedModel
from tests.api.test_serving import served
from tests.api.town import Person, open_town
from tests.store.conftest import emptied

NOW = 1_700_000_000


@pytest.fixture(scope="module")
def lived_in(deployed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data directory of a world in which something happened. Copy it; never open it."""
    folder = tmp_path_factory.mktemp("lived-in") / "data"
    shutil.copytree(deployed, folder)
    with open_town(folder, ScriptedModel) as town:
        settle_in(town)
    return folder


@pytest.fixture
def settings(lived_in: Path, tmp_path: Path) -> Settings:
    folder = tmp_path / "data"
    shutil.copytree(lived_in, folder)
    return load_settings(data_dir=folder)


def chain_head(folder: Path) -> tuple[int, str]:
    """The newest block of a world's embedded chain."""
    with Devnet(folder / "devnet.db") as devnet:
        head = devnet.node.evm.head
        return head.block_number, head.hash.hex()


def test_a_restored_world_opens_and_is_the_same(settings: Settings, tmp_path: Path) -> None:
    report = back_up(settings, tmp_path / "b.zip", now=NOW, version="1")
    assert report.unkept == ()
    assert report.holds_secret
    assert report.manifest.form == "sqlite"
    target = load_settings(data_dir=tmp_path / "restored")
    assert restore(target, report.file) == report.manifest
    assert rows_of(target.database) == rows_of(settings.database)
    assert files_of(target) == files_of(settings)
    assert chain_head(target.data_dir) == chain_head(settings.data_dir)
    assert modes(target.data_dir) == {0o600}
    assert target.data_dir.stat().st_mode & 0o777 == 0o700
    with open_town(target.data_dir, ScriptedModel) as town:
        alice = town.person("alice")
        listed = alice.get("/listings").json()
        assert len(listed) == 1
        more = town.make(alice, "item", "a shield for the new house")
        town.mint(alice, more)


def test_a_backup_holds_exactly_what_a_world_is(settings: Settings, tmp_path: Path) -> None:
    (settings.data_dir / "blobs" / "ab").mkdir(exist_ok=True)
    (settings.data_dir / "blobs" / "ab" / ".x.part").write_bytes(b"half")
    (settings.data_dir / "service.json").write_text("{}")
    back_up(settings, tmp_path / "b.zip", now=NOW, version="1")
    with Archive.open(tmp_path / "b.zip") as archive:
        names = {part.name for part in archive.manifest.parts}
    assert names == {"world.db", "devnet.db", *files_of(settings)} - {"blobs/ab/.x.part"}


def test_missing_and_damaged_content_is_told_and_the_rest_is_kept(
    settings: Settings, tmp_path: Path
) -> None:
    first, second, *others = sorted(settings.data_dir.glob("blobs/??/*"))
    first.unlink()
    second.write_bytes(b"damaged")
    report = back_up(settings, tmp_path / "b.zip", now=NOW, version="1")
    assert sorted(report.unkept) == sorted([first.name, second.name])
    with Archive.open(report.file) as archive:
        kept = {Path(part.name).name for part in archive.manifest.parts}
    assert {path.name for path in others} < kept


@pytest.mark.parametrize("to", ["sqlite", "postgresql"])
def test_tables_are_restored_on_either_database(
    settings: Settings,
    tmp_path: Path,
    to: str,
    make_postgres_database: Callable[[], str],
) -> None:
    report = back_up(settings, tmp_path / "b.zip", now=NOW, version="1", as_tables=True)
    url = make_postgres_database() if to == "postgresql" else ""
    target = load_settings(data_dir=tmp_path / "restored", database_url=url)
    restore(target, report.file)
    assert rows_of(target.database) == rows_of(settings.database)
    assert files_of(target) == files_of(settings)
    with open_town(target.data_dir, ScriptedModel, database_url=url) as town:
        town.make(town.person("alice"), "item", "a lamp")
        before = rows_of(target.database)
        again = back_up(town.world.settings, tmp_path / "again.zip", now=NOW, version="1")
    assert again.manifest.form == ("tables" if url else "sqlite")
    if url:
        other = load_settings(data_dir=tmp_path / "third", database_url=make_postgres_database())
        restore(other, again.file)
        assert rows_of(other.database) == before


def test_a_backup_is_taken_while_the_service_works(folder: Path, tmp_path: Path) -> None:
    from eth_utils.crypto import keccak

    from chain.signing import LocalSigner

    with served(folder) as (process, url):
        people = [
            Person(LocalSigner.from_key(keccak(text=f"guest {number}")), url) for number in range(8)
        ]
        guests = threading.Thread(target=lambda: [person.log_in() for person in people])
        guests.start()  # each is sent a gift: the chain and the database are written to
        command = [sys.executable, "-m", "api.cli", "backup", str(tmp_path / "b.zip")]
        done = subprocess.run(
            [*command, "--data", str(folder)], capture_output=True, text=True, timeout=120
        )
        guests.join()
        assert process.poll() is None
        for person in people:
            person.http.close()
    assert done.returncode == 0, done.stderr
    assert "KEEP THIS FILE LIKE A KEY" in done.stderr
    target = load_settings(data_dir=tmp_path / "restored")
    restore(target, tmp_path / "b.zip")
    with open_town(target.data_dir, ScriptedModel) as town:
        town.turn()
        indexed = town.stranger().get("/healthz").json()
        assert indexed["troubles"] == {}
        assert indexed["indexed"] == indexed["head"]
        with town.database.read() as session:
            states = set(session.connection().execute(text("SELECT state FROM outbox")).scalars())
        assert states <= {"mined"}


def test_a_folder_or_database_in_use_is_left_as_it_is(
    settings: Settings, tmp_path: Path, make_postgres_database: Callable[[], str]
) -> None:
    report = back_up(settings, tmp_path / "b.zip", now=NOW, version="1", as_tables=True)
    before = files_of(settings), rows_of(settings.database)
    with pytest.raises(Conflict):
        restore(settings, report.file)
    assert (files_of(settings), rows_of(settings.database)) == before
    url = make_postgres_database()
    restore(load_settings(data_dir=tmp_path / "first", database_url=url), report.file)
    with pytest.raises(Conflict):
        restore(load_settings(data_dir=tmp_path / "second", database_url=url), report.file)
    assert sorted(os.listdir(tmp_path)) == ["b.zip", "data", "first"]
    assert rows_of(url) == before[1]
    assert emptied(url) == url


def test_a_restore_that_fails_leaves_nothing(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = back_up(settings, tmp_path / "b.zip", now=NOW, version="1", as_tables=True)
    target = load_settings(data_dir=tmp_path / "restored")
    loads = iter(range(100))
    original = portable.load

    def load(*args: object) -> int:
        if next(loads) == 5:
            raise StoreUnreachable("The database server does not answer.")
        return original(*args)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr("store.portable.load", load)
    with pytest.raises(StoreUnreachable):
        restore(target, report.file)
    assert sorted(os.listdir(tmp_path)) == ["b.zip", "data"]


def test_what_does_not_fit_is_refused_before_anything_is_written(
    settings: Settings, tmp_path: Path
) -> None:
    report = back_up(settings, tmp_path / "b.zip", now=NOW, version="1")
    elsewhere = load_settings(data_dir=tmp_path / "x", database_url="postgresql://nowhere/world")
    with pytest.raises(InvalidInput, match="holds an SQLite file"):
        restore(elsewhere, report.file)
    (tmp_path / "text").write_text("no backup")
    with pytest.raises(InvalidInput):
        restore(load_settings(data_dir=tmp_path / "x"), tmp_path / "text")
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Conflict):
        restore(load_settings(data_dir=tmp_path / "file"), report.file)
    assert sorted(os.listdir(tmp_path)) == ["b.zip", "data", "file", "text"]


def test_the_commands_say_what_they_did_and_warn_of_the_secret(
    settings: Settings, tmp_path: Path
) -> None:
    def run(*words: str) -> tuple[int, str]:
        done = CliRunner().invoke(app, [*words])
        return done.exit_code, done.output

    file, folder = str(tmp_path / "b.zip"), str(settings.data_dir)
    lost = next(settings.data_dir.glob("blobs/??/*"))
    code, said = run("backup", file, "--data", folder)
    assert (code, "KEEP THIS FILE LIKE A KEY" in said) == (0, True)
    code, said = run("restore", file, "--data", str(tmp_path / "restored"))
    assert (code, "indexed to block" in said) == (0, True)
    assert modes(tmp_path / "restored") == {0o600}
    lost.unlink()
    code, said = run("backup", str(tmp_path / "second.zip"), "--data", folder)
    assert (code, lost.name in said) == (1, True)


def test_no_world_is_no_backup(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        back_up(load_settings(data_dir=tmp_path / "none"), tmp_path / "b.zip", now=NOW, version="1")
    assert os.listdir(tmp_path) == []


def test_the_service_writes_on_while_a_snapshot_is_packed(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Writers wait while the chain is copied alone; rows that come later are not in the backup."""
    from store.file_copy import copy_snapshot

    before = rows_of(settings.database)

    def copy(session: object, target: Path) -> None:
        database = open_database(settings.database)
        with database.write() as other:
            other.connection().execute(text("DELETE FROM login_session"))
        database.close()
        copy_snapshot(session, target)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr("api.operations.backup.copy_snapshot", copy)
    report = back_up(settings, tmp_path / "b.zip", now=NOW, version="1")
    target = load_settings(data_dir=tmp_path / "restored")
    restore(target, report.file)
    assert rows_of(target.database) == before
    assert rows_of(settings.database) != before
