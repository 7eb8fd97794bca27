"""Sending: nodes that take no batches, nodes that are busy, and what pays too little."""

from pathlib import Path
from typing import Any

import pytest

import api.work.sending as sending
from domain.errors import ChainError, ChainUnreachable
from domain.transaction import Fees
from tests.api.scripted_model import ScriptedModel
from tests.api.test_worker import ask_for_mint, assert_minted_once, mint_transactions
from tests.api.town import Town, open_town


def test_a_node_that_takes_no_batches_is_sent_one_at_a_time(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    original = sending.send_all
    asked: list[bool] = []

    def refuse_batches(*args: Any, one_by_one: bool = False) -> Any:
        asked.append(one_by_one)
        if not one_by_one:
            raise ChainError("The chain's node refused: batches are not taken.")
        return original(*args, one_by_one=True)

    monkeypatch.setattr(sending, "send_all", refuse_batches)
    with open_town(folder, ScriptedModel) as town:
        number = ask_for_mint(town)
        town.turn()
        assert_minted_once(town, number)
    assert asked[:2] == [False, True]


def test_a_busy_node_loses_nothing(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    with open_town(folder, ScriptedModel) as town:
        number = ask_for_mint(town)
        busy = ChainUnreachable("The chain's node takes no more for now.")
        with monkeypatch.context() as patch:
            patch.setattr(sending, "send_all", lambda _client, sent, **_: [busy] * len(sent))
            town.worker.run_once()
            assert [row.state for row in mint_transactions(town.world)] == ["prepared"]
        town.turn()
        assert_minted_once(town, number)


def test_a_person_is_told_that_a_transaction_pays_too_little(town: Town) -> None:
    person = town.person("somebody who pays too little")
    made = town.make(person, "item", "a wooden bow")
    town.mint(person, made)
    draft = person.post(
        "/listings/prepare", {"token_id": made["token_id"], "price_gold": "3", "amount": 1}
    ).json()
    raw = person.sign_transaction(draft["approvals"][0], fees=Fees(1, 1))
    answer = person.post("/transactions", {"raw": raw})
    assert answer.status_code == 202, answer.text
    assert answer.json()["state"] == "failed"
    assert answer.json()["why"] == "The node asks for a higher fee than this transaction pays."
