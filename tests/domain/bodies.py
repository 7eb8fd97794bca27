"""Bodies and assets to test with: any that the domain admits."""

from hypothesis import strategies as st

from domain.asset import Asset, Character, Item, MintableBody, Provenance, Quest, SamplingRecord
from domain.ontology import (
    ANCESTRIES,
    DIFFICULTIES,
    ELEMENTS,
    ITEM_TYPES,
    LANGS,
    MATERIALS,
    PREDICATES,
    PROFESSIONS,
    QUEST_KINDS,
    RARITIES,
    TEMPERAMENTS,
)
from domain.quest import Objective

_text = st.text('aZ9 剑，"\\<&\n\u202eé\U0001f600', min_size=1, max_size=12).filter(
    lambda text: bool(text.strip())
)
_hex64 = st.integers(0, 2**256 - 1).map(lambda number: f"{number:064x}")
_level = st.integers(1, 60)

ITEMS = st.builds(
    Item,
    lang=st.sampled_from(LANGS),
    type=st.sampled_from(ITEM_TYPES),
    rarity=st.sampled_from(RARITIES),
    element=st.sampled_from(ELEMENTS),
    material=st.sampled_from(MATERIALS),
    level=_level,
    edition=st.integers(1, 10_000),
    name=_text,
    description=_text,
    lore=_text,
)
CHARACTERS = st.builds(
    Character,
    lang=st.sampled_from(LANGS),
    ancestry=st.sampled_from(ANCESTRIES),
    profession=st.sampled_from(PROFESSIONS),
    temperament=st.sampled_from(TEMPERAMENTS),
    level=_level,
    name=_text,
    backstory=_text,
    greeting=_text,
    goals=st.lists(_text, min_size=1, max_size=3).map(tuple),
)
QUESTS = st.builds(
    Quest,
    lang=st.sampled_from(LANGS),
    kind=st.sampled_from(QUEST_KINDS),
    difficulty=st.sampled_from(DIFFICULTIES),
    reward_gold=st.integers(0, 1_000_000),
    objectives=st.lists(
        st.builds(
            Objective,
            predicate=st.sampled_from(PREDICATES),
            target=_text,
            count=st.integers(1, 10_000),
            token_id=st.none() | _hex64,
        ),
        min_size=1,
        max_size=3,
    ).map(tuple),
    giver=_text,
    title=_text,
    story=_text,
)
PROVENANCES = st.builds(
    Provenance,
    spec=st.just("item/1"),
    reader=st.just("1"),
    rules=st.just("1"),
    renderer=st.just("1"),
    engine=st.just("1"),
    model=_text,
    weights_sha256=_hex64,
    numerics_class=_text,
    reproducible=st.booleans(),
    sampling=st.just(SamplingRecord(temperature="0.7", top_k=0, top_p="0.95")),
    seed=st.integers(0, 2**64 - 1).map(lambda number: f"{number:016x}"),
    attempt=st.integers(1, 64),
    prompt_commitment=_hex64,
    source=st.none() | _hex64,
)


def _asset(body: MintableBody, provenance: Provenance, svg: str) -> Asset:
    match body:
        case Item():
            return Asset("item", body, provenance, svg)
        case Character():
            return Asset("character", body, provenance, svg)
        case Quest():
            return Asset("quest", body, provenance, svg)


ASSETS = st.builds(_asset, ITEMS | CHARACTERS | QUESTS, PROVENANCES, _text)
