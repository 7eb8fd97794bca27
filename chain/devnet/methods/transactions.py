"""Transactions: sent and looked up."""

from typing import Any, cast

from eth.abc import SignedTransactionAPI
from eth.vm.forks.shanghai.transactions import ShanghaiTransactionBuilder
from eth_typing import Address as RawAddress
from eth_utils.exceptions import ValidationError

from chain.devnet import parameters
from chain.devnet.admission import admit, decode_raw
from chain.devnet.encoding import Json, encode_transaction, hex_data
from chain.devnet.execution import estimate_gas
from chain.devnet.logs import receipts_of
from chain.devnet.methods.fees import PRIORITY_FEE_WEI
from chain.devnet.methods.registry import method
from chain.devnet.methods.wallet import key_of
from chain.devnet.node import Node
from chain.devnet.parameters import BlockReference, block_reference, call_parameters, quantity
from chain.devnet.rpc_error import refused


@method("eth_sendRawTransaction")
def send_raw(node: Node, raw: Any) -> str:
    """Mine a signed transaction at once; returns its hash."""
    return _mine(node, decode_raw(node.evm, parameters.data(raw, "raw transaction")))


@method("eth_sendTransaction")
def send(node: Node, transaction: Any) -> str:
    """Sign with a development account what its `from` names, and mine it; returns the hash."""
    return _mine(node, _signed(node, transaction))


@method("eth_signTransaction")
def sign_transaction(node: Node, transaction: Any) -> str:
    """Sign as eth_sendTransaction does, and return the raw transaction instead of sending it."""
    return hex_data(cast("Any", _signed(node, transaction)).encode())


def _signed(node: Node, transaction: Any) -> SignedTransactionAPI:
    evm = node.evm
    what = call_parameters(transaction)
    key = key_of(node, what.sender)
    fields = parameters.mapping(transaction, "transaction")
    pending = evm.pending_header()
    base_fee = pending.base_fee_per_gas or 0
    tip = quantity(fields.get("maxPriorityFeePerGas") or hex(PRIORITY_FEE_WEI), "fee")
    ceiling = fields.get("maxFeePerGas") or fields.get("gasPrice") or hex(2 * base_fee + tip)
    max_fee = quantity(ceiling, "fee")
    nonce, chain_id = fields.get("nonce"), fields.get("chainId")
    if chain_id is not None and quantity(chain_id, "chainId") != evm.chain.chain_id:
        raise refused(f"invalid chain id for signer: want {evm.chain.chain_id}")
    unsigned = ShanghaiTransactionBuilder.new_unsigned_dynamic_fee_transaction(
        chain_id=evm.chain.chain_id,
        nonce=evm.nonce_of(what.sender) if nonce is None else quantity(nonce, "nonce"),
        max_priority_fee_per_gas=min(tip, max_fee),
        max_fee_per_gas=max_fee,
        gas=estimate_gas(evm, pending, what, {}) if what.gas is None else what.gas,
        to=RawAddress(what.to),
        value=what.value,
        data=what.data,
        access_list=cast("Any", what.access_list),
    )
    return unsigned.as_signed_transaction(key)


def _mine(node: Node, transaction: SignedTransactionAPI) -> str:
    admit(node.evm, transaction)
    try:
        node.mine([transaction])
    except ValidationError as error:
        raise refused(str(error)) from error
    return hex_data(transaction.hash)


@method("eth_getTransactionByHash")
def transaction_by_hash(node: Node, tx_hash: Any) -> Json | None:
    """A mined transaction; null if it is not known."""
    located = node.evm.locate(parameters.hash32(tx_hash, "transaction hash"))
    if located is None:
        return None
    header, index = located
    return encode_transaction(header, node.evm.block_of(header).transactions[index], index)


@method("eth_getTransactionByBlockNumberAndIndex")
def transaction_by_number(node: Node, block: Any, index: Any) -> Json | None:
    """The transaction at a place in a block."""
    return _at(node, block_reference(block), index)


@method("eth_getTransactionByBlockHashAndIndex")
def transaction_by_block_hash(node: Node, block_hash: Any, index: Any) -> Json | None:
    """The transaction at a place in a block."""
    return _at(node, BlockReference(hash=parameters.hash32(block_hash, "block hash")), index)


def _at(node: Node, reference: BlockReference, index: Any) -> Json | None:
    place = quantity(index, "index")
    header = node.header(reference)
    if header is None:
        return None
    transactions = node.evm.block_of(header).transactions
    if place >= len(transactions):
        return None
    return encode_transaction(header, transactions[place], place)


@method("eth_getTransactionReceipt")
def receipt(node: Node, tx_hash: Any) -> Json | None:
    """What became of a transaction; null if it is not known."""
    located = node.evm.locate(parameters.hash32(tx_hash, "transaction hash"))
    if located is None:
        return None
    header, index = located
    return receipts_of(node.evm, header)[index]


@method("eth_getRawTransactionByHash", "debug_getRawTransaction")
def raw_transaction(node: Node, tx_hash: Any) -> str | None:
    """A mined transaction as it was sent; null if it is not known."""
    located = node.evm.locate(parameters.hash32(tx_hash, "transaction hash"))
    if located is None:
        return None
    header, index = located
    return hex_data(cast("Any", node.evm.block_of(header).transactions[index]).encode())
