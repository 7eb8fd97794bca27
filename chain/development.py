"""The accounts of every development chain. Their keys are public: use them nowhere else."""

from typing import Final

from chain.signing import LocalSigner

MNEMONIC: Final = "test test test test test test test test test test test junk"
"""The development mnemonic that every EVM tool knows."""
HD_PATH: Final = "m/44'/60'/0'/0"
ACCOUNTS: Final = 20
"""How many of its accounts hold ether from the start."""


def development_signer(index: int) -> LocalSigner:
    """The signer of development account number `index`, counted from 0.

    Raises:
        ValueError: the number is negative.
    """
    if index < 0:
        raise ValueError("accounts are counted from 0")
    return LocalSigner.from_mnemonic(MNEMONIC, f"{HD_PATH}/{index}")
