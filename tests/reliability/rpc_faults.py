"""What a faulty proxy does to an exchange between a service and its node."""

import json
from typing import Final

from tests.reliability.behind import as_seen_at
from tests.reliability.faulty_proxy import Exchange, Fault
from tests.reliability.garbage import garbled

_MOST_BEHIND: Final = 4


def drop(exchange: Exchange) -> None:
    """The request never comes to the node."""
    exchange.hang_up()


def hang(exchange: Exchange) -> None:
    """Nothing is answered; whether the node had the request, nobody can tell."""
    if exchange.rng.random() < 0.5:
        exchange.ask_node()
    exchange.wait_for_the_client()


def cut(exchange: Exchange) -> None:
    """The node does what it is asked, and half of its answer arrives."""
    body = exchange.ask_node()
    exchange.answer(body, only=exchange.rng.randrange(len(body)))
    exchange.hang_up()


def repeat(exchange: Exchange) -> None:
    """The node is asked twice, and the second answer is passed on."""
    exchange.ask_node()
    exchange.answer(exchange.ask_node())


def too_many(exchange: Exchange) -> None:
    """HTTP 429, with a body in one of the forms that providers give it."""
    error = {"code": 429, "message": "Too Many Requests"}
    limited = {"code": -32005, "message": "daily request count exceeded, request rate limited"}
    bodies = (
        (b"", 429),
        (b"<html><h1>429 Too Many Requests</h1></html>", 429),
        (json.dumps({"jsonrpc": "2.0", "id": None, "error": error}).encode(), 429),
        (json.dumps({"jsonrpc": "2.0", "id": None, "error": limited}).encode(), 200),
    )
    exchange.answer(*exchange.rng.choice(bodies))


def garbage(exchange: Exchange) -> None:
    """The node does what it is asked, and something else is answered."""
    true = exchange.ask_node()
    exchange.answer(garbled(json.loads(exchange.body), json.loads(true), exchange.rng))


def swallow(exchange: Exchange) -> None:
    """The node does what it is asked, and its answer is lost."""
    exchange.ask_node()
    exchange.hang_up()


def behind(exchange: Exchange) -> None:
    """Another node answers, which has not seen the newest blocks."""
    head = int(exchange.result_of("eth_blockNumber", []), 16)
    height = max(0, head - exchange.rng.randint(1, _MOST_BEHIND))
    asked, true = json.loads(exchange.body), json.loads(exchange.ask_node())
    if isinstance(asked, dict):
        answer = as_seen_at(height, asked, true, exchange.result_of)
    else:
        pairs = zip(asked, true, strict=True)
        answer = [as_seen_at(height, one, told, exchange.result_of) for one, told in pairs]
    exchange.answer(json.dumps(answer).encode())


FAULTS: Final[dict[str, Fault]] = {
    "drop": drop,
    "hang": hang,
    "cut": cut,
    "repeat": repeat,
    "429": too_many,
    "garbage": garbage,
    "swallow": swallow,
    "behind": behind,
}
