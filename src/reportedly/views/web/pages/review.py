"""The queue of incidents to review -> the next one, its articles beside its fields."""

from reportedly.model.record import Record
from reportedly.views.web.asking import Ask
from reportedly.views.web.pages.shown import FieldShown, Headline, fields_shown, heading
from reportedly.views.web.pages.texts import ArticleShown, article_shown
from reportedly.views.web.people import Person
from reportedly.views.web.reviewing import coders, finished_state
from reportedly.views.web.route import Done


class ReviewPage(Record, frozen=True):
    """One incident to review."""

    heading: Headline
    seen: int
    fields: tuple[FieldShown, ...]
    articles: tuple[ArticleShown, ...]
    left: int
    """How many incidents wait for this reviewer, this one among them."""
    next: str | None
    previous: str | None
    pair: str | None
    """An open pair with this incident in it."""
    coded_by: tuple[str, ...]
    may_finish_as: str
    """The state that "done" sets: "in review" for those who coded it, "reviewed" for a second person."""


class Emptied(Record, frozen=True):
    """Nothing waits."""

    reviewed: int


def waiting_states(who: Person) -> tuple[str, ...]:
    """Return the states of incidents that wait for this person."""
    return ("extracted", "in review") if who.may("reviewer") else ("extracted",)


def first(ask: Ask) -> Record:
    """Return the way to the first incident of the queue, or say that nothing waits."""
    found = neighbour(ask, None, forward=True)
    if found is None:
        done = ask.index.one("select count(*) from incidents where state in ('reviewed', 'published')")
        return Emptied(done[0])
    return Done(f"/review/{found}")


def neighbour(ask: Ask, number: int | None, *, forward: bool) -> str | None:
    """Return the incident that comes after or before a place of the queue; the newest day comes first."""
    way, order, start = ("<", "desc", 2**62) if forward else (">", "asc", -1)
    found = [
        ask.index.one(
            f"select number, id from incidents where state = ? and number {way} ? "  # noqa: S608
            f"order by number {order} limit 1",
            state, start if number is None else number,
        )
        for state in waiting_states(ask.who)
    ]  # fmt: skip
    known = sorted((row for row in found if row is not None), reverse=forward)
    return str(known[0][1]) if known else None


def review(ask: Ask) -> ReviewPage:
    """Return one incident with its articles and fields."""
    seen = ask.index.marks().decisions
    found = ask.incident()
    number = ask.number(found.incident.id)
    articles = ask.articles(found)
    claims = [claim for variant in found.variants for claim in variant.claims]
    states = waiting_states(ask.who)
    left = sum(ask.index.one("select count(*) from incidents where state = ?", state)[0] for state in states)
    pair = ask.index.one(
        "select id from pairs where left_incident = ? or right_incident = ? order by score desc limit 1",
        number, number,
    )  # fmt: skip
    coded = coders(found.decisions)
    return ReviewPage(
        heading=heading(found),
        seen=seen,
        fields=fields_shown(found, articles, with_untold=True),
        articles=tuple(article_shown(each, claims) for each in articles.values()),
        left=left,
        next=neighbour(ask, number, forward=True),
        previous=neighbour(ask, number, forward=False),
        pair=pair[0] if pair else None,
        coded_by=coded,
        may_finish_as=finished_state(ask.who, coded),
    )
