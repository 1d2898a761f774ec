"""A report -> HTML, Markdown, PDF, XLSX or CSV; each format says the same."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from pathlib import Path

from reportedly.errors import InputError
from reportedly.views.report.build import Report
from reportedly.views.report.formats.csv import csv_report
from reportedly.views.report.formats.html import html_report
from reportedly.views.report.formats.markdown import markdown_report
from reportedly.views.report.formats.pdf import pdf_report
from reportedly.views.report.formats.xlsx import xlsx_report


class Format(StrEnum):
    """What a report can be written as."""

    html = "html"
    md = "md"
    pdf = "pdf"
    xlsx = "xlsx"
    csv = "csv"


_WRITERS: Mapping[Format, Callable[[Report], Iterable[str | bytes]]] = {
    Format.html: html_report,
    Format.md: markdown_report,
    Format.pdf: pdf_report,
    Format.xlsx: xlsx_report,
    Format.csv: csv_report,
}
_ENDINGS = {**{f".{each.value}": each for each in Format}, ".htm": Format.html, ".markdown": Format.md}


def format_of(asked: Format | None, out: Path) -> Format:
    """Return the format asked for, else the one that the ending of the file says.

    Raises:
        InputError: nothing is asked for, and the ending says none.
    """
    chosen = asked or _ENDINGS.get(out.suffix.casefold())
    if chosen is None:
        known = ", ".join(each.value for each in Format)
        raise InputError(f"{out} does not end as a report does; name its format with --format: {known}")
    return chosen


def written(report: Report, chosen: Format) -> Iterable[str | bytes]:
    """Return the report in a format, in pieces."""
    return _WRITERS[chosen](report)
