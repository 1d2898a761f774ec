"""Two vintages of one table of coded events -> either table again, by what the ledger knew on the day."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

import pytest
from msgspec.structs import replace

from reportedly.incidents.deciding import review
from reportedly.incidents.policies import Choice, asked_first
from reportedly.model.decision import Signed
from reportedly.model.ids import AccountId, GazetteerId
from reportedly.model.incident import AssembledIncident, Variant
from reportedly.model.judgement import make_judgement
from reportedly.model.record import Record
from reportedly.model.seams import Entry, Store
from reportedly.model.values import Count, Period, Place, Referent, Term
from reportedly.pipeline.assembling import incidents
from reportedly.store import open_store
from reportedly.testing.factories import a_claim, a_document, an_account, an_article, an_extraction

UCDP = Path(__file__).parents[4] / "shared/data/ucdp"
OLD, NEW = UCDP / "ukr-2021/conflict_data_ukr.csv", UCDP / "ukr-2023/conflict_data_ukr.csv"
Kind = TypeVar("Kind")
RELEASED = (date(2021, 6, 1), date(2023, 6, 1))


class Row(Record, frozen=True):
    """What both vintages tell of an event."""

    id: str
    start: date
    end: date
    place: str
    lat: float
    lon: float
    precision: int
    best: int
    low: int
    high: int


def _rows(path: Path) -> tuple[Row, ...]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return tuple(_row(cells) for cells in csv.DictReader(file) if cells["id"].isdigit())


def _row(cells: Mapping[str, str]) -> Row:
    best, low, high = (int(cells[name]) for name in ("best", "low", "high"))
    return Row(
        cells["id"],
        date.fromisoformat(cells["date_start"][:10]),
        date.fromisoformat(cells["date_end"][:10]),
        cells["where_coordinates"],
        float(cells["latitude"]),
        float(cells["longitude"]),
        int(cells["where_prec"]),
        best,
        low,
        high,
    )


def _entry(row: Row, released: date) -> Entry:
    """Return a row as a document, an article that is the row in words, and the account of its cells."""
    article = an_article(_text(row, released), path=f"table#{row.id}", published=released)
    where = Place(row.place, None, None, row.lat, row.lon, row.precision, GazetteerId(_point(row)))
    claims = (
        a_claim(article, "type", Term("other"), "Event"),
        a_claim(article, "when", Period(row.start, row.end, "days"), f"{row.start} to {row.end}"),
        a_claim(article, "where", Referent(row.place, "place", entity=where), row.place),
        a_claim(article, "killed", Count(row.best, row.best), f"best {row.best}"),
        a_claim(
            article, "killed", Count(row.low, row.high), f"low {row.low}, high {row.high}", confidence=0.5
        ),
    )
    extraction = an_extraction(article, an_account(article, *claims))
    return Entry(a_document(article.text, path=article.path), article.text.encode(), article, extraction)


def _text(row: Row, released: date) -> str:
    return (
        f"Event {row.id}, vintage of {released}: {row.start} to {row.end}, {row.place}, {_point(row)}, "
        f"precision {row.precision}; deaths: best {row.best}; low {row.low}, high {row.high}."
    )


def _point(row: Row) -> str:
    return f"{row.place} {row.lat} {row.lon} {row.precision}"


def _import(store: Store, rows: Iterable[Row], released: date) -> dict[str, AccountId]:
    known_at = datetime(released.year, released.month, released.day, 12, tzinfo=UTC)
    accounts = {}
    for row in rows:
        entry = _entry(row, released)
        store.keep(entry, known_at=known_at)
        assert entry.extraction is not None
        accounts[row.id] = entry.extraction.accounts[0].id
    return accounts


def _import_both(store: Store, old: Iterable[Row], new: Iterable[Row]) -> None:
    """Import both vintages: an event of both is one incident, and one that is gone is rejected."""
    before, after = _import(store, old, RELEASED[0]), _import(store, new, RELEASED[1])
    moment = datetime(2023, 6, 1, 13, tzinfo=UTC)
    store.judge(
        (
            make_judgement(
                "accounts", (before[event], after[event]), "same", score=9.0, decided_by="table/1",
                reasons=(f"both vintages number it {event}",), decided_at=moment,
            )
            for event in before.keys() & after.keys()
        ),
        known_at=moment,
    )  # fmt: skip
    gone = {before[event] for event in before.keys() - after.keys()}
    signed = Signed("ana", moment, "not in the newer vintage")
    held = [each for each in incidents(store) if gone & set(each.incident.accounts)]
    store.decide((review(each, "rejected", signed) for each in held), known_at=moment)


def _table(store: Store, *, as_of: date) -> tuple[Row, ...]:
    told = incidents(store, as_of=datetime(as_of.year, as_of.month, as_of.day, 23, tzinfo=UTC))
    return tuple(_written(store, each) for each in told if each.review_state != "rejected")


def _written(store: Store, incident: AssembledIncident) -> Row:
    """Return the row that the newest vintage known to the ledger tells."""
    latest = Choice("latest", incident.printed_on)
    when = _only(Period, asked_first(incident.of("when"), latest))
    where = _only(Referent, asked_first(incident.of("where"), latest)).entity
    assert isinstance(where, Place)
    assert when.earliest
    assert when.latest
    assert where.lat is not None
    assert where.lon is not None
    best, extent = _counts(asked_first(incident.of("killed"), latest))
    return Row(
        store.article(incident.articles[0]).path.partition("#")[2],
        when.earliest,
        when.latest,
        where.name,
        where.lat,
        where.lon,
        where.precision,
        best,
        extent.low or 0,
        extent.high or 0,
    )


def _counts(variants: Sequence[Variant]) -> tuple[int, Count]:
    """Return the best number, which a vintage tells with more confidence, and the range around it."""
    told = [(claim.confidence, claim.value) for variant in variants for claim in variant.claims]
    (_, best), *_, (_, extent) = sorted(told, key=lambda each: -each[0])
    assert isinstance(best, Count)
    assert isinstance(extent, Count)
    return best.low or 0, extent


def _only(kind: type[Kind], variants: Sequence[Variant]) -> Kind:
    (variant,) = variants
    assert isinstance(variant.value, kind)
    return variant.value


def _by_id(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: row.id)


def _a_row(event: str, *, day: int, best: int, low: int, high: int, place: str = "Dolvec") -> Row:
    return Row(event, date(2014, 5, day), date(2014, 5, day + 1), place, 48.5, 37.25, 1, best, low, high)


def test_either_vintage_of_a_small_table_comes_back() -> None:
    kept = _a_row("1", day=2, best=5, low=5, high=7)
    raised, gone, new = (_a_row(event, day=9, best=2, low=1, high=2) for event in ("2", "3", "4"))
    old = (kept, raised, gone)
    now = (kept, replace(raised, best=6, high=9, place="Dolvec town", lat=48.75), new)
    store = open_store(None)

    _import_both(store, old, now)

    assert _by_id(_table(store, as_of=date(2021, 12, 31))) == list(old)
    assert _by_id(_table(store, as_of=date(2023, 12, 31))) == list(now)
    assert _table(store, as_of=date(2021, 5, 31)) == ()


@pytest.mark.skipif(not OLD.exists(), reason="the files of UCDP are not on this machine")
def test_either_vintage_of_ucdps_ukraine_comes_back(tmp_path: Path) -> None:
    old, new = _rows(OLD), _rows(NEW)
    store = open_store(tmp_path / "ledger.db")

    _import_both(store, old, new)

    assert (len(old), len(new)) == (993, 2989)
    assert _by_id(_table(store, as_of=date(2021, 12, 31))) == _by_id(old)
    assert _by_id(_table(store, as_of=date(2023, 12, 31))) == _by_id(new)
    store.close()
