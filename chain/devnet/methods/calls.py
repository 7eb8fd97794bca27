"""Calls that are run and not mined."""

from typing import Any

from chain.devnet.access_list import create_access_list
from chain.devnet.encoding import Json, hex_data, hex_quantity
from chain.devnet.execution import call, estimate_gas
from chain.devnet.methods.registry import method
from chain.devnet.node import Node
from chain.devnet.parameters import LATEST, block_reference, call_parameters, state_overrides


@method("eth_call")
def eth_call(node: Node, transaction: Any, block: Any = LATEST, overrides: Any = None) -> str:
    """What a call returns."""
    header = node.environment(block_reference(block))
    what = call_parameters(transaction)
    return hex_data(call(node.evm, header, what, state_overrides(overrides)))


@method("eth_estimateGas")
def eth_estimate_gas(
    node: Node, transaction: Any, block: Any = LATEST, overrides: Any = None
) -> str:
    """Gas that lets a transaction succeed."""
    header = node.environment(block_reference(block))
    what = call_parameters(transaction)
    return hex_quantity(estimate_gas(node.evm, header, what, state_overrides(overrides)))


@method("eth_createAccessList")
def eth_create_access_list(node: Node, transaction: Any, block: Any = LATEST) -> Json:
    """What a call touches, and the gas it uses when that is announced."""
    header = node.environment(block_reference(block))
    return create_access_list(node.evm, header, call_parameters(transaction))
