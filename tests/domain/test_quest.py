import pytest

from domain.ontology import Predicate
from domain.quest import Objective, why_not_mintable


def objective(predicate: Predicate, token_id: str | None) -> Objective:
    return Objective(predicate=predicate, target="Silver Herb", count=1, token_id=token_id)


@pytest.mark.parametrize("predicate", ["HOLD", "DELIVER"])
def test_what_the_chain_checks_can_be_minted(predicate: Predicate) -> None:
    assert why_not_mintable((objective(predicate, "01" * 32),)) is None


@pytest.mark.parametrize("predicate", ["DEFEAT", "REACH"])
def test_what_needs_an_oracle_cannot(predicate: Predicate) -> None:
    reason = why_not_mintable((objective("HOLD", "01" * 32), objective(predicate, None)))
    assert reason is not None
    assert reason.startswith(f"A {predicate} objective cannot be minted yet")


def test_what_names_no_token_cannot() -> None:
    reason = why_not_mintable((objective("HOLD", None),))
    assert reason is not None
    assert "“Silver Herb”, which is no token" in reason
