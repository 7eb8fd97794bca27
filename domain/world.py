"""A world: where its contracts live, and which named things exist in it."""

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from domain.canonical import canonical_bytes, sha256_hex
from domain.ids import Address, HexBytes32, TokenKind

DEVNET_CHAIN_ID = 31337
"""The only chain on which development accounts and free Gold exist (D7)."""


class Deployment(BaseModel):
    """Where one world's contracts live; written once by `llmasos deploy`.

    Attributes:
        deployer: who created the contracts, and was their first admin.
        first_block: number of the block before which no event of ours exists.
        first_block_hash: its hash: tells a chain that was wiped from the one we know.
        artifacts: contract name → sha256 of the deployed creation bytecode.
        roles: role name → the address that holds it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    chain_id: Annotated[int, Field(ge=1)]
    forwarder: str
    gold: str
    items: str
    characters: str
    quests: str
    market: str
    deployer: str
    first_block: Annotated[int, Field(ge=0)]
    first_block_hash: str
    artifacts: dict[str, str]
    roles: dict[str, str]

    @property
    def id(self) -> str:
        """Short name of this world: 16 hex digits over chain, contracts and first block."""
        return sha256_hex(canonical_bytes(self.model_dump(mode="json")))[:16]

    def contract_of(self, kind: TokenKind) -> Address:
        """The contract that holds tokens of a kind."""
        return Address(
            {"item": self.items, "character": self.characters, "quest": self.quests}[kind]
        )

    def kind_of(self, contract: str) -> TokenKind | None:
        """The kind of token that a contract holds, None for any other contract."""
        kinds: dict[str, TokenKind] = {
            self.items: "item",
            self.characters: "character",
            self.quests: "quest",
        }
        return kinds.get(contract)

    @property
    def genesis(self) -> HexBytes32:
        """Hash of the first block."""
        return HexBytes32(self.first_block_hash)


@dataclass(frozen=True, slots=True)
class Named:
    """Something that exists, by the name people use. `token_hex` has 64 hex digits."""

    name: str
    token_hex: str
    kind: TokenKind
    supply: int = 1


@dataclass(frozen=True, slots=True)
class GenerationContext:
    """The named things that a prompt may refer to. It is part of what a commitment binds."""

    items: tuple[Named, ...] = ()
    characters: tuple[Named, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """As it stands in an opening."""
        return {
            "items": [
                {"name": n.name, "token_id": n.token_hex, "supply": n.supply} for n in self.items
            ],
            "characters": [{"name": n.name, "token_id": n.token_hex} for n in self.characters],
        }

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> "GenerationContext":
        """Read it back from an opening.

        Raises:
            KeyError, TypeError: it is of another form.
        """
        return cls(
            items=tuple(
                Named(n["name"], n["token_id"], "item", n["supply"]) for n in value["items"]
            ),
            characters=tuple(
                Named(n["name"], n["token_id"], "character") for n in value["characters"]
            ),
        )
