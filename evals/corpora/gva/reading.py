"""Documents of the archive -> what the public engine says of each: its cluster and four values."""

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from evals.corpora.gva.files import Document, Told, read_documents, write_told
from evals.engine import Engine, Linked, Text
from reportedly.model.ids import AccountId
from reportedly.views.public.records import (
    ArticleLine,
    IncidentLine,
    PublicAccount,
    PublicPeriod,
    PublicPlace,
    PublicToll,
)

_SMALLEST_AREA = 3
"""Precision of a county, as UCDP counts it; what is wider is no "city or county"."""
_OUTLET = re.compile(r"\s+(?:[|•·»–—-]|::)\s+[^|•·»–—]{2,40}$")
"""What follows the headline in the title of a page: " - WXYZ News"."""
_OPENING = 5
"""Lines, empty ones among them, in which a text repeats its title."""
_TOLD_AS_TRUE = frozenset({"asserted", "alleged"})


def predict(source: Path, out: Path, engine: Engine) -> None:
    """Link all documents of a file in one ledger and write a line for each."""
    documents = read_documents(source)
    linked = engine.link(text_of(document) for document in documents)
    write_told(out, told_of(documents, linked))


def text_of(document: Document) -> Text:
    """Return a document as the engine takes it: its title on top, as the engine itself reads a page."""
    title = _OUTLET.sub("", (document.title or "").strip())
    opening = {line.strip().casefold() for line in document.content.strip().split("\n")[:_OPENING]}
    parts = [document.content] if title.casefold() in opening else [title, document.content]
    return Text(
        key=document.key,
        text="\n\n".join(part for part in parts if part.strip()),
        published=document.published,
        title=title or None,
        url=document.uri or None,
    )


def told_of(documents: Iterable[Document], linked: Linked) -> list[Told]:
    """Return what a linked ledger says of each document."""
    incidents = {account: incident for incident in linked.incidents for account in incident.accounts}
    return [_told(document.key, linked.lines.get(document.key), incidents) for document in documents]


def main_account(line: ArticleLine) -> PublicAccount | None:
    """Return the account that an article is about: the engine's own `main`, then what is told as true."""

    def rank(account: PublicAccount) -> tuple[bool, bool]:
        return (not account.main, account.status not in _TOLD_AS_TRUE)

    return min(line.accounts, key=rank, default=None)


def number(toll: PublicToll | None) -> int | None:
    """Return one number for a toll: its lower bound, or the upper one where only that is told."""
    if toll is None:
        return None
    return toll.low if toll.low is not None else toll.high


def day(when: PublicPeriod | None) -> date | None:
    """Return the day of a period that is one day; a week or a month is no answer to "which day"."""
    return when.earliest if when and when.earliest == when.latest else None


def city(where: PublicPlace | None) -> str | None:
    """Return the name of a town or county; a place known only by its state or country is none."""
    if where is None or (where.precision is not None and where.precision > _SMALLEST_AREA):
        return None
    return where.name


def _told(key: str, line: ArticleLine | None, incidents: dict[AccountId, IncidentLine]) -> Told:
    account = main_account(line) if line else None
    if account is None:
        return Told(key, cluster=f"alone {key}")
    incident = incidents.get(account.id)
    return Told(
        key,
        cluster=incident.id if incident else f"alone {key}",
        killed=number(account.killed),
        injured=number(account.injured),
        date=day(account.when),
        city=city(account.where),
    )
