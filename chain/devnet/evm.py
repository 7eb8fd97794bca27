"""One Shanghai chain, kept in SQLite: eth-tester's py-evm backend, opened and mined our way.

What differs from eth-tester's own backend:

- The chain lives in a `SqliteStore` and is opened again at its canonical head. Every block is one
  commit, so a killed process loses at most the transaction whose answer it never gave.
- A transaction is executed inside the header that it is mined in. (eth-tester executes it first and
  draws `prevrandao` afterwards, so that re-executing a block could give another state.)
- `prevrandao` is a hash of the parent block. Nothing random is hashed into a block.
- Blocks that are mined within one second carry the same time stamp, as on ganache. Counting on by
  a second for each block would let a busy chain's clock run away from the wall clock, and with it
  the expiry of every order.
"""

import time
from collections.abc import Callable, Sequence
from typing import Any, Final, cast

from eth.abc import BlockAPI, BlockHeaderAPI, SignedTransactionAPI, StateAPI
from eth.chains.base import MiningChain
from eth.constants import GENESIS_PARENT_HASH
from eth.db.atomic import AtomicDB
from eth.db.schema import SchemaV1
from eth.exceptions import HeaderNotFound, TransactionNotFound
from eth.vm.forks.shanghai import ShanghaiVM
from eth_keys.datatypes import PrivateKey
from eth_tester.backends.pyevm.main import PyEVMBackend, setup_tester_chain
from eth_typing import Address as RawAddress
from eth_typing import BlockNumber, Hash32
from eth_utils.crypto import keccak

from chain.development import ACCOUNTS, HD_PATH, MNEMONIC
from chain.devnet.clock import ChainClock, Clock
from chain.devnet.interpreter import DevnetState
from chain.devnet.log_index import LogIndex, logs_of
from chain.devnet.storage import SqliteStore
from domain.world import DEVNET_CHAIN_ID

ACCOUNT_BALANCE_WEI: Final = 10_000 * 10**18
GAS_LIMIT: Final = 30_000_000
GENESIS_TIME: Final = 1_767_225_600
"""2026-01-01T00:00:00Z: fixed, so that every devnet has the same genesis block."""


class _DevnetVM(ShanghaiVM):
    """Shanghai, except that a block may carry its parent's time stamp."""

    _state_class = DevnetState

    @classmethod
    def validate_header(cls, header: BlockHeaderAPI, parent_header: BlockHeaderAPI) -> None:
        if header.timestamp == parent_header.timestamp:
            header = header.copy(timestamp=header.timestamp + 1)
        super().validate_header(header, parent_header)


