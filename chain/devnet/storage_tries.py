"""Storage roots computed once for each block, and slots read from nodes that are decoded once.

py-evm sets one slot after another, and hashes the path to the root anew for each. A batch of mints
sets some fifty slots of one contract, whose paths have their upper nodes in common. Here all slots
of a block are set in one walk, which hashes each changed node once. The trie is the same.
"""

from collections.abc import Iterable, Mapping, MutableMapping
from functools import lru_cache
from itertools import groupby
from typing import Any, Final, cast

from eth.constants import BLANK_ROOT_HASH
from eth.db.account import AccountDB
from eth.db.batch import BatchDB
from eth.db.cache import CacheDB
from eth.db.journal import JournalDB
from eth.db.storage import AccountStorageDB, StorageLookup
from eth.vm.interrupt import MissingStorageTrieNode
from eth_typing import Address
from eth_utils.crypto import keccak
from eth_utils.encoding import int_to_big_endian
from lru import LRU
from trie.hexary import HexaryTrie
from typing_extensions import override

from chain.devnet.trie_nodes import BRANCH_ITEMS, HASH_BYTES, Node, decode, encode

Entry = tuple[str, bytes]
"""A path as hex digits, one a nibble, and a value."""

_FIRST_LONG: Final = b"\x80"
"""A number below is its own RLP; a larger one of up to 32 bytes has one byte before it."""

_MOST_KNOWN: Final = 32_768
_known: Final["LRU[bytes, Node]"] = LRU(_MOST_KNOWN)
"""Nodes by hash, decoded; nobody changes one. What has a hash is the same on every chain, before
and after every revert, so all of them share these."""


def set_many(
    database: MutableMapping[bytes, bytes], root: bytes, values: Iterable[tuple[bytes, bytes]]
) -> bytes:
    """Set keys of equal length in a Merkle Patricia trie (Yellow Paper, appendix D).

    Args:
        database: the trie's nodes by hash; new ones are added, and none is removed.
        root: hash of the trie's root.
        values: keys and what they are set to, none of which is empty.

    Returns:
        The new root hash.
    """
    entries = sorted((key.hex(), value) for key, value in values)
    if not entries:
        return root
    walk = _Walk(database)
    node = walk.insert(b"" if root == BLANK_ROOT_HASH else _load(database, root), entries, 0)
    return walk.store(node, encode(node))


def get(database: Mapping[bytes, bytes], root: bytes, key: bytes) -> bytes:
    """What a key is set to in a Merkle Patricia trie; empty where it is not.

    Raises:
        KeyError: the database lacks a node.
    """
    if root == BLANK_ROOT_HASH:
        return b""
    path, depth = key.hex(), 0
    node = _load(database, root)
    while node:
        if len(node) == BRANCH_ITEMS:
            if depth == len(path):
                return node[-1]
            child = node[int(path[depth], 16)]
            depth += 1
        else:
            own, is_leaf = _read_path(node[0])
            if not path.startswith(own, depth):
                return b""
            depth += len(own)
            if is_leaf:
                return node[1] if depth == len(path) else b""
            child = node[1]
        node = _load(database, child)
    return b""


def _load(database: Mapping[bytes, bytes], child: Node) -> Node:
    if isinstance(child, list) or not child:
        return child
    node = _known.get(child)
    if node is None:
        node = _known[child] = decode(database[child])
    return node


class _Walk:
    """One walk through a trie. `depth` counts the nibbles that lead to a node."""

    def __init__(self, database: MutableMapping[bytes, bytes]) -> None:
        self._database = database

    def store(self, node: Node, encoded: bytes) -> bytes:
        key = keccak(encoded)
        self._database[key] = encoded
        # the next block will read it
        _known[key] = node
        return key

    def _child(self, node: Node) -> Node:
        encoded = encode(node)
        return node if len(encoded) < HASH_BYTES else self.store(node, encoded)

    def insert(self, node: Node, entries: list[Entry], depth: int) -> Node:
        """The node with the entries below it."""
        if not node:
            return self._build(entries, depth)
        if len(node) == BRANCH_ITEMS:
            return self._into_branch(list(node), entries, depth)
        path, is_leaf = _read_path(node[0])
        if is_leaf:
            here = entries[0][0][:depth] + path
            if all(key != here for key, _ in entries):
                entries = sorted([*entries, (here, node[1])])
            return self._build(entries, depth)
        shared = min(_shared(path, key[depth:]) for key in (entries[0][0], entries[-1][0]))
        if shared == len(path):
            below = self.insert(_load(self._database, node[1]), entries, depth + shared)
            return self._extended(path, below)
        branch: list[Node] = [b""] * BRANCH_ITEMS
        rest = path[shared + 1 :]
        branch[int(path[shared], 16)] = (
            self._child([_write_path(rest, is_leaf=False), node[1]]) if rest else node[1]
        )
        below = self._into_branch(branch, entries, depth + shared)
        return self._extended(path[:shared], below)

    def _into_branch(self, branch: list[Node], entries: list[Entry], depth: int) -> Node:
        for nibble, group in groupby(entries, lambda entry: entry[0][depth]):
            place = int(nibble, 16)
            below = self.insert(_load(self._database, branch[place]), list(group), depth + 1)
            branch[place] = self._child(below)
        return branch

    def _build(self, entries: list[Entry], depth: int) -> Node:
        first, last = entries[0][0], entries[-1][0]
        if len(entries) == 1:
            return [_write_path(first[depth:], is_leaf=True), entries[0][1]]
        shared = _shared(first[depth:], last[depth:])
        below = self._into_branch([b""] * BRANCH_ITEMS, entries, depth + shared)
        return self._extended(first[depth : depth + shared], below)

    def _extended(self, path: str, below: Node) -> Node:
        return [_write_path(path, is_leaf=False), self._child(below)] if path else below


