"""Who answers: `web3_`, `net_`, and what else tells a client where it is."""

from typing import Any, Final

from eth_utils.crypto import keccak

from chain.devnet import parameters
from chain.devnet.encoding import hex_data, hex_quantity
from chain.devnet.methods.registry import method
from chain.devnet.node import Node

CLIENT_VERSION: Final = "llmasos-devnet/1/py-evm/shanghai"


@method("web3_clientVersion")
def client_version(_node: Node) -> str:
    """Name, version, engine and fork."""
    return CLIENT_VERSION


@method("web3_sha3")
def sha3(_node: Node, value: Any) -> str:
    """Keccak-256 of the given bytes."""
    return hex_data(keccak(parameters.data(value, "data")))


@method("net_version")
def network(node: Node) -> str:
    """The chain id in decimal."""
    return str(node.evm.chain.chain_id)


@method("net_listening")
def listening(_node: Node) -> bool:
    """Whether the node takes connections."""
    return True


@method("net_peerCount")
def peers(_node: Node) -> str:
    """There are no other nodes."""
    return hex_quantity(0)


@method("eth_chainId")
def chain_id(node: Node) -> str:
    """EIP-155 chain id."""
    return hex_quantity(node.evm.chain.chain_id)


@method("eth_syncing")
def syncing(_node: Node) -> bool:
    """Never: the chain is here."""
    return False


@method("txpool_status")
def pool_status(_node: Node) -> dict[str, str]:
    """Nothing ever waits: what is let in is mined at once."""
    return {"pending": hex_quantity(0), "queued": hex_quantity(0)}


@method("txpool_content", "txpool_inspect")
def pool_content(_node: Node) -> dict[str, dict[str, Any]]:
    """Nothing ever waits."""
    return {"pending": {}, "queued": {}}
