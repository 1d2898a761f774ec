"""The months of a report -> bars of incidents, and tolls over time with what the sources leave open."""

import math
from collections.abc import Iterable

from reportedly.views.report.build import Report
from reportedly.views.report.cells import Cell, Measure
from reportedly.views.report.pictures.svg import (
    AMBER,
    BLUE,
    FAINT,
    INK,
    MUTED,
    PALE_BLUE,
    RED,
    element,
    picture,
    text,
)
from reportedly.views.report.series import Point
from reportedly.views.report.words import cell_words

WIDTH, HEIGHT = 560, 215
_LEFT, _RIGHT, _TOP, _BOTTOM = 44.0, 12.0, 38.0, 28.0
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_GRID = 4
_CLOSE = 26
"""Points between two lines under which their numbers would meet."""
_COLOURS: dict[Measure, str] = {"injured": AMBER, "killed": RED}


def bars_picture(report: Report) -> str:
    """Return a bar a month: incidents of thirteen months, this month and the same a year before darker."""
    points = report.series
    top = _round_up(max((point.cells[0].tally.low for point in points), default=0))
    dark = {points[0].month, points[-1].month}
    shapes = [*_frame("Incidents a month", points, top)]
    for number, point in enumerate(points):
        if not point.is_covered:
            shapes.append(_no_data(number))
            continue
        value = point.cells[0].tally.low
        x, width = _x(number) - _step() * 0.36, _step() * 0.72
        y = _y(value, top)
        fill = BLUE if point.month in dark else PALE_BLUE
        shapes.append(
            element("rect", {"x": x, "y": y, "width": width, "height": _y(0, top) - y, "fill": fill})
        )
        shapes.append(text(str(value), _x(number), y - 4, text_anchor="middle", fill=INK, font_size=10))
    return picture(WIDTH, HEIGHT, _title("Incidents", points), shapes)


def tolls_picture(report: Report) -> str:
    """Return killed and injured a month: a line at the low, a band up to the high, an arrow if it is open."""
    points = report.series
    cells = [_cell(point, measure) for point in points for measure in _COLOURS]
    top = _round_up(max((cell.tally.high or cell.tally.low for cell in cells), default=0))
    shapes = [*_frame("Killed and injured a month", points, top)]
    for measure, colour in _COLOURS.items():
        shapes += _toll(points, measure, colour, top)
    shapes += [*_last_labels(points[-1], top), *_key()]
    shapes += [_no_data(number) for number, point in enumerate(points) if not point.is_covered]
    return picture(WIDTH, HEIGHT, _title("Killed and injured", points), shapes)


def _toll(points: tuple[Point, ...], measure: Measure, colour: str, top: float) -> Iterable[str]:
    for run in _runs(points):
        lows = [(_x(number), _y(_low(points[number], measure), top)) for number in run]
        highs = [(_x(number), _y(_high(points[number], measure), top)) for number in run]
        band = [*lows, *reversed(highs)]
        yield element("polygon", {"points": _pairs(band), "fill": colour, "fill_opacity": 0.2})
        yield element(
            "polyline", {"points": _pairs(lows), "fill": "none", "stroke": colour, "stroke_width": 2}
        )
        for number, (x, y) in zip(run, lows, strict=True):
            yield element("circle", {"cx": x, "cy": y, "r": 2.6, "fill": colour})
            if _cell(points[number], measure).tally.high is None:
                yield _arrow(x, y, colour)


def _last_labels(point: Point, top: float) -> Iterable[str]:
    """Return the numbers of this month, the higher one above its point and the lower one below."""
    if not point.is_covered:
        return
    lower, higher = sorted(_COLOURS, key=lambda measure: _low(point, measure))
    x, high, low = _x(12), _y(_low(point, higher), top), _y(_low(point, lower), top)
    if low - high < _CLOSE and _low(point, lower) == 0:
        return
    for measure, y in ((higher, high - 12), (lower, low - 12 if low - high > _CLOSE else low + 16)):
        words = cell_words(_cell(point, measure))
        yield text(words, x, y, text_anchor="middle", fill=_COLOURS[measure], font_size=11)


