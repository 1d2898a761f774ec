"""Shapes in numbers -> elements of SVG as text."""

from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

INK, MUTED, FAINT, PAPER = "#1d2733", "#66727f", "#d9dee3", "#ffffff"
RED, AMBER, BLUE, PALE_BLUE = "#9b2226", "#d98e04", "#2f5d8a", "#b9cbdd"
LAND, SELF = "#eef1f4", "#dfe6ec"


def element(name: str, attributes: Mapping[str, object], *inside: str) -> str:
    """Return one element; underscores in names of attributes stand for hyphens."""
    told = "".join(
        f" {key.replace('_', '-')}={quoteattr(_words(value))}" for key, value in attributes.items()
    )
    return f"<{name}{told}>{''.join(inside)}</{name}>" if inside else f"<{name}{told}/>"


def text(words: str, x: float, y: float, **attributes: object) -> str:
    """Return words at a point."""
    style: dict[str, object] = {"font_size": 11, "fill": MUTED, "font_family": "sans-serif"}
    return element("text", {"x": x, "y": y, **style, **attributes}, escape(words))


def picture(width: int, height: int, title: str, shapes: Iterable[str]) -> str:
    """Return a whole picture; `title` is what a screen reader says."""
    return element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {width} {height}",
            "width": width,
            "height": height,
            "role": "img",
            "aria_label": title,
        },
        *shapes,
    )


def _words(value: object) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
