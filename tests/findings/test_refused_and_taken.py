"""A transaction of a person was given up because of an answer that made no sense, and was mined.

The person was told that it had failed.
"""

import json
from pathlib import Path
from random import Random
from typing import Any

from api.relay import relay, view_transaction
from chain.broadcast import prepare
from chain.calls import transfer_gold
from chain.devnet import Devnet
from domain.ids import address, gold
from tests.api.scripted_model import ScriptedModel
from tests.api.town import open_town
from tests.reliability.faulty_proxy import Exchange, FaultyProxy

SOMEBODY = address("0x" + "77" * 20)


def deny(exchange: Exchange) -> None:
    """The node takes it, and something else is said."""
    exchange.ask_node()
    asked: list[dict[str, Any]] = json.loads(exchange.body)
    error = {"jsonrpc": "2.0", "error": {"code": 1, "message": "upstream says no"}}
    exchange.answer(json.dumps([{**error, "id": one["id"]} for one in asked]).encode())


def test_what_the_node_has_is_not_given_up(folder: Path) -> None:
    with (
        Devnet(folder / "devnet.db") as node,
        FaultyProxy(node.url) as proxy,
        open_town(folder, ScriptedModel, rpc_url=proxy.url) as town,
    ):
        who, client = town.person("somebody"), town.world.client
        call = transfer_gold(town.world.deployment, SOMEBODY, gold(1))
        raw = who.signer.sign(prepare(client, call, who.address))
        proxy.break_out(deny, Random(0), 1, sends_only=True)
        assert relay(town.world, who.address, raw.raw).state == "sent"
        assert proxy.struck == 1
        town.turn()
        assert view_transaction(town.world, raw.hash).state == "confirmed"
