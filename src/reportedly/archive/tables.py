"""A table in; out, one document a row, and each row or table that was refused."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from reportedly.archive.columns import Columns
from reportedly.archive.content import why_not_a_document
from reportedly.archive.delimited import delimited_rows
from reportedly.archive.found import Found, RefusedInput, path_text
from reportedly.archive.hints import first_said
from reportedly.archive.jsonl import jsonl_rows
from reportedly.archive.rows import BadRow, Row
from reportedly.archive.sidecars import hints_beside
from reportedly.errors import InputError
from reportedly.model.document import Hints, make_document

RowReader = Callable[[Path, Columns], Iterator[Row | BadRow]]
TABLE_ENDINGS = (".csv", ".tsv", ".jsonl", ".ndjson", ".parquet")


def documents_of_rows(path: Path, *, hints: Hints, columns: Columns) -> Iterator[Found | RefusedInput]:
    """Yield a document for each row; its sidecar outranks its columns, and they outrank `hints`.

    Raises:
        InputError: the table, or what is left of it, cannot be read.
    """
    if path.stat().st_size == 0:
        raise InputError("is empty; a table holds a column of text")
    said_beside = hints_beside(path)
    rows_seen = False
    for row in _reader(path)(path, columns):
        rows_seen = True
        yield _document(row, path, said_beside=said_beside, hints=hints)
    if not rows_seen:
        raise InputError("is a table without rows; each row should hold the text of one report")


def _reader(path: Path) -> RowReader:
    match path.suffix.lower():
        case ".csv" | ".tsv":
            return delimited_rows
        case ".jsonl" | ".ndjson":
            return jsonl_rows
    # Polars takes 0.4 s to import, more than a whole start may take, and few runs meet a Parquet file.
    reader: RowReader = import_module("reportedly.archive.parquet").parquet_rows
    return reader


def _document(row: Row | BadRow, path: Path, *, said_beside: Hints, hints: Hints) -> Found | RefusedInput:
    row_path = f"{path_text(path)}#row={row.number}"
    if isinstance(row, BadRow):
        return RefusedInput(row_path, row.reason)
    reason = why_not_a_document(row.content)
    if reason is not None:
        return RefusedInput(row_path, reason)
    said = first_said(said_beside, row.hints, hints)
    document = make_document(row.content, path=row_path, media_type="text/plain", hints=said)
    return Found(document, row.content)
