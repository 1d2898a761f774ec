"""Rows say what is told; frames keep their column types."""

from datetime import date

import polars as pl

from reportedly.model.account import Extraction, Refusal
from reportedly.model.claim import quote_at
from reportedly.model.incident import AssembledIncident
from reportedly.testing.factories import an_article
from reportedly.views.queries.article_rows import (
    ArticleRow,
    FigureRow,
    RefusedRow,
    article_rows,
    refused_rows,
)
from reportedly.views.queries.claim_rows import ClaimRow, VariantRow, claim_rows, variant_rows
from reportedly.views.queries.frames import frame
from reportedly.views.queries.incident_rows import IncidentRow, incident_row


def test_a_row_holds_the_headline_values(market: AssembledIncident) -> None:
    row = incident_row(market)

    assert (row.type, row.earliest, row.precision) == ("bombing", date(2031, 5, 7), "day")
    assert (row.place, row.admin1, row.country, row.lon) == ("Lumo", "North Vale", "KE", -36.25)
    assert (row.killed_low, row.killed_high) == (10, None)
    assert (row.perpetrators, row.claimed_by, row.blamed_on) == (("Dawn Front",),) * 3
    assert (row.articles, row.independent_origins, row.grade) == (2, 2, "corroborated")
    assert "At least ten people were killed" in row.quotes


def test_what_is_not_told_is_empty_and_never_zero(road: AssembledIncident) -> None:
    row = incident_row(road)

    assert (row.earliest, row.latest, row.precision) == (None, None, None)
    assert (row.place, row.country, row.place_precision) == ("Tibo Bend", None, None)
    assert (row.killed_low, row.injured_low, row.injured_high) == (None, None, None)


def test_variants_are_ranked_in_their_field(market: AssembledIncident) -> None:
    killed = [(row.rank, row.value, row.quote) for row in variant_rows([market]) if row.field == "killed"]

    assert killed == [(1, "10+", "At least ten people were killed"), (2, "12", "Twelve died")]


def test_a_claim_row_leads_back_to_the_article(market: AssembledIncident) -> None:
    articles = {id_: an_article(id_, outlet="Harbour Post") for id_ in market.articles}
    first = next(row for row in claim_rows([market], articles) if row.value == "10+")

    assert (first.low, first.high, first.start, first.end) == (10, None, 0, 31)
    assert (first.voice, first.speakers, first.stance) == ("speaker", ("police chief Ana Wetu",), "states")
    assert (first.origin, first.outlet) == ("echo/1", "Harbour Post")


def test_an_article_that_no_extractor_read_says_so() -> None:
    rows = article_rows(
        [
            an_article("Nothing.", path="b.txt"),
            an_article("Early.", path="a.txt", published=date(2031, 5, 8)),
        ],
        [],
    )

    assert [(row.path, row.outcome) for row in rows] == [
        ("a.txt", "not read"),
        ("b.txt", "not read"),
    ]


def test_nothing_refused_gives_no_rows() -> None:
    assert refused_rows([], [], {}) == ()


def test_an_article_that_is_not_read_is_listed_once_even_without_a_text_to_show() -> None:
    headless = an_article("Rien.", path="rien.txt")
    failed = an_article("It was long.", path="long.txt")
    reason = "could not be read: it has no end"
    refusal = Refusal(quote_at(failed, 0, 2), reason)
    extractions = [
        Extraction(headless.id, "echo/1", (), (), (), "not English"),
        Extraction(failed.id, "echo/1", (), (), (refusal,), "failed"),
    ]

    rows = refused_rows([], extractions, {headless.id: headless, failed.id: failed})

    assert [(row.kind, row.path, row.reason) for row in rows] == [
        ("article", "rien.txt", "not English"),
        ("article", "long.txt", reason),
    ]


def test_a_frame_without_rows_keeps_its_column_types() -> None:
    empty = frame([], IncidentRow)

    assert empty.schema["earliest"] == pl.Date
    assert empty.schema["quotes"] == pl.List(pl.String)
    assert empty.schema["killed_low"] == pl.Int64
    assert [frame([], kind).width for kind in (ClaimRow, VariantRow, ArticleRow, FigureRow, RefusedRow)] == [
        26, 8, 11, 19, 7,
    ]  # fmt: skip


def test_a_frame_holds_the_rows(market: AssembledIncident, road: AssembledIncident) -> None:
    made = frame([incident_row(market), incident_row(road)], IncidentRow)

    assert made["killed_low"].to_list() == [10, None]
    assert made["claimed_by"].to_list() == [["Dawn Front"], []]
    assert made["earliest"].to_list() == [date(2031, 5, 7), None]
