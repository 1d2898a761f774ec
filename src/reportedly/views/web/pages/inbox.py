"""What came in -> the inbox: new articles, what waits, and the form that adds more."""

from collections.abc import Sequence

from reportedly.model.record import Record
from reportedly.store.part import ArticleFacts
from reportedly.views.web.asking import Ask

_PAGE = 30


class Waiting(Record, frozen=True):
    """How many incidents are in a state."""

    state: str
    number: int


class JobShown(Record, frozen=True):
    """Work in the background."""

    id: str
    title: str
    step: str
    done: int
    of: int
    is_over: bool
    error: str | None
    to: str
    lines: tuple[str, ...]


class InboxPage(Record, frozen=True):
    """What came in last."""

    articles: tuple[ArticleFacts, ...]
    next: int | None
    states: tuple[Waiting, ...]
    open_pairs: int
    jobs: tuple[JobShown, ...]


def inbox(ask: Ask) -> InboxPage:
    """Return what came in last."""
    page = ask.part.newest_articles(before=before(ask), most=_PAGE + 1)
    index = ask.index
    states = index.all("select state, count(*) from incidents group by state order by state")
    pairs = index.one("select count(*) from pairs")[0]
    jobs = tuple(job_shown(ask, job.id) for job in ask.desk.jobs.running())
    return InboxPage(
        page[:_PAGE],
        page[_PAGE - 1].number if len(page) > _PAGE else None,
        tuple(Waiting(*row) for row in states),
        pairs,
        jobs,
    )


def job(ask: Ask) -> JobShown:
    """Return how far a job is."""
    return job_shown(ask, ask.path["id"])


def job_shown(ask: Ask, job_id: str) -> JobShown:
    """Return a job as pages show it."""
    found = ask.desk.jobs.find(job_id)
    told = found.progress
    return JobShown(
        found.id, found.title, told.step, told.done, told.of, told.is_over, told.error, found.to, told.lines
    )


def before(ask: Ask) -> int | None:
    """Return the place before which a list goes on."""
    told = ask.query.get("before", "")
    return int(told) if told.isascii() and told.isdigit() and len(told) < 19 else None


def next_before(numbers: Sequence[int], most: int) -> int | None:
    """Return the place before which the next page begins."""
    return numbers[most - 1] if len(numbers) > most else None
