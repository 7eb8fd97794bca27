"""The RLP of trie nodes, against the library that takes any RLP."""

from typing import Any

import rlp
from hypothesis import given, settings
from hypothesis import strategies as st

from chain.devnet.trie_nodes import BRANCH_ITEMS, decode, encode

TEXTS = st.one_of(
    st.just(b""),
    st.binary(min_size=1, max_size=1),
    st.binary(min_size=32, max_size=32),
    st.binary(max_size=60),
    st.binary(min_size=250, max_size=260),
    st.binary(min_size=65_530, max_size=65_540),
)
PAIRS = st.tuples(TEXTS, TEXTS).map(list)
CHILDREN = st.one_of(st.just(b""), st.binary(min_size=32, max_size=32), PAIRS)
BRANCHES = st.tuples(
    st.lists(CHILDREN, min_size=BRANCH_ITEMS - 1, max_size=BRANCH_ITEMS - 1), TEXTS
).map(lambda both: [*both[0], both[1]])


@settings(max_examples=300, deadline=None, derandomize=True)
@given(node=st.one_of(PAIRS, BRANCHES))
def test_a_node_is_written_and_read_as_rlp_says(node: list[Any]) -> None:
    encoded = encode(node)
    assert encoded == rlp.encode(node)
    assert decode(encoded) == rlp.decode(encoded) == node


def test_an_empty_trie_is_written_as_nothing() -> None:
    assert encode(b"") == rlp.encode(b"")
    assert decode(encode(b"")) == b""
