"""The keys that a service signs with, one for each duty (D7)."""

from dataclasses import dataclass

from pydantic import SecretStr

from api.settings import Settings
from chain.development import development_signer
from chain.signing import LocalSigner
from domain.errors import InvalidInput
from domain.ids import Address
from domain.world import DEVNET_CHAIN_ID

_DEPLOYER, _MINTER, _TREASURY, _ORACLE = range(4)
PEOPLE_FROM = 4
"""Development accounts from this number on belong to nobody's duty: people may use them."""


@dataclass(frozen=True, slots=True)
class Keys:
    """Signers by duty; a service without one of the optional ones cannot do what it is for.

    Attributes:
        minters: mint what was generated; each has a lane of its own. The first is named the minter
            of a new world.
        treasury: mints Gold; on a development chain it also sends the first ether.
        oracle: attests what the chain cannot see.
        deployer: creates the contracts of a new world, and is their admin.
    """

    minters: tuple[LocalSigner, ...]
    treasury: LocalSigner | None
    oracle: LocalSigner | None
    deployer: LocalSigner | None

    @property
    def minter(self) -> LocalSigner:
        """The first of the keys to mint with."""
        return self.minters[0]

    def of(self, lane: Address) -> LocalSigner | None:
        """The key of a lane; None where it is not here, or not here any more."""
        others = (self.treasury, self.oracle, self.deployer)
        return next(
            (
                signer
                for signer in (*self.minters, *others)
                if signer is not None and signer.address == lane
            ),
            None,
        )


def keys_for(settings: Settings, chain_id: int) -> Keys:
    """The keys of a service on a chain; development accounts stand in on chain 31337 alone.

    Raises:
        InvalidInput: a key is missing or is none.
    """

    def signer(key: SecretStr | None, index: int) -> LocalSigner | None:
        if key is not None:
            return LocalSigner.from_key(key.get_secret_value())
        return development_signer(index) if chain_id == DEVNET_CHAIN_ID else None

    further = [LocalSigner.from_key(key) for key in settings.further_minter_keys]
    first = signer(settings.minter_key, _MINTER)
    # A development account stands in for a key, and not beside keys that are named.
    if settings.minter_key is None and further:
        first = None
    minters = {one.address: one for one in (first, *further) if one is not None}
    if not minters:
        raise InvalidInput(
            f"On chain {chain_id} the service needs a key to mint with.",
            hint="Set LLMASOS_MINTER_KEY or LLMASOS_MINTER_KEYS.",
        )
    return Keys(
        minters=tuple(minters.values()),
        treasury=signer(settings.treasury_key, _TREASURY),
        oracle=signer(settings.oracle_key, _ORACLE),
        deployer=signer(settings.deployer_key, _DEPLOYER),
    )
