"""Banks of hand-written sentences: text files with `[section]` heads, one entry a line."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from domain.ontology import Lang

TEXT_DIR: Final = Path(__file__).with_name("text")

Bank = Mapping[str, tuple[str, ...]]


def parse_bank(text: str) -> dict[str, tuple[str, ...]]:
    """Sections of a bank file by name. `#` starts a comment line; blank lines are skipped.

    Raises:
        ValueError: a line stands before the first section, or a section comes twice.
    """
    sections: dict[str, list[str]] = {}
    current: list[str] | None = None
    for raw in text.splitlines():
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("[") and line.endswith("]"):
            name = line[1:-1]
            if name in sections:
                raise ValueError(f"Section {name} comes twice.")
            current = sections[name] = []
        elif current is None:
            raise ValueError(f"A line stands before the first section: {line[:40]}")
        else:
            current.append(line)
    return {name: tuple(lines) for name, lines in sections.items()}


@cache
def bank(lang: Lang, name: str) -> Bank:
    """The bank `name` of a language."""
    return parse_bank((TEXT_DIR / lang / f"{name}.txt").read_text(encoding="utf-8"))


def keys(lang: Lang, name: str, prefix: str) -> tuple[str, ...]:
    """What follows `prefix.` in the section names of a bank, in file order."""
    head = f"{prefix}."
    return tuple(key.removeprefix(head) for key in bank(lang, name) if key.startswith(head))