def _shared(one: str, other: str) -> int:
    for place, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return place
    return min(len(one), len(other))


def _write_path(path: str, *, is_leaf: bool) -> bytes:
    flag = 2 if is_leaf else 0
    return bytes.fromhex(f"{flag + 1}{path}" if len(path) % 2 else f"{flag}0{path}")


def _read_path(encoded: bytes) -> tuple[str, bool]:
    digits = encoded.hex()
    flag = int(digits[0], 16)
    return digits[1 if flag & 1 else 2 :], flag >= 2


@lru_cache(maxsize=16_384)
def _path_of(slot: bytes) -> bytes:
    """Where a slot lies in its trie. It is asked for when the slot is read and when it is set."""
    return keccak(slot.rjust(HASH_BYTES, b"\0"))


class _Lookup(StorageLookup):
    """py-evm's storage of one account, with writes that wait until its trie is asked for."""

    def __init__(self, db: Any, storage_root: Any, address: Address) -> None:
        self._waiting: dict[bytes, bytes] = {}
        super().__init__(db, storage_root, address)

    def _decode_key(self, key: bytes) -> bytes:
        return _path_of(key)

    @override
    def __setitem__(self, key: bytes, value: bytes) -> None:
        self._waiting[self._decode_key(key)] = value

    def _get_write_trie(self) -> HexaryTrie:
        inner = cast("Any", self)
        if inner._trie_nodes_batch is None:
            inner._trie_nodes_batch = BatchDB(inner._db, read_through_deletes=True)
        batch, trie = inner._trie_nodes_batch, inner._write_trie
        root = inner._starting_root_hash if trie is None else trie.root_hash
        if self._waiting:
            root = set_many(batch, root, self._waiting.items())
            self._waiting = {}
            trie = None
        if trie is None:
            # nothing is pruned: what is on the disk stays for the states before, and a batch has
            # no nodes that are replaced before it is committed
            trie = inner._write_trie = cast("Any", HexaryTrie)(batch, root)
        return trie

    @override
    def __getitem__(self, key: bytes) -> bytes:
        inner = cast("Any", self)
        trie = self._get_write_trie() if self._waiting else inner._write_trie
        if trie is None:
            database, root = inner._db, inner._starting_root_hash
        else:
            database, root = inner._trie_nodes_batch, trie.root_hash
        try:
            return get(database, root, self._decode_key(key))
        except KeyError:
            return super().__getitem__(key)  # py-evm says which node is missing

    def _get_read_trie(self) -> HexaryTrie:
        return self._get_write_trie() if self._waiting else cast("Any", super())._get_read_trie()

    @property
    @override
    def has_changed_root(self) -> bool:
        return bool(self._waiting) or super().has_changed_root

    @override
    def get_changed_root(self) -> Any:
        if self._waiting:
            self._get_write_trie()
        return super().get_changed_root()

    @override
    def commit_to(self, db: Any) -> None:
        if self._waiting:
            self._get_write_trie()
        super().commit_to(db)

    @override
    def rollback_trie(self, trie_index: int) -> None:
        self._waiting = {}
        super().rollback_trie(trie_index)


class _AccountStorage(AccountStorageDB):
    """py-evm's pipes over a lookup of ours."""

    def __init__(self, db: Any, storage_root: Any, address: Address) -> None:
        super().__init__(db, storage_root, address)
        self._storage_lookup = _Lookup(db, storage_root, address)
        self._storage_cache = CacheDB(self._storage_lookup)
        self._locked_changes = JournalDB(self._storage_cache)
        self._journal_storage = JournalDB(self._locked_changes)

    @override
    def get(self, slot: int, from_journal: bool = True) -> int:
        cast("Any", self)._accessed_slots.add(slot)
        layer = self._journal_storage if from_journal else self._locked_changes
        try:
            encoded = layer[int_to_big_endian(slot)]
        except MissingStorageTrieNode:
            raise
        except KeyError:
            return 0
        return int.from_bytes(encoded if encoded[:1] < _FIRST_LONG else encoded[1:])


class DevnetAccountDB(AccountDB):
    """The accounts of a state, whose storage is written in one walk for each block."""

    def _get_address_store(self, address: Address) -> Any:
        stores = cast("Any", self)._account_stores
        if address not in stores:
            inner = cast("Any", self)
            root = inner._get_storage_root(address)
            stores[address] = _AccountStorage(inner._raw_store_db, root, address)
        return stores[address]
