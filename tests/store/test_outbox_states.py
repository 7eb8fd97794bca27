from typing import get_args

import pytest

from domain.errors import Conflict
from store.outbox_states import NEXT, require_step
from store.tables import OutboxState

STATES: tuple[OutboxState, ...] = get_args(OutboxState)
LEGAL = {
    ("prepared", "sent"),
    ("prepared", "replaced"),
    ("prepared", "mined"),
    ("prepared", "failed"),
    ("prepared", "dropped"),
    ("sent", "sent"),
    ("sent", "replaced"),
    ("sent", "mined"),
    ("sent", "failed"),
    ("sent", "dropped"),
    ("replaced", "mined"),
    ("replaced", "failed"),
    ("replaced", "dropped"),
    ("mined", "sent"),
    ("failed", "sent"),
    ("dropped", "mined"),
    ("dropped", "failed"),
}


def test_every_state_has_its_steps() -> None:
    assert set(NEXT) == set(STATES)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("following", STATES)
def test_only_the_legal_steps_pass(state: OutboxState, following: OutboxState) -> None:
    if (state, following) in LEGAL:
        require_step(state, following)
    else:
        with pytest.raises(Conflict):
            require_step(state, following)
