"""Scores of geoparsing, each worked out by hand."""

import math
from collections import Counter
from pathlib import Path

import pytest
from evals.contract import Scoring
from evals.corpora.geoparsing import Geoparsing
from evals.corpora.geoparsing.countries import country_of
from evals.corpora.geoparsing.scoring import area
from evals.corpora.geoparsing.toponyms import Point, Toponym
from tests.unit.evals.geoparsing_records import (
    TEXT,
    FewNames,
    Places,
    article,
    geovirus,
    lgl,
    location,
    toponym,
)

GOLD = (
    article(TEXT, toponym(11, "Varo", 1.0), toponym(29, "Osk", 2.0, id_="8"), toponym(43, "Varo")),
    article("Rain in Ziwa.", toponym(8, "Ziwa", 0.5), docid="2"),
)
"""Four names, one of them nowhere."""


def test_a_perfect_prediction_scores_one(tmp_path: Path) -> None:
    gold = lgl(tmp_path, *GOLD)
    lgl(tmp_path, *GOLD, name="told.xml.resolved.xml")

    scoring = _score(lgl(tmp_path, *GOLD, name="told.xml"), gold)

    figures = _figures(scoring)
    assert [figures[name] for name in ("end_to_end.f1", "detection.exact.f1", "detection.overlap.f1")] == [
        1,
        1,
        1,
    ]
    assert (figures["resolution.accuracy"], figures["resolution.area"], figures["resolution.same_id"]) == (
        1,
        0,
        1,
    )
    assert (figures["resolution.mean_km"], scoring.mistakes) == (0, ())


def test_an_empty_prediction_scores_nought(tmp_path: Path) -> None:
    gold, out = lgl(tmp_path, *GOLD), tmp_path / "told.xml"
    Geoparsing(names=FewNames).baselines["always empty"](gold, out, Places())

    scoring = _score(out, gold)

    figures = _figures(scoring)
    assert (figures["end_to_end.f1"], figures["detection.exact.f1"], figures["resolution.accuracy"]) == (
        0,
        0,
        0,
    )
    assert [each.abstained for each in scoring.measures if each.headline] == [1.0, None, 1.0]
    assert (figures["resolution.area"], figures["resolution.mean_km"]) == (1, None)


def test_end_to_end_counts_what_is_found_and_near(tmp_path: Path) -> None:
    # Right: the first Varo, by overlap, 111 km off. Wrong: Osk, 1,000 km off, and "mayor", which is no place.
    # The second Varo has no coordinates in the gold, so it counts on neither side. Ziwa is not told.
    told = lgl(
        tmp_path,
        article(
            TEXT,
            toponym(6, "left Varo", 2.0),
            toponym(29, "Osk", 11.0),
            toponym(43, "Varo", 1.0),
            toponym(50, "mayor", 1.0),
        ),
        name="told.xml",
    )

    figures = _figures(_score(told, lgl(tmp_path, *GOLD)))

    assert (figures["end_to_end.precision"], figures["end_to_end.recall"]) == (1 / 3, 1 / 3)
    assert (figures["end_to_end.f1"], figures["end_to_end.exact_f1"]) == (1 / 3, 0)


def test_detection_counts_names_wherever_they_are(tmp_path: Path) -> None:
    told = lgl(
        tmp_path,
        article(TEXT, toponym(6, "left Varo"), toponym(29, "Osk"), toponym(43, "Varo"), toponym(50, "mayor")),
        name="told.xml",
    )

    figures = _figures(_score(told, lgl(tmp_path, *GOLD)))

    assert (figures["detection.exact.precision"], figures["detection.exact.recall"]) == (2 / 4, 2 / 4)
    assert (figures["detection.overlap.precision"], figures["detection.overlap.recall"]) == (3 / 4, 3 / 4)


def test_one_long_name_answers_one_gold_name_only(tmp_path: Path) -> None:
    told = lgl(tmp_path, article(TEXT, toponym(11, "Varo for northern Osk", 1.5), docid="1"), name="told.xml")

    figures = _figures(_score(told, lgl(tmp_path, *GOLD)))

    assert (figures["end_to_end.precision"], figures["end_to_end.recall"]) == (1, 1 / 3)


