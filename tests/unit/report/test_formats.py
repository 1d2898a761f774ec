"""Five formats of one report: the same numbers, every link leads somewhere, nothing runs."""

import csv
import io
import re
from collections import Counter
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from reportedly.errors import InputError
from reportedly.model.values import Count, Period
from reportedly.testing.reports import Happening, Ledger, a_figure, a_ledger, a_place_of
from reportedly.views.privacy.profiles import Profile
from reportedly.views.report.build import Asked, Report, build
from reportedly.views.report.formats import Format, format_of, written
from reportedly.views.report.month import Month
from reportedly.views.report.words import all_rows

AUGUST = Month(2031, 8)


@pytest.fixture
def report(small: Ledger) -> Report:
    return build(small.incidents, small.articles, small.figures, Asked(AUGUST, "XV"))


def whole(report: Report, chosen: Format) -> bytes:
    return b"".join(
        piece if isinstance(piece, bytes) else piece.encode() for piece in written(report, chosen)
    )


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.targets: set[str] = set()
        self.tags: set[str] = set()
        self.fetched: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            if name == "id" and value:
                self.ids[value] += 1
            if name == "href" and value and value.startswith("#"):
                self.targets.add(value[1:])
            elif name in {"href", "src", "srcset", "data", "action"} and value:
                self.fetched.append(value)


def links_of(page: bytes) -> _Links:
    links = _Links()
    links.feed(page.decode())
    return links


def test_every_link_of_the_page_leads_to_one_place_in_it(report: Report) -> None:
    links = links_of(whole(report, Format.html))

    assert links.targets - set(links.ids) == set()
    assert [place for place, number in links.ids.items() if number > 1] == []


def test_every_number_with_incidents_is_a_link_of_the_page(report: Report) -> None:
    links = links_of(whole(report, Format.html))
    rows = [*report.total.sides.values(), *(side for row in all_rows(report) for side in row.sides.values())]

    opened = {cell.key for cells in rows for cell in cells if cell.shares}

    assert len(opened) > 30
    assert opened - links.targets == set()


def test_the_page_runs_nothing_and_fetches_nothing(report: Report) -> None:
    page = whole(report, Format.html)
    links = links_of(page)

    assert links.fetched == []
    assert links.tags.isdisjoint({"script", "link", "iframe", "object", "img", "base", "form"})
    assert b"@import" not in page
    assert b"url(" not in page


def test_words_of_articles_are_words_in_the_page() -> None:
    bad = '<script>alert(1)</script>"onload="x'
    ledger = a_ledger([Happening(1, None, a_place_of(bad, bad), person=bad)])
    report = build(ledger.incidents, ledger.articles, (), Asked(AUGUST, "XV", profile=Profile.internal))

    page = whole(report, Format.html)

    assert b"<script" not in page
    assert b"&lt;script&gt;" in page


def test_every_link_of_the_markdown_leads_to_one_place_in_it(report: Report) -> None:
    page = whole(report, Format.md).decode()

    places = Counter(re.findall(r'<a id="([^"]+)">', page))

    assert set(re.findall(r"\]\(#([^)]+)\)", page)) - set(places) == set()
    assert set(places.values()) == {1}


def test_the_csv_has_a_line_for_every_number_with_its_bounds_and_incidents(report: Report) -> None:
    lines = list(csv.DictReader(io.StringIO(whole(report, Format.csv).decode())))
    total = {
        line["measure"]: line for line in lines if line["table"] == "total" and line["month"] == "2031-08"
    }

    assert (total["killed"]["low"], total["killed"]["high"]) == ("13", "")
    assert total["killed"]["incidents"].split() == [share.incident for share in report.total.cells[1].shares]
    # Not told is an empty field, and no zero.
    assert (total["abducted"]["low"], total["abducted"]["incidents_telling"]) == ("", "0")
    july = next(line for line in lines if line["table"] == "total" and line["month"] == "2031-07")
    assert (july["change_low"], july["change_percent"]) == ("1", "50.00")


def test_a_name_that_begins_a_formula_is_text_in_the_csv() -> None:
    ledger = a_ledger([Happening(1, None, a_place_of("x", "=1+1"))])
    report = build(ledger.incidents, ledger.articles, (), Asked(AUGUST, "XV"))

    lines = csv.reader(io.StringIO(whole(report, Format.csv).decode()))

    assert [cell for line in lines for cell in line if cell.startswith(("=", "@"))] == []


def test_the_lines_of_the_workbook_add_up_to_its_numbers(report: Report) -> None:
    book = load_workbook(io.BytesIO(whole(report, Format.xlsx)))
    lows: Counter[str] = Counter()
    for cell, _, _, _, _, low, _ in book["Cells"].iter_rows(min_row=2, values_only=True):
        lows[str(cell)] += low if isinstance(low, int) else 0

    told = {
        cell.key: cell.tally.low
        for row in all_rows(report)
        for cells in row.sides.values()
        for cell in cells
        if cell.shares
    }

    assert dict(lows) == told


