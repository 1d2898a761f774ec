"""Codings are scored as written down: exact, within one, by name, by distance, by month and province."""

from datetime import date
from pathlib import Path

import pytest
from evals.corpora.ucdp import Ucdp
from evals.corpora.ucdp.baselines import BASELINES, toll_of
from evals.corpora.ucdp.coverage import holds_place, holds_province, holds_toll, is_sentence
from evals.corpora.ucdp.events import NOTHING_SAID, Coding, Point, Side
from evals.corpora.ucdp.judging import judged
from evals.corpora.ucdp.months import month_measures, month_tables, province_table
from evals.corpora.ucdp.places import country_key, country_name, same_country, same_province
from evals.corpora.ucdp.scoring import scored
from msgspec.structs import replace
from tests.unit.evals.ucdp_records import GOVERNMENT, PERFECT, TALIBAN, ToldEngine, coded, write_ged

ASKED = (
    "deaths.exact", "deaths.within_one", "country", "admin1", "sides.either", "sides.group", "type",
    "place.within_50km", "place.within_161km",
)  # fmt: skip


def _verdicts(told: Coding, wanted: Coding = PERFECT) -> dict[str, str]:
    answers = judged(coded(wanted, "Three die in Bannu"), told).answers
    return {name: answer.verdict for name, answer in answers.items()}


def _figures(told: dict[str, Coding], *wanted: Coding) -> dict[str, float | None]:
    events = [coded(each, "Three die in Bannu", id_=str(number)) for number, each in enumerate(wanted)]
    return {measure.name: measure.value for measure in scored(told, events).measures}


def test_a_perfect_prediction_scores_one() -> None:
    other = replace(PERFECT, best=1, start=date(2014, 9, 2), admin1="Sindh province")

    figures = _figures({"0": PERFECT, "1": other}, PERFECT, other)

    months = ("months.events_rank_correlation", "months.deaths_rank_correlation", "months.deaths_totals")
    assert [figures[name] for name in (*ASKED, *months)] == [1.0] * 12


def test_an_empty_prediction_scores_nought_and_abstains_wholly() -> None:
    scoring = scored({}, [coded(PERFECT, "Three die")])

    fields = [measure for measure in scoring.measures if measure.name in ASKED]
    assert [(measure.value, measure.abstained) for measure in fields] == [(0.0, 1.0)] * 9
    assert {mistake.kind for mistake in scoring.mistakes} >= {"deaths.exact: missing", "admin1: missing"}


def test_shares_count_right_answers_by_all_that_were_asked() -> None:
    told = {"0": Coding(best=3), "1": Coding(best=4), "2": Coding(best=8)}

    scoring = scored(told, [coded(PERFECT, "Three die", id_=str(number)) for number in range(4)])

    measures = {measure.name: measure for measure in scoring.measures}
    exact, within = measures["deaths.exact"], measures["deaths.within_one"]
    assert (exact.value, exact.over, exact.abstained) == (0.25, 4, 0.25)
    assert within.value == 0.5


def test_events_without_a_headline_are_not_asked_but_counted() -> None:
    scoring = scored({}, [coded(PERFECT, "Three die"), coded(PERFECT, id_="2")])

    measures = {measure.name: measure for measure in scoring.measures}
    assert measures["deaths.exact"].over == 1
    assert measures["coverage.has_headline"].value == 0.5


def test_what_ged_leaves_open_is_not_asked() -> None:
    assert _verdicts(PERFECT, Coding(best=3)) == {"deaths.exact": "right", "deaths.within_one": "right"}


def test_a_point_is_right_within_its_distance() -> None:
    hundred_km_north = replace(PERFECT, point=Point(33.9, 70.6))

    verdicts = _verdicts(hundred_km_north)

    assert (verdicts["place.within_50km"], verdicts["place.within_161km"]) == ("wrong", "right")


def test_a_country_known_alone_asks_for_no_point() -> None:
    assert "place.within_50km" not in _verdicts(PERFECT, replace(PERFECT, precision=6))


@pytest.mark.parametrize(
    ("sides", "either", "group"),
    [
        ((Side("Government of Pakistan"), None), "right", "silent"),
        ((TALIBAN, GOVERNMENT), "right", "right"),
        ((Side("tehrik-i-taliban pakistan"), None), "right", "right"),
        ((Side("Taleban", "303"), GOVERNMENT), "right", "wrong"),
        ((Side("Taleban", "303"), None), "wrong", "wrong"),
        ((None, Side("Civilians")), "silent", "silent"),
    ],
)
def test_a_side_matches_by_number_name_or_state(
    sides: tuple[Side | None, Side | None], either: str, group: str
) -> None:
    verdicts = _verdicts(Coding(side_a=sides[0], side_b=sides[1]))

    assert (verdicts["sides.either"], verdicts["sides.group"]) == (either, group)


def test_civilians_are_no_side_that_matches() -> None:
    one_sided = Coding(side_a=TALIBAN, side_b=Side("Civilians"))

    assert _verdicts(Coding(side_b=Side("Civilians")), one_sided) == {
        "sides.either": "silent",
        "sides.group": "silent",
    }


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Khyber Pakhtunkwa province", "Khyber Pakhtunkhwa", True),
        ("Federally Administered Tribal Areas", "Khyber Pakhtunkhwa", True),
        ("Kiev Special Republican city", "Kyiv City", True),
        ("Azad Jammu & Kashmir", "Azad Kashmir", True),
        ("Azad Jammu & Kashmir", "Jammu and Kashmir", False),
        ("Western Equatoria state", "Eastern Equatoria", False),
        ("Donetsk oblast", "Luhansk", False),
    ],
)
def test_provinces_are_one_under_their_spellings_and_not_under_others(
    left: str, right: str, *, same: bool
) -> None:
    assert same_province(left, right) is same


