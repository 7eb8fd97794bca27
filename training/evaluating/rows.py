"""Rows: what an evaluation gives, flat, and what was missed."""

from dataclasses import dataclass, field
from typing import Any

ALL = "all"


@dataclass(frozen=True, slots=True)
class Row:
    """One figure.

    Attributes:
        metric: what was measured.
        lang, kind: what it is about; `all` stands for every one.
        value: a share from 0 to 1, but for `likelihood` (nats a byte), speeds and counts.
        reader: `code`, `model` or `both`; empty where it does not matter.
        writer: `model`, `uniform` or `template`; empty where it does not matter.
    """

    metric: str
    lang: str
    kind: str
    value: float
    reader: str = ""
    writer: str = ""

    def as_json(self) -> dict[str, Any]:
        """As a flat row of the results file."""
        row: dict[str, Any] = {"metric": self.metric, "lang": self.lang, "kind": self.kind}
        if self.reader:
            row["reader"] = self.reader
        if self.writer:
            row["writer"] = self.writer
        return row | {"value": round(self.value, 4)}


@dataclass(slots=True)
class Measured:
    """Figures, what was missed in one line each, and texts as they came."""

    rows: list[Row] = field(default_factory=list[Row])
    misses: list[str] = field(default_factory=list[str])
    samples: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])

    def add(self, other: "Measured") -> None:
        """Take in what another measure gave."""
        self.rows += other.rows
        self.misses += other.misses
        self.samples += other.samples


@dataclass(slots=True)
class Tally:
    """Counts what was right, by language and kind."""

    metric: str
    reader: str = ""
    right: dict[tuple[str, str], list[bool]] = field(
        default_factory=dict[tuple[str, str], list[bool]]
    )

    def note(self, lang: str, kind: str, *oks: bool) -> None:
        """Note some outcomes."""
        self.right.setdefault((lang, kind), []).extend(oks)

    def rows(self) -> list[Row]:
        """The share of each language and kind, of each language, and of all."""
        groups: dict[tuple[str, str], list[bool]] = {}
        for (lang, kind), oks in sorted(self.right.items()):
            for key in dict.fromkeys(((lang, kind), (lang, ALL), (ALL, ALL))):
                groups.setdefault(key, []).extend(oks)
        return [
            Row(self.metric, lang, kind, sum(oks) / len(oks), self.reader)
            for (lang, kind), oks in groups.items()
            if oks
        ]
