"""A world out of its backup: checked before anything is written, and whole when it appears."""

import os
import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from api.operations.archive import Archive, sync_folder
from api.operations.manifest import WORLD, Manifest, Part, table_part
from api.settings import Settings
from domain.errors import Conflict, InvalidInput, StoreUnreachable
from store import portable
from store.db import open_database
from store.migrations import head_revision, migrate, revisions


def restore(settings: Settings, file: Path) -> Manifest:
    """Make a world's data directory, and fill its database, from a backup.

    The directory is filled under another name and gets its own last, so a restore that is
    interrupted leaves nothing that looks like a world.

    Args:
        settings: of the service; `data_dir` is not there yet or empty, the database is empty.
        file: a backup.

    Raises:
        InvalidInput: it is no backup, is damaged, or does not fit the settings or this version.
        Conflict: directory or database is not empty.
        StoreUnreachable: something cannot be written.
    """
    target = settings.data_dir.resolve()
    with Archive.open(file) as archive:
        manifest = archive.manifest
        _require_fit(settings, manifest)
        with _becoming(target, manifest.size_bytes) as folder:
            tables: list[Part] = []
            for part in manifest.parts:
                if part.name.startswith("tables/"):
                    tables.append(part)
                else:
                    _write(archive, part, folder / part.name)
            if manifest.form == "tables":
                _load(settings, archive, tables, folder, target)
    return manifest


def _require_fit(settings: Settings, manifest: Manifest) -> None:
    if manifest.form == "sqlite":
        if settings.database_url:
            raise InvalidInput(
                "This backup holds an SQLite file, which belongs into the data directory.",
                hint="Unset LLMASOS_DATABASE_URL, or make a backup with --tables.",
            )
        if manifest.schema_revision not in revisions():
            raise InvalidInput(
                "This backup was made by a newer version of the service.",
                hint="Update the service.",
            )
        return
    if manifest.schema_revision != head_revision():
        raise InvalidInput(
            f"This backup holds tables of schema {manifest.schema_revision}, and this service has "
            f"schema {head_revision()}.",
            hint="Restore it with the version that made it; a newer one then migrates it.",
        )
    wanted = {table_part(name) for name in portable.table_names()}
    if wanted != {part.name for part in manifest.parts if part.name.startswith("tables/")}:
        raise InvalidInput("This backup lacks tables, or has some that are not known.")


@contextmanager
def _becoming(target: Path, size_bytes: int) -> Generator[Path]:
    """A new folder that takes the target's name at the end, unless it has it by then."""
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise Conflict(
            "The data directory is not empty; a backup is only restored into an empty one.",
            hint="Name another by --data, or move this one away.",
        )
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(target.parent).free < size_bytes:
            raise StoreUnreachable("There is too little room on the disk for this backup.")
        folder = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}-restoring-"))
        try:
            yield folder
            if folder.exists():
                appear(folder, target)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    except OSError as error:
        raise StoreUnreachable("The data directory cannot be written.") from error


def appear(folder: Path, target: Path) -> None:
    """Give a finished folder its name, in one step that outlives a power cut.

    Raises:
        Conflict: meanwhile there is something under the name.
    """
    for below in (folder, *(path for path in folder.rglob("*") if path.is_dir())):
        sync_folder(below)
    try:
        os.rename(folder, target)
    except OSError as error:
        raise Conflict("The data directory was filled by somebody else meanwhile.") from error
    sync_folder(target.parent)


def _write(archive: Archive, part: Part, path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        for chunk in archive.read(part):
            out.write(chunk)
        out.flush()
        os.fsync(out.fileno())


def _load(
    settings: Settings, archive: Archive, tables: list[Part], folder: Path, target: Path
) -> None:
    """Fill the database; the folder gets its name just before the rows are committed."""
    inside = not settings.database_url
    url = f"sqlite:///{folder / WORLD}" if inside else settings.database
    migrate(url)
    database = open_database(url)
    by_name = {part.name: part for part in tables}
    try:
        with database.write() as session:
            portable.require_empty(session)
            for name in portable.table_names():
                portable.load(session, name, archive.lines(by_name[table_part(name)]))
            if not inside:
                appear(folder, target)
    except BaseException:
        if not inside and target.exists() and not folder.exists():
            os.rename(target, folder)  # the rows did not stay, so neither does the folder
        raise
    finally:
        database.close()