def _runs(points: tuple[Point, ...]) -> list[list[int]]:
    """Return the numbers of the covered points in runs without a gap."""
    runs: list[list[int]] = []
    for number, point in enumerate(points):
        if not point.is_covered:
            continue
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _arrow(x: float, y: float, colour: str) -> str:
    """Return the sign of "or more"."""
    return element(
        "path",
        {"d": f"M{x:.1f} {y - 3:.1f}V{y - 9:.1f}M{x - 2.5:.1f} {y - 6.5:.1f}L{x:.1f} {y - 9:.1f}"
              f"L{x + 2.5:.1f} {y - 6.5:.1f}", "fill": "none", "stroke": colour, "stroke_width": 1.1},
    )  # fmt: skip


def _key() -> Iterable[str]:
    x = WIDTH - _RIGHT - 236
    for words, colour, shift in (("killed", RED, 0), ("injured", AMBER, 58)):
        yield element("circle", {"cx": x + shift, "cy": 12, "r": 4, "fill": colour})
        yield text(words, x + shift + 8, 16, fill=INK)
    yield text("band: up to", x + 122, 16)
    yield _arrow(x + 190, 18, MUTED)
    yield text("or more", x + 196, 16)


def _frame(title: str, points: tuple[Point, ...], top: float) -> Iterable[str]:
    yield text(title, 6, 16, fill=INK, font_size=12, font_weight="bold")
    for line in range(_GRID + 1):
        value = top * line / _GRID
        y = _y(value, top)
        yield element(
            "line",
            {"x1": _LEFT, "x2": WIDTH - _RIGHT, "y1": y, "y2": y, "stroke": FAINT, "stroke_width": 0.8},
        )
        yield text(_axis(value), _LEFT - 6, y + 3.5, text_anchor="end", font_size=10)
    for number, point in enumerate(points):
        words = f"{point.month.first:%b}"
        yield text(words, _x(number), HEIGHT - 14, text_anchor="middle", font_size=10)
        if number in {0, len(points) - 1} or point.month.number == 1:
            year = str(point.month.year)
            yield text(year, _x(number), HEIGHT - 3, text_anchor="middle", font_size=9)


def _no_data(number: int) -> str:
    x, y = _x(number), HEIGHT - _BOTTOM - 6
    turned = f"rotate(-90 {x:.1f} {y:.1f})"
    return text("no article", x + 3, y, font_size=9, fill=MUTED, transform=turned)


def _title(what: str, points: tuple[Point, ...]) -> str:
    told = "; ".join(
        f"{point.month.words}: {cell_words(point.cells[0])} incidents, {cell_words(point.cells[1])} killed, "
        f"{cell_words(point.cells[2])} injured"
        for point in points
        if point.is_covered
    )
    return f"{what} a month. {told}"


def _cell(point: Point, measure: Measure) -> Cell:
    return next(cell for cell in point.cells if cell.measure == measure)


def _low(point: Point, measure: Measure) -> int:
    return _cell(point, measure).tally.low


def _high(point: Point, measure: Measure) -> int:
    told = _cell(point, measure).tally
    return told.low if told.high is None else told.high


def _step() -> float:
    return (WIDTH - _LEFT - _RIGHT) / 13


def _x(number: int) -> float:
    return _LEFT + (number + 0.5) * _step()


def _y(value: float, top: float) -> float:
    return HEIGHT - _BOTTOM - (HEIGHT - _BOTTOM - _TOP) * value / top


def _pairs(points: Iterable[tuple[float, float]]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)


def _axis(value: float) -> str:
    return f"{value:.0f}" if value == int(value) else ""


def _round_up(value: float) -> float:
    """Return the next number that divides into four steps a reader can read."""
    least = max(value, _GRID) / _GRID
    power = 10.0 ** math.floor(math.log10(least))
    return _GRID * next(step * power for step in _STEPS if step * power >= least - 1e-9)
