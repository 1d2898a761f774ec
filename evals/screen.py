"""Figures, baselines, breakdowns and mistakes -> tables on the screen; steps done -> a moving line."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice

from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text as Words

from evals.contract import Measure, Mistake, Table
from reportedly.views.cli.progress import reporting

_KINDS = 8  # of mistakes, the most frequent first
_LONGEST_NOTE = 240
_WIDE = 130  # columns


@contextmanager
def progress(name: str, *, quiet: bool) -> Iterator[Callable[[str], None]]:
    """Give a function that tells how far a run is, on stderr."""
    with reporting(quiet=quiet, beside_data=False) as reports:
        yield lambda words: reports.read(f"{name}: {words}")


def show_measures(
    name: str, measures: tuple[Measure, ...], baselines: Mapping[str, tuple[Measure, ...]]
) -> None:
    """Print each figure with what it was counted over, beside what the baselines get."""
    table = RichTable(title=name, title_justify="left", box=None, pad_edge=False)
    table.add_column("figure", no_wrap=True)
    for column in ("ours", "of", "silent", *baselines):
        table.add_column(column, justify="right")
    # On a narrow screen a definition would stand one word a line; docs/quality/ has them all.
    is_wide = Console().width >= _WIDE
    if is_wide:
        table.add_column("means")
    told = {base: {each.name: each for each in found} for base, found in baselines.items()}
    for measure in measures:
        others = (figure(found.get(measure.name)) for found in told.values())
        silent = "" if measure.abstained is None else f"{measure.abstained:.0%}"
        style = "bold" if measure.headline else ""
        last = (measure.means,) if is_wide else ()
        cells = (measure.name, figure(measure), str(measure.over), silent, *others, *last)
        table.add_row(*(Words(cell) for cell in cells), style=style)
    Console().print(table)


def figure(measure: Measure | None) -> str:
    """Return a figure as the tables show it."""
    return "–" if measure is None or measure.value is None else f"{measure.value:.3f}"


def show_tables(tables: tuple[Table, ...]) -> None:
    """Print the breakdowns."""
    for each in tables:
        table = RichTable(title=each.title, title_justify="left", box=None, pad_edge=False)
        for column in each.columns:
            table.add_column(column)
        for row in each.rows:
            table.add_row(*(Words(cell) for cell in row))
        Console().print(table)


def show_mistakes(mistakes: tuple[Mistake, ...], *, examples: int) -> None:
    """Print the most frequent kinds of mistakes, each with some examples spread over the half."""
    console = Console()
    for kind, count in Counter(mistake.kind for mistake in mistakes).most_common(_KINDS):
        console.print(Words(f"\n{count:5d}  {kind}", style="bold"))
        all_of_kind = [mistake for mistake in mistakes if mistake.kind == kind]
        step = max(1, len(all_of_kind) // examples) if examples else 1
        for mistake in islice(all_of_kind[::step], examples):
            console.print(Words(f"       {mistake.document}: {mistake.note[:_LONGEST_NOTE]}"))


def show_rows(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """Print a table of words."""
    table = RichTable(box=None, pad_edge=False)
    for column in columns:
        table.add_column(column, no_wrap=True)
    for row in rows:
        table.add_row(*(Words(cell) for cell in row))
    Console().print(table)
