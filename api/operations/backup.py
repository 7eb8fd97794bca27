"""A whole world in one file, taken at one moment, while the service runs or not."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL
from sqlmodel import Session, select

from api.operations.archive import ArchiveWriter, new_file
from api.operations.manifest import (
    CHAIN,
    SECRET,
    WORLD,
    Form,
    Manifest,
    blob_part,
    table_part,
)
from api.settings import Settings
from domain.canonical import sha256_hex
from domain.errors import NotFound, StoreUnreachable
from store import deployments, portable
from store.db import Database, open_database
from store.engine import parse_url
from store.file_copy import copy_locked, copy_snapshot
from store.migrations import head_revision
from store.reads import operations
from store.tables import Blob


@dataclass(frozen=True, slots=True)
class BackupReport:
    """What was kept.

    Attributes:
        unkept: hashes of blobs that are missing or damaged; their content is in no backup.
    """

    file: Path
    manifest: Manifest
    unkept: tuple[str, ...]

    @property
    def holds_secret(self) -> bool:
        """Whether the creator's secret is in it."""
        return self.manifest.has(SECRET)


def back_up(
    settings: Settings, file: Path, *, now: int, version: str, as_tables: bool = False
) -> BackupReport:
    """Write a backup. The service may run meanwhile; its writers wait while the chain is copied.

    While no one writes to the database, its snapshot is fixed and the embedded chain is copied. So
    the chain of a backup knows no transaction that its outbox does not, and is never behind its
    index. Blobs are written before the rows that name them, so they are read after.

    Args:
        settings: of the service.
        file: to be written; there is none of this name yet.
        now: Unix time, s.
        version: of the service.
        as_tables: keep the database table by table even where it is an SQLite file, to move it
            to PostgreSQL. What is not SQLite is always kept so.

    Raises:
        NotFound: there is no world.
        Conflict: there is a file of this name.
        StoreCorrupt, StoreUnreachable: something cannot be read, or the file not be written.
    """
    require_world(settings)
    is_file = _is_sqlite(parse_url(settings.database))
    form: Form = "sqlite" if is_file and not as_tables else "tables"
    with ExitStack() as opened:
        out = opened.enter_context(new_file(file))
        folder = Path(opened.enter_context(_scratch(file.parent)))
        database = open_database(settings.database)
        opened.callback(database.close)
        snapshot = _take_snapshot(opened, database, settings.data_dir / CHAIN, folder)
        archive = ArchiveWriter(out)
        if form == "sqlite":
            copy_snapshot(snapshot, folder / WORLD)
            archive.add_file(WORLD, folder / WORLD)
        else:
            for name in portable.table_names():
                archive.add(table_part(name), portable.dump(snapshot, name))
        for name, place in ((CHAIN, folder / CHAIN), (SECRET, settings.data_dir / SECRET)):
            if place.exists():
                archive.add_file(name, place)
        unkept = tuple(_add_blobs(archive, snapshot, settings.data_dir))
        world = deployments.current(snapshot)
        indexed = operations.indexed_to(snapshot)
        manifest = Manifest(
            made_at=now,
            service_version=version,
            schema_revision=head_revision(),
            form=form,
            world=None if world is None else world.id,
            chain_id=None if world is None else world.chain_id,
            indexed=None if indexed is None else indexed.number,
            parts=tuple(archive.parts),
        )
        archive.seal(manifest)
    return BackupReport(file, manifest, unkept)


def require_world(settings: Settings) -> None:
    """Let settings that name an existing database pass.

    Raises:
        NotFound: the SQLite file that they name is not there.
    """
    address = parse_url(settings.database)
    if _is_sqlite(address) and not Path(address.database or "").exists():
        raise NotFound("There is no world in the data directory.", hint="Name another by --data.")


def _is_sqlite(address: URL) -> bool:
    return address.get_backend_name() == "sqlite"


def _scratch(folder: Path) -> tempfile.TemporaryDirectory[str]:
    """A folder for copies, beside the backup: that disk must have the room anyway."""
    try:
        return tempfile.TemporaryDirectory(dir=folder, prefix=".llmasos-backup-")
    except OSError as error:
        raise StoreUnreachable("Beside the backup there is no room for its parts.") from error


def _take_snapshot(opened: ExitStack, database: Database, chain: Path, folder: Path) -> Session:
    """A reading session and a copy of the chain, both as they were while nobody wrote."""
    with database.write():
        snapshot = opened.enter_context(database.read())
        # The first thing that is read fixes what a session sees.
        snapshot.exec(select(Blob.sha256).limit(1)).first()
        if chain.exists():
            copy_locked(chain, folder / CHAIN)
    return snapshot


def _add_blobs(archive: ArchiveWriter, snapshot: Session, data_dir: Path) -> Iterator[str]:
    """Add every blob that a row names; gives the hashes of those that are not as they should be."""
    for sha256 in snapshot.exec(select(Blob.sha256).order_by("sha256")).yield_per(500):
        name = blob_part(sha256)
        try:
            data = (data_dir / name).read_bytes()
        except OSError:
            yield sha256
            continue
        if sha256_hex(data) == sha256:
            archive.add(name, [data])
        else:
            yield sha256
