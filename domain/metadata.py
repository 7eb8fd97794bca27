"""Token metadata: the canonical bytes whose SHA-256 is the token id.

The object follows the ERC-721 / ERC-1155 metadata schemas and OpenSea's attribute conventions;
`properties` carries the whole body, the computed stats and the provenance.
"""

import base64
from dataclasses import asdict
from typing import Any

from domain.asset import Asset, AssetKind, Character, Item, MintableBody, Provenance, Quest
from domain.canonical import canonical_bytes, parse_json
from domain.errors import InvalidInput
from domain.ontology import LEVEL_MAX, label
from domain.rules import character_stats, item_stats

METADATA_VERSION = "1"
_SVG_PREFIX = "data:image/svg+xml;base64,"


def stats_of(body: MintableBody) -> dict[str, int]:
    """The numbers that the rules compute for this body; a quest has none."""
    match body:
        case Item():
            return asdict(
                item_stats(body.type, body.rarity, body.element, body.material, body.level)
            )
        case Character():
            return asdict(character_stats(body.ancestry, body.profession, body.level))
        case Quest():
            return {}


def _trait(field: str, value: str) -> dict[str, Any]:
    return {"trait_type": field.replace("_", " ").title(), "value": label(value, "en").title()}


def _number(field: str, value: int, maximum: int | None = None) -> dict[str, Any]:
    trait: dict[str, Any] = {
        "display_type": "number",
        "trait_type": field.replace("_", " ").title(),
        "value": value,
    }
    return trait if maximum is None else trait | {"max_value": maximum}


def attributes_of(body: MintableBody) -> list[dict[str, Any]]:
    """OpenSea attributes; labels are English in either language, so that filters join."""
    match body:
        case Item():
            words = ("type", "rarity", "element", "material")
            numbers = [_number("level", body.level, LEVEL_MAX), _number("edition", body.edition)]
        case Character():
            words = ("ancestry", "profession", "temperament")
            numbers = [_number("level", body.level, LEVEL_MAX)]
        case Quest():
            words = ("kind", "difficulty")
            numbers = [_number("reward_gold", body.reward_gold)]
    traits = [_trait(field, getattr(body, field)) for field in words]
    return traits + numbers + [_number(name, value) for name, value in stats_of(body).items()]


def description_of(body: MintableBody) -> str:
    """The paragraph that wallets and markets show."""
    match body:
        case Item():
            return f"{body.description}\n\n{body.lore}"
        case Character():
            return body.backstory
        case Quest():
            return body.story


def metadata_of(asset: Asset) -> dict[str, Any]:
    """The metadata object of an asset."""
    image = base64.b64encode(asset.image_svg.encode()).decode()
    return {
        "name": asset.name,
        "description": description_of(asset.body),
        "image": _SVG_PREFIX + image,
        "attributes": attributes_of(asset.body),
        "properties": {
            "version": METADATA_VERSION,
            "kind": asset.kind,
            "content": asset.body.model_dump(mode="json"),
            "stats": stats_of(asset.body),
            "provenance": asset.provenance.model_dump(mode="json", exclude_none=True),
        },
    }


def metadata_bytes(asset: Asset) -> bytes:
    """Canonical metadata bytes; their SHA-256 is the token id (D1)."""
    return canonical_bytes(metadata_of(asset))


_BODIES: dict[AssetKind, type[Item] | type[Character] | type[Quest]] = {
    "item": Item,
    "character": Character,
    "quest": Quest,
}


def read_metadata(data: bytes) -> Asset:
    """Read metadata bytes back, without trusting them.

    Raises:
        InvalidInput: they are not metadata of ours, or not in canonical form.
    """
    try:
        value = parse_json(data)
        properties = value["properties"]
        kind: AssetKind = properties["kind"]
        body = _BODIES[kind].model_validate(properties["content"])
        provenance = Provenance.model_validate(properties["provenance"])
        svg = base64.b64decode(value["image"].removeprefix(_SVG_PREFIX), validate=True).decode()
        asset = Asset(kind, body, provenance, svg)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise InvalidInput("The bytes are not metadata of this world.") from error
    if metadata_bytes(asset) != data:
        raise InvalidInput("The metadata are not in their canonical form.")
    return asset
