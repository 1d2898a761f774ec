"""Pairs of told and wanted articles -> the measures of detection, of placing, and of placing given names.

Definitions: Gritta, Pilehvar and Collier, "A pragmatic guide to geoparsing evaluation" (2020), for accuracy
within 161 km, mean error and the area under the curve of logarithmic errors.
"""

import math
from collections.abc import Iterable, Sequence
from statistics import fmean, median

from evals.contract import Measure
from evals.corpora.geoparsing.matching import Match, Pair, matches
from evals.measures import Counts, Overlaps, of_sets, overlap, overlapping, total

_FARTHEST_KM = 20_038.0
"""Half the way around the earth, as the published areas under the curve have it."""
_END_TO_END = (
    "a told toponym is right when it overlaps a gold one (one to one) and lies within 161 km of it;"
    " told = those placed, less those on gold without coordinates; wanted = all gold with coordinates"
)


def detection(pairs: Sequence[Pair]) -> tuple[Measure, ...]:
    """Return how well the names of places are found, wherever they are."""
    wanted = sum(len(pair.wanted.toponyms) for pair in pairs)
    exact = total(of_sets(*_spans(pair)) for pair in pairs)
    near = sum((overlapping(*_spans(pair)) for pair in pairs), Overlaps(0, 0, 0, 0))
    return (
        *_three(
            "detection.exact", exact, wanted, "gold toponyms told with the same start and end", headline=True
        ),
        *_three(
            "detection.overlap",
            near,
            wanted,
            "told and gold toponyms that share a character of the other side",
        ),
    )


def end_to_end(pairs: Sequence[Pair]) -> tuple[Measure, ...]:
    """Return how many toponyms are both found and placed within 161 km."""
    counts = total(placed(pair) for pair in pairs)
    same = total(placed(pair, exact=True) for pair in pairs)
    answered = sum(match.km is not None for pair in pairs for match in matches(pair))
    over = int(counts.wanted)
    return (
        *_three(
            "end_to_end",
            counts,
            over,
            _END_TO_END,
            headline=True,
            abstained=1 - answered / over if over else None,
        ),
        Measure("end_to_end.exact_f1", same.f1, over, "as end_to_end.f1, with the same start and end"),
    )


def placed(pair: Pair, *, exact: bool = False) -> Counts:
    """Return the counts of one article; gold toponyms without coordinates are neither wanted nor wrong."""
    aside = [toponym.span for toponym in pair.wanted.toponyms if toponym.point is None]
    met = [match for match in matches(pair) if not exact or match.wanted.span == match.told.span]
    answers = {match.told.span for match in met if match.wanted.point is not None}
    told = [
        toponym
        for toponym in pair.told
        if toponym.point is not None
        and (toponym.span in answers or not any(overlap(toponym.span, span) for span in aside))
    ]
    return Counts(
        sum(match.is_near for match in met),
        len(told),
        sum(toponym.point is not None for toponym in pair.wanted.toponyms),
    )


def resolution(pairs: Sequence[Pair] | None) -> tuple[Measure, ...]:
    """Return how well given names are placed, told on their own spans; None where it was not tried."""
    answered = [match for pair in pairs or () for match in given(pair)]
    errors = [match.km for match in answered if match.km is not None]
    over = sum(toponym.point is not None for pair in pairs or () for toponym in pair.wanted.toponyms)
    silent = 1 - len(errors) / over if over else None
    near = sum(match.is_near for match in answered) / over if over else None
    farthest = [_FARTHEST_KM] * (over - len(errors))
    mean, middle = (fmean(errors), median(errors)) if errors else (None, None)
    return (
        Measure(
            "resolution.accuracy",
            near,
            over,
            "gold spans given: share of those with coordinates placed within 161 km (unplaced is wrong)",
            headline=True,
            abstained=silent,
        ),
        Measure(
            "resolution.area",
            area([*errors, *farthest]),
            over,
            "area under the sorted ln(1 + km) by ln(20,039), unplaced at 20,038 km; less is better",
        ),
        Measure("resolution.mean_km", mean, len(errors), "error in kilometres, of the placed ones"),
        Measure("resolution.median_km", middle, len(errors), "error in kilometres, of the placed ones"),
        _same_id(answered, pairs or ()),
    )


def given(pair: Pair) -> tuple[Match, ...]:
    """Return the wanted toponyms with coordinates and what is told on exactly their spans."""
    told = {toponym.span: toponym for toponym in pair.told}
    return tuple(
        Match(wanted, told[wanted.span])
        for wanted in pair.wanted.toponyms
        if wanted.point is not None and wanted.span in told
    )


def area(errors: Iterable[float]) -> float | None:
    """Return the area under the sorted logarithmic errors, by the trapezoid rule; None of no error."""
    heights = sorted(math.log(1 + min(km, _FARTHEST_KM)) / math.log(1 + _FARTHEST_KM) for km in errors)
    if len(heights) < 2:
        return heights[0] if heights else None
    return (sum(heights) - (heights[0] + heights[-1]) / 2) / (len(heights) - 1)


def _same_id(answered: Sequence[Match], pairs: Sequence[Pair]) -> Measure:
    over = sum(toponym.geonameid is not None for pair in pairs for toponym in pair.wanted.toponyms)
    same = sum(
        match.wanted.geonameid is not None and match.wanted.geonameid == match.told.geonameid
        for match in answered
    )
    return Measure(
        "resolution.same_id",
        same / over if over else None,
        over,
        "gold spans given: share of gold toponyms with a GeoNames id for which we name that id",
    )


def _spans(pair: Pair) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    return [toponym.span for toponym in pair.told], [toponym.span for toponym in pair.wanted.toponyms]


def _three(
    name: str,
    counts: Counts | Overlaps,
    over: int,
    means: str,
    *,
    headline: bool = False,
    abstained: float | None = None,
) -> tuple[Measure, Measure, Measure]:
    return (
        Measure(f"{name}.f1", counts.f1, over, f"F1; {means}", headline=headline, abstained=abstained),
        Measure(f"{name}.precision", counts.precision, over, f"precision of {name}.f1"),
        Measure(f"{name}.recall", counts.recall, over, f"recall of {name}.f1"),
    )
