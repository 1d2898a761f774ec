"""Shares of right claims by confidence -> a diagram that a page shows, as SVG."""

import math
from collections.abc import Iterator

from evals.confidence import Bin, Reliability

_SIZE = 320
_EDGE = 40
_LARGEST = 9.0  # radius of the fullest bin


def drawn(*lines: Reliability) -> str:
    """Return a diagram of the first line as hollow dots and of the others as filled ones."""
    whole = _SIZE + 2 * _EDGE
    look = 'font-family="sans-serif" font-size="11" fill="#222"'
    frame = f'viewBox="0 0 {whole} {whole}" width="{whole}" height="{whole}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {frame} {look}>',
        "<title>Share of claims that are right, by confidence</title>",
        f'<rect width="{whole}" height="{whole}" fill="#fff"/>',
        *_axes(),
    ]
    for place, line in enumerate(lines):
        parts += _dots(line, is_first=place == 0)
    return "\n".join((*parts, "</svg>")) + "\n"


def _axes() -> Iterator[str]:
    yield f'<path d="M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}" stroke="#999" stroke-dasharray="4 3"/>'
    yield f'<path d="M{_x(0)} {_y(1)}V{_y(0)}H{_x(1)}" stroke="#222" fill="none"/>'
    for step in range(0, 11, 2):
        share = step / 10
        yield f'<text x="{_x(share)}" y="{_y(0) + 16}" text-anchor="middle">{share:.1f}</text>'
        yield f'<text x="{_x(0) - 6}" y="{_y(share) + 4}" text-anchor="end">{share:.1f}</text>'
    yield f'<text x="{_x(0.5)}" y="{_y(0) + 32}" text-anchor="middle">confidence</text>'
    yield f'<text x="{_x(0)}" y="{_y(1) - 10}">share that is right</text>'


def _dots(line: Reliability, *, is_first: bool) -> Iterator[str]:
    most = max((each.claims for each in line.bins), default=1)
    paint = 'fill="none" stroke="#b5542a"' if is_first else 'fill="#1f5f8b" fill-opacity="0.8"'
    for each in line.bins:
        at = f'cx="{_x(each.confidence)}" cy="{_y(each.right)}" r="{_radius(each, most)}"'
        says = f"{each.claims} claims of {each.confidence:.2f}, {each.right:.2f} right"
        yield f"<circle {at} {paint}><title>{line.name}: {says}</title></circle>"


def _radius(each: Bin, most: int) -> float:
    return round(2 + (_LARGEST - 2) * math.sqrt(each.claims / most), 1)


def _x(share: float) -> float:
    return round(_EDGE + _SIZE * share, 1)


def _y(share: float) -> float:
    return round(_EDGE + _SIZE * (1 - share), 1)