def test_a_prediction_without_coordinates_is_silence_not_error(tmp_path: Path) -> None:
    told = lgl(tmp_path, article(TEXT, toponym(11, "Varo", 1.0), toponym(29, "Osk")), name="told.xml")

    scoring = _score(told, lgl(tmp_path, *GOLD))

    assert _figures(scoring)["end_to_end.precision"] == 1
    assert math.isclose(scoring.measures[0].abstained or 0, 2 / 3)


def test_given_names_are_scored_on_their_own_spans(tmp_path: Path) -> None:
    # Varo right, Osk 1,000 km off, Ziwa not placed.
    told = article(
        TEXT, toponym(11, "Varo", 1.0), toponym(29, "Osk", 11.0, id_="8"), toponym(43, "Varo", 1.0)
    )
    lgl(tmp_path, told, name="told.xml.resolved.xml")

    scoring = _score(lgl(tmp_path, name="told.xml"), lgl(tmp_path, *GOLD))

    figures = _figures(scoring)
    accuracy = next(each for each in scoring.measures if each.name == "resolution.accuracy")
    assert accuracy.value == 1 / 3
    assert (accuracy.over, round(accuracy.abstained or 0, 3)) == (3, 0.333)
    assert round(figures["resolution.mean_km"] or 0) == 500
    assert figures["resolution.same_id"] == 2 / 3


def test_the_area_is_under_the_logarithms_of_the_errors() -> None:
    whole = math.log(20_039)

    assert area([0, 0, 0]) == 0
    assert area([20_038, 30_000]) == pytest.approx(1)
    assert area([0, 99]) == pytest.approx(math.log(100) / whole / 2)
    assert area([]) is None


def test_articles_are_paired_by_text_else_by_id(tmp_path: Path) -> None:
    told = lgl(
        tmp_path,
        article("Rain  in\nZiwa.", toponym(9, "Ziwa", 0.5), docid="9"),
        article("Crews left.", toponym(11, "Varo", 1.0), docid="1"),
        name="told.xml",
    )

    figures = _figures(_score(told, lgl(tmp_path, *GOLD)))

    assert (figures["end_to_end.precision"], figures["end_to_end.recall"]) == (1, 2 / 3)


def test_shapes_and_counts_of_both_sides_may_differ(tmp_path: Path) -> None:
    gold = lgl(tmp_path, geovirus(TEXT, location(12, "Varo"), location(30, "Osk", 2.0)))
    told = lgl(tmp_path, article(TEXT, toponym(11, "Varo", 1.0), toponym(29, "Osk", 2.0)), name="told.xml")

    assert _figures(_score(told, gold))["end_to_end.exact_f1"] == 1


def test_mistakes_are_told_by_kind(tmp_path: Path) -> None:
    told = lgl(
        tmp_path,
        article(TEXT, toponym(29, "Osk", 2.0, 12.0), toponym(50, "mayor", 1.0)),
        name="told.xml",
    )

    scoring = _score(told, lgl(tmp_path, *GOLD))

    assert Counter(mistake.kind for mistake in scoring.mistakes) == {
        "missed: in gazetteer": 2,
        "missed: not in gazetteer": 1,
        "false": 1,
        "placed wrong: other country": 1,
    }


def test_tables_tell_what_the_gold_holds_and_errors_by_country(tmp_path: Path) -> None:
    told = lgl(tmp_path, article(TEXT, toponym(11, "Varo", 1.0), toponym(29, "Osk")), name="told.xml")

    of_gold, by_country = _score(told, lgl(tmp_path, *GOLD)).tables

    assert [row[1] for row in of_gold.rows] == ["2", "4", "1", "0"]
    assert by_country.rows == (("Kenya", "3", "33%", "50%", "-"),)


def test_the_country_of_a_point_is_that_of_the_nearest_city() -> None:
    assert country_of(Toponym(0, 1, "x", Point(-1.3, 36.8))) == "Kenya"
    assert country_of(Toponym(0, 1, "x", Point(-1.3, 36.8), country="Chad")) == "Chad"
    assert country_of(Toponym(0, 1, "x")) == "no country"


def _score(told: Path, gold: Path) -> Scoring:
    return Geoparsing(names=FewNames).score(told, gold)


def _figures(scoring: Scoring) -> dict[str, float | None]:
    return {measure.name: measure.value for measure in scoring.measures}
