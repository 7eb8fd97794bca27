import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ids import address
from domain.world import Deployment, GenerationContext, Named

_name = st.text('aZ剑 "', max_size=9)
_named = st.tuples(_name, st.integers(0, 99), st.integers(1, 9))


@given(st.lists(_named, max_size=4), st.lists(_name, max_size=4))
def test_a_context_reads_back_from_an_opening(
    items: list[tuple[str, int, int]], characters: list[str]
) -> None:
    context = GenerationContext(
        items=tuple(Named(name, f"{n:064x}", "item", supply) for name, n, supply in items),
        characters=tuple(
            Named(name, f"{n:064x}", "character") for n, name in enumerate(characters)
        ),
    )
    assert GenerationContext.from_json(context.as_json()) == context


@pytest.mark.parametrize("value", [{}, {"items": [], "characters": [{}]}, {"items": 3}])
def test_a_context_of_another_form_is_refused(value: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError)):
        GenerationContext.from_json(value)


def deployment(**change: object) -> Deployment:
    values: dict[str, object] = {
        "chain_id": 31337, "gold": address("0x" + "01" * 20), "items": address("0x" + "02" * 20),
        "characters": address("0x" + "03" * 20), "quests": address("0x" + "04" * 20),
        "forwarder": address("0x" + "07" * 20), "deployer": address("0x" + "08" * 20),
        "market": address("0x" + "05" * 20), "first_block": 1, "first_block_hash": "0x" + "ab" * 32,
        "artifacts": {"Gold": "cd" * 32}, "roles": {"minter": address("0x" + "06" * 20)},
    }  # fmt: skip
    return Deployment.model_validate(values | change)


def test_a_world_is_named_by_what_it_is() -> None:
    assert deployment().id == deployment().id
    assert len(deployment().id) == 16
    assert deployment().id != deployment(first_block_hash="0x" + "ac" * 32).id


def test_contracts_and_kinds_belong_together() -> None:
    world = deployment()
    for kind in ("item", "character", "quest"):
        assert world.kind_of(world.contract_of(kind)) == kind
    assert world.kind_of(world.gold) is None
    assert world.genesis == "0x" + "ab" * 32
