"""Content-addressed files: bytes lie under their SHA-256 and prove themselves when read."""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from domain.canonical import sha256_hex
from domain.errors import NotFound, StoreCorrupt, StoreUnreachable
from domain.ids import TokenId, token_hex


@dataclass(frozen=True, slots=True)
class StoredBlob:
    """Bytes that are on the disk: what `Blobs.put` hands out, and rows may then refer to."""

    sha256: str
    size_bytes: int

    @property
    def token_id(self) -> TokenId:
        """The same hash as the id of the token whose metadata the bytes are."""
        return TokenId(int(self.sha256, 16))


class Blobs:
    """A folder of blobs, `ab/abcdef…` by the first two hex digits. Safe for several processes."""

    def __init__(self, folder: Path) -> None:
        """Use a folder; it is made with the first blob."""
        self._folder = folder

    def put(self, data: bytes) -> StoredBlob:
        """Keep bytes for ever. They are on the disk, whole, when this returns.

        Raises:
            StoreUnreachable: the disk takes nothing.
        """
        stored = StoredBlob(sha256_hex(data), len(data))
        path = self._path(stored.sha256)
        if self._holds(path, data):
            return stored
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _write_whole(path, data)
            _sync_folder(path.parent)
            _sync_folder(self._folder)
        except OSError as error:
            raise StoreUnreachable("The blob folder cannot be written.") from error
        return stored

    def get(self, token_id: int) -> bytes:
        """The bytes with this hash, checked against it.

        Raises:
            MalformedToken: the id is no uint256.
            NotFound: there are none.
            StoreCorrupt: the file holds other bytes.
            StoreUnreachable: the file cannot be read.
        """
        sha256 = token_hex(token_id)
        try:
            data = self._path(sha256).read_bytes()
        except FileNotFoundError as error:
            raise NotFound(f"No content {sha256} is kept here.") from error
        except OSError as error:
            raise StoreUnreachable("The blob folder cannot be read.") from error
        if sha256_hex(data) != sha256:
            raise StoreCorrupt(f"The file of content {sha256} is damaged.")
        return data

    def _path(self, sha256: str) -> Path:
        return self._folder / sha256[:2] / sha256

    @staticmethod
    def _holds(path: Path, data: bytes) -> bool:
        """Whether the bytes are there already; a damaged file is written anew."""
        try:
            return path.read_bytes() == data
        except OSError:
            return False


def _write_whole(path: Path, data: bytes) -> None:
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _sync_folder(folder: Path) -> None:
    """Make a rename outlive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
