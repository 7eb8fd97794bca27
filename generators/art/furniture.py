"""What all cards share: header, subtitle, rule and the row of stats."""

from domain.asset import Character, Item
from domain.metadata import stats_of
from generators.art.lettering import fit_line, words
from generators.art.svg import CARD_WIDTH, group, path, tag
from generators.art.wording import stat_label, stat_value

CENTRE = CARD_WIDTH // 2
_ROW = 294


def header(left: str, right: str, colour: str) -> str:
    """Two small words at the top corners."""
    return group(
        tag("text", left, x=38, y=46, text_anchor="start"),
        tag("text", right, x=CARD_WIDTH - 38, y=46, text_anchor="end"),
        fill=colour,
        font_size=12,
        letter_spacing=1,
    )


def subtitle(text: str, y: int, colour: str) -> str:
    """The line under the name."""
    line, size = fit_line(text, 280, largest=13, smallest=9)
    return words(line, CENTRE, y, size, fill=colour)


def rule(y: int, paint: str) -> str:
    """A thin line with a diamond in its middle."""
    return path(
        f"M60 {y}H163M187 {y}H290M175 {y - 4}l4 4-4 4-4-4Z",
        stroke=paint,
        fill=paint,
        opacity=".7",
    )


def stat_row(body: Item | Character, ink: str, colour: str) -> str:
    """The computed numbers, side by side at the foot of the card."""
    stats = stats_of(body)
    values = [stat_value(stat, value) for stat, value in stats.items()]
    step = _ROW // len(values)
    size = min(fit_line(value, step - 6, largest=16, smallest=8)[1] for value in values)
    columns = [CENTRE + step * (2 * at + 1 - len(values)) // 2 for at in range(len(values))]
    numbers = (tag("text", value, x=x, y=449) for value, x in zip(values, columns, strict=True))
    names = (
        tag("text", stat_label(stat, body.lang), x=x, y=463)
        for stat, x in zip(stats, columns, strict=True)
    )
    return group(*numbers, fill=ink, font_weight=600, font_size=size) + group(
        *names, fill=colour, font_size=9
    )
