"""How long a match of a regular expression can be: a bound in characters and in bytes.

It reads the common part of the Rust `regex` and the JavaScript dialects: literals, escapes,
classes, groups, alternation and bounded repetition. What it does not know it refuses, so that a
bound which is given always holds.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from domain.errors import UnsatisfiableSchema

CharWidth = Callable[[int], int]
"""Bytes that a code point takes up in the output."""

_WIDEST = 4
_ANY_CLASS = "dDwWsSpP"
_CONTROL = {"n": 0x0A, "r": 0x0D, "t": 0x09, "f": 0x0C, "v": 0x0B}
_HEX_DIGITS = {"x": 2, "u": 4}
_UNBOUNDED = 1 << 40
_PLAIN = re.compile(r"[^\\()\[\]{}|.^$*+?]+(?![*+?{])")
"""Characters that stand for themselves, but for one that is repeated."""
_MARK = re.compile(r"\\(?:.|$)|\[(?:\\.|[^\]\\])*(?:\]|\\?$)|[()|]", re.DOTALL)
"""An escape, a class, or what groups."""
_CACHED_RUNS = 1 << 14


@dataclass(frozen=True, slots=True)
class Extent:
    """An upper bound on a match.

    Attributes:
        chars: longest match in characters, None if there is no bound.
        size: longest match in bytes, None if there is no bound.
        widest: bytes of the widest character that a match can hold.
    """

    chars: int | None
    size: int | None
    widest: int


def utf8_width(code_point: int) -> int:
    """Bytes of a code point in UTF-8 (RFC 3629)."""
    if code_point < 0x80:
        return 1
    if code_point < 0x800:
        return 2
    return 3 if code_point < 0x10000 else 4


def extent(pattern: str, width: CharWidth) -> Extent:
    """Bound the matches of a pattern that must match from end to end.

    Args:
        pattern: the expression; `^` at its start and `$` at its end change nothing.
        width: bytes of each code point; not above 4 and not falling from 0x80 on.

    Raises:
        UnsatisfiableSchema: the pattern uses what this reader does not know.
    """
    body = pattern.removeprefix("^")
    if body.endswith("$") and not _escaped(body, len(body) - 1):
        body = body[:-1]
    reader = _Reader(body, width)
    found = reader.alternatives()
    reader.expect_end()
    return Extent(
        None if found.chars >= _UNBOUNDED else found.chars,
        None if found.size >= _UNBOUNDED else found.size,
        found.widest,
    )


def is_anchored(pattern: str) -> bool:
    """Whether the pattern can only match a whole string.

    `^a|b$` is not: each anchor belongs to one alternative.
    """
    if not pattern.startswith("^") or not pattern.endswith("$"):
        return False
    if _escaped(pattern, len(pattern) - 1):
        return False
    depth = 0
    for mark in _MARK.findall(pattern):
        if mark in "()":
            depth += 1 if mark == "(" else -1
        elif mark == "|" and depth == 0:
            return False
    return True


def _escaped(text: str, at: int) -> bool:
    before = text[:at]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


@dataclass(frozen=True, slots=True)
class _Bound:
    chars: int
    size: int
    widest: int


_NOTHING = _Bound(0, 0, 0)


def _times(bound: _Bound, count: int) -> _Bound:
    return _Bound(
        min(bound.chars * count, _UNBOUNDED), min(bound.size * count, _UNBOUNDED), bound.widest
    )


def _char(width: int) -> _Bound:
    return _Bound(1, width, width)


@lru_cache(_CACHED_RUNS)
def _plain(run: str, width: CharWidth) -> _Bound:
    """Characters one after another; the phrases of one lattice come again in the next."""
    widths = [width(ord(char)) for char in run]
    return _Bound(len(widths), sum(widths), max(widths))


class _Reader:
    """Recursive descent over the pattern's text."""

    def __init__(self, text: str, width: CharWidth) -> None:
        self._text = text
        self._width = width
        self._at = 0

    def expect_end(self) -> None:
        if self._at != len(self._text):
            raise self._unknown()

    def alternatives(self) -> _Bound:
        found = self._sequence()
        while self._take("|"):
            other = self._sequence()
            found = _Bound(
                max(found.chars, other.chars),
                max(found.size, other.size),
                max(found.widest, other.widest),
            )
        return found

    def _sequence(self) -> _Bound:
        total = _NOTHING
        while self._at < len(self._text) and self._text[self._at] not in "|)":
            plain = _PLAIN.match(self._text, self._at)
            if plain is not None:
                self._at = plain.end()
                piece = _plain(plain[0], self._width)
            else:
                piece = self._repeated(self._atom())
            total = _Bound(
                min(total.chars + piece.chars, _UNBOUNDED),
                min(total.size + piece.size, _UNBOUNDED),
                max(total.widest, piece.widest),
            )
        return total

    def _atom(self) -> _Bound:
        char = self._next()
        if char == "(":
            return self._group()
        if char == "[":
            return _char(self._class())
        if char == ".":
            return _char(_WIDEST)
        if char == "\\":
            return _char(self._escape_width())
        if char in "^$*+?{}]":
            raise self._unknown()
        return _char(self._width(ord(char)))

    def _group(self) -> _Bound:
        if self._take("?") and not self._take(":"):
            raise self._unknown()
        inside = self.alternatives()
        if not self._take(")"):
            raise self._unknown()
        return inside

    def _repeated(self, piece: _Bound) -> _Bound:
        if self._take("?"):
            count = 1
        elif self._take("*") or self._take("+"):
            count = _UNBOUNDED
        elif self._take("{"):
            count = self._count()
        else:
            return piece
        self._take("?")
        if self._at < len(self._text) and self._text[self._at] in "*+?{":
            raise self._unknown()
        return _times(piece, count)

    def _count(self) -> int:
        end = self._text.find("}", self._at)
        if end < 0:
            raise self._unknown()
        low, comma, high = self._text[self._at : end].partition(",")
        self._at = end + 1
        if not low.isdecimal() or not (high.isdecimal() or not high):
            raise self._unknown()
        if comma and not high:
            return _UNBOUNDED
        return int(high) if comma else int(low)

    def _class(self) -> int:
        """Width of the widest character of a class; the opening bracket is read."""
        negated = self._take("^")
        widest = 0
        while not self._take("]"):
            first = last = self._class_char()
            if self._text.startswith("--", self._at):
                raise self._unknown()
            if not self._text.startswith("-]", self._at) and self._take("-"):
                last = self._class_char()
            if first is None or last is None:
                widest = _WIDEST
            else:
                widest = max(widest, self._widest_between(first, last))
        return _WIDEST if negated else widest

    def _class_char(self) -> int | None:
        r"""A code point of a class, or None for a set of them such as `\d`."""
        if self._text.startswith(("[", "&&", "--", "~~"), self._at):
            raise self._unknown()
        char = self._next()
        return self._escape() if char == "\\" else ord(char)

    def _widest_between(self, first: int, last: int) -> int:
        ascii_part = range(first, min(last, 0x7F) + 1)
        return max([self._width(last), *(self._width(point) for point in ascii_part)])

    def _escape_width(self) -> int:
        point = self._escape()
        return _WIDEST if point is None else self._width(point)

    def _escape(self) -> int | None:
        char = self._next()
        if char in _ANY_CLASS:
            if char in "pP" and self._take("{"):
                while self._next() != "}":
                    pass
            return None
        if char in _CONTROL:
            return _CONTROL[char]
        if char in _HEX_DIGITS:
            return self._hex(_HEX_DIGITS[char])
        if char.isalnum():
            raise self._unknown()
        return ord(char)

    def _hex(self, digits: int) -> int:
        if self._take("{"):
            end = self._text.find("}", self._at)
            code = self._text[self._at : end] if end >= 0 else ""
            self._at = end + 1
        else:
            code = self._text[self._at : self._at + digits]
            self._at += digits
        try:
            return int(code, 16)
        except ValueError:
            raise self._unknown() from None

    def _next(self) -> str:
        if self._at >= len(self._text):
            raise self._unknown()
        self._at += 1
        return self._text[self._at - 1]

    def _take(self, char: str) -> bool:
        if not self._text.startswith(char, self._at):
            return False
        self._at += 1
        return True

    def _unknown(self) -> UnsatisfiableSchema:
        return UnsatisfiableSchema(
            f"No bound can be proven for the pattern at character {self._at + 1}."
        )
