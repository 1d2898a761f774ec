"""Claims that are known to be right or wrong -> curves, calibration errors and a diagram."""

from xml.etree import ElementTree as ET

import pytest
from evals.confidence import fitted, measured, reliability
from evals.contract import UnreadableCorpus
from evals.known_claims import Known
from evals.reliability_diagram import drawn

from reportedly.model.taxonomy import Field


def _claims(field: Field, sure: float, *, right: int, wrong: int) -> list[Known]:
    outcomes = [True] * right + [False] * wrong
    return [
        Known("made", f"{field} {sure} {n}", "local", field, sure, each) for n, each in enumerate(outcomes)
    ]


TOLD = [
    *_claims("killed", 0.9, right=60, wrong=40),
    *_claims("killed", 0.5, right=20, wrong=80),
    *_claims("where", 0.9, right=30, wrong=10),
]


def test_the_error_is_the_distance_from_the_share_that_is_right() -> None:
    found = reliability("own", _claims("killed", 0.9, right=60, wrong=40), None)

    assert (found.claims, found.right, round(found.error, 3)) == (100, 0.6, 0.3)


def test_bins_weigh_by_their_claims() -> None:
    both = [*_claims("killed", 0.9, right=9, wrong=1), *_claims("killed", 0.5, right=0, wrong=30)]

    assert round(reliability("own", both, None).error, 3) == 0.375


def test_curves_bring_confidence_to_the_share_that_is_right() -> None:
    curves = fitted(TOLD)

    assert round(curves["local count"].at(0.9), 1) == 0.6
    assert round(curves["local count"].at(0.5), 1) == 0.2
    assert reliability("measured", TOLD, curves).error < 0.05


def test_a_subject_with_few_claims_is_served_by_all() -> None:
    assert sorted(fitted(TOLD)) == ["local *", "local count"]


def test_where_all_are_right_a_curve_still_rises_and_promises_less_than_all() -> None:
    (curve,) = {
        each for name, each in fitted(_claims("killed", 0.9, right=80, wrong=0)).items() if "count" in name
    }

    assert curve.slope > 0
    assert curve.at(0.9) < 1


def test_without_claims_there_is_nothing_to_fit() -> None:
    with pytest.raises(UnreadableCorpus, match="no claim with a known answer"):
        fitted([])


def test_the_diagram_has_a_dot_for_each_bin() -> None:
    found = measured("grammar", TOLD, fitted(TOLD))

    svg = ET.fromstring(drawn(found.own, found.measured))

    dots = svg.findall("{http://www.w3.org/2000/svg}circle")
    assert len(dots) == len(found.own.bins) + len(found.measured.bins)
