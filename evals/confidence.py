"""Claims known to be right or wrong -> how far confidence tells it, and the curves that make it tell."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
from sklearn.linear_model import LogisticRegression

from evals.contract import UnreadableCorpus
from evals.known_claims import Known
from evals.results import ROOT, WORK
from reportedly.claims.confidence import ANY, TABLE, Curve, curve_of, subject
from reportedly.model.record import Record

CURVES = ROOT / "src" / "reportedly" / "claims" / TABLE
KEPT = WORK / "confidence.json"
BINS = 10
_ENOUGH = 60  # claims on a subject, under which the curve of all subjects serves it
_LEAST_SLOPE = 0.1  # what is surer must stay surer, or a view would choose another value
_EDGE = 0.001


class Bin(Record, frozen=True):
    """Claims of like confidence."""

    confidence: float
    """Their mean."""
    right: float
    """The share of them that is right."""
    claims: int


class Reliability(Record, frozen=True):
    """How far the confidence of one set of claims can be trusted."""

    name: str
    claims: int
    right: float
    error: float
    """Expected calibration error: mean distance of confidence from the share that is right, by claims."""
    bins: tuple[Bin, ...]


class Measured(Record, frozen=True):
    """What was measured last: on reports that no curve was fitted to and no rule was written by."""

    lanes: str
    own: Reliability
    """With the confidences of the extractor itself."""
    measured: Reliability
    """With those that the curves make of them."""
    parts: tuple[Reliability, ...]
    """The same by field."""


def fitted(known: Sequence[Known]) -> dict[str, Curve]:
    """Return a curve for each extractor and subject with claims enough, and one for all others.

    Raises:
        UnreadableCorpus: there are no claims to fit to.
    """
    if not known:
        raise UnreadableCorpus("no claim with a known answer; give --data the folder of the corpora")
    curves: dict[str, Curve] = {}
    for made_by in sorted({each.made_by for each in known}):
        own = [each for each in known if each.made_by == made_by]
        curves[f"{made_by} {ANY}"] = _curve(own)
        for about in sorted({subject(each.field) for each in own}):
            those = [each for each in own if subject(each.field) == about]
            if len(those) >= _ENOUGH:
                curves[f"{made_by} {about}"] = _curve(those)
    return curves


def reliability(name: str, known: Sequence[Known], curves: Mapping[str, Curve] | None) -> Reliability:
    """Return how near confidences are to the shares that are right, after the curves where some are given."""
    pairs = [(_confidence(each, curves), each.is_right) for each in known]
    bins = tuple(
        Bin(_mean(sure for sure, _ in inside), _mean(right for _, right in inside), len(inside))
        for place in range(BINS)
        if (inside := [pair for pair in pairs if min(int(pair[0] * BINS), BINS - 1) == place])
    )
    error = sum(abs(each.confidence - each.right) * each.claims for each in bins) / max(len(pairs), 1)
    return Reliability(name, len(pairs), _mean(right for _, right in pairs), error, bins)


def measured(lanes: str, known: Sequence[Known], curves: Mapping[str, Curve]) -> Measured:
    """Return the reliability of claims that no curve was fitted to."""
    fields = sorted({each.field for each in known})
    return Measured(
        lanes,
        reliability("as the extractor gives them", known, None),
        reliability("as measured", known, curves),
        (*(reliability(name, [each for each in known if each.field == name], curves) for name in fields),),
    )


def write_curves(curves: Mapping[str, Curve], path: Path = CURVES) -> None:
    """Write the table that the package ships."""
    rounded = {name: Curve(round(c.slope, 3), round(c.shift, 3)) for name, c in sorted(curves.items())}
    path.write_bytes(msgspec.json.format(msgspec.json.encode(rounded), indent=2) + b"\n")


def kept() -> Measured | None:
    """Return what was measured last."""
    return msgspec.json.decode(KEPT.read_bytes(), type=Measured) if KEPT.is_file() else None


def keep(found: Measured) -> None:
    """Keep what was measured, for the page."""
    KEPT.parent.mkdir(parents=True, exist_ok=True)
    KEPT.write_bytes(msgspec.json.encode(found))


def rows(found: Measured) -> Iterator[tuple[str, ...]]:
    """Yield a row for each set of claims."""
    for each in (found.own, found.measured, *found.parts):
        yield each.name, f"{each.claims:,}", f"{each.right:.3f}", f"{each.error:.3f}"


def _curve(known: Sequence[Known]) -> Curve:
    right = [each.is_right for each in known]
    if all(right) or not any(right):
        # One more of the other kind: no finite sample proves that all are right.
        share = (sum(right) + 1) / (len(right) + 2)
        return Curve(_LEAST_SLOPE, _odds(share))
    odds = [[_odds(each.confidence)] for each in known]
    model = LogisticRegression(C=10.0).fit(odds, right)
    slope, shift = float(model.coef_[0][0]), float(model.intercept_[0])
    if slope >= _LEAST_SLOPE:
        return Curve(slope, shift)
    middle = _mean(each[0] for each in odds)
    return Curve(_LEAST_SLOPE, _odds(_mean(right)) - _LEAST_SLOPE * middle)


def _confidence(each: Known, curves: Mapping[str, Curve] | None) -> float:
    if curves is None:
        return each.confidence
    curve = curve_of(each.made_by, each.field, curves)
    return each.confidence if curve is None else curve.at(each.confidence)


def _odds(share: float) -> float:
    held = min(max(share, _EDGE), 1 - _EDGE)
    return math.log(held / (1 - held))


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found) if found else 0.0