def test_countries_are_one_under_geds_names_and_ours() -> None:
    assert same_country("Russia (Soviet Union)", "Russia")
    assert (country_key("Congo"), country_key("DR Congo (Zaire)")) == ("CG", "CD")
    assert (country_name("YE"), country_name("PK")) == ("Yemen (North Yemen)", "Pakistan")


def test_months_by_province_are_ranked_over_all_cells_of_the_table() -> None:
    # GED: Sindh has 2 events in May, none in June; Punjab 1 in May, 3 in June. Ours: 1, 0; 2, 2.
    cells = [("Sindh", 5), ("Sindh", 5), ("Punjab", 5), ("Punjab", 6), ("Punjab", 6), ("Punjab", 6)]
    ours = [("Sindh", 5), ("Punjab", 5), ("Punjab", 5), ("Punjab", 6), ("Punjab", 6), None]
    events = [
        judged(
            coded(Coding(admin1=admin1, start=date(2014, month, 9), best=2), "Two die"),
            NOTHING_SAID
            if told is None
            else Coding(admin1=f"{told[0]} province", start=date(2014, told[1], 1), best=1),
        )
        for (admin1, month), told in zip(cells, ours, strict=True)
    ]

    tables = month_tables(events)
    measures = {measure.name: measure for measure in month_measures(tables)}

    # Ranks of (Punjab May, Punjab June, Sindh May, Sindh June): GED 2 4 3 1, ours 3.5 3.5 2 1.
    assert measures["months.events_rank_correlation"].value == pytest.approx(0.6324555)
    assert measures["months.events_rank_correlation"].over == 4
    assert measures["months.events_totals"].value == pytest.approx(5 / 6)
    assert measures["months.deaths_totals"].value == pytest.approx(5 / 12)
    assert province_table(tables).rows == (
        ("punjab", "4", "4", "1.00", "8", "4", "0.50"),
        ("sindh", "2", "1", "0.50", "4", "1", "0.25"),
        ("(no province)", "0", "0", "", "0", "0", ""),
        ("all", "6", "5", "0.83", "12", "5", "0.42"),
    )


def test_an_event_that_tells_no_day_counts_in_the_month_of_its_first_headline() -> None:
    told = replace(PERFECT, start=None)
    wanted = coded(PERFECT, "Three die", day=date(2014, 9, 1))

    (cell,) = month_tables([judged(wanted, told)]).told.events

    assert cell.month == date(2014, 9, 1)


def test_coverage_is_what_headlines_hold_word_for_word() -> None:
    held = coded(PERFECT, "Three die near Bannu in Khyber Pakhtunkwa")

    assert (holds_toll(held), holds_place(held), holds_province(held)) == (True, True, True)
    bare = coded(replace(PERFECT, best=23), "123 die", "Twenty-three")
    assert (holds_toll(bare), holds_place(bare), holds_province(bare)) == (True, False, False)
    assert (is_sentence(bare), is_sentence(held)) == (False, True)


def test_errors_are_shown_by_country_and_by_side() -> None:
    told = {"0": replace(PERFECT, best=9)}

    tables = scored(told, [coded(PERFECT, "x", id_="0"), coded(PERFECT, "x", id_="1")]).tables

    by_country, by_side = tables[1], tables[2]
    assert by_country.rows[0][:3] == ("Pakistan", "2", "0.50 + 0.50")
    assert [row[:3] for row in by_side.rows] == [
        ("Government of Pakistan", "2", "0.50 + 0.50"),
        ("TTP", "2", "0.50 + 0.50"),
    ]


@pytest.mark.parametrize(
    ("headline", "toll"),
    [
        ("Twenty-one people killed in blast", 21),
        ("Blast kills at least 12 in market", 12),
        ("Death toll in Varo rises to 1,300", 1300),
        ("Two soldiers, three rebels die", 2),
        ("Talks fail after 12 days", None),
    ],
)
def test_the_first_number_beside_a_death_is_a_baseline(headline: str, toll: int | None) -> None:
    assert toll_of(headline) == toll


def test_baselines_write_what_the_scorer_reads(tmp_path: Path) -> None:
    row = {
        "id": "1", "source_article": '"Herald,2014-08-29,Three die"', "source_headline": "Three die",
        "best": "3", "adm_1": "Sindh province", "country": "Pakistan", "side_a": "TTP",
    }  # fmt: skip
    source = write_ged(tmp_path / "in.csv", row)

    right = {}
    for name in ("always empty", "majority", "regex"):
        BASELINES[name](source, tmp_path / "out.csv", ToldEngine({}))
        measures = {each.name: each.value for each in Ucdp().score(tmp_path / "out.csv", source).measures}
        right[name] = (measures["deaths.exact"], measures["admin1"])

    assert right == {"always empty": (0.0, 0.0), "majority": (1.0, 1.0), "regex": (1.0, 0.0)}


def test_a_sample_is_every_nth_row_with_all_its_columns(tmp_path: Path) -> None:
    rows = [
        {"id": str(number), "source_headline": "Three die", "source_date": "2014-08-29", "best": "3"}
        for number in range(650)
    ]
    (tmp_path / "ucdp" / "pak").mkdir(parents=True)
    write_ged(tmp_path / "ucdp" / "pak" / "any.csv", *rows)
    (half,) = Ucdp().halves(tmp_path)

    sample = Ucdp().sample(half, tmp_path)

    assert (half.name, half.documents, sample.documents) == ("pak", 650, 300)
    assert Ucdp().score(sample.source, sample.gold).measures[0].over == 300


def test_absent_data_has_no_halves(tmp_path: Path) -> None:
    assert Ucdp().halves(tmp_path) == ()
