"""Short words of a test -> public accounts, codings, GED files and an engine that tells what it is given."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from evals.corpora.ucdp.events import Coded, Coding, Event, Headline, Point, Side
from evals.engine import Engine, Read, Seen, Text

from reportedly.model.claim import Evidence
from reportedly.model.ids import AccountId, ActorId, ArticleId, GazetteerId
from reportedly.model.mention import Mention, Mentions
from reportedly.model.values import Actor, Place, Referent
from reportedly.views.public.records import (
    ArticleLine,
    PublicAccount,
    PublicArticle,
    PublicPerpetrator,
    PublicPlace,
    PublicTarget,
    PublicToll,
)

TTP, PAKISTAN = ActorId("ucdp:356"), ActorId("state:PK")
GOVERNMENT = Side("Government of Pakistan", "142")
TALIBAN = Side("TTP", "356")
BANNU = PublicPlace("Bannu", "Khyber Pakhtunkhwa", "PK", 33.0, 70.6, 1, GazetteerId("g:1"))
THE_COUNTRY = PublicPlace("Pakistan", None, "PK", 30.0, 70.0, 6, GazetteerId("g:2"))


def an_account(
    *,
    type_: str = "armed_attack",
    status: str = "asserted",
    main: bool = True,
    where: PublicPlace | None = None,
    by: Iterable[ActorId] = (),
    on: Iterable[tuple[str | None, ActorId | None]] = (),
    killed: tuple[int | None, int | None] | None = None,
) -> PublicAccount:
    """Return an account without claims; `on` holds the kind and the actor of each target."""
    return PublicAccount(
        id=AccountId("a"),
        type=type_,
        status=status,
        main=main,
        when=None,
        where=where,
        perpetrators=tuple(PublicPerpetrator(actor, actor, actor) for actor in by),
        targets=tuple(PublicTarget("them", kind, actor) for kind, actor in on),
        killed=None if killed is None else PublicToll(*killed),
        injured=None,
        abducted=None,
        arrested=None,
        responsibility=(),
        claims=(),
    )


def a_line(*accounts: PublicAccount) -> ArticleLine:
    """Return the line of an article that tells these accounts."""
    article = PublicArticle(ArticleId("r"), "report.txt", None, None, None, "en", None)
    return ArticleLine(article, accounts, (), (), "ok" if accounts else "nothing found")


def a_registry(actor_id: ActorId) -> Actor:
    """Return the actor of an id that UCDP's list lacks."""
    known = {
        PAKISTAN: Actor(PAKISTAN, "Pakistan", "PK"),
        "r:scouts": Actor(ActorId("r:scouts"), "Scouts", "PK"),
    }
    return known.get(actor_id) or Actor(actor_id, "Varo Brigade")


def coded(coding: Coding, *headlines: str, id_: str = "1", day: date | None = date(2014, 8, 29)) -> Coded:
    """Return an event with its answer and headlines of one day."""
    return Coded(Event(id_, tuple(Headline(text, day, "Herald") for text in headlines)), coding)


PERFECT = Coding(
    violence=1,
    side_a=GOVERNMENT,
    side_b=TALIBAN,
    place="Bannu town",
    precision=1,
    admin1="Khyber Pakhtunkwa province",
    country="Pakistan",
    point=Point(33.0, 70.6),
    start=date(2014, 8, 29),
    end=date(2014, 8, 29),
    low=2,
    best=3,
    high=4,
)


class ToldEngine(Engine):
    """Tells of each text what a test gave for it, and nothing of others."""

    def __init__(
        self, lines: Mapping[str, ArticleLine], named: Mapping[str, PublicPlace] | None = None
    ) -> None:
        super().__init__(folder=Path("unused"), workers=1)
        self.lines, self.named = lines, named or {}
        self.asked: list[str] = []

    def read(self, texts: Iterable[Text]) -> Iterator[Read]:
        """Yield the line given for each text."""
        for text in texts:
            self.asked.append(text.text)
            yield Read(text.key, self.lines.get(text.text, a_line()), None)

    def mentions(self, texts: Iterable[Text]) -> Iterator[Seen]:
        """Yield the place given for each text."""
        for text in texts:
            place = self.named.get(text.text)
            mentions = () if place is None else (_mention(place),)
            yield Seen(text.key, Mentions(ArticleId("r"), mentions, ()), None)


def _mention(told: PublicPlace) -> Mention:
    place = Place(
        told.name, told.admin1, told.country, told.lat, told.lon, told.precision or 1, told.gazetteer_id
    )
    evidence = Evidence(told.name, 0, len(told.name))
    return Mention("place", evidence, Referent(told.name, "place", entity=place))


def write_ged(path: Path, *rows: Mapping[str, str]) -> Path:
    """Write rows as CSV with all columns that any of them has."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="")
        writer.writeheader()
        writer.writerows(rows)
    return path
