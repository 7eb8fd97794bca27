"""What the development accounts sign: messages (EIP-191) and typed data (EIP-712)."""

import json
from typing import Any, cast

from eth_account.messages import SignableMessage, encode_defunct, encode_typed_data
from eth_keys.datatypes import PrivateKey
from eth_utils.crypto import keccak

from chain.devnet.rpc_error import invalid_params


def sign_bytes(key: PrivateKey, data: bytes) -> bytes:
    """65 bytes over a message as `personal_sign` and `eth_sign` prefix it."""
    return _sign(key, encode_defunct(primitive=data))


def sign_typed(key: PrivateKey, value: Any) -> bytes:
    """65 bytes over EIP-712 typed data, given as an object or as its JSON text.

    Raises:
        RpcError: it is no typed data.
    """
    try:
        typed = json.loads(value) if isinstance(value, str) else value
        message = encode_typed_data(full_message=cast("dict[str, Any]", typed))
    # eth-account reads what it is given without checking it, and fails in any way it can
    except Exception as error:
        raise invalid_params("this is no EIP-712 typed data") from error
    return _sign(key, message)


def _sign(key: PrivateKey, message: SignableMessage) -> bytes:
    digest = keccak(b"\x19" + message.version + message.header + message.body)
    signature = key.sign_msg_hash(digest).to_bytes()
    # wallets say 27 and 28 for the two parities
    return signature[:64] + bytes([27 + signature[64]])
