"""What every act of the demo works with."""

import hashlib
from dataclasses import dataclass, field
from typing import Any

from api.demo.checks import Checks
from api.demo.person import Person, ServiceRefused
from api.demo.script import Wish
from api.screen import Screen
from api.world import World
from chain import views
from domain.ids import Address, TokenId, TokenKind, parse_token, token_hex

_DONE = frozenset({"done", "failed"})


@dataclass(slots=True)
class Made:
    """A wish that was generated, and what became of it.

    Attributes:
        generation: the service's answer, opening included.
        owner: role of the person whom it was minted to.
        price: what it was sold for in this world, in words.
    """

    wish: Wish
    generation: dict[str, Any]
    owner: str = ""
    price: str = "—"
    mint: dict[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What people call it."""
        return str(self.generation["name"])

    @property
    def token_id(self) -> TokenId:
        """Its id."""
        return parse_token(self.generation["token_id"])

    @property
    def kind(self) -> TokenKind:
        """What it is."""
        kind = self.wish.kind
        assert kind in ("item", "character", "quest")
        return kind


@dataclass(slots=True)
class Stage:
    """The world, the people on it, and what was checked."""

    world: World
    screen: Screen
    checks: Checks
    creator: Person
    seller: Person
    buyer: Person
    made: list[Made] = field(default_factory=list)

    @property
    def people(self) -> tuple[Person, Person, Person]:
        """Everybody."""
        return self.creator, self.seller, self.buyer

    def check(self, name: str, holds: bool, seen: object = "") -> bool:
        """Count a check, and show it at once if it failed."""
        if not self.checks.that(name, holds, seen):
            self.screen.failed(self.checks.failed[-1])
        return holds

    def equal(self, name: str, seen: object, expected: object) -> bool:
        """Check that two values are the same."""
        return self.check(name, seen == expected, f"{seen!r}, expected {expected!r}")

    def role_of(self, account: Address) -> str:
        """What the demo calls an account."""
        roles = {person.address: person.role for person in self.people}
        return roles.get(account, account)

    def find(self, key: str) -> Made:
        """What came of the wish of this key."""
        return next(made for made in self.made if made.wish.key == key)

    def generate(self, wishes: tuple[Wish, ...], context: list[str] | None = None) -> list[Made]:
        """Ask for all wishes at once, so that they share a batch, and show each as it comes.

        Raises:
            ServiceRefused: one of them failed; the sentence says why.
        """
        body = {} if context is None else {"context": context}
        asked = [
            self.creator.post(
                "/generations", {"kind": w.kind, "prompt": w.prompt} | body, key=f"demo-{w.key}"
            )
            for w in wishes
        ]
        made: list[Made] = []
        for wish, queued in zip(wishes, asked, strict=True):
            with self.screen.waiting(f"generating: {wish.prompt}"):
                answer = self.creator.await_state(f"/generations/{queued['id']}", "status", _DONE)
            if answer["status"] == "failed":
                raise ServiceRefused(f"“{wish.prompt}” could not be made: {answer['error']}")
            properties = answer["metadata"]["properties"]
            self.screen.asset(wish.prompt, wish.kind, properties["content"], properties["stats"])
            made.append(Made(wish, answer))
            self._check_bytes(made[-1])
        self.made += made
        return made

    def _check_bytes(self, made: Made) -> None:
        """The id must be the hash of the bytes that the gateway serves."""
        data = self.creator.get_bytes(f"/ipfs/{made.generation['cid']}")
        self.equal(
            f"{made.name}: the token id is the SHA-256 of the metadata",
            hashlib.sha256(data).hexdigest(),
            token_hex(made.token_id),
        )

    def mint(self, made: list[Made], to: Person) -> None:
        """Ask for all mints at once, so that the worker batches them, and check the chain.

        Raises:
            ServiceRefused: a mint failed; the sentence says why.
        """
        for one in made:
            body: dict[str, Any] = {
                "generation_id": one.generation["id"],
                "to": to.address,
                "royalty_bps": 500,
            }
            if one.kind == "item":
                body["amount"] = one.wish.amount
            one.mint = self.creator.post("/mints", body, key=f"mint-{one.wish.key}")
        final = frozenset({"confirmed", "failed"})
        for one in made:
            with self.screen.waiting(f"minting {one.name}"):
                one.mint = self.creator.await_state(f"/mints/{one.mint['id']}", "state", final)
            if one.mint["state"] == "failed":
                raise ServiceRefused(f"{one.name} was not minted: {one.mint['why']}")
            self._check_minted(one, to)

    def _check_minted(self, made: Made, to: Person) -> None:
        contracts, kind, token = self.world.contracts, made.kind, made.token_id
        self.check(f"{made.name} exists on the chain", views.exists(contracts, kind, token))
        self.equal(
            f"{made.name}: royalties go to its creator",
            views.creator_of(contracts, kind, token),
            self.creator.address,
        )
        self.equal(
            f"{made.name}: the contract's URI names the metadata",
            views.uri_of(contracts, kind, token),
            f"ipfs://{made.generation['cid']}",
        )
        if kind == "item":
            minted, _, cap = views.minted_of(contracts, token)
            self.equal(f"{made.name}: pieces minted", minted, made.wish.amount)
            self.equal(f"{made.name}: pieces there may ever be", cap, made.wish.amount)
        else:
            self.check(
                f"{made.name} has an owner", views.owner_of(contracts, kind, token) is not None
            )
        made.owner = to.role
