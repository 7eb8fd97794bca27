"""What a chain can run, found out by running it: names and versions promise nothing."""

from typing import Final

from chain.rpc import Rpc, RpcRefusal
from chain.wire import read_data
from domain.errors import UnsupportedChain

_PUSH0_PROBE: Final = bytes.fromhex("60015f5260205ff3")
"""Creation code: PUSH1 1, PUSH0, MSTORE, PUSH1 32, PUSH0, RETURN. It returns the word 1."""


def require_shanghai(rpc: Rpc) -> None:
    """Run the newest opcode that the contracts use.

    Raises:
        UnsupportedChain: the chain does not know it.
        ChainUnreachable: no node answers.
    """
    creation = {"data": "0x" + _PUSH0_PROBE.hex(), "value": "0x0"}
    try:
        works = int.from_bytes(read_data(rpc.call("eth_call", creation, "latest"))) == 1
    except RpcRefusal:
        works = False
    if not works:
        raise UnsupportedChain(
            "The chain lacks the opcode PUSH0, which the contracts need (EVM Shanghai)."
        )
