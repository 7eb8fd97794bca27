"""The file of a backup: a zip whose last entry, the manifest, has the SHA-256 of all others."""

import hashlib
import os
import zipfile
import zlib
from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO, Final, Self

from api.operations.manifest import MANIFEST, Manifest, Part, read_manifest
from domain.errors import Conflict, InvalidInput, StoreUnreachable

_CHUNK: Final = 1 << 20
_MOST_MANIFEST_BYTES: Final = 256 << 20
_DAMAGED: Final = "This file is no backup, or it is damaged."
# What zipfile raises on bytes that are no zip, cut, changed, encrypted or packed in another way.
_UNREADABLE: Final = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError)


class ArchiveWriter:
    """Takes the parts one after the other; `seal` writes the manifest."""

    def __init__(self, file: BinaryIO) -> None:
        """Write to an empty file that can be sought in."""
        self._zip = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=3)
        self.parts: list[Part] = []

    def add(self, name: str, chunks: Iterable[bytes]) -> Part:
        """Write one part."""
        digest, size = hashlib.sha256(), 0
        with self._zip.open(_entry(name), "w", force_zip64=True) as out:
            for chunk in chunks:
                digest.update(chunk)
                size += out.write(chunk)
        part = Part(name=name, size_bytes=size, sha256=digest.hexdigest())
        self.parts.append(part)
        return part

    def add_file(self, name: str, path: Path) -> Part:
        """Write one part from a file."""
        with path.open("rb") as file:
            return self.add(name, _chunks(file))

    def seal(self, manifest: Manifest) -> None:
        """Write the manifest and end the archive."""
        self._zip.writestr(_entry(MANIFEST), manifest.model_dump_json(indent=1))
        self._zip.close()


class Archive:
    """A backup that was checked when it was opened: its parts are those of the manifest."""

    def __init__(self, file: zipfile.ZipFile) -> None:
        """Check every byte; nothing is written."""
        self._zip = file
        self.manifest = self._read_manifest()
        for part in self.manifest.parts:
            for _ in self.read(part):
                pass

    @classmethod
    @contextmanager
    def open(cls, path: Path) -> Generator[Self]:
        """Open and check a backup.

        Raises:
            InvalidInput: it is no backup, it is damaged, or it holds more or less than it says.
        """
        with ExitStack() as opened:
            try:
                file = opened.enter_context(path.open("rb"))
                archive = cls(opened.enter_context(zipfile.ZipFile(file)))
            except OSError as error:
                raise InvalidInput("There is no such backup, or it cannot be read.") from error
            except _UNREADABLE as error:
                raise InvalidInput(_DAMAGED) from error
            yield archive

    def read(self, part: Part) -> Iterator[bytes]:
        """The bytes of a part in pieces.

        Raises:
            InvalidInput: they are not what the manifest says; told after the last piece.
        """
        digest, size = hashlib.sha256(), 0
        with self._zip.open(part.name) as entry:
            # An entry may unpack to far more than it says of itself.
            while size <= part.size_bytes and (chunk := entry.read(_CHUNK)):
                digest.update(chunk)
                size += len(chunk)
                yield chunk
        if (size, digest.hexdigest()) != (part.size_bytes, part.sha256):
            raise InvalidInput(f"The part {part.name} of this backup is damaged.")

    def lines(self, part: Part) -> Iterator[bytes]:
        """The lines of a part, each with its line feed."""
        rest = b""
        for chunk in self.read(part):
            *whole, rest = (rest + chunk).split(b"\n")
            yield from (line + b"\n" for line in whole)
        if rest:
            yield rest

    def _read_manifest(self) -> Manifest:
        entries = self._zip.infolist()
        names = [entry.filename for entry in entries]
        if MANIFEST not in names or len(set(names)) != len(names):
            raise InvalidInput(_DAMAGED)
        if self._zip.getinfo(MANIFEST).file_size > _MOST_MANIFEST_BYTES:
            raise InvalidInput("The manifest of this backup cannot be read.")
        manifest = read_manifest(self._zip.read(MANIFEST))
        if {part.name for part in manifest.parts} | {MANIFEST} != set(names):
            raise InvalidInput("This backup holds more or less than its manifest says.")
        return manifest


@contextmanager
def new_file(path: Path) -> Generator[BinaryIO]:
    """A file that appears under its name, whole and readable by its owner alone, or not at all.

    Raises:
        Conflict: there is a file of this name.
        StoreUnreachable: it cannot be written.
    """
    if path.exists():
        raise Conflict(f"There is a file {path.name} already; a backup overwrites nothing.")
    part = path.with_name(f".{path.name}.part")
    try:
        descriptor = os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            os.fchmod(descriptor, 0o600)  # also where an interrupted run left the file
            with os.fdopen(descriptor, "w+b") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            os.link(part, path)  # unlike a rename it overwrites nothing
        finally:
            part.unlink(missing_ok=True)
        sync_folder(path.parent)
    except FileExistsError as error:
        raise Conflict(f"There is a file {path.name} already.") from error
    except OSError as error:
        raise StoreUnreachable(f"The file {path.name} cannot be written.") from error


def sync_folder(folder: Path) -> None:
    """Make new names in a folder outlive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK):
        yield chunk
