"""Rows of words under column names -> a table, or a block a row where the screen is too narrow for one."""

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


def print_blocks(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]], *, narrow: int) -> None:
    """Print a table on screens of at least `narrow` columns; on others each row as lines of its own."""
    if out().width >= narrow:
        print_table(columns, rows)
        return
    for number, row in enumerate(rows):
        block = Table(box=None, show_header=False, padding=(0, 1), pad_edge=False)
        block.add_column(style="bold", no_wrap=True)
        block.add_column(overflow="fold")
        for column, cell in zip(columns, row, strict=True):
            block.add_row(column, words(cell))
        if number:
            out().print()
        out().print(block)
