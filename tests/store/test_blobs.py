import multiprocessing
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.errors import NotFound, StoreCorrupt, StoreUnreachable
from domain.ids import token_hex, token_id_of
from store.blobs import Blobs


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=2000))
def test_what_is_put_is_got_under_its_own_hash(tmp_path: Path, data: bytes) -> None:
    blobs = Blobs(tmp_path)
    stored = blobs.put(data)
    assert stored.token_id == token_id_of(data)
    assert stored.size_bytes == len(data)
    assert blobs.get(stored.token_id) == data


def test_putting_twice_keeps_one_file(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path)
    assert blobs.put(b"same") == blobs.put(b"same")
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1


def test_what_was_never_put_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        Blobs(tmp_path).get(token_id_of(b"nothing"))


def test_a_damaged_file_is_never_handed_out_and_can_be_put_again(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path)
    stored = blobs.put(b"the metadata of a sword")
    path = tmp_path / stored.sha256[:2] / stored.sha256
    path.write_bytes(b"the metadata of a fake")
    with pytest.raises(StoreCorrupt, match="damaged"):
        blobs.get(stored.token_id)
    blobs.put(b"the metadata of a sword")
    assert blobs.get(stored.token_id) == b"the metadata of a sword"


def test_an_interrupted_write_leaves_nothing_to_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def power_cut(*_: object) -> None:
        raise KeyboardInterrupt

    blobs = Blobs(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr("store.blobs.os.replace", power_cut)
        with pytest.raises(KeyboardInterrupt):
            blobs.put(b"half")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    with pytest.raises(NotFound):
        blobs.get(token_id_of(b"half"))


def test_a_folder_that_cannot_be_written_is_a_typed_error(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")
    with pytest.raises(StoreUnreachable, match="cannot be written"):
        Blobs(file).put(b"anything")


def _put_many(folder: str) -> None:
    blobs = Blobs(Path(folder))
    for number in range(50):
        blobs.put(b"shared %d" % number)


def test_processes_that_put_the_same_do_not_disturb_one_another(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=_put_many, args=(str(tmp_path),)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0]
    blobs = Blobs(tmp_path)
    for number in range(50):
        data = b"shared %d" % number
        assert blobs.get(token_id_of(data)) == data
    names = {path.name for path in tmp_path.rglob("*") if path.is_file()}
    assert names == {token_hex(token_id_of(b"shared %d" % n)) for n in range(50)}
    assert os.listdir(tmp_path)
