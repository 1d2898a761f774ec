"""A number in; the entry of an invented report out: small, complete, and the same in every process."""

from datetime import UTC, date, datetime, timedelta

import msgspec

from reportedly.model.account import Account, Extraction, Figure, Refusal
from reportedly.model.article import Article
from reportedly.model.claim import Attribution, Evidence, Speaker, quote_at
from reportedly.model.decision import Act, Decision, Signed, make_decision
from reportedly.model.document import Hints
from reportedly.model.ids import FigureId
from reportedly.model.incident import incident_id
from reportedly.model.judgement import Judgement, Verdict, make_judgement
from reportedly.model.record import content_id
from reportedly.model.seams import Entry
from reportedly.model.values import Count, Period, Referent, Term
from reportedly.testing.factories import (
    ORIGIN,
    a_claim,
    a_document,
    a_place,
    a_referent,
    an_account,
    an_actor,
    an_article,
)

_TOWNS = ("Maruva", "Ostrel", "Besh Tal", "Núñez", "Kavaran")
_POLICE = Attribution("speaker", (Speaker("police", "police"),), "said", "states")


def an_entry(number: int, *, path: str | None = None) -> Entry:
    """Return the entry of the report with this number: claims of every kind, a figure and a refusal."""
    town = _TOWNS[number % len(_TOWNS)]
    text = (
        f"Gunmen of the Red Band killed {number} farmers in {town} on Sunday, police said. "
        f"At least {number} were hurt. In May, {number} attacks were counted. A film about a raid opened."
    )
    where = path or f"reports/{number:05}.txt"
    article = an_article(text, path=where, published=date(2019, 5, 6), outlet="The Maruva Herald")
    document = a_document(text, path=where, hints=Hints(outlet="The Maruva Herald"))
    filed = msgspec.structs.replace(article, document_id=document.id)
    return Entry(document, text.encode(), filed, _extraction(filed, number, town))


def a_refused_entry(number: int, *, path: str | None = None) -> Entry:
    """Return the entry of a document that became no article."""
    text = f"Menu {number} Home Contact"
    document = a_document(text, path=path or f"pages/{number:05}.txt")
    return Entry(document, text.encode(), None, None, refused="holds no text but its menu")


def a_judgement(left: int, right: int, *, verdict: Verdict = "same", by: str = "judge/1") -> Judgement:
    """Return a judgement about the first accounts of two entries."""
    return make_judgement(
        "accounts",
        (_first_account(left).id, _first_account(right).id),
        verdict,
        score=2.5,
        reasons=("same day", "towns 3 km apart"),
        decided_by=by,
        decided_at=datetime(2020, 1, 2, 3, 4, 5, 6, tzinfo=UTC),
    )


def a_decision(number: int, *, act: Act = "accept", by: str = "ana") -> Decision:
    """Return a decision on the toll of an entry, or the decision that undoes it."""
    account = _first_account(number)
    at = datetime(2020, 1, 2, 3, 4, 5, 6, tzinfo=UTC)
    told = account.of("killed")[0]
    accept = make_decision(
        "accept", Signed(by, at, "counted"), incident=incident_id(account.id), accounts=(account.id,),
        field="killed", value=told.value, claims=(told.id,),
    )  # fmt: skip
    if act != "undo":
        return accept
    return make_decision(
        "undo", Signed(by, at + timedelta(days=1)), incident=accept.incident, accounts=accept.accounts,
        undoes=accept.id,
    )  # fmt: skip


def _first_account(number: int) -> Account:
    extraction = an_entry(number).extraction
    return extraction.accounts[0] if extraction else an_account(an_article(str(number)))


def _extraction(article: Article, number: int, town: str) -> Extraction:
    account = an_account(
        article,
        a_claim(article, "type", Term("armed_attack"), "killed"),
        a_claim(article, "killed", Count(number, number, "civilian"), f"{number} farmers", said=_POLICE),
        a_claim(article, "injured", Count(number, None), f"At least {number}"),
        a_claim(article, "when", Period(date(2019, 5, 5), date(2019, 5, 5), "day"), "Sunday"),
        a_claim(article, "where", _referent_to_place(town), town),
        a_claim(article, "perpetrator", _referent_to_actor(), "the Red Band", said=_POLICE),
        a_claim(article, "target", a_referent("farmers", "target"), "farmers"),
    )
    refused = Refusal(_evidence(article, "A film about a raid opened."), "tells of a film")
    figures = (_figure(article, number),)
    return Extraction(article.id, ORIGIN, (account,), figures, (refused,), "ok")


def _referent_to_place(town: str) -> Referent:
    return a_referent(town, "place", entity=a_place(town, admin1="Upper Vale", country="XV"))


def _referent_to_actor() -> Referent:
    return a_referent("the Red Band", "actor", entity=an_actor("Red Band"))


def _figure(article: Article, number: int) -> Figure:
    quote = f"{number} attacks"
    return Figure(
        id=FigureId(content_id("f", article.id, quote)),
        article_id=article.id,
        measure="attacks",
        value=Count(number, number),
        change_percent=None,
        period=a_referent("May", "period"),
        compared_with=None,
        place=_referent_to_place("Maruva"),
        attribution=_POLICE,
        evidence=_evidence(article, quote),
        origin=ORIGIN,
    )


def _evidence(article: Article, quote: str) -> Evidence:
    start = article.text.index(quote)
    return quote_at(article, start, start + len(quote))
