"""A few values in short words -> an article and its account of one happening, for tests of incidents."""

from collections.abc import Iterable, Iterator
from datetime import date

from reportedly.model.account import Account
from reportedly.model.article import Article
from reportedly.model.claim import REPORTER, Attribution, Claim
from reportedly.model.record import Record
from reportedly.model.taxonomy import Field, IncidentType
from reportedly.model.values import Actor, Count, Period, Place, Referent, Term, Value
from reportedly.testing.factories import a_claim, an_account, an_article


class Telling(Record, frozen=True):
    """What one article tells of one happening; None means that it does not say."""

    type: IncidentType | None = "bombing"
    when: Period | None = None
    where: Place | None = None
    killed: Count | None = None
    injured: Count | None = None
    by: Actor | None = None
    target: Referent | None = None
    person: Referent | None = None
    responsible: Actor | None = None
    status: str | None = None


class Told(Record, frozen=True):
    """An article and the account it gives."""

    article: Article
    account: Account


def on(day: str) -> Period:
    """Return one day, written 2031-05-07."""
    return Period(date.fromisoformat(day), date.fromisoformat(day), "day")


def exactly(number: int) -> Count:
    """Return a count without vagueness."""
    return Count(number, number)


def target(mention: str, *, kind: str | None = None) -> Referent:
    """Return what was struck, in the article's words."""
    return Referent(mention, "target", role=kind)


def tell(
    outlet: str,
    *tellings: Telling,
    published: date | None = None,
    main: bool = True,
    said: Attribution = REPORTER,
    stance: Attribution | None = None,
) -> tuple[Told, ...]:
    """Return the accounts of one article; `stance` is how it tells who is responsible, else as `said`.

    The quotes of two articles share no word, so that the wording joins nothing.
    """
    quotes = [
        [_quote(outlet, index, field) for field, _ in _values(each)] for index, each in enumerate(tellings)
    ]
    article = an_article(" ".join(" ".join(each) for each in quotes), path=outlet, published=published)
    return tuple(
        Told(article, an_account(article, *_claims(article, each, words, said, stance or said), main=main))
        for each, words in zip(tellings, quotes, strict=True)
    )


def _claims(
    article: Article, telling: Telling, quotes: Iterable[str], said: Attribution, stance: Attribution
) -> Iterator[Claim]:
    for (field, value), quote in zip(_values(telling), quotes, strict=True):
        yield a_claim(article, field, value, quote, said=stance if field == "responsibility" else said)


def _values(telling: Telling) -> Iterator[tuple[Field, Value]]:
    if telling.type:
        yield "type", Term(telling.type)
    if telling.when:
        yield "when", telling.when
    if telling.where:
        yield "where", Referent(telling.where.name, "place", entity=telling.where)
    if telling.killed:
        yield "killed", telling.killed
    if telling.injured:
        yield "injured", telling.injured
    if telling.by:
        yield "perpetrator", Referent(telling.by.name, "actor", entity=telling.by)
    yield from _more_values(telling)


def _more_values(telling: Telling) -> Iterator[tuple[Field, Value]]:
    if telling.target:
        yield "target", telling.target
    if telling.person:
        yield "person", telling.person
    if telling.responsible:
        yield "responsibility", Referent(telling.responsible.name, "actor", entity=telling.responsible)
    if telling.status:
        yield "status", Term(telling.status)


def _quote(outlet: str, index: int, field: Field) -> str:
    return "".join(filter(str.isalpha, f"{outlet}{'abcdefghij'[index]}{field}"))
