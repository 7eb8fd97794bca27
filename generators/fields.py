"""Fields of specs: what may stand in each, and the regular expressions that say so.

A text is a run of blocks and a rest. A block is so many plain characters, or fewer of them and a
placeholder; so one reading of a text is the only one, which keeps the grammar small, and the
longest text is known in bytes. A byte is never less than a token: the longest output of a spec can
be proven.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from domain.ontology import Lang

EN_CHARS: Final = r"A-Za-z0-9 .,;:!?'()-"
ZH_CHARS: Final = "一-鿿0-9，。！？、：；“”（）…—"
"""What prose is written with. Words in Latin letters come into a Chinese text as placeholders."""

_TWO: Final = 2
_CHAR_BYTES: Final[dict[Lang, int]] = {"en": 1, "zh": 3}


@dataclass(frozen=True, slots=True)
class Span:
    """A range of integers that a field may take, both ends included."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Names:
    """A name. Code draws what is offered; the patterns bound a name that nobody offered."""

    en: str = r"^[A-Z][A-Za-z '-]{1,34}[a-z]$"
    zh: str = r"^[一-鿿][一-鿿·]{0,8}[一-鿿]$"

    def pattern(self, lang: Lang) -> str:
        """The regular expression that a name matches in full."""
        return self.zh if lang == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Texts:
    """Prose of the model.

    Attributes:
        size: bound on the length in bytes.
        slots: how many placeholders a text may hold; each costs the room of its own letters. A
            long run without one takes the place of one.
        at_most: how many texts there are where the field is a list.
        at_least: the least of them.
        holds: the only placeholders that may stand here; empty for all of the kind.
        is_free: whether a text may begin and end in any way, and not only as a sentence does.
        keeps: whether it holds each placeholder just once.
    """

    size: int
    slots: int = 0
    at_most: int = 1
    at_least: int = 1
    is_list: bool = False
    holds: tuple[str, ...] = ()
    is_free: bool = False
    keeps: bool = False

    def pattern(self, lang: Lang, placeholders: Sequence[str] = ()) -> str:
        """The regular expression that a text of this field matches in full.

        Args:
            lang: the language of the text.
            placeholders: those that may stand in it, without braces.
        """
        if self.keeps:
            return keeping(self.size, lang, self._held(placeholders))
        form = wording if self.is_free else sentences
        return form(self.size, self.slots, lang, self._held(placeholders))

    def fits(self, text: str, lang: Lang, placeholders: Sequence[str] = ()) -> bool:
        """Whether a text is one of this field, whoever wrote it.

        Some more are than `pattern` admits, which counts room where this counts bytes.
        """
        plain = f"[{ZH_CHARS if lang == 'zh' else EN_CHARS}]"
        held = "|".join(rf"\{{{name}\}}" for name in self._held(placeholders))
        word = f"(?:{plain}|{held})" if held else plain
        first, end = ("[一-鿿“]", "[。！？”]") if lang == "zh" else ("[A-Z]", "[.!?]")
        first = f"(?:{first}|{held})" if held else first
        form = f"{word}*" if self.is_free else f"{first}{word}*{end}"
        return len(text.encode()) <= self.size and re.fullmatch(form, text) is not None

    def _held(self, placeholders: Sequence[str]) -> list[str]:
        return [name for name in placeholders if not self.holds or name in self.holds]


ChapterSlots = tuple[str, ...]
"""The placeholders that the text of a chapter may hold."""


@dataclass(frozen=True, slots=True)
class Chapters:
    """The texts of a story's chapters: the more there are, the shorter each.

    Attributes:
        count: how many there may be.
        size: bound on the length of all together, in bytes.
        longest: bound on one.
    """

    count: Span
    size: int
    longest: int

    def text(self, count: int) -> Texts:
        """One of so many chapters of like length."""
        return self._of(min(self.longest, self.size // count))

    @property
    def one(self) -> Texts:
        """A chapter that may be as long as any."""
        return self._of(self.longest)

    @staticmethod
    def _of(size: int) -> Texts:
        return Texts(size, slots=max(3, size // 50))


FieldKind = tuple[str, ...] | tuple[int, ...] | Span | Names | Texts | Chapters
"""What a spec says of a field."""
Allowed = tuple[str, ...] | tuple[int, ...] | Span
"""What a field may be: one of these values, or a number of the range."""
Offer = Allowed | tuple[ChapterSlots, ...]
"""What a schema offers for a field: that, or chapters with just these placeholders."""


def sentences(size: int, slots: int, lang: Lang, placeholders: Sequence[str] = ()) -> str:
    """Prose of one or more sentences: it starts with a letter or a placeholder, and it ends.

    Args:
        size: bound on the length in bytes.
        slots: how many placeholders it may hold.
        lang: of the text.
        placeholders: which, without braces.
    """
    first, end = ("[一-鿿]", "[。！？]") if lang == "zh" else ("[A-Z]", "[.!?]")
    longest = max((len(name) + 2 for name in placeholders), default=0)
    head, width = max(longest, _CHAR_BYTES[lang]), _CHAR_BYTES[lang]
    held = "|".join(rf"\{{{name}\}}" for name in placeholders)
    first = f"(?:{first}|{held})" if held else first
    return f"^{first}{_run(size - head - width, slots, lang, held, longest)}{end}$"


def wording(size: int, slots: int, lang: Lang, placeholders: Sequence[str] = ()) -> str:
    """Any words of a language, with or without a full stop; arguments as of `sentences`."""
    longest = max((len(name) + 2 for name in placeholders), default=0)
    held = "|".join(rf"\{{{name}\}}" for name in placeholders)
    return f"^{_run(size, slots, lang, held, longest)}$"


def keeping(size: int, lang: Lang, placeholders: Sequence[str]) -> str:
    """Any words of a language with each placeholder just once, two of them in either order.

    More than two stand in the order that is given: all orders would be too many.

    Args:
        size: bound on the length in bytes.
        lang: of the text.
        placeholders: which, without braces.
    """
    taken = sum(len(name) + 2 for name in placeholders)
    longest = (size - taken) // (len(placeholders) + 1) // _CHAR_BYTES[lang]
    words = f"[{ZH_CHARS if lang == 'zh' else EN_CHARS}]{{0,{longest}}}"
    orders = [tuple(placeholders)]
    if len(placeholders) == _TWO:
        orders.append((placeholders[1], placeholders[0]))
    ways = [words + "".join(rf"\{{{name}\}}{words}" for name in order) for order in orders]
    return f"^{ways[0]}$" if len(ways) == 1 else f"^(?:{'|'.join(ways)})$"


def _run(size: int, slots: int, lang: Lang, held: str, longest: int) -> str:
    """Plain characters with at most `slots` placeholders among them, in at most `size` bytes."""
    plain = f"[{ZH_CHARS if lang == 'zh' else EN_CHARS}]"
    slots = slots if held else 0
    block = (size - slots * longest) // (slots + 1) // _CHAR_BYTES[lang]
    rest = f"{plain}{{0,{block}}}"
    if not slots:
        return rest
    return f"(?:{plain}{{{block + 1}}}|{rest}(?:{held})){{0,{slots}}}{rest}"
