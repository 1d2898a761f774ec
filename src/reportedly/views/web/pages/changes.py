"""The ledger's decisions -> the log, the newest first, each with a button that undoes it."""

from reportedly.model.record import Record
from reportedly.views.queries.decision_rows import DecisionRow, decision_rows
from reportedly.views.web.actions.undoing import undone_ids
from reportedly.views.web.asking import Ask

_PAGE = 50


class ChangesPage(Record, frozen=True):
    """One page of the log."""

    rows: tuple[DecisionRow, ...]
    next: int | None


def changes(ask: Ask) -> ChangesPage:
    """Return one page of the log."""
    told = ask.query.get("before", "")
    before = int(told) if told.isascii() and told.isdigit() and len(told) < 19 else 2**62
    _ = ask.index
    page = ask.part.decisions_before(before, most=_PAGE + 1)
    shown = [each.decision for each in page[:_PAGE]]
    rows = decision_rows(shown, undone=undone_ids(ask, shown))
    return ChangesPage(rows, page[_PAGE - 1].number if len(page) > _PAGE else None)
