import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.canonical import derive_salt, prompt_commitment
from domain.errors import OpeningMismatch
from domain.world import GenerationContext
from generators.provenance import (
    attempt_seed,
    check_opening,
    derive_seed,
    differing_versions,
    opening_of,
    provenance_of,
    record_sampling,
)
from generators.reader import READER_VERSION
from generators.specs import SPECS
from inference.types import Sampling
from tests.generators.scripted import IDENTITY

SALT = derive_salt(b"secret", "r1")
CONTEXT = GenerationContext().as_json()
PROVENANCE = provenance_of(
    SPECS["item"], IDENTITY, 7, 1, prompt_commitment(SALT, "a sword", CONTEXT)
)


def test_a_request_keeps_its_seed_and_salt() -> None:
    assert derive_seed(b"secret", "r1") == derive_seed(b"secret", "r1")
    assert derive_seed(b"secret", "r1") != derive_seed(b"secret", "r2")
    assert derive_seed(b"secret", "r1") != derive_seed(b"other", "r1")
    assert not SALT.hex().startswith(f"{derive_seed(b'secret', 'r1'):016x}")


@given(st.integers(0, 2**64 - 1))
def test_attempts_draw_from_seeds_of_their_own(seed: int) -> None:
    seeds = {attempt_seed(seed, attempt) for attempt in range(1, 5)}
    assert len(seeds) == 4
    assert all(0 <= one < 2**64 for one in seeds)


@pytest.mark.parametrize(
    ("value", "text"), [(1.0, "1"), (0.7, "0.7"), (0.0, "0"), (1e-7, "0.0000001"), (100.0, "100")]
)
def test_a_sampling_parameter_has_one_spelling(value: float, text: str) -> None:
    assert record_sampling(Sampling(temperature=value)).temperature == text


def test_an_opening_fits_its_own_token_alone() -> None:
    opening = opening_of(SALT, "a sword", CONTEXT, (1, 2))
    check_opening(opening, PROVENANCE)
    for change in (
        {"prompt": "a sword "},
        {"salt": derive_salt(b"secret", "r2").hex()},
        {"context": {"items": [], "characters": [], "x": 1}},
    ):
        with pytest.raises(OpeningMismatch) as caught:
            check_opening(opening.model_copy(update=change), PROVENANCE)
        assert caught.value.exit_code == 2


def test_versions_that_differ_are_named() -> None:
    spec = SPECS["item"]
    assert differing_versions(PROVENANCE, spec) == []
    older = PROVENANCE.model_copy(update={"reader": "0", "renderer": "9"})
    assert differing_versions(older, spec) == [
        f"reader 0 (here {READER_VERSION})",
        "renderer 9 (here 1)",
    ]
    newer = dataclasses.replace(spec, version=spec.version + 1)
    assert differing_versions(PROVENANCE, newer) == [f"spec {spec.id} (here {newer.id})"]


def test_how_tokens_were_drawn_is_recorded_as_it_was() -> None:
    chats = dataclasses.replace(IDENTITY, dialect="chat")
    specs = ((SPECS["item"], IDENTITY), (SPECS["item"], chats), (SPECS["translation"], IDENTITY))
    drawn = [provenance_of(spec, who, 7, 1, "0" * 64).sampling for spec, who in specs]
    assert [one.temperature for one in drawn] == ["2.5", "0.8", "0.3"]
