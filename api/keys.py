"""The keys that a service signs with, one for each duty (D7)."""

from dataclasses import dataclass

from pydantic import SecretStr

from api.settings import Settings
from chain.development import development_signer
from chain.signing import LocalSigner
from domain.errors import InvalidInput
from domain.world import DEVNET_CHAIN_ID

_DEPLOYER, _MINTER, _TREASURY, _ORACLE = range(4)
PEOPLE_FROM = 4
"""Development accounts from this number on belong to nobody's duty: people may use them."""


@dataclass(frozen=True, slots=True)
class Keys:
    """Signers by duty; a service without one of the optional ones cannot do what it is for.

    Attributes:
        minter: mints what was generated.
        treasury: mints Gold; on a development chain it also sends the first ether.
        oracle: attests what the chain cannot see.
        deployer: creates the contracts of a new world, and is their admin.
    """

    minter: LocalSigner
    treasury: LocalSigner | None
    oracle: LocalSigner | None
    deployer: LocalSigner | None


def keys_for(settings: Settings, chain_id: int) -> Keys:
    """The keys of a service on a chain; development accounts stand in on chain 31337 alone.

    Raises:
        InvalidInput: a key is missing or is none.
    """

    def signer(key: SecretStr | None, index: int) -> LocalSigner | None:
        if key is not None:
            return LocalSigner.from_key(key.get_secret_value())
        return development_signer(index) if chain_id == DEVNET_CHAIN_ID else None

    minter = signer(settings.minter_key, _MINTER)
    if minter is None:
        raise InvalidInput(
            f"On chain {chain_id} the service needs a key to mint with.",
            hint="Set LLMASOS_MINTER_KEY.",
        )
    return Keys(
        minter=minter,
        treasury=signer(settings.treasury_key, _TREASURY),
        oracle=signer(settings.oracle_key, _ORACLE),
        deployer=signer(settings.deployer_key, _DEPLOYER),
    )
