"""A world with its HTTP service and the people who use it, for the tests of the service."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
from eth_utils.crypto import keccak

from api.app import create_app
from api.server import listen, serving
from api.settings import Settings, load_settings
from api.worker import Worker
from api.world import Clock, World, open_world, wall_clock
from chain.signing import LocalSigner
from domain.ids import Wei, address
from domain.transaction import Fees, UnsignedTransaction
from inference.types import TextModel
from store.db import Database
from tests.api.counts import rows_by_table

JSON = dict[str, Any]
_MOST_TURNS = 30


class Person:
    """Somebody with a key and an HTTP session."""

    def __init__(self, signer: LocalSigner, url: str) -> None:
        self.signer = signer
        self.address = signer.address
        self.http = httpx.Client(base_url=url, timeout=60, trust_env=False)

    def log_in(self) -> None:
        offer = self.post("/auth/nonce", {"address": self.address}).json()
        signature = "0x" + self.signer.sign_text(offer["message"]).hex()
        answer = self.post("/auth/login", {"message": offer["message"], "signature": signature})
        assert answer.status_code == 200, answer.text
        self.http.headers["Authorization"] = f"Bearer {answer.json()['token']}"

    def get(self, path: str, **params: Any) -> httpx.Response:
        return self.http.get(path, params=params or None)

    def post(self, path: str, body: Any = None, key: str | None = None) -> httpx.Response:
        headers = {} if key is None else {"Idempotency-Key": key}
        return self.http.post(path, json={} if body is None else body, headers=headers)

    def sign_transaction(self, prepared: JSON, **changes: Any) -> str:
        """The raw form of a prepared transaction; `changes` tampers with fields before."""
        wire = prepared["transaction"]
        fields: dict[str, Any] = {
            "chain_id": int(wire["chainId"], 16),
            "sender": address(wire["from"]),
            "nonce": int(wire["nonce"], 16),
            "to": address(wire["to"]),
            "data": bytes.fromhex(wire["data"][2:]),
            "value_wei": Wei(int(wire["value"], 16)),
            "gas_limit": int(wire["gas"], 16),
            "fees": Fees(int(wire["maxFeePerGas"], 16), int(wire["maxPriorityFeePerGas"], 16)),
        }
        return "0x" + self.signer.sign(UnsignedTransaction(**(fields | changes))).raw.hex()

    def sign_listing(self, draft: JSON) -> str:
        typed = draft["typed_data"]
        numbers = {
            entry["name"]
            for entry in typed["types"][typed["primaryType"]]
            if entry["type"] == "uint256"
        }
        message = {
            name: int(value) if name in numbers else value
            for name, value in typed["message"].items()
        }
        return "0x" + self.signer.sign_typed_data(typed | {"message": message}).hex()


@dataclass
class Town:
    """A service whose worker takes its steps when a test says so."""

    world: World
    worker: Worker
    url: str
    people: dict[str, Person] = field(default_factory=dict[str, Person])

    @property
    def database(self) -> Database:
        return self.world.database

    def person(self, name: str) -> Person:
        """Somebody who is logged in and has the development chain's gift."""
        if name not in self.people:
            self.people[name] = Person(LocalSigner.from_key(keccak(text=name)), self.url)
            self.people[name].log_in()
            self.turn()
        return self.people[name]

    def stranger(self) -> Person:
        """Somebody who is not logged in."""
        return self.people.setdefault(
            "?", Person(LocalSigner.from_key(keccak(text="stranger")), self.url)
        )

    def turn(self) -> None:
        """Let the worker go on until there is nothing left to do."""
        for _ in range(_MOST_TURNS):
            if self.worker.run_once() == 0:
                return
        raise AssertionError("the worker finds no end")

    def make(
        self, who: Person, kind: str, prompt: str, key: str | None = None, **more: Any
    ) -> JSON:
        """Generate, and wait for it."""
        asked = who.post("/generations", {"kind": kind, "prompt": prompt, **more}, key)
        assert asked.status_code == 202, asked.text
        self.turn()
        answer = who.get(f"/generations/{asked.json()['id']}").json()
        assert answer["status"] == "done", answer
        return answer

    def mint(self, who: Person, made: JSON, **more: Any) -> JSON:
        """Mint what was generated, and wait for the confirmation."""
        wish = {"generation_id": made["id"], **more}
        asked = who.post("/mints", wish, key=f"mint {made['id']}")
        assert asked.status_code == 202, asked.text
        self.turn()
        answer = who.get(f"/mints/{asked.json()['id']}").json()
        assert answer["state"] == "confirmed", answer
        return answer

    def send(self, who: Person, answer: httpx.Response) -> list[JSON]:
        """Sign what was prepared, send it, and wait for each to be confirmed."""
        assert answer.status_code == 200, answer.text
        body = answer.json()
        prepared = body.get("transactions", body.get("approvals", []))
        sent: list[JSON] = []
        for entry in prepared:
            relayed = who.post("/transactions", {"raw": who.sign_transaction(entry)})
            assert relayed.status_code == 202, relayed.text
            self.turn()
            sent.append(who.get(f"/transactions/{relayed.json()['hash']}").json())
        return sent

    def list_for_sale(self, who: Person, token_id: str, price: str = "3", amount: int = 1) -> JSON:
        """Prepare, approve, sign and post a listing."""
        wish = {"token_id": token_id, "price_gold": price, "amount": amount}
        answer = who.post("/listings/prepare", wish)
        self.send(who, answer)
        draft = answer.json()
        posted = who.post(
            "/listings", {"listing": draft["listing"], "signature": who.sign_listing(draft)}
        )
        assert posted.status_code == 201, posted.text
        return posted.json()

    def gold_of(self, who: Person) -> int:
        return int(who.get(f"/accounts/{who.address}").json()["gold_wei"])


def assert_refused(
    town: Town,
    ask: Callable[[], httpx.Response],
    status: int,
    code: str,
) -> JSON:
    """A request is refused by a typed problem of one plain sentence, and writes nothing."""
    before = rows_by_table(town.database)
    response = ask()
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    body = response.json()
    assert body["type"] == f"/problems/{code}", body
    assert body["detail"].count(". ") == 0
    assert body["detail"].endswith(".")
    assert "\n" not in body["detail"]
    assert "Traceback" not in response.text
    assert rows_by_table(town.database) == before
    return body


@contextmanager
def open_town(
    folder: Path,
    load_model: Callable[[], TextModel] | None,
    *,
    clock: Clock = wall_clock,
    **overrides: Any,
) -> Generator[Town]:
    """A town in a folder, served on a port of the system's choice."""
    bound = listen("127.0.0.1", 0)
    settings: Settings = load_settings(
        **{
            "data_dir": folder,
            "devnet_port": 0,
            "port": bound.getsockname()[1],
            "generations_per_hour": 100_000,
            "nonces_per_minute": 10_000,
            "talks_per_minute": 10_000,
            **overrides,
        }
    )
    with bound:
        world = open_world(settings, load_model=load_model, clock=clock)
        try:
            app = create_app(world, work=False)
            with serving(app, bound) as url:
                town = Town(world, Worker(world), url)
                world.model.get()
                yield town
                for person in town.people.values():
                    person.http.close()
        finally:
            world.close()
