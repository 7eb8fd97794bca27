"""Signatures of contract wallets (ERC-1271). Source: https://eips.ethereum.org/EIPS/eip-1271."""

from eth_abi.abi import encode
from eth_utils.crypto import keccak

from chain.client import ChainClient
from domain.errors import Reverted
from domain.ids import Address

_SELECTOR = keccak(text="isValidSignature(bytes32,bytes)")[:4]
_MAGIC = _SELECTOR.ljust(32, b"\x00")


def contract_accepts(
    client: ChainClient, account: Address, digest: bytes, signature: bytes
) -> bool:
    """Whether a contract at the account takes the signature; False where there is none.

    Args:
        client: of the chain that the account is on.
        account: the wallet.
        digest: 32 bytes that were signed.
        signature: what the wallet takes as one.

    Raises:
        ChainUnreachable: no node answers.
    """
    if not client.code(account):
        return False
    data = _SELECTOR + encode(["bytes32", "bytes"], [digest, signature])
    try:
        return client.call(account, data) == _MAGIC
    except Reverted:
        return False
