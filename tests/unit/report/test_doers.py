"""Who did it, as told: registered names, blame apart, and no private person's name."""

from datetime import date

import pytest

from reportedly.model.claim import REPORTER, Attribution, Claim, Speaker
from reportedly.model.values import Actor, Period, Referent, Term
from reportedly.testing.factories import a_claim, an_actor, an_article
from reportedly.testing.incidents import incident_of
from reportedly.views.report.facts import facts_of

ARTICLE = an_article("The Red Band, the Vale Guard and gunmen shot at a farm on 7 May 2031, police said.")
POLICE = (Speaker("police", "police"),)
BLAMES = Attribution("speaker", POLICE, "blamed", "blames")
CLAIMS = Attribution("speaker", (Speaker("the Red Band", "militant_group"),), "claimed", "claims")
BAND, GUARD = an_actor("Red Band"), an_actor("Vale Guard")


def by(actor: Actor | None, mention: str, said: Attribution = REPORTER) -> Claim:
    return a_claim(ARTICLE, "perpetrator", Referent(mention, "actor", entity=actor), mention, said=said)


def doer(*claims: Claim) -> str:
    day = Period(date(2031, 5, 7), date(2031, 5, 7), "day")
    told = a_claim(ARTICLE, "type", Term("armed_attack"), "shot"), a_claim(ARTICLE, "when", day, "7 May 2031")
    return facts_of(incident_of(*told, *claims)).doer


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ((by(BAND, "Red Band"),), "Red Band"),
        ((by(BAND, "Red Band", BLAMES),), "Red Band (only blamed)"),
        ((by(BAND, "Red Band", CLAIMS),), "Red Band"),
        ((by(GUARD, "Vale Guard"), by(BAND, "Red Band")), "Red Band and Vale Guard"),
        ((by(GUARD, "Vale Guard", BLAMES), by(BAND, "Red Band", CLAIMS)), "Red Band"),
        ((by(None, "gunmen"),), "Described, not named"),
        ((), "Not told"),
    ],
)
def test_the_row_of_a_doer_says_no_more_than_the_sources(claims: tuple[Claim, ...], expected: str) -> None:
    assert doer(*claims) == expected
