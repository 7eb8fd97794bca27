import re
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from sqlmodel import col, select

from api.reindexing import compare_with_chain
from api.settings import load_settings
from chain.ganache import ganache
from domain.errors import InvalidInput
from store.db import open_database
from store.tables import MintRequest, Outbox, Token
from tests.e2e.conftest import Run, run_demo
from tests.e2e.plug import instants, kill_at
from tests.tools import or_skip

KINDS = {"item": 12, "character": 3, "quest": 2}


def checks_passed(run: Run) -> int:
    match = re.search(r"^(\d+) checks passed in \d+ s$", run.shown, re.MULTILINE)
    assert match is not None, run.shown[-2000:]
    return int(match[1])


def kinds_of(run: Run) -> dict[str, int]:
    kinds = [kind for kind, _ in run.minted().values()]
    return {kind: kinds.count(kind) for kind in KINDS}


def test_the_main_job_passes_every_check_on_the_embedded_chain(undisturbed: Run) -> None:
    assert undisturbed.exit_code == 0, undisturbed.shown[-3000:]
    assert checks_passed(undisturbed) >= 100
    assert "✗" not in undisturbed.shown
    assert kinds_of(undisturbed) == KINDS


def test_the_run_shows_a_sale_a_talk_a_paid_quest_and_three_proofs(undisturbed: Run) -> None:
    shown = undisturbed.shown
    assert "the seller lists 1 × " in shown
    assert "of royalty" in shown
    assert shown.count("  buyer: ") == 2
    assert "15 Gold paid" in shown
    assert shown.count("MATCH, ") == 3


def test_a_second_run_goes_on_with_the_same_world_and_mints_nothing_twice(
    undisturbed: Run,
) -> None:
    before = undisturbed.minted()
    again = run_demo(undisturbed.data)
    assert again.exit_code == 0, again.shown[-3000:]
    assert again.minted() == before
    assert "was sold in an earlier run" in again.shown
    assert "was completed in an earlier run" in again.shown


@pytest.mark.parametrize("at", ["3/7", pytest.param("5/7", marks=pytest.mark.soak)])
def test_a_run_that_was_killed_and_started_again_ends_with_the_same_tokens(
    undisturbed: Run, tmp_path: Path, at: str
) -> None:
    data = tmp_path / "world"
    command = [sys.executable, "-u", "-m", "api.cli", "demo", "--data", str(data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith(at) or f" {at} " in line:
                process.send_signal(signal.SIGKILL)
                break
        assert process.wait() == -signal.SIGKILL
    rest = run_demo(data)
    assert rest.exit_code == 0, rest.shown[-3000:]
    assert rest.minted() == undisturbed.minted()


@pytest.mark.parametrize(
    "seed", [1, *(pytest.param(seed, marks=pytest.mark.soak) for seed in range(2, 8))]
)
def test_a_run_whose_plug_is_pulled_twice_ends_with_the_same_tokens(
    undisturbed: Run, tmp_path: Path, seed: int
) -> None:
    data = tmp_path / "world"
    for instant in instants(seed, 2):
        assert kill_at(data, instant) >= instant
    rest = run_demo(data)
    assert rest.exit_code == 0, rest.shown[-3000:]
    assert rest.minted() == undisturbed.minted()


def test_the_main_job_takes_the_way_of_the_service(undisturbed: Run) -> None:
    """Every token was asked for, carried by a row of the outbox, mined, and indexed."""
    compared = compare_with_chain(load_settings(data_dir=undisturbed.data))
    assert compared.is_identical, compared.comparison.differences
    database = open_database(load_settings(data_dir=undisturbed.data).database)
    try:
        with database.read() as session:
            carried = session.exec(
                select(Token, MintRequest.state, Outbox)
                .join(MintRequest, col(MintRequest.token_id) == Token.token_id)
                .join(Outbox, col(Outbox.id) == MintRequest.outbox_id)
            ).all()
            open_rows = session.exec(select(Outbox.id).where(col(Outbox.state) != "mined")).all()
    finally:
        database.close()
    assert len(carried) == sum(KINDS.values())
    for token, request_state, carrier in carried:
        assert (request_state, carrier.state) == ("confirmed", "mined")
        assert token.tx_hash == carrier.hash
    # How many share a transaction is up to the model's pace; that it carries what it says is not.
    batches = Counter((carrier.hash, carrier.purpose, token.kind) for token, _, carrier in carried)
    assert len(batches) == len({carrier.hash for *_, carrier in carried})
    for (_, purpose, kind), tokens in batches.items():
        assert purpose == f"mint {tokens} × {kind}"
    assert open_rows == []


def test_the_main_job_passes_on_ganache_with_a_prompt_of_ones_own(tmp_path: Path) -> None:
    with or_skip():
        node = ganache(tmp_path / "chain")
    prompt = "a cracked bronze shield that hums in the rain"
    with node:
        run = run_demo(tmp_path / "world", (prompt,), rpc_url=node.url)
    assert run.exit_code == 0, run.shown[-3000:]
    assert prompt in run.shown
    assert kinds_of(run) == KINDS


def test_more_prompts_than_the_demo_can_take_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="up to ten prompts"):
        run_demo(tmp_path / "world", ("a sword",) * 11)
