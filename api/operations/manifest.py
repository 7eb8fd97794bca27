"""What a backup holds: every part by name, size and SHA-256, and which world it is of."""

import re
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from domain.errors import InvalidInput

FORMAT: Final = "llmasos-backup"
FORMAT_VERSION: Final = 1
MANIFEST: Final = "manifest.json"
WORLD: Final = "world.db"
CHAIN: Final = "devnet.db"
SECRET: Final = "creator.secret"

_PART: Final = re.compile(
    r"world\.db|devnet\.db|creator\.secret"
    r"|tables/[a-z_]{1,63}\.jsonl"
    r"|blobs/(?P<first>[0-9a-f]{2})/(?P=first)[0-9a-f]{62}"
)

Form = Literal["sqlite", "tables"]
"""How the database is kept: as an SQLite file, or table by table for any database."""


def table_part(table_name: str) -> str:
    """The name of the part that holds a table."""
    return f"tables/{table_name}.jsonl"


def blob_part(sha256: str) -> str:
    """The name of the part that holds a blob, the same as its path in the data directory."""
    return f"blobs/{sha256[:2]}/{sha256}"


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Part(_Model):
    """One file of a backup."""

    name: Annotated[str, StringConstraints(max_length=100)]
    size_bytes: Annotated[int, Field(ge=0)]
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Manifest(_Model):
    """The first thing that is read of a backup, and the last that is written.

    Attributes:
        made_at: Unix time, s.
        service_version: of the service that made it.
        schema_revision: the migration that its database stands at.
        form: how the database is kept.
        world: short name of the world; None if none was deployed yet.
        indexed: number of the newest indexed block.
    """

    format: Literal["llmasos-backup"] = FORMAT
    format_version: int = FORMAT_VERSION
    made_at: int
    service_version: str
    schema_revision: str
    form: Form
    world: str | None
    chain_id: int | None
    indexed: int | None
    parts: tuple[Part, ...]

    @property
    def size_bytes(self) -> int:
        """Bytes of all parts, unpacked."""
        return sum(part.size_bytes for part in self.parts)

    def has(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return any(part.name == name for part in self.parts)


def read_manifest(text: bytes) -> Manifest:
    """Read a manifest as something hostile.

    Raises:
        InvalidInput: it is none, is of a newer form, or names what a backup does not hold.
    """
    try:
        manifest = Manifest.model_validate_json(text)
    except ValidationError as error:
        raise InvalidInput("The manifest of this backup cannot be read.") from error
    if manifest.format_version != FORMAT_VERSION:
        raise InvalidInput(
            "This backup was made by a newer version of the service.", hint="Update the service."
        )
    names = [part.name for part in manifest.parts]
    if len(set(names)) != len(names) or not all(_PART.fullmatch(name) for name in names):
        raise InvalidInput("The manifest of this backup names what no backup holds.")
    if (manifest.form == "sqlite") != manifest.has(WORLD) or (
        manifest.form == "sqlite" and any(name.startswith("tables/") for name in names)
    ):
        raise InvalidInput("The manifest of this backup does not say which database it holds.")
    return manifest
