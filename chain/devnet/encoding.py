"""Blocks, transactions, receipts and logs as the JSON of the Ethereum execution API."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, cast

import rlp
from eth.abc import BlockAPI, BlockHeaderAPI, LogAPI, ReceiptAPI, SignedTransactionAPI
from eth.vm.forks.berlin.transactions import TypedTransaction
from eth_typing import Address as RawAddress
from eth_utils.address import to_checksum_address
from eth_utils.crypto import keccak

from chain.devnet.log_index import IndexedLog

Json = dict[str, Any]


def hex_quantity(value: int) -> str:
    """A number as a hex quantity."""
    return hex(value)


def hex_data(value: bytes) -> str:
    """Bytes as hex data."""
    return "0x" + value.hex()


def hex_word(value: int) -> str:
    """A number as 32 bytes of hex data."""
    return f"0x{value:064x}"


@lru_cache(maxsize=4_096)
def checksummed(raw: bytes) -> str:
    """An address with the checksum of EIP-55."""
    return to_checksum_address(RawAddress(raw))


def contract_address(sender: bytes, nonce: int) -> bytes:
    """Where CREATE puts a contract: the last 20 bytes of keccak(rlp([sender, nonce]))."""
    return keccak(rlp.encode([sender, nonce]))[12:]


def encode_block(block: BlockAPI, *, full_transactions: bool) -> Json:
    """A block, with its transactions or their hashes."""
    header = block.header
    transactions: list[Any] = (
        [encode_transaction(header, tx, index) for index, tx in enumerate(block.transactions)]
        if full_transactions
        else [hex_data(tx.hash) for tx in block.transactions]
    )
    return {
        **encode_header(header),
        "totalDifficulty": "0x0",
        "withdrawals": [],
        "uncles": [],
        "size": hex_quantity(len(rlp.encode(block))),
        "transactions": transactions,
    }


def encode_header(header: BlockHeaderAPI) -> Json:
    """A block without what lies in it."""
    return {
        "number": hex_quantity(header.block_number),
        "hash": hex_data(header.hash),
        "parentHash": hex_data(header.parent_hash),
        "sha3Uncles": hex_data(header.uncles_hash),
        "miner": checksummed(header.coinbase),
        "stateRoot": hex_data(header.state_root),
        "transactionsRoot": hex_data(header.transaction_root),
        "receiptsRoot": hex_data(header.receipt_root),
        "logsBloom": f"0x{header.bloom:0512x}",
        "difficulty": hex_quantity(header.difficulty),
        "gasLimit": hex_quantity(header.gas_limit),
        "gasUsed": hex_quantity(header.gas_used),
        "timestamp": hex_quantity(header.timestamp),
        "extraData": hex_data(header.extra_data),
        "mixHash": hex_data(header.mix_hash),
        "nonce": hex_data(header.nonce),
        "baseFeePerGas": hex_quantity(header.base_fee_per_gas or 0),
        "withdrawalsRoot": hex_data(cast("Any", header).withdrawals_root),
    }


def encode_transaction(header: BlockHeaderAPI, tx: SignedTransactionAPI, index: int) -> Json:
    """A mined transaction."""
    fields: Json = {
        "hash": hex_data(tx.hash),
        "blockHash": hex_data(header.hash),
        "blockNumber": hex_quantity(header.block_number),
        "transactionIndex": hex_quantity(index),
        "from": checksummed(tx.sender),
        "to": checksummed(tx.to) if tx.to else None,
        "nonce": hex_quantity(tx.nonce),
        "value": hex_quantity(tx.value),
        "gas": hex_quantity(tx.gas),
        "gasPrice": hex_quantity(effective_gas_price(header, tx)),
        "input": hex_data(tx.data),
        "type": hex_quantity(transaction_type(tx)),
        "chainId": None if tx.chain_id is None else hex_quantity(tx.chain_id),
        "r": hex_quantity(tx.r),
        "s": hex_quantity(tx.s),
    }
    if transaction_type(tx) == 0:
        return {**fields, "v": hex_quantity(cast("Any", tx).v)}
    fields["accessList"] = [
        {"address": checksummed(account), "storageKeys": [hex_word(key) for key in keys]}
        for account, keys in tx.access_list
    ]
    fields["v"] = fields["yParity"] = hex_quantity(tx.y_parity)
    if transaction_type(tx) == 2:
        fields["maxFeePerGas"] = hex_quantity(tx.max_fee_per_gas)
        fields["maxPriorityFeePerGas"] = hex_quantity(tx.max_priority_fee_per_gas)
    return fields


def transaction_type(tx: SignedTransactionAPI) -> int:
    """EIP-2718 type: 0 legacy, 1 with access list, 2 with EIP-1559 fees."""
    return cast("int", tx.type_id) if isinstance(tx, TypedTransaction) else 0


def effective_gas_price(header: BlockHeaderAPI, tx: SignedTransactionAPI) -> int:
    """Wei a gas that the sender paid (EIP-1559)."""
    return min(tx.max_fee_per_gas, tx.max_priority_fee_per_gas + (header.base_fee_per_gas or 0))


def encode_receipts(block: BlockAPI, receipts: Sequence[ReceiptAPI]) -> list[Json]:
    """The receipts of a whole block, in order; log indices count through the block."""
    encoded: list[Json] = []
    gas_before = log_index = 0
    for index, (tx, receipt) in enumerate(zip(block.transactions, receipts, strict=True)):
        place = _place(block.header, tx, index)
        logs = [_log(place, log, log_index + n) for n, log in enumerate(receipt.logs)]
        encoded.append(
            {
                **place,
                "from": checksummed(tx.sender),
                "to": checksummed(tx.to) if tx.to else None,
                "contractAddress": None
                if tx.to
                else checksummed(contract_address(tx.sender, tx.nonce)),
                "cumulativeGasUsed": hex_quantity(receipt.gas_used),
                "gasUsed": hex_quantity(receipt.gas_used - gas_before),
                "effectiveGasPrice": hex_quantity(effective_gas_price(block.header, tx)),
                # since EIP-658 the field holds the status: one byte for success, none for failure
                "status": hex_quantity(int(receipt.state_root == b"\x01")),
                "type": hex_quantity(transaction_type(tx)),
                "logsBloom": f"0x{receipt.bloom:0512x}",
                "logs": logs,
            }
        )
        gas_before = receipt.gas_used
        log_index += len(logs)
    return encoded


def _place(header: BlockHeaderAPI, tx: SignedTransactionAPI, index: int) -> Json:
    return {
        "transactionHash": hex_data(tx.hash),
        "transactionIndex": hex_quantity(index),
        "blockHash": hex_data(header.hash),
        "blockNumber": hex_quantity(header.block_number),
    }


def _log(place: Json, log: LogAPI, index: int) -> Json:
    return {
        **place,
        "address": checksummed(log.address),
        "topics": [hex_word(topic) for topic in log.topics],
        "data": hex_data(log.data),
        "logIndex": hex_quantity(index),
        "removed": False,
    }


def encode_indexed(log: IndexedLog) -> Json:
    """A log out of the index, as `encode_receipts` gives it."""
    return {
        "transactionHash": hex_data(log.tx_hash),
        "transactionIndex": hex_quantity(log.tx_place),
        "blockHash": hex_data(log.block_hash),
        "blockNumber": hex_quantity(log.block_number),
        "address": checksummed(log.address),
        "topics": [hex_data(topic) for topic in log.topics],
        "data": hex_data(log.data),
        "logIndex": hex_quantity(log.place),
        "removed": False,
    }
