"""Writing SVG elements: the one place where markup is put together."""

from html import escape

CARD_WIDTH, CARD_HEIGHT = 350, 490


def tag(name: str, *children: str, **attributes: int | str) -> str:
    """One element.

    Args:
        name: the element's name.
        children: markup, already escaped.
        attributes: `_` stands for `-` and one at the end is dropped (`class_`); an empty string
            leaves the attribute out. Numbers are integers: a float's digits may differ by machine.
    """
    pairs = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for key, value in attributes.items()
        if value != ""
    )
    inner = "".join(children)
    return f"<{name}{pairs}>{inner}</{name}>" if inner else f"<{name}{pairs}/>"


def group(*children: str, **attributes: int | str) -> str:
    """A `<g>`: several elements that share attributes."""
    return tag("g", *children, **attributes)


def path(d: str, **attributes: int | str) -> str:
    """A `<path>`."""
    return tag("path", d=d, **attributes)


def circle(cx: int, cy: int, r: int, **attributes: int | str) -> str:
    """A `<circle>`; a centre at 0 is the default and left out."""
    return tag("circle", cx=cx or "", cy=cy or "", r=r, **attributes)


def gradient(id_: str, *colours: str, kind: str = "linear", **attributes: int | str) -> str:
    """A gradient with evenly spaced stops; a linear one runs from top to bottom.

    Args:
        id_: what `url(#...)` names.
        colours: `#rrggbb`, or `#rrggbbaa` for a translucent stop.
        kind: `linear` or `radial`.
        attributes: further attributes of the gradient.
    """
    last = len(colours) - 1
    stops = "".join(_stop(100 * at // last, colour) for at, colour in enumerate(colours))
    if kind == "linear":
        attributes = {"x2": 0, "y2": 1} | attributes
    return tag(f"{kind}Gradient", stops, id=id_, **attributes)


def _stop(percent: int, colour: str) -> str:
    # SVG 1.1 viewers know no alpha digits in a colour, so they become an opacity.
    opacity = f".{int(colour[7:], 16) * 100 // 256:02d}" if len(colour) > 7 else ""
    offset = {0: "", 100: "1"}.get(percent, f".{percent:02d}")
    return tag("stop", offset=offset, stop_color=colour[:7], stop_opacity=opacity)
