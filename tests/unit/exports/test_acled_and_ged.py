"""Files in the shape of ACLED's and UCDP's: their columns in order, their codes, their invariants."""

import csv
import io
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from tests.unit.exports.made import export_of, synthetic_export, synthetic_store

from reportedly import pipeline
from reportedly.errors import InputError
from reportedly.model.article import Article
from reportedly.model.incident import AssembledIncident
from reportedly.model.seams import Store
from reportedly.model.taxonomy import INCIDENT_TYPES
from reportedly.model.values import Count, Period, Place, Referent, Term
from reportedly.testing.factories import a_claim, an_article
from reportedly.testing.incidents import incident_of
from reportedly.views.exports import acled, ged, hapi
from reportedly.views.exports.countries import country_of
from reportedly.views.exports.crosswalk import Against, all_codes, codes_of
from reportedly.views.queries.incident_rows import IncidentRow, incident_row

UCDP_PAKISTAN = Path(__file__).parents[4] / "shared/data/ucdp/pak/conflict_data_pak_to_2018.csv"
ACLED_HEADER = (
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,"
    "inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,"
    "location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp"
)
SUB_EVENTS = {
    "Battles": {"Armed clash", "Government regains territory", "Non-state actor overtakes territory"},
    "Explosions/Remote violence": {
        "Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED", "Grenade",
    },
    "Violence against civilians": {"Sexual violence", "Attack", "Abduction/forced disappearance"},
    "Protests": {"Peaceful protest", "Protest with intervention", "Excessive force against protesters"},
    "Riots": {"Violent demonstration", "Mob violence"},
    "Strategic developments": {
        "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
        "Headquarters or base established", "Looting/property destruction",
        "Non-violent transfer of territory", "Other",
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def store() -> Store:
    return synthetic_store(400, seed=11)


@pytest.fixture(scope="module")
def rows(store: Store) -> dict[str, IncidentRow]:
    return {each.incident.id: incident_row(each) for each in pipeline.Incidents(store)}


def lines_of(module: object, store: Store) -> list[dict[str, str]]:
    pieces = module.pieces(synthetic_export(store))  # type: ignore[attr-defined]
    return list(csv.DictReader(io.StringIO("".join(pieces))))


def test_every_type_has_codes_against_armed_and_other_targets_and_each_pair_is_one_of_acled() -> None:
    assert {(each.type, each.against) for each in all_codes()} == {
        (kind, against) for kind in INCIDENT_TYPES for against in get_args(Against)
    }
    for codes in all_codes():
        assert codes.acled_sub_event_type in SUB_EVENTS[codes.acled_event_type], codes


def test_an_attack_on_soldiers_is_a_battle_and_one_on_farmers_is_violence_against_civilians() -> None:
    assert codes_of("armed_attack", "armed").acled_event_type == "Battles"
    assert codes_of("armed_attack", "others").acled_event_type == "Violence against civilians"


def test_the_acled_file_has_its_31_columns_and_reads_back_equal(
    store: Store, rows: dict[str, IncidentRow]
) -> None:
    lines = lines_of(acled, store)

    assert ",".join(lines[0]) == ACLED_HEADER
    for line in lines:
        row = rows[line["event_id_cnty"].split("-", 1)[1]]
        assert date.fromisoformat(line["event_date"]) == row.earliest
        assert (line["location"], float(line["latitude"]), float(line["longitude"])) == (
            row.place,
            row.lat,
            row.lon,
        )
        told = row.killed_low if row.killed_low is not None else row.killed_high
        assert line["fatalities"] == ("" if told is None else str(told))
        assert line["sub_event_type"] in SUB_EVENTS[line["event_type"]]
        assert line["time_precision"] in {"1", "2", "3"}
        assert line["geo_precision"] in {"1", "2", "3"}
        inter = sorted(line[name] for name in ("inter1", "inter2") if line[name])
        assert line["interaction"] == ("".join(inter) if len(inter) == 2 else f"{inter[0]}0")
        assert line["civilian_targeting"] in {"", "Civilian targeting"}


def test_what_an_acled_file_cannot_hold_is_counted_with_its_reason(
    store: Store, rows: dict[str, IncidentRow]
) -> None:
    export = synthetic_export(store)
    written = "".join(acled.pieces(export)).count("\n") - 1

    undated = sum(row.earliest is None or row.latest is None for row in rows.values())
    assert f"{undated} without a day" in export.left_out
    assert written == export.written < len(rows)


def test_the_ged_file_has_its_49_columns_and_keeps_the_invariants_of_ucdp(
    store: Store, rows: dict[str, IncidentRow]
) -> None:
    lines = lines_of(ged, store)

    assert len(lines[0]) == 49
    assert len({line["id"] for line in lines}) == len(lines)
    for line in lines:
        event = ged.GedEvent.of(line)
        row = rows[event.relid]
        assert event.deaths_a + event.deaths_b + event.deaths_civilians + event.deaths_unknown == event.best
        assert event.low <= event.best <= event.high
        assert event.high >= 1
        assert event.best == (row.killed_low if row.killed_low is not None else row.killed_high)
        assert (event.date_start, event.date_end) == (row.earliest, row.latest)
        assert (event.latitude, event.longitude, event.where_coordinates) == (row.lat, row.lon, row.place)
        assert event.priogrid_gid == ged.grid_cell(event.latitude, event.longitude)
        assert event.number_of_sources == row.articles


def test_deaths_by_side_are_told_where_the_class_is(store: Store) -> None:
    lines = [ged.GedEvent.of(line) for line in lines_of(ged, store)]

    assert any(event.deaths_civilians for event in lines)
    assert any(event.deaths_b for event in lines)
    assert any(event.deaths_unknown for event in lines)
    assert {event.type_of_violence for event in lines} == {1, 3}


def test_the_grid_cell_of_a_point_is_counted_from_the_south_west() -> None:
    assert ged.grid_cell(-90.0, -180.0) == 1
    assert ged.grid_cell(34.821865, 74.355544) == 179789


def test_pakistan_is_filed_by_each_scheme_as_it_files_it() -> None:
    pakistan = country_of("PK")

    assert pakistan is not None
    assert (pakistan.iso3, pakistan.iso_number, pakistan.gleditsch_ward) == ("PAK", 586, 770)
    assert (pakistan.ucdp_region, pakistan.acled_region) == ("Asia", "South Asia")


@pytest.mark.skipif(not UCDP_PAKISTAN.exists(), reason="the file of UCDP is not on this machine")
def test_ucdps_own_file_of_pakistan_is_read_and_written_out_equal() -> None:
    theirs = list(csv.DictReader(io.StringIO(UCDP_PAKISTAN.read_text(encoding="utf-8-sig"), newline="")))
    events = tuple(ged.read_events(UCDP_PAKISTAN))

    text = "".join([",".join(ged.COLUMNS) + "\n", *map(ged.ged_line, events)])
    ours = list(csv.DictReader(io.StringIO(text)))

    assert len(ours) == len(theirs) == 5983
    for one, other in zip(ours, theirs, strict=True):
        assert as_numbers(one) == as_numbers({name: other[name] for name in ged.COLUMNS})


def as_numbers(line: dict[str, str]) -> dict[str, str | float]:
    """Return a line whose coordinates are numbers (34.57173 is 34.571730) and whose tabs are spaces."""
    return {name: cell.replace("\t", " ") for name, cell in line.items()} | {
        name: float(line[name]) for name in ("latitude", "longitude")
    }


def test_a_file_without_the_columns_and_a_row_without_a_number_are_named(tmp_path: Path) -> None:
    short, wrong = tmp_path / "short.csv", tmp_path / "wrong.csv"
    short.write_text("id,relid\n1,a\n")
    cells = dict.fromkeys(ged.COLUMNS, "1") | {
        "best": "many",
        "date_start": "2031-01-01",
        "date_end": "2031-01-01",
    }
    wrong.write_text(",".join(cells) + "\n" + ",".join(cells.values()) + "\n")

    with pytest.raises(InputError, match=r"short\.csv lacks the columns year, active_year"):
        tuple(ged.read_events(short))
    with pytest.raises(InputError, match=r"wrong\.csv, record 2: .*best"):
        tuple(ged.read_events(wrong))


def test_an_aggregate_says_where_only_a_highest_number_or_none_is_told() -> None:
    article = an_article("A blast in Vellmar killed people on Wednesday.")
    told = [_happened(Count(low, high), article) for low, high in ((4, 4), (None, 10), (None, None))]

    (line,) = csv.DictReader(io.StringIO("".join(hapi.pieces(export_of(told)))))

    assert (line["events"], line["fatalities"]) == ("3", "14")
    assert line["warning"] == (
        "1 of 3 events tell no number of killed; 1 of 3 events tell only a highest number, which is counted"
    )


def _happened(killed: Count, article: Article) -> AssembledIncident:
    place = Place("Vellmar", None, "PK", 31.0, 70.0, 1, None)
    day = Period(date(2031, 5, 7), date(2031, 5, 7), "day")
    return incident_of(
        a_claim(article, "type", Term("bombing"), "blast"),
        a_claim(article, "when", day, "Wednesday"),
        a_claim(article, "where", Referent("Vellmar", "place", entity=place), "Vellmar"),
        a_claim(article, "killed", killed, "killed"),
    )
