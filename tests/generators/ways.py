"""One way through a lattice's regular expression: literals, groups of alternatives, options."""

import random
import re

_CLASS = re.compile(r"(?<!\\)\[")


def is_lattice(pattern: str) -> bool:
    """Whether a pattern is made of phrases: it has no classes of characters."""
    return _CLASS.search(pattern) is None


def one_way(pattern: str, draw: random.Random) -> str:
    """A text that the pattern matches in full."""
    text, end = _alternatives(pattern.removeprefix("^").removesuffix("$"), 0, draw)
    assert end == len(pattern.removeprefix("^").removesuffix("$"))
    assert re.fullmatch(pattern, text)
    return text


def _alternatives(pattern: str, at: int, draw: random.Random) -> tuple[str, int]:
    found: list[str] = [""]
    while at < len(pattern) and pattern[at] != ")":
        if pattern.startswith("(?:", at):
            inner, at = _alternatives(pattern, at + 3, draw)
            at += 1
            if pattern.startswith("?", at):
                at += 1
                inner = draw.choice((inner, ""))
            found[-1] += inner
        elif pattern[at] == "|":
            found.append("")
            at += 1
        else:
            at += pattern[at] == "\\"
            found[-1] += pattern[at]
            at += 1
    return draw.choice(found), at
