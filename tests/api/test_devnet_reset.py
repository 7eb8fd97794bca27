"""`llmasos devnet reset`: asks, refuses while a node runs, and says what it leaves."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli import app
from chain.devnet import Devnet
from domain.errors import Conflict, NotFound
from tests.chain.devnet_rpc import Caller


def reset(data: Path, *options: str, answer: str = "") -> Result:
    return CliRunner().invoke(app, ["devnet", "reset", "--data", str(data), *options], input=answer)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data directory with a chain of two blocks."""
    with Devnet(tmp_path / "devnet.db") as devnet:
        Caller(devnet)("evm_mine", {"blocks": 2})
    return tmp_path


def height(data: Path) -> int:
    with Devnet(data / "devnet.db") as devnet:
        return int(Caller(devnet)("eth_blockNumber"), 16)


def test_it_deletes_the_chain_and_the_next_one_begins_at_its_genesis(data: Path) -> None:
    done = reset(data, "--yes")
    assert done.exit_code == 0, done.output
    assert list(data.iterdir()) == []
    assert "database" not in done.stdout
    assert height(data) == 0


def test_it_asks_and_takes_no_for_an_answer(data: Path) -> None:
    for answer in ("n\n", "", "\n"):
        refused = reset(data, answer=answer)
        assert refused.exit_code == 1
        assert "cannot be undone" in refused.stderr
        assert height(data) == 2
    assert reset(data, answer="y\n").exit_code == 0
    assert height(data) == 0


def test_it_refuses_while_a_node_works_on_the_chain(data: Path) -> None:
    with Devnet(data / "devnet.db") as devnet:
        refused = reset(data, "--yes")
        assert isinstance(refused.exception, Conflict)
        assert refused.exception.detail == "A node works on this chain."
        assert Caller(devnet)("evm_mine") == "0x0"
    assert height(data) == 3


def test_it_tells_that_the_database_belongs_to_the_old_chain(data: Path) -> None:
    (data / "world.db").write_bytes(b"rows")
    done = reset(data, "--yes")
    assert "It belongs to the deleted chain" in done.stdout
    assert (data / "world.db").read_bytes() == b"rows"


def test_a_damaged_chain_can_be_deleted_and_a_missing_one_not(data: Path) -> None:
    (data / "devnet.db").write_bytes(b"nonsense" * 1_000)
    assert reset(data, "--yes").exit_code == 0
    missing = reset(data, "--yes")
    assert isinstance(missing.exception, NotFound)


def test_the_directory_may_be_named_before_the_command(data: Path) -> None:
    done = CliRunner().invoke(app, ["devnet", "--data", str(data), "reset", "--yes"])
    assert done.exit_code == 0, done.output
    assert list(data.iterdir()) == []
