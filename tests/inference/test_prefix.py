import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from inference.prefix import Node, PrefixIndex

Path = tuple[int, ...]
PATHS = st.lists(st.integers(0, 2), min_size=1, max_size=5).map(tuple)


class PrefixAgainstPaths(RuleBasedStateMachine):
    """The index beside a plain list of paths, the least recently used one first."""

    @initialize(capacity=st.integers(0, 6))
    def start(self, capacity: int) -> None:
        self.capacity = capacity
        self.index = PrefixIndex(capacity)
        self.by_use: list[Path] = []
        self.nodes: dict[Path, Node] = {}
        self.dropped: list[Node] = []

    def use(self, path: Path) -> None:
        """A chunk counts as used before all its parents."""
        for length in range(len(path), 0, -1):
            self.by_use.remove(path[:length])
            self.by_use.append(path[:length])

    def node(self, path: Path) -> Node:
        return self.nodes[path] if path else self.index.root

    @rule(path=PATHS)
    def look_up(self, path: Path) -> None:
        """Follow a prompt chunk by chunk as far as it is kept."""
        at = self.index.root
        for length in range(1, len(path) + 1):
            found = self.index.child(at, (path[length - 1],))
            assert (found is None) == (path[:length] not in self.by_use)
            if found is None:
                return
            assert found is self.nodes[path[:length]]
            self.use(path[:length])
            at = found

    @rule(path=PATHS)
    def keep(self, path: Path) -> None:
        """Keep one chunk more of a prompt whose chunks before it are kept."""
        parent = path[:-1]
        if path in self.by_use or (parent and parent not in self.by_use):
            return
        made = self.index.insert(self.node(parent), (path[-1],))
        if parent:
            self.use(parent)
        if len(self.by_use) == self.capacity:
            if not self.by_use or self.by_use[0] == parent:
                assert made is None
                return
            gone = self.by_use.pop(0)
            assert not any(other[: len(gone)] == gone for other in self.by_use)
            self.dropped.append(self.nodes.pop(gone))
        assert made is not None
        self.nodes[path] = made
        self.by_use.append(path)
        self.use(path)

    @rule(token=st.integers(0, 2))
    def ask_after_what_had_to_go(self, token: int) -> None:
        for node in self.dropped:
            assert not node.alive
            assert self.index.child(node, (token,)) is None
            assert self.index.insert(node, (token,)) is None

    @invariant()
    def entries_are_given_to_one_chunk_each(self) -> None:
        kept = [self.nodes[path] for path in self.by_use]
        assert len(self.index) == len(kept) <= self.capacity
        assert all(node.alive for node in kept)
        entries = [node.entry for node in kept]
        assert len(set(entries)) == len(entries)
        assert set(entries) <= set(range(self.capacity))

    @invariant()
    def ancestors_outlive_their_descendants(self) -> None:
        for path in self.by_use:
            assert len(path) == 1 or path[:-1] in self.by_use


PrefixAgainstPaths.TestCase.settings = settings(
    max_examples=60, stateful_step_count=40, deadline=None
)
TestPrefixAgainstPaths = PrefixAgainstPaths.TestCase


def chain(index: PrefixIndex, *tokens: int) -> list[Node]:
    nodes = [index.root]
    for token in tokens:
        made = index.child(nodes[-1], (token,)) or index.insert(nodes[-1], (token,))
        assert made is not None
        nodes.append(made)
    return nodes[1:]


def test_the_least_recently_used_leaf_goes() -> None:
    index = PrefixIndex(3)
    (old, old_leaf), (young,) = chain(index, 1, 2), chain(index, 7)
    assert index.child(index.root, (1,)) is old
    (newest,) = chain(index, 8)
    # Its parent was used later than `young`, the leaf itself before.
    assert [node.alive for node in (old, old_leaf, young, newest)] == [True, False, True, True]
    assert newest.entry == old_leaf.entry
    (last,) = chain(index, 9)
    assert last.entry == young.entry
    assert not young.alive


def test_a_prompt_longer_than_the_cache_keeps_its_beginning() -> None:
    index = PrefixIndex(2)
    first, second = chain(index, 1, 2)
    assert index.insert(second, (3,)) is None
    assert first.alive
    assert second.alive


def test_the_same_chunk_after_other_chunks_is_another_chunk() -> None:
    index = PrefixIndex(4)
    after_one, after_two = chain(index, 1, 5)[1], chain(index, 2, 5)[1]
    assert after_one.entry != after_two.entry


@pytest.mark.parametrize("tokens", [(1,), (1, 2, 3)])
def test_without_capacity_nothing_is_kept(tokens: tuple[int, ...]) -> None:
    index = PrefixIndex(0)
    assert index.insert(index.root, tokens) is None
    assert index.child(index.root, tokens) is None
    assert len(index) == 0
