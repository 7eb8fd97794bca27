"""Offerings: which lines are put before the writer, drawn by lot.

What is offered always fits: where the longest way through would be too long, what may be left out
is left out, and then only the shorter lines are drawn from.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Final

from domain.ontology import Lang
from generators.fields import Chapters, ChapterSlots, Texts
from generators.filling import PLACEHOLDER
from generators.naming import speaks_of
from generators.phrases.bank import Section, joined, sections
from generators.phrases.lattice import Lattice, Parts, Place, Run
from generators.phrases.outline import Outline, Outlined, Sentence, outlines
from generators.spark.lots import Lots
from generators.specs import Spec

_WORDS: Final = 4
"""How many words are offered for a slot."""
_ROOM: Final = (
    (True, True, 1.0), (False, True, 1.0), (False, True, 0.5), (False, False, 1.0),
    (False, False, 0.5), (False, False, 0.2), (False, False, 0.0),
)  # fmt: skip
"""What is asked for: whether sentences that may be left out, whether spare ones, and from which
share of the lines, the shortest first. Each gives a shorter text than the one before."""

_MOST_DRAWS: Final = 40
"""How often lines are drawn until all texts fit."""
_CHAPTER_BYTES: Final = 112
"""What is left to a chapter at the least."""

Used = dict[str, set[int]]
"""Section → its lines that were drawn."""


class Offering:
    """Draws the lines of one output; no line of a section is offered at two places."""

    def __init__(self, lang: Lang, lots: Lots) -> None:
        """Begin with all lines.

        Args:
            lang: of the output.
            lots: draws the lines.
        """
        self._lang: Lang = lang
        self._lots = lots
        self._used: Used = {}

    def lattice(self, outline: Outline, size: int, held: Collection[str]) -> Lattice | None:
        """What is offered for a text.

        Args:
            outline: the sentences that it needs.
            size: its bound in bytes.
            held: the placeholders that it may hold.

        Returns:
            None if even the shortest lines are too long, or there are none.
        """
        for optional, spare, share in _ROOM:
            used = {name: set(lines) for name, lines in self._used.items()}
            places = [
                self._place(sentence, at, share, frozenset(held), used)
                for at, sentence in enumerate(outline)
                if (optional or sentence.kept == 1) and (spare or not sentence.is_spare)
            ]
            lattice = Lattice(self._lang, tuple(places))
            if all(place.ways for place in places) and lattice.size <= size:
                self._used = used
                return lattice
        return None

    def _place(
        self, sentence: Sentence, at: int, share: float, held: frozenset[str], used: Used
    ) -> Place:
        may_hold = held | {*sentence.words, *sentence.said, *sentence.holes}
        ways: list[Parts] = []
        for name, count in sentence.sections.items():
            # Not every motif and event has sentences for everything.
            section = sections().get(name)
            if section is None:
                continue
            taken = used.setdefault(name, set())
            free = [
                line
                for line in range(len(section.lines))
                if line not in taken
                and _slots(section, line, self._lang) <= may_hold
                and (
                    not sentence.speaks_of or line in _naming(name, *sentence.speaks_of, self._lang)
                )
            ]
            lines = self._drawn(section, _shorter(section, free, self._lang, share), count, at)
            if lines:
                taken.update(lines)
                ways.append(self._parts(section, lines, sentence))
        return Place(tuple(ways), sentence.kept)

    def _drawn(self, section: Section, free: Sequence[int], count: int, at: int) -> list[int]:
        """Lines by lot: as many with an even number as with an odd one, so that all combine."""
        drawn: list[int] = []
        for parity in (0, 1):
            left = [line for line in free if line % 2 == parity]
            for number in range(min(len(left), -(-count // 2))):
                line = self._lots.pick(left, f"{at}/{section.name}/{parity}/{number}")
                left.remove(line)
                drawn.append(line)
        return drawn if len({line % 2 for line in drawn}) == 2 else []

    def _parts(self, section: Section, lines: Sequence[int], sentence: Sentence) -> Parts:
        return Parts(
            tuple(
                tuple(
                    (line, self._runs(section.part(self._lang, position, line), sentence))
                    for line in lines
                )
                for position in range(section.parts)
            )
        )

    def _runs(self, text: str, sentence: Sentence) -> tuple[Run, ...]:
        """A part, its slots given way to words and placeholders."""
        runs: list[Run] = []
        at = 0
        for found in PLACEHOLDER.finditer(text):
            runs.append((text[at : found.start()],))
            slot = found[1]
            if slot in sentence.said:
                runs.append((sentence.said[slot],))
            elif slot in sentence.words:
                runs.append(self._words(sentence.words[slot]))
            else:
                runs.append((f"{{{sentence.holes.get(slot, slot)}}}",))
            at = found.end()
        runs.append((text[at:],))
        return tuple(run for run in runs if run != ("",))

    def _words(self, name: str) -> Run:
        section = sections()[name]
        left = [section.part(self._lang, 0, line) for line in range(len(section.lines))]
        return tuple(
            left.pop(self._lots.below(len(left), f"{name}/{number}"))
            for number in range(min(_WORDS, len(left)))
        )


def lattices(spec: Spec, outlined: Outlined, seed: int) -> dict[str, tuple[Lattice, ...]]:
    """Field → the lattices of its texts; a field for which none fits is left out.

    Args:
        spec: bounds the texts.
        outlined: what the outlines follow from.
        seed: draws the lines, and others where those are too long.
    """
    found: dict[str, tuple[Lattice, ...]] = {}
    wanted = outlines(outlined)
    for again in range(_MOST_DRAWS):
        lots = Lots(seed, f"phrases/{again}" if again else "phrases")
        found = _fitting(spec, outlined, wanted, Offering(outlined.lang, lots))
        if len(found) == len(wanted):
            break
    return found


def _fitting(
    spec: Spec, outlined: Outlined, wanted: Mapping[str, Sequence[Outline]], offering: Offering
) -> dict[str, tuple[Lattice, ...]]:
    found: dict[str, tuple[Lattice, ...]] = {}
    for name, texts in wanted.items():
        rule = spec.fields[name]
        if isinstance(rule, Chapters):
            fitting = _chapters(offering, rule, texts, outlined.chapters)
        else:
            assert isinstance(rule, Texts)
            held = [one for one in outlined.placeholders if not rule.holds or one in rule.holds]
            fitting = [offering.lattice(outline, rule.size, held) for outline in texts]
        if None not in fitting:
            found[name] = tuple(lattice for lattice in fitting if lattice is not None)
    return found


def _chapters(
    offering: Offering, rule: Chapters, texts: Sequence[Outline], held: Sequence[ChapterSlots]
) -> list[Lattice | None]:
    """Lattices of chapters: each has the room that those before it left, and leaves some."""
    fitting: list[Lattice | None] = []
    left = rule.size
    for number, (outline, own) in enumerate(zip(texts, held, strict=True)):
        room = left - _CHAPTER_BYTES * (len(texts) - 1 - number)
        lattice = offering.lattice(outline, min(rule.longest, room), own)
        left -= lattice.size if lattice is not None else 0
        fitting.append(lattice)
    return fitting


def _shorter(section: Section, lines: Sequence[int], lang: Lang, share: float) -> list[int]:
    """A share of the lines, the shortest first, at least two with either parity if there are."""
    ordered = sorted(
        lines, key=lambda line: (len(joined(section.lines[line].parts(lang), lang).encode()), line)
    )
    kept: list[int] = []
    for parity in (0, 1):
        alike = [line for line in ordered if line % 2 == parity]
        kept += alike[: max(2, round(len(alike) * share))]
    return kept


@cache
def _naming(name: str, field: str, value: str, lang: Lang) -> frozenset[int]:
    """The lines of a section whose first part names a value."""
    section = sections()[name]
    return frozenset(
        line
        for line in range(len(section.lines))
        if speaks_of(section.part(lang, 0, line), field, value, lang)
    )


def _slots(section: Section, line: int, lang: Lang) -> set[str]:
    parts = section.lines[line].parts(lang)
    return {found[1] for part in parts for found in PLACEHOLDER.finditer(part)}
