import base64
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.asset import Asset, Item, MintableBody, Provenance, Quest, SamplingRecord
from domain.canonical import canonical_bytes, parse_json
from domain.errors import InvalidInput
from domain.metadata import (
    attributes_of,
    description_of,
    metadata_bytes,
    metadata_of,
    read_metadata,
    stats_of,
)
from tests.domain.bodies import ASSETS, CHARACTERS, ITEMS, QUESTS

SWORD = Item(
    lang="zh", type="sword", rarity="legendary", element="fire", material="steel", level=12,
    edition=3, name="赤炎之誓", description="剑身通红。", lore="没人知道它的来历。",
)  # fmt: skip
ASSET = Asset(
    "item",
    SWORD,
    Provenance(
        spec="item/1", reader="1", rules="1", renderer="1", engine="1", model="m",
        weights_sha256="ab" * 32, numerics_class="c", reproducible=True,
        sampling=SamplingRecord(temperature="0.7", top_k=0, top_p="0.95"),
        seed="0" * 16, attempt=1, prompt_commitment="cd" * 32,
    ),
    "<svg/>",
)  # fmt: skip


@settings(max_examples=50)
@given(ASSETS)
def test_metadata_read_back_to_the_asset(asset: Asset) -> None:
    assert read_metadata(metadata_bytes(asset)) == asset


@settings(max_examples=30)
@given(ASSETS)
def test_metadata_are_canonical(asset: Asset) -> None:
    data = metadata_bytes(asset)
    assert canonical_bytes(json.loads(data)) == data


def test_what_was_made_from_a_prompt_names_no_source() -> None:
    """Metadata that were minted before translations had sources keep their bytes."""
    assert "source" not in metadata_of(ASSET)["properties"]["provenance"]
    value = parse_json(metadata_bytes(ASSET))
    value["properties"]["provenance"]["source"] = None
    with pytest.raises(InvalidInput, match="canonical form"):
        read_metadata(canonical_bytes(value))


def test_attributes_follow_the_conventions_of_markets() -> None:
    attributes = attributes_of(SWORD)
    assert attributes[:4] == [
        {"trait_type": "Type", "value": "Sword"},
        {"trait_type": "Rarity", "value": "Legendary"},
        {"trait_type": "Element", "value": "Fire"},
        {"trait_type": "Material", "value": "Steel"},
    ]
    assert attributes[4] == {
        "display_type": "number", "trait_type": "Level", "value": 12, "max_value": 60,
    }  # fmt: skip
    assert {"display_type": "number", "trait_type": "Edition", "value": 3} in attributes
    named = {a["trait_type"]: a["value"] for a in attributes}
    assert named["Attack"] == stats_of(SWORD)["attack"]


@settings(max_examples=40)
@given(ITEMS | CHARACTERS | QUESTS)
def test_no_attribute_is_named_twice(body: MintableBody) -> None:
    names = [attribute["trait_type"] for attribute in attributes_of(body)]
    assert len(set(names)) == len(names)


@settings(max_examples=20)
@given(QUESTS)
def test_a_quest_is_called_by_its_title_and_has_no_stats(quest: Quest) -> None:
    assert stats_of(quest) == {}
    assert description_of(quest) == quest.story


@settings(max_examples=10)
@given(ASSETS)
def test_the_image_is_a_data_uri_of_the_picture(asset: Asset) -> None:
    metadata = metadata_of(asset)
    head, _, data = metadata["image"].partition(",")
    assert head == "data:image/svg+xml;base64"
    assert base64.b64decode(data).decode() == asset.image_svg
    assert metadata["name"] == asset.name


@settings(max_examples=25)
@given(asset=ASSETS, at=st.integers(0, 10**6), bit=st.integers(0, 7))
def test_any_changed_bit_is_refused_or_is_another_asset(asset: Asset, at: int, bit: int) -> None:
    data = bytearray(metadata_bytes(asset))
    data[at % len(data)] ^= 1 << bit
    try:
        read = read_metadata(bytes(data))
    except InvalidInput:
        return
    assert read != asset


@pytest.mark.parametrize(
    "change",
    [
        lambda value: value.pop("properties"),
        lambda value: value.update(extra=1),
        lambda value: value.update(description="another"),
        lambda value: value["properties"].update(kind="castle"),
        lambda value: value["properties"].update(kind=["item"]),
        lambda value: value["properties"]["stats"].update(attack=9999),
        lambda value: value["attributes"].append({}),
        lambda value: value.update(image="ipfs://x"),
        lambda value: value.update(image=3),
        lambda value: value["properties"]["content"].update(level=99),
        lambda value: value["properties"]["provenance"].update(seed="xyz"),
    ],
)
def test_metadata_that_are_not_ours_are_refused(change: Callable[[Any], object]) -> None:
    value = parse_json(metadata_bytes(ASSET))
    change(value)
    with pytest.raises(InvalidInput):
        read_metadata(canonical_bytes(value))


def test_metadata_in_another_spelling_are_refused() -> None:
    data = metadata_bytes(ASSET)
    with pytest.raises(InvalidInput, match="canonical"):
        read_metadata(data + b" ")
