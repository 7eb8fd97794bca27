"""A backup's file is hostile until every byte of it was checked."""

import io
import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from api.operations.archive import Archive, ArchiveWriter, new_file
from api.operations.manifest import MANIFEST, Manifest
from domain.canonical import sha256_hex
from domain.errors import Conflict, InvalidInput, StoreUnreachable

WORLD = b"SQLite format 3\x00 and so on"
SECRET = b"s" * 32


def manifest(writer: ArchiveWriter, **changes: Any) -> Manifest:
    fields: dict[str, Any] = {
        "made_at": 1,
        "service_version": "0",
        "schema_revision": "0002",
        "form": "sqlite",
        "world": None,
        "chain_id": None,
        "indexed": None,
        "parts": tuple(writer.parts),
    }
    return Manifest(**(fields | changes))


def written(path: Path) -> Path:
    with new_file(path) as file:
        writer = ArchiveWriter(file)
        writer.add("world.db", [WORLD[:5], WORLD[5:]])
        writer.add("creator.secret", [SECRET])
        writer.seal(manifest(writer))
    return path


def rewritten(
    path: Path, change: Callable[[dict[str, bytes]], None], twice: str | None = None
) -> Path:
    """The same archive with other entries."""
    with zipfile.ZipFile(path) as old:
        entries = {name: old.read(name) for name in old.namelist()}
    change(entries)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in entries.items():
            new.writestr(name, data)
        if twice is not None:
            with pytest.warns(UserWarning, match="Duplicate name"):
                new.writestr(twice, entries[twice])
    return path


def with_part(name: str, data: bytes) -> Callable[[dict[str, bytes]], None]:
    """Add a part and name it in the manifest."""

    def change(entries: dict[str, bytes]) -> None:
        told = json.loads(entries[MANIFEST])
        told["parts"].append({"name": name, "size_bytes": len(data), "sha256": sha256_hex(data)})
        entries[name] = data
        entries[MANIFEST] = json.dumps(told).encode()

    return change


def told(**changes: Any) -> Callable[[dict[str, bytes]], None]:
    """Change what the manifest says."""

    def change(entries: dict[str, bytes]) -> None:
        entries[MANIFEST] = json.dumps(json.loads(entries[MANIFEST]) | changes).encode()

    return change


def test_what_was_written_is_read(tmp_path: Path) -> None:
    path = written(tmp_path / "b.zip")
    assert path.stat().st_mode & 0o777 == 0o600
    assert os.listdir(tmp_path) == ["b.zip"]
    with Archive.open(path) as archive:
        parts = {part.name: b"".join(archive.read(part)) for part in archive.manifest.parts}
    assert parts == {"world.db": WORLD, "creator.secret": SECRET}


@pytest.mark.parametrize("size", [0, 1, 7, 4096])
def test_lines_are_found_wherever_the_pieces_end(tmp_path: Path, size: int) -> None:
    lines = [b"a\n", b"\r\x0b\xe2\x80\xa8\n", b"b" * (1 << 20) + b"\n", b"c\n" * size, b"last"]
    data = b"".join(lines)
    with new_file(tmp_path / "b.zip") as file:
        writer = ArchiveWriter(file)
        part = writer.add("tables/account.jsonl", [data])
        writer.seal(manifest(writer, form="tables"))
    with Archive.open(tmp_path / "b.zip") as archive:
        assert list(archive.lines(part)) == io.BytesIO(data).readlines()


@pytest.mark.parametrize(
    "name",
    [
        "../evil", "/etc/evil", "blobs/../../evil", "world.db/../evil", "other.db", "blobs/ab/cd",
        "blobs/ab/" + "cd" * 32, "tables/Up.jsonl", "world.db\n",
    ],
)  # fmt: skip
def test_a_name_that_no_backup_holds_is_refused(tmp_path: Path, name: str) -> None:
    path = rewritten(written(tmp_path / "b.zip"), with_part(name, b"x"))
    with pytest.raises(InvalidInput), Archive.open(path):
        pass


@pytest.mark.parametrize(
    "change",
    [
        lambda entries: entries.pop(MANIFEST),
        lambda entries: entries.pop("world.db"),
        lambda entries: entries.update({"devnet.db": b"unasked"}),
        lambda entries: entries.update({"world.db": WORLD[:-1]}),
        lambda entries: entries.update({"world.db": WORLD + b"x"}),
        lambda entries: entries.update({"world.db": b"\x00" + WORLD[1:]}),
        lambda entries: entries.update({"world.db": b"\x00" * (64 << 20)}),
        lambda entries: entries.update({MANIFEST: b"{"}),
        told(format="other"),
        told(format_version=2),
        told(form="tables"),
        told(parts=[]),
        told(more="unknown"),
    ],
    ids=[
        "no-manifest", "part-missing", "part-too-many", "shorter", "longer", "changed", "bomb",
        "no-json", "other-format", "newer", "two-databases", "nothing", "unknown-field",
    ],
)  # fmt: skip
def test_what_the_manifest_does_not_bear_out_is_refused(
    tmp_path: Path, change: Callable[[dict[str, bytes]], None]
) -> None:
    path = rewritten(written(tmp_path / "b.zip"), change)
    with pytest.raises(InvalidInput) as caught, Archive.open(path):
        pass
    assert caught.value.detail.endswith(".")


def test_an_entry_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    path = rewritten(written(tmp_path / "b.zip"), lambda _entries: None, twice="world.db")
    with pytest.raises(InvalidInput), Archive.open(path):
        pass


def test_no_byte_can_be_changed_or_cut_away(tmp_path: Path) -> None:
    path = written(tmp_path / "b.zip")
    whole = path.read_bytes()
    data_end = whole.index(b"PK\x01\x02")
    for place in range(0, data_end, 7):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x41]) + whole[place + 1 :])
        try:
            with Archive.open(path) as archive:
                parts = [b"".join(archive.read(part)) for part in archive.manifest.parts]
        except InvalidInput:
            continue
        assert parts == [WORLD, SECRET]  # what was changed is no content, such as a time
    for length in (0, 1, 100, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:length])
        with pytest.raises(InvalidInput), Archive.open(path):
            pass
    with pytest.raises(InvalidInput), Archive.open(tmp_path / "not there"):
        pass


def test_a_file_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    def fail() -> None:
        with new_file(tmp_path / "b.zip") as file:
            file.write(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert os.listdir(tmp_path) == []
    written(tmp_path / "b.zip")
    before = (tmp_path / "b.zip").read_bytes()
    with pytest.raises(Conflict):
        written(tmp_path / "b.zip")
    assert (tmp_path / "b.zip").read_bytes() == before
    with pytest.raises(StoreUnreachable):
        written(tmp_path / "no folder" / "b.zip")
