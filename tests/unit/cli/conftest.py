"""An invented incident with rivals, its articles, and a screen of any width to print it on."""

import io
from collections.abc import Callable
from datetime import date

import pytest
from rich.console import Console, RenderableType

from reportedly.model.article import Article
from reportedly.model.claim import Attribution, Speaker
from reportedly.model.ids import ArticleId, GazetteerId
from reportedly.model.incident import AssembledIncident
from reportedly.model.values import Candidate, Count, Period, Place, Referent, Term
from reportedly.testing.factories import a_claim, a_place, an_actor, an_article
from reportedly.testing.incidents import incident_of

FRONT = an_actor("Dawn Front")
LUMO = Place("Lumo", "North Vale", "KE", 1.5, -36.25, 1, GazetteerId("g1"))
OTHER_LUMO = a_place("Lumo", admin1="South Vale", country="UG")
POLICE = Attribution("speaker", (Speaker("Ana Wetu", "police", "police chief"),), "said", medium="statement")
BLAME = Attribution("speaker", (Speaker("police", "police"),), "blamed", "blames")

Printed = Callable[..., str]


@pytest.fixture
def printed() -> Printed:
    """Return what a screen of so many columns shows."""

    def _printed(*parts: RenderableType, width: int = 80) -> str:
        screen = Console(file=io.StringIO(), width=width, color_system=None, highlight=False, markup=False)
        for part in parts:
            screen.print(part)
        file = screen.file
        assert isinstance(file, io.StringIO)
        return file.getvalue()

    return _printed


@pytest.fixture
def first() -> Article:
    return an_article(
        "At least ten people were killed by a bomb in Lumo on 7 May.",
        path="first.txt",
        outlet="Harbour Post",
        published=date(2031, 5, 8),
    )


@pytest.fixture
def second() -> Article:
    return an_article(
        "Twelve died in Lumo when a bomb went off. Police blamed the Front. It was on 7 May.",
        path="second.txt",
    )


@pytest.fixture
def articles(first: Article, second: Article) -> dict[ArticleId, Article]:
    return {first.id: first, second.id: second}


@pytest.fixture
def market(first: Article, second: Article) -> AssembledIncident:
    """A bombing with two rival tolls and one blamed group."""
    seventh = Period(date(2031, 5, 7), date(2031, 5, 7), "day")
    lumo = Referent("Lumo", "place", entity=LUMO, rivals=(Candidate(OTHER_LUMO, 0.25, "same name"),))
    front = Referent("the Front", "actor", entity=FRONT)
    return incident_of(
        a_claim(first, "type", Term("bombing"), "bomb"),
        a_claim(second, "type", Term("bombing"), "bomb"),
        a_claim(first, "when", seventh, "on 7 May"),
        a_claim(first, "where", lumo, "Lumo"),
        a_claim(
            first, "killed", Count(10, None), "At least ten people were killed", said=POLICE, confidence=0.95
        ),
        a_claim(second, "killed", Count(12, 12), "Twelve died"),
        a_claim(second, "responsibility", front, "Police blamed the Front", said=BLAME),
        grade="contested",
        reasons=("same day, same place, same type",),
    )
