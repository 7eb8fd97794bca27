"""What a terminal shows: progress, cards of what was made, talk, and the table at the end."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from domain.ontology import Lang, label
from generators.art.wording import STATS, stat_label, stat_value

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
        """A plain line, never broken: what is meant to be copied stays whole."""
        self.console.print(Text(text), soft_wrap=True)

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
        """Show that something is under way, where lines can be taken back."""
        if self.console.is_terminal:
            with self.console.status(Text(text)):
                yield
        else:
            yield

    def asset(self, prompt: str, kind: str, content: dict[str, Any], stats: dict[str, Any]) -> None:
        """A card: what was asked for and what came of it."""
        lang: Lang = content["lang"]
        lines = [Text(f"“{prompt}”", style="italic dim"), _facts(content, lang)]
        lines += [Text(text) for text in _prose(kind, content)]
        if stats:
            lines.append(_numbers(stats, lang))
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
        table = Table(
            box=SIMPLE_HEAD,
            title="The world, as the chain has it",
            title_justify="left",
            expand=True,
            pad_edge=False,
        )
        table.add_column("asset", no_wrap=True, overflow="ellipsis", ratio=1)
        for name, width in (("token id", 9), ("owner", 14), ("price", 6), ("mint tx", 9)):
            table.add_column(name, no_wrap=True, width=width)
        table.add_column("gas", justify="right", no_wrap=True, width=7)
        for row in rows:
            table.add_row(
                Text(row.name),
                _short(row.token_hex),
                row.owner,
                row.price,
                _short(row.tx.removeprefix("0x")),
                row.gas,
            )
        self.console.print(table)


def _short(text: str) -> str:
    return f"{text[:4]}…{text[-4:]}" if len(text) > 10 else text or "—"


def _facts(content: dict[str, Any], lang: Lang) -> Text:
    words = [
        label(str(content[name]), lang)
        for name in (
            "type", "rarity", "element", "material", "ancestry", "profession", "temperament",
            "kind", "difficulty", "biome", "time", "mood",
        )
        if name in content
    ]  # fmt: skip
    for name in ("level", "edition", "reward_gold"):
        if name in content and not (name == "edition" and content[name] == 1):
            words.append(f"{label(name, lang)} {content[name]}")
    return Text(" · ".join(words), style="dim")


def _numbers(stats: dict[str, Any], lang: Lang) -> Text:
    known = [name for name in STATS if name in stats]
    words = (f"{stat_label(name, lang)} {stat_value(name, stats[name])}" for name in known)
    return Text(" · ".join(words), style="dim")


def _prose(kind: str, content: dict[str, Any]) -> list[str]:
    match kind:
        case "item":
            return [content["description"], content["lore"]]
        case "character":
            quote = f"“{content['greeting']}”"
            return [content["backstory"], quote, *(f"→ {goal}" for goal in content["goals"])]
        case "scene":
            ways = [f"→ {way}" for way in content["exits"]]
            return [content["description"], *ways, *(f"· {one}" for one in content["inhabitants"])]
        case "story":
            return [f"{chapter['title']}\n{chapter['text']}" for chapter in content["chapters"]]
        case _:
            goals = [
                f"→ {o['predicate']} {o['count']} × {o['target']}" for o in content["objectives"]
            ]
            return [content["story"], *goals]
