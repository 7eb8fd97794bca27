"""What a terminal shows: progress, cards of what was made, talk, and the table at the end."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from rich.console import Console, Group
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from domain.ontology import Lang, label

_RARITY_STYLE = {
    "common": "white",
    "uncommon": "green",
    "rare": "blue",
    "epic": "magenta",
    "legendary": "yellow",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table at the end."""

    name: str
    kind: str
    token_hex: str
    owner: str
    price: str
    tx: str
    gas: str


class Screen:
    """Writes to a terminal, or plainly to a file. All text of assets is printed as it is."""

    def __init__(self, console: Console | None = None) -> None:
        """Write to the given console, else to standard output."""
        self.console = console or Console(highlight=False, emoji=False, markup=False)

    def title(self, text: str) -> None:
        """The first line."""
        self.console.print(Text(text, style="bold"))

    def step(self, number: int, of: int, text: str) -> None:
        """Head of a step."""
        self.console.print(Rule(Text(f"{number}/{of}  {text}", style="bold"), align="left"))

    def say(self, text: str) -> None:
        """A plain line."""
        self.console.print(Text(text))

    def done(self, text: str, seconds: float | None = None) -> None:
        """A line about something that was checked."""
        took = "" if seconds is None else f"  {seconds:.1f} s"
        self.console.print(
            Text.assemble(("  ✓ ", "green"), text, (took, "dim"), overflow="fold"), soft_wrap=True
        )

    def failed(self, text: str) -> None:
        """A line about something that did not hold."""
        self.console.print(Text.assemble(("  ✗ ", "bold red"), text), soft_wrap=True)

    @contextmanager
    def waiting(self, text: str) -> Generator[None]:
        """Show that something is under way."""
        if self.console.is_terminal:
            with self.console.status(Text(text)):
                yield
        else:
            self.say(f"  {text} …")
            yield

    def asset(self, prompt: str, kind: str, content: dict[str, Any], stats: dict[str, Any]) -> None:
        """A card: what was asked for and what came of it."""
        lang: Lang = content["lang"]
        lines = [Text(f"“{prompt}”", style="italic dim"), _facts(content, lang)]
        lines += [Text(text) for text in _prose(kind, content)]
        if stats:
            numbers = " · ".join(
                f"{name.replace('_', ' ')} {value}" for name, value in stats.items()
            )
            lines.append(Text(numbers, style="dim"))
        style = _RARITY_STYLE.get(str(content.get("rarity")), "cyan")
        title = Text(str(content.get("name") or content.get("title")), style=f"bold {style}")
        self.console.print(
            Panel(Group(*lines), title=title, title_align="left", border_style=style)
        )

    def talk(self, who: str, said: str, speaker: str, lines: Sequence[str]) -> None:
        """One exchange."""
        self.console.print(Text.assemble((f"  {who}: ", "bold"), said), soft_wrap=True)
        for line in lines:
            self.console.print(Text.assemble((f"  {speaker}: ", "bold cyan"), line), soft_wrap=True)

    def table(self, rows: Sequence[Row]) -> None:
        """Everything that was made, as the chain has it."""
        table = Table(title="The world, as the chain has it", title_justify="left", expand=True)
        for name, ratio in (("asset", 5), ("token id", 3), ("owner", 3), ("price", 2), ("tx", 3)):
            table.add_column(name, ratio=ratio, no_wrap=name != "asset", overflow="ellipsis")
        table.add_column("gas", justify="right", no_wrap=True)
        for row in rows:
            table.add_row(
                Text(f"{row.name} ({row.kind})"),
                _short(row.token_hex),
                row.owner,
                row.price,
                _short(row.tx),
                row.gas,
            )
        self.console.print(table)


def _short(text: str) -> str:
    return f"{text[:8]}…{text[-4:]}" if len(text) > 16 else text


def _facts(content: dict[str, Any], lang: Lang) -> Text:
    words = [
        label(str(content[name]), lang)
        for name in (
            "type", "rarity", "element", "material", "ancestry", "profession", "temperament",
            "kind", "difficulty",
        )
        if name in content
    ]  # fmt: skip
    for name in ("level", "edition", "reward_gold"):
        if name in content and not (name == "edition" and content[name] == 1):
            words.append(f"{label(name, lang)} {content[name]}")
    return Text(" · ".join(words), style="dim")


def _prose(kind: str, content: dict[str, Any]) -> list[str]:
    match kind:
        case "item":
            return [content["description"], content["lore"]]
        case "character":
            quote = f"“{content['greeting']}”"
            return [content["backstory"], quote, *(f"→ {goal}" for goal in content["goals"])]
        case _:
            goals = [
                f"→ {o['predicate']} {o['count']} × {o['target']}" for o in content["objectives"]
            ]
            return [content["story"], *goals]
