"""Which beginnings of prompts are in the prefix cache. Free of torch.

A prompt is read in chunks of n tokens from its first token on. So two prompts that share their
first k chunks share them bit for bit, and what the model made of them can be copied. Chunks form
a tree: a chunk counts only after the very chunks that were before it.
"""

from collections import OrderedDict
from dataclasses import dataclass, field

Tokens = tuple[int, ...]


@dataclass(eq=False, slots=True)
class Node:
    """One chunk after its parents; the root stands for no chunk at all.

    Attributes:
        entry: where its keys and values are kept.
        alive: false once it had to make room.
    """

    parent: "Node | None"
    tokens: Tokens
    entry: int
    children: "dict[Tokens, Node]" = field(default_factory=dict["Tokens", "Node"])
    alive: bool = True


class PrefixIndex:
    """The tree of kept chunks; the least recently used one makes room.

    A chunk that is used counts as used before all its parents, so the least recently used one
    never has children.
    """

    def __init__(self, capacity: int) -> None:
        """Keep up to `capacity` chunks; 0 keeps none."""
        self.root = Node(None, (), -1)
        self._free = list(range(capacity - 1, -1, -1))
        self._by_use: OrderedDict[Node, None] = OrderedDict()

    def __len__(self) -> int:
        """How many chunks are kept."""
        return len(self._by_use)

    def child(self, node: Node, tokens: Tokens) -> Node | None:
        """The chunk with these tokens after a chunk, if it is kept; counts as use."""
        found = node.children.get(tokens) if node.alive else None
        if found is not None:
            self._use(found)
        return found

    def insert(self, node: Node, tokens: Tokens) -> Node | None:
        """Make room for a chunk after a chunk.

        Returns:
            The new node, whose entry is now free to be written; None if there is no room, or the
            chunk before it is no longer kept.
        """
        if not node.alive:
            return None
        self._use(node)
        if not self._free and not self._evict(node):
            return None
        made = Node(node, tokens, self._free.pop())
        node.children[tokens] = made
        self._by_use[made] = None
        self._use(made)
        return made

    def _use(self, node: Node) -> None:
        at: Node | None = node
        while at is not None and at is not self.root:
            self._by_use.move_to_end(at)
            at = at.parent

    def _evict(self, keep: Node) -> bool:
        """Drop the least recently used chunk, unless it is the one to keep."""
        oldest = next(iter(self._by_use), None)
        if oldest is None or oldest is keep:
            return False
        if oldest.children or oldest.parent is None:
            raise AssertionError("the least recently used chunk has no children")
        del self._by_use[oldest]
        del oldest.parent.children[oldest.tokens]
        oldest.alive = False
        self._free.append(oldest.entry)
        return True
