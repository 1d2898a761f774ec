"""Confidences as rules and models give them -> as often as such claims are right."""

import pytest
from tests.unit.claims.newsdesk import a_report

from reportedly.claims import confidence
from reportedly.claims.confidence import Curve, calibrated, curves, family
from reportedly.model.account import Account, Extraction, make_account
from reportedly.model.claim import make_claim, quote_at
from reportedly.model.values import Count

REPORT = a_report("Gunmen killed five farmers, then four more.")


@pytest.fixture
def _two_curves(monkeypatch: pytest.MonkeyPatch) -> None:
    table = {"local count": Curve(0.5, -1.0), "learned *": Curve(1.0, 0.0)}
    monkeypatch.setattr(confidence, "curves", lambda: table)


def _account(*sure: float, origin: str = "local/1") -> Account:
    claims = [
        make_claim(REPORT.id, "killed", Count(n, n), quote_at(REPORT, 14, 18), confidence=each, origin=origin)
        for n, each in enumerate(sure)
    ]
    return make_account(REPORT.id, claims, main=True)


def _sure(account: Account) -> list[float]:
    extraction = Extraction(REPORT.id, "local/1", (account,), (), (), "ok")
    (made,) = calibrated(extraction).accounts
    assert [claim.id for claim in made.claims] == [claim.id for claim in account.claims]
    by_value = sorted(made.claims, key=lambda claim: getattr(claim.value, "low", 0))
    return [claim.confidence for claim in by_value]


@pytest.mark.usefixtures("_two_curves")
def test_a_claim_is_as_sure_as_such_claims_are_right() -> None:
    assert _sure(_account(0.9, 0.5)) == [0.5246, 0.2689]


@pytest.mark.usefixtures("_two_curves")
def test_a_field_without_a_curve_takes_that_of_any_field() -> None:
    assert _sure(_account(0.9, origin="learned/1")) == [0.9]


@pytest.mark.usefixtures("_two_curves")
def test_an_extractor_that_nobody_measured_keeps_its_own() -> None:
    assert _sure(_account(0.9, origin="theirs/2")) == [0.9]


def test_the_shipped_curves_rise() -> None:
    assert [name for name, curve in curves().items() if curve.slope <= 0] == []


def test_an_origin_is_known_by_its_name() -> None:
    assert [family(each) for each in ("local/1", "local/1+en_core_web_md", "learned/1")] == [
        "local",
        "local",
        "learned",
    ]
