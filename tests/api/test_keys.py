"""Which keys a service signs with: named ones, or the development accounts on 31337 alone."""

import pytest

from api.keys import keys_for
from api.settings import load_settings
from chain.development import development_signer
from chain.signing import LocalSigner
from domain.errors import InvalidInput

KEYS = ["0x" + f"{number:064x}" for number in (1, 2, 3)]
SIGNERS = [LocalSigner.from_key(key).address for key in KEYS]


def test_the_development_account_mints_where_no_key_is_named() -> None:
    keys = keys_for(load_settings(), 31337)
    assert [one.address for one in keys.minters] == [development_signer(1).address]
    with pytest.raises(InvalidInput, match="needs a key to mint with"):
        keys_for(load_settings(), 1)


def test_every_key_to_mint_with_counts_once_and_the_first_comes_first() -> None:
    settings = load_settings(minter_key=KEYS[1], minter_keys=f"{KEYS[0]}, {KEYS[1]},{KEYS[2]}")
    keys = keys_for(settings, 1)
    assert [one.address for one in keys.minters] == [SIGNERS[1], SIGNERS[0], SIGNERS[2]]
    assert keys.minter.address == SIGNERS[1]
    several = keys_for(load_settings(minter_keys=",".join(KEYS)), 31337)
    assert [one.address for one in several.minters] == SIGNERS


def test_a_lane_is_found_by_its_key_and_a_stranger_has_none() -> None:
    keys = keys_for(load_settings(minter_keys=KEYS[0]), 31337)
    assert keys.of(SIGNERS[0]) is keys.minter
    assert keys.treasury is not None
    assert keys.of(keys.treasury.address) is keys.treasury
    assert keys.of(SIGNERS[2]) is None
