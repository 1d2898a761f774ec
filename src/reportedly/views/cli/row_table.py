"""Rows of words under column names -> a table."""

from collections.abc import Iterable

from rich.table import Table

from reportedly.views.cli.screen import out, words


def print_table(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    """Print a table on stdout; long words fold, and nothing is cut off."""
    table = Table(box=None, header_style="bold", padding=(0, 1), pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold", vertical="top")
    for row in rows:
        table.add_row(*(words(cell) for cell in row))
    out().print(table)
