"""A report -> one Markdown page: every number leads to its incidents, and they to their quotes."""

import re
from collections.abc import Iterable, Iterator

from reportedly.model.values import Count
from reportedly.views.queries.wording import count_words
from reportedly.views.report import words
from reportedly.views.report.build import Entry, Report
from reportedly.views.report.cells import MEASURES, Cell
from reportedly.views.report.figures import FigureBeside
from reportedly.views.report.rules import rules_of
from reportedly.views.report.tables import Row, Table

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#&~])")


def markdown_report(report: Report) -> Iterator[str]:
    """Yield the page in pieces."""
    yield f"# {plain(report.title)}\n\n"
    for sentence in (words.empty_words(report), words.coverage_words(report), *words.uncovered_words(report)):
        if sentence:
            yield f"{plain(sentence)}\n\n"
    yield "## Totals\n\n"
    yield from _totals(report)
    for table in report.tables:
        yield from _table(report, table)
    yield from _aside(report)
    yield from _figures(report)
    yield "## How this is counted\n\n"
    yield from (f"- {plain(rule)}\n" for rule in rules_of(report))
    yield "\n## What each number is made of\n\n"
    for row in words.all_rows(report):
        yield from _opened(report, row)
    yield from _opened_figures(report.figures)
    yield "\n## Incidents and their quotes\n\n"
    for entry in report.entries.values():
        yield from _entry(report, entry)


def plain(text: str) -> str:
    """Return text that Markdown shows as it is."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _totals(report: Report) -> Iterator[str]:
    sides = words.sides_of(report)
    months = {each.side: each.month.words for each in report.sides}
    heads = ["", months["this"], *(f"on {months[side]}" for side in sides), "told by", "all tellings"]
    yield _line(heads) + _line(["---", *(["---:"] * (len(heads) - 1))])
    for number, cell in enumerate(report.total.cells):
        changes = [words.changed_words(report.changes(report.total, side)[number]) for side in sides]
        spread = words.spread_words(report.spread[number - 1], cell) if number else ""
        told = words.told_by_words(cell)
        yield _line([cell.measure.capitalize(), _number(cell), *map(plain, changes), told, plain(spread)])
    yield "\n"


def _table(report: Report, table: Table) -> Iterator[str]:
    yield f"## {plain(table.heading)}\n\n"
    if not table.rows:
        yield "No incident.\n\n"
        return
    sides = words.sides_of(report)
    short = {each.side: f"{each.month.first:%b %Y}" for each in report.sides}
    heads = [f"{measure}{'' if side == 'this' else f', on {short[side]}'}"
             for measure in MEASURES for side in ("this", *sides)]  # fmt: skip
    yield _line(["", *heads]) + _line(["---", *(["---:"] * len(heads))])
    rows = table.rows if table.key == "class" else (*table.rows, report.total)
    for row in rows:
        cells: list[str] = []
        for number, cell in enumerate(row.cells):
            cells.append(_number(cell))
            cells += [plain(words.changed_words(report.changes(row, side)[number])) for side in sides]
        yield _line([plain(row.name), *cells])
    yield f"\n{plain(table.note)}\n\n"


def _aside(report: Report) -> Iterator[str]:
    yield f"## {plain(report.aside.heading)}\n\n"
    if not report.aside.rows:
        yield "Every incident that may belong here is counted above.\n\n"
        return
    yield _line(["", *MEASURES]) + _line(["---", *(["---:"] * len(MEASURES))])
    for row in report.aside.rows:
        yield _line([plain(row.name), *(_number(cell) for cell in row.cells)])
    yield f"\n{plain(report.aside.note)}\n\n"


def _figures(report: Report) -> Iterator[str]:
    yield "## Figures that others published\n\n"
    if not report.figures:
        yield "No article of the ledger gives a total of this month and place.\n\n"
        return
    yield _line(["published", "period", "who says it, where", "ours", "ours less theirs", "what ours counts"])
    yield _line(["---", "---", "---", "---:", "---:", "---"])
    for figure in report.figures:
        said = f"“{figure.quote}” ({figure.said_by}, {figure.article})"
        ours = f"[{plain(figure.ours)}](#{figure.key})" if figure.ours else "–"
        period = f"{figure.period}; {figure.place}"
        yield _line(
            [plain(figure.told), plain(period), plain(said), ours, plain(figure.difference or "–"),
             plain(figure.why)]
        )  # fmt: skip
    yield "\n"


def _opened(report: Report, row: Row) -> Iterator[str]:
    months = {each.side: each.month.words for each in report.sides}
    for side, cells in row.sides.items():
        for cell in cells:
            if cell.shares:
                name = f'<a id="{cell.key}"></a>{plain(row.name)}, {months[side]}, {cell.measure}'
                yield f"- {name}: **{plain(words.cell_words(cell))}** = {_made_of(cell)}\n"


def _opened_figures(figures: Iterable[FigureBeside]) -> Iterator[str]:
    for figure in figures:
        if figure.ours:
            made = "; ".join(
                f"{cell.measure} {words.cell_words(cell)} = {_made_of(cell)}" for cell in figure.cells
            )
            yield f'- <a id="{figure.key}"></a>{plain(figure.why)}: {made or "no incident"}\n'


def _made_of(cell: Cell) -> str:
    return ", ".join(
        f"[{share.incident[:8]}](#{share.incident})"
        + (
            ""
            if share.count == Count(1, 1) and cell.measure == "incidents"
            else f" {count_words(share.count)}"
        )
        for share in cell.shares
    )


def _entry(report: Report, entry: Entry) -> Iterator[str]:
    facts = entry.facts
    where = words.where_words(facts, report.asked.profile)
    head = f"{words.when_words(facts)} · {where} · {words.type_words(facts)}"
    yield f'### <a id="{facts.id}"></a>{plain(head)}\n\n'
    yield f"{plain(words.tolls_words(facts))} · by: {plain(facts.doer)} · {facts.grade} · `{facts.id}`\n\n"
    aside = words.standing_words(report, facts)
    if aside:
        yield f"*{plain(aside)}*\n\n"
    if entry.settled:
        yield f"{plain(words.settled_words(entry))}\n\n"
    for quote in entry.quotes:
        says = plain("; ".join(quote.says))
        yield f"- “{plain(quote.quote)}” ({says}), {plain(quote.said_by)}, {plain(quote.article)}\n"
    yield "\n"


def _number(cell: Cell) -> str:
    shown = plain(words.cell_words(cell))
    return f"[{shown}](#{cell.key})" if cell.shares else shown


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"