def test_the_links_of_the_workbook_lead_from_numbers_to_incidents_to_quotes(report: Report) -> None:
    book = load_workbook(io.BytesIO(whole(report, Format.xlsx)))
    numbers, cells, incidents, quotes = (book[name] for name in ("Numbers", "Cells", "Incidents", "Quotes"))
    killed = next(cell for row in numbers.iter_rows() for cell in row if cell.value == "13+")

    first = killed.hyperlink.location.split("!")[1]
    line = cells[first].row
    assert cells.cell(line, 1).value == "total-killed"
    incident = cells.cell(line, 5)
    own = incidents[incident.hyperlink.location.split("!")[1]]
    assert own.value == incident.value
    quote = quotes[incidents.cell(own.row, incidents.max_column).hyperlink.location.split("!")[1]]
    assert quote.value == incident.value


def test_exact_numbers_of_the_workbook_are_numbers(report: Report) -> None:
    book = load_workbook(io.BytesIO(whole(report, Format.xlsx)))
    totals = next(
        [cell.value for cell in row] for row in book["Numbers"].iter_rows() if row[0].value == "All incidents"
    )

    # Incidents of August, July and the August before; the changes are words.
    assert (totals[1], totals[2], totals[4]) == (3, 2, 1)
    assert totals[6] == "13+"


def test_words_that_begin_a_formula_are_words_in_the_workbook() -> None:
    ledger = a_ledger([Happening(1, None, a_place_of("x", "=1+1"), killed=Count(1, 1))])
    report = build(ledger.incidents, ledger.articles, (), Asked(AUGUST, "XV"))

    book = load_workbook(io.BytesIO(whole(report, Format.xlsx)))

    assert [
        cell.coordinate
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ] == []


@pytest.mark.parametrize("chosen", list(Format))
def test_the_same_ledger_gives_the_same_bytes(report: Report, chosen: Format) -> None:
    assert whole(report, chosen) == whole(report, chosen)


@pytest.mark.parametrize("chosen", list(Format))
def test_an_empty_month_is_an_honest_report(chosen: Format) -> None:
    report = build((), {}, (), Asked(AUGUST, "PK"))

    page = whole(report, chosen)

    assert len(page) > 1000
    if chosen in {Format.html, Format.md}:
        assert "no incident that surely happened in Pakistan in August 2031" in page.decode()
        assert "No incident found is not no violence" in page.decode()


def test_a_script_that_the_font_lacks_does_not_stop_the_pdf() -> None:
    ledger = a_ledger([Happening(1, None, a_place_of("پشاور", "خیبر"), person="شاہ")])
    report = build(ledger.incidents, ledger.articles, (), Asked(AUGUST, "XV", profile=Profile.internal))

    assert whole(report, Format.pdf).startswith(b"%PDF")


def test_a_range_of_three_digits_stays_on_one_line_of_the_pdf() -> None:
    day = Period(date(2031, 8, 4), date(2031, 8, 4), "day")
    told = Happening(1, day, a_place_of("Lumo", "Upper Vale"), killed=Count(103, 1_111))
    ledger = a_ledger([told])
    report = build(ledger.incidents, ledger.articles, (), Asked(AUGUST, None, profile=Profile.internal))

    lines = [
        line
        for page in PdfReader(io.BytesIO(whole(report, Format.pdf))).pages
        for line in page.extract_text().splitlines()
    ]

    told_in = [line for line in lines if "103-" in line]
    assert len(told_in) > 12
    assert [line for line in told_in if "103-1111" not in line] == []


def test_an_ending_that_names_no_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="name its format with --format: html, md, pdf, xlsx, csv"):
        format_of(None, tmp_path / "report.doc")


@pytest.mark.parametrize("chosen", list(Format))
def test_a_report_that_compares_with_nothing_is_whole(small: Ledger, chosen: Format) -> None:
    asked = Asked(AUGUST, by=(), compare=())

    page = whole(build(small.incidents, small.articles, small.figures, asked), chosen)

    assert len(page) > 1000
    assert b"on Jul" not in page


def test_a_published_figure_opens_the_incidents_of_our_own(small: Ledger) -> None:
    period = Period(AUGUST.first, AUGUST.last, "month")
    more = a_ledger([], figures=[a_figure("fatalities", value=Count(15, 15), period=period)])
    articles = {**small.articles, **more.articles}
    report = build(small.incidents, articles, more.figures, Asked(AUGUST, "XV"))
    page = whole(report, Format.html).decode()

    links = links_of(page.encode())

    assert {"at-figure-1"} <= links.targets & set(links.ids)
    assert "15 fatalities" in page
    assert "−2 or more" in page
