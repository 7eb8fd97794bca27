"""Text while it is made: whole characters from tokens, and the strings that end an output."""

from collections.abc import Sequence

from inference.tokenizer import TextTokenizer

_BROKEN = "\N{REPLACEMENT CHARACTER}"


class TextSoFar:
    """The text of tokens that come one by one; a character counts once all its bytes are there.

    Only the last tokens are decoded again for each new one. They start at the end of an earlier
    piece, since what a token spells may depend on the one before it.
    """

    def __init__(self, tokenizer: TextTokenizer) -> None:
        """Nothing has come yet."""
        self.text = ""
        self._tokenizer = tokenizer
        self._window: list[int] = []
        self._spelled = 0

    def add(self, token: int) -> None:
        """Take the next token; `text` grows when it completes a character."""
        self._window.append(token)
        before = self._tokenizer.decode(self._window[: self._spelled])
        after = self._tokenizer.decode(self._window)
        if len(after) <= len(before) or after.endswith(_BROKEN):
            return
        self.text += after[len(before) :]
        del self._window[: self._spelled]
        self._spelled = len(self._window)


class StopStrings:
    """Strings before which an output ends."""

    def __init__(self, strings: Sequence[str]) -> None:
        """Look for any of these; none of them is empty."""
        self._strings = tuple(strings)
        self._longest = max(map(len, strings), default=0)

    def first(self, text: str, seen: int = 0) -> int | None:
        """Where the one begins that is complete first; so it does not matter how the text came.

        Args:
            text: what there is so far.
            seen: length of a beginning of the text in which there is none.
        """
        start = max(0, seen - self._longest + 1)
        found = [
            (at + len(string), at)
            for string in self._strings
            if (at := text.find(string, start)) >= 0
        ]
        return min(found)[1] if found else None

    def settled(self, text: str) -> int:
        """Length of the text without an end that may yet become one of them, and what follows."""
        at = self.first(text)
        if at is not None:
            return at
        for start in range(max(0, len(text) - self._longest + 1), len(text)):
            if any(string.startswith(text[start:]) for string in self._strings):
                return start
        return len(text)
