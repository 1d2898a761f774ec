"""Two invented incidents that tests of queries ask about."""

from datetime import date

import pytest

from reportedly.model.claim import Attribution, Speaker
from reportedly.model.ids import ActorId, GazetteerId
from reportedly.model.incident import AssembledIncident
from reportedly.model.values import Actor, Count, Period, Place, Referent, Term
from reportedly.testing.factories import a_claim, an_article
from reportedly.testing.incidents import incident_of

LUMO = Place("Lumo", "North Vale", "KE", 1.5, -36.25, 1, GazetteerId("g1"))
DAWN_FRONT = Actor(ActorId("x1"), "Dawn Front")
DAY = date(2031, 5, 8)
POLICE = Speaker("police chief Ana Wetu", "police")


@pytest.fixture
def market() -> AssembledIncident:
    """A bombing with two rival tolls, told by two outlets."""
    first = an_article(
        "At least ten people were killed by a bomb in Lumo on 7 May, police chief Ana Wetu said.",
        path="first.txt",
        outlet="Harbour Post",
        published=DAY,
    )
    second = an_article(
        "Twelve died in Lumo. The Dawn Front claimed the blast; police blamed the Front.",
        path="second.txt",
        outlet="Harbour Post",
        published=DAY,
    )
    return incident_of(
        a_claim(first, "type", Term("bombing"), "bomb"),
        a_claim(second, "type", Term("bombing"), "blast"),
        a_claim(first, "when", Period(date(2031, 5, 7), date(2031, 5, 7), "day"), "on 7 May"),
        a_claim(first, "where", Referent("Lumo", "place", entity=LUMO), "Lumo"),
        a_claim(
            first,
            "killed",
            Count(10, None),
            "At least ten people were killed",
            said=Attribution("speaker", (POLICE,), "said"),
            confidence=0.95,
        ),
        a_claim(second, "killed", Count(12, 12), "Twelve died"),
        a_claim(second, "perpetrator", Referent("Dawn Front", "actor", entity=DAWN_FRONT), "Dawn Front"),
        a_claim(
            second,
            "responsibility",
            Referent("Dawn Front", "actor", entity=DAWN_FRONT),
            "Dawn Front claimed the blast",
            said=Attribution("reporter", stance="claims"),
        ),
        a_claim(
            second,
            "responsibility",
            Referent("Front", "actor", entity=DAWN_FRONT),
            "police blamed the Front",
            said=Attribution("speaker", (Speaker("police", "police"),), "blamed", "blames"),
        ),
        grade="corroborated",
        reasons=("same day, same place",),
    )


@pytest.fixture
def road() -> AssembledIncident:
    """A shooting of unknown day at a place that no gazetteer knows, with dozens injured."""
    article = an_article("Dozens were hurt when gunmen fired at a bus near Tibo Bend.", path="road.txt")
    return incident_of(
        a_claim(article, "type", Term("armed_attack"), "fired at a bus"),
        a_claim(article, "where", Referent("Tibo Bend", "place"), "Tibo Bend"),
        a_claim(article, "perpetrator", Referent("gunmen", "actor"), "gunmen"),
        a_claim(article, "injured", Count(None, None), "Dozens were hurt"),
    )