class Evm(PyEVMBackend):
    """The chain and the keys of its development accounts. Not thread-safe: the node takes turns.

    Args:
        store: where the chain is kept; a new chain is made in an empty one.
        clock: Unix time in seconds.
    """

    chain: MiningChain
    account_keys: tuple[PrivateKey, ...]

    def __init__(self, store: SqliteStore, clock: Clock = time.time) -> None:
        """Open the chain at its canonical head, or make its genesis block."""
        self._store = store
        self.clock = ChainClock(store, clock)
        self._head: BlockHeaderAPI | None = None
        super().__init__(
            genesis_parameters=PyEVMBackend.generate_genesis_params(
                {"timestamp": GENESIS_TIME, "gas_limit": GAS_LIMIT}
            ),
            genesis_state=PyEVMBackend.generate_genesis_state(
                {"balance": ACCOUNT_BALANCE_WEI},
                num_accounts=ACCOUNTS,
                mnemonic=MNEMONIC,
                hd_path=HD_PATH,
            ),
            vm_configuration=((0, _DevnetVM),),
            mnemonic=MNEMONIC,
            hd_path=HD_PATH,
        )
        if store.lacks_logs:
            self._index_all_logs()

    def reset_to_genesis(
        self,
        genesis_params: dict[str, Any] | None = None,
        genesis_state: dict[Any, Any] | None = None,
        num_accounts: int | None = None,
        vm_configuration: Sequence[Any] | None = None,
        mnemonic: str | None = None,
        hd_path: str | None = None,
    ) -> None:
        """Build eth-tester's chain class, and open it over the store instead of in memory."""
        keys, template = setup_tester_chain(
            genesis_params, genesis_state, num_accounts, vm_configuration, mnemonic, hd_path
        )
        self.account_keys = cast("tuple[PrivateKey, ...]", keys)
        chain_class = cast("type[MiningChain]", type(template))
        chain_class.chain_id = DEVNET_CHAIN_ID
        database = AtomicDB(self._store)
        if SchemaV1.make_canonical_head_hash_lookup_key() in self._store:
            self.chain = chain_class(database)
        else:
            # from_genesis hands back a plain Chain type
            self.chain = cast(
                "MiningChain",
                chain_class.from_genesis(
                    database, cast("Any", genesis_params), cast("Any", genesis_state)
                ),
            )
            self._store.flush()

    @property
    def keys(self) -> dict[bytes, PrivateKey]:
        """Raw 20-byte address → key, of the development accounts, in derivation order."""
        return {key.public_key.to_canonical_address(): key for key in self.account_keys}

    # -- blocks

    @property
    def head(self) -> BlockHeaderAPI:
        """Header of the last block."""
        if self._head is None:
            self._head = self.chain.get_canonical_head()
        return self._head

    @property
    def logs(self) -> LogIndex:
        """The canonical logs, by block and address."""
        return self._store.logs

    def header_at(self, number: int) -> BlockHeaderAPI | None:
        """The canonical header at a height; None above the head."""
        # after a revert, the look-ups of the blocks that were dropped are still in the store
        if not 0 <= number <= self.head.block_number:
            return None
        return self.chain.get_canonical_block_header_by_number(BlockNumber(number))

    def header_of(self, block_hash: bytes) -> BlockHeaderAPI | None:
        """The canonical header with a hash; None if it was reverted or never was."""
        try:
            header = self.chain.get_block_header_by_hash(Hash32(block_hash))
        except HeaderNotFound:
            return None
        canonical = self.header_at(header.block_number)
        return header if canonical is not None and canonical.hash == header.hash else None

    def block_of(self, header: BlockHeaderAPI) -> BlockAPI:
        """The block under a header."""
        return self.chain.get_block_by_header(header)

    def locate(self, tx_hash: bytes) -> tuple[BlockHeaderAPI, int] | None:
        """Header and index of a canonical transaction, found by the chain's own index."""
        try:
            number, index = self.chain.get_canonical_transaction_index(Hash32(tx_hash))
        except TransactionNotFound:
            return None
        header = self.header_at(number)
        if header is None:
            return None
        hashes = self.chain.chaindb.get_block_transaction_hashes(header)
        return (header, index) if index < len(hashes) and hashes[index] == tx_hash else None

    def mine(self, transactions: Sequence[SignedTransactionAPI] = ()) -> BlockAPI:
        """Mine one block of these transactions and commit it.

        Raises:
            eth_utils.ValidationError: a transaction is invalid; nothing was mined.
        """
        return self._mine_from(self.pending_header(), transactions)

    def mine_edited(self, edit: Callable[[StateAPI], None]) -> BlockAPI:
        """Mine an empty block whose state was changed by hand, as no transaction could."""
        header = self.pending_header()
        state = self.chain.get_vm(header).state
        try:
            edit(state)
            state.persist()
        except BaseException:
            self._store.discard()
            raise
        return self._mine_from(header.copy(state_root=state.state_root), ())

    def _mine_from(
        self, header: BlockHeaderAPI, transactions: Sequence[SignedTransactionAPI]
    ) -> BlockAPI:
        self.chain.header = header
        try:
            result, receipts, _ = self.chain.mine_all(transactions)
            block = result.imported_block
            self.logs.add(logs_of(block, receipts))
            self._store.flush()
        except BaseException:
            self._store.discard()
            self.chain.header = self.chain.ensure_header()
            raise
        self.clock.forget_next()
        self._head = block.header
        return block

    def _index_all_logs(self) -> None:
        for number in range(1, self.head.block_number + 1):
            header = self.header_at(number)
            if header is not None and header.bloom:
                block = self.block_of(header)
                self.logs.add(logs_of(block, block.get_receipts(self.chain.chaindb)))
        self._store.flush()

    def pending_header(self) -> BlockHeaderAPI:
        """The header that the next block will start from; its state is that of the head."""
        head = self.head
        return self.chain.create_header_from_parent(
            head, timestamp=self.clock.after(head.timestamp), mix_hash=keccak(head.hash)
        )

    # -- reorganizations

    def revert_to(self, block_hash: bytes) -> None:
        """Make an earlier canonical block the head again, and commit that.

        Raises:
            KeyError: no canonical block has this hash.
        """
        header = self.header_of(block_hash)
        if header is None:
            raise KeyError(block_hash)
        chaindb = cast("Any", self.chain.chaindb)
        chaindb._set_as_canonical_chain_head(  # pyright: ignore[reportPrivateUsage]
            chaindb.db, header, GENESIS_PARENT_HASH
        )
        self.logs.cut(above=header.block_number)
        self._store.flush()
        self.clock.forget_next()
        self._head = header
        self.chain.header = self.chain.ensure_header()

    # -- accounts

    def nonce_of(self, account: bytes) -> int:
        """Transactions sent by an account up to the head."""
        return self.chain.get_vm(self.head).state.get_nonce(RawAddress(account))

    def close(self) -> None:
        """Give the file back."""
        self._store.close()
