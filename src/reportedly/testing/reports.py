"""A few values in short words -> an incident of one article, and reports of such incidents, for tests."""

from collections.abc import Iterable
from datetime import date

import msgspec

from reportedly.model.account import Figure
from reportedly.model.article import Article
from reportedly.model.claim import REPORTER, Attribution, Claim, quote_at
from reportedly.model.ids import ArticleId, DecisionId, FigureId
from reportedly.model.incident import AssembledIncident, Ruling
from reportedly.model.record import Record, content_id
from reportedly.model.taxonomy import Field, Grade, IncidentType
from reportedly.model.values import Actor, Count, Period, Place, Referent, Term, Value
from reportedly.testing.factories import ORIGIN, a_claim, a_place, an_article
from reportedly.testing.incidents import KNOWN, incident_of


class Happening(Record, frozen=True):
    """What one article tells of one happening; None means that it does not say."""

    number: int
    """Tells one happening from another; its article is made from it."""
    when: Period | None = None
    where: Place | None = None
    type: IncidentType = "bombing"
    killed: Count | None = None
    killed_part: Count | None = None
    """Part of those killed, of a class of its own."""
    attackers: Count | None = None
    injured: Count | None = None
    abducted: Count | None = None
    arrested: Count | None = None
    by: Actor | None = None
    by_said: Attribution = REPORTER
    rival_killed: Count | None = None
    rival_when: Period | None = None
    person: str | None = None
    said: Attribution = REPORTER
    status: str | None = None
    grade: Grade = "single-source"
    published: date | None = None
    settled: tuple[tuple[Field, Value | None], ...] = ()
    """What a person settled in review; None says that it is not known."""
    is_rejected: bool = False


class Ledger(Record, frozen=True):
    """What a report is built from."""

    incidents: tuple[AssembledIncident, ...]
    articles: dict[ArticleId, Article]
    figures: tuple[Figure, ...] = ()


def a_ledger(happenings: Iterable[Happening], *, figures: Iterable[tuple[Article, Figure]] = ()) -> Ledger:
    """Return a ledger with one incident a happening."""
    told = tuple(figures)
    made = [_made(happening) for happening in happenings]
    articles = [article for article, _ in (*made, *told)]
    return Ledger(
        tuple(incident for _, incident in made),
        {article.id: article for article in articles},
        tuple(figure for _, figure in told),
    )


def a_figure(  # noqa: PLR0913 - a figure has so many parts
    measure: str,
    *,
    value: Count | None = None,
    percent: float | None = None,
    compared: str | None = None,
    period: Period | None = None,
    place: Place | None = None,
    said: Attribution = REPORTER,
    published: date | None = None,
) -> tuple[Article, Figure]:
    """Return a figure and the article that tells it."""
    text = f"The tally of {measure} for the period was published: {value} {percent}."
    article = an_article(text, path=f"{measure}.txt", published=published, outlet="The Maruva Herald")
    figure = Figure(
        id=FigureId(content_id("f", article.id, measure)),
        article_id=article.id,
        measure=measure,
        value=value,
        change_percent=percent,
        period=period,
        compared_with=compared,
        place=Referent(place.name, "place", entity=place) if place else None,
        attribution=said,
        evidence=quote_at(article, 0, len(text)),
        origin=ORIGIN,
    )
    return article, figure


def _made(told: Happening) -> tuple[Article, AssembledIncident]:
    values = _values(told)
    quotes = [
        f"happening {told.number} value {index} {told.person or ''}".strip() for index in range(len(values))
    ]
    article = an_article(
        ". ".join(quotes),
        path=f"{told.number}.txt",
        published=told.published,
        outlet="The Maruva Herald",
    )
    claims: list[Claim] = []
    for (field, value, said), quote in zip(values, quotes, strict=True):
        # A part names the claim of its whole, which stands before it.
        whole = next((claim.id for claim in claims if claim.field == "killed"), None)
        own = (
            Count(value.low, value.high, value.of_class, whole)
            if value is told.killed_part and isinstance(value, Count)
            else value
        )
        sure = 0.5 if value is told.killed_part else 0.7 if value is told.rival_killed else 0.9
        claims.append(a_claim(article, field, own, quote, said=said, confidence=sure))
    incident = incident_of(*claims, grade=told.grade)
    return article, msgspec.structs.replace(
        incident,
        first_published=told.published,
        last_published=told.published,
        review_state="rejected" if told.is_rejected else "extracted",
        rulings=tuple(_ruling(field, value) for field, value in told.settled),
    )


def _ruling(field: Field, value: Value | None) -> Ruling:
    return Ruling(field, value, DecisionId(f"d{field}"), "ana", "saw the list", KNOWN)


def _values(told: Happening) -> list[tuple[Field, Value, Attribution]]:
    where = Referent(told.where.name, "place", entity=told.where) if told.where else None
    by = Referent(told.by.name, "actor", entity=told.by) if told.by else None
    person = Referent(told.person, "person", role="farmer; killed") if told.person else None
    found: list[tuple[Field, Value | None, Attribution]] = [
        ("type", Term(told.type), REPORTER),
        ("when", told.when, REPORTER),
        ("when", told.rival_when, REPORTER),
        ("where", where, REPORTER),
        ("killed", told.killed, told.said),
        ("killed", told.killed_part, told.said),
        ("killed", told.rival_killed, told.said),
        ("killed", told.attackers, told.said),
        ("injured", told.injured, told.said),
        ("abducted", told.abducted, told.said),
        ("arrested", told.arrested, told.said),
        ("perpetrator", by, told.by_said),
        ("person", person, REPORTER),
        ("status", Term(told.status) if told.status else None, REPORTER),
    ]
    return [(field, value, said) for field, value, said in found if value is not None]


def a_place_of(name: str, admin1: str | None, country: str = "XV") -> Place:
    """Return a town of a province."""
    return a_place(name, admin1=admin1, country=country)
