"""What is refused behind an approval must be said before anybody signs, as it is without one.

The approval was signed and paid for, and then the transaction behind it was mined and reverted.
"""

from pathlib import Path

import pytest

import chain.calls as calls
from api.preparing import prepare_all
from chain.development import development_signer
from domain.errors import Reverted
from domain.ids import Address, gold
from tests.api.conftest import _bare_environment, deployed  # pyright: ignore[reportPrivateUsage]
from tests.api.scripted_model import ScriptedModel
from tests.api.town import open_town

__all__ = ["_bare_environment", "deployed"]


def test_a_call_that_its_approval_does_not_save_is_refused_in_plain_words(deployed: Path) -> None:
    with open_town(deployed, ScriptedModel) as town:
        deployment, nobody = town.world.deployment, development_signer(9).address
        market, receiver = Address(deployment.market), Address("0x" + "11" * 20)
        approval = calls.approve_gold(deployment, market, gold(1))
        beyond_means = calls.transfer_gold(deployment, receiver, gold(1))
        with pytest.raises(Reverted, match="1 Gold are needed, but the account holds 0"):
            prepare_all(town.world, nobody, [approval, beyond_means])
